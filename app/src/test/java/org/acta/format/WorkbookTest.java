package org.acta.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.acta.format.Problem.Kind;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
  private static final TableOptions NONE = TableOptions.none();

  @TempDir Path folder;

  @Test
  void the_first_visible_sheet_with_cells_is_the_table() throws IOException {
    Path file = file(threeSheets());
    TableFile table = TableFile.open(file, NONE);
    assertThat(table.encoding()).isEqualTo("XLSX");
    assertThat(table.separator()).isEmpty();
    assertThat(table.member()).contains("Presidente");
    assertThat(table.headerLine()).isEqualTo(3);
    assertThat(table.columns()).containsExactly("Mesa", "Votos", "Nota");
    assertThat(Rows.of(table)).containsExactly("4: 1|12|x", "6: 2||", "7: 3|1234567|");
  }

  @Test
  void a_sheet_is_chosen_by_name_or_number_even_if_hidden() throws IOException {
    Path file = file(threeSheets());
    assertThat(Rows.of(file, NONE.withSheet("Oculta"))).containsExactly("2: 7");
    assertThat(Rows.of(file, NONE.withSheet("2"))).containsExactly("2: 7");
    assertThat(Rows.sentence(Rows.problem(file, NONE.withSheet("Senado"))))
        .contains("no sheet “Senado”, only Vacía, Oculta, Presidente; correct the option sheet");
    assertThat(TableFile.open(file, NONE.withHeaderRow(4)).columns())
        .containsExactly("1", "12", "x");
  }

  @Test
  void cells_read_as_people_see_them() throws IOException {
    String cells =
        """
        <row r="1"><c r="A1" t="inlineStr"><is><t>mesa</t></is></c><c r="B1" t="s"><v>0</v></c>
        <c r="C1" t="str"><v>c</v></c><c t="inlineStr"><is><t>d</t></is></c>
        <c r="E1" t="inlineStr"><is><t>e</t></is></c><c r="F1" t="inlineStr"><is><t>f</t></is></c>
        </row>
        <row r="3"><c r="A3"><v>12.0</v></c><c r="B3"><v>1.2E3</v></c><c r="C3" t="b"><v>1</v></c>
        <c r="D3" s="1"><v>45501</v></c><c r="E3"><f>1+1</f><v>2</v></c>
        <c r="F3" t="e"><v>#REF!</v></c></row>
        <row r="4"><c r="A4"><v>0.5</v></c><c r="B4" s="1"><v>45501.75</v></c>
        <c r="C4" t="str"><f>A4&amp;"x"</f><v>hola</v></c>
        <c r="D4" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c>
        <c r="E4"><v>1E999999999</v></c><c r="F4" s="2"><v>0.75</v></c></row>
        """;
    assertThat(Rows.of(file(workbook(cells)), NONE))
        .containsExactly(
            "3: 12|1200|TRUE|2024-07-28|2|#REF!",
            "4: 0.5|2024-07-28T18:00:00|hola|rich|1E+999999999|18:00:00");
    assertThat(TableFile.open(file(workbook(cells)), NONE).columns())
        .containsExactly("mesa", "rich & poor", "c", "d", "e", "f");
  }

  @Test
  void a_workbook_without_cells_says_so() throws IOException {
    assertKind(workbook(""), Kind.XLSX_EMPTY);
    assertKind(workbook("<row r=\"1\"><c r=\"A1\"/></row>"), Kind.XLSX_EMPTY);
    assertKind(
        workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"></c><c t=\"s\"><v/></c></row>"),
        Kind.XLSX_EMPTY);
    assertKind(
        workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>mesa</t></is></c></row>"),
        Kind.HEADER_ONLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>77</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
        "<row r=\"x\"><c r=\"1A\"><v>1</v></c></row>"
      })
  void a_damaged_sheet_is_one_problem(String cells) throws IOException {
    assertKind(workbook(cells), Kind.XLSX_CORRUPT);
  }

  @Test
  void parts_that_would_fill_the_memory_are_refused_before_they_are_read() throws IOException {
    String entities = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>";
    Map<String, String> parts = parts("");
    parts.put("xl/sharedStrings.xml", entities + parts.get("xl/sharedStrings.xml"));
    assertKind(TableFileTest.zip(parts), Kind.XLSX_CORRUPT);
    String cell = "<c><v>1</v></c>".repeat(WorkbookGuard.MOST_BYTES_PER_ROW / 15 + 1);
    byte[] wide = workbook("<row r=\"1\">" + cell + "</row>");
    assertThat(Rows.sentence(Rows.problem(file(wide)))).contains("holds a row of 64 MiB");
  }

  @Test
  void a_workbook_cut_short_or_missing_parts_is_one_problem() throws IOException {
    byte[] whole = threeSheets();
    assertKind(Arrays.copyOf(whole, whole.length - 40), Kind.ZIP_CORRUPT);
    for (String part : parts("").keySet()) {
      Map<String, String> some = parts("");
      some.remove(part);
      assertThat(Rows.problem(file(TableFileTest.zip(some))).kind()).as(part).isNotNull();
    }
  }

  private void assertKind(byte[] bytes, Kind kind) throws IOException {
    Problem problem = Rows.problem(file(bytes));
    assertThat(problem.kind()).as(Rows.sentence(problem)).isEqualTo(kind);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("libro.bin"), bytes);
  }

  static byte[] threeSheets() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(out, "Prueba", "1.0")) {
      workbook.newWorksheet("Vacía");
      Worksheet hidden = workbook.newWorksheet("Oculta");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      hidden.value(0, 0, "x");
      hidden.value(1, 0, 7);
      Worksheet sheet = workbook.newWorksheet("Presidente");
      sheet.value(0, 0, "Resultados");
      sheet.value(1, 1, LocalDate.of(2024, 7, 28));
      sheet.style(1, 1).format("yyyy-mm-dd").set();
      String[] header = {"Mesa", " Votos ", "Nota"};
      for (int i = 0; i < header.length; i++) {
        sheet.value(2, i, header[i]);
      }
      sheet.value(3, 0, 1);
      sheet.value(3, 1, 12.0);
      sheet.value(3, 2, "x");
      sheet.value(4, 2, " ");
      sheet.value(5, 0, 2);
      sheet.value(6, 0, 3);
      sheet.value(6, 1, 1_234_567);
    }
    return out.toByteArray();
  }

  static byte[] workbook(String cells) throws IOException {
    return TableFileTest.zip(parts(cells));
  }

  static Map<String, String> parts(String cells) {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    Map<String, String> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/></Types>
        """
            .formatted(type));
    parts.put(
        "xl/workbook.xml",
        """
        <workbook %s xmlns:r="%s"><sheets><sheet name="Hoja" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
            .formatted(main, relation));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="%1$s/styles" Target="styles.xml"/>
        <Relationship Id="rId3" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/></Relationships>
        """
            .formatted(relation));
    parts.put(
        "xl/styles.xml",
        """
        <styleSheet %s><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>
        """
            .formatted(main));
    parts.put(
        "xl/sharedStrings.xml",
        """
        <sst %s><si><r><t>rich</t></r><r><t xml:space="preserve"> &amp; poor</t></r></si></sst>
        """
            .formatted(main));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(main, cells));
    return parts;
  }
}
