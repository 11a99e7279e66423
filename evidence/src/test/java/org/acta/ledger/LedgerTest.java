package org.acta.ledger;

import static org.acta.ledger.PositionKind.CALL_VERIFY;
import static org.acta.ledger.PositionKind.CONGRATULATE;
import static org.acta.ledger.PositionKind.QUESTION;
import static org.acta.ledger.PositionKind.RECOGNISE;
import static org.acta.ledger.PositionKind.REJECT;
import static org.acta.ledger.PositionKind.TAKE_NOTE;
import static org.acta.ledger.PositionKind.WITHHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who stands where, on any day, and how they came to stand there.
class LedgerTest {
  private static Ledger ledger(Telling... tellings) {
    return new Ledger(Arrays.stream(tellings).map(Telling::told).toList());
  }

  private static Telling told(long entry, String actor, PositionKind kind, String day) {
    return Telling.of(entry, actor, kind, day);
  }

  private static Standing only(Ledger ledger) {
    assertThat(ledger.standings()).hasSize(1);
    return ledger.standings().getFirst();
  }

  @Test
  void what_was_last_said_counts_and_what_led_to_it_is_kept() {
    Ledger ledger =
        ledger(
            told(3, "state:AA", RECOGNISE, "2026-03-09"),
            told(1, "state:AA", WITHHOLD, "2026-03-02"),
            told(2, "state:AA", CALL_VERIFY, "2026-03-05"));

    Standing standing = only(ledger);

    assertThat(standing.family()).contains(Family.ACCEPT);
    assertThat(standing.history()).extracting(Testimony::entry).containsExactly(1L, 2L, 3L);
    assertThat(standing.first().entry()).isEqualTo(1);
    assertThat(standing.last().entry()).isEqualTo(3);
    assertThat(standing.since().entry()).isEqualTo(3);
  }

  @Test
  void on_an_earlier_day_it_stood_where_it_stood_then() {
    Ledger ledger =
        ledger(
            told(1, "state:AA", WITHHOLD, "2026-03-02"),
            told(2, "state:AA", CALL_VERIFY, "2026-03-05"),
            told(3, "state:AA", RECOGNISE, "2026-03-09"));

    assertThat(ledger.at(LocalDate.parse("2026-03-01")).standings()).isEmpty();
    Standing then = only(ledger.at(LocalDate.parse("2026-03-08")));
    assertThat(then.family()).contains(Family.DOUBT);
    assertThat(then.since().entry()).isEqualTo(1);
  }

