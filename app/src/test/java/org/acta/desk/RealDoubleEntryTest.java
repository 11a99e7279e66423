package org.acta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.acta.SharedData;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.format.ColumnNames;
import org.acta.format.Counts;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.intake.Action;
import org.acta.intake.Cells;
import org.acta.intake.Form;
import org.acta.intake.Intake;
import org.acta.intake.State;
import org.acta.intake.Step;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.junit.jupiter.api.Test;

/// Two groups keyed the same sheets of the Venezuelan election of 2024, each by itself: a double
/// entry of 21,937 forms that nobody arranged.
class RealDoubleEntryTest {
  private static final String FOLDER = "tally/venezuela-2024/";
  private static final List<String> FIRST =
      List.of(
          "Gonzalez",
          "Maduro",
          "Martinez",
          "Bertucci",
          "Brito",
          "Ecarri",
          "Fermin",
          "Ceballos",
          "Marquez",
          "Rausseo");
  private static final List<String> SECOND =
      List.of("EG", "NM", "LM", "JABE", "JOBR", "AE", "CF", "DC", "EM", "BERA");

  private static Map<String, Cells> read(
      String name, List<String> choices, Function<List<String>, String> key, String... columns) {
    TableFile table = TableFile.open(SharedData.at(FOLDER + name), TableOptions.none());
    ColumnNames names = table.columnNames();
    int[] votes = choices.stream().mapToInt(names::find).toArray();
    int[] keys = Arrays.stream(columns).mapToInt(names::find).toArray();
    Counts counts = Counts.withDefaults();
    Map<String, Cells> read = new TreeMap<>();
    table.read(row -> {
      List<String> texts = Arrays.stream(keys).mapToObj(row::text).toList();
      read.put(key.apply(texts), cells(row, votes, counts));
    });
    return read;
  }

  private static Cells cells(Row row, int[] votes, Counts counts) {
    long[] packed = new long[Item.COUNT + votes.length];
    Arrays.fill(packed, Figure.MISSING);
    for (int i = 0; i < votes.length; i++) {
      packed[Item.COUNT + i] = counts.read(row, votes[i]);
    }
    return Cells.of(packed);
  }

  /// `010101001.02.1.0001` is table 2 of centre 10101001.
  private static String moe(List<String> key) {
    String[] parts = key.getFirst().split("\\.");
    return Long.parseLong(parts[0]) + "-" + Integer.parseInt(parts[1]);
  }

  private static String centreAndTable(List<String> key) {
    return key.get(0) + "-" + key.get(1);
  }

  @Test
  void seven_forms_go_to_correction_for_thirteen_cells() {
    Map<String, Cells> first = read("moe21952.csv.gz", FIRST, RealDoubleEntryTest::moe, "Acta");
    Map<String, Cells> second =
        read("v2.csv.gz", SECOND, RealDoubleEntryTest::centreAndTable, "CENTRO", "MESA");
    List<Choice> choices =
        SECOND.stream().map(id -> new Choice(id, id, Optional.empty(), Optional.empty())).toList();
    Intake intake =
        Intake.of(
            new Contest("president", "President", new Rule.Plurality(), choices, List.of()),
            Roll.UNKNOWN);
    long index = 0;
    for (String form : first.keySet()) {
      for (Action action :
          List.of(
              new Action.Receive(Optional.of(form)),
              new Action.Key(first.getOrDefault(form, Cells.of(new long[15]))))) {
        intake.take(new Step(index++, form, "c1", Instant.EPOCH.plusSeconds(index), action));
      }
      if (second.containsKey(form)) {
        Action action = new Action.Key(second.get(form));
        intake.take(new Step(index++, form, "c2", Instant.EPOCH.plusSeconds(index), action));
      }
    }

    Map<State, Long> byState = new LinkedHashMap<>();
    intake.forms().forEach(form -> byState.merge(form.state(), 1L, Long::sum));
    assertThat(byState)
        .containsOnly(
            Map.entry(State.QUALITY_CONTROL, 21_930L),
            Map.entry(State.CORRECTION, 7L),
            Map.entry(State.SECOND_ENTRY, 15L));
    assertThat(
            intake.forms().stream()
                .filter(form -> form.state() == State.CORRECTION)
                .map(Form::discrepancies)
                .mapToInt(cells -> cells.length)
                .sum())
        .isEqualTo(13);
    assertThat(intake.refused()).isEmpty();
  }
}
