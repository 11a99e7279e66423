package org.acta.bounds;

import static org.acta.SmallElection.NONE;
import static org.acta.SmallElection.roll;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.acta.SmallElection;
import org.acta.bounds.Confrontation.Compared;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.election.ChoiceGroup;
import org.acta.election.Contest;
import org.acta.election.Roll;
import org.acta.election.Rule.Plurality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bulletins against small sets of sheets: every set of stations left out, every set that is false.
class ConfrontationTest {
  private static final Contest CONTEST =
      SmallElection.contest(new Plurality(), 3, new ChoiceGroup("rest", "Rest", List.of("B", "C")));

  /// 96.87 printed is 96.865 at least, so of 30,026 stations at most 3.135 per cent, 941.3, were
  /// left out; 80 printed is 79.5 at least, so at most 20.5 per cent, 6,155.3.
  @ParameterizedTest
  @CsvSource({
    "80, 30026, 6155",
    "96.87, 30026, 941",
    "80, 200, 41",
    "80, 1000, 205",
    "80.0, 1000, 200",
    "80.0, 2000, 401",
    "100, 1000, 5",
    "100.00, 1000, 0",
    "99.995, 10, 0",
    "0, 10, 10",
    "0.5, 1000, 995"
  })
  void a_printed_percentage_stands_for_all_that_round_to_it(
      BigDecimal percent, int stations, long uncounted) {
    SmallElection election = SmallElection.of(CONTEST).votes("s1", 1, 0, 0);
    Roll roll = roll(NONE, stations, NONE, Map.of());
    Confrontation confrontation =
        Confrontation.of(
                election.tally(roll),
                roll,
                new Missing.Unknown(),
                bulletin(new Coverage.OfStations(percent), Map.of("A", 1L)))
            .orElseThrow();
    assertThat(confrontation.uncounted()).isEqualTo(uncounted);
    assertThat(slowUncounted(percent, stations)).isEqualTo(uncounted);
  }

  /// The most stations out of `stations` that can be left out: counted / stations must not be below
  /// the least number that rounds to the printed one, compared in whole numbers.
  private static long slowUncounted(BigDecimal percent, int stations) {
    long scale = BigDecimal.TEN.pow(percent.scale()).longValueExact();
    long twiceLeast = 2 * percent.movePointRight(percent.scale()).longValueExact() - 1;
    for (int counted = 0; counted <= stations; counted++) {
      if (2L * 100 * scale * counted >= twiceLeast * stations) {
        return stations - counted;
      }
    }
    return 0;
  }

  @Test
  void least_most_and_false_sheets_agree_with_every_set_of_stations() {
    int conflicts = 0;
    for (long seed = 1; seed <= 4_000; seed++) {
      Stations stations = new Stations(new Random(seed));
      Confrontation found = stations.confront();
      int uncounted = stations.uncounted();
      assertThat(found.uncounted()).as("seed %d", seed).isEqualTo(uncounted);
      for (Compared compared : found.figures()) {
        String as = "seed " + seed + ", " + stations + ", " + compared;
        long[] votes = stations.votes(compared.figure());
        long least = stations.least(votes, uncounted);
        assertThat(compared.seen()).as(as).isEqualTo(Arrays.stream(votes).sum());
        assertThat(compared.least()).as(as).isEqualTo(least);
        assertThat(compared.most()).as(as).hasValue(compared.seen() + stations.missing);
        OptionalLong overstating = stations.overstating(votes, compared.announced(), uncounted);
        assertThat(compared.overstating()).as(as).isEqualTo(overstating);
        assertThat(compared.understating())
            .as(as)
            .isEqualTo(stations.understating(votes, compared.announced()));
        conflicts += overstating.orElse(1) > 0 ? 1 : 0;
      }
      stations.checkMargin(found.margin(), "seed " + seed + ", " + stations);
    }
    assertThat(conflicts).as("bulletins that some sheets contradict").isGreaterThan(500);
  }

