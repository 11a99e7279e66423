package org.acta.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a made-up election of 30,000 stations of which four fifths were seen, in 24 states and
/// 300 municipalities, with its true totals as assumptions: `exact.yaml`, `mixed.yaml` and
/// `contradictory.yaml`, and `plain.yaml` without any.
public final class AssumedTotals {
  private static final int STATIONS = 30_000;
  private static final int STATES = 24;
  private static final int TOWNS = 300;
  private static final int CHOICES = 10;
  private static final List<String> FIGURES =
      List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "nulls", "blank");
  private static final int CAST = FIGURES.size();
  private static final int REGISTERED = CAST + 1;

  private final Random random = new Random(7);
  private final long[][] towns = new long[TOWNS][REGISTERED + 1];
  private final List<String> seen = new ArrayList<>();

  private AssumedTotals() {
    for (int station = 0; station < STATIONS; station++) {
      add(station);
    }
  }

  public static void main(String... arguments) {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "assumed-totals");
    try {
      Files.createDirectories(folder);
      new AssumedTotals().write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(int station) {
    int town = random.nextInt(TOWNS);
    long[] of = new long[REGISTERED + 1];
    of[REGISTERED] = random.nextInt(200, 901);
    of[CAST] = (long) (of[REGISTERED] * random.nextDouble(0.5, 0.75));
    of[CHOICES] = of[CAST] / 100;
    of[CHOICES + 1] = of[CAST] / 200;
    long valid = of[CAST] - of[CHOICES] - of[CHOICES + 1];
    long left = valid;
    for (int choice = 2; choice < CHOICES; choice++) {
      of[choice] = valid / 100;
      left -= of[choice];
    }
    of[0] = (long) (left * Math.clamp(random.nextGaussian(0.5, 0.1), 0.01, 0.99));
    of[1] = left - of[0];
    for (int figure = 0; figure < of.length; figure++) {
      towns[town][figure] += of[figure];
    }
    if (random.nextInt(5) > 0) {
      seen.add(
          station
              + ",S"
              + town % STATES
              + ",T"
              + town
              + IntStream.range(0, of.length)
                  .mapToObj(figure -> "," + of[figure])
                  .collect(Collectors.joining()));
    }
  }

  private long[] state(int state) {
    long[] sum = new long[REGISTERED + 1];
    for (int town = state; town < TOWNS; town += STATES) {
      for (int figure = 0; figure < sum.length; figure++) {
        sum[figure] += towns[town][figure];
      }
    }
    return sum;
  }

  private void write(Path folder) throws IOException {
    List<String> lines = new ArrayList<>(seen);
    lines.addFirst("id,state,town," + String.join(",", FIGURES) + ",cast,reg");
    Files.write(folder.resolve("sheets.csv"), lines);
    write(folder, "plain", state -> "", town -> "");
    write(
        folder,
        "exact",
        state -> "total: " + figures(state(state), 1),
        town -> "total: " + figures(towns[town], 1));
    write(
        folder,
        "mixed",
        state -> "total: " + figures(state(state), 1) + ", registered: " + state(state)[REGISTERED],
        town ->
            "at-least: "
                + figures(towns[town], 0.95)
                + ", at-most: {cast: "
                + towns[town][CAST] * 103 / 100
                + "}");
    write(
        folder,
        "contradictory",
        state -> {
          long[] of = state(state);
          of[0] -= state % 5 == 0 ? 3_000 : 0;
          return "total: " + figures(of, 1);
        },
        town -> "total: " + figures(towns[town], 1));
  }

  private static String figures(long[] of, double share) {
    return IntStream.range(0, FIGURES.size())
        .mapToObj(figure -> FIGURES.get(figure) + ": " + (long) (of[figure] * share))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private void write(
      Path folder, String name, IntFunction<String> ofState, IntFunction<String> ofTown)
      throws IOException {
    List<String> choices = FIGURES.subList(0, CHOICES);
    long registered = IntStream.range(0, TOWNS).mapToLong(town -> towns[town][REGISTERED]).sum();
    StringBuilder yaml =
        new StringBuilder(
            """
            election: {id: ASSUMED, name: Made up}
            contest: {rule: {outright: [{more-than: 50}, {at-least: 40, lead: 10}], of: valid}, choices: [%s]}
            roll: {registered: %d, stations: %d}
            sheets:
              file: sheets.csv
              columns: {station: id, places: {state: state, town: town}, registered: reg, cast: cast, nulls: nulls, blank: blank, votes: {%s}}
            """
                .formatted(
                    choices.stream().map("{id: %s}"::formatted).collect(Collectors.joining(", ")),
                    registered,
                    STATIONS,
                    choices.stream()
                        .map("%1$s: %1$s"::formatted)
                        .collect(Collectors.joining(", "))));
    if (!ofState.apply(0).isEmpty()) {
      yaml.append("assumptions:\n");
      for (int state = 0; state < STATES; state++) {
        yaml.append(
            "  - {title: State %d, place: [S%1$d], %s}\n".formatted(state, ofState.apply(state)));
      }
      for (int town = 0; town < TOWNS; town++) {
        yaml.append(
            "  - {title: Town %d, place: [S%d, T%1$d], %s}\n"
                .formatted(town, town % STATES, ofTown.apply(town)));
      }
    }
    Files.writeString(folder.resolve(name + ".yaml"), yaml);
  }
}
