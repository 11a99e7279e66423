package org.acta.cli;

import java.util.Optional;
import org.acta.intake.Action.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The steps of a form, each a command: what it is, and what it takes.
final class IntakeSteps {
  private IntakeSteps() {}

  /// `acta intake receive`.
  @Command(
      name = "receive",
      description = {
        "The form came in.",
        "",
        "It goes to the first entry, or to clearance with the reason: a barcode that the register of forms does not have, a station that the roll does not have, a second form of a station."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Examples:",
        "  acta intake receive my-record --form F0001 --station 0101-1 --clerk c01",
        "  acta intake receive my-record --file received.csv --clerk c01"
      })
  static final class Receive extends IntakeStep {
    @Option(
        names = "--station",
        paramLabel = "CODE",
        description =
            "The station's code as it stands on the form; left out where the register of forms has it.")
    private @Nullable String station;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.RECEIVE);
    }

    @Override
    Optional<String> station() {
      return Optional.ofNullable(station);
    }
  }

  /// `acta intake key`.
  @Command(
      name = "key",
      description = {
        "The figures as they stand on the paper: the first entry, or the second by another clerk.",
        "",
        "A figure is a number, missing, illegible or annulled; one that is left out is missing. If the entries differ in a single cell, the form goes to correction; in which cells is not said here."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Examples:",
        "  acta intake key my-record --form F0001 --clerk c01 --figures \"A=117,B=95,nulls=2\"",
        "  acta intake key my-record --file second-entry.csv --clerk c02"
      })
  static final class Key extends IntakeStep {
    @Option(
        names = "--figures",
        paramLabel = "FIGURES",
        description = "The figures, such as \"A=117,B=95,nulls=2\".")
    private @Nullable String figures;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.KEY);
    }

    @Override
    Optional<String> figures() {
      return Optional.ofNullable(figures);
    }
  }

  /// `acta intake correct`.
  @Command(
      name = "correct",
      description = {
        "The entries differ, and a third clerk reads the paper.",
        "",
        "Give all figures, those on which the entries agree included. Both entries stay in the record."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Example:",
        "  acta intake correct my-record --form F0001 --clerk c03 --figures \"A=117,B=95,nulls=2\" --reason \"59 is 95\""
      })
  static final class Correct extends IntakeStep {
    @Option(
        names = "--figures",
        paramLabel = "FIGURES",
        description = "The figures, such as \"A=117,B=95,nulls=2\".")
    private @Nullable String figures;

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Why; it is published. Name forms and stations, never people.")
    private @Nullable String reason;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.CORRECT);
    }

    @Override
    Optional<String> figures() {
      return Optional.ofNullable(figures);
    }

    @Override
    Optional<String> reason() {
      return Optional.ofNullable(reason);
    }
  }

  /// `acta intake pass`.
  @Command(
      name = "pass",
      description = {
        "Quality control: the figures are what the paper says.",
        "",
        "The quarantine rules are applied now. Whoever keyed or corrected the form cannot pass it."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {"", "Example:", "  acta intake pass my-record --form F0001 --clerk c04"})
  static final class Pass extends IntakeStep {
    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.PASS);
    }
  }

  /// `acta intake archive`.
  @Command(
      name = "archive",
      description = {"The paper is filed."},
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {"", "Example:", "  acta intake archive my-record --form F0001 --clerk c04"})
  static final class Archive extends IntakeStep {
    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.ARCHIVE);
    }
  }

  /// `acta intake return`.
  @Command(
      name = "return",
      description = {
        "Back to the first entry, with a reason.",
        "",
        "What was keyed stays in the form's history."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Example:",
        "  acta intake return my-record --form F0001 --clerk c04 --reason \"keyed from another form\""
      })
  static final class Return extends IntakeStep {
    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Why; it is published. Name forms and stations, never people.")
    private @Nullable String reason;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.RETURN);
    }

    @Override
    Optional<String> reason() {
      return Optional.ofNullable(reason);
    }
  }

  /// `acta intake refer`.
  @Command(
      name = "refer",
      description = {"To clearance, with a reason."},
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Example:",
        "  acta intake refer my-record --form F0001 --clerk c04 --reason \"the barcode is torn\""
      })
  static final class Refer extends IntakeStep {
    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Why; it is published. Name forms and stations, never people.")
    private @Nullable String reason;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.REFER);
    }

    @Override
    Optional<String> reason() {
      return Optional.ofNullable(reason);
    }
  }

  /// `acta intake clear`.
  @Command(
      name = "clear",
      description = {
        "A decision of clearance: the form is this station's.",
        "",
        "The form is keyed from the beginning. It is refused while another form of the station is at work or counts."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Example:",
        "  acta intake clear my-record --form F0009 --clerk s01 --station 0101-2 --reason \"as on the envelope\""
      })
  static final class Clear extends IntakeStep {
    @Option(
        names = "--station",
        paramLabel = "CODE",
        description = "The station that the form is of.")
    private @Nullable String station;

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Why; it is published. Name forms and stations, never people.")
    private @Nullable String reason;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.CLEAR);
    }

    @Override
    Optional<String> station() {
      return Optional.ofNullable(station);
    }

    @Override
    Optional<String> reason() {
      return Optional.ofNullable(reason);
    }
  }

  /// `acta intake set-aside`.
  @Command(
      name = "set-aside",
      description = {"A decision of clearance or audit: the form does not count."},
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Example:",
        "  acta intake set-aside my-record --form F0010 --clerk s01 --reason \"a copy of F0009\""
      })
  static final class SetAside extends IntakeStep {
    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Why; it is published. Name forms and stations, never people.")
    private @Nullable String reason;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.SET_ASIDE);
    }

    @Override
    Optional<String> reason() {
      return Optional.ofNullable(reason);
    }
  }

  /// `acta intake quarantine`.
  @Command(
      name = "quarantine",
      description = {"Holds a form by hand, with a reason."},
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Example:",
        "  acta intake quarantine my-record --form F0001 --clerk s01 --reason \"a complaint was lodged\""
      })
  static final class Quarantine extends IntakeStep {
    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Why; it is published. Name forms and stations, never people.")
    private @Nullable String reason;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.QUARANTINE);
    }

    @Override
    Optional<String> reason() {
      return Optional.ofNullable(reason);
    }
  }

  /// `acta intake release`.
  @Command(
      name = "release",
      description = {
        "A decision of audit: the figures of a form in quarantine stand.",
        "",
        "Whoever keyed or corrected the form cannot release it."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Example:",
        "  acta intake release my-record --form F0001 --clerk s01 --reason \"staff voted here, as the minutes say\""
      })
  static final class Release extends IntakeStep {
    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Why; it is published. Name forms and stations, never people.")
    private @Nullable String reason;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.RELEASE);
    }

    @Override
    Optional<String> reason() {
      return Optional.ofNullable(reason);
    }
  }

  /// `acta intake reopen`.
  @Command(
      name = "reopen",
      description = {
        "Takes an archived form to quarantine, or one that was set aside to clearance.",
        "",
        "An archived form is out of the totals from then on."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Example:",
        "  acta intake reopen my-record --form F0001 --clerk s01 --reason \"recount ordered, case 17\""
      })
  static final class Reopen extends IntakeStep {
    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Why; it is published. Name forms and stations, never people.")
    private @Nullable String reason;

    @Override
    Optional<Verb> verb() {
      return Optional.of(Verb.REOPEN);
    }

    @Override
    Optional<String> reason() {
      return Optional.ofNullable(reason);
    }
  }

  /// `acta intake batch`.
  @Command(
      name = "batch",
      description = {
        "Takes a table of steps, each row with its own action, in the order of the file and in one"
            + " batch: all of them or, unless --partial says otherwise, none.",
        "",
        "Columns: action, form, clerk, at, station, reason; and figures by the ids of the choices and"
            + " registered, cast, valid, nulls, blank. What --clerk and --at give need not stand in"
            + " it."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {"", "Example:", "  acta intake batch my-record --file steps.csv"})
  static final class Batch extends IntakeStep {
    @Override
    Optional<Verb> verb() {
      return Optional.empty();
    }
  }
}
