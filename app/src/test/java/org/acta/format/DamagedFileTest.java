package org.acta.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acta.format.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFileTest {
  private static final String SMALL = "mesa,votos\n1,2\n3,4\n";

  @TempDir Path folder;

  @Test
  void what_is_not_a_file_says_so() throws IOException {
    assertProblem(Rows.problem(folder.resolve("nowhere.csv")), Kind.MISSING_FILE);
    assertProblem(Rows.problem(folder), Kind.FOLDER);
    assertProblem(problem(new byte[0]), Kind.EMPTY_FILE);
    assertProblem(problem("\uFEFF".getBytes(UTF_8)), Kind.EMPTY_FILE);
    assertProblem(problem(" \n\n \r\n".getBytes(UTF_8)), Kind.EMPTY_FILE);
    assertProblem(problem(TableFileTest.gzip(new byte[0])), Kind.EMPTY_FILE);
  }

  @Test
  void a_damaged_gzip_is_never_a_shorter_table() throws IOException {
    byte[] gzip = TableFileTest.gzip("a,b\n1,2\n".repeat(5_000).getBytes(UTF_8));
    for (int length = 2; length < gzip.length; length++) {
      assertProblem(problem(Arrays.copyOf(gzip, length)), Kind.GZIP_TRUNCATED);
    }
    byte[] flipped = gzip.clone();
    flipped[gzip.length - 6] ^= 1;
    assertProblem(problem(flipped), Kind.GZIP_CORRUPT);
    ByteArrayOutputStream tail = new ByteArrayOutputStream();
    tail.write(gzip);
    tail.write("rest".getBytes(UTF_8));
    assertThat(Rows.sentence(problem(tail.toByteArray())))
        .contains("the gzip file is damaged (something else follows the compressed data)");
    ByteArrayOutputStream half = new ByteArrayOutputStream();
    half.write(gzip);
    half.write(Arrays.copyOf(gzip, 30));
    assertProblem(problem(half.toByteArray()), Kind.GZIP_TRUNCATED);
  }

  @Test
  void a_damaged_zip_is_never_a_shorter_table() throws IOException {
    byte[] zip = TableFileTest.zip(Map.of("a.csv", "a,b\n" + "1,2\n".repeat(50)));
    assertProblem(problem(Arrays.copyOf(zip, zip.length / 2)), Kind.ZIP_CORRUPT);
    byte[] stored = stored("a,b\n1,2\n");
    int digit = new String(stored, ISO_8859_1).indexOf("1,2");
    stored[digit] = '7';
    assertThat(Rows.sentence(problem(stored))).contains("damaged (a checksum differs)");
    byte[] encrypted = zip.clone();
    int central = new String(zip, ISO_8859_1).indexOf("PK\u0001\u0002");
    encrypted[6] |= 1;
    encrypted[central + 8] |= 1;
    assertProblem(problem(encrypted), Kind.ZIP_ENCRYPTED);
    assertProblem(problem(TableFileTest.zip(Map.of())), Kind.ZIP_WITHOUT_TABLE);
    assertProblem(
        problem(TableFileTest.zip(Map.of("a.pdf", "x", "b.jpg", "y"))), Kind.ZIP_WITHOUT_TABLE);
  }

  @Test
  void an_archive_in_an_archive_says_so() throws IOException {
    byte[] gzip = TableFileTest.gzip(SMALL.getBytes(UTF_8));
    assertProblem(problem(TableFileTest.gzip(gzip)), Kind.NESTED_ARCHIVE);
    assertProblem(
        problem(TableFileTest.gzip(TableFileTest.zip(Map.of("a.csv", SMALL)))),
        Kind.NESTED_ARCHIVE);
  }

  @Test
  void a_file_that_swells_is_stopped_at_the_bound() throws IOException {
    byte[] bomb = TableFileTest.gzip(new byte[20 << 20]);
    assertThat(bomb).hasSizeLessThan(100_000);
    TableOptions bound = TableOptions.none().withMaxBytes(1 << 20);
    assertThat(Rows.sentence(Rows.problem(file(bomb), bound)))
        .contains("more than 1048576 bytes once decompressed");
    byte[] zip = TableFileTest.zip(Map.of("a.csv", "a,b\n" + "1,2\n".repeat(1 << 20)));
    assertProblem(Rows.problem(file(zip), bound), Kind.TOO_LARGE);
    assertProblem(
        Rows.problem(file(("a,b\n" + "1,2\n".repeat(1 << 20)).getBytes(UTF_8)), bound),
        Kind.TOO_LARGE);
    byte[] workbook = TableFileTest.zip(Map.of("xl/workbook.xml", " ".repeat(2 << 20)));
    assertProblem(Rows.problem(file(workbook), bound), Kind.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '~',
      value = {
        "%PDF-1.7~PDF",
        "<!DOCTYPE html><html>~HTML",
        "\uFEFF  <html>~HTML",
        "<?xml version='1.0'?>~HTML",
        "{\"mesas\": [1]}~JSON",
        "[{\"mesa\": 1}]~JSON",
        "PAR1abc~PARQUET",
        "7z\u00BC\u00AF'~OTHER_ARCHIVE",
        "Rar!~OTHER_ARCHIVE",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1~OLD_EXCEL",
        "\u0089PNG~PICTURE",
        "\u00FF\u00D8\u00FF\u00E0~PICTURE",
        "{\\rtf1~OTHER_OFFICE"
      })
  void other_formats_say_what_they_are(String start, Kind kind) throws IOException {
    Charset charset = start.startsWith("\uFEFF") ? UTF_8 : ISO_8859_1;
    byte[] bytes = (start + "\n1,2\n").getBytes(charset);
    assertProblem(problem(bytes), kind);
    assertProblem(problem(TableFileTest.gzip(bytes)), kind);
  }

  @Test
  void other_office_documents_say_what_they_are() throws IOException {
    assertProblem(
        problem(TableFileTest.zip(Map.of("mimetype", "x", "content.xml", "x"))), Kind.OTHER_OFFICE);
    assertProblem(problem(TableFileTest.zip(Map.of("xl/workbook.bin", "x"))), Kind.OTHER_OFFICE);
  }

  @Test
  void a_declared_encoding_that_the_bytes_contradict_names_line_byte_and_what_fits()
      throws IOException {
    byte[] latin = "mesa,lugar\r\n1,a\r\n2,España\r\n".getBytes(ISO_8859_1);
    assertThat(Rows.sentence(Rows.problem(file(latin), declared("UTF-8"))))
        .endsWith(
            ":3: byte 0xF1 cannot stand here in UTF-8, as declared; leave the encoding out, or"
                + " declare one that fits (ISO-8859-1, windows-1252, windows-1251).");
    byte[] quotes = "mesa,lugar\n1,“a”\n".getBytes(Charset.forName("windows-1252"));
    assertThat(Rows.sentence(Rows.problem(file(quotes), declared("latin1"))))
        .contains(":2: byte 0x93 cannot stand here in ISO-8859-1");
    byte[] utf8 = "mesa,lugar\n1,España\n".getBytes(UTF_8);
    for (String wrong : new String[] {"ISO-8859-1", "windows-1252", "windows-1251", "US-ASCII"}) {
      assertThat(Rows.sentence(Rows.problem(file(utf8), declared(wrong))))
          .contains(":2: byte 0xC3 cannot stand here in " + wrong)
          .contains("one that fits (UTF-8)");
    }
    byte[] wide = "\uFEFFmesa,lugar\n".getBytes(UTF_16LE);
    assertThat(Rows.sentence(Rows.problem(file(wide), declared("UTF-8")))).contains("UTF-16LE");
    assertProblem(Rows.problem(file(utf8), declared("no such")), Kind.UNKNOWN_ENCODING);
    assertProblem(Rows.problem(file(utf8), declared("klingon")), Kind.UNKNOWN_ENCODING);
  }

  @Test
  void bytes_in_no_encoding_are_not_guessed_at() throws IOException {
    byte[] bytes = "mesa,lugar\n1,x\n".getBytes(UTF_8);
    bytes[13] = (byte) 0x81;
    Problem problem = problem(bytes);
    assertProblem(problem, Kind.ENCODING_UNTOLD);
    assertThat(problem.line()).hasValue(2);
    byte[] mixed = "\uFEFFmesa,lugar\n1,x\n".getBytes(UTF_8);
    mixed[16] = (byte) 0xF1;
    assertProblem(problem(mixed), Kind.ENCODING_MIXED);
    assertProblem(problem("mesa,a\n1,2\n3,\0\n".getBytes(UTF_8)), Kind.NUL_BYTE);
    assertThat(problem("mesa,a\r1,2\r3,\0\r".getBytes(UTF_8)).line()).hasValue(3);
    assertProblem(problem("mesa,a\n1,2\n".getBytes(UTF_16LE)), Kind.NUL_BYTE);
    byte[] odd = "\uFEFFmesa,a\n1,2\n".getBytes(UTF_16LE);
    assertProblem(problem(Arrays.copyOf(odd, odd.length - 1)), Kind.ENCODING_MIXED);
  }

  @Test
  void a_table_needs_a_header_and_a_row() throws IOException {
    assertProblem(problem("mesa,votos\n".getBytes(UTF_8)), Kind.HEADER_ONLY);
    assertProblem(problem("mesa,votos".getBytes(UTF_8)), Kind.HEADER_ONLY);
    assertProblem(problem("1,2,3\n4,5,6\n".getBytes(UTF_8)), Kind.NO_HEADER);
    assertProblem(
        Rows.problem(file(SMALL.getBytes(UTF_8)), TableOptions.none().withHeaderRow(9)),
        Kind.NO_HEADER_AT);
    assertProblem(
        Rows.problem(file("\n\na,b\n1,2\n".getBytes(UTF_8)), TableOptions.none().withHeaderRow(2)),
        Kind.NO_HEADER_AT);
    assertProblem(
        Rows.problem(file(SMALL.getBytes(UTF_8)), TableOptions.none().withSeparator('"')),
        Kind.BAD_SEPARATOR);
  }

  @Test
  void a_quote_that_never_closes_is_reported_where_it_opens() throws IOException {
    Problem end = problem("a,b,c\n1,2,3\n\"x\ny\",\"open,3\n4,5,6\n".getBytes(UTF_8));
    assertProblem(end, Kind.UNCLOSED_QUOTE);
    assertThat(end.line()).hasValue(4);
    Problem next = problem("a,b\n1,2\n\"open,3\n4,5\n\"p\",6\n".getBytes(UTF_8));
    assertProblem(next, Kind.TEXT_AFTER_QUOTE);
    assertThat(next.line()).hasValue(3);
    String rest = "7,8\n".repeat(300_000);
    Problem swallowed = problem(("a,b\n1,2\n4,\"open\n" + rest).getBytes(UTF_8));
    assertProblem(swallowed, Kind.FIELD_TOO_LONG);
    assertThat(swallowed.line()).hasValue(3);
    assertThat(Rows.sentence(swallowed)).contains("quote");
  }

  @Test
  void ten_million_columns_are_one_problem() throws IOException {
    Path file = folder.resolve("wide.csv");
    byte[] cells = "1,".repeat(1 << 16).getBytes(UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("a,b\n1,2\n".getBytes(UTF_8));
      for (int i = 0; i < 153; i++) {
        out.write(cells);
      }
    }
    Problem problem = Rows.problem(file);
    assertProblem(problem, Kind.TOO_MANY_COLUMNS);
    assertThat(problem.line()).hasValue(3);
  }

  @Test
  void one_endless_record_is_one_problem() throws IOException {
    Path file = folder.resolve("long.csv");
    byte[] field = ("1".repeat(1 << 19) + ",").getBytes(UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("a,b\n1,2\n".getBytes(UTF_8));
      for (int i = 0; i < 40; i++) {
        out.write(field);
      }
    }
    assertProblem(Rows.problem(file), Kind.RECORD_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_file_that_changes_after_it_was_hashed_is_not_read(boolean zipped) throws IOException {
    Path file = file(zipped ? stored("a,b\n1,2\n") : SMALL.getBytes(UTF_8));
    TableFile table = TableFile.open(file, TableOptions.none());
    file(zipped ? stored("a,b\n1,3\n") : SMALL.replace('4', '5').getBytes(UTF_8));
    InputException thrown = catchThrowableOfType(InputException.class, () -> Rows.of(table));
    assertProblem(thrown.problem(), Kind.FILE_CHANGED);
  }

  @Test
  void a_handler_s_own_exception_is_its_own() throws IOException {
    TableFile table = TableFile.open(file(SMALL.getBytes(UTF_8)), TableOptions.none());
    IllegalStateException own = new IllegalStateException("mine");
    assertThat(
            catchThrowableOfType(
                IllegalStateException.class,
                () ->
                    table.read(_ -> {
                      throw own;
                    })))
        .isSameAs(own);
  }

  private static TableOptions declared(String encoding) {
    return TableOptions.none().withEncoding(encoding);
  }

  private static void assertProblem(Problem problem, Kind kind) {
    assertThat(problem.kind()).as(Rows.sentence(problem)).isEqualTo(kind);
  }

  private Problem problem(byte[] bytes) throws IOException {
    return Rows.problem(file(bytes));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("table.csv"), bytes);
  }

  private static byte[] stored(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      ZipEntry entry = new ZipEntry("a.csv");
      entry.setTime(1_700_000_000_000L);
      zip.putNextEntry(entry);
      zip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