  @Test
  void totals_of_several_stations_never_claim_more_than_the_stations_would() {
    for (long seed = 1; seed <= 4_000; seed++) {
      Stations stations = new Stations(new Random(seed));
      Confrontation found = stations.confrontTotals();
      int uncounted = stations.uncounted();
      for (Compared compared : found.figures()) {
        String as = "seed " + seed + ", " + stations + ", " + compared;
        long[] votes = stations.votes(compared.figure());
        assertThat(compared.least()).as(as).isLessThanOrEqualTo(stations.least(votes, uncounted));
        OptionalLong truth = stations.overstating(votes, compared.announced(), uncounted);
        if (truth.isPresent() && compared.overstating().isPresent()) {
          assertThat(compared.overstating().getAsLong())
              .as(as)
              .isLessThanOrEqualTo(truth.getAsLong());
        }
      }
      found
          .margin()
          .ifPresent(margin ->
              assertThat(margin.most())
                  .as("margin, " + stations)
                  .isGreaterThanOrEqualTo(
                      stations.widest(margin.leader(), margin.second(), uncounted)));
    }
  }

  @Test
  void a_complete_bulletin_leaves_no_station_out() {
    SmallElection election =
        SmallElection.of(CONTEST).sheet("s1", 10, 0, 5, 3, 0).sheet("s2", 10, 0, 6, 1, 0);
    Roll roll = SmallElection.whole(10, 10);
    Compared a =
        Confrontation.of(
                election.tally(roll),
                roll,
                Missing.of(election.tally(roll), roll),
                bulletin(new Coverage.Complete(), Map.of("A", 9L)))
            .orElseThrow()
            .figures()
            .getFirst();
    // 11 seen, 9 announced: two votes too many, which one sheet alone could have.
    assertThat(a)
        .isEqualTo(
            new Compared(
                "A", 9, 11, 11, OptionalLong.of(11), OptionalLong.of(1), OptionalLong.of(0)));
  }

  @Test
  void an_unstated_coverage_is_taken_as_complete_and_says_so() {
    Confrontation found =
        confront(SmallElection.of(CONTEST).votes("s1", 1, 1, 1), new Coverage.Unstated());
    assertThat(found.assumedComplete()).isTrue();
    assertThat(found.uncounted()).isZero();
  }

  private static Confrontation confront(SmallElection election, Coverage coverage) {
    Roll roll = roll(NONE, 1, NONE, Map.of());
    return Confrontation.of(
            election.tally(roll), roll, new Missing.Unknown(), bulletin(coverage, Map.of("A", 0L)))
        .orElseThrow();
  }

  @Test
  void a_share_of_an_unknown_number_of_stations_is_not_confronted() {
    SmallElection election = SmallElection.of(CONTEST).votes("s1", 1, 0, 0);
    assertThat(
            Confrontation.of(
                election.tally(Roll.UNKNOWN),
                Roll.UNKNOWN,
                new Missing.Unknown(),
                bulletin(new Coverage.OfStations(new BigDecimal(80)), Map.of("A", 1L))))
        .isEmpty();
  }

  @Test
  void another_contest_no_votes_and_a_place_without_sheets_are_not_confronted() {
    SmallElection election = SmallElection.of(CONTEST).at("Zulia").votes("s1", 1, 0, 0);
    Roll roll = roll(NONE, 1, NONE, Map.of());
    Bulletin base = bulletin(new Coverage.Complete(), Map.of("A", 1L));
    assertThat(confront(election, roll, base)).isPresent();
    assertThat(confront(election, roll, bulletin(new Coverage.Complete(), Map.of()))).isEmpty();
    assertThat(confront(election, roll, scoped(base, "contest", List.of("Zulia")))).isPresent();
    assertThat(confront(election, roll, scoped(base, "contest", List.of("Lara")))).isEmpty();
    assertThat(confront(election, roll, scoped(base, "contest", List.of("Zulia", "x")))).isEmpty();
    assertThat(confront(election, roll, scoped(base, "other", List.of()))).isEmpty();
  }

  private static Optional<Confrontation> confront(
      SmallElection election, Roll roll, Bulletin bulletin) {
    return Confrontation.of(election.tally(roll), roll, new Missing.Unknown(), bulletin);
  }

