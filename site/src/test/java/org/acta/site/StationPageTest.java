package org.acta.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.acta.cli.Acta;
import org.acta.record.Body;
import org.acta.record.CorrectionBody;
import org.acta.record.Entry;
import org.acta.record.EntryReference;
import org.acta.record.Figures;
import org.acta.record.Sha256;
import org.acta.record.SheetBody;
import org.acta.record.WithdrawalBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station's page says what every source says of it, and how that can be checked.
class StationPageTest {
  @TempDir private Path temp;
  private Path record;

  @BeforeEach
  void aRecord() {
    record = TestRecord.small(temp);
  }

  private String page(String code) {
    Site site = TestRecord.site(record, "en");
    return new String(site.at(Links.station(code)).orElseThrow().bytes(), UTF_8);
  }

  private long firstEntry(String code) {
    return TestRecord.site(record, "en")
        .snapshot()
        .station(code)
        .orElseThrow()
        .entries()
        .getFirst();
  }

  private void add(Entry like, Body body) throws IOException {
    Entry entry =
        new Entry(
            like.election(), like.source(), like.obtained(), Optional.empty(), like.origin(), body);
    Path file = Files.write(temp.resolve("entry.json"), entry.bytes());
    assertThat(Acta.run("record", "add", record.toString(), file.toString())).isZero();
  }

  @Test
  void figures_of_every_source_stand_side_by_side_and_differences_are_marked() {
    assertThat(page("01/2"))
        .contains("Sheets of the council", "Copies of the observers", ">110<", ">101<")
        .contains("≠ sources differ");
    assertThat(page("01/1")).doesNotContain("≠ sources differ");
    assertThat(page("S 3")).contains("Sheets of the council").doesNotContain(">Copies of");
  }

  @Test
  void a_corrected_sheet_counts_as_corrected_and_the_old_one_stays_with_the_reason()
      throws IOException {
    long index = firstEntry("S 3");
    Snapshot snapshot = TestRecord.site(record, "en").snapshot();
    Entry old = snapshot.entry(index).orElseThrow();
    SheetBody sheet = (SheetBody) old.body();
    SheetBody mended =
        new SheetBody(
            sheet.set(),
            sheet.contest(),
            sheet.station(),
            sheet.place(),
            new Figures(sheet.figures().items(), Map.of("A", 61L, "B", 100L)),
            1,
            sheet.line());
    add(
        old,
        new CorrectionBody(
            new EntryReference(index, Sha256.leaf(snapshot.text(index))), "a slip <b>", mended));

    assertThat(page("S 3"))
        .contains(">61<", "Corrected by", "a slip &lt;b&gt;", "id=\"entry-" + index + "\"")
        .doesNotContain("<td>60</td>");
  }

  @Test
  void a_withdrawn_sheet_no_longer_counts_and_can_still_be_read() throws IOException {
    long index = firstEntry("S 3");
    Snapshot snapshot = TestRecord.site(record, "en").snapshot();
    add(
        snapshot.entry(index).orElseThrow(),
        new WithdrawalBody(
            new EntryReference(index, Sha256.leaf(snapshot.text(index))), "another station's"));

    assertThat(page("S 3"))
        .contains("No sheet of this station counts now", "Withdrawn by", "another station's")
        .contains("id=\"entry-" + index + "\"");
  }

  @Test
  void pictures_are_shown_only_if_asked_for_and_not_after_they_were_taken_down()
      throws IOException {
    Path picture = temp.resolve("sheet.png");
    BufferedImage white = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(ImageIO.write(white, "png", picture.toFile())).isTrue();
    assertThat(
            Acta.run(
                "image",
                "attach",
                record.toString(),
                picture.toString(),
                "--station",
                "S 3",
                "--set",
                "council",
                "--source",
                "council"))
        .isZero();

    assertThat(page("S 3")).doesNotContain("<img");
    Site site = withPictures();
    String path = site.paths().filter(one -> one.startsWith("picture/")).findFirst().orElseThrow();
    assertThat(site.at(path).orElseThrow())
        .returns("image/png", Resource::mediaType)
        .returns(Files.readAllBytes(picture), Resource::bytes);
    assertThat(new String(site.at(Links.station("S 3")).orElseThrow().bytes(), UTF_8))
        .contains("<img src=\"../" + path + "\" alt=\"Picture of the sheet of station S 3\"");

    String blob = path.substring("picture/".length(), path.length() - ".png".length());
    assertThat(Acta.run("record", "takedown", record.toString(), blob, "--reason", "asked for"))
        .isZero();
    assertThat(site.at(path)).isEmpty();
    assertThat(withPictures().paths()).noneMatch(one -> one.startsWith("picture/"));
  }

  private Site withPictures() {
    return new Site(TestRecord.site(record, "en").snapshot(), "en", true);
  }

  @Test
  void what_a_page_carries_is_enough_to_check_its_entries() throws Exception {
    assumeTrue(node(), "skipped: there is no node on this machine");
    Matcher evidence =
        Pattern.compile("id=\"evidence\">(.*?)</script>", Pattern.DOTALL).matcher(page("01/2"));
    assertThat(evidence.find()).isTrue();
    Files.writeString(temp.resolve("evidence.json"), evidence.group(1));
    Files.copy(Path.of("../verify/verify.mjs"), temp.resolve("verify.mjs"));
    Files.writeString(
        temp.resolve("check.mjs"),
        """
        import { readFileSync } from "node:fs";
        import { verify } from "./verify.mjs";
        const { entries, keys } = JSON.parse(readFileSync("evidence.json", "utf8"));
        const bytes = (text) => new TextEncoder().encode(text);
        for (const { entry, proof } of entries) {
          const good = await verify(bytes(proof), bytes(entry), keys[0]);
          const bad = await verify(bytes(proof), bytes(entry + " "), keys[0]);
          console.log(good.proven, bad.proven);
        }
        """);

    Process node =
        new ProcessBuilder("node", "check.mjs")
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), UTF_8);

    assertThat(node.waitFor()).isZero();
    assertThat(said.lines()).isEqualTo(List.of("true false", "true false"));
  }

  private static boolean node() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
