package org.acta.intake;

import static org.acta.SmallElection.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.acta.SmallElection;
import org.acta.intake.Action.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clerks who do anything at any time.
class RandomWalkTest {
  private static final int STEPS = 4000;

  private static List<Step> steps(long seed) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      steps.add(
          new Step(
              i,
              "F" + random.nextInt(15),
              "c" + random.nextInt(6),
              Desk.OPENING.plusSeconds(i - random.nextInt(3)),
              action(random)));
    }
    return steps;
  }

  private static Action action(Random random) {
    Verb verb =
        random.nextBoolean()
            ? List.of(Verb.KEY, Verb.PASS, Verb.ARCHIVE).get(random.nextInt(3))
            : Verb.values()[random.nextInt(Verb.values().length)];
    String station = "s" + (1 + random.nextInt(36));
    return switch (verb) {
      case RECEIVE -> new Action.Receive(Optional.of(station));
      case KEY -> new Action.Key(cells(random));
      case CORRECT -> new Action.Correct(cells(random), "");
      case CLEAR -> new Action.Clear(station, "");
      case PASS, ARCHIVE, RETURN, REFER, SET_ASIDE, QUARANTINE, RELEASE, REOPEN ->
          Desk.action(verb);
    };
  }

  private static Cells cells(Random random) {
    return Desk.cells(random.nextInt(3) == 0 ? NONE : 6, random.nextInt(3), 3);
  }

  private static Intake fresh() {
    long[] registers = new long[35];
    java.util.Arrays.fill(registers, 5);
    Intake intake =
        Intake.of(
            SmallElection.contest(new org.acta.election.Rule.Plurality(), 2),
            SmallElection.whole(registers));
    intake.declare(List.of(new QuarantineRule.CastOverRegistered("over", 0)), List.of());
    return intake;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void replaying_the_log_gives_the_same_forms_at_every_length(long seed) {
    List<Step> steps = steps(seed);
    Intake once = fresh();
    steps.forEach(once::take);
    Intake again = fresh();
    for (int i = 0; i < steps.size(); i++) {
      again.take(steps.get(i));
      if (i % 500 == 0) {
        Intake prefix = fresh();
        steps.subList(0, i + 1).forEach(prefix::take);
        assertThat(prefix.forms()).as("seed %d, step %d", seed, i).isEqualTo(again.forms());
      }
    }

    assertThat(again.forms()).isEqualTo(once.forms());
    assertThat(again.refused()).isEqualTo(once.refused());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void no_walk_breaks_a_promise(long seed) {
    Intake intake = fresh();
    Map<String, List<Cells>> keyed = new HashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    Set<State> seen = new HashSet<>();
    for (Step step : steps(seed)) {
      State before = intake.form(step.form()).map(Form::state).orElse(State.NOT_RECEIVED);
      Optional<Refused> refused = intake.take(step);
      Optional<Form> form = intake.form(step.form());
      form.ifPresent(now -> taken.merge(now.code(), 1, Integer::sum));
      if (refused.isEmpty()) {
        assertThat(Transitions.to(before, step.action().verb()))
            .as("seed %d, %s", seed, step)
            .contains(form.orElseThrow().state());
        if (step.action() instanceof Action.Key(Cells cells)) {
          keyed.computeIfAbsent(step.form(), none -> new ArrayList<>()).add(cells);
        } else if (step.action() instanceof Action.Correct(Cells cells, String reason)) {
          keyed.computeIfAbsent(step.form(), none -> new ArrayList<>()).add(cells);
        }
      } else {
        assertThat(form.map(Form::state).orElse(State.NOT_RECEIVED)).isEqualTo(before);
      }
      form.ifPresent(now -> seen.add(now.state()));
    }

    assertThat(seen).hasSize(State.values().length - 1);
    Set<String> stations = new HashSet<>();
    for (Form form : intake.forms()) {
      assertThat(form.everKeyed())
          .as("seed %d: no entry is ever lost", seed)
          .extracting(Form.Keyed::cells)
          .containsExactlyElementsOf(keyed.getOrDefault(form.code(), List.of()));
      assertThat(form.steps()).hasSize(taken.getOrDefault(form.code(), 0));
      if (form.state().counts()) {
        assertThat(stations.add(form.station())).as("seed %d: a station once", seed).isTrue();
        assertThat(form.agreed()).isPresent();
      }
      if (form.first().isPresent() && form.second().isPresent()) {
        assertThat(form.first().get().clerk()).isNotEqualTo(form.second().get().clerk());
      }
      assertThat(form.doubts().isEmpty()).isEqualTo(form.state() != State.CLEARANCE);
      assertThat(form.holds().isEmpty()).isEqualTo(form.state() != State.QUARANTINE);
    }
    assertThat(intake.forms()).isSortedAccordingTo(Comparator.comparing(Form::code));
  }
}