  @Test
  void a_disputed_sheet_holds_nothing_against_a_bulletin() {
    SmallElection election =
        SmallElection.of(CONTEST).votes("s1", 9, 0, 0).votes("s1", 8, 0, 0).votes("s2", 1, 0, 0);
    Confrontation found = confront(election, new Coverage.Complete());
    assertThat(found.figures().getFirst().seen()).isEqualTo(1);
  }

  private static Bulletin bulletin(Coverage coverage, Map<String, Long> votes) {
    return new Bulletin(
        "first",
        "First",
        "body",
        "contest",
        List.of(),
        Optional.empty(),
        votes,
        Map.of(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        coverage,
        List.of());
  }

  private static Bulletin scoped(Bulletin of, String contest, List<String> scope) {
    return new Bulletin(
        of.id(),
        of.title(),
        of.source(),
        contest,
        scope,
        of.time(),
        of.votes(),
        of.percentages(),
        of.valid(),
        of.nulls(),
        of.blank(),
        of.cast(),
        of.registered(),
        of.turnout(),
        of.coverage(),
        of.references());
  }

  /// Up to five seen stations of at most eight voters, unseen ones, and a bulletin.
  private static final class Stations {
    private final long[] registers;
    private final long[][] contents;
    private final int unseen;
    private final long missing;
    private final Map<String, Long> announced = new LinkedHashMap<>();
    private final Coverage coverage;

    Stations(Random random) {
      int seen = 1 + random.nextInt(5);
      registers = new long[seen];
      contents = new long[seen][3];
      for (int i = 0; i < seen; i++) {
        registers[i] = random.nextInt(9);
        long left = registers[i];
        for (int choice = 0; choice < 3; choice++) {
          contents[i][choice] = random.nextLong(left + 1);
          left -= contents[i][choice];
        }
      }
      unseen = random.nextInt(3);
      missing = unseen == 0 ? 0 : random.nextInt(5);
      announced.put("A", (long) random.nextInt(20));
      announced.put("B", (long) random.nextInt(20));
      if (random.nextBoolean()) {
        announced.put("C", (long) random.nextInt(20));
      } else {
        announced.put("rest", (long) random.nextInt(20));
      }
      coverage =
          switch (random.nextInt(3)) {
            case 0 -> new Coverage.Complete();
            case 1 -> new Coverage.Stations(random.nextInt(seen + unseen + 1));
            default -> new Coverage.OfStations(BigDecimal.valueOf(random.nextInt(1001), 1));
          };
    }

    private int all() {
      return registers.length + unseen;
    }

    int uncounted() {
      return switch (coverage) {
        case Coverage.Unstated() -> 0;
        case Coverage.Complete() -> 0;
        case Coverage.Stations(long counted) -> (int) (all() - counted);
        case Coverage.OfStations(BigDecimal percent) -> (int) slowUncounted(percent, all());
      };
    }

    Confrontation confront() {
      SmallElection election = SmallElection.of(CONTEST);
      for (int i = 0; i < registers.length; i++) {
        election.sheet("s" + i, registers[i], 0, contents[i]);
      }
      Roll roll = SmallElection.totals(Arrays.stream(registers).sum() + missing, all());
      return Confrontation.of(
              election.tally(roll),
              roll,
              new Missing.AtMost(missing, Missing.Basis.BY_DIFFERENCE, 0, 0),
              bulletin(coverage, announced))
          .orElseThrow();
    }

    /// The first two stations as one row, and so on.
    Confrontation confrontTotals() {
      SmallElection election = SmallElection.of(CONTEST);
      for (int i = 0; i < registers.length; i += 2) {
        boolean two = i + 1 < registers.length;
        long[] sum = contents[i].clone();
        for (int choice = 0; two && choice < 3; choice++) {
          sum[choice] += contents[i + 1][choice];
        }
        election.row(
            "s" + i,
            two ? 2 : 1,
            registers[i] + (two ? registers[i + 1] : 0),
            NONE,
            NONE,
            0,
            NONE,
            sum);
      }
      Roll roll = roll(Arrays.stream(registers).sum() + missing, all(), 8, Map.of());
      return Confrontation.of(
              election.tally(roll),
              roll,
              new Missing.AtMost(missing, Missing.Basis.BY_DIFFERENCE, 0, 0),
              bulletin(coverage, announced))
          .orElseThrow();
    }

    long[] votes(String figure) {
      return Arrays.stream(contents)
          .mapToLong(content ->
              switch (figure) {
                case "A" -> content[0];
                case "B" -> content[1];
                case "C" -> content[2];
                default -> content[1] + content[2];
              })
          .toArray();
    }

    private int sets() {
      return 1 << registers.length;
    }

    private static long sumOutside(long[] values, int set) {
      long sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += (set >> i & 1) == 0 ? values[i] : 0;
      }
      return sum;
    }

    /// The least sum over what is left when at most `uncounted` stations are left out.
    long least(long[] votes, int uncounted) {
      long least = Long.MAX_VALUE;
      for (int out = 0; out < sets(); out++) {
        if (Integer.bitCount(out) <= uncounted) {
          least = Math.min(least, sumOutside(votes, out));
        }
      }
      return least;
    }

    /// The fewest sheets whose votes, taken as none, leave no more than was announced.
    OptionalLong overstating(long[] votes, long announcedVotes, int uncounted) {
      int best = Integer.MAX_VALUE;
      for (int out = 0; out < sets(); out++) {
        if (Integer.bitCount(out) > uncounted) {
          continue;
        }
        for (int wrong = 0; wrong < sets(); wrong++) {
          if ((wrong & out) == 0 && sumOutside(votes, out | wrong) <= announcedVotes) {
            best = Math.min(best, Integer.bitCount(wrong));
          }
        }
      }
      return best == Integer.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(best);
    }

    /// The fewest sheets which, with every registered voter for the choice, make the announced
    /// votes possible.
    OptionalLong understating(long[] votes, long announcedVotes) {
      int best = Integer.MAX_VALUE;
      for (int wrong = 0; wrong < sets(); wrong++) {
        long most = sumOutside(votes, wrong) + sumOutside(registers, ~wrong) + missing;
        if (most >= announcedVotes) {
          best = Math.min(best, Integer.bitCount(wrong));
        }
      }
      return best == Integer.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(best);
    }

    /// The widest margin if at most so many stations are left out and all unseen ballots are the
    /// leader's.
    long widest(String leader, String second, int uncounted) {
      return -least(minus(votes(second), votes(leader)), uncounted) + missing;
    }

    private static long[] minus(long[] a, long[] b) {
      long[] difference = new long[a.length];
      Arrays.setAll(difference, i -> a[i] - b[i]);
      return difference;
    }

    void checkMargin(Optional<Confrontation.Margin> found, String as) {
      Confrontation.Margin margin = found.orElseThrow();
      assertThat(margin.most())
          .as(as)
          .isEqualTo(widest(margin.leader(), margin.second(), uncounted()));
      assertThat(margin.announced())
          .as(as)
          .isEqualTo(
              announced.getOrDefault(margin.leader(), 0L)
                  - announced.getOrDefault(margin.second(), 0L))
          .isGreaterThanOrEqualTo(0);
      long[] margins = minus(votes(margin.leader()), votes(margin.second()));
      int truth = Integer.MAX_VALUE;
      for (int out = 0; out < sets(); out++) {
        if (Integer.bitCount(out) > uncounted()) {
          continue;
        }
        for (int wrong = 0; wrong < sets(); wrong++) {
          if ((wrong & out) == 0
              && sumOutside(margins, out | wrong) + sumOutside(registers, ~wrong) + missing
                  >= margin.announced()) {
            truth = Math.min(truth, Integer.bitCount(wrong));
          }
        }
      }
      if (truth < Integer.MAX_VALUE) {
        assertThat(margin.sheets()).as(as).isPresent();
        assertThat(margin.sheets().getAsLong()).as(as).isLessThanOrEqualTo(truth);
        assertThat(margin.sheets().getAsLong() == 0).as(as).isEqualTo(truth == 0);
      }
    }

    @Override
    public String toString() {
      return "registers "
          + Arrays.toString(registers)
          + ", votes "
          + Arrays.deepToString(contents)
          + ", "
          + unseen
          + " unseen with "
          + missing
          + ", announced "
          + announced
          + ", "
          + coverage;
    }
  }
}
