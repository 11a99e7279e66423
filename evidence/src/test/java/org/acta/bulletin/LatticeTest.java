package org.acta.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.acta.bulletin.Lattice.Placed;
import org.acta.bulletin.Lattice.Proportion;
import org.acta.bulletin.Lattice.Splits;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values come from the announced figures, from arithmetic written beside them, or from
/// the enumerations at the end of this file, which share no code with what they check.
class LatticeTest {
  /// Venezuela, 28 July 2024, first bulletin.
  private static final long FIRST = 10_058_774;

  private static final List<Long> FIRST_VOTES = List.of(5_150_092L, 4_445_978L, 462_704L);

  @Test
  void each_count_of_the_first_venezuelan_bulletin_is_the_total_times_a_one_decimal_share() {
    Lattice.Result result = new Lattice(FIRST, 1).test(FIRST_VOTES);

    // 0.512 × 10,058,774 = 5,150,092.288; 0.442 × = 4,445,978.108; 0.046 × = 462,703.604
    assertThat(result.placed())
        .containsExactly(
            new Placed(5_150_092, new BigDecimal("51.2"), 5_150_092),
            new Placed(4_445_978, new BigDecimal("44.2"), 4_445_978),
            new Placed(462_704, new BigDecimal("4.6"), 462_704));
    assertThat(result.allOn()).isTrue();
  }

  @Test
  void the_first_venezuelan_bulletin_is_one_of_376479_among_all_splits_in_three() {
    Lattice.Result result = new Lattice(FIRST, 1).test(FIRST_VOTES);

    assertThat(result.one()).isEqualTo(proportion("1001", "10058775"));
    // All 501,501 pairs of steps with p1 + p2 ≤ 1000, but for two whose halves round up past N; a
    // double loop over the 1,001 counts in another language gave 501,499 and 376,479.
    assertThat(result.pairs()).isEqualTo(proportion("501499", "50589482279700"));
    assertThat(result.splits())
        .isEqualTo(new Splits.Counted(proportion("376479", "50589482279700")));
  }

  @Test
  void the_second_venezuelan_bulletin_is_not_on_the_lattice() {
    List<Long> votes =
        List.of(
            6_408_844L,
            5_326_104L,
            152_360L,
            116_421L,
            92_903L,
            84_231L,
            64_452L,
            40_902L,
            29_611L,
            20_056L);
    for (int decimals = 0; decimals <= 2; decimals++) {
      Lattice.Result result = new Lattice(12_335_884, decimals).test(votes);

      assertThat(result.placed()).noneMatch(Placed::on);
      assertThat(result.splits()).isEqualTo(new Splits.SomeOff(10));
    }
  }

  @Test
  void every_announced_result_carries_all_its_caveats() {
    assertThat(new Lattice(FIRST, 1).test(FIRST_VOTES).caveats())
        .containsExactly(Lattice.Caveat.values());
  }

  @Test
  void one_ballot_more_or_less_leaves_the_lattice() {
    Lattice lattice = new Lattice(FIRST, 1);
    for (long count : FIRST_VOTES) {
      assertThat(lattice.place(count - 1).on()).isFalse();
      assertThat(lattice.place(count + 1).on()).isFalse();
    }
  }

  @Test
  void a_half_is_rounded_up() {
    // 1 % of 150 is 1.5 and becomes 2; 1 % of 250 is 2.5 and becomes 3, where half-even gives 2.
    assertThat(new Lattice(150, 0).place(2).on()).isTrue();
    assertThat(new Lattice(150, 0).place(1).on()).isFalse();
    assertThat(new Lattice(250, 0).place(3).on()).isTrue();
    assertThat(new Lattice(250, 0).place(2).on()).isFalse();
  }

  @Test
  void every_count_is_on_the_lattice_if_a_step_is_less_than_a_ballot() {
    // 100 steps for 60 ballots: 61 counts, not 101 shares.
    Lattice lattice = new Lattice(60, 0);

    assertThat(lattice.one()).isEqualTo(proportion("61", "61"));
    assertThat(lattice.pairs()).isEqualTo(proportion("1891", "1891"));
    // C(62, 2) = 1891
    assertThat(lattice.splits(3)).isEqualTo(new Splits.Counted(proportion("1891", "1891")));
  }

  @Test
  void nothing_and_the_whole_are_always_on_the_lattice() {
    for (long total : List.of(0L, 1L, 99L, 100L, 101L, FIRST, Lattice.MOST_BALLOTS)) {
      for (int decimals = 0; decimals <= Lattice.MOST_DECIMALS; decimals++) {
        assertThat(new Lattice(total, decimals).place(0).on()).isTrue();
        assertThat(new Lattice(total, decimals).place(total).on()).isTrue();
      }
    }
  }

