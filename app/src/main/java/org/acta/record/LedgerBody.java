package org.acta.record;

import java.util.Optional;
import java.util.OptionalLong;
import org.acta.ledger.Confirmation;
import org.acta.ledger.ConfirmedDeed;

/// A position, statement, event or relation that a person confirmed.
///
/// @param deed what was said or done, with the words and with everybody's names
/// @param text the article that tells it, if it was read from one
/// @param line where it stands in the file of an imported ledger
/// @param confirmed who stands by it; empty for a line of a ledger file, which whoever publishes
///   the file answers for
/// @param follows the earlier entry that this one changes: a reversal is new, and both stay
public record LedgerBody(
    ConfirmedDeed deed,
    Optional<ArticleText> text,
    OptionalLong line,
    Optional<Confirmation> confirmed,
    Optional<Earlier> follows)
    implements Body {

  /// What an entry changes.
  public sealed interface Earlier {
    /// An entry of the record.
    record InEntry(EntryReference entry) implements Earlier {}

    /// A line of the same file: an imported entry does not know yet where others will stand.
    ///
    /// @param line as the entry of that line gives it
    record InLine(long line) implements Earlier {}
  }

  /// The text that all offsets of an entry refer to.
  ///
  /// @param sha256 of its UTF-8 bytes
  /// @param characters its length in Unicode code points
  /// @param outlet that published it
  /// @param stateRun whether a state runs the outlet, if that is known
  /// @param blob the name under which it is kept beside the log, see [Blobs]
  public record ArticleText(
      Sha256 sha256,
      long characters,
      Optional<String> outlet,
      Optional<Boolean> stateRun,
      Optional<String> url,
      Optional<Sha256> blob) {}

  @Override
  public Kind kind() {
    return Kind.of(deed.kind().type()).orElseThrow();
  }

  Json.Fields json() {
    return LedgerForm.json(this);
  }

  static LedgerBody of(Kind kind, Members members) {
    return LedgerForm.of(kind, members);
  }
}