  @Test
  void the_result_and_a_rival_s_are_two_stances() {
    Ledger ledger =
        ledger(
            told(1, "state:AA", REJECT, "2026-03-02"),
            told(2, "state:AA", RECOGNISE, "2026-03-02").on(Target.RIVAL_RESULT));

    assertThat(ledger.standings())
        .extracting(Standing::target, Standing::family)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Target.RESULT, Optional.of(Family.REFUSE)),
            org.assertj.core.groups.Tuple.tuple(Target.RIVAL_RESULT, Optional.of(Family.ACCEPT)));
    assertThat(ledger.conflicts()).isEmpty();
  }

  @Test
  void sources_that_disagree_on_one_day_stand_side_by_side() {
    Ledger ledger =
        ledger(
            told(1, "state:AA", RECOGNISE, "2026-03-02").by("agency"),
            told(2, "state:AA", WITHHOLD, "2026-03-02").by("ministry"));

    Standing standing = only(ledger);
    assertThat(standing.family()).isEmpty();
    assertThat(standing.current()).hasSize(2);
    assertThat(ledger.counts(Target.RESULT)).isEmpty();
    assertThat(ledger.divided(Target.RESULT)).containsExactly(standing);
    assertThat(ledger.conflicts())
        .singleElement()
        .satisfies(conflict ->
            assertThat(conflict.testimonies())
                .extracting(Testimony::source)
                .containsExactly("agency", "ministry"));
  }

  @Test
  void one_source_that_says_two_things_of_a_day_does_not_conflict_with_another() {
    Ledger ledger =
        ledger(
            told(1, "state:AA", TAKE_NOTE, "2026-03-02"),
            told(2, "state:AA", CALL_VERIFY, "2026-03-02"));

    assertThat(ledger.conflicts()).isEmpty();
    assertThat(ledger.divided(Target.RESULT)).hasSize(1);
  }

  @Test
  void a_reversal_takes_the_place_of_what_it_follows_even_on_the_same_day() {
    Ledger ledger =
        ledger(
            told(1, "state:AA", CONGRATULATE, "2026-03-02").by("agency"),
            told(2, "state:AA", QUESTION, "2026-03-02").by("ministry").after(1));

    assertThat(only(ledger).family()).contains(Family.DOUBT);
    assertThat(only(ledger).history()).hasSize(2);
    assertThat(ledger.conflicts()).isEmpty();
  }

  @Test
  void a_link_to_something_later_changes_nothing() {
    Ledger ledger =
        ledger(
            told(1, "state:AA", CONGRATULATE, "2026-03-04"),
            told(2, "state:AA", QUESTION, "2026-03-02").after(1));

    assertThat(only(ledger).family()).contains(Family.ACCEPT);
  }

  @Test
  void what_a_source_calls_earlier_than_its_news_comes_first() {
    Ledger ledger =
        ledger(
            told(1, "state:AA", RECOGNISE, "2026-03-02"),
            told(2, "state:AA", QUESTION, "2026-03-02").as(Status.BACKGROUND).by("agency"));

    assertThat(only(ledger).family()).contains(Family.ACCEPT);
    assertThat(only(ledger).first().entry()).isEqualTo(2);
    assertThat(ledger.conflicts()).isEmpty();
  }

  @Test
  void what_was_denied_planned_or_called_for_is_no_stance() {
    Ledger ledger =
        ledger(
            told(1, "state:AA", RECOGNISE, "2026-03-02").as(Status.DENIED),
            told(2, "state:BB", RECOGNISE, "2026-03-02").as(Status.PLANNED),
            told(3, "state:CC", RECOGNISE, "2026-03-02").as(Status.CALLED),
            told(4, "state:DD", RECOGNISE, "2026-03-02").as(Status.CONDITIONAL));

    assertThat(ledger.standings()).isEmpty();
  }

  @Test
  void a_group_and_its_members_are_not_counted_twice() {
    Ledger ledger =
        ledger(
            told(1, "group:latin-american-states", QUESTION, "2026-03-02")
                .of(9, "state:AR", "state:BR", "state:MX"),
            told(2, "state:AR", QUESTION, "2026-03-02"),
            told(3, "state:BR", QUESTION, "2026-03-02"),
            told(4, "state:MX", QUESTION, "2026-03-02"),
            told(5, "state:CL", QUESTION, "2026-03-03"));

    assertThat(ledger.counts(Target.RESULT))
        .singleElement()
        .satisfies(doubt -> {
          assertThat(doubt.family()).isEqualTo(Family.DOUBT);
          assertThat(doubt.count(ActorKind.STATE)).isEqualTo(4);
          assertThat(doubt.groups())
              .singleElement()
              .returns(OptionalInt.of(6), FamilyCount.OfGroup::unnamed);
        });
  }

  @Test
  void an_organisation_speaks_for_itself_and_not_for_its_members() {
    Ledger ledger =
        ledger(
            told(1, "igo:XU", WITHHOLD, "2026-03-02"),
            told(2, "state:AA", RECOGNISE, "2026-03-02"));

    assertThat(ledger.counts(Target.RESULT))
        .extracting(of -> of.family() + " " + of.named())
        .containsExactly("ACCEPT [state:AA]", "DOUBT [igo:XU]");
  }

  private static Telling drawn(long entry, Random random) {
    String[] actors = {"state:AA", "state:BB", "igo:XU", "group:some", "person:a-b"};
    String actor = actors[random.nextInt(actors.length)];
    PositionKind[] kinds = PositionKind.values();
    Telling telling =
        told(
                entry,
                actor,
                kinds[random.nextInt(kinds.length)],
                "2026-03-0" + (1 + random.nextInt(5)))
            .on(Target.values()[random.nextInt(2)])
            .as(Status.values()[random.nextInt(Status.values().length)])
            .by("source-" + random.nextInt(3));
    Telling linked = random.nextInt(4) == 0 ? telling.after(random.nextInt(20)) : telling;
    return actor.startsWith("group") ? linked.of(random.nextInt(12), "state:AA") : linked;
  }

  @Test
  void order_does_not_matter_and_everybody_is_counted_once_and_the_past_stays_as_it_was() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<Testimony> told = new ArrayList<>();
      for (int i = 0; i < random.nextInt(20); i++) {
        told.add(drawn(i, random).told());
      }
      Ledger ledger = new Ledger(told);
      List<Testimony> shuffled = new ArrayList<>(told);
      Collections.shuffle(shuffled, random);
      assertThat(new Ledger(shuffled)).as("seed %d", seed).isEqualTo(ledger);

      for (Target target : Target.values()) {
        List<Standing> all =
            ledger.standings().stream().filter(one -> one.target() == target).toList();
        List<ActorKey> counted =
            Stream.concat(
                    ledger.counts(target).stream()
                        .flatMap(of ->
                            Stream.concat(
                                of.named().stream(),
                                of.groups().stream().map(FamilyCount.OfGroup::group))),
                    ledger.divided(target).stream().map(Standing::actor))
                .toList();
        Set<ActorKey> once = new HashSet<>(counted);
        assertThat(counted).as("seed %d", seed).hasSameSizeAs(once);
        assertThat(once).hasSameSizeAs(all);
        assertThat(all).as("seed %d", seed).noneMatch(one -> one.current().isEmpty());
      }

      LocalDate day = LocalDate.parse("2026-03-03");
      List<Testimony> later = new ArrayList<>(told);
      later.add(told(99, "state:AA", REJECT, "2026-03-04").told());
      assertThat(new Ledger(later).at(day)).as("seed %d", seed).isEqualTo(ledger.at(day));
    }
  }

  @Test
  void the_periods_that_hold_a_day_are_where_everybody_stood_on_it() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      List<Testimony> told = new ArrayList<>();
      for (int entry = 0; entry < random.nextInt(40); entry++) {
        told.add(drawn(entry, random).told());
      }
      Ledger ledger = new Ledger(told);
      List<Period> periods = ledger.periods();

      LocalDate last = LocalDate.parse("2027-01-02");
      for (LocalDate day = LocalDate.parse("2025-12-30");
          !day.isAfter(last);
          day = day.plusDays(1)) {
        LocalDate on = day;
        assertThat(
                periods.stream()
                    .filter(period ->
                        !on.isBefore(period.from())
                            && period.to().map(to -> !on.isAfter(to)).orElse(true))
                    .map(Period::standing))
            .as("seed %d, %s", seed, on)
            .containsExactlyElementsOf(ledger.at(on).standings());
      }
    }
  }
}
