package org.acta.limits;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acta.bounds.Missing;
import org.acta.election.Place;
import org.acta.election.Share;
import org.acta.limits.Assumption.Says;
import org.acta.limits.Programme.Column;
import org.acta.limits.Programme.Row;
import org.acta.limits.Programme.Term;
import org.acta.sheet.Figure;
import org.acta.sheet.Sheets;
import org.acta.tally.Tally;

/// Writes statements as a programme.
///
/// In each area there are unknown votes for every choice, null and blank ballots, and registered
/// voters of the stations not seen. A disputed station of which one version is assumed to be right
/// counts as its first version, and each other version is a column from zero to one that holds the
/// difference.
///
/// Where a sheet does not tell a figure, or its place is known only roughly, a row is widened by as
/// much as that can matter.
final class Draft {
  /// Decimals of a percentage that are told apart; more would not fit with the largest figures.
  private static final int FINEST = 6;

  private final Premises premises;
  private final Figures figures;
  private final SeenPlaces seen;
  private final Optional<Statement> oneOfVersions;
  private final List<Versions> versions;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Integer>> columnsOf = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Place, List<Integer>> within = new IdentityHashMap<>();
  private final Map<Integer, List<Integer>> versionsOf = new HashMap<>();
  private final Set<Integer> versionColumns = new HashSet<>();

  private Draft(Premises premises, List<Statement> statements) {
    this.premises = premises;
    this.figures = premises.figures();
    Tally tally = premises.tally();
    Set<Place> named = Collections.newSetFromMap(new IdentityHashMap<>());
    statements.forEach(statement -> named.add(premises.place(statement)));
    this.oneOfVersions = Premises.oneOfVersions(statements);
    Set<Place> above = above(named);
    this.versions =
        oneOfVersions.isPresent()
            ? premises.versions().stream()
                .filter(station -> !above.contains(tally.sheets().place(station.first())))
                .toList()
            : List.of();
    versions.forEach(station -> versionsOf.put(station.first(), station.rows()));
    this.seen = new SeenPlaces(tally, premises.roll(), figures, named, this::counts);
    columns();
    statements.forEach(this::rows);
  }

