package org.acta.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every page of a site, whichever family it is of.
class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @TempDir private Path temp;
  private Site site;

  @BeforeEach
  void aSmallSite() {
    site = TestRecord.site(TestRecord.told(temp), "en");
  }

  private String page(String path) {
    return new String(site.at(path).orElseThrow().bytes(), UTF_8);
  }

  private List<String> pages() {
    return site.paths().filter(path -> path.endsWith(".html")).toList();
  }

  @Test
  void every_path_that_is_listed_has_bytes_and_is_listed_once() {
    assertThat(site.paths()).doesNotHaveDuplicates().allMatch(path -> site.at(path).isPresent());
  }

  @Test
  void every_relative_link_leads_to_something() {
    everyLinkLeadsToSomething();
  }

  @Test
  void a_record_with_only_a_ledger_shows_what_there_is() {
    site = TestRecord.site(TestRecord.ledgerOnly(temp.resolve("ledger")), "en");

    assertThat(pages())
        .contains("index.html", "positions/index.html", "events.html", "record/index.html")
        .contains("entry/0.html", "methods.html", "data.html")
        .doesNotContain("report.html", "places/index.html", "announcements.html", "search.html");
    assertThat(page("index.html"))
        .contains("<h1>XX-2026</h1>", "Who accepts the declared result")
        .doesNotContain("How this was computed");
    assertThat(page("methods.html")).contains("id=\"positions\"").doesNotContain("id=\"bounds\"");
    assertThat(page("positions/index.html")).contains("Singapore");
    everyLinkLeadsToSomething();
  }

  private void everyLinkLeadsToSomething() {
    for (String path : pages()) {
      for (MatchResult link : LINK.matcher(page(path)).results().toList()) {
        String href = link.group(1);
        if (href.startsWith("data:") || href.startsWith("https://")) {
          continue;
        }
        URI to = URI.create("site:/" + path).resolve(href);
        String target = to.getPath().substring(1);
        assertThat(site.at(target)).as("%s in %s", href, path).isPresent();
        if (to.getFragment() != null) {
          assertThat(ID.matcher(page(target)).results().map(id -> id.group(1)))
              .as("%s in %s", href, path)
              .contains(to.getFragment());
        }
      }
    }
  }

  @Test
  void the_overview_leads_to_how_each_verdict_was_computed() {
    assertThat(page("index.html"))
        .contains("<a href=\"methods.html#bounds\">How this was computed</a>")
        .contains("<a href=\"methods.html#sources\">How this was computed</a>")
        .contains("<a href=\"methods.html#announced\">How this was computed</a>")
        .contains("<a href=\"report.html#sheets-council\">All about it in the report</a>");
  }

  @Test
  void every_page_is_there_in_both_languages() {
    List<String> spanish = pages().stream().filter(path -> path.startsWith("es/")).toList();

    assertThat(pages())
        .filteredOn(path -> !path.startsWith("es/"))
        .isEqualTo(spanish.stream().map(path -> path.substring(3)).toList())
        .allMatch(path -> page(path).contains("<html lang=\"en\""))
        .allMatch(path -> page("es/" + path).contains("<html lang=\"es\""));
  }

  @Test
  void the_other_language_can_come_first() {
    Site spanish = TestRecord.site(temp.resolve("record"), "es");

    assertThat(new String(spanish.at("index.html").orElseThrow().bytes(), UTF_8))
        .contains("<html lang=\"es\"");
    assertThat(spanish.at("en/index.html")).isPresent();
    assertThat(spanish.at("es/index.html")).isEmpty();
  }

  @Test
  void no_page_has_a_script_or_style_of_its_own_or_asks_elsewhere() {
    assertThat(pages())
        .allSatisfy(path ->
            assertThat(page(path))
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src ")
                .doesNotContain("<style", " style=", " onclick=", "javascript:")
                .doesNotContainPattern(
                    "<script(?! (type=\"(module\" src|application/json\" id)=?\"|src=\"))")
                .doesNotContainPattern("<(script|img|link)[^>]*(src|href)=\"(https?:|//)"));
  }

  @Test
  void every_page_has_one_first_heading_and_no_name_twice() {
    assertThat(pages())
        .allSatisfy(path -> {
          assertThat(page(path)).containsOnlyOnce("<h1");
          assertThat(ID.matcher(page(path)).results().map(id -> id.group(1)))
              .doesNotHaveDuplicates();
        });
  }

  @Test
  void what_a_source_wrote_is_shown_and_never_run() {
    String hostile = "</script><script>alert(1)</script>\u202e\"'&<b>";
    Site shown =
        TestRecord.site(
            TestRecord.of(
                temp.resolve("hostile"),
                Map.of(
                    "election.yaml",
                    """
                    election: {id: XX, name: "%s"}
                    contest: {id: c, title: c, choices: [{id: A, name: A}, {id: B, name: B}]}
                    sheets: [{id: s, file: s.csv, columns: {station: S, places: {state: P}, votes: {A: A, B: B}}}]
                    """
                        .formatted("</script><script>alert(1)</script>"),
                    "s.csv",
                    "S,P,A,B\n\""
                        + hostile.replace("\"", "\"\"")
                        + "\",\""
                        + hostile.replace("\"", "\"\"")
                        + "\",1,2\n")),
            "en");

    assertThat(shown.paths().filter(path -> path.endsWith(".html")))
        .allSatisfy(path ->
            assertThat(new String(shown.at(path).orElseThrow().bytes(), UTF_8))
                .doesNotContain("<script>", "\u202e")
                .contains("&lt;/script&gt;"));
  }

  @Test
  void what_is_not_there_is_nothing() {
    assertThat(
            List.of(
                "",
                "/",
                "nothing",
                "station/none.html",
                "../record.key/log.key",
                "fr/index.html",
                "tile/0/000.p/300",
                "picture/" + "0".repeat(64) + ".jpg",
                "station/..html"))
        .allSatisfy(path -> assertThat(site.at(path)).isEmpty());
  }
}
