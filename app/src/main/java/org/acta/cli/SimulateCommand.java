package org.acta.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.election.Share;
import org.acta.simulate.MistakeCounts;
import org.acta.simulate.Simulation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `acta simulate`: an election folder whose truth is known.
@Command(
    name = "simulate",
    description = {
      "Makes up an election whose truth is known, to try Acta or train people with.",
      "",
      "Writes an election folder with sheets, roll and description, and truth.json: what was voted,"
          + " what the sheets add up to, and every mistake with its kind and line. The same"
          + " arguments write the same bytes."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Kinds of mistake: votes-not-valid, parts-not-cast, cast-over-registered, negative,"
          + " station-disputed, station-repeated, registered-not-roll, not-on-roll, illegible,"
          + " annulled, incomplete, empty, blank-sheet, same-votes, one-sided, full-turnout.",
      "",
      "Examples:",
      "  acta simulate --out try --stations 5000 --choices 4 --seed 7",
      "  acta simulate --out dirty --stations 5000 --choices 4 --seed 7 \\",
      "      --missing 5 --errors 40",
      "  acta simulate --out dirty --stations 900 --choices 3 --seed 1 \\",
      "      --errors negative=2,empty=5 --levels province,town --format csv.gz",
      "  acta check dirty"
    })
final class SimulateCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Where to write; nothing may be in it yet.")
  private @Nullable Path out;

  @Option(
      names = "--stations",
      paramLabel = "N",
      required = true,
      description = "Polling stations, 1 to 2,000,000.")
  private int stations;

  @Option(
      names = "--choices",
      paramLabel = "C",
      required = true,
      description = "Choices on the ballot, 1 to 500.")
  private int choices;

  @Option(
      names = "--seed",
      paramLabel = "S",
      required = true,
      description = "A whole number, from which everything is drawn.")
  private long seed;

  @Option(
      names = "--missing",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Sheets withheld: per cent such as 2.5, or a fraction such as 1/40 (default: 0).")
  private String missing = "0";

  @Option(
      names = "--errors",
      paramLabel = "ERRORS",
      defaultValue = "0",
      description =
          "Mistakes to make: a number, spread over the kinds, or KIND=N,... (default: 0).")
  private String errors = "0";

  @Option(
      names = "--levels",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "state,municipality,parish,centre",
      description = "Place levels from the top, one to six (default: ${DEFAULT-VALUE}).")
  private List<String> levels = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "How sheets are written: csv or csv.gz (default: ${DEFAULT-VALUE}).")
  private String format = "csv";

  @Option(names = "--no-roll", description = "Leave out the registered voters by station.")
  private boolean withoutRoll;

  @Override
  public Integer call() throws IOException {
    if (!format.equals("csv") && !format.equals("csv.gz")) {
      Terminal.complain("acta: --format is csv or csv.gz, not '" + format + "'.");
      return Acta.MISUSE;
    }
    Simulation simulation;
    try {
      simulation =
          Simulation.of(stations, choices, seed)
              .withRoll(!withoutRoll)
              .withLevels(levels)
              .withGzip(format.equals("csv.gz"))
              .withMissing(Share.parse(missing))
              .withMistakes(MistakeCounts.parse(errors, choices, !withoutRoll));
    } catch (IllegalArgumentException e) {
      Terminal.complain("acta: " + e.getMessage() + ".");
      return Acta.MISUSE;
    }
    try {
      simulation.write(Optional.ofNullable(out).orElseThrow());
      return 0;
    } catch (DirectoryNotEmptyException e) {
      Terminal.complain("acta: '" + out + "' is not empty; name a folder that is not there yet.");
    } catch (FileAlreadyExistsException e) {
      Terminal.complain("acta: '" + out + "' is a file; name a folder that is not there yet.");
    }
    return Acta.MISUSE;
  }
}
