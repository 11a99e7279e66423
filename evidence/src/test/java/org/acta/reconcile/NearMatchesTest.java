package org.acta.reconcile;

import static org.acta.reconcile.Pair.copy;
import static org.acta.reconcile.Pair.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.acta.election.Roll;
import org.acta.reconcile.NearMatch.Likeness;
import org.junit.jupiter.api.Test;

class NearMatchesTest {
  private static NearMatches near(List<Pair.Row> one, List<Pair.Row> other) {
    return Reconciliation.of(List.of(copy(one), copy(other)), Roll.UNKNOWN).nearMatches(0, 1);
  }

  private static NearMatches near(String one, String other) {
    return near(List.of(row(one, 1, 2, 3)), List.of(row(other, 1, 2, 4)));
  }

  private static void looksLike(String one, String other, Likeness likeness) {
    assertThat(near(one, other).matches())
        .as(one + " and " + other)
        .containsExactly(new NearMatch(new Version(0, 0), new Version(1, 0), likeness, false));
  }

  @Test
  void other_separators_zeroes_case_or_accents_look_alike() {
    looksLike("0101-01", "101.1", Likeness.SEPARATORS);
    looksLike("10101001-1", "010101001/001", Likeness.SEPARATORS);
    looksLike("a-12", "A 12", Likeness.SEPARATORS);
    looksLike("Peña 3", "PENA-03", Likeness.SEPARATORS);
    looksLike("12-34", "1234", Likeness.SEPARATORS);
  }

  @Test
  void one_edit_looks_alike() {
    looksLike("10101001", "10101011", Likeness.ONE_CHARACTER);
    looksLike("10101001", "1010101", Likeness.ONE_CHARACTER);
    looksLike("12345678", "12354678", Likeness.SWAPPED);
  }

  @Test
  void two_edits_or_very_short_codes_do_not() {
    assertThat(near("10101001", "10101332").matches()).isEmpty();
    assertThat(near("11", "12").matches()).isEmpty();
  }

  @Test
  void two_candidates_are_none() {
    assertThat(
            near(
                    List.of(row("10101001", 1, 2, 3)),
                    List.of(row("10101002", 1, 2, 3), row("10101003", 1, 2, 3)))
                .matches())
        .isEmpty();
    assertThat(
            near(List.of(row("1-1", 1, 2, 3), row("01-1", 1, 2, 3)), List.of(row("1.1", 1, 2, 3)))
                .matches())
        .isEmpty();
  }

  @Test
  void a_code_that_both_have_is_no_candidate() {
    NearMatches near =
        near(
            List.of(row("10101001", 1, 2, 3), row("10101009", 5, 5, 5)),
            List.of(row("10101001", 1, 2, 3), row("10101008", 5, 5, 5)));

    assertThat(near.matches())
        .containsExactly(
            new NearMatch(new Version(0, 1), new Version(1, 1), Likeness.ONE_CHARACTER, true));
    assertThat(near.unmatchedOne()).isEqualTo(1);
    assertThat(near.unmatchedOther()).isEqualTo(1);
  }

  @Test
  void a_hundred_thousand_unmatched_codes_are_looked_through_in_bounded_time() {
    List<Pair.Row> one = new ArrayList<>();
    List<Pair.Row> other = new ArrayList<>();
    IntStream.range(0, 100_000).forEach(i -> one.add(row("A" + (1_000_000 + 7 * i), 1, 1, i)));
    IntStream.range(0, 100_000).forEach(i -> other.add(row("B0" + (1_000_000 + 7 * i), 1, 1, i)));

    NearMatches near = near(one, other);
    assertThat(near.edits()).isFalse();
    assertThat(near.matches()).isEmpty();
    assertThat(near(one.subList(0, 40_000), other.subList(0, 40_000)).edits()).isTrue();
  }
}
