package org.acta.simulate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acta.election.Share;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;

/// What election to make up.
///
/// @param stations polling stations of the election, the withheld ones included
/// @param choices choices on the ballot; the first two lead everywhere
/// @param seed the only origin of chance
/// @param missing share of the stations whose sheet nobody has
/// @param mistakes how many of each kind to make, on different sheets
/// @param levels names of the place levels from the top, one to six
/// @param roll whether to write the registered voters of every station
/// @param gzip whether to compress the sheets
public record Simulation(
    int stations,
    int choices,
    long seed,
    Share missing,
    MistakeCounts mistakes,
    List<String> levels,
    boolean roll,
    boolean gzip) {
  /// The most stations; a third more than the largest country has.
  public static final int MOST_STATIONS = 2_000_000;

  /// The most choices.
  public static final int MOST_CHOICES = 500;

  private static final List<String> USUAL_LEVELS =
      List.of("state", "municipality", "parish", "centre");
  private static final int MOST_LEVELS = 6;
  private static final Pattern LEVEL = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  public Simulation {
    levels = List.copyOf(levels);
    within("stations", stations, MOST_STATIONS);
    within("choices", choices, MOST_CHOICES);
    within("place levels", levels.size(), MOST_LEVELS);
    if (missing.numerator() > missing.denominator()) {
      throw new IllegalArgumentException("the missing share is at most 100 %, not " + missing);
    }
    for (String level : levels) {
      if (!LEVEL.matcher(level).matches()) {
        throw new IllegalArgumentException(
            "a level is a word of lower-case letters, digits, '-' and '_', not '" + level + "'");
      }
    }
    distinct(columns(levels, choices));
    Set<Check> possible = MistakeCounts.possible(choices, roll);
    for (Check check : mistakes.kinds()) {
      if (!possible.contains(check)) {
        throw new IllegalArgumentException(
            "a mistake of kind '" + check.id() + "' needs " + MistakeCounts.needs(check));
      }
    }
    long taken = StationPlan.taken(withheld(stations, missing), mistakes);
    if (taken > stations) {
      throw new IllegalArgumentException(
          "the missing sheets and the mistakes need " + taken + " stations, not " + stations);
    }
  }

  /// A flawless election: four levels, a roll, no missing sheet and no mistake.
  public static Simulation of(int stations, int choices, long seed) {
    return new Simulation(
        stations, choices, seed, Share.ZERO, MistakeCounts.NONE, USUAL_LEVELS, true, false);
  }

  public Simulation withMissing(Share share) {
    return new Simulation(stations, choices, seed, share, mistakes, levels, roll, gzip);
  }

  public Simulation withMistakes(MistakeCounts counts) {
    return new Simulation(stations, choices, seed, missing, counts, levels, roll, gzip);
  }

  public Simulation withLevels(List<String> names) {
    return new Simulation(stations, choices, seed, missing, mistakes, names, roll, gzip);
  }

  public Simulation withRoll(boolean written) {
    return new Simulation(stations, choices, seed, missing, mistakes, levels, written, gzip);
  }

  public Simulation withGzip(boolean compressed) {
    return new Simulation(stations, choices, seed, missing, mistakes, levels, roll, compressed);
  }

  /// Writes the election folder.
  ///
  /// @param folder made if it is not there
  /// @throws java.nio.file.DirectoryNotEmptyException if there is something in it
  /// @throws IOException if it cannot be written
  public void write(Path folder) throws IOException {
    FolderWriter.write(this, folder);
  }

  /// Stations whose sheet is withheld, rounded down.
  int withheld() {
    return withheld(stations, missing);
  }

  private static int withheld(int stations, Share missing) {
    return BigInteger.valueOf(stations)
        .multiply(BigInteger.valueOf(missing.numerator()))
        .divide(BigInteger.valueOf(missing.denominator()))
        .intValueExact();
  }

  String sheetsFile() {
    return gzip ? "sheets.csv.gz" : "sheets.csv";
  }

  /// The header of the sheets.
  List<String> columns() {
    return columns(levels, choices);
  }

  private static List<String> columns(List<String> levels, int choices) {
    List<String> columns = new ArrayList<>(List.of("station"));
    columns.addAll(levels);
    for (Item item : Item.values()) {
      columns.add(item.name().toLowerCase(Locale.ROOT));
    }
    for (int choice = 0; choice < choices; choice++) {
      columns.add(choiceId(choice));
    }
    return columns;
  }

  /// Id and column of the choice at a position.
  static String choiceId(int choice) {
    return "c" + (choice + 1);
  }

  private static void within(String what, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "the number of " + what + " lies between 1 and " + most + ", not " + value);
    }
  }

  private static void distinct(List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new IllegalArgumentException("two columns would be called '" + column + "'");
      }
    }
  }
}
