package org.acta.intake;

import static org.acta.SmallElection.NONE;
import static org.acta.intake.Desk.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.acta.SmallElection;
import org.acta.bounds.Slack;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.junit.jupiter.api.Test;

/// The queue against every content that its forms can have.
class QueueTest {

  @Test
  void the_alarm_rings_exactly_when_some_content_of_the_forms_at_work_changes_the_winner() {
    int alarms = 0;
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      int stations = 3 + random.nextInt(3);
      Map<String, Long> registers = new LinkedHashMap<>();
      for (int i = 1; i <= stations; i++) {
        registers.put("s" + i, (long) random.nextInt(7));
      }
      Desk desk = new Desk(new Rule.Plurality(), 3, SmallElection.named(registers));
      long[] counted = new long[3];
      List<Long> open = new ArrayList<>();
      for (int i = 1; i <= stations; i++) {
        long register = registers.getOrDefault("s" + i, 0L);
        long[] votes = content(random, register);
        if (i == 1 || random.nextBoolean()) {
          desk.through("F" + i, "s" + i, cells(register, votes));
          for (int c = 0; c < 3; c++) {
            counted[c] += votes[c];
          }
        } else {
          desk.receive("F" + i, "s" + i);
          open.add(register);
        }
      }
      Queue queue = Queue.of(desk.intake);
      OptionalInt fewest = fewest(counted, open);

      assertThat(queue.suffice()).as("seed %d", seed).isEqualTo(fewest);
      assertThat(queue.alarm()).isEqualTo(fewest.isPresent() && !open.isEmpty());
      alarms += queue.alarm() ? 1 : 0;
    }
    assertThat(alarms).isBetween(50, 350);
  }

  private static long[] content(Random random, long register) {
    long[] votes = new long[3];
    long left = register;
    for (int choice = 0; choice < 3; choice++) {
      votes[choice] = random.nextLong(left + 1);
      left -= votes[choice];
    }
    return votes;
  }

  /// The fewest forms of which some content changes the winner, looked for among all of them.
  private static OptionalInt fewest(long[] counted, List<Long> open) {
    Optional<Integer> winner = winner(counted);
    if (winner.isEmpty()) {
      return OptionalInt.of(0);
    }
    OptionalInt fewest = OptionalInt.empty();
    for (int subset = 1; subset < 1 << open.size(); subset++) {
      List<Long> some = new ArrayList<>();
      for (int i = 0; i < open.size(); i++) {
        if ((subset >> i & 1) == 1) {
          some.add(open.get(i));
        }
      }
      if ((fewest.isEmpty() || some.size() < fewest.getAsInt())
          && changes(counted.clone(), some, 0, winner.get())) {
        fewest = OptionalInt.of(some.size());
      }
    }
    return fewest;
  }

  private static boolean changes(long[] votes, List<Long> registers, int form, int winner) {
    if (form == registers.size()) {
      return winner(votes).filter(now -> now == winner).isEmpty();
    }
    long register = registers.get(form);
    for (long a = 0; a <= register; a++) {
      for (long b = 0; a + b <= register; b++) {
        for (long c = 0; a + b + c <= register; c++) {
          long[] more = {votes[0] + a, votes[1] + b, votes[2] + c};
          if (changes(more, registers, form + 1, winner)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Optional<Integer> winner(long[] votes) {
    for (int choice = 0; choice < votes.length; choice++) {
      boolean first = true;
      for (int other = 0; other < votes.length; other++) {
        first &= other == choice || votes[other] < votes[choice];
      }
      if (first) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  private static Desk withLead() {
    Desk desk = new Desk(SmallElection.whole(100, 40, 40, 15, 60));
    return desk.through("F1", "s1", cells(100, 80, 20));
  }

  @Test
  void forms_are_ranked_by_ballots_and_equals_by_code() {
    Desk desk = withLead().receive("F3", "s3").receive("F2", "s2").receive("F4", "s4");

    Queue queue = Queue.of(desk.intake);

    assertThat(queue.waiting())
        .extracting(waiting -> waiting.form().code())
        .containsExactly("F2", "F3", "F4");
    assertThat(queue.waiting())
        .extracting(Queue.Waiting::together)
        .containsExactly(OptionalLong.of(40), OptionalLong.of(80), OptionalLong.of(95));
    assertThat(queue.slack())
        .isInstanceOfSatisfying(
            Slack.Takes.class, takes -> assertThat(takes.ballots()).isEqualTo(60));
    assertThat(queue.suffice()).hasValue(2);
  }

  @Test
  void what_was_keyed_bounds_a_form_where_it_is_more_than_its_register() {
    Desk desk = withLead();
    desk.intake.declare(List.of(new QuarantineRule.CastOverRegistered("over", 0)), List.of());
    desk.through("F4", "s4", cells(75, 5, 70));

    Queue.Waiting held = Queue.of(desk.intake).waiting().getFirst();

    assertThat(held.ballots()).hasValue(75);
    assertThat(held.nominal()).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("-65"));
    assertThat(Queue.of(desk.intake).suffice()).hasValue(1);
  }

  @Test
  void a_form_that_counts_without_a_number_for_every_choice_is_still_in_doubt() {
    Desk desk = withLead().through("F5", "s5", cells(60, 10, NONE));

    assertThat(desk.state("F5")).isEqualTo(State.ARCHIVING);
    assertThat(Queue.of(desk.intake).suffice()).hasValue(1);
  }

  @Test
  void a_slip_that_was_corrected_bounds_nothing() {
    Desk desk = withLead().receive("F4", "s4");
    desk.key("F4", "c1", cells(15, 9, 6)).key("F4", "c2", cells(15, 9, 77_777));

    assertThat(Queue.of(desk.intake).waiting().getFirst().ballots()).hasValue(77_786);

    desk.take("F4", "c3", new Action.Correct(cells(15, 9, 6), "a key got stuck"));

    assertThat(Queue.of(desk.intake).waiting().getFirst().ballots()).hasValue(15);
  }

  @Test
  void a_second_form_of_a_station_that_counts_puts_that_station_in_doubt_once() {
    Desk desk = withLead().through("F2", "s2", cells(40, 30, 10)).receive("G1", "s2");

    Queue before = Queue.of(desk.intake);
    Queue after = Queue.of(desk.receive("G2", "s2").intake);

    // Each copy may be of s5, with 60 voters; s2 has 40.
    assertThat(before.ballots()).hasValue(60 + 40);
    assertThat(after.ballots()).hasValue(60 + 60 + 40);
    assertThat(((Slack.Takes) after.slack()).ballots()).isEqualTo(60);
    assertThat(after.doubted()).isEqualTo(1);
  }

  @Test
  void a_form_without_a_known_station_can_be_of_any_that_is_free() {
    Desk desk = withLead().receive("X", "nowhere");

    assertThat(Queue.of(desk.intake).waiting().getFirst().ballots()).hasValue(60);
    assertThat(Queue.of(desk.intake).alarm()).isTrue();
  }

  /// The paper says s2, with 100 voters; the barcode was printed for s3, with 800. The forms that
  /// count take 500 ballots to undo.
  @Test
  void a_form_in_clearance_can_hold_what_the_station_of_its_barcode_can() {
    Desk desk = new Desk(SmallElection.whole(1_000, 100, 800));
    desk.intake.expect(
        List.of(
            new Expected("F1", "s1", List.of()),
            new Expected("F2", "s2", List.of()),
            new Expected("X", "s3", List.of()),
            new Expected("Y", "s3", List.of())));
    desk.through("F1", "s1", cells(900, 700, 200)).receive("X", "s2");

    assertThat(((Slack.Takes) Queue.of(desk.intake).slack()).ballots()).isEqualTo(500);
    assertThat(Queue.of(desk.intake).waiting().getFirst().ballots()).hasValue(800);
    assertThat(Queue.of(desk.intake).alarm()).isTrue();

    // And where s3 is taken by another form, the barcode still says s3.
    desk.through("Y", "s3", cells(0, 0, 0));

    assertThat(Queue.of(desk.intake).waiting().getFirst().ballots()).hasValue(800);
  }

  @Test
  void two_forms_in_clearance_that_name_one_station_may_be_of_two() {
    Desk desk = new Desk(SmallElection.whole(100, 40, 40, 15, 30));
    desk.through("F1", "s1", cells(100, 80, 20));
    desk.intake.expect(List.of(new Expected("Z", "s4", List.of())));
    desk.receive("X", "s2").receive("Y", "s2");

    assertThat(Queue.of(desk.intake).ballots()).hasValue(80);
    assertThat(Queue.of(desk.intake).suffice()).hasValue(2);
  }

  @Test
  void a_form_that_nothing_bounds_comes_first_and_rings() {
    Desk desk = new Desk(Roll.UNKNOWN);
    desk.through("F1", "s1", cells(100, 80, 20)).receive("F2", "s2");

    Queue queue = Queue.of(desk.intake);

    assertThat(queue.waiting().getFirst().ballots()).isEmpty();
    assertThat(queue.suffice()).hasValue(1);
    assertThat(queue.ballots()).isEmpty();
  }

  @Test
  void nothing_at_work_rings_nothing() {
    assertThat(Queue.of(withLead().intake).alarm()).isFalse();
    assertThat(Queue.of(new Desk(Roll.UNKNOWN).intake).alarm()).isFalse();
  }
}