  @Test
  void a_count_above_the_total_is_not_on_the_lattice() {
    // 110 is 110 % of 100, which is a whole per cent, but no share.
    assertThat(new Lattice(100, 0).place(110).on()).isFalse();
    assertThat(new Lattice(0, 0).place(1).on()).isFalse();
  }

  @Test
  void counts_that_do_not_add_up_to_the_total_are_no_split_of_it() {
    assertThat(new Lattice(1000, 0).test(List.of(500L, 400L)).splits())
        .isEqualTo(new Splits.NotASplit(900, 1000));
  }

  @Test
  void the_order_of_the_counts_changes_nothing_but_the_order_of_the_answers() {
    Lattice lattice = new Lattice(FIRST, 1);
    Lattice.Result forward = lattice.test(FIRST_VOTES);
    Lattice.Result backward = lattice.test(FIRST_VOTES.reversed());

    assertThat(backward.placed()).isEqualTo(forward.placed().reversed());
    assertThat(backward.splits()).isEqualTo(forward.splits());
    assertThat(backward.pairs()).isEqualTo(forward.pairs());
  }

  @Test
  void membership_is_what_trying_every_share_says() {
    for (int decimals = 0; decimals <= 1; decimals++) {
      for (int total = 1; total <= 450; total++) {
        TreeSet<Integer> lattice = everyCount(total, decimals);
        Lattice tested = new Lattice(total, decimals);
        for (int count = 0; count <= total; count++) {
          assertThat(tested.place(count).on())
              .describedAs("%d of %d with %d decimals", count, total, decimals)
              .isEqualTo(lattice.contains(count));
        }
        assertThat(tested.one().on()).isEqualTo(BigInteger.valueOf(lattice.size()));
      }
    }
  }

  @ParameterizedTest(name = "{0} decimals")
  @CsvSource({"0, 40, 430, 7", "1, 900, 2700, 300", "2, 9900, 11000, 1100"})
  void pairs_and_triples_are_what_a_double_loop_counts(
      int decimals, int from, int until, int step) {
    for (int total = from; total <= until; total += step) {
      int[] counts = counts(total, decimals);
      boolean[] on = marks(total, counts);
      long pairs = 0;
      long triples = 0;
      for (int first : counts) {
        for (int second : counts) {
          if (first + second <= total) {
            pairs++;
            triples += on[total - first - second] ? 1 : 0;
          }
        }
      }
      Lattice lattice = new Lattice(total, decimals);
      assertThat(lattice.pairs().on()).isEqualTo(BigInteger.valueOf(pairs));
      assertThat(on(lattice.splits(3))).isEqualTo(BigInteger.valueOf(triples));
    }
  }

  @Test
  void splits_in_two_to_five_are_what_an_enumeration_counts() {
    // Small totals, totals around m/2 steps where the reduction begins, and totals far above.
    for (int total :
        List.of(1, 2, 50, 99, 100, 101, 149, 150, 151, 199, 200, 201, 250, 333, 1050)) {
      int[] counts = counts(total, 0);
      boolean[] on = marks(total, counts);
      Lattice lattice = new Lattice(total, 0);
      for (int parts = 2; parts <= 4; parts++) {
        assertThat(on(lattice.splits(parts)))
            .describedAs("%d in %d", total, parts)
            .isEqualTo(BigInteger.valueOf(enumerate(total, parts, counts, on)));
      }
    }
    for (int total : List.of(60, 130, 251, 717)) {
      int[] counts = counts(total, 0);
      assertThat(on(new Lattice(total, 0).splits(5)))
          .describedAs("%d in 5", total)
          .isEqualTo(BigInteger.valueOf(enumerate(total, 5, counts, marks(total, counts))));
    }
  }

