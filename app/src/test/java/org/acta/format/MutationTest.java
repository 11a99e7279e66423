package org.acta.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small valid files, altered at random from a fixed seed: each is read, or ends in one problem.
class MutationTest {
  private static final int ROUNDS = 400;
  private static final String TEXT =
      "\uFEFFmesa;lugar;votos\r\n1;\"Año; \"\"uno\"\"\";12\r\n2;Перу\t|,;1.234\n\n3;;s/d\n";
  private static final String CELLS =
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>
      <row r="2"><c r="A2" s="1"><v>45501.5</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>
      """;

  @TempDir Path folder;

  @Test
  void an_altered_text_is_read_or_ends_in_one_problem() throws IOException {
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251")) {
      byte[] text = TEXT.getBytes(charset);
      everyMutationEndsWell(20_240_728, text, bytes -> bytes);
    }
  }

  @Test
  void an_altered_gzip_is_read_or_ends_in_one_problem() throws IOException {
    byte[] text = TEXT.getBytes(UTF_8);
    everyMutationEndsWell(20_191_020, TableFileTest.gzip(text), bytes -> bytes);
    everyMutationEndsWell(20_191_021, text, TableFileTest::gzip);
  }

  @Test
  void an_altered_zip_is_read_or_ends_in_one_problem() throws IOException {
    byte[] zip = TableFileTest.zip(Map.of("a.csv", TEXT, "leame.md", "x"));
    everyMutationEndsWell(20_201_018, zip, bytes -> bytes);
  }

  @Test
  void an_altered_workbook_is_read_or_ends_in_one_problem() throws IOException {
    everyMutationEndsWell(20_241_026, WorkbookTest.threeSheets(), bytes -> bytes);
    Map<String, String> parts = WorkbookTest.parts(CELLS);
    for (String part : parts.keySet()) {
      everyMutationEndsWell(
          20_241_027,
          parts.get(part).getBytes(ISO_8859_1),
          bytes -> {
            Map<String, String> altered = WorkbookTest.parts(CELLS);
            altered.put(part, new String(bytes, ISO_8859_1));
            return TableFileTest.zip(altered);
          });
    }
  }

  /// Puts altered bytes into a file format.
  @FunctionalInterface
  private interface Wrapping {
    byte[] wrap(byte[] bytes) throws IOException;
  }

  private void everyMutationEndsWell(long seed, byte[] valid, Wrapping wrapping)
      throws IOException {
    Random random = new Random(seed);
    Path file = folder.resolve("table");
    TableOptions options = TableOptions.none().withMaxBytes(1 << 20);
    for (int round = 0; round < ROUNDS; round++) {
      Files.write(file, wrapping.wrap(altered(valid, random)));
      try {
        TableFile.open(file, options).read(row -> assertThat(row.line()).isPositive());
      } catch (InputException e) {
        assertThat(e.problem().sentence(Locale.ROOT)).doesNotContain("\n").endsWith(".");
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
  }

  private static byte[] altered(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(bytes.length + 1);
      switch (random.nextInt(5)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at);
        case 1 -> bytes = spliced(bytes, at, at, random(random));
        case 2 ->
            bytes = spliced(bytes, at, at + random.nextInt(bytes.length - at + 1), new byte[0]);
        case 3 -> bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
        default -> {
          if (at < bytes.length) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
          }
        }
      }
    }
    return bytes;
  }

  private static byte[] random(Random random) {
    String[] pieces = {"\"", "\0", "<", ">", "&", "\r", "\n", ";", "PK", "9", "\u00FF", "Z"};
    return pieces[random.nextInt(pieces.length)].repeat(1 + random.nextInt(9)).getBytes(ISO_8859_1);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(piece);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
