package org.acta.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The ledger of one election as its entries come by, each with the earlier one that it changes.
final class LedgerEntries {
  private final List<LedgerView.Kept> standing = new ArrayList<>();
  private final Map<Line, Long> lines = new HashMap<>();

  /// A line of an imported file.
  private record Line(String source, EntryOrigin origin, long line) {}

  /// Takes the next entry of the record.
  ///
  /// @param stands false if its source withdrew it
  void add(long index, byte[] bytes, Entry entry, LedgerBody body, boolean stands) {
    if (stands) {
      standing.add(
          new LedgerView.Kept(index, Sha256.leaf(bytes), entry, body, followed(entry, body)));
    }
    if (body.line().isPresent()) {
      lines.put(new Line(entry.source(), entry.origin(), body.line().getAsLong()), index);
    }
  }

  private OptionalLong followed(Entry entry, LedgerBody body) {
    Long index =
        body.follows()
            .map(earlier ->
                switch (earlier) {
                  case LedgerBody.Earlier.InEntry(EntryReference(long at, var leaf)) -> at;
                  case LedgerBody.Earlier.InLine(long line) ->
                      lines.getOrDefault(new Line(entry.source(), entry.origin(), line), -1L);
                })
            .filter(at -> at >= 0)
            .orElse(null);
    return index == null ? OptionalLong.empty() : OptionalLong.of(index);
  }

  /// All that came by.
  ///
  /// @param withdrawn of the whole record
  LedgerView view(Optional<String> name, List<Version> withdrawn) {
    return new LedgerView(
        name,
        standing,
        withdrawn.stream()
            .filter(version ->
                version.old().body() instanceof LedgerBody
                    || version.old().body() instanceof SubmissionBody file && file.ledger())
            .toList());
  }
}
