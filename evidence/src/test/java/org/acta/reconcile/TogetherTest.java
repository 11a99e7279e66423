package org.acta.reconcile;

import static org.acta.reconcile.Pair.copy;
import static org.acta.reconcile.Pair.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.acta.bounds.Bounds;
import org.acta.bounds.Outcome;
import org.acta.election.Roll;
import org.acta.reconcile.Reconciliation.Kind;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.sheet.Standings.Standing;
import org.acta.tally.Tally;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static final int A = Item.COUNT;

  private static Sheets together(Copy... copies) {
    return Reconciliation.of(List.of(copies), Roll.UNKNOWN).together("all").orElseThrow();
  }

  private static List<Standing> standings(Sheets sheets) {
    Standings standings = Standings.of(sheets);
    return IntStream.range(0, sheets.size()).mapToObj(standings::of).toList();
  }

  @Test
  void agreed_stations_have_one_row_and_disputed_ones_a_row_for_each_version() {
    Sheets all =
        together(
            copy(row("north", 1, 2, 3), row("south", 4, 5, 6), row("east-4711", 7, 8, 9)),
            copy(row("south", 4, 5, 7), row("north", 1, 2, 3), row("west-0815", 1, 1, 1)));

    assertThat(IntStream.range(0, all.size()).mapToObj(all::station))
        .containsExactly("north", "south", "south", "east-4711", "west-0815");
    assertThat(standings(all))
        .containsExactly(
            Standing.COUNTED,
            Standing.DISPUTED,
            Standing.OTHER_VERSION,
            Standing.COUNTED,
            Standing.COUNTED);
    assertThat(all.reference(2).line()).isEqualTo(2);
  }

  @Test
  void a_figure_that_one_copy_lacks_is_taken_from_the_other() {
    Sheets all =
        together(
            copy(row("north", 1, Figure.MISSING, Figure.ILLEGIBLE)),
            copy(row("north", Figure.MISSING, 2, 3)));

    assertThat(all.size()).isEqualTo(1);
    assertThat(List.of(all.cell(0, A), all.cell(0, A + 1), all.cell(0, A + 2)))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void two_codes_that_look_alike_never_count_twice() {
    Sheets same = together(copy(row("10110031-4", 1, 2, 3)), copy(row("10110032-4", 1, 2, 3)));
    Sheets other = together(copy(row("10110031-4", 1, 2, 3)), copy(row("10110032-4", 9, 2, 3)));

    assertThat(standings(same)).containsExactly(Standing.COUNTED, Standing.REPEATED);
    assertThat(standings(other)).containsExactly(Standing.DISPUTED, Standing.OTHER_VERSION);
  }

  /// Every choice of a version for each disputed station, and whatever its register allows, against
  /// what is called settled.
  @Test
  void what_is_settled_is_so_whichever_version_of_each_disputed_station_is_right() {
    Random random = new Random(20240728);
    int settled = 0;
    for (int round = 0; round < 400; round++) {
      List<Pair.Row> one = new ArrayList<>();
      List<Pair.Row> other = new ArrayList<>();
      int stations = 3 + random.nextInt(4);
      for (int i = 0; i < stations; i++) {
        Pair.Row drawn = votes("station " + (char) ('a' + 5 * i), random);
        one.add(drawn);
        other.add(random.nextInt(3) == 0 ? votes(drawn.station(), random) : drawn);
      }
      Reconciliation all = Reconciliation.of(List.of(copy(one), copy(other)), Roll.UNKNOWN);
      Sheets sheets = all.together("all").orElseThrow();
      Standings standings = Standings.of(sheets);
      Outcome outcome = Bounds.of(Tally.of(sheets, standings, roll(all)), roll(all)).outcome();
      if (outcome instanceof Outcome.Settled) {
        settled++;
        assertThat(winners(all)).as("round %d", round).hasSize(1);
      }
    }
    assertThat(settled).isBetween(20, 380);
  }

  private static final long VOTERS = 30;

  private static Roll roll(Reconciliation all) {
    Map<String, Long> registered = new LinkedHashMap<>();
    for (int station = 0; station < all.stations(); station++) {
      registered.put(all.code(station), VOTERS);
    }
    return new Roll(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), registered);
  }

  private static Pair.Row votes(String station, Random random) {
    return row(station, random.nextInt(14), random.nextInt(9), random.nextInt(7));
  }

  /// Who can win if any version of each disputed station is right.
  private static Set<Integer> winners(Reconciliation all) {
    Set<Integer> winners = new TreeSet<>();
    List<Integer> disputed = all.disputed().boxed().toList();
    for (int choice = 0; choice < 1 << disputed.size(); choice++) {
      long[] sums = new long[3];
      for (int station = 0; station < all.stations(); station++) {
        int at = disputed.indexOf(station);
        int copy = all.kind(station) == Kind.DISPUTED ? choice >> at & 1 : 0;
        for (int i = 0; i < 3; i++) {
          sums[i] += all.cell(new Version(copy, all.row(copy, station)), A + i);
        }
      }
      for (int i = 0; i < 3; i++) {
        int candidate = i;
        if (IntStream.range(0, 3).allMatch(j -> sums[j] <= sums[candidate])) {
          winners.add(i);
        }
      }
    }
    return winners;
  }
}
