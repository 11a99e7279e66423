package org.acta.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acta.election.Roll;
import org.acta.folder.ElectionFolder;
import org.acta.folder.IntakePlan;
import org.acta.folder.Progress;
import org.acta.intake.Action;
import org.acta.intake.Cells;
import org.acta.intake.Doubt;
import org.acta.intake.Form;
import org.acta.intake.Hold;
import org.acta.intake.Intake;
import org.acta.intake.Queue;
import org.acta.intake.State;
import org.acta.intake.Step;
import org.acta.sheet.Figure;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A made-up tally centre of some hundred forms whose mistakes are known.
class SimulatedCentreTest {
  private static final Instant OPENING = Instant.parse("2026-11-02T06:00:00Z");
  private static final Map<Check, String> RULES =
      Map.of(
          Check.VOTES_NOT_VALID, "sum-mismatch",
          Check.PARTS_NOT_CAST, "sum-mismatch",
          Check.CAST_OVER_REGISTERED, "cast-over-registered",
          Check.NEGATIVE, "negative",
          Check.BLANK_SHEET, "all-zero",
          Check.EMPTY, "blank");

  @TempDir private Path temp;

  /// A centre that has worked through the sheets of a folder.
  private final class Centre {
    private final Sheets sheets;
    private final Roll roll;
    private final Intake intake;
    private final Map<String, Check> planned = new HashMap<>();
    private long index;

