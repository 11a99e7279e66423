package org.acta.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.acta.desk.Desk;
import org.acta.desk.FigureList;
import org.acta.desk.StepFile;
import org.acta.desk.StepRow;
import org.acta.election.Contest;
import org.acta.folder.IntakePlan;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.intake.Action.Verb;
import org.acta.intake.Refused;
import org.acta.intake.State;
import org.acta.record.Centre;
import org.acta.record.EntryOrigin;
import org.acta.record.Figures;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.record.Sha256;
import org.acta.report.FormWords;
import org.acta.report.Said;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// One step, or a table of them, held against the record and appended in one batch.
abstract class IntakeStep implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Mixin private IntakeOptions at = new IntakeOptions();

  @Option(names = "--form", paramLabel = "CODE", description = "The form's barcode.")
  private @Nullable String form;

  @Option(
      names = "--clerk",
      paramLabel = "ID",
      description = "Pseudonym of the clerk, such as c07; never a name.")
  private @Nullable String clerk;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "A table with one row a step, instead of --form; docs/intake.md has its columns.")
  private @Nullable Path file;

  @Option(
      names = "--partial",
      description = "Append the steps that nothing stands against, even if others are refused.")
  private boolean partial;

  @Option(names = "--key", paramLabel = "FILE", description = "The record's key file.")
  private @Nullable Path key;

  /// The action; empty if each row says its own.
  abstract Optional<Verb> verb();

  /// What `--station` says.
  Optional<String> station() {
    return Optional.empty();
  }

  /// What `--reason` says.
  Optional<String> reason() {
    return Optional.empty();
  }

  /// What `--figures` says.
  Optional<String> figures() {
    return Optional.empty();
  }

  private Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  static void requirePseudonym(String clerk) {
    if (!IntakePlan.isPseudonym(clerk)) {
      throw Refusal.misuse(
          "--clerk is a pseudonym of up to 16 letters, digits and hyphens with at least one digit,"
              + " such as c07, not '"
              + clerk
              + "'; names of people never enter a record");
    }
  }

  @Override
  public Integer call() {
    Optional.ofNullable(clerk).ifPresent(IntakeStep::requirePseudonym);
    if (file().isPresent() == (form != null)) {
      throw Refusal.misuse("give either --form, for one step, or --file, for a table of steps");
    }
    if (file().isEmpty() && clerk == null) {
      throw Refusal.misuse("say who does it with --clerk");
    }
    at.locale(); // a language that is not known is told before anything is appended
    Work work = new Work(at.moment());
    long first = IntakeWriting.append(at.record(), Optional.ofNullable(key), work::entries);
    work.say(first);
    return work.refused == 0 ? 0 : Acta.INPUT_HAS_ERRORS;
  }

  /// One call of the command.
  private final class Work {
    private final Instant moment;
    private final List<String> touched = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private long refused;
    private @Nullable Desk desk;

    Work(Instant moment) {
      this.moment = moment;
    }

    private Desk desk() {
      return Optional.ofNullable(desk).orElseThrow();
    }

    List<byte[]> entries(LogEntries record, long next) {
      RecordView view = at.view(record);
      Centre centre = at.centre(view);
      desk = Desk.of(view.folder().election().id(), centre, next);
      Contest contest = centre.intake().contest();
      Optional<StepFile.Steps> table = file().map(path -> read(path, contest));
      List<StepRow> rows = table.map(StepFile.Steps::rows).orElseGet(() -> List.of(row(contest)));
      rows.forEach(this::take);
      if (refused > 0 && !(partial && desk().taken() > 0)) {
        complain();
        throw Refusal.evidence(
            refused
                + (refused == 1 ? " step was" : " steps were")
                + " refused; nothing was"
                + " appended");
      }
      EntryOrigin origin =
          table
              .map(t -> EntryOrigin.file(t.name(), new Sha256(t.sha256())))
              .orElseGet(() -> Desk.typed(rows.getFirst().toString()));
      return desk().entries(origin, moment);
    }

    private StepFile.Steps read(Path path, Contest contest) {
      StepFile.Steps steps =
          StepFile.read(
              path, contest, new StepFile.Given(verb(), Optional.ofNullable(clerk), moment));
      steps.problems().forEach(problem -> complain(problem.sentence(Locale.ENGLISH)));
      if (!steps.problems().isEmpty() && !partial) {
        complain();
        throw Refusal.evidence(
            path + " has rows that are no steps (" + refused + "); nothing was appended");
      }
      return steps;
    }

    private void complain(String sentence) {
      refused++;
      if (complaints.size() < SHOWN) {
        complaints.add(sentence);
      }
    }

    private void complain() {
      complaints.forEach(Terminal::complain);
      if (refused > complaints.size()) {
        Terminal.complain("… and " + (refused - complaints.size()) + " more");
      }
    }

    private void take(StepRow row) {
      Optional<Refused> against = desk().take(row);
      if (against.isEmpty()) {
        touched.add(row.form());
        return;
      }
      Said why = Said.refused(against.get(), desk().intake());
      if (row.line().isEmpty()) {
        throw Refusal.evidence(why.what() + "; " + why.remedy());
      }
      complain(
          Problem.in(file().orElseThrow(), Kind.STEP_REFUSED, why.what(), why.remedy())
              .atLine(row.line().getAsLong())
              .sentence(Locale.ENGLISH));
    }

    private StepRow row(Contest contest) {
      Verb verb = verb().orElseThrow();
      if (verb == Verb.CLEAR && station().isEmpty()) {
        throw Refusal.misuse("say whose form it is with --station");
      }
      if (StepRow.takesReason(verb) && reason().filter(text -> !text.isBlank()).isEmpty()) {
        throw Refusal.misuse("say why with --reason; name forms and stations in it, never people");
      }
      return new StepRow(
          OptionalLong.empty(),
          Optional.ofNullable(form).orElseThrow(),
          Optional.ofNullable(clerk).orElseThrow(),
          moment,
          verb,
          station(),
          reason(),
          typed(verb, contest));
    }

    private Optional<Figures> typed(Verb verb, Contest contest) {
      if (!StepRow.takesFigures(verb)) {
        return Optional.empty();
      }
      String text =
          figures()
              .orElseThrow(() ->
                  Refusal.misuse(
                      "give the figures with --figures, such as \""
                          + contest.choices().getFirst().id()
                          + "=117,nulls=2\""));
      return switch (FigureList.read(text, contest)) {
        case FigureList.Reading.Read(Figures keyed) -> Optional.of(keyed);
        case FigureList.Reading.Unclear(String why) -> throw Refusal.misuse("--figures: " + why);
      };
    }

    void say(long first) {
      complain();
      FormWords words = FormWords.in(at.locale());
      if (file().isEmpty()) {
        Terminal.say(words.appended(first, desk().intake(), touched.getFirst()));
        return;
      }
      Terminal.say(words.appended(desk().taken(), first, refused));
      for (State state : State.values()) {
        long forms =
            touched.stream()
                .distinct()
                .filter(
                    code -> desk().intake().form(code).filter(f -> f.state() == state).isPresent())
                .count();
        if (forms > 0) {
          Terminal.say("  " + words.now(forms, state));
        }
      }
    }
  }
}
