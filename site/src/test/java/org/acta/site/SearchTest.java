package org.acta.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final Pattern HIT =
      Pattern.compile("<li><a href=\"([^\"]*)\">([^<]*)</a> <span class=\"kind\">");

  @TempDir private Path temp;
  private Site site;

  @BeforeEach
  void aSiteOfManyStations() {
    String rows =
        IntStream.rangeClosed(1, 3_000)
            .mapToObj(
                i -> "%d-%d,%s,%s,1,2\n".formatted(i / 10, i % 10, "Región " + i % 7, "Ñuñoa"))
            .collect(Collectors.joining("", "S,P,Q,A,B\n", ""));
    site =
        TestRecord.site(
            TestRecord.of(
                temp,
                Map.of(
                    "election.yaml",
                    """
                    election: {id: XX, name: Many}
                    contest: {id: c, title: c, choices: [{id: A, name: A}, {id: B, name: B}]}
                    sheets: [{id: s, file: s.csv, columns: {station: S, places: {region: P, town: Q}, votes: {A: A, B: B}}}]
                    """,
                    "s.csv",
                    rows)),
            "en");
  }

  private String ask(String path, Map<String, String> asked) {
    return new String(site.at(path, asked).orElseThrow().bytes(), UTF_8);
  }

  private List<String> found(String query) {
    return HIT.matcher(ask("search.html", Map.of("q", query)))
        .results()
        .map(hit -> hit.group(2))
        .toList();
  }

  @Test
  void the_station_of_exactly_this_code_comes_first_then_those_that_begin_so() {
    assertThat(found("12-3").getFirst()).isEqualTo("12-3");
    assertThat(found(" 123 "))
        .startsWith("12-3", "123-0")
        .allMatch(code -> code.replace("-", "").startsWith("123"));
    assertThat(found("99999")).isEmpty();
  }

  @Test
  void places_are_found_without_accents_by_any_of_their_words() {
    assertThat(found("NUNOA")).hasSize(7).allMatch("Ñuñoa"::equals);
    assertThat(found("region 3")).contains("Región 3");
    assertThat(found("nunoa 3 reg")).containsExactly("Ñuñoa");
  }

  @Test
  void results_are_bounded_and_paged() {
    String first = ask("es/search.html", Map.of("q", "1"));
    String second = ask("es/search.html", Map.of("q", "1", "page", "2"));

    assertThat(HIT.matcher(first).results()).hasSize(50);
    assertThat(first).contains("href=\"../es/search.html?q=1&amp;page=2\"");
    assertThat(HIT.matcher(second).results().map(MatchResult::group))
        .hasSize(50)
        .doesNotContainAnyElementsOf(HIT.matcher(first).results().map(MatchResult::group).toList());
    assertThat(ask("search.html", Map.of("q", "1", "page", "999999999"))).contains("<h1>");
  }

  @Test
  void whatever_is_asked_is_shown_and_never_run() {
    assertThat(
            List.of("\"><script>alert(1)</script>", "\u202e\0", "%", "x".repeat(100_000), "\ud800"))
        .allSatisfy(query ->
            assertThat(ask("search.html", Map.of("q", query)))
                .contains("<h1>Search</h1>")
                .doesNotContain("<script>", "\u202e", "\0", "x".repeat(201)));
  }

  @Test
  void the_pieces_of_the_index_hold_every_key_in_order_and_are_small() {
    List<String> pieces =
        site.paths().filter(path -> path.matches("search/[0-9]+\\.json")).toList();
    Pattern row = Pattern.compile("(?m)^\\[\"([^\"]*)\",.*\"([^\"]*\\.html)\"\\],?$");
    List<MatchResult> rows =
        pieces.stream().flatMap(path -> row.matcher(text(path)).results()).toList();
    List<String> firsts =
        pieces.stream()
            .map(path -> row.matcher(text(path)).results().findFirst().orElseThrow().group(1))
            .toList();

    assertThat(pieces).hasSizeGreaterThan(1).allMatch(path -> text(path).length() <= 60_000);
    assertThat(rows.stream().map(found -> found.group(1))).isSorted();
    assertThat(rows).allMatch(found -> site.at(found.group(2)).isPresent());
    assertThat(rows.stream().map(found -> found.group(2)).filter(p -> p.startsWith("station/")))
        .hasSize(3_000)
        .doesNotHaveDuplicates();
    for (int i = 0; i < pieces.size(); i++) {
      assertThat(text("search/index.json"))
          .contains("[\"" + firsts.get(i) + "\",\"" + pieces.get(i).substring(7) + "\"]");
    }
  }

  private String text(String path) {
    return new String(site.at(path).orElseThrow().bytes(), UTF_8);
  }
}
