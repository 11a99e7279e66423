package org.acta.limits;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bounds.Confrontation;
import org.acta.bulletin.Bulletin;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.limits.Assumption.Says;
import org.acta.limits.Limits.Unused;
import org.acta.limits.Limits.WhyUnused;
import org.acta.sheet.Sheets;
import org.acta.tally.Tally;

/// Sheets, a roll, and every statement that the declared assumptions make about them.
final class Premises {
  private final Tally tally;
  private final Roll roll;
  private final Figures figures;
  private final List<Versions> versions;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Unused> unused = new ArrayList<>();
  private final Map<Statement, Place> places = new IdentityHashMap<>();

  Premises(Tally tally, Roll roll, List<Assumption> assumptions, List<Bulletin> bulletins) {
    this.tally = tally;
    this.roll = roll;
    this.figures = new Figures(tally.sheets().contest());
    this.versions = Versions.of(tally, roll);
    statements.add(new Statement.Register());
    for (Assumption assumption : assumptions) {
      if (assumption.contest().equals(contest().id())) {
        for (Says says : assumption.says()) {
          add(assumption, says, bulletins);
        }
      }
    }
  }

  Tally tally() {
    return tally;
  }

  Roll roll() {
    return roll;
  }

  Figures figures() {
    return figures;
  }

  List<Versions> versions() {
    return versions;
  }

  boolean asksCast() {
    return contest().rule().asksBallotsCast();
  }

  /// The register first, and then what was declared, in its order.
  List<Statement> statements() {
    return statements;
  }

  List<Unused> unused() {
    return unused;
  }

  Place place(Statement statement) {
    return places.getOrDefault(statement, tally.sheets().root());
  }

  /// The first statement that one of the versions of a disputed sheet is right.
  static Optional<Statement> oneOfVersions(List<Statement> statements) {
    return statements.stream()
        .filter(statement ->
            statement instanceof Statement.Declared declared
                && declared.says() instanceof Says.OneOfVersions)
        .findFirst();
  }

  private Contest contest() {
    return tally.sheets().contest();
  }

  private void add(Assumption assumption, Says says, List<Bulletin> bulletins) {
    switch (says) {
      case Says.Announced(String id) -> bulletin(assumption, says, id, bulletins);
      case Says.OneOfVersions oneOf -> {
        if (versions.isEmpty()) {
          unused.add(new Unused(assumption, says, WhyUnused.NOTHING_DISPUTED));
        } else {
          place(assumption, says, List.of()).ifPresent(place -> declare(assumption, says, place));
        }
      }
      case Says.Total(String figure, var least, var most) -> figure(assumption, says, figure);
      case Says.Percentage(String figure, var printed) -> figure(assumption, says, figure);
      case Says.Registered registered ->
          place(assumption, says, assumption.place())
              .ifPresent(place -> declare(assumption, says, place));
      case Says.Turnout turnout ->
          place(assumption, says, assumption.place())
              .ifPresent(place -> declare(assumption, says, place));
    }
  }

  private void declare(Assumption assumption, Says says, Place place) {
    add(new Statement.Declared(assumption, says), place);
  }

  private void add(Statement statement, Place place) {
    statements.add(statement);
    places.put(statement, place);
  }

  private void figure(Assumption assumption, Says says, String figure) {
    if (figures.sum(figure).isEmpty()) {
      unused.add(new Unused(assumption, says, WhyUnused.NO_SUCH_FIGURE));
    } else {
      place(assumption, says, assumption.place())
          .ifPresent(place -> declare(assumption, says, place));
    }
  }

  /// The place of an assumption, if the sheets name it.
  private Optional<Place> place(Assumption assumption, Says says, List<String> path) {
    Sheets sheets = tally.sheets();
    Optional<Place> place = SeenPlaces.find(sheets.root(), path);
    if (place.isEmpty()) {
      unused.add(new Unused(assumption, says, WhyUnused.NO_SUCH_PLACE));
    }
    return place;
  }

  private void bulletin(Assumption assumption, Says says, String id, List<Bulletin> bulletins) {
    Optional<Bulletin> found =
        bulletins.stream()
            .filter(b -> b.id().equals(id) && b.contest().equals(assumption.contest()))
            .findFirst();
    if (found.isEmpty() || found.get().votes().isEmpty()) {
      unused.add(new Unused(assumption, says, WhyUnused.NO_SUCH_BULLETIN));
      return;
    }
    Bulletin bulletin = found.get();
    Optional<Place> scope = place(assumption, says, bulletin.scope());
    if (scope.isEmpty()) {
      return;
    }
    Place place = scope.get();
    OptionalLong uncounted =
        bulletin.coverage() instanceof Bulletin.Coverage.Unstated
            ? OptionalLong.empty()
            : Confrontation.uncounted(tally, roll, bulletin);
    bulletin
        .votes()
        .forEach((figure, number) ->
            announced(assumption, bulletin, place, figure, OptionalLong.of(number), uncounted));
    announced(assumption, bulletin, place, Figures.VALID, bulletin.valid(), uncounted);
    announced(assumption, bulletin, place, Figures.NULLS, bulletin.nulls(), uncounted);
    announced(assumption, bulletin, place, Figures.BLANK, bulletin.blank(), uncounted);
    announced(assumption, bulletin, place, Figures.CAST, bulletin.cast(), uncounted);
  }

  private void announced(
      Assumption assumption,
      Bulletin bulletin,
      Place place,
      String figure,
      OptionalLong number,
      OptionalLong uncounted) {
    if (number.isPresent() && !figures.sum(figure).isEmpty()) {
      add(
          new Statement.Announced(assumption, bulletin, figure, number.getAsLong(), uncounted),
          place);
    }
  }
}
