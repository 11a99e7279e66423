package org.acta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `acta record`: a record folder that anyone can verify.
@Command(
    name = "record",
    description = {
      "Keeps a record: an append-only log of who said what, which anyone can mirror and verify.",
      "",
      "DIR is published; DIR.key, beside it, holds the private key and the last signed checkpoint,"
          + " and is never published. Back both up, and never restore one of them alone."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      RecordInitCommand.class,
      RecordImportCommand.class,
      RecordAddCommand.class,
      RecordBlobCommand.class,
      RecordTakedownCommand.class,
      RecordStatusCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  acta record init my-record --origin example.org/elections/2026",
      "  acta record import my-record my-election",
      "  acta record status my-record",
      "  acta check my-record"
    })
final class RecordCommand {}