    Centre(Simulation simulation, String name) throws IOException {
      Path folder = temp.resolve(name);
      simulation.write(folder);
      ElectionFolder read = ElectionFolder.read(folder, Progress.SILENT);
      sheets = read.sheets().getFirst();
      roll = read.election().roll();
      intake = Intake.of(sheets.contest(), roll);
      intake.declare(IntakePlan.USUAL, List.of());
      Matcher mistakes =
          Pattern.compile("\"check\"\\s*:\\s*\"([^\"]+)\",\\s*\"station\"\\s*:\\s*\"([^\"]+)\"")
              .matcher(Files.readString(folder.resolve("truth.json")));
      while (mistakes.find()) {
        planned.put(
            mistakes.group(2),
            Check.valueOf(mistakes.group(1).toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
      }
    }

    private void step(String form, String clerk, Action action) {
      assertThat(intake.take(new Step(index, form, clerk, OPENING.plusSeconds(index++), action)))
          .isEmpty();
    }

    /// @param waiting one form in so many stays at the first entry
    void work(Random random, int waiting) {
      for (int row = 0; row < sheets.size(); row++) {
        String form = "F" + row;
        step(form, "c1", new Action.Receive(Optional.of(sheets.station(row))));
        if (state(form) == State.FIRST_ENTRY && random.nextInt(waiting) > 0) {
          through(form, cells(row), random);
        }
      }
    }

    /// Finishes what is held, but for so many forms.
    void finish(int left) {
      intake.forms().stream()
          .filter(form -> form.state().atWork())
          .skip(left)
          .toList()
          .forEach(form -> {
            if (form.state() == State.QUARANTINE) {
              step(form.code(), "c5", new Action.Release("looked at"));
            } else {
              if (form.state() != State.CLEARANCE) {
                step(form.code(), "c5", new Action.Refer("looked at"));
              }
              step(form.code(), "c5", new Action.SetAside("looked at"));
            }
          });
    }

    private void through(String form, Cells cells, Random random) {
      step(form, "c1", new Action.Key(cells));
      boolean slip = random.nextInt(8) == 0;
      step(form, "c2", new Action.Key(slip ? changed(cells, random) : cells));
      if (slip) {
        step(form, "c3", new Action.Correct(cells, "the second entry slipped"));
      }
      step(form, "c4", new Action.Pass());
      if (state(form) == State.ARCHIVING) {
        step(form, "c4", new Action.Archive());
      }
    }

    private State state(String form) {
      return intake.form(form).orElseThrow().state();
    }

    private Cells cells(int row) {
      long[] packed = new long[sheets.width()];
      for (int column = 0; column < packed.length; column++) {
        packed[column] = sheets.cell(row, column);
      }
      return Cells.of(packed);
    }

    private static Cells changed(Cells cells, Random random) {
      long[] packed = cells.toArray();
      int column = random.nextInt(packed.length);
      packed[column] = Figure.isCount(packed[column]) ? packed[column] + 1 : 0;
      return Cells.of(packed);
    }
  }

  private static Simulation simulation(long seed) {
    Map<Check, Integer> mistakes = new LinkedHashMap<>();
    RULES.keySet().stream().sorted().forEach(check -> mistakes.put(check, 4));
    mistakes.put(Check.NOT_ON_ROLL, 3);
    mistakes.put(Check.STATION_DISPUTED, 3);
    return Simulation.of(300, 3, seed).withMistakes(MistakeCounts.of(mistakes));
  }

  @Test
  void exactly_the_forms_with_a_planned_mistake_are_held_each_by_its_rule() throws IOException {
    Centre centre = new Centre(simulation(5), "held");
    centre.work(new Random(5), Integer.MAX_VALUE);

    assertThat(centre.planned).hasSize(30);
    for (Form form : centre.intake.forms()) {
      Optional<Check> mistake = Optional.ofNullable(centre.planned.get(form.station()));
      String rule = mistake.map(RULES::get).orElse("");
      if (!rule.isEmpty()) {
        assertThat(form.state()).as(form.station()).isEqualTo(State.QUARANTINE);
        assertThat(form.holds())
            .as("%s %s", form.station(), mistake)
            .anyMatch(hold ->
                hold instanceof Hold.Ruled(var by, long found, long allowed)
                    && by.id().equals(rule));
      } else if (mistake.equals(Optional.of(Check.NOT_ON_ROLL))) {
        assertThat(form.doubts()).containsExactly(new Doubt.UnknownStation(form.station()));
      } else if (form.state() == State.CLEARANCE) {
        assertThat(mistake).contains(Check.STATION_DISPUTED);
        assertThat(form.doubts()).singleElement().isInstanceOf(Doubt.Duplicate.class);
      } else {
        assertThat(form.state()).as(form.station()).isEqualTo(State.ARCHIVED);
      }
    }
  }

  /// The alarm of a plurality, by adding and sorting alone.
  @Test
  void the_alarm_is_what_adding_up_by_hand_says() throws IOException {
    int alarms = 0;
    int compared = 0;
    for (int seed = 1; seed <= 24; seed++) {
      Centre centre = new Centre(simulation(seed), "alarm" + seed);
      centre.work(new Random(seed), 1 + 3 * seed);
      centre.finish(seed % 4 == 0 ? Integer.MAX_VALUE : seed % 4);
      Queue queue = Queue.of(centre.intake);
      OptionalInt byHand = byHand(centre);

      if (oneFormAStation(queue)) {
        assertThat(queue.suffice()).as("seed %d", seed).isEqualTo(byHand);
        compared++;
      }
      assertThat(queue.alarm()).isEqualTo(byHand.isPresent());
      alarms += queue.alarm() ? 1 : 0;
    }
    assertThat(alarms).isBetween(1, 23);
    assertThat(compared).isGreaterThan(10);
  }

  private static boolean oneFormAStation(Queue queue) {
    return queue.waiting().stream().map(w -> w.form().station()).distinct().count()
        == queue.waiting().size();
  }

  private static boolean open(Form form) {
    return form.state().atWork()
        || form.state().counts()
            && form.agreed().orElseThrow().cells().get(Item.COUNT) == Figure.MISSING;
  }

  private static OptionalInt byHand(Centre centre) {
    List<Form> forms = centre.intake.forms();
    List<Form> work = new ArrayList<>(forms.stream().filter(SimulatedCentreTest::open).toList());
    work.sort(Comparator.comparing((Form form) -> -most(centre, form)).thenComparing(Form::code));
    Set<String> stations = work.stream().map(Form::station).collect(Collectors.toSet());
    Map<String, Long> besides = new TreeMap<>();
    long[] votes = new long[3];
    for (Form form : forms) {
      if (form.state().counts() && !open(form)) {
        if (stations.contains(form.station())) {
          besides.put(form.station(), most(centre, form));
        } else {
          Cells cells = form.agreed().orElseThrow().cells();
          for (int choice = 0; choice < 3; choice++) {
            votes[choice] += Figure.orZero(cells.get(Item.COUNT + choice));
          }
        }
      }
    }
    long[] sorted = java.util.Arrays.stream(votes).sorted().toArray();
    long lead = sorted[2] - sorted[1];
    if (lead == 0) {
      return OptionalInt.of(0);
    }
    long together = 0;
    for (int i = 0; i < work.size(); i++) {
      Long beside = besides.remove(work.get(i).station());
      together += most(centre, work.get(i)) + (beside == null ? 0 : beside);
      if (together >= lead) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /// The register, or whatever is keyed for the station if that is more. A form in clearance may be
  /// of the station on its barcode, or of any that no form names.
  private static long most(Centre centre, Form form) {
    long most =
        centre.intake.forms().stream()
            .filter(other -> other.station().equals(form.station()))
            .flatMap(other ->
                other.agreed().isPresent() ? other.agreed().stream() : other.everKeyed().stream())
            .mapToLong(keyed -> ballots(keyed.cells()))
            .max()
            .orElse(0);
    most = Math.max(most, register(centre, form));
    if (form.state() == State.CLEARANCE) {
      long printed =
          centre
              .intake
              .expected(form.code())
              .map(expected -> centre.roll.byStation().getOrDefault(expected.station(), 0L))
              .orElse(0L);
      most = Math.max(most, Math.max(printed, free(centre)));
    }
    return most;
  }

  private static long register(Centre centre, Form form) {
    Long known = centre.roll.byStation().get(form.station());
    if (known != null) {
      return known;
    }
    return free(centre);
  }

  private static long free(Centre centre) {
    return centre.roll.byStation().entrySet().stream()
        .filter(station -> centre.intake.of(station.getKey()).isEmpty())
        .mapToLong(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  private static long ballots(Cells cells) {
    long valid = 0;
    for (int choice = 0; choice < 3; choice++) {
      valid += Figure.orZero(cells.get(Item.COUNT + choice));
    }
    valid = Math.max(valid, Figure.orZero(cells.get(Item.VALID)));
    long parts =
        valid + Figure.orZero(cells.get(Item.NULLS)) + Figure.orZero(cells.get(Item.BLANK));
    return Math.max(Math.max(Figure.orZero(cells.get(Item.CAST)), parts), 0);
  }
}
