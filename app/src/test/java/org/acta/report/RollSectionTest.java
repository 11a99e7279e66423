package org.acta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Before there is a sheet, the report says what the roll lists.
class RollSectionTest {
  @TempDir private Path folder;

  @Test
  void stations_on_the_roll_are_counted_by_place() throws IOException {
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: X}
        contest: {choices: [{id: A}]}
        roll: {files: {file: list.csv, columns: {station: N, places: {state: S, town: T}, registered: R}}}
        """);
    Files.writeString(
        folder.resolve("list.csv"), "N,S,T,R\n1,North,a,300\n2,North,b,\n3,South,a,\n");

    Report report = Report.of(ElectionFolder.read(folder, Progress.SILENT));

    assertThat(report.listsOnly()).isTrue();
    assertThat(TextPrinter.print(DocumentWriter.write(report, Locale.ENGLISH, 1), false))
        .contains("The roll names 3 stations, and there is no sheet yet.")
        .contains("1 of them with registered voters")
        .containsPattern("North +2\n")
        .containsPattern("South +1\n");
    assertThat(TextPrinter.print(DocumentWriter.write(report, Locale.of("es"), 1), false))
        .contains("El padrón nombra 3 mesas, y todavía no hay ninguna acta.");
  }
}
