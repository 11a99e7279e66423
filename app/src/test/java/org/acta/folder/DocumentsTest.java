package org.acta.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.acta.sheet.DocumentType;
import org.acta.sheet.Figure;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.sheet.Standings.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Corrections, recounts and annulments stand beside the sheet; the declared rule adopts one.
class DocumentsTest {
  @TempDir private Path folder;

  private static final String DOCUMENT =
      "document: {column: KIND, time: WHEN, values: {original: [acta, ''], recount: recuento,"
          + " annulment: nulidad, other: [carta, queja]}}";

  private ElectionFolder read(String document, String more, String... lines) throws IOException {
    Files.writeString(folder.resolve("sheets.csv"), "S,KIND,WHEN,A\n" + String.join("\n", lines));
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: X}
        contest: {choices: [{id: A}]}
        sheets:
          file: sheets.csv
        %s
          columns: {station: S, votes: {A: A}, %s}
        """
            .formatted(more, document));
    return ElectionFolder.read(folder, Progress.SILENT);
  }

  private static List<DocumentType> types(Sheets sheets) {
    return IntStream.range(0, sheets.size()).mapToObj(sheets::document).toList();
  }

  @Test
  void the_rule_adopts_and_the_other_documents_stay() throws IOException {
    Sheets sheets =
        read(
                DOCUMENT,
                "  adopt: recount-over-correction-over-original",
                "1,acta,2026-11-01T21:00,5",
                "1,recuento,2026-11-03,6",
                "1,carta,,",
                "2,,,7",
                "2,nulidad,,7")
            .sheets()
            .getFirst();
    Standings standings = Standings.of(sheets);
    assertThat(types(sheets))
        .containsExactly(
            DocumentType.ORIGINAL,
            DocumentType.RECOUNT,
            DocumentType.OTHER,
            DocumentType.ORIGINAL,
            DocumentType.ANNULMENT);
    assertThat(IntStream.range(0, 5).mapToObj(standings::of))
        .containsExactly(
            Standing.SUPERSEDED,
            Standing.COUNTED,
            Standing.NO_SHEET,
            Standing.SUPERSEDED,
            Standing.PARTIAL);
    assertThat(sheets.votes(4, 0)).isEqualTo(Figure.ANNULLED);
  }

  @Test
  void a_kind_of_document_that_nobody_declared_is_kept_and_reported() throws IOException {
    ElectionFolder read = read(DOCUMENT, "", "1,acta,,5", "1,fax,,6");
    assertThat(types(read.sheets().getFirst()))
        .containsExactly(DocumentType.ORIGINAL, DocumentType.OTHER);
    assertThat(read.problems().first().getFirst().sentence(Locale.ENGLISH))
        .startsWith(
            "sheets.csv:3: column KIND: the mapping does not say what kind of document “fax”");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T21:30:15,1793568615",
    "2026-11-01 21:30:15,1793568615",
    "2026-11-01 21:30:15.9,1793568615",
    "2026-11-01T21:30:15-04:00,1793583015",
    "2026-11-01T21:30:15+0000,1793568615",
    "2026-11-01,1793491200",
    "46327.896007,1793568615",
    "46327,1793491200"
  })
  void a_moment_is_read_as_it_is_written(String text, long seconds) throws IOException {
    Sheets sheets = read(DOCUMENT, "", "1,acta," + text + ",5").sheets().getFirst();
    assertThat(sheets.written(0)).isEqualTo(seconds);
  }

  @Test
  void a_moment_on_another_clock_than_the_first_is_reported_and_counts_as_undated()
      throws IOException {
    ElectionFolder read =
        read(
            DOCUMENT,
            "",
            "1,acta,2026-11-01T21:00-04:00,5",
            "1,recuento,2026-11-01T22:00,6",
            "1,recuento,2026-11-01T22:00Z,7");
    Sheets sheets = read.sheets().getFirst();

    assertThat(sheets.written(0)).isEqualTo(1_793_581_200);
    assertThat(sheets.written(1)).isEqualTo(Sheets.UNDATED);
    assertThat(sheets.written(2)).isEqualTo(1_793_570_400);
    assertThat(read.problems().first().getFirst().sentence(Locale.ENGLISH))
        .startsWith("sheets.csv:3: column WHEN: “2026-11-01T22:00” is on another clock");
  }

  @Test
  void a_moment_that_nobody_can_be_sure_of_is_reported_and_counts_as_undated() throws IOException {
    ElectionFolder read = read(DOCUMENT, "", "1,acta,1/2/2026,5");
    assertThat(read.sheets().getFirst().written(0)).isEqualTo(Sheets.UNDATED);
    assertThat(read.problems().first().getFirst().sentence(Locale.ENGLISH))
        .startsWith("sheets.csv:2: column WHEN: “1/2/2026” is no moment that can be read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "document: {column: KIND} | document.values",
        "document: {values: {original: x}} | document.column",
        "document: {column: KIND, values: {fax: x}} | original, correction, recount, annulment, other"
      })
  void a_mistake_is_one_sentence_with_its_field(String document, String said) {
    assertThatThrownBy(() -> read(document, "", "1,acta,,5"))
        .isInstanceOfSatisfying(
            FolderException.class,
            refused ->
                assertThat(refused.problems())
                    .hasSize(1)
                    .allSatisfy(p -> assertThat(p.sentence(Locale.ENGLISH)).contains(said)));
  }

  @Test
  void a_rule_that_does_not_exist_is_refused_with_those_that_do() {
    assertThatThrownBy(() -> read(DOCUMENT, "  adopt: newest", "1,acta,,5"))
        .isInstanceOfSatisfying(
            FolderException.class,
            refused ->
                assertThat(refused.problems().getFirst().sentence(Locale.ENGLISH))
                    .contains("latest, original, recount-over-correction-over-original"));
  }
}
