package org.acta.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.acta.election.Contest;
import org.acta.election.Roll;
import org.acta.intake.Action.Verb;
import org.acta.intake.Refused.Why;
import org.acta.sheet.Item;

/// The forms of a tally centre for one contest, as its steps have left them.
///
/// Steps are taken in the order of the log, and declarations between them hold from there on. The
/// same steps give the same states, always. Not for use by several threads.
public final class Intake {
  private final Contest contest;
  private final Roll roll;
  private final boolean rollIsWhole;
  private final Map<String, Expected> expected = new LinkedHashMap<>();
  private final Map<String, String> expectedAt = new HashMap<>();
  private final TreeMap<String, Form> forms = new TreeMap<>();

  /// Codes of the forms that came for a station, in their order.
  private final Map<String, Set<String>> claims = new HashMap<>();

  /// The one form of a station that is neither in clearance nor set aside.
  private final Map<String, String> holder = new HashMap<>();

  private final List<Refused> refused = new ArrayList<>();
  private final List<ClockBack> clocks = new ArrayList<>();
  private List<QuarantineRule> rules = List.of();
  private Set<String> clerks = Set.of();

  private Intake(Contest contest, Roll roll) {
    this.contest = contest;
    this.roll = roll;
    this.rollIsWhole = roll.whole();
  }

  /// A centre that has received nothing and declared nothing.
  ///
  /// @param roll what bounds a form, and tells an unknown station if it names every one
  public static Intake of(Contest contest, Roll roll) {
    return new Intake(contest, roll);
  }

  /// From now on these rules hold forms, and these clerks work.
  ///
  /// @param known pseudonyms; any clerk will do if there are none
  public void declare(List<QuarantineRule> inForce, List<String> known) {
    rules = List.copyOf(inForce);
    clerks = new LinkedHashSet<>(known);
  }

  /// These forms will come, besides those said before. The last word on a barcode counts.
  public void expect(List<Expected> more) {
    for (Expected form : more) {
      Expected before = expected.put(form.form(), form);
      if (before != null) {
        expectedAt.remove(before.station(), form.form());
      }
      expectedAt.put(form.station(), form.form());
    }
  }

  /// Takes the next step of the log.
  ///
  /// @return what stood against it, if anything did; then only the form's history has changed
  public Optional<Refused> take(Step step) {
    Optional<Form> before = form(step.form());
    State state = before.map(Form::state).orElse(State.NOT_RECEIVED);
    Optional<Refused> against =
        against(step, state, before).map(why -> new Refused(step, state, why));
    against.ifPresent(refused::add);
    before
        .filter(form -> step.at().isBefore(form.last()))
        .ifPresent(form -> clocks.add(new ClockBack(step, form.last())));
    if (against.isEmpty()) {
      put(before.isEmpty() ? received(step) : moved(before.get(), step));
    } else {
      before.ifPresent(form -> put(new Change(form, step).only()));
    }
    return against;
  }

  private Optional<Why> against(Step step, State state, Optional<Form> form) {
    if (!clerks.isEmpty() && !clerks.contains(step.clerk())) {
      return Optional.of(Why.UNKNOWN_CLERK);
    }
    Optional<Why> byState = Transitions.against(state, step.action().verb());
    return byState.isPresent() || form.isEmpty() ? byState : against(step, form.get());
  }

  /// What stands against a step that the form's state allows.
  private Optional<Why> against(Step step, Form form) {
    return switch (step.action()) {
      case Action.Key(Cells cells) -> keyed(step, form, cells);
      case Action.Correct(Cells cells, String reason) -> keyed(step, form, cells);
      case Action.Pass() -> ownFigures(step, form);
      case Action.Release(String reason) -> ownFigures(step, form);
      case Action.Clear(String station, String reason) -> {
        if (rollIsWhole && roll.of(station).isEmpty()) {
          yield Optional.of(Why.UNKNOWN_STATION);
        }
        yield holder.containsKey(station) ? Optional.of(Why.STATION_TAKEN) : Optional.empty();
      }
      case Action.Receive receive -> Optional.empty();
      case Action.Archive archive -> Optional.empty();
      case Action.Return back -> Optional.empty();
      case Action.Refer refer -> Optional.empty();
      case Action.SetAside aside -> Optional.empty();
      case Action.Quarantine quarantine -> Optional.empty();
      case Action.Reopen reopen -> Optional.empty();
    };
  }

  private Optional<Why> keyed(Step step, Form form, Cells cells) {
    if (cells.width() != width()) {
      return Optional.of(Why.OTHER_WIDTH);
    }
    return ownFigures(step, form);
  }

  /// Nobody enters a form twice, or judges what he keyed himself.
  private static Optional<Why> ownFigures(Step step, Form form) {
    return form.keyedBy(step.clerk()) ? Optional.of(Why.SAME_CLERK) : Optional.empty();
  }

