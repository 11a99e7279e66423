package org.acta.intake;

import static org.acta.SmallElection.NONE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acta.SmallElection;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.intake.Action.Verb;
import org.acta.intake.Refused.Why;

/// A desk that hands steps to a centre, one a second, for tests. Two choices, A and B.
final class Desk {
  static final Instant OPENING = Instant.parse("2026-11-02T06:00:00Z");

  final Intake intake;
  private long index;

  Desk(Roll roll) {
    this(new Rule.Plurality(), 2, roll);
  }

  Desk(Rule rule, int choices, Roll roll) {
    intake = Intake.of(SmallElection.contest(rule, choices), roll);
  }

  /// Register unknown, `cast` as given, votes for A and B.
  static Cells cells(long cast, long... votes) {
    long[] packed = new long[5 + votes.length];
    java.util.Arrays.fill(packed, NONE);
    packed[1] = cast;
    System.arraycopy(votes, 0, packed, 5, votes.length);
    return Cells.of(packed);
  }

  Optional<Why> take(String form, String clerk, Action action) {
    Step step = new Step(index, form, clerk, OPENING.plusSeconds(index), action);
    index++;
    return intake.take(step).map(Refused::why);
  }

  Desk receive(String form, String station) {
    take(form, "c1", new Action.Receive(Optional.of(station)));
    return this;
  }

  Desk key(String form, String clerk, Cells cells) {
    take(form, clerk, new Action.Key(cells));
    return this;
  }

  /// Received, entered twice and passed.
  Desk through(String form, String station, Cells cells) {
    receive(form, station).key(form, "c1", cells).key(form, "c2", cells);
    take(form, "c4", new Action.Pass());
    return this;
  }

  State state(String form) {
    return intake.form(form).map(Form::state).orElse(State.NOT_RECEIVED);
  }

  Form form(String form) {
    return intake.form(form).orElseThrow();
  }

  /// Brings form `F` of station `s1` into a state.
  static Desk at(State state) {
    Desk desk = new Desk(SmallElection.whole(100, 100, 100));
    Cells cells = cells(50, 30, 20);
    switch (state) {
      case NOT_RECEIVED -> {}
      case CLEARANCE -> desk.receive("F", "nowhere");
      case FIRST_ENTRY -> desk.receive("F", "s1");
      case SECOND_ENTRY -> desk.receive("F", "s1").key("F", "c1", cells);
      case CORRECTION ->
          desk.receive("F", "s1").key("F", "c1", cells).key("F", "c2", cells(50, 20, 30));
      case QUALITY_CONTROL -> desk.receive("F", "s1").key("F", "c1", cells).key("F", "c2", cells);
      case QUARANTINE -> {
        desk.through("F", "s1", cells);
        desk.take("F", "c4", new Action.Quarantine("a call from the station"));
      }
      case ARCHIVING -> desk.through("F", "s1", cells);
      case ARCHIVED -> {
        desk.through("F", "s1", cells);
        desk.take("F", "c4", new Action.Archive());
      }
      case SET_ASIDE -> {
        desk.receive("F", "nowhere");
        desk.take("F", "c4", new Action.SetAside("a copy"));
      }
    }
    return desk;
  }

  /// The action of a verb that nothing but a state could stand against.
  static Action action(Verb verb) {
    return switch (verb) {
      case RECEIVE -> new Action.Receive(Optional.of("s1"));
      case KEY -> new Action.Key(cells(50, 30, 20));
      case CORRECT -> new Action.Correct(cells(50, 30, 20), "the paper says so");
      case PASS -> new Action.Pass();
      case ARCHIVE -> new Action.Archive();
      case RETURN -> new Action.Return("keyed from another form");
      case REFER -> new Action.Refer("a torn barcode");
      case CLEAR -> new Action.Clear("s2", "read on the envelope");
      case SET_ASIDE -> new Action.SetAside("a copy");
      case QUARANTINE -> new Action.Quarantine("a call from the station");
      case RELEASE -> new Action.Release("recounted");
      case REOPEN -> new Action.Reopen("an order of the court");
    };
  }

  static List<State> states() {
    return List.of(State.values());
  }
}
