package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickCountCommandTest {
  private static final Path EXAMPLE = Path.of("../examples/quick-count");
  private static final Path PAGE = Path.of("../docs/quick-counts.md");
  private static final String SEED = "49035178829436610627";

  @TempDir private Path folder;

  private static String stations() {
    return EXAMPLE.resolve("stations.csv").toString();
  }

  private static Run design(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "quickcount", "design", stations(), "--station", "STATION", "--stratum", "REGION"));
    all.addAll(List.of(more));
    return Run.acta(all.toArray(String[]::new));
  }

  /// The sample of the example was drawn in Python, with hashlib and sorted().
  @Test
  void a_draw_is_the_one_that_another_language_makes() throws IOException {
    Path sample = folder.resolve("sample.csv");

    Run run =
        design(
            "--registered", "VOTERS", "--size", "60", "--seed", SEED, "--out", sample.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(sample).hasSameTextualContentAs(EXAMPLE.resolve("sample.csv"));
  }

  @Test
  void a_wanted_margin_says_how_many_to_draw_and_more_if_some_will_not_arrive() {
    Run all = design("--margin", "4");
    Run fewer = design("--margin", "4", "--arriving", "50");

    assertThat(all.status()).isZero();
    // √(n/(1 − n/256)) = 1.96 · 15/4 gives n = 44.6 without rounding to whole stations.
    assertThat(drawn(all)).isBetween(44, 47);
    assertThat(drawn(fewer)).isEqualTo(2 * drawn(all));
    assertThat(all.out()).contains("Nothing is drawn yet").contains("guess: shares differ");
  }

  private static int drawn(Run run) {
    Matcher size = Pattern.compile("Sample +(\\d+)").matcher(run.out());
    assertThat(size.find()).isTrue();
    return Integer.parseInt(size.group(1));
  }

  @Test
  void a_history_replaces_the_guess_and_allows_neyman() throws IOException {
    StringBuilder csv = new StringBuilder("S,H,A,V\n");
    for (int i = 0; i < 60; i++) {
      csv.append(i).append(',').append(i % 2 == 0 ? "even" : "odd").append(',');
      csv.append(i % 2 == 0 ? 50 + i % 5 : 20 + i).append(",100\n");
    }
    Path file = Files.writeString(folder.resolve("frame.csv"), csv.toString());

    Run run =
        Run.acta(
            "quickcount",
            "design",
            file.toString(),
            "--station",
            "S",
            "--stratum",
            "H",
            "--size",
            "20",
            "--votes",
            "A",
            "--of",
            "V",
            "--allocation",
            "neyman");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("from A of V at 60 stations");
    assertThat(run.out()).containsPattern("even +30 +30 +2\n").containsPattern("odd +30 +30 +18\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --size 5 | a sample of this frame has 10 to 256 units, not 5
          --size 500 | a sample of this frame has 10 to 256 units, not 500
          --units Hills=3 | stratum 'Capital' has 90 units, of which 2 to 90 are drawn, not 0
          --size 60 --certainty Moon | the frame has no stratum 'Moon'
          """)
  void a_design_that_does_not_fit_the_frame_is_refused_in_one_sentence(
      String options, String sentence) {
    Run run = design(options.split(" "));

    assertThat(run.status()).isEqualTo(Acta.INPUT_HAS_ERRORS);
    assertThat(run.err()).isEqualTo("acta: " + sentence + ".\n");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--size 60 --margin 2",
        "--margin 0",
        "--margin 51",
        "--margin 2 --spread 0",
        "--size 60 --votes A",
        "--size 60 --allocation neyman",
        "--size 60 --allocation lottery",
        "--size 60 --per-cluster 2",
        "--size 60 --out x.csv",
        "--margin 2 --arriving 0"
      })
  void options_that_make_no_sense_are_misuse(String options) {
    Run run = design(options.isEmpty() ? new String[0] : options.split(" "));

    assertThat(run.status()).isEqualTo(Acta.MISUSE);
    assertThat(run.err()).startsWith("acta: ").doesNotContain("Exception");
  }

  @Test
  void a_frame_with_a_station_twice_draws_nothing() throws IOException {
    Path frame = Files.writeString(folder.resolve("f.csv"), "S,H\na,x\nb,x\na,x\nc,x\n");
    Path out = folder.resolve("sample.csv");

    Run run =
        Run.acta(
            "quickcount",
            "design",
            frame.toString(),
            "--station",
            "S",
            "--stratum",
            "H",
            "--size",
            "2",
            "--seed",
            "1",
            "--out",
            out.toString());

    assertThat(run.status()).isEqualTo(Acta.INPUT_HAS_ERRORS);
    assertThat(run.err())
        .startsWith("f.csv:4: the station a stands here a second time, after line 2;")
        .contains("no sample was drawn");
    assertThat(out).doesNotExist();
  }

  private Path example() throws IOException {
    for (String file : List.of("quickcount.yaml", "stations.csv", "sample.csv", "arrivals.csv")) {
      Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
    }
    return folder;
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }

  private static Run estimate(Path folder, String... more) {
    List<String> all = new ArrayList<>(List.of("quickcount", "estimate", folder.toString()));
    all.addAll(List.of(more));
    return Run.acta(all.toArray(String[]::new));
  }

  @Test
  void every_row_that_is_set_aside_is_named_with_its_reason() {
    String json = estimate(EXAMPLE, "--format", "json").out();

    assertThat(json)
        .containsPattern("\"reason\" : \"repeated\",\\s+\"station\" : \"CO-045\"")
        .containsPattern("\"reason\" : \"not-in-sample\",\\s+\"station\" : \"CA-013\"")
        .containsPattern("\"reason\" : \"incomplete\"");
  }

  @Test
  void a_stratum_with_one_sheet_and_an_incomplete_sample_are_flagged() {
    String text = estimate(EXAMPLE).out();

    assertThat(text)
        .contains("INCOMPLETE        52 of the 60 stations in the sample are in (86.67 %).")
        .contains("One stratum has a single unit of several")
        .contains("Islands");
  }

  @Test
  void the_same_files_give_the_same_bytes_in_any_locale_and_zone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    for (String format : List.of("text", "json", "html")) {
      String once = estimate(EXAMPLE, "--format", format).out();
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        assertThat(estimate(EXAMPLE, "--format", format).out()).isEqualTo(once);
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }

  @Test
  void an_estimate_never_has_the_sign_of_what_is_settled() throws IOException {
    for (String file : List.of("stations.csv", "sample.csv", "arrivals.csv")) {
      Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
    }
    String description = Files.readString(EXAMPLE.resolve("quickcount.yaml"));
    Files.writeString(
        folder.resolve("quickcount.yaml"),
        description.replace("calibrate: true ", "leads: [{ahead: A, behind: C}] "));

    String page = estimate(folder, "--format", "html").out();

    assertThat(page)
        .containsPattern("<li class=\"verdict likely\">\\s*<p class=\"label\">[^\\n]*\\s*ESTIMATE<")
        .doesNotContain("verdict firm");
  }

  @Test
  void the_page_is_well_formed_and_draws_the_intervals() throws Exception {
    String page = estimate(EXAMPLE, "--format", "html", "--lang", "es").out();

    javax.xml.parsers.DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(
            new java.io.ByteArrayInputStream(
                page.replace("<!DOCTYPE html>", "")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(page).contains("class=\"intervals\"", "INCOMPLETO", "class=\"told\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stations.csv | CO-045,Coast | CO-044,Coast | stations.csv:136: the station CO-044 stands here a second time, after line 135;
          arrivals.csv | ,7,228,150,19 | ,seven,228,150,19 | is neither a number nor a known word;
          arrivals.csv | 2026-11-01 20:54,322 | tonight,322 | column RECEIVED: “tonight” is not a moment;
          """)
  void a_bad_cell_is_one_sentence_and_the_report_is_printed(
      String file, String from, String to, String sentence) throws IOException {
    example();
    edit(file, from, to);

    Run run = estimate(folder);

    assertThat(run.status()).isEqualTo(Acta.INPUT_HAS_ERRORS);
    assertThat(run.out()).contains("INPUT ERRORS").contains("Ana Alves");
    assertThat(run.out().replaceAll("\\s+", " ")).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calibrate: true | merge: [{strata: [Islands, Moon]}] | quickcount.yaml: estimate.merge: the frame has no stratum Moon, or it is merged twice;
          calibrate: true | merge: [{strata: [Islands]}] | estimate.merge[0].strata: the field
          calibrate: true | leads: [{ahead: A, behind: Z}] | estimate.leads[0].behind:
          calibrate: true | sideways: true | estimate.sideways:
          time: RECEIVED | time: WHEN | no column is called
          station: STATION, stratum: REGION | station: REGION, stratum: REGION | the station Capital stands here a second time
          file: stations.csv | file: nowhere.csv | nowhere.csv: there is no such file
          frame: | frames: | frame: the field
          """)
  void a_mistake_in_the_description_is_one_sentence(String from, String to, String sentence)
      throws IOException {
    example();
    edit("quickcount.yaml", from, to);

    Run run = estimate(folder);

    assertThat(run.status()).isEqualTo(Acta.INPUT_HAS_ERRORS);
    assertThat((run.err() + run.out()).replaceAll("\\s+", " ")).contains(sentence);
    assertThat(run.err()).doesNotContain("Exception", "unexpected");
  }

  @Test
  void arrivals_of_which_none_is_known_are_refused_with_the_remedy() throws IOException {
    example();
    edit("quickcount.yaml", "    station: STATION\n", "    station: RECEIVED\n");

    Run run = estimate(folder);

    assertThat(run.status()).isEqualTo(Acta.INPUT_HAS_ERRORS);
    assertThat(run.err())
        .contains("none of the 55 rows of the arrivals can be used (not-in-frame 55);");
  }

  @Test
  void merging_is_done_only_when_it_is_declared_and_is_said() throws IOException {
    example();
    edit("quickcount.yaml", "calibrate: true", "merge: [{strata: [Islands, Coast]}]");

    assertThat(estimate(folder).out())
        .contains("Put together because the description says so: Islands + Coast.")
        .doesNotContain("single unit of several");
  }

  /// Everything but the file's hash and bytes, and its lines.
  private static String curve(Run run) {
    return run.out()
        .replaceAll("(?s).*As the sheets came in", "")
        .replaceAll("(?s)What came.*", "");
  }

  @Test
  void a_moment_may_be_written_in_several_ways() throws IOException {
    String plain = curve(estimate(example()));
    String arrivals = Files.readString(folder.resolve("arrivals.csv"));
    assertThat(plain).contains("2026-11-01 19:07");

    Files.writeString(
        folder.resolve("arrivals.csv"),
        arrivals.replaceAll("(2026-11-01) (\\d\\d:\\d\\d)", "$1T$2:00-04:00"));
    assertThat(curve(estimate(folder))).isEqualTo(plain);

    Files.writeString(
        folder.resolve("arrivals.csv"),
        arrivals
            .replace("RECEIVED", "Y,M,D,H,MIN")
            .replaceAll("(2026)-(11)-(01) (\\d\\d):(\\d\\d)", "$1,$2,$3,$4,$5"));
    edit("quickcount.yaml", "time: RECEIVED", "time: [Y, M, D, H, MIN]");
    assertThat(curve(estimate(folder))).isEqualTo(plain);
  }

  @Test
  void what_the_missing_sheets_could_do_is_said_of_the_estimate_that_is_not_calibrated()
      throws IOException {
    example();
    String sentence = "The bounds are those of the estimate that is not weighted";
    assertThat(estimate(folder).out()).contains(sentence);
    assertThat(estimate(folder, "--format", "json").out())
        .containsPattern("\"missingAtWorst\" : \\{\\s+\"of\" : \"uncalibrated\"");

    edit("quickcount.yaml", "calibrate: true", "calibrate: false");
    assertThat(estimate(folder).out())
        .contains("What the missing sheets could do")
        .doesNotContain(sentence);
  }

  @Test
  void a_column_that_mixes_clocks_is_reported_and_offsets_are_put_on_one_clock()
      throws IOException {
    String plain = curve(estimate(example()));
    String arrivals = Files.readString(folder.resolve("arrivals.csv"));
    String offsets = arrivals.replaceAll("(2026-11-01) (\\d\\d:\\d\\d)", "$1T$2:00-04:00");

    Files.writeString(
        folder.resolve("arrivals.csv"),
        offsets.replace("2026-11-01T20:54:00-04:00", "2026-11-02T00:54:00Z"));
    assertThat(curve(estimate(folder))).isEqualTo(plain);

    Files.writeString(
        folder.resolve("arrivals.csv"),
        offsets.replace("2026-11-01T20:54:00-04:00", "2026-11-01 20:54"));
    assertThat(estimate(folder).out().replaceAll("\\s+", " "))
        .contains("column RECEIVED: “2026-11-01 20:54” is on another clock");
  }

  @Test
  void without_a_sample_nobody_says_how_many_are_missing() throws IOException {
    example();
    edit(
        "quickcount.yaml",
        "  file: sample.csv\n  columns: {station: station, stratum: stratum}\n"
            + "  seed: \"49035178829436610627\"       # thrown with dice in public\n"
            + "  published: 2026-10-25\n",
        "");
    edit("quickcount.yaml", "sample:                      # the stations that were drawn\n", "");

    Run run = estimate(folder);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Nobody says which stations were drawn")
        .doesNotContain("What the missing sheets could do");
  }

  @Test
  void an_empty_folder_says_what_to_write() {
    assertThat(estimate(folder).err()).contains("this folder has no quickcount.yaml; write one");
  }

  @Test
  void every_description_on_the_page_is_understood() throws IOException {
    Matcher yaml =
        Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    int descriptions = 0;
    while (yaml.find()) {
      Path file = Files.writeString(folder.resolve("quickcount.yaml"), yaml.group(1));
      assertThat(estimate(file).err()).contains(": there is no such file");
      descriptions++;
    }
    assertThat(descriptions).isEqualTo(3);
  }

  private static final Pattern SHOWN =
      Pattern.compile("```sh\\n\\./acta (.*?)\\n```\\n\\n```text\\n(.*?)```", Pattern.DOTALL);

  @Test
  void the_page_shows_what_the_commands_print() throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(PAGE));
    int commands = 0;
    while (shown.find()) {
      String line =
          shown
              .group(1)
              .replace("\\\n", " ")
              .replace("examples/quick-count", EXAMPLE.toString())
              .replace("my-sample.csv", folder.resolve("my-sample.csv").toString());
      String out = Run.acta(line.strip().split("\\s+")).out().replace(folder.toString() + "/", "");
      for (String part : shown.group(2).split("…\n")) {
        assertThat(out).as(line).contains(part);
      }
      commands++;
    }
    assertThat(commands).isGreaterThanOrEqualTo(3);
  }
}
