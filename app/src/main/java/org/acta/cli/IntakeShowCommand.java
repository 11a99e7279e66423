package org.acta.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.intake.Form;
import org.acta.intake.Step;
import org.acta.log.LogReader;
import org.acta.record.Centre;
import org.acta.record.LogEntries;
import org.acta.report.FormText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta intake show`: the history of one form.
@Command(
    name = "show",
    description = {
      "Prints the history of a form: every step with its clerk, its moment and its entry, and the"
          + " figures of each entry side by side.",
      "",
      "With --blind no figure is printed, for the clerk who makes the second entry."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta intake show my-record F0001",
      "  acta intake show my-record F0001 --blind"
    })
final class IntakeShowCommand implements Callable<Integer> {
  @Mixin private IntakeOptions at = new IntakeOptions();

  @Parameters(index = "1", paramLabel = "FORM", description = "The form's barcode.")
  private @Nullable String code;

  @Option(names = "--blind", description = "Leave every figure out.")
  private boolean blind;

  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "KEY",
      description = "The publisher's vkey, or a file with it (default: the one kept beside it).")
  private List<String> keys = new ArrayList<>();

  @Override
  public Integer call() {
    LogReader log = OpenRecord.toRead(at.record(), keys);
    LogEntries entries = new LogEntries(log);
    Centre centre = at.centre(at.view(entries));
    String wanted = Optional.ofNullable(code).orElseThrow();
    Form form =
        centre
            .intake()
            .form(wanted)
            .orElseThrow(() ->
                Refusal.evidence(
                    "nobody has received form "
                        + wanted
                        + centre
                            .intake()
                            .expected(wanted)
                            .map(e -> "; it is expected from station " + e.station())
                            .orElse("; read the code again")));
    List<Step> steps = centre.steps(form, entries);
    Terminal.print(FormText.print(form, steps, centre.intake(), blind, at.locale()));
    return 0;
  }
}
