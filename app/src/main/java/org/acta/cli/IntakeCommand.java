package org.acta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `acta intake`: the work of a tally centre on each form.
@Command(
    name = "intake",
    description = {
      "Follows the forms of a tally centre: intake, two entries by different clerks, corrections,"
          + " clearance, quality control, quarantine, archive. Every step is an entry of a record.",
      "",
      "docs/intake.md is a day with it. Clerks are pseudonyms; no name enters a record."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      IntakeDeclareCommand.class,
      IntakeSteps.Receive.class,
      IntakeSteps.Key.class,
      IntakeSteps.Correct.class,
      IntakeSteps.Pass.class,
      IntakeSteps.Archive.class,
      IntakeSteps.Return.class,
      IntakeSteps.Refer.class,
      IntakeSteps.Clear.class,
      IntakeSteps.SetAside.class,
      IntakeSteps.Quarantine.class,
      IntakeSteps.Release.class,
      IntakeSteps.Reopen.class,
      IntakeSteps.Batch.class,
      IntakeStatusCommand.class,
      IntakeQueueCommand.class,
      IntakeShowCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  acta intake declare my-record intake.yaml --clerk s01 --forms forms.csv",
      "  acta intake receive my-record --form F0001 --station 0101-1 --clerk c01",
      "  acta intake key my-record --form F0001 --clerk c01 --figures \"A=117,B=95,nulls=2\"",
      "  acta intake status my-record",
      "  acta intake queue my-record"
    })
final class IntakeCommand {}
