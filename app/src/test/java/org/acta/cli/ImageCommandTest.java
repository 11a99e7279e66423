package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.acta.record.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures are read, compared, grouped and kept as the page says.
class ImageCommandTest {
  private static final String ELECTION =
      """
      election: {id: XX-2026}
      contest: {id: president, choices: [{id: A}, {id: B}]}
      sheets:
        id: campaign
        file: sheets.csv
        columns: {station: STATION, nulls: "NULL", votes: {A: A, B: B}}
      qr:
        parts: [station, votes, nulls]
        station: {pattern: '0*(\\d+)\\.0*(\\d+)', key: "$1-$2"}
        slots: {A: 2, B: 1}
      images:
        file: sheets.csv
        columns: {station: STATION, image: PICTURE}
      """;

  @TempDir private Path temp;
  private Path election;
  private Path pictures;

  @BeforeEach
  void anElectionWithPictures() throws IOException {
    election = Files.createDirectory(temp.resolve("election"));
    pictures = Files.createDirectory(temp.resolve("pictures"));
    Files.writeString(election.resolve("election.yaml"), ELECTION);
    Files.writeString(
        election.resolve("sheets.csv"),
        """
        STATION,A,B,NULL,PICTURE
        1-1,12,7,1,https://example.org/p/one.png?size=2
        1-2,20,8,0,https://example.org/p/two.png
        1-3,5,9,0,three.png
        """);
    code("01.01!10,2,7!1", pictures.resolve("one.png"));
    code("01.02!20,1,8!0", pictures.resolve("two.png"));
    code("01.02!20,0,8!0", pictures.resolve("three.png"));
    Files.copy(pictures.resolve("one.png"), pictures.resolve("zcopy.png"));
  }

