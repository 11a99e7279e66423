package org.acta.site;

import java.util.List;
import java.util.Optional;
import org.acta.election.Election;
import org.acta.record.Entry;
import org.acta.record.Sha256;
import org.acta.record.SheetBody;
import org.acta.record.Version;
import org.acta.report.Wording;

/// An entry in a list: what it is, who said it, where it was got, and what was said about it later.
///
/// @param line of the file that it was read from, above zero if it was
/// @param sha256 of that file
/// @param later corrections and withdrawals of it
record EntryLine(
    long index,
    String kind,
    String source,
    String obtained,
    String origin,
    long line,
    Optional<String> sha256,
    List<Later> later) {
  EntryLine {
    later = List.copyOf(later);
  }

  /// An entry that took this one's place or took it out.
  record Later(String what, long index, String reason) {}

  static EntryLine of(long index, Frame frame) {
    Snapshot snapshot = frame.snapshot();
    Entry entry = snapshot.entry(index).orElseThrow();
    Election election = snapshot.report().folder().election();
    return new EntryLine(
        index,
        frame.say("kind." + entry.kind().word()),
        Wording.source(frame.reports(), election, entry.source()),
        entry.obtained().toString(),
        entry.origin().name(),
        entry.body() instanceof SheetBody sheet ? sheet.line() : 0,
        entry.origin().sha256().map(Sha256::hex),
        snapshot.changes().getOrDefault(index, List.of()).stream()
            .map(version -> later(version, snapshot, frame))
            .toList());
  }

  private static Later later(Version version, Snapshot snapshot, Frame frame) {
    boolean withdrawn =
        snapshot.entries().others().get(version.by()) == org.acta.record.Kind.WITHDRAWAL;
    return new Later(
        frame.say(withdrawn ? "entry.withdrawn" : "entry.corrected"),
        version.by(),
        version.reason());
  }
}
