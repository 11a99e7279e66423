package org.acta.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.acta.folder.ElectionFolder;
import org.acta.folder.FolderException;
import org.acta.folder.Progress;
import org.acta.format.InputException;
import org.acta.format.Problem.Kind;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a document holds, it is read within bounds or refused in one sentence.
class HostileDocumentTest {
  private static final int ROUNDS = 600;
  private static final String EML =
      "<EML xmlns='urn:oasis:names:tc:evs:schema:eml' Id='510' SchemaVersion='5.0'>";

  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("document"), text);
  }

  private static void read(Path file) {
    TableFile.open(file, TableOptions.none(), ExchangeFiles.decoders())
        .read(row -> assertThat(row.line()).isPositive());
  }

  private static void refused(Path file, Kind kind) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.problem().kind()).isEqualTo(kind);
              assertThat(e.problem().sentence(Locale.ROOT)).doesNotContain("\n").endsWith(".");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"EML", "ElectionReport"})
  void a_document_type_is_refused_before_it_is_read(String root) throws IOException {
    refused(
        write(
            "<?xml version='1.0'?>\n<!DOCTYPE "
                + root
                + " SYSTEM 'file:///etc/passwd'>\n<"
                + root
                + "/>"),
        Kind.XML_DOCTYPE);
  }

  @Test
  void an_external_entity_is_never_opened() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    refused(
        write("<!DOCTYPE EML [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + EML + "&x;</EML>"),
        Kind.XML_DOCTYPE);
  }

  @Test
  void a_billion_laughs_are_not_laughed() throws IOException {
    StringBuilder laughs = new StringBuilder("<?xml version='1.0'?>\n<!DOCTYPE EML [\n");
    laughs.append("<!ENTITY lol 'lol'>\n");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY lol").append(i).append(" '");
      laughs.append(("&lol" + (i == 1 ? "" : i - 1) + ";").repeat(10)).append("'>\n");
    }
    refused(write(laughs + "]>\n" + EML + "&lol11;</EML>"), Kind.XML_DOCTYPE);
  }

  @Test
  void an_entity_that_nobody_declared_is_a_mistake_in_the_xml() throws IOException {
    refused(write(EML + "<TransactionId>&lol;</TransactionId></EML>"), Kind.XML_SYNTAX);
  }

  @Test
  void a_document_without_counts_is_none() throws IOException {
    refused(write(EML + "<TransactionId>1</TransactionId></EML>"), Kind.DOCUMENT_WITHOUT_COUNTS);
    refused(write("{\"@type\": \"ElectionResults.ElectionReport\"}"), Kind.DOCUMENT_WITHOUT_COUNTS);
  }

  @Test
  void nesting_without_end_is_refused() throws IOException {
    refused(write(EML + "<a>".repeat(200_000)), Kind.DOCUMENT_OVERSIZED);
    refused(
        write("{\"@type\": \"ElectionResults.X\", \"a\": " + "{\"a\": ".repeat(200_000)),
        Kind.DOCUMENT_OVERSIZED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a b='%s'/>", "<a>%s</a>"})
  void a_text_without_end_is_refused(String around) throws IOException {
    Path file = folder.resolve("long");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(EML + around.substring(0, around.indexOf('%')));
      String piece = "x".repeat(1 << 20);
      for (int i = 0; i < 100; i++) {
        out.write(piece);
      }
    }
    refused(file, Kind.DOCUMENT_OVERSIZED);
  }

  @Test
  void a_count_of_a_unit_that_is_not_there_is_refused() throws IOException {
    refused(
        write(
            """
            {"@type": "ElectionResults.ElectionReport", "Election": [{"Contest": [{"@id": "c",
             "BallotSelection": [{"@id": "s", "VoteCounts": [{"GpUnitId": "nowhere", "Count": 5,
             "Type": "total"}]}]}]}]}
            """),
        Kind.DOCUMENT_REFERENCE);
  }

  @Test
  void units_that_hold_each_other_do_not_hold_the_reading_up() throws IOException {
    Path file =
        write(
            """
            {"@type": "ElectionResults.ElectionReport",
             "GpUnit": [
              {"@id": "a", "Type": "county", "ComposingGpUnitIds": ["b"]},
              {"@id": "b", "Type": "precinct", "ComposingGpUnitIds": ["a", "b"]}],
             "Election": [{"Contest": [{"@id": "c", "BallotSelection": [{"@id": "s",
              "VoteCounts": [{"GpUnitId": "b", "Count": 5, "Type": "total"}]}]}]}]}
            """);
    read(file);
  }

  /// Of a written document, whatever bytes are changed, cut or doubled.
  @ParameterizedTest
  @EnumSource(
      value = ExchangeFormat.class,
      names = {"NIST_JSON", "NIST_XML", "EML"})
  void no_alteration_breaks_the_reading(ExchangeFormat format) throws IOException {
    Path sound = folder.resolve("sound");
    ExchangeWriter.write(Elections.of(3), format, sound, Instant.EPOCH);
    byte[] whole = Files.readAllBytes(sound);
    Random random = new Random(17);
    for (int round = 0; round < ROUNDS; round++) {
      Path file = Files.write(folder.resolve("altered"), altered(whole, random));
      try {
        ExchangeFiles.contents(List.of(file), TableOptions.none())
            .ifPresent(contents ->
                ElectionFolder.described(
                    ExchangeWriter.describe(contents, Path::toString),
                    "test",
                    folder,
                    Progress.SILENT));
      } catch (InputException e) {
        assertThat(e.problem().sentence(Locale.ROOT)).doesNotContain("\n").endsWith(".");
      } catch (FolderException e) {
        assertThat(e.problems()).isNotEmpty();
      } catch (RuntimeException e) {
        throw new AssertionError(format + ", seed 17, round " + round, e);
      }
    }
  }

  private static byte[] altered(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 1 -> {
          int length = Math.min(bytes.length - at, random.nextInt(200));
          byte[] cut = new byte[bytes.length - length];
          System.arraycopy(bytes, 0, cut, 0, at);
          System.arraycopy(bytes, at + length, cut, at, cut.length - at);
          bytes = cut.length == 0 ? bytes : cut;
        }
        case 2 -> {
          String[] pieces = {"<", ">", "\"", "{", "}", "[", "&", "\0", ",", "é"};
          byte[] piece = pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8);
          System.arraycopy(piece, 0, bytes, at, Math.min(piece.length, bytes.length - at));
        }
        default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return bytes;
  }
}
