package org.acta.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.Ledger;
import org.acta.ledger.Standing;
import org.acta.ledger.Target;
import org.acta.ledger.Testimony;
import org.acta.stance.Cells;
import org.acta.stance.StanceReport;
import org.acta.stance.StanceWords;

/// A line of the table of who stands where: one thing that was last said, from the day on which it
/// was the last thing until the day on which something else was.
///
/// A page has the lines of all days, so that a script can show another day by hiding some; which
/// line counts on which day is computed by the ledger alone.
///
/// @param actor its key
/// @param kind of actor, as the style sheet and the script know it: `state`, `igo`, `group` or
///   `other`
/// @param stance such as *congratulates (hedged)*
/// @param said in which words, short
/// @param wordsHref where all of them can be read
/// @param shown whether it counts on the day that the page is about
record StanceRow(
    String actor,
    String name,
    Optional<String> href,
    String kind,
    Shade shade,
    String stance,
    String since,
    LocalDate sinceDay,
    String said,
    Optional<String> wordsHref,
    Optional<String> language,
    String speaker,
    String outlets,
    String entry,
    Optional<String> entryHref,
    LocalDate from,
    Optional<LocalDate> until,
    boolean shown) {

  /// All lines of one target, those of one family together.
  ///
  /// @param at the day that the page is about; empty for the last
  static List<StanceRow> all(Ledger ledger, Target target, Optional<LocalDate> at, Frame frame) {
    List<StanceRow> rows = new ArrayList<>();
    for (Standing standing : ledger.standings()) {
      if (standing.target() == target) {
        rows.addAll(of(standing, at, frame));
      }
    }
    rows.sort(
        Comparator.comparing(StanceRow::shade)
            .thenComparing(StanceRow::name)
            .thenComparing(StanceRow::actor)
            .thenComparing(StanceRow::from));
    return rows;
  }

  private static List<StanceRow> of(Standing standing, Optional<LocalDate> at, Frame frame) {
    Ledger alone = new Ledger(standing.history());
    List<LocalDate> days =
        standing.history().stream().map(told -> told.day().latest()).distinct().sorted().toList();
    List<StanceRow> rows = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Standing then = alone.at(days.get(i)).standings().getFirst();
      Optional<LocalDate> until =
          i + 1 < days.size() ? Optional.of(days.get(i + 1)) : Optional.empty();
      for (Testimony told : then.current()) {
        rows.add(row(told, then, days.get(i), until, at, frame));
      }
    }
    return rows;
  }

  private static StanceRow row(
      Testimony told,
      Standing then,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<LocalDate> at,
      Frame frame) {
    StanceWords words = StanceWords.in(frame.locale());
    Cells cells = new Cells(words, StanceReport.Unit.ENTRY);
    boolean begun = at.isEmpty() || !from.isAfter(at.get());
    boolean over = until.isPresent() && (at.isEmpty() || !until.get().isAfter(at.get()));
    return new StanceRow(
        then.actor().text(),
        words.name(then.actor(), told),
        frame.to(Links.actor(then.actor().text())),
        kind(then),
        Shade.of(then),
        stance(told, words),
        words.day(then.since().day()),
        then.since().day().latest(),
        cells.briefly(told),
        frame
            .to(Links.actor(then.actor().text()))
            .map(page -> page + "#" + ToldCard.id(told.entry())),
        told.deed().words().language().filter(any -> !told.deed().words().quotes().isEmpty()),
        cells.speaker(told),
        cells.outlets(told),
        frame.entry(told.entry()),
        frame.toEntry(told.entry()),
        from,
        until,
        begun && !over);
  }

  /// A kind with how real it is, unless it was plainly stated.
  static String stance(Testimony told, StanceWords words) {
    String kind = words.kind(told.deed().kind());
    return switch (told.deed().status()) {
      case STATED, OCCURRED -> kind;
      case ATTRIBUTED, HEDGED, CONDITIONAL, PLANNED, CALLED, ONGOING, BACKGROUND, DENIED ->
          words.say("stance.status", kind, words.say("status." + told.deed().status()));
    };
  }

  private static String kind(Standing standing) {
    return switch (standing.actor().kind()) {
      case STATE -> "state";
      case IGO -> "igo";
      case GROUP -> "group";
      case ORGAN, PARTY, PERSON, ORG, OUTLET -> "other";
    };
  }
}
