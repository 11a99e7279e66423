package org.acta.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acta.sheet.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final TableOptions NONE = TableOptions.none();

  @TempDir Path folder;

  @Test
  void a_table_tells_its_hash_size_encoding_separator_and_columns() throws IOException {
    TableFile table = TableFile.open(file("abc\n1\n".getBytes(UTF_8)), NONE);
    assertThat(table.sha256())
        .isEqualTo("5cb310b6f87a23bce211e77652daf4e4931a010ffbca35148659961a9207e0fb");
    assertThat(table.bytes()).isEqualTo(6);
    table = TableFile.open(file(" EDO ;MESA;EDO\nZulia;1;2\n".getBytes(UTF_8)), NONE);
    assertThat(table.encoding()).isEqualTo("UTF-8");
    assertThat(table.separator()).contains(';');
    assertThat(table.member()).isEmpty();
    assertThat(table.headerLine()).isEqualTo(1);
    assertThat(table.columns()).containsExactly("EDO", "MESA", "EDO");
    assertThat(table.columnNames().find("EDO#2")).isEqualTo(2);
    assertThat(Rows.of(table)).containsExactly("2: Zulia|1|2").isEqualTo(Rows.of(table));
  }

  @Test
  void the_encoding_is_found_from_all_bytes() throws IOException {
    String early = "a,b\n" + "x,1\n".repeat(100_000);
    assertThat(encoding("\uFEFFaño,b\n1,2\n".getBytes(UTF_8))).isEqualTo("UTF-8 (BOM)");
    assertThat(encoding((early + "año,1\n").getBytes(UTF_8))).isEqualTo("UTF-8");
    assertThat(encoding((early + "año,1\n").getBytes(ISO_8859_1))).isEqualTo("ISO-8859-1");
    assertThat(encoding((early + "año “1”,1\n").getBytes(WINDOWS_1252))).isEqualTo("windows-1252");
    assertThat(encoding("\uFEFFaño,b\n1,2\n".getBytes(UTF_16LE))).isEqualTo("UTF-16LE");
    assertThat(encoding("\uFEFFaño,b\n1,2\n".getBytes(UTF_16BE))).isEqualTo("UTF-16BE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void the_mark_is_no_part_of_the_first_column(String charset) throws IOException {
    boolean marked = charset.startsWith("UTF");
    byte[] bytes = ((marked ? "\uFEFF" : "") + "año,b\nñ,2\n").getBytes(Charset.forName(charset));
    TableFile table = TableFile.open(file(bytes), NONE);
    assertThat(table.columns()).containsExactly("año", "b");
    assertThat(Rows.of(table)).containsExactly("2: ñ|2");
  }

  @Test
  void a_declared_encoding_is_used() throws IOException {
    byte[] russian = "УИК,голоса\nПервый,2\n".getBytes(Charset.forName("windows-1251"));
    TableFile table = TableFile.open(file(russian), NONE.withEncoding("windows-1251"));
    assertThat(table.encoding()).isEqualTo("windows-1251");
    assertThat(table.columns()).containsExactly("УИК", "голоса");
    byte[] wide = "a,б\nц,2\n".getBytes(UTF_16LE);
    assertThat(Rows.of(file(wide), NONE.withEncoding("UTF-16LE"))).containsExactly("2: ц|2");
    byte[] marked = "\uFEFFa,б\nц,2\n".getBytes(UTF_16LE);
    assertThat(Rows.of(file(marked), NONE.withEncoding("UTF-16"))).containsExactly("2: ц|2");
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '|', '\t'})
  void the_separator_is_the_one_that_gives_even_records(char separator) throws IOException {
    String text =
        "name§votes§\"a, b; c|d\te\"\n\"Caracas, DC; |\"§12§\"x;y\"\nB§1§\"say \"\"z,\"\"\"\n"
            .replace('§', separator);
    TableFile table = TableFile.open(file(text.getBytes(UTF_8)), NONE);
    assertThat(table.separator()).contains(separator);
    assertThat(table.columns()).containsExactly("name", "votes", "a, b; c|d\te");
    assertThat(Rows.of(table)).containsExactly("2: Caracas, DC; ||12|x;y", "3: B|1|say \"z,\"");
  }

  @Test
  void decimal_commas_do_not_hide_semicolons() throws IOException {
    assertThat(separator("a;b;c\n1,5;2,5;3,5\n1,0;2,0;3,0\n")).isEqualTo(';');
    assertThat(separator("a|b|c\n\"x,y\"|2|3\n")).isEqualTo('|');
    assertThat(separator("a\tb\n1\t2\n")).isEqualTo('\t');
    assertThat(separator("a\n1\n2\n")).isEqualTo(',');
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void a_record_knows_the_line_it_starts_on(String newline) throws IOException {
    String text = "a,b§\"x§y\",1§§z,2§\"p\"\"q\",\"3\"".replace("§", newline);
    assertThat(Rows.of(file(text.getBytes(UTF_8)), NONE))
        .containsExactly("2: x" + newline + "y|1", "5: z|2", "6: p\"q|3");
  }

  @Test
  void records_may_be_shorter_or_longer_than_the_header() throws IOException {
    TableFile table = TableFile.open(file("a,b,c\n1\n1,2,3,4\n,,\n".getBytes(UTF_8)), NONE);
    assertThat(Rows.of(table)).containsExactly("2: 1", "3: 1|2|3|4", "4: ||");
    table.read(row -> {
      assertThat(row.text(99)).isEmpty();
      assertThat(row.length(4)).isZero();
      assertThat(row.isBlank()).isEqualTo(row.line() == 4);
      assertThat(Counts.withDefaults().read(row, 7)).isEqualTo(Figure.MISSING);
    });
  }

  @Test
  void lines_above_the_header_are_passed_over() throws IOException {
    TableFile table =
        TableFile.open(file("6307\nID|SEC|PAN\n1|2|3\n4|5|6\n".getBytes(UTF_8)), NONE);
    assertThat(table.headerLine()).isEqualTo(2);
    assertThat(table.columns()).containsExactly("ID", "SEC", "PAN");
    assertThat(Rows.of(table)).containsExactly("3: 1|2|3", "4: 4|5|6");
    String titled =
        "Consejo Electoral,,,,\n\nFecha,2024-07-28,,,\n\nmesa,a,b,c,d\n1,2,3,4,5\n2,2,3,4,5\n";
    assertThat(TableFile.open(file(titled.getBytes(UTF_8)), NONE).headerLine()).isEqualTo(5);
    assertThat(TableFile.open(file(titled.getBytes(UTF_8)), NONE.withHeaderRow(3)).columns().get(1))
        .isEqualTo("2024-07-28");
  }

  @Test
  void a_declared_header_row_makes_quotes_above_it_harmless() throws IOException {
    byte[] bytes = "\"unfinished title\nmesa,votos\n1,2\n".getBytes(UTF_8);
    assertThat(Rows.of(file(bytes), NONE.withHeaderRow(2))).containsExactly("3: 1|2");
  }

  @Test
  void gzip_is_opened_by_its_first_bytes_and_in_all_its_members() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(gzip("a,b\n1,2\n".getBytes(UTF_8)));
    two.write(gzip("3,4\n".getBytes(UTF_8)));
    two.write(new byte[512]);
    TableFile table = TableFile.open(file(two.toByteArray()), NONE);
    assertThat(Rows.of(table)).containsExactly("2: 1|2", "3: 3|4");
    assertThat(table.bytes()).isEqualTo(two.size());
  }

  @Test
  void a_zip_with_one_table_is_that_table() throws IOException {
    byte[] zip =
        zip(
            Map.of(
                "léame.txt", "hola",
                "datos/mesas.CSV", "a,b\n1,2\n",
                "__MACOSX/datos/._mesas.CSV", "x",
                "mapa.pdf", "%PDF"));
    TableFile table = TableFile.open(file(zip), NONE);
    assertThat(table.member()).contains("datos/mesas.CSV");
    assertThat(Rows.of(table)).containsExactly("2: 1|2");
  }

  @Test
  void a_zip_with_several_tables_asks_which() throws IOException {
    Path file = file(zip(Map.of("v1.csv", "a,b\n1,2\n", "v2.csv", "a,b\n3,4\n")));
    assertThat(Rows.sentence(Rows.problem(file)))
        .contains("holds several tables (v1.csv, v2.csv); choose one with the option member.");
    assertThat(Rows.of(file, NONE.withMember("v2.csv"))).containsExactly("2: 3|4");
    assertThat(Rows.sentence(Rows.problem(file, NONE.withMember("v3.csv"))))
        .contains("no file called “v3.csv”, only v1.csv, v2.csv");
  }

  private String encoding(byte[] bytes) throws IOException {
    return TableFile.open(file(bytes), NONE).encoding();
  }

  private char separator(String text) throws IOException {
    return TableFile.open(file(text.getBytes(UTF_8)), NONE).separator().orElseThrow();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("table"), bytes);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] zip(Map<String, String> members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTime(1_700_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(member.getValue().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }
}