  @Test
  void splits_of_large_totals_are_what_a_table_over_shares_and_ballots_counts() {
    long seed = 20240728;
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      long total = random.nextLong(2_000, 1_000_000_000_000L);
      int parts = random.nextInt(2, 12);
      assertThat(on(new Lattice(total, 0).splits(parts)))
          .describedAs("%d in %d, seed %d", total, parts, seed)
          .isEqualTo(table(total, 100, parts));
    }
  }

  @Test
  void splits_with_one_decimal_are_what_the_table_counts() {
    assertThat(on(new Lattice(FIRST, 1).splits(3))).isEqualTo(BigInteger.valueOf(376_479));
    assertThat(on(new Lattice(3_007, 1).splits(4))).isEqualTo(table(3_007, 1000, 4));
  }

  @Test
  void the_splits_of_a_total_without_a_rest_are_the_splits_of_the_steps() {
    // 10,000,000 = 10,000 × 1,000: no rounding, so any shares that add up do: C(1000 + 9, 9).
    BigInteger expected = BigInteger.ONE;
    for (int i = 1; i <= 9; i++) {
      expected = expected.multiply(BigInteger.valueOf(1000 + i)).divide(BigInteger.valueOf(i));
    }
    assertThat(on(new Lattice(10_000_000, 1).splits(10))).isEqualTo(expected);
  }

  @Test
  void a_split_in_two_is_rounded_on_one_side_only() {
    // If c is nearest to p·N/M, then N − c is nearest to (M − p)·N/M, but for halves. With
    // N = 10,058,774 a half needs 2·774·p to be an odd multiple of 1,000, so 387·p an odd multiple
    // of 250: p = 250 and p = 750. There both sides round up, and the two splits fall out.
    assertThat(on(new Lattice(FIRST, 1).splits(2))).isEqualTo(BigInteger.valueOf(1001 - 2));
  }

  @Test
  void too_much_work_is_said_and_no_number_is_given() {
    // (13·10,000 + 8,774 + 1) slots of 64 bits and more exceed the bound of 4,000,000 bits.
    assertThat(new Lattice(FIRST, 2).splits(24)).isInstanceOf(Splits.TooMuchWork.class);
    assertThat(new Lattice(FIRST, 1).splits(1_000_000)).isInstanceOf(Splits.TooMuchWork.class);
  }

  @Test
  void ten_counts_with_two_decimals_take_seconds_not_minutes() {
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(new Lattice(12_335_884, 2).splits(10)).isInstanceOf(Splits.Counted.class));
  }

  @Test
  void misuse_is_refused_with_the_value_and_the_bound() {
    assertThatThrownBy(() -> new Lattice(-1, 1))
        .hasMessage("a lattice needs a total from 0 to 1000000000000, not -1");
    assertThatThrownBy(() -> new Lattice(10, 5))
        .hasMessage("a lattice needs from 0 to 4 decimals, not 5");
    assertThatThrownBy(() -> new Lattice(10, 1).place(-3))
        .hasMessage("the lattice places counts from 0 to 1000000000000, not -3");
    assertThatThrownBy(() -> new Lattice(10, 1).splits(0))
        .hasMessage("a split needs at least 1 part, not 0");
    assertThatThrownBy(() -> new Lattice(10, 1).test(List.of()))
        .hasMessage("the lattice test needs at least one count, not 0");
  }

  private static Proportion proportion(String on, String of) {
    return new Proportion(new BigInteger(on), new BigInteger(of));
  }

  private static BigInteger on(Splits splits) {
    return splits instanceof Splits.Counted counted
        ? counted.proportion().on()
        : BigInteger.valueOf(-1);
  }

  /// Every distinct count, by the definition: round p·N/M half up for every p.
  private static TreeSet<Integer> everyCount(int total, int decimals) {
    int steps = (int) Math.pow(10, decimals + 2);
    TreeSet<Integer> counts = new TreeSet<>();
    for (int p = 0; p <= steps; p++) {
      counts.add(
          BigDecimal.valueOf(p)
              .multiply(BigDecimal.valueOf(total))
              .movePointLeft(decimals + 2)
              .setScale(0, RoundingMode.HALF_UP)
              .intValueExact());
    }
    return counts;
  }

  private static int[] counts(int total, int decimals) {
    return everyCount(total, decimals).stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean[] marks(int total, int[] counts) {
    boolean[] on = new boolean[total + 1];
    Arrays.stream(counts).forEach(count -> on[count] = true);
    return on;
  }

  /// Every tuple, one count after the other; the last is what is left.
  private static long enumerate(int left, int parts, int[] counts, boolean[] on) {
    if (parts == 1) {
      return on[left] ? 1 : 0;
    }
    long ways = 0;
    for (int count : counts) {
      if (count > left) {
        break;
      }
      ways += enumerate(left - count, parts - 1, counts, on);
    }
    return ways;
  }

  /// For totals of more than m/2 ballots per step: tuples of p with a sum of M whose counts add up
  /// to N, by a table over the sum of p and the sum of c(p) − p·⌊N/M⌋.
  private static BigInteger table(long total, int steps, int parts) {
    int rest = (int) (total % steps);
    BigInteger[][] ways = new BigInteger[steps + 1][rest + 1];
    for (BigInteger[] row : ways) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    ways[0][0] = BigInteger.ONE;
    for (int part = 0; part < parts; part++) {
      BigInteger[][] next = new BigInteger[steps + 1][rest + 1];
      for (BigInteger[] row : next) {
        Arrays.fill(row, BigInteger.ZERO);
      }
      for (int p = 0; p <= steps; p++) {
        int d =
            new BigDecimal((long) p * rest)
                .divide(new BigDecimal(steps), 0, RoundingMode.HALF_UP)
                .intValueExact();
        for (int sum = 0; sum + p <= steps; sum++) {
          for (int ballots = 0; ballots + d <= rest; ballots++) {
            if (ways[sum][ballots].signum() > 0) {
              next[sum + p][ballots + d] = next[sum + p][ballots + d].add(ways[sum][ballots]);
            }
          }
        }
      }
      ways = next;
    }
    return ways[steps][rest];
  }
}
