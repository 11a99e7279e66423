package org.acta.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the form that comes out of a step.
///
/// @param form as it was
/// @param step which nothing stands against, except for [#only]
record Change(Form form, Step step) {

  /// The same form, with the step in its history.
  Form only() {
    return write(
        form.station(),
        form.state(),
        form.doubts(),
        form.holds(),
        form.first(),
        form.second(),
        form.corrected(),
        form.earlier(),
        form.passed());
  }

  /// Another state, and no reason left to hold it.
  Form to(State state) {
    return figures(state, List.of(), List.of(), form.passed());
  }

  Form doubted(Doubt doubt) {
    return figures(State.CLEARANCE, List.of(doubt), List.of(), form.passed());
  }

  Form held(Hold hold) {
    return figures(State.QUARANTINE, List.of(), List.of(hold), form.passed());
  }

  Form passed(List<Hold> holds) {
    State state = holds.isEmpty() ? State.ARCHIVING : State.QUARANTINE;
    return figures(state, List.of(), holds, true);
  }

  private Form figures(State state, List<Doubt> doubts, List<Hold> holds, boolean passed) {
    return write(
        form.station(),
        state,
        doubts,
        holds,
        form.first(),
        form.second(),
        form.corrected(),
        form.earlier(),
        passed);
  }

  Form keyed(Cells cells) {
    Optional<Form.Keyed> keyed = Optional.of(keyedNow(cells));
    boolean first = form.state() == State.FIRST_ENTRY;
    State state =
        first
            ? State.SECOND_ENTRY
            : form.first().orElseThrow().cells().equals(cells)
                ? State.QUALITY_CONTROL
                : State.CORRECTION;
    return write(
        form.station(),
        state,
        List.of(),
        List.of(),
        first ? keyed : form.first(),
        first ? Optional.empty() : keyed,
        Optional.empty(),
        form.earlier(),
        false);
  }

  Form corrected(Cells cells) {
    return write(
        form.station(),
        State.QUALITY_CONTROL,
        List.of(),
        List.of(),
        form.first(),
        form.second(),
        Optional.of(keyedNow(cells)),
        form.earlier(),
        false);
  }

  /// A new round, in which nothing is keyed yet.
  Form anew(String station, State state) {
    List<Form.Keyed> earlier = new ArrayList<>(form.everKeyed());
    return write(
        station,
        state,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        earlier,
        false);
  }

  private Form.Keyed keyedNow(Cells cells) {
    return new Form.Keyed(step.index(), step.clerk(), step.at(), cells);
  }

  private Form write(
      String station,
      State state,
      List<Doubt> doubts,
      List<Hold> holds,
      Optional<Form.Keyed> first,
      Optional<Form.Keyed> second,
      Optional<Form.Keyed> corrected,
      List<Form.Keyed> earlier,
      boolean passed) {
    List<Long> steps = new ArrayList<>(form.steps());
    steps.add(step.index());
    return new Form(
        form.code(),
        station,
        state,
        doubts,
        holds,
        first,
        second,
        corrected,
        earlier,
        passed,
        state == form.state() ? form.since() : step.at(),
        step.at().isBefore(form.last()) ? form.last() : step.at(),
        steps);
  }
}
