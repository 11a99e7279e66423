package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acta.election.Roll;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list of stations comes out of a record as it went in.
class StationListRecordTest {
  @TempDir private Path folder;

  private FolderReading reading() throws IOException {
    StringBuilder csv = new StringBuilder("S,SN,V,N,R\n");
    for (int station = 0; station < 9_000; station++) {
      csv.append(station / 3000).append(",State,village ").append(station / 100).append(',');
      csv.append(station).append(',').append(station % 4 == 0 ? "" : station).append('\n');
    }
    Files.writeString(folder.resolve("list.csv"), csv);
    Files.writeString(folder.resolve("more.csv"), "N,R\n0,500\nfar,77\n");
    Files.writeString(folder.resolve("names.csv"), "N\nfar\nfarther\n1\n");
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: X, place: Land}
        contest: {choices: [{id: A}]}
        roll:
          files:
            - {file: list.csv, columns: {station: N, places: {state: {code: S, name: SN}, village: V}, registered: R}}
            - {file: more.csv, columns: {station: N, registered: R}}
            - {file: names.csv, columns: {station: N}}
        """);
    return FolderReading.read(folder, Progress.SILENT);
  }

  private static List<String> stations(Roll roll) {
    return roll.frame().places().entrySet().stream()
        .map(s -> s.getKey() + " " + s.getValue().path() + " " + roll.of(s.getKey()))
        .toList();
  }

  @Test
  void places_and_voters_come_back_in_the_order_of_the_files() throws IOException {
    FolderReading reading = reading();
    MemoryLog log = new MemoryLog();
    FolderImport.of(reading, SameReportTest.OBTAINED).into(log, log);

    RecordView view = RecordView.of(log, "X");

    Roll before = reading.folder().election().roll();
    Roll after = view.folder().election().roll();
    assertThat(stations(after)).hasSize(9_002).isEqualTo(stations(before));
    assertThat(after.frame().levels()).containsExactly("state", "village");
    assertThat(after.byStation().entrySet())
        .containsExactlyElementsOf(before.byStation().entrySet());
    assertThat(view.objections().first()).isEmpty();
    assertThat(log.entries.size()).isLessThan(20);
  }

  @Test
  void importing_twice_appends_nothing() throws IOException {
    MemoryLog log = new MemoryLog();
    FolderImport.of(reading(), SameReportTest.OBTAINED).into(log, log);
    int entries = log.entries.size();

    FolderImport.of(reading(), SameReportTest.OBTAINED.plusSeconds(9)).into(log, log);

    assertThat(log.entries).hasSize(entries);
  }

  @Test
  void a_place_deeper_than_the_levels_of_its_submission_has_no_part() throws IOException {
    MemoryLog log = new MemoryLog();
    FolderImport.of(reading(), SameReportTest.OBTAINED).into(log, log);
    Entry last = log.entry(log.entries.size() - 1);
    var deep =
        new PlacesBody.Stations(List.of(new SheetBody.PlaceName("1", "One")), List.of("new"));

    log.append(
        new Entry(
            "X",
            "",
            last.obtained(),
            last.claimed(),
            last.origin(),
            new PlacesBody(2, java.util.Map.of(), List.of(deep))));

    RecordView view = RecordView.of(log, "X");
    assertThat(view.folder().election().roll().names("new")).isFalse();
    assertThat(view.objections().first())
        .containsExactly(new Objection.PlaceTooDeep(log.entries.size() - 1, 0));
  }
}