  private static void code(String text, Path file) {
    try {
      BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
      BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY);
      for (int i = 0; i < 300 * 300; i++) {
        image.setRGB(i % 300, i / 300, matrix.get(i % 300, i / 300) ? 0 : 0xFFFFFF);
      }
      ImageIO.write(image, "png", file.toFile());
    } catch (WriterException e) {
      throw new IllegalArgumentException(text, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run read(String... more) {
    return Run.acta(
        Stream.concat(
                Stream.of("image", "read", pictures.toString(), "--election", election.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void codes_are_held_against_the_keyed_figures_and_the_list() {
    assertThat(read().out())
        .isEqualTo(
            """
            one.png    agrees         1-1  3 figures of the code are those of sheets.csv:2 (campaign)
            three.png  other-station  1-2  the picture is listed for station 1-3, and its code names another
            three.png  agrees         1-2  3 figures of the code are those of sheets.csv:3 (campaign)
            two.png    differs        1-2  sheets.csv:3 (campaign): A is 21 in the code and 20 as keyed
            zcopy.png  agrees         1-1  3 figures of the code are those of sheets.csv:2 (campaign)

            Pictures with the same bytes: 1 group
              2 pictures, 1 station
                one.png, zcopy.png

            4 looked at: agrees 3, differs 1, other-station 1
            """);
    assertThat(read().status()).isZero();
  }

  @Test
  void folders_tell_pictures_of_one_name_apart() throws IOException {
    Files.writeString(
        election.resolve("sheets.csv"),
        """
        STATION,A,B,NULL,PICTURE
        1-1,12,7,1,https://example.org/p/001/sheet.png
        1-2,20,8,0,https://example.org/p/002/sheet.png
        """);
    Path folders = Files.createDirectory(temp.resolve("folders"));
    for (String folder : new String[] {"001", "002", "other"}) {
      Files.createDirectory(folders.resolve(folder));
    }
    Files.copy(pictures.resolve("one.png"), folders.resolve("001/sheet.png"));
    Files.copy(pictures.resolve("one.png"), folders.resolve("002/sheet.png"));
    Files.copy(pictures.resolve("one.png"), folders.resolve("other/sheet.png"));

    Run read = Run.acta("image", "read", folders.toString(), "--election", election.toString());

    assertThat(read.out().lines().limit(5).map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "001/sheet.png agrees 1-1 3 figures of the code are those of sheets.csv:2 (campaign)",
            "002/sheet.png other-station 1-1 the picture is listed for station 1-2, and its code"
                + " names another",
            "002/sheet.png agrees 1-1 3 figures of the code are those of sheets.csv:2 (campaign)",
            "other/sheet.png listed-twice pictures of several stations are listed under this name,"
                + " such as 1-1, 1-2; put it in the folder that its list names",
            "other/sheet.png agrees 1-1 3 figures of the code are those of sheets.csv:2"
                + " (campaign)");
  }

  @Test
  void a_file_that_cannot_be_read_is_told_and_the_others_are_read() throws IOException {
    Files.writeString(pictures.resolve("page.jpg"), "<html>not found");

    assertThat(read())
        .returns(1, Run::status)
        .satisfies(run -> assertThat(run.out()).contains("agrees 3").contains("a web page"));
  }

  @Test
  void the_table_and_the_json_say_the_same() {
    assertThat(
            read("--format", "csv")
                .out()
                .lines()
                .map(line -> line.replaceAll("[0-9a-f]{64}", ""))
                .toList())
        .startsWith(
            "file,sha256,listed,finding,station,page,set,sheet,figure,said,keyed,code,detail")
        .contains(
            "two.png,,1-2,differs,1-2,1,campaign,sheets.csv:3,A,21,20,\"01.02!20,1,8!0\",sheets.csv:3"
                + " (campaign): A is 21 in the code and 20 as keyed");
    assertThat(read("--format", "json").out())
        .contains("\"format\" : \"acta-images/1\"", "\"said\" : 21", "\"keyed\" : 20");
  }

  @Test
  void neither_a_code_nor_a_name_is_a_formula_in_the_table() {
    code("=HYPERLINK(1)", pictures.resolve("=1+1.png"));

    assertThat(read("--format", "csv").out().lines())
        .filteredOn(line -> line.contains("HYPERLINK"))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("'=1+1.png,").contains(",'=HYPERLINK(1),"));
  }

  @Test
  void without_an_election_the_code_is_shown() {
    assertThat(Run.acta("image", "read", pictures.resolve("one.png").toString()).out())
        .contains("one.png  code", "01.01!10,2,7!1");
  }

  @Test
  void mistakes_in_the_form_name_their_line() throws IOException {
    Files.writeString(
        election.resolve("election.yaml"),
        ELECTION
            .replace("slots: {A: 2, B: 1}", "slots: {A: 2, C: 1}")
            .replace("parts: [station, votes, nulls]", "parts: [votes, nuls]")
            .replace("'0*(", "'0*(("));

    assertThat(read())
        .returns(1, Run::status)
        .satisfies(run ->
            assertThat(run.err())
                .contains("election.yaml:8: qr.parts: 'nuls'")
                .contains("election.yaml:9: qr.station.pattern: “0*((")
                .contains("election.yaml:10: qr.slots: no choice is called 'C'"));
  }

  @Test
  void a_picture_is_kept_and_taken_down_without_leaving_a_trace_of_it() throws IOException {
    String record = temp.resolve("record").toString();
    Run.acta("record", "init", record, "--origin", "example.org/test");
    Run.acta("record", "import", record, election.toString(), "--obtained", "2026-11-02T00:00:00Z");
    String form = election.resolve("election.yaml").toString();
    String one = pictures.resolve("one.png").toString();

    Run wrong = Run.acta("image", "attach", record, one, "--station", "1-2", "--form", form);
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("names station 1-1, not 1-2");

    Run attached =
        Run.acta(
            "image",
            "attach",
            record,
            one,
            "--station",
            "1-1",
            "--set",
            "campaign",
            "--form",
            form);
    assertThat(attached.status()).isZero();
    String name = attached.out().strip().replaceAll("(?s).* ", "");
    assertThat(Path.of(record, "blobs", name.substring(0, 2), name))
        .hasSameBinaryContentAs(Path.of(one));

    byte[] bytes = Files.readAllBytes(Path.of(one));
    String log = log(record);
    assertThat(log)
        .contains(
            "\"body\":{\"blob\":\"%s\",\"station\":\"1-1\",\"set\":\"campaign\",\"media\":\"image/png\","
                    .formatted(name)
                + "\"pages\":1,\"said\":[{\"page\":1,\"contest\":\"president\",\"station\":\"1-1\","
                + "\"nulls\":1,\"votes\":{\"A\":12,\"B\":7}}]}")
        .doesNotContain(Sha256.of(bytes).hex(), "one.png\",\"blob", "\"bytes\":" + bytes.length);

    assertThat(Run.acta("record", "takedown", record, name, "--reason", "shows a voter").status())
        .isZero();
    assertThat(Path.of(record, "blobs", name.substring(0, 2), name)).doesNotExist();
    assertThat(Path.of(record, "salts", name.substring(0, 2), name)).doesNotExist();
    assertThat(Run.acta("fsck", record).status()).isZero();
    assertThat(Run.acta("check", record, "--format", "json").out()).contains("acta-report/1");
  }

  private static String log(String record) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(record, "tile", "entries"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      return all.toString();
    }
  }

  @Test
  void what_cannot_be_attached_changes_nothing() throws IOException {
    String record = temp.resolve("record").toString();
    Run.acta("record", "init", record, "--origin", "example.org/test");
    Run.acta("record", "import", record, election.toString(), "--obtained", "2026-11-02T00:00:00Z");
    String before = HexFormat.of().formatHex(Files.readAllBytes(Path.of(record, "checkpoint")));
    String one = pictures.resolve("one.png").toString();

    assertThat(Run.acta("image", "attach", record, "none.png", "--station", "1-1").err())
        .isEqualTo("acta: there is no file none.png.\n");
    assertThat(Run.acta("image", "attach", record, one, "--station", "1-1", "--set", "other").err())
        .contains("has no set of sheets 'other', but campaign");
    assertThat(Path.of(record, "blobs")).doesNotExist();
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(Path.of(record, "checkpoint"))))
        .isEqualTo(before);
  }

  @Test
  void a_picture_whose_entry_cannot_be_appended_is_not_kept() throws IOException {
    String record = temp.resolve("record").toString();
    Run.acta("record", "init", record, "--origin", "example.org/test");
    Run.acta("record", "import", record, election.toString(), "--obtained", "2026-11-02T00:00:00Z");
    String one = pictures.resolve("one.png").toString();

    assertThat(Run.acta("image", "attach", record, one, "--station", "1".repeat(70_000)).status())
        .isNotZero();

    for (String kind : new String[] {"blobs", "salts"}) {
      try (Stream<Path> kept = Files.walk(Path.of(record, kind))) {
        assertThat(kept.filter(Files::isRegularFile)).isEmpty();
      }
    }
  }

  @Test
  void one_address_for_many_stations_stands_out() throws IOException {
    StringBuilder list = new StringBuilder("unit,document\n");
    for (int i = 0; i < 12; i++) {
      list.append("u").append(i).append(",https://example.org/none\n");
    }
    list.append("a,https://example.org/1\nb,https://example.org/1\nc,\nd,https://example.org/2\n");
    Path file = Files.writeString(temp.resolve("list.csv"), list);

    assertThat(Run.acta("image", "duplicates", file.toString(), "--station", "unit").out())
        .isEqualTo(
            """
            16 lines, 15 with an address, 3 different ones

            Pictures with the same address: 2 groups
              12 pictures, 12 stations, perhaps a placeholder
                https://example.org/none
                stations u0, u1, u2 and 9 more
              2 pictures, 2 stations
                https://example.org/1
                stations a, b
            """);
  }

  @Test
  void what_is_printed_comes_in_spanish_too() throws IOException {
    Path file = temp.resolve("list.csv");
    Files.writeString(
        file,
        "unit,url\na,https://example.org/1\nb,https://example.org/1\nc,https://example.org/2\n");

    assertThat(
            Run.acta("image", "duplicates", file.toString(), "--station", "unit", "--lang", "es")
                .out())
        .isEqualTo(
            """
            3 líneas, 3 con una dirección, 2 distintas

            Imágenes con la misma dirección: 1 grupo
              2 imágenes, 2 mesas
                https://example.org/1
                mesas a, b
            """);
    Files.writeString(pictures.resolve("empty.png"), "");
    assertThat(Run.acta("image", "read", pictures.toString(), "--lang", "es").out())
        .contains("el archivo está vacío; descárguelo de nuevo", "miradas: ");
    assertThat(Run.acta("image", "read", pictures.toString(), "--lang", "fr").status())
        .isEqualTo(2);
  }

  /// Units in the published list: 142,474 with an address, of which 2,599 share one.
  @Test
  void the_placeholder_of_nigeria_2023_comes_out_with_its_count() {
    Path list = Path.of("../../shared/data/tally/nigeria-2023-uploads/polling_units.csv.gz");
    assumeTrue(Files.exists(list), "skipped: the published list is not here");

    assertThat(Run.acta("image", "duplicates", list.toString(), "--station", "pu_code").out())
        .contains("142,474 with an address")
        .contains("  2,599 pictures, 2,599 stations, perhaps a placeholder");
  }
}