  private Form received(Step step) {
    Expected register = expected.get(step.form());
    Optional<String> written =
        step.action() instanceof Action.Receive(var station) ? station : Optional.empty();
    String station =
        written.orElse(Optional.ofNullable(register).map(Expected::station).orElse(""));
    List<Doubt> doubts = doubts(Optional.ofNullable(register), station);
    claims.computeIfAbsent(station, none -> new LinkedHashSet<>()).add(step.form());
    return new Form(
        step.form(),
        station,
        doubts.isEmpty() ? State.FIRST_ENTRY : State.CLEARANCE,
        doubts,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        step.at(),
        step.at(),
        List.of(step.index()));
  }

  private List<Doubt> doubts(Optional<Expected> register, String station) {
    List<Doubt> doubts = new ArrayList<>();
    if (!expected.isEmpty() && register.isEmpty()) {
      doubts.add(new Doubt.UnknownForm());
    }
    if (station.isEmpty()) {
      doubts.add(new Doubt.NoStation());
      return doubts;
    }
    if (rollIsWhole && roll.of(station).isEmpty()) {
      doubts.add(new Doubt.UnknownStation(station));
    }
    register
        .filter(form -> !form.station().equals(station))
        .ifPresent(form -> doubts.add(new Doubt.OtherStation(station, form.station())));
    claims.getOrDefault(station, Set.of()).stream()
        .filter(code -> form(code).filter(form -> claims(form, station)).isPresent())
        .findFirst()
        .ifPresent(code -> doubts.add(new Doubt.Duplicate(code)));
    return doubts;
  }

  private static boolean claims(Form form, String station) {
    return form.state() != State.SET_ASIDE && form.station().equals(station);
  }

  private Form moved(Form form, Step step) {
    Change change = new Change(form, step);
    return switch (step.action()) {
      case Action.Receive receive -> throw new IllegalStateException("received twice");
      case Action.Key(Cells cells) -> change.keyed(cells);
      case Action.Correct(Cells cells, String reason) -> change.corrected(cells);
      case Action.Pass() -> {
        Cells agreed = form.agreed().orElseThrow().cells();
        yield change.passed(RuleCheck.holds(rules, contest, roll, form.station(), agreed));
      }
      case Action.Archive() -> change.to(State.ARCHIVED);
      case Action.Return(String reason) -> change.anew(form.station(), State.FIRST_ENTRY);
      case Action.Refer(String reason) -> change.doubted(new Doubt.Referred(step.clerk(), reason));
      case Action.Clear(String station, String reason) -> {
        claims.computeIfAbsent(station, none -> new LinkedHashSet<>()).add(form.code());
        yield change.anew(station, State.FIRST_ENTRY);
      }
      case Action.SetAside(String reason) -> change.to(State.SET_ASIDE);
      case Action.Quarantine(String reason) -> change.held(new Hold.ByHand(step.clerk(), reason));
      case Action.Release(String reason) ->
          change.to(form.passed() ? State.ARCHIVING : State.QUALITY_CONTROL);
      case Action.Reopen(String reason) ->
          form.state() == State.ARCHIVED
              ? change.held(new Hold.ByHand(step.clerk(), reason))
              : change.doubted(new Doubt.Referred(step.clerk(), reason));
    };
  }

  private void put(Form form) {
    Form before = forms.put(form.code(), form);
    if (before != null && form.code().equals(holder.get(before.station()))) {
      holder.remove(before.station());
    }
    if (form.state() != State.CLEARANCE && form.state() != State.SET_ASIDE) {
      holder.put(form.station(), form.code());
    }
  }

  private int width() {
    return Item.COUNT + contest.choices().size();
  }

  public Contest contest() {
    return contest;
  }

  public Roll roll() {
    return roll;
  }

  /// The rules in force after the last step, in the order declared.
  public List<QuarantineRule> rules() {
    return rules;
  }

  /// A form, if it was received.
  public Optional<Form> form(String code) {
    return Optional.ofNullable(forms.get(code));
  }

  /// Every form that was received, by code.
  public List<Form> forms() {
    return List.copyOf(forms.values());
  }

  /// The form of a station that is at work or counts, if there is one.
  public Optional<Form> of(String station) {
    return Optional.ofNullable(holder.get(station)).flatMap(this::form);
  }

  /// What the register of forms says of a barcode.
  public Optional<Expected> expected(String code) {
    return Optional.ofNullable(expected.get(code));
  }

  /// What the register of forms says of a form: of its station, where that is known.
  public Optional<Expected> expected(Form form) {
    return form.station().isEmpty()
        ? expected(form.code())
        : Optional.ofNullable(expectedAt.get(form.station())).flatMap(this::expected);
  }

  /// Forms that the register names and nobody has received, in its order.
  public List<Expected> notReceived() {
    return expected.values().stream().filter(form -> !forms.containsKey(form.form())).toList();
  }

  /// Forms that the register names.
  public int expected() {
    return expected.size();
  }

  /// Steps that changed nothing, in the order of the log.
  public List<Refused> refused() {
    return List.copyOf(refused);
  }

  /// Steps that say they were taken before the one before them, in the order of the log.
  public List<ClockBack> clocksBack() {
    return List.copyOf(clocks);
  }

  /// The actions that a form can see next.
  public List<Verb> next(String code) {
    return Transitions.of(form(code).map(Form::state).orElse(State.NOT_RECEIVED));
  }
}
