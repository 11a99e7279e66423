package org.acta.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.acta.bulletin.AnnouncedFinding.FigureBeyond;
import org.acta.bulletin.AnnouncedFinding.LatticeTested;
import org.acta.bulletin.AnnouncedFinding.PartsAgainstCast;
import org.acta.bulletin.AnnouncedFinding.Quantity;
import org.acta.bulletin.AnnouncedFinding.VotesAgainstValid;
import org.acta.bulletin.Bulletin.Coverage;

/// Whether announced figures agree with each other, with their own percentages, with the roll and
/// with what the same source announced before.
///
/// ```java
/// var checks = AnnouncedChecks.ofRoll(OptionalLong.of(21_392_464), OptionalLong.empty());
/// for (AnnouncedFinding finding : checks.check(bulletin)) { … }
/// ```
///
/// A check is made only if every figure it needs was announced; a figure that is missing is never
/// taken as zero.
///
/// @param scope path of place codes of the place that the roll is of; empty for the whole election.
///   Bulletins of places below it are held against the roll as an upper bound, and bulletins of
///   other places without it
/// @param rollRegistered registered voters of that place, if known, at most [Lattice#MOST_BALLOTS]
/// @param rollStations polling stations of that place, if known, at most [Lattice#MOST_BALLOTS]
public record AnnouncedChecks(
    List<String> scope, OptionalLong rollRegistered, OptionalLong rollStations) {

  /// @throws IllegalArgumentException if a number of the roll is out of range
  public AnnouncedChecks {
    scope = List.copyOf(scope);
    inRange("registered voters", rollRegistered);
    inRange("stations", rollStations);
  }

  private static void inRange(String what, OptionalLong count) {
    if (count.isPresent() && (count.getAsLong() < 0 || count.getAsLong() > Lattice.MOST_BALLOTS)) {
      throw new IllegalArgumentException(
          "a roll needs from 0 to "
              + Lattice.MOST_BALLOTS
              + " "
              + what
              + ", not "
              + count.getAsLong());
    }
  }

  /// With the roll of the whole election.
  public static AnnouncedChecks ofRoll(OptionalLong registered, OptionalLong stations) {
    return new AnnouncedChecks(List.of(), registered, stations);
  }

  /// Holds the figures of one bulletin against each other.
  ///
  /// @return findings in the order of [AnnouncedFinding.Check]; those that agree are among them
  public List<AnnouncedFinding> check(Bulletin bulletin) {
    List<AnnouncedFinding> findings = new ArrayList<>(Ranges.findings(bulletin));
    if (Ranges.usable(bulletin)) {
      votesAgainstValid(bulletin, findings);
      partsAgainstCast(bulletin, findings);
      beyond(bulletin, findings);
      findings.addAll(Shares.findings(bulletin));
      findings.addAll(new Turnouts(bulletin, roll(bulletin), stations(bulletin)).findings());
      lattice(bulletin, findings);
    }
    return List.copyOf(findings);
  }

  /// Holds consecutive bulletins of the same source, contest and scope against each other, in order
  /// of time. The bulletins themselves are not checked.
  ///
  /// @param bulletins of any sources, contests and scopes. Those with a figure that cannot be
  ///   computed with, as [AnnouncedFinding.OutOfRange] says, are left out
  /// @return findings by series, in the order in which the series are first named
  public List<AnnouncedFinding> checkSeries(List<Bulletin> bulletins) {
    List<AnnouncedFinding> findings = new ArrayList<>();
    for (List<Bulletin> series :
        Series.split(bulletins.stream().filter(Ranges::usable).toList()).values()) {
      Series.orderAssumed(series).ifPresent(findings::add);
      List<Bulletin> ordered = Series.inOrder(series);
      for (int i = 1; i < ordered.size(); i++) {
        Bulletin later = ordered.get(i);
        findings.addAll(
            new Series(ordered.get(i - 1), later, roll(later), stations(later)).findings());
      }
    }
    return List.copyOf(findings);
  }

  private OptionalLong roll(Bulletin bulletin) {
    return bulletin.scope().equals(scope) ? rollRegistered : OptionalLong.empty();
  }

  private OptionalLong stations(Bulletin bulletin) {
    return bulletin.scope().equals(scope) ? rollStations : OptionalLong.empty();
  }

  private static void votesAgainstValid(Bulletin bulletin, List<AnnouncedFinding> findings) {
    if (bulletin.valid().isPresent() && !bulletin.votes().isEmpty()) {
      findings.add(
          new VotesAgainstValid(bulletin.id(), bulletin.announced(), bulletin.valid().getAsLong()));
    }
  }

  private static void partsAgainstCast(Bulletin bulletin, List<AnnouncedFinding> findings) {
    if (bulletin.valid().isPresent()
        && bulletin.nulls().isPresent()
        && bulletin.cast().isPresent()) {
      findings.add(
          new PartsAgainstCast(
              bulletin.id(),
              bulletin.valid().getAsLong(),
              bulletin.nulls().getAsLong(),
              bulletin.blank(),
              bulletin.cast().getAsLong()));
    }
  }

  private void beyond(Bulletin bulletin, List<AnnouncedFinding> findings) {
    boolean inScope =
        bulletin.scope().size() >= scope.size()
            && bulletin.scope().subList(0, scope.size()).equals(scope);
    List<Part> parts = new ArrayList<>();
    Stream.of(Quantity.CAST, Quantity.REGISTERED, Quantity.ROLL)
        .forEach(limit -> {
          parts.add(new Part(Quantity.VOTES, limit));
          parts.add(new Part(Quantity.VALID, limit));
          parts.add(new Part(Quantity.NULLS, limit));
          parts.add(new Part(Quantity.BLANK, limit));
          parts.add(new Part(Quantity.CAST, limit));
        });
    parts.add(new Part(Quantity.REGISTERED, Quantity.ROLL));
    parts.add(new Part(Quantity.STATIONS, Quantity.ROLL_STATIONS));
    for (Part part : parts) {
      OptionalLong count = figure(bulletin, part.what(), inScope);
      OptionalLong most = figure(bulletin, part.limit(), inScope);
      if (count.isPresent() && most.isPresent() && count.getAsLong() > most.getAsLong()) {
        findings.add(
            new FigureBeyond(
                bulletin.id(), part.what(), count.getAsLong(), part.limit(), most.getAsLong()));
      }
    }
  }

  /// Something that cannot be more than what it is part of.
  private record Part(Quantity what, Quantity limit) {}

  private OptionalLong figure(Bulletin bulletin, Quantity what, boolean inScope) {
    return switch (what) {
      case VOTES ->
          bulletin.votes().isEmpty() ? OptionalLong.empty() : OptionalLong.of(bulletin.announced());
      case VALID -> bulletin.valid();
      case NULLS -> bulletin.nulls();
      case BLANK -> bulletin.blank();
      case CAST -> bulletin.cast();
      case REGISTERED -> bulletin.registered();
      case ROLL -> inScope ? rollRegistered : OptionalLong.empty();
      case STATIONS ->
          bulletin.coverage() instanceof Coverage.Stations(var stations)
              ? OptionalLong.of(stations)
              : OptionalLong.empty();
      case ROLL_STATIONS -> inScope ? rollStations : OptionalLong.empty();
      case CHOICE, SHARE, TURNOUT, COVERAGE -> OptionalLong.empty();
    };
  }

  /// With the printed decimals if there are any; else with one decimal and, if not every count is
  /// on that lattice, with two.
  private static void lattice(Bulletin bulletin, List<AnnouncedFinding> findings) {
    long total = bulletin.valid().orElse(bulletin.announced());
    OptionalInt printed =
        bulletin.percentages().values().stream().mapToInt(BigDecimal::scale).max();
    if (total == 0 || bulletin.votes().isEmpty() || printed.orElse(0) > Lattice.MOST_DECIMALS) {
      return;
    }
    List<Lattice.Result> tried = new ArrayList<>();
    for (int decimals : printed.isPresent() ? new int[] {printed.getAsInt()} : new int[] {1, 2}) {
      if (tried.isEmpty() || !tried.getLast().allOn()) {
        tried.add(
            new Lattice(total, Math.max(0, decimals)).test(List.copyOf(bulletin.votes().values())));
      }
    }
    findings.add(
        new LatticeTested(
            bulletin.id(),
            List.copyOf(bulletin.votes().keySet()),
            bulletin.valid().isPresent() ? Quantity.VALID : Quantity.VOTES,
            printed.isPresent(),
            tried));
  }
}
