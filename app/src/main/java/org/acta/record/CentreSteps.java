package org.acta.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.intake.Action;
import org.acta.intake.Intake;
import org.acta.intake.Step;
import org.acta.record.StepBody.Deed;
import org.acta.sheet.Origin;

/// The steps of a record's tally centres, taken in the order of the log once the roll is known.
final class CentreSteps {
  private record Taken(long index, Entry entry, StepBody body) {}

  private final Objections objections;
  private final Map<String, List<Taken>> bySet = new LinkedHashMap<>();

  CentreSteps(Objections objections) {
    this.objections = objections;
  }

  void add(long index, Entry entry, StepBody body) {
    bySet.computeIfAbsent(body.set(), none -> new ArrayList<>()).add(new Taken(index, entry, body));
  }

  /// The centres that were declared, in the order of their first step.
  ///
  /// @param submitted sets of sheets that are no centre's
  List<Centre> of(Election election, Set<String> submitted) {
    List<Centre> centres = new ArrayList<>();
    bySet.forEach((set, steps) -> {
      if (submitted.contains(set)) {
        steps.forEach(step -> objections.add(new Objection.NotSubmitted(step.index(), set)));
      } else {
        new Work(election, set).centre(steps).ifPresent(centres::add);
      }
    });
    return centres;
  }

  /// One centre at work.
  private final class Work {
    private final Election election;
    private final String set;
    private String source = "";
    private Optional<Intake> intake = Optional.empty();
    private Optional<Centre> centre = Optional.empty();

    Work(Election election, String set) {
      this.election = election;
      this.set = set;
    }

    Optional<Centre> centre(List<Taken> steps) {
      steps.forEach(this::take);
      return centre;
    }

    private void take(Taken step) {
      boolean known = intake.isPresent() && step.entry().source().equals(source);
      switch (step.body().deed()) {
        case Deed.Declared declared when known || intake.isEmpty() -> declare(step, declared);
        case Deed.Awaited(var forms) when known -> intake.orElseThrow().expect(forms);
        case Deed.Done done when known -> act(step, done, intake.orElseThrow());
        case Deed.Declared other -> unknown(step);
        case Deed.Awaited other -> unknown(step);
        case Deed.Done other -> unknown(step);
      }
    }

    /// Of a set that nobody declared, or that another source did.
    private void unknown(Taken step) {
      objections.add(new Objection.NotSubmitted(step.index(), set));
    }

    private void declare(Taken step, Deed.Declared declared) {
      Optional<Contest> contest =
          election.contests().stream()
              .filter(one -> one.id().equals(declared.contest()))
              .findFirst();
      boolean same = intake.isEmpty() || intake.get().contest().id().equals(declared.contest());
      if (contest.isEmpty() || !same) {
        objections.add(new Objection.UnknownContest(step.index(), declared.contest()));
        return;
      }
      source = step.entry().source();
      Intake at = intake.orElseGet(() -> Intake.of(contest.get(), election.roll()));
      at.declare(declared.rules(), declared.clerks());
      intake = Optional.of(at);
      centre =
          Optional.of(
              new Centre(
                  set, source, declared.title(), declared.levels(), origin(step.entry()), at));
    }

    private void act(Taken step, Deed.Done done, Intake at) {
      Optional<Action> action = Centre.action(done, at.contest());
      if (action.isEmpty()) {
        String unknown =
            done.figures().orElseThrow().votes().keySet().stream()
                .filter(id -> at.contest().indexOf(id) < 0)
                .findFirst()
                .orElse("");
        objections.add(new Objection.UnknownChoice(step.index(), unknown));
        return;
      }
      StepBody body = step.body();
      at.take(new Step(step.index(), done.form(), body.clerk(), body.at(), action.get()));
    }
  }

  private static Origin origin(Entry entry) {
    return new Origin(
        entry.origin().name(),
        entry.origin().sha256().or(() -> entry.origin().blob()).map(Sha256::hex).orElse(""),
        0,
        Origin.Numbering.ENTRIES);
  }
}
