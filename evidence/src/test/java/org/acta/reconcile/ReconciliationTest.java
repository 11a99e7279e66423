package org.acta.reconcile;

import static org.acta.reconcile.Pair.copy;
import static org.acta.reconcile.Pair.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acta.SmallElection;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.reconcile.Reconciliation.Kind;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final int A = Item.COUNT;

  private static Reconciliation of(Copy... copies) {
    return Reconciliation.of(List.of(copies), Roll.UNKNOWN);
  }

  @Test
  void a_station_is_agreed_disputed_in_one_copy_only_or_missing() {
    Reconciliation all =
        Reconciliation.of(
            List.of(
                copy(row("s1", 1, 2, 3), row("s2", 4, 5, 6), row("s3", 7, 8, 9)),
                copy(row("s2", 4, 5, 7), row("s1", 1, 2, 3), row("s4", 1, 1, 1))),
            SmallElection.whole(10, 10, 10, 10, 10));

    assertThat(all.reading(0))
        .isEqualTo(new Reading.Agreed("s1", List.of(new Version(0, 0), new Version(1, 1))));
    assertThat(all.reading(1))
        .isEqualTo(
            new Reading.Disputed(
                "s2", List.of(new Version(0, 1), new Version(1, 0)), List.of(A + 2)));
    assertThat(all.reading(2))
        .isEqualTo(new Reading.OnlyIn("s3", List.of(new Version(0, 2)), List.of()));
    assertThat(all.reading(3))
        .isEqualTo(new Reading.OnlyIn("s4", List.of(new Version(1, 2)), List.of()));
    assertThat(all.unlisted()).containsExactly("s5");
    assertThat(all.count(Kind.MISSING)).isEqualTo(1);
    assertThat(all.shared()).isEqualTo(2);
    assertThat(all.onlyIn(0)).isEqualTo(1);
    assertThat(all.onlyIn(1)).isEqualTo(1);
  }

  @Test
  void all_versions_of_three_copies_are_kept() {
    Reconciliation all =
        of(copy(row("s1", 1, 0, 0)), copy(row("s1", 1, 0, 0)), copy(row("s1", 2, 0, 0)));

    assertThat(all.reading(0))
        .isEqualTo(
            new Reading.Disputed(
                "s1",
                List.of(new Version(0, 0), new Version(1, 0), new Version(2, 0)),
                List.of(A)));
    assertThat(all.columns().get(A).sums()).containsExactly(1L, 1L, 2L);
    assertThat(all.columns().get(A).lowest()).isEqualTo(1);
    assertThat(all.columns().get(A).highest()).isEqualTo(2);
  }

  @Test
  void a_copy_that_contradicts_itself_makes_a_dispute() {
    Reconciliation all = of(copy(row("s1", 1, 0, 0), row("s1", 2, 0, 0)), copy(row("s2", 1, 1, 1)));

    assertThat(all.kind(0)).isEqualTo(Kind.DISPUTED);
    assertThat(all.reading(0))
        .isEqualTo(
            new Reading.Disputed("s1", List.of(new Version(0, 0), new Version(0, 1)), List.of(A)));
    assertThat(all.onlyIn(0)).isEqualTo(1);
  }

  @Test
  void a_column_that_a_copy_does_not_have_is_no_dispute() {
    Pair.Row with = row("s1", 1, 2, 3);
    List<Long> cells = new ArrayList<>(with.cells());
    cells.set(Item.REGISTERED.ordinal(), 300L);
    Reconciliation all = of(copy(new Pair.Row("s1", cells)), copy(with));

    assertThat(all.kind(0)).isEqualTo(Kind.AGREED);
    assertThat(all.cellReading(0, Item.REGISTERED.ordinal())).isEqualTo(CellReading.NOT_COMPARED);
    assertThat(all.has(1, Item.REGISTERED.ordinal())).isFalse();
  }

  @Test
  void the_states_of_a_figure_are_never_mixed() {
    long[][] pairs = {
      {7, 7},
      {7, 8},
      {7, Figure.MISSING},
      {7, Figure.ILLEGIBLE},
      {7, Figure.ANNULLED},
      {Figure.MISSING, Figure.ILLEGIBLE},
      {Figure.ANNULLED, Figure.MISSING},
      {Figure.ANNULLED, Figure.ILLEGIBLE},
      {Figure.ANNULLED, Figure.ANNULLED},
      {Figure.ILLEGIBLE, Figure.ILLEGIBLE},
      {0, Figure.MISSING}
    };
    CellReading[] expected = {
      CellReading.AGREED,
      CellReading.DISPUTED,
      CellReading.GIVEN_BY_SOME,
      CellReading.LEGIBLE_IN_SOME,
      CellReading.ANNULLED_IN_SOME,
      CellReading.STATES_DIFFER,
      CellReading.STATES_DIFFER,
      CellReading.STATES_DIFFER,
      CellReading.NO_NUMBER,
      CellReading.NO_NUMBER,
      CellReading.GIVEN_BY_SOME
    };
    for (int i = 0; i < pairs.length; i++) {
      Reconciliation all =
          of(
              copy(row("s1", pairs[i][0], 5, 5), row("s2", 1, 1, 1)),
              copy(row("s1", pairs[i][1], 5, 5), row("s2", 1, 1, 1)));
      assertThat(all.cellReading(0, A)).as("pair %d", i).isEqualTo(expected[i]);
      assertThat(all.kind(0))
          .as("pair %d", i)
          .isEqualTo(expected[i].isContradiction() ? Kind.DISPUTED : Kind.AGREED);
    }
  }

  @Test
  void a_station_listed_without_figures_is_given_by_the_other_copy_alone() {
    long none = Figure.MISSING;
    Reconciliation all =
        of(
            copy(row("s1", none, none, none), row("s2", none, none, none)),
            copy(row("s1", 1, 2, 3), row("s2", none, none, none), row("s3", 1, 1, 1)));

    assertThat(all.reading(0))
        .isEqualTo(
            new Reading.OnlyIn("s1", List.of(new Version(1, 0)), List.of(new Version(0, 0))));
    assertThat(all.reading(1))
        .isEqualTo(new Reading.Missing("s2", List.of(new Version(0, 1), new Version(1, 1))));
  }

  @Test
  void every_version_of_a_station_that_one_copy_has_twice_is_kept() {
    Reconciliation all =
        of(copy(row("s1", 1, Figure.ILLEGIBLE, 3), row("s1", 1, 2, 3)), copy(row("s2", 1, 1, 1)));

    assertThat(all.reading(0))
        .isEqualTo(
            new Reading.OnlyIn("s1", List.of(new Version(0, 0), new Version(0, 1)), List.of()));
  }

  @Test
  void choices_are_matched_by_id_and_not_by_their_place() {
    Contest turned =
        new Contest(
            "contest",
            "Contest",
            new Rule.Plurality(),
            Stream.of("C", "D", "A")
                .map(id -> new Choice(id, id, Optional.empty(), Optional.empty()))
                .toList(),
            List.of());
    Copy second = Copy.of(Pair.sheets(turned, List.of(row("s1", 3, 9, 1))));
    Reconciliation all = of(copy(row("s1", 1, 2, 3)), second);

    assertThat(all.contest().choices()).extracting(Choice::id).containsExactly("A", "B", "C", "D");
    assertThat(all.kind(0)).isEqualTo(Kind.AGREED);
    assertThat(all.cellReading(0, A + 1)).isEqualTo(CellReading.NOT_COMPARED);
    assertThat(all.cellReading(0, A + 2)).isEqualTo(CellReading.AGREED);
  }

  @Test
  void what_only_encoding_or_typing_makes_different_is_the_same_station() {
    String[][] same = {
      {"Peñón-1", "PeÃ±Ã³n-1"},
      {"Peñón-1", "Pen\u0303o\u0301n-1"},
      {"Nº 12", "N\u00C2\u00BA 12"},
      {"ÑEMBY", "Ã‘EMBY"},
      {"010-1", "\uFEFF010-1"},
      {"010-1", "０１０-１"},
      {"010 1", "010\u00A01"},
      {"010 1", " 010  1\u200B "},
      {"12", "١٢"}
    };
    for (String[] pair : same) {
      Reconciliation all = of(copy(row(pair[0], 1, 2, 3)), copy(row(pair[1], 1, 2, 3)));
      assertThat(all.stations()).as(pair[0] + " and " + pair[1]).isEqualTo(1);
      assertThat(all.kind(0)).isEqualTo(Kind.AGREED);
    }
  }

  @Test
  void what_can_tell_stations_apart_is_left_as_it_is() {
    String[][] different = {{"01", "1"}, {"a", "A"}, {"1-1", "11"}, {"Peña", "Pena"}, {"Ã", "A"}};
    for (String[] pair : different) {
      Reconciliation all = of(copy(row(pair[0], 1, 2, 3)), copy(row(pair[1], 1, 2, 3)));
      assertThat(all.stations()).as(pair[0] + " and " + pair[1]).isEqualTo(2);
    }
  }

  @Test
  void two_codes_of_one_copy_that_mean_the_same_are_reported() {
    Reconciliation all =
        of(copy(row("1\u00A02", 1, 0, 0), row("1 2", 1, 0, 0)), copy(row("1 2", 1, 0, 0)));

    assertThat(all.sameCodes()).containsExactly(new SameCode(0, 1, 0));
    assertThat(all.stations()).isEqualTo(1);
  }

  @Test
  void one_copy_cannot_be_reconciled() {
    assertThatThrownBy(() -> of(copy(row("s1", 1, 2, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reconciling takes at least 2 copies, not 1");
  }

  @Test
  void random_copies_read_as_a_slow_reader_reads_them() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<List<Pair.Row>> copies = new ArrayList<>();
      for (int copy = 0; copy < 2 + seed % 3; copy++) {
        copies.add(Pair.random(random, copy % 2 == 0));
      }
      Reconciliation all =
          Reconciliation.of(copies.stream().map(Pair::copy).toList(), Roll.UNKNOWN);

      Map<String, String> read = new TreeMap<>();
      IntStream.range(0, all.stations()).forEach(s -> read.put(all.code(s), said(all.reading(s))));
      assertThat(read).as("seed %d", seed).isEqualTo(slowly(copies));
    }
  }

  private static String said(Reading reading) {
    return switch (reading) {
      case Reading.Agreed agreed -> "agreed by " + agreed.versions().size();
      case Reading.Disputed(var station, var versions, var columns) ->
          "disputed by " + versions.size() + " in " + columns;
      case Reading.OnlyIn(var station, var versions, var listed) ->
          "only in " + versions.getFirst().copy();
      case Reading.Missing missing -> "missing";
    };
  }

  /// Looks every station up in every copy, row by row, with the definitions written out.
  private static Map<String, String> slowly(List<List<Pair.Row>> copies) {
    Set<String> stations = new TreeSet<>();
    copies.forEach(copy -> copy.forEach(row -> stations.add(row.station())));
    Map<String, String> read = new TreeMap<>();
    for (String station : stations) {
      Map<Integer, List<Long>> given = new HashMap<>();
      for (int copy = 0; copy < copies.size(); copy++) {
        for (Pair.Row row : copies.get(copy)) {
          List<Long> figures = row.cells().subList(1, row.cells().size());
          boolean any = figures.stream().anyMatch(cell -> cell != Figure.MISSING);
          if (row.station().equals(station) && any) {
            given.put(copy, row.cells());
          }
        }
      }
      List<Integer> disputed = new ArrayList<>();
      for (int column = 0; column < Item.COUNT + 3; column++) {
        Set<Long> numbers = new LinkedHashSet<>();
        boolean annulled = false;
        for (int copy : given.keySet()) {
          if (has(copies.get(copy), column)) {
            long cell = given.getOrDefault(copy, List.of()).get(column);
            annulled |= cell == Figure.ANNULLED;
            if (Figure.isCount(cell)) {
              numbers.add(cell);
            }
          }
        }
        if (numbers.size() > 1 || numbers.size() == 1 && annulled) {
          disputed.add(column);
        }
      }
      String only = given.keySet().stream().findFirst().map(c -> "only in " + c).orElse("missing");
      read.put(
          station,
          given.size() < 2
              ? only
              : disputed.isEmpty()
                  ? "agreed by " + given.size()
                  : "disputed by " + given.size() + " in " + disputed);
    }
    return read;
  }

  private static boolean has(List<Pair.Row> rows, int column) {
    return rows.stream().anyMatch(row -> row.cells().get(column) != Figure.MISSING);
  }

  @Test
  void the_order_of_rows_does_not_matter() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Pair.Row> one = Pair.random(random, true);
      List<Pair.Row> other = Pair.random(random, false);
      Map<String, String> before = readings(one, other);
      Collections.shuffle(one, random);
      Collections.shuffle(other, random);
      assertThat(readings(one, other)).as("seed %d", seed).isEqualTo(before);
    }
  }

  private static Map<String, String> readings(List<Pair.Row> one, List<Pair.Row> other) {
    Reconciliation all = of(copy(one), copy(other));
    Map<String, String> read = new TreeMap<>();
    IntStream.range(0, all.stations()).forEach(s -> read.put(all.code(s), said(all.reading(s))));
    return read;
  }
}
