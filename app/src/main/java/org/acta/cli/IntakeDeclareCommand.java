package org.acta.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.desk.Desk;
import org.acta.desk.FormsFile;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.folder.IntakePlan;
import org.acta.record.Centre;
import org.acta.record.EntryOrigin;
import org.acta.record.OversizedException;
import org.acta.record.RecordView;
import org.acta.record.Sha256;
import org.acta.record.StepBody;
import org.acta.report.FormWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta intake declare`: how a tally centre works, from here on.
@Command(
    name = "declare",
    description = {
      "Declares a tally centre in a record, or declares it anew: its set of sheets, its quarantine"
          + " rules, its clerks, and the forms that will come.",
      "",
      "docs/intake.md explains intake.yaml. The rules hold from this entry until the next"
          + " declaration; a form that passed before is not looked at again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta intake declare my-record intake.yaml --clerk s01",
      "  acta intake declare my-record intake.yaml --clerk s01 --forms forms.csv"
    })
final class IntakeDeclareCommand implements Callable<Integer> {
  @Mixin private IntakeOptions at = new IntakeOptions();

  @Parameters(index = "1", paramLabel = "FILE", description = "The centre's intake.yaml.")
  private @Nullable Path file;

  @Option(
      names = "--clerk",
      required = true,
      paramLabel = "ID",
      description = "Pseudonym of whoever declares it, such as s01; never a name.")
  private String clerk = "";

  @Option(
      names = "--forms",
      paramLabel = "FILE",
      description =
          "The register of printed forms: columns form and station, then the place levels from the"
              + " top.")
  private @Nullable Path forms;

  @Option(names = "--key", paramLabel = "FILE", description = "The record's key file.")
  private @Nullable Path key;

  @Override
  public Integer call() {
    IntakeStep.requirePseudonym(clerk);
    FormWords words = FormWords.in(at.locale());
    Path yaml = Optional.ofNullable(file).orElseThrow();
    IntakePlan plan = IntakePlan.read(yaml);
    Optional<FormsFile> register = Optional.ofNullable(forms).map(FormsFile::read);
    Instant moment = at.moment();
    EntryOrigin origin =
        EntryOrigin.file(
            String.valueOf(yaml.getFileName()), Sha256.of(InputFile.text(yaml).getBytes(UTF_8)));
    long first;
    try {
      first =
          IntakeWriting.append(
              at.record(),
              Optional.ofNullable(key),
              (record, next) -> entries(at.view(record), plan, register, origin, moment));
    } catch (OversizedException e) {
      throw Refusal.evidence(e.getMessage() + "; nothing was appended");
    }
    int awaited = register.map(r -> r.forms().size()).orElse(0);
    Terminal.say(words.declared(first, plan.title(), plan.set(), plan.rules().size(), awaited));
    return 0;
  }

  private List<byte[]> entries(
      RecordView view,
      IntakePlan plan,
      Optional<FormsFile> register,
      EntryOrigin origin,
      Instant moment) {
    Election election = view.folder().election();
    Optional<Centre> known =
        view.centres().stream().filter(centre -> centre.set().equals(plan.set())).findFirst();
    boolean submitted =
        known.isEmpty()
            && view.folder().sheets().stream().anyMatch(one -> one.id().equals(plan.set()));
    if (submitted) {
      throw Refusal.evidence(
          "the record has sheets of the set '"
              + plan.set()
              + "', which is no tally centre; give the centre another 'set'");
    }
    known
        .filter(centre -> !centre.source().equals(plan.source()))
        .ifPresent(centre -> {
          throw Refusal.evidence(
              "the tally centre '"
                  + plan.set()
                  + "' is run by '"
                  + centre.source()
                  + "', and only that source declares it anew; mend 'source', or choose another"
                  + " 'set'");
        });
    String contest = contest(election, plan, known);
    List<String> levels =
        register.map(FormsFile::levels).or(() -> known.map(Centre::levels)).orElse(List.of());
    StepBody.Deed declared =
        new StepBody.Deed.Declared(plan.title(), contest, levels, plan.rules(), plan.clerks());
    List<byte[]> entries = new ArrayList<>();
    entries.add(
        Desk.entry(
            election.id(),
            plan.source(),
            origin,
            moment,
            new StepBody(plan.set(), clerk, moment, declared)));
    register.ifPresent(r ->
        entries.addAll(Desk.awaited(election.id(), plan.source(), plan.set(), clerk, moment, r)));
    return entries;
  }

  private static String contest(Election election, IntakePlan plan, Optional<Centre> known) {
    List<String> ids = election.contests().stream().map(Contest::id).toList();
    if (plan.contest().isEmpty() && ids.size() > 1) {
      throw Refusal.evidence(
          "the election has several contests; name the centre's with 'contest': "
              + String.join(", ", ids));
    }
    String contest = plan.contest().orElse(ids.getFirst());
    if (!ids.contains(contest)) {
      throw Refusal.evidence(
          "no contest is called '" + contest + "'; use one of " + String.join(", ", ids));
    }
    known
        .filter(centre -> !centre.intake().contest().id().equals(contest))
        .ifPresent(centre -> {
          throw Refusal.evidence(
              "the tally centre '"
                  + plan.set()
                  + "' counts '"
                  + centre.intake().contest().id()
                  + "'; give each contest a 'set' of its own");
        });
    return contest;
  }
}
