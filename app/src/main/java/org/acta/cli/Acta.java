package org.acta.cli;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import org.acta.folder.FolderException;
import org.acta.format.InputException;
import org.acta.keys.KeyRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/// The `acta` command and its subcommands.
@Command(
    name = "acta",
    description = "The open record of a contested election.",
    mixinStandardHelpOptions = true,
    version = "acta 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      DiffCommand.class,
      MapCommand.class,
      SqlCommand.class,
      ProjectCommand.class,
      ExportCommand.class,
      ConvertCommand.class,
      SimulateCommand.class,
      VerifyCommand.class,
      FsckCommand.class,
      ProveCommand.class,
      MirrorCommand.class,
      WitnessCommand.class,
      KeyCommand.class,
      RecordCommand.class,
      IntakeCommand.class,
      ImageCommand.class,
      QuickCountCommand.class,
      ReadCommand.class,
      PositionsCommand.class
    },
    footer = {
      "",
      "Exit status: 0 done, 1 the input has errors or does not hold, 2 the command was not"
          + " understood.",
      "Start with:  acta check examples/venezuela-2024"
    })
public final class Acta {
  static final int INPUT_HAS_ERRORS = 1;
  static final int MISUSE = 2;

  private Acta() {}

  /// Runs a command and ends the process with its exit status.
  public static void main(String... arguments) {
    int status;
    try {
      status = run(arguments);
    } catch (OutOfMemoryError e) {
      Terminal.complain(
          "acta: the memory of this machine is not enough for these files; check them one part at"
              + " a time, or on a machine with more.");
      status = INPUT_HAS_ERRORS;
    }
    System.out.flush();
    System.exit(status);
  }

  /// Runs a command.
  ///
  /// @return its exit status
  public static int run(String... arguments) {
    CommandLine line = new CommandLine(new Acta());
    ServiceLoader.load(MoreCommands.class).stream()
        .flatMap(module -> module.get().commands().stream())
        .forEach(line::addSubcommand);
    SiteCommand.missing(line.getSubcommands().keySet()).forEach(line::addSubcommand);
    line.addSubcommand(new HelpCommand());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(Terminal.colours() ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((exception, at, result) -> {
      int explained = explain(exception, at);
      // As of diff(1): 1 means that something differs.
      return (Object) at.getCommand() instanceof DiffCommand ? MISUSE : explained;
    });
    line.setParameterExceptionHandler((exception, args) -> {
      Terminal.complain("acta: " + Misunderstood.sentence(exception));
      Terminal.complain("Try 'acta " + path(exception.getCommandLine()) + "--help' for examples.");
      return MISUSE;
    });
    if (arguments.length == 0) {
      line.usage(System.out);
      return 0;
    }
    return line.execute(arguments);
  }

  /// The command's names below `acta`, each with a space after it.
  private static String path(CommandLine line) {
    return line.getParent() == null ? "" : path(line.getParent()) + line.getCommandName() + " ";
  }

  private static int explain(Exception exception, CommandLine at) throws Exception {
    Locale locale = language(at);
    switch (exception) {
      case FolderException folder -> {
        folder.problems().forEach(problem -> Terminal.complain(problem.sentence(locale)));
        return INPUT_HAS_ERRORS;
      }
      case InputException input -> {
        Terminal.complain(input.problem().sentence(locale));
        return INPUT_HAS_ERRORS;
      }
      case Refusal refusal -> {
        Terminal.complain(refusal.sentence());
        return refusal.status();
      }
      case KeyRefusedException key -> {
        Terminal.complain("acta: " + key.sentence());
        return INPUT_HAS_ERRORS;
      }
      case UncheckedIOException machine when !Terminal.debugging() -> {
        Terminal.complain(
            "acta: " + Objects.requireNonNullElse(machine.getCause(), machine).getMessage() + ".");
        return INPUT_HAS_ERRORS;
      }
      default -> {
        if (Terminal.debugging()) {
          throw exception;
        }
        Terminal.complain(
            "acta: unexpected "
                + exception
                + "; this is a mistake in Acta. Run it again with ACTA_DEBUG=1 and report what it"
                + " prints.");
        return INPUT_HAS_ERRORS;
      }
    }
  }

  /// The language asked for, where a command has one.
  private static Locale language(CommandLine at) {
    return at.getCommandSpec().findOption("--lang") instanceof OptionSpec option
            && option.getValue() instanceof LanguageOption.Language language
        ? language.locale()
        : Locale.ENGLISH;
  }
}
