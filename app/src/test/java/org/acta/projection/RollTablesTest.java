package org.acta.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables have every station that the roll lists, and where it is.
class RollTablesTest {
  @TempDir private Path folder;

  @BeforeEach
  void election() throws IOException {
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: X, place: Land}
        contest: {choices: [{id: A}]}
        roll: {files: {file: list.csv, columns: {station: N, places: {state: {code: S, name: SN}, town: T}, registered: R}}}
        sheets: {file: s.csv, columns: {station: N, votes: {A: A}}}
        """);
    Files.writeString(folder.resolve("s.csv"), "N,A\n2,5\nelsewhere,6\n");
  }

  private Path tables() {
    Path file = folder.resolve("tables.duckdb");
    Projection.ofFolder(FolderReading.read(folder, Progress.SILENT), file);
    return file;
  }

  @Test
  void stations_stand_in_their_places_and_those_of_sheets_in_none()
      throws IOException, SQLException {
    Files.writeString(
        folder.resolve("list.csv"),
        "N,S,SN,T,R\n1,n,North,a/b,300\n2,n,North,a/b,\n3,s,South,,0\n4,n,North,c,7\n");
    Path file = tables();

    assertThat(Content.ask(file, "SELECT station, on_roll, registered, place FROM stations"))
        .isEqualTo(
            """
            1|true|300|n/a\\/b
            2|true||n/a\\/b
            3|true|0|s/\\-
            4|true|7|n/c
            elsewhere|false||
            """);
    assertThat(
            Content.ask(
                file,
                "SELECT place, parent, depth, level, code, name FROM roll_places ORDER BY place"))
        .isEqualTo(
            """
            ||0|||Land
            n||1|state|n|North
            n/a\\/b|n|2|town|a/b|a/b
            n/c|n|2|town|c|c
            s||1|state|s|South
            s/\\-|s|2|town||
            """);
    assertThat(Content.ask(file, "SELECT stations, registered FROM elections")).isEqualTo("4|\n");
    assertThat(Content.ask(file, "SELECT finding, station FROM findings"))
        .isEqualTo("not-on-roll|elsewhere\n");
  }

  @Test
  void codes_with_the_separator_in_them_and_more_than_fit_in_one_row_keep_their_order()
      throws IOException, SQLException {
    StringBuilder csv = new StringBuilder("N,S,SN,T,R\n");
    StringBuilder expected = new StringBuilder();
    for (int station = 0; station < 1500; station++) {
      String code = station % 500 == 7 ? station + "\u001f|" : "s" + station;
      String voters = station % 3 == 0 ? "" : String.valueOf(station);
      csv.append(code).append(",n,North,t").append(station / 2).append(',').append(voters);
      csv.append('\n');
      expected.append(code).append('|').append(voters).append("|n/t").append(station / 2);
      expected.append('\n');
    }
    Files.writeString(folder.resolve("list.csv"), csv);

    assertThat(
            Content.ask(tables(), "SELECT station, registered, place FROM stations WHERE on_roll"))
        .isEqualTo(expected.toString());
  }
}
