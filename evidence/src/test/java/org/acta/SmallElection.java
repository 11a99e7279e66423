package org.acta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.election.Choice;
import org.acta.election.ChoiceGroup;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.sheet.Figure;
import org.acta.sheet.Finding;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.SheetChecks;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.tally.Tally;

/// Elections small enough to write down in a test. Choices are called A, B, C and so on.
public final class SmallElection {
  /// Nothing stands in the cell.
  public static final long NONE = Figure.MISSING;

  private final Place root = Place.root("Country");
  private final Contest contest;
  private final Sheets.Builder sheets;
  private Place place = root;

  private SmallElection(Contest contest) {
    this.contest = contest;
    this.sheets = Sheets.builder("sheets", "source", contest, root);
    this.sheets.from(new Origin("sheets.csv", "00", 0));
  }

  public static SmallElection of(Rule rule, int choices) {
    return new SmallElection(contest(rule, choices));
  }

  public static SmallElection of(Contest contest) {
    return new SmallElection(contest);
  }

  public static Contest contest(Rule rule, int choices, ChoiceGroup... groups) {
    List<Choice> list = new ArrayList<>();
    for (int i = 0; i < choices; i++) {
      String id = String.valueOf((char) ('A' + i));
      list.add(new Choice(id, "Choice " + id, Optional.empty(), Optional.empty()));
    }
    return new Contest("contest", "Contest", rule, list, List.of(groups));
  }

  /// Rows added from now on lie at this path below the root.
  public SmallElection at(String... path) {
    place = root;
    for (String code : path) {
      place = place.child(code, code);
    }
    return this;
  }

  /// Every figure as given.
  public SmallElection row(
      String station,
      long stations,
      long registered,
      long cast,
      long valid,
      long nulls,
      long blank,
      long... votes) {
    long[] figures = new long[Item.COUNT + votes.length];
    figures[Item.REGISTERED.ordinal()] = registered;
    figures[Item.CAST.ordinal()] = cast;
    figures[Item.VALID.ordinal()] = valid;
    figures[Item.NULLS.ordinal()] = nulls;
    figures[Item.BLANK.ordinal()] = blank;
    System.arraycopy(votes, 0, figures, Item.COUNT, votes.length);
    sheets.add(station, place, figures, stations, sheets.size() + 2L);
    return this;
  }

  /// A sheet with votes and null ballots, and nothing else written on it.
  public SmallElection sheet(String station, long registered, long nulls, long... votes) {
    return row(station, 1, registered, NONE, NONE, nulls, NONE, votes);
  }

  /// A sheet with votes alone.
  public SmallElection votes(String station, long... votes) {
    return row(station, 1, NONE, NONE, NONE, NONE, NONE, votes);
  }

  public Place root() {
    return root;
  }

  public Contest contest() {
    return contest;
  }

  public Sheets sheets() {
    return sheets.build();
  }

  public Tally tally(Roll roll) {
    Sheets built = sheets();
    return Tally.of(built, Standings.of(built), roll);
  }

  public List<Finding> findings(Roll roll) {
    Sheets built = sheets();
    return SheetChecks.run(built, Standings.of(built), roll);
  }

  /// A roll that names every station: `s1` has the first number, `s2` the second.
  public static Roll whole(long... registers) {
    Map<String, Long> byStation = new LinkedHashMap<>();
    for (int i = 0; i < registers.length; i++) {
      byStation.put("s" + (i + 1), registers[i]);
    }
    return named(byStation);
  }

  public static Roll named(Map<String, Long> byStation) {
    return new Roll(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), byStation);
  }

  /// A roll that lists stations and says neither where they are nor how many voters they have.
  public static Roll listed(String... stations) {
    Roll.Frame.Builder places = new Roll.Frame.Builder();
    Place root = Place.root("Country");
    List.of(stations).forEach(station -> places.add(station, root));
    return new Roll(
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Map.of(),
        places.build(List.of()));
  }

  /// A roll of totals alone.
  public static Roll totals(long registered, long stations) {
    return new Roll(
        OptionalLong.of(registered),
        OptionalLong.of(stations),
        OptionalLong.empty(),
        Collections.emptyMap());
  }

  /// A number, or nothing if it is [#NONE].
  public static OptionalLong known(long number) {
    return number == NONE ? OptionalLong.empty() : OptionalLong.of(number);
  }

  public static Roll roll(
      long registered, long stations, long largest, Map<String, Long> byStation) {
    return new Roll(known(registered), known(stations), known(largest), byStation);
  }
}
