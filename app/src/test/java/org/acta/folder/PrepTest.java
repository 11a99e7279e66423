package org.acta.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text as Mexico's INE publishes its preliminary results: a preamble with its own small table,
/// pipes, words for figures that are none, and observations about whole sheets.
class PrepTest {
  private static final String PREP =
      """
      PRESIDENCIA
      2018-07-02 20:00 (UTC-5)
      ACTAS_ESPERADAS|ACTAS_REGISTRADAS|ACTAS_CAPTURADAS|PARTICIPACION
      6|5|5|63.4290

      CLAVE_CASILLA|NOMBRE_ESTADO|ID_DISTRITO|CASILLA|PAN|PRI|MORENA|CNR|VN|TOTAL_VOTOS_CALCULADOS|LISTA_NOMINAL_CASILLA|OBSERVACIONES|CONTABILIZADA
      '010338B0100'|AGUASCALIENTES|1|B01|60|93|114|3|6|276|404|-|1
      '010338C0100'|MÉXICO|1|C01|Ilegible|53|85|Sin dato|5|143|503|Ilegible, Sin dato|1
      '010339B0100'|MÉXICO|1|B01|-|-|-|-|-|-|439|Sin acta|0
      '010340B0100'|MÉXICO|2|B01|N/A|N/A|N/A|N/A|N/A|N/A|300|-|1
      '010341B0100'|MÉXICO|2|B01|7|8|9|0|1|25|310|Todos los campos ilegibles|0
      '010342B0100'|MÉXICO|2|B01|200|190|60|1|1|452|404|Excede lista nominal|0
      """;

  private static final String DESCRIPTION =
      """
      election: {id: MX-PREP, name: PREP}
      contest: {choices: [{id: PAN}, {id: PRI}, {id: MORENA}, {id: CNR}]}
      sheets:
        file: prep.csv
        columns:
          station: CLAVE_CASILLA
          places: {state: NOMBRE_ESTADO, district: ID_DISTRITO}
          registered: LISTA_NOMINAL_CASILLA
          cast: TOTAL_VOTOS_CALCULADOS
          nulls: VN
          status:
            column: OBSERVACIONES
            missing: [Sin acta]
            illegible: [Todos los campos ilegibles]
          votes: {PAN: PAN, PRI: PRI, MORENA: MORENA, CNR: CNR}
      """;

  @TempDir private Path folder;

  @Test
  void words_and_observations_of_a_prep_file_are_states_and_never_zero() throws IOException {
    Files.write(folder.resolve("prep.csv"), PREP.getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("election.yaml"), DESCRIPTION);

    ElectionFolder read = ElectionFolder.read(folder, Progress.SILENT);
    Sheets sheets = read.sheets().getFirst();

    assertThat(read.problems().first()).isEmpty();
    assertThat(sheets.size()).isEqualTo(6);
    assertThat(sheets.place(1).path()).isEqualTo("MÉXICO / 1");
    assertThat(sheets.sumOfVotes(0)).isEqualTo(60 + 93 + 114 + 3);
    assertThat(sheets.votes(1, 0)).as("Ilegible").isEqualTo(Figure.ILLEGIBLE);
    assertThat(sheets.votes(1, 3)).as("Sin dato").isEqualTo(Figure.MISSING);
    assertThat(sheets.empty(2)).as("Sin acta").isTrue();
    assertThat(sheets.cell(2, Item.REGISTERED)).isEqualTo(439);
    assertThat(sheets.empty(3)).as("N/A").isTrue();
    assertThat(sheets.votes(4, 1)).as("an observation").isEqualTo(Figure.ILLEGIBLE);
    assertThat(sheets.cell(5, Item.CAST)).isGreaterThan(sheets.cell(5, Item.REGISTERED));
  }
}
