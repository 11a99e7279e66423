package org.acta.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.acta.sheet.Figure;
import org.junit.jupiter.api.Test;

/// Published files of real elections, against the totals their publishers state.
///
/// They are not part of this repository; without the folder beside it these tests are skipped.
class RealTableTest {
  private static final Path TALLY = Path.of("../../shared/data/tally");

  @Test
  void venezuela_2024_both_versions() {
    TableFile first = open("venezuela-2024/v1.csv.gz");
    assertThat(first.sha256())
        .isEqualTo("d2d4f23f32f86f4d26b9d75c6b26bc76b9e786066ed571e49aa22e7da29e15e0");
    assertThat(first.bytes()).isEqualTo(667_220);
    assertThat(first.encoding()).isEqualTo("UTF-8 (BOM)");
    assertTotals(first, 24_532, "EG", 7_156_462, "NM", 3_241_461, "RE", 17_745_239);
    TableFile second = open("venezuela-2024/v2.csv.gz");
    assertThat(second.encoding()).isEqualTo("ISO-8859-1");
    assertTotals(second, 25_073, "EG", 7_303_480, "VOTOS_NULOS", 1_213);
  }

  @Test
  void bolivia_2019_and_2020() {
    TableFile count = open("bolivia-2019/computo_final.csv.gz");
    assertThat(count.encoding()).isEqualTo("UTF-8 (BOM)");
    assertTotals(count, 34_555, "MAS - IPSP", 2_889_359, "CC", 2_240_920, "Inscritos", 7_315_364);
    TableFile quoted = open("bolivia-2020/20201019T013833.csv.gz");
    assertThat(quoted.encoding()).isEqualTo("ISO-8859-1");
    assertThat(quoted.columns()).hasSize(40);
    TableFile workbook = open("bolivia-2020/20201020T021835.xlsx");
    assertThat(workbook.columns()).hasSize(31);
    assertTotals(workbook, 18_557, "MAS_IPSP", 1_548_883, "CC", 1_075_654, "CREEMOS", 530_722);
  }

  @Test
  void georgia_2024() {
    TableFile table = open("georgia-2024/clean_nov15.xlsx");
    assertThat(table.columns()).hasSize(41);
    table.read(row -> assertThat(row.size()).isEqualTo(41));
    assertTotals(table, 3_110, "p_41", 1_120_016, "p_4", 229_160, "p_25", 161_518);
  }

  @Test
  void mexico_2018_with_its_row_count_on_top() {
    TableFile table = open("mexico-2018-quickcount/remesas_0100020000.txt.gz");
    assertThat(table.headerLine()).isEqualTo(2);
    assertThat(table.separator()).contains('|');
    assertTotals(table, 6_307);
  }

  @Test
  void russia_with_commas_in_quoted_names() {
    TableFile table = open("russia-2018/stations.csv.gz");
    assertThat(table.columns().get(3))
        .isEqualTo("Число избирателей, включенных в список избирателей");
    assertTotals(table, 97_699, "#4", 109_008_428);
    assertTotals(open("russia-2024/stations.csv.gz"), 94_214, "#4", 99_764_974);
  }

  @Test
  void other_formats_in_the_same_folder_are_named() {
    assertThat(Rows.problem(path("indonesia-2024-frame/tps2.json.gz")).sentence(Locale.ROOT))
        .contains("this is a JSON document");
  }

  private static void assertTotals(TableFile table, long rows, Object... namesAndTotals) {
    Counts counts = Counts.withDefaults();
    int columns = namesAndTotals.length / 2;
    long[] seen = new long[columns + 1];
    int[] positions = new int[columns];
    for (int i = 0; i < columns; i++) {
      positions[i] = table.columnNames().find((String) namesAndTotals[2 * i]);
    }
    table.read(row -> {
      seen[columns]++;
      for (int i = 0; i < columns; i++) {
        long figure = counts.read(row, positions[i]);
        assertThat(Counts.isFigure(figure)).as(row.text(positions[i])).isTrue();
        seen[i] += Figure.orZero(figure);
      }
    });
    assertThat(seen[columns]).isEqualTo(rows);
    for (int i = 0; i < columns; i++) {
      assertThat(seen[i])
          .as(String.valueOf(namesAndTotals[2 * i]))
          .isEqualTo(((Number) namesAndTotals[2 * i + 1]).longValue());
    }
  }

  private static TableFile open(String name) {
    return TableFile.open(path(name), TableOptions.none());
  }

  private static Path path(String name) {
    assumeTrue(
        Files.isDirectory(TALLY),
        "skipped: the published files are not in " + TALLY + " beside this repository");
    return TALLY.resolve(name);
  }
}
