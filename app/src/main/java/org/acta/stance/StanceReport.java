package org.acta.stance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Family;
import org.acta.ledger.Ledger;
import org.acta.ledger.Standing;
import org.acta.ledger.Testimony;

/// Where everybody stands on one election, as it was asked for.
///
/// @param election id of the election
/// @param name of the election
/// @param whole the ledger, whatever was asked for
/// @param unit what the numbers of the testimonies are
/// @param asked what to show
public record StanceReport(String election, String name, Ledger whole, Unit unit, Asked asked) {

  /// Where a testimony stands.
  public enum Unit {
    /// In an entry of a record.
    ENTRY,
    /// In a line of a file.
    LINE
  }

  /// What to show.
  ///
  /// @param at the day up to which things are known
  /// @param actor only this one
  /// @param family only those who are in it
  /// @param history whether to show what led to where they stand
  public record Asked(
      Optional<LocalDate> at, Optional<ActorKey> actor, Optional<Family> family, boolean history) {
    /// Everything as of now.
    public static final Asked EVERYTHING =
        new Asked(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /// The ledger as it was on the day asked for.
  public Ledger ledger() {
    return asked.at().map(whole::at).orElse(whole);
  }

  /// Those asked for, by target, then by family, then in the order of their keys; those of whom
  /// several families stand side by side come last.
  public List<Standing> standings() {
    return ledger().standings().stream()
        .filter(standing -> asked.actor().map(standing.actor()::equals).orElse(true))
        .filter(standing ->
            asked.family().isEmpty() || standing.families().contains(asked.family().get()))
        .sorted(
            Comparator.comparing(Standing::target)
                .thenComparing(standing ->
                    standing.family().map(Family::ordinal).orElse(Family.values().length))
                .thenComparing(Standing::actor))
        .toList();
  }

  /// Statements, events and relations, of the actor asked for if one was.
  public List<Testimony> others() {
    return ledger().testimonies().stream()
        .filter(testimony -> testimony.deed().target().isEmpty())
        .filter(testimony -> asked.actor().map(key -> concerns(testimony.deed(), key)).orElse(true))
        .toList();
  }

  private static boolean concerns(ConfirmedDeed deed, ActorKey key) {
    return deed.actor().filter(key::equals).isPresent() || deed.actors().contains(key);
  }

  /// The testimonies that answer what was asked, in the order of the record: of a position those
  /// that count now, and with history those that led there.
  public List<Testimony> testimonies() {
    return standings().stream()
        .flatMap(standing -> (asked.history() ? standing.history() : standing.current()).stream())
        .sorted(Comparator.comparingLong(Testimony::entry))
        .toList();
  }
}