  private static Set<Place> above(Set<Place> named) {
    Set<Place> above = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Place place : named) {
      for (Optional<Place> at = place.parent(); at.isPresent(); at = at.get().parent()) {
        above.add(at.get());
      }
    }
    return above;
  }

  /// A programme, and how the comparisons of the rule read in it.
  ///
  /// @param firstVersions what the first versions of disputed stations add to each figure, which no
  ///   comparison has among the seen
  record Drafted(Programme programme, Map<String, Long> firstVersions) {}

  static Drafted of(Premises premises, List<Statement> statements) {
    Draft draft = new Draft(premises, statements);
    return new Drafted(new Programme(draft.columns, draft.rows), draft.firstVersions());
  }

  private boolean counts(int row) {
    return premises.tally().standings().of(row).certain() || versionsOf.containsKey(row);
  }

  private long unseenVoters() {
    Missing missing = Missing.of(premises.tally(), premises.roll(), this::counts);
    OptionalLong ballots =
        switch (missing) {
          case Missing.AtMost bound -> OptionalLong.of(bound.ballots());
          case Missing.Contradicted(var reasons, var bound) -> OptionalLong.of(bound.ballots());
          case Missing.Unknown() -> OptionalLong.empty();
        };
    if (ballots.isEmpty()) {
      return Figure.LARGEST;
    }
    // What seen sheets do not tell has columns of its own.
    long untold = 0;
    if (premises.asksCast()) {
      for (int area = 0; area < seen.areas().size(); area++) {
        untold += seen.untoldCast(area);
      }
    }
    return Math.max(0, ballots.getAsLong() - untold);
  }

  private void columns() {
    for (int area = 0; area < seen.areas().size(); area++) {
      List<Integer> here = new ArrayList<>();
      List<String> path = path(seen.areas().get(area));
      for (String figure : figures.unseen()) {
        here.add(columns.size());
        columns.add(
            new Column(path, figure, figures.holds(figure), BigInteger.valueOf(Figure.LARGEST)));
      }
      if (premises.asksCast() && seen.untoldCast(area) > 0) {
        here.add(columns.size());
        columns.add(
            new Column(
                path,
                Figures.CAST,
                figures.holds(Figures.CAST),
                BigInteger.valueOf(seen.untoldCast(area))));
      }
      columnsOf.add(here);
    }
    versions.forEach(this::columns);
  }

  private void columns(Versions station) {
    Sheets sheets = premises.tally().sheets();
    int area = seen.area(sheets.place(station.first()));
    long[] first = figures.of(sheets, station.first(), 0);
    List<Term> others = new ArrayList<>();
    for (int row : station.rows().subList(1, station.rows().size())) {
      long[] version = figures.of(sheets, row, 0);
      Map<String, Long> holds = new LinkedHashMap<>();
      for (int figure = 0; figure < version.length; figure++) {
        if (version[figure] != first[figure]) {
          holds.put(figures.name(figure), version[figure] - first[figure]);
        }
      }
      others.add(new Term(columns.size(), 1));
      columnsOf.get(area).add(columns.size());
      versionColumns.add(columns.size());
      columns.add(
          new Column(path(seen.areas().get(area)), sheets.station(row), holds, BigInteger.ONE));
    }
    if (others.size() > 1) {
      rows.add(
          new Row(
              oneOfVersions.orElseThrow(), others, Optional.empty(), Optional.of(BigInteger.ONE)));
    }
  }

  private static List<String> path(Place place) {
    List<String> path = new ArrayList<>();
    for (Place at = place; at.parent().isPresent(); at = at.parent().orElseThrow()) {
      path.addFirst(at.name());
    }
    return path;
  }

  private Map<String, Long> firstVersions() {
    Map<String, Long> sums = new HashMap<>();
    for (Versions station : versions) {
      long[] first = figures.of(premises.tally().sheets(), station.first(), 0);
      for (int figure = 0; figure < first.length; figure++) {
        sums.merge(figures.name(figure), first[figure], Long::sum);
      }
    }
    return sums;
  }

  private void rows(Statement statement) {
    Place place = premises.place(statement);
    switch (statement) {
      case Statement.Register register -> register(register);
      case Statement.Announced announced -> announced(announced, place);
      case Statement.Declared(var assumption, Says says) -> declared(statement, says, place);
    }
  }

  private void declared(Statement statement, Says says, Place place) {
    switch (says) {
      case Says.Total(String figure, var least, var most) ->
          row(statement, place, figures.sum(figure), ballots(least), ballots(most));
      case Says.Percentage(String figure, BigDecimal printed) ->
          percentage(statement, place, figure, printed);
      case Says.Registered(long voters) ->
          row(
              statement,
              place,
              figures.sum(Figures.REGISTERED),
              Optional.of(BigInteger.valueOf(voters)),
              Optional.of(BigInteger.valueOf(voters)));
      case Says.Turnout(Share most) -> turnout(statement, place, most);
      // A bulletin is written figure by figure, and versions are columns.
      case Says.Announced bulletin -> {}
      case Says.OneOfVersions versionsOnly -> {}
    }
  }

  private static Optional<BigInteger> ballots(OptionalLong number) {
    return number.isPresent()
        ? Optional.of(BigInteger.valueOf(number.getAsLong()))
        : Optional.empty();
  }

  private void register(Statement.Register register) {
    List<Term> voters = new ArrayList<>();
    for (int area = 0; area < columnsOf.size(); area++) {
      for (int column : columnsOf.get(area)) {
        if (columns.get(column).figure().equals(Figures.REGISTERED)) {
          voters.add(new Term(column, 1));
        }
      }
    }
    BigInteger most = BigInteger.valueOf(unseenVoters());
    rows.add(new Row(register, voters, Optional.empty(), Optional.of(most)));
    for (int area = 0; area < columnsOf.size(); area++) {
      rows.add(
          new Row(register, ballots(area, 1, 1), Optional.empty(), Optional.of(BigInteger.ZERO)));
    }
  }

  /// The unseen ballots of an area so many times, less its unseen voters so many times.
  private List<Term> ballots(int area, long times, long voters) {
    int first = columnsOf.get(area).getFirst();
    int width = figures.unseen().size();
    List<Term> terms = new ArrayList<>();
    for (int column = first; column < first + width - 1; column++) {
      terms.add(new Term(column, times));
    }
    terms.add(new Term(first + width - 1, -voters));
    return terms;
  }

  private void turnout(Statement statement, Place place, Share most) {
    for (int area : within(place)) {
      rows.add(
          new Row(
              statement,
              ballots(area, most.denominator(), most.numerator()),
              Optional.empty(),
              Optional.of(BigInteger.ZERO)));
    }
  }

  /// A share as printed lies from half a last digit below to a whole one above, since nobody knows
  /// whether it was rounded or cut off. Beyond [#FINEST] decimals it is widened to the next.
  private void percentage(Statement statement, Place place, String figure, BigDecimal printed) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale()));
    int decimals = Math.clamp(printed.scale(), 0, FINEST);
    long whole = BigDecimal.valueOf(200).movePointRight(decimals).longValueExact();
    BigDecimal steps = BigDecimal.valueOf(2).movePointRight(decimals);
    long least =
        printed
            .subtract(unit.divide(BigDecimal.TWO))
            .max(BigDecimal.ZERO)
            .multiply(steps)
            .setScale(0, RoundingMode.FLOOR)
            .longValueExact();
    long most =
        printed.add(unit).multiply(steps).setScale(0, RoundingMode.CEILING).longValueExact();
    Map<Integer, Long> votes = Figures.plus(Map.of(), whole, figures.sum(figure));
    Map<Integer, Long> valid = figures.sum(Figures.VALID);
    Optional<BigInteger> zero = Optional.of(BigInteger.ZERO);
    row(statement, place, Figures.plus(votes, -least, valid), zero, Optional.empty());
    row(statement, place, Figures.plus(votes, -most, valid), Optional.empty(), zero);
  }

  /// A count only grows, so that the whole has at least what was announced. At most it has what the
  /// stations left out hold beyond that: among the seen ones, those with most of the figure.
  private void announced(Statement.Announced announced, Place place) {
    Map<Integer, Long> sum = figures.sum(announced.figure());
    BigInteger number = BigInteger.valueOf(announced.announced());
    Optional<BigInteger> most = Optional.empty();
    if (announced.uncounted().isPresent()) {
      long stations = announced.uncounted().getAsLong();
      BigInteger leftOut = BigInteger.valueOf(leftOut(place, sum, stations));
      seenAlone(announced, place, sum, number.add(leftOut));
      OptionalLong largest = premises.roll().largestStation();
      if (stations == 0) {
        most = Optional.of(number);
      } else if (largest.isPresent()) {
        most =
            Optional.of(
                number.add(
                    BigInteger.valueOf(stations)
                        .multiply(BigInteger.valueOf(largest(place, sum, largest.getAsLong())))));
      }
    }
    row(announced, place, sum, Optional.of(number), most);
  }

  /// The most of a figure that so many of the seen stations hold.
  private long leftOut(Place place, Map<Integer, Long> sum, long stations) {
    Sheets sheets = premises.tally().sheets();
    List<Integer> areas = within(place);
    boolean totals = false;
    long[] values = new long[sheets.size()];
    int size = 0;
    for (int row = 0; row < sheets.size(); row++) {
      if (counts(row) && areas.contains(seen.area(sheets.place(row)))) {
        values[size++] = mostShown(row, sum);
        totals |= sheets.stations(row) > 1;
      }
    }
    Arrays.sort(values, 0, size);
    if (totals) {
      long all = Arrays.stream(values, 0, size).sum();
      OptionalLong largest = premises.roll().largestStation();
      long most = largest.isPresent() ? largest(place, sum, largest.getAsLong()) : Figure.LARGEST;
      if (stations == 0) {
        return 0;
      }
      return all / stations < most ? all : stations * most;
    }
    long sumOfLargest = 0;
    for (int i = 0; i < Math.min(stations, size); i++) {
      sumOfLargest += values[size - 1 - i];
    }
    return sumOfLargest;
  }

  /// The most that one station holds: the largest of the roll, or a sheet that shows more. The sum
  /// of several stations may lie in one of them where it is more than all could hold.
  private long largest(Place place, Map<Integer, Long> sum, long onRoll) {
    Sheets sheets = premises.tally().sheets();
    List<Integer> areas = within(place);
    long largest = onRoll;
    for (int row = 0; row < sheets.size(); row++) {
      if (counts(row) && areas.contains(seen.area(sheets.place(row)))) {
        long holds = mostShown(row, sum) + untoldCast(row, sum);
        if (Math.ceilDiv(holds, Math.max(1, sheets.stations(row))) > onRoll) {
          largest = Math.max(largest, holds);
        }
      }
    }
    return largest;
  }

  private long untoldCast(int row, Map<Integer, Long> sum) {
    Sheets sheets = premises.tally().sheets();
    return premises.asksCast()
            && sheets.cast(row).isEmpty()
            && sum.containsKey(figures.indexOf(Figures.CAST))
        ? Math.max(0, sheets.registered(row, premises.roll()).orElse(0) - sheets.castAtLeast(row))
        : 0;
  }

  /// What a sheet shows of a figure; of a disputed one, the version that shows most.
  private long mostShown(int row, Map<Integer, Long> sum) {
    long most = 0;
    for (int version : versionsOf.getOrDefault(row, List.of(row))) {
      long[] shown = figures.of(premises.tally().sheets(), version, 0);
      most = Math.max(most, sum.keySet().stream().mapToLong(f -> Math.max(0, shown[f])).sum());
    }
    return most;
  }

  /// The seen sheets by themselves, whatever is unseen.
  private void seenAlone(
      Statement statement, Place place, Map<Integer, Long> sum, BigInteger most) {
    List<Term> terms = new ArrayList<>();
    for (Term term : terms(place, sum)) {
      if (versionColumns.contains(term.column())) {
        terms.add(term);
      }
    }
    rows.add(
        new Row(
            statement,
            terms,
            Optional.empty(),
            Optional.of(most.subtract(shown(place, sum)).subtract(slack(place, sum, false)))));
  }

  /// A sum of figures over all the stations of a place.
  private void row(
      Statement statement,
      Place place,
      Map<Integer, Long> sum,
      Optional<BigInteger> least,
      Optional<BigInteger> most) {
    BigInteger shown = shown(place, sum);
    BigInteger up = slack(place, sum, true);
    BigInteger down = slack(place, sum, false);
    rows.add(
        new Row(
            statement,
            terms(place, sum),
            least.map(number -> number.subtract(shown).subtract(up)),
            most.map(number -> number.subtract(shown).subtract(down))));
  }

  private List<Integer> within(Place place) {
    return within.computeIfAbsent(place, seen::within);
  }

  private BigInteger shown(Place place, Map<Integer, Long> sum) {
    BigInteger shown = BigInteger.ZERO;
    for (Map.Entry<Integer, Long> figure : sum.entrySet()) {
      shown =
          shown.add(
              BigInteger.valueOf(seen.shown(within(place), figure.getKey()))
                  .multiply(BigInteger.valueOf(figure.getValue())));
    }
    return shown;
  }

  /// How far what the sheets do not tell can move a sum, up or down.
  private BigInteger slack(Place place, Map<Integer, Long> sum, boolean up) {
    BigInteger slack = BigInteger.ZERO;
    for (Map.Entry<Integer, Long> figure : sum.entrySet()) {
      boolean more = figure.getValue() > 0 == up;
      long by =
          more
              ? seen.more(place, within(place), figure.getKey())
              : seen.less(place, figure.getKey());
      slack = slack.add(BigInteger.valueOf(by).multiply(BigInteger.valueOf(figure.getValue())));
    }
    return slack;
  }

  private List<Term> terms(Place place, Map<Integer, Long> sum) {
    Map<String, Long> named = new HashMap<>();
    sum.forEach((figure, times) -> named.put(figures.name(figure), times));
    List<Term> terms = new ArrayList<>();
    for (int area : within(place)) {
      for (int column : columnsOf.get(area)) {
        long coefficient = coefficient(columns.get(column), named);
        if (coefficient != 0) {
          terms.add(new Term(column, coefficient));
        }
      }
    }
    return terms;
  }

  /// What one of a column adds to a sum of figures.
  static long coefficient(Column column, Map<String, Long> sum) {
    long coefficient = 0;
    for (Map.Entry<String, Long> held : column.holds().entrySet()) {
      coefficient =
          Math.addExact(
              coefficient,
              Math.multiplyExact(held.getValue(), sum.getOrDefault(held.getKey(), 0L)));
    }
    return coefficient;
  }
}
