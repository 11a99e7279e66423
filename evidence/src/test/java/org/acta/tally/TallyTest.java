package org.acta.tally;

import static org.acta.SmallElection.NONE;
import static org.acta.SmallElection.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.acta.SmallElection;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.election.Rule.Plurality;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.junit.jupiter.api.Test;

class TallyTest {
  private record Line(
      String station, List<String> path, long registered, long nulls, long a, long b) {}

  @Test
  void every_place_adds_up_to_a_slow_recount_in_any_order_of_rows() {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      List<Line> lines = lines(random, seed == 1 ? 70_000 : 300);
      Tally tally = tally(lines);
      Map<List<String>, long[]> slow = recount(lines);
      assertThat(tally.places()).as("seed %d", seed).hasSameSizeAs(slow.keySet());
      for (Totals totals : tally.places()) {
        check(totals, slow.getOrDefault(path(totals.place()), new long[8]), "seed " + seed);
      }
      Collections.shuffle(lines, random);
      Tally shuffled = tally(lines);
      for (Totals totals : shuffled.places()) {
        check(totals, slow.getOrDefault(path(totals.place()), new long[8]), "shuffled, " + seed);
      }
      assertThat(shuffled.coverage()).as("seed %d", seed).isEqualTo(tally.coverage());
    }
  }

  private static List<Line> lines(Random random, int rows) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<String> path = new ArrayList<>();
      for (int level = random.nextInt(4); level > 0; level--) {
        path.add("p" + random.nextInt(3));
      }
      lines.add(
          new Line("s" + i, path, figure(random), figure(random), figure(random), figure(random)));
    }
    return lines;
  }

  private static long figure(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> NONE;
      case 1 -> Figure.ILLEGIBLE;
      default -> random.nextInt(400);
    };
  }

  private static Tally tally(List<Line> lines) {
    SmallElection election = SmallElection.of(new Plurality(), 2);
    for (Line line : lines) {
      election.at(line.path().toArray(String[]::new));
      election.sheet(line.station(), line.registered(), line.nulls(), line.a(), line.b());
    }
    return election.tally(Roll.UNKNOWN);
  }

  /// Rows, empty, registered, nulls, A, B, valid, without B; each row adds to its place and to all
  /// above it.
  private static Map<List<String>, long[]> recount(List<Line> lines) {
    Map<List<String>, long[]> sums = new HashMap<>();
    for (Line line : lines) {
      for (int depth = 0; depth <= line.path().size(); depth++) {
        long[] sum =
            sums.computeIfAbsent(List.copyOf(line.path().subList(0, depth)), none -> new long[8]);
        if (line.nulls() == NONE && line.a() == NONE && line.b() == NONE) {
          sum[1]++;
          continue;
        }
        sum[0]++;
        sum[2] += number(line.registered());
        sum[3] += number(line.nulls());
        sum[4] += number(line.a());
        sum[5] += number(line.b());
        sum[6] += number(line.a()) + number(line.b());
        sum[7] += line.b() < 0 ? 1 : 0;
      }
    }
    return sums;
  }

  private static long number(long figure) {
    return Math.max(0, figure);
  }

  private static void check(Totals totals, long[] slow, String as) {
    assertThat(
            new long[] {
              totals.rows(),
              totals.empty(),
              totals.registered(),
              totals.sum(Item.NULLS),
              totals.votes(0),
              totals.votes(1),
              totals.valid(),
              totals.withoutVotes(1)
            })
        .as(as + ", " + totals.place())
        .containsExactly(slow);
    assertThat(totals.cast()).as(as).isEqualTo(slow[6] + slow[3]);
  }

  private static List<String> path(Place place) {
    List<String> path = new ArrayList<>();
    for (Optional<Place> at = Optional.of(place);
        at.isPresent() && at.get().depth() > 0;
        at = at.get().parent()) {
      path.addFirst(at.get().code());
    }
    return path;
  }

  @Test
  void children_add_up_to_their_parent_where_no_row_lies_on_the_parent_itself() {
    Tally tally =
        SmallElection.of(new Plurality(), 2)
            .at("x", "1")
            .votes("s1", 5, 3)
            .at("x", "2")
            .votes("s2", 7, 1)
            .at("y", "1")
            .votes("s3", 2, 9)
            .tally(Roll.UNKNOWN);
    assertThat(tally.places())
        .extracting(totals -> totals.place().path())
        .containsExactly("Country", "x", "x / 1", "x / 2", "y", "y / 1");
    assertThat(tally.places())
        .extracting(totals -> totals.votes())
        .containsExactly(
            List.of(14L, 13L),
            List.of(12L, 4L),
            List.of(5L, 3L),
            List.of(7L, 1L),
            List.of(2L, 9L),
            List.of(2L, 9L));
    assertThat(tally.national().lead()).isEqualTo(1);
    assertThat(tally.national().ranking()).containsExactly(0, 1);
  }

  @Test
  void a_station_counts_once_and_coverage_says_what_was_left_out() {
    Roll roll = whole(100, 90, 80, 70, 60);
    Tally tally =
        SmallElection.of(new Plurality(), 2)
            .votes("s1", 5, 3)
            .votes("s1", 5, 3)
            .votes("s2", 7, 1)
            .votes("s2", 7, 2)
            .votes("s3", 4, Figure.ILLEGIBLE)
            .votes("s4", NONE, NONE)
            .votes("unknown", 1, 0)
            .tally(roll);
    assertThat(tally.national().votes()).containsExactly(17L, 4L);
    Coverage coverage = tally.coverage();
    assertThat(coverage.stations()).isEqualTo(4);
    assertThat(coverage.stationsListed()).isEqualTo(5);
    assertThat(coverage.stationsTotal()).hasValue(5);
    assertThat(coverage.registered()).isEqualTo(270);
    assertThat(coverage.registeredTotal()).hasValue(400);
    assertThat(coverage.withoutRegistered()).isEqualTo(1);
    assertThat(coverage.castThere()).isEqualTo(1);
    assertThat(coverage.disputed()).isEqualTo(1);
    assertThat(coverage.partial()).isEqualTo(1);
    assertThat(coverage.empty()).isEqualTo(1);
  }

  @Test
  void nothing_adds_up_to_nothing() {
    Tally tally = SmallElection.of(new Plurality(), 2).tally(Roll.UNKNOWN);
    assertThat(tally.places()).hasSize(1);
    assertThat(tally.national().votes()).containsExactly(0L, 0L);
    assertThat(tally.national().lead()).isZero();
    Set<Place> places = new HashSet<>();
    tally.places().forEach(totals -> places.add(totals.place()));
    assertThat(tally.of(Place.root("elsewhere"))).isEmpty();
    assertThat(places).containsExactly(tally.national().place());
  }
}
