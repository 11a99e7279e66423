package org.acta.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.acta.cli.Acta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page of quick counts shows, and where it leads.
class QuickCountPageTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final String PAGE = "quick-count.html";

  @TempDir private Path temp;

  private static String text(Site site, String path) {
    return new String(site.at(path).orElseThrow().bytes(), UTF_8);
  }

  @Test
  void the_page_has_the_draw_the_response_the_estimates_and_what_they_rest_on() {
    Site site = TestRecord.site(TestRecord.sampled(temp), "en");
    String page = text(site, PAGE);

    assertThat(page)
        .contains("60 of the 256 stations of the frame are in the sample, in 5 strata")
        .contains("Drawn again from the seed 49035178829436610627")
        .contains("52 of the 60 stations in the sample are in (86.67 %)")
        .contains("47.72 % (45.54 to 49.90)")
        .contains("announced: Final result")
        .contains("all sheets of: Sheets of the council")
        .contains("Beside what was announced: Final result")
        .contains("What is assumed", "methods.html#quick-count", "data/quick-count-1-sample.csv");
    assertThat(text(site, "index.html")).contains("quick-count.html");
    assertThat(text(site, "methods.html")).contains("id=\"quick-count\"");
    assertThat(text(site, "es/" + PAGE)).contains("Lo que se supone", "47,72 % (45,54 a 49,90)");
  }

  /// Sums of the columns of examples/quick-count/arrivals.csv, without the three rows set aside.
  @Test
  void the_same_stations_are_added_up_from_both_sources_and_the_one_that_differs_is_named() {
    String page = text(TestRecord.site(TestRecord.sampled(temp), "en"), PAGE);

    assertThat(page)
        .contains("At 52 of the stations that came in")
        .contains("At one of them the two have other votes")
        .contains("<td>6,972</td><td>47.49</td><td>6,982</td>")
        .contains("<td>6,466</td><td>44.04</td><td>6,466</td>")
        .contains("<td>+10</td>")
        .contains("href=\"station/NO-025.html\">NO-025</a>");
  }

  @Test
  void every_link_of_the_page_leads_somewhere_in_both_languages() {
    Site site = TestRecord.site(TestRecord.sampled(temp), "en");
    for (String path : List.of(PAGE, "es/" + PAGE)) {
      String page = text(site, path);
      assertThat(page).containsOnlyOnce("<h1");
      assertThat(ID.matcher(page).results().map(id -> id.group(1))).doesNotHaveDuplicates();
      for (MatchResult link : LINK.matcher(page).results().toList()) {
        if (link.group(1).startsWith("data:")) {
          continue;
        }
        URI to = URI.create("site:/" + path).resolve(link.group(1));
        String target = to.getPath().substring(1);
        assertThat(site.at(target)).as(link.group(1)).isPresent();
        if (to.getFragment() != null) {
          assertThat(text(site, target)).contains(" id=\"" + to.getFragment() + "\"");
        }
      }
    }
  }

  @Test
  void a_station_says_that_it_was_in_the_sample_and_whether_its_sheet_came_in() {
    Site site = TestRecord.site(TestRecord.sampled(temp), "en");

    assertThat(text(site, "station/NO-025.html"))
        .contains("In a quick count", "../quick-count.html#count-1", "its sheet came in as entry ");
    assertThat(text(site, "station/CO-002.html"))
        .contains("no sheet of it that can be used has come in");
    // Observers reported from CA-013, which was not drawn.
    assertThat(text(site, "station/CA-013.html")).doesNotContain("In a quick count");
  }

  @Test
  void a_drawn_station_that_nothing_else_names_has_a_page() {
    Path example = Path.of("../examples/quick-count");
    Site site = TestRecord.site(TestRecord.imported(temp, example), "en");
    String page = text(site, PAGE);

    assertThat(text(site, "data/quick-count-1-sample.csv").lines()).hasSize(61);
    assertThat(page).contains("not in").doesNotContain("The same stations");
    assertThat(ID.matcher(page).results().map(id -> id.group(1))).doesNotHaveDuplicates();
    text(site, "data/quick-count-1-sample.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1)[2])
        .forEach(station -> assertThat(site.at("station/" + station + ".html")).isPresent());
  }

  @Test
  void the_files_have_the_sample_and_every_estimate() {
    Site site = TestRecord.site(TestRecord.sampled(temp), "en");

    assertThat(text(site, "data/quick-count-1-estimates.csv").lines().toList())
        .hasSize(6)
        .contains(
            "quick-count,source,figure,estimate,low95,high95,low99,high99,standard-error,"
                + "design-effect,calibrated,calibrated-low95,calibrated-high95,worst-low,worst-high")
        .anyMatch(line -> line.startsWith("quick-count-watch,watch,A,47.718713,45.542045,"))
        .anyMatch(line -> line.startsWith("quick-count-watch,watch,lead:A:B,3.8"));
    assertThat(text(site, "data.html")).contains("quick-count-1-sample.csv");
  }

  @Test
  void without_a_quick_count_there_is_no_page_and_no_item_of_the_navigation() {
    Site site = TestRecord.site(TestRecord.small(temp), "en");

    assertThat(site.at(PAGE)).isEmpty();
    assertThat(text(site, "index.html")).doesNotContain("quick-count");
    assertThat(text(site, "methods.html")).doesNotContain("quick-count");
  }

  private Site described(Map<String, String> files) {
    return TestRecord.site(TestRecord.of(temp, files), "en");
  }

  @Test
  void before_any_sheet_has_come_in_the_page_has_what_was_drawn() {
    Site site =
        described(
            Map.of(
                "quickcount.yaml",
                """
                election: {id: XX, name: Vote}
                contest: {choices: [{id: A}, {id: B}]}
                quick-count: {title: The watch}
                frame: {file: f.csv, columns: {station: S, stratum: H}}
                sample: {file: s.csv, columns: {station: S}, published: 2026-10-01}
                """,
                "f.csv",
                "S,H\n1,North\n2,North\n3,North\n4,South\n5,South\n",
                "s.csv",
                "S\n1\n3\n4\n5\n"));

    assertThat(text(site, PAGE))
        .contains("4 of 5 stations are drawn; no sheet")
        .contains("s.csv was made public on 2026-10-01")
        .contains("Strata, and how many of their stations were drawn")
        .doesNotContain("Estimated shares");
  }

  @Test
  void what_a_file_says_is_shown_and_never_run() throws IOException {
    String hostile = "</script><script>alert(1)</script>\u202e\"'&<b>";
    String cell = "\"" + hostile.replace("\"", "\"\"") + "\"";
    Site site =
        described(
            Map.of(
                "quickcount.yaml",
                """
                election: {id: XX, name: Vote}
                contest: {choices: [{id: A}, {id: B, name: "<script>B</script>"}]}
                quick-count: {id: "../<script>", title: "</script><script>alert(2)</script>"}
                frame: {file: f.csv, columns: {station: S, stratum: H, registered: R, group: H}}
                sample: {file: s.csv, columns: {station: S}, seed: "<script>3</script>"}
                arrivals: {file: a.csv, columns: {station: S, votes: {A: A, B: B}}}
                estimate: {calibrate: true}
                """,
                "f.csv",
                "S,H,R\n1,"
                    + cell
                    + ",9\n"
                    + cell
                    + ","
                    + cell
                    + ",9\n3,\u202eSouth,9\n4,South,9\n",
                "s.csv",
                "S\n1\n" + cell + "\n4\n",
                "a.csv",
                "S,A,B\n" + cell + ",4,5\n1,3,3\n4,1,2\n<script>,1,1\n"));

    assertThat(site.paths().filter(path -> path.endsWith(".html")))
        .contains(PAGE)
        .allSatisfy(
            path -> assertThat(text(site, path)).doesNotContain("<script>", "<b>\"", "\u202e"));
    assertThat(text(site, PAGE)).contains("&lt;/script&gt;");
    assertThat(Files.exists(temp.resolve("record"))).isTrue();
  }

  @Test
  void a_quick_count_that_cannot_be_used_says_why() throws IOException {
    Path record = TestRecord.imported(temp, Path.of("../examples/quick-count"));
    Path folder = Files.createDirectory(temp.resolve("again"));
    for (String file : List.of("arrivals.csv", "stations.csv", "quickcount.yaml")) {
      Files.copy(Path.of("../examples/quick-count", file), folder.resolve(file));
    }
    Files.writeString(
        folder.resolve("sample.csv"), "station,stratum\nCA-004,Capital\nCA-005,Capital\n");
    assertThat(Acta.run("record", "import", record.toString(), folder.toString())).isZero();

    assertThat(text(TestRecord.site(record, "en"), PAGE))
        .contains("UNUSABLE", "“CA-004” stands twice in its sample")
        .doesNotContain("Estimated shares");
  }
}
