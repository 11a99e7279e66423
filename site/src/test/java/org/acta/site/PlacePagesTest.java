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
import org.acta.report.Report;
import org.acta.tally.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacePagesTest {
  private static final Pattern CHILD =
      Pattern.compile(
          "<tr>\\s*<th scope=\"row\" class=\"t\"><a href=\"([^\"]*)\">([^<]*)</a></th>\\s*"
              + "<td><span class=\"share-of\">[^<]*</span><span class=\"under\">([0-9,]+)</span>");

  @TempDir private Path temp;

  private static String page(Site site, String path) {
    return new String(site.at(path).orElseThrow().bytes(), UTF_8);
  }

  private Site of(String description, Map<String, String> files) {
    Map<String, String> all = new java.util.TreeMap<>(files);
    all.put("election.yaml", description);
    return TestRecord.site(TestRecord.of(temp, all), "en");
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }

  @Test
  void the_places_of_the_example_add_up_to_its_total() {
    Site site =
        TestRecord.site(TestRecord.imported(temp, Path.of("../examples/venezuela-2024")), "en");
    List<MatchResult> states = CHILD.matcher(page(site, "places/index.html")).results().toList();

    assertThat(states).hasSize(24);
    // The sum of the sheets by state, as the example's README has it.
    assertThat(states.stream().mapToLong(state -> number(state.group(3))).sum())
        .isEqualTo(7_156_462);
    assertThat(states)
        .allSatisfy(state ->
            assertThat(page(site, "places/" + state.group(1).replace("../places/", "")))
                .contains(">" + state.group(2) + "</h1>", "<td>" + state.group(3) + "<span"));
  }

  @Test
  void every_total_of_the_tally_is_on_the_page_of_its_place() {
    Site site = TestRecord.site(TestRecord.small(temp), "en");

    for (Report.OfSheets of : site.snapshot().report().sheets()) {
      for (Totals totals : of.tally().places()) {
        String path =
            totals.place().depth() == 0
                ? "places/index.html"
                : Links.place(List.of(totals.place().code()));
        for (long votes : totals.votes()) {
          assertThat(page(site, path)).contains("<td>" + votes + "<span");
        }
      }
    }
    assertThat(page(site, "places/index.html")).contains("3 of 4", "75.00 %");
  }

  @Test
  void a_place_with_many_stations_lists_each_once_in_parts() {
    String rows =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj("%05d,Only,1,2\n"::formatted)
            .collect(Collectors.joining("", "S,P,A,B\n", ""));
    Site site =
        of(
            """
            election: {id: XX, name: Many}
            contest: {id: c, title: c, choices: [{id: A, name: A}, {id: B, name: B}]}
            sheets: [{id: s, file: s.csv, columns: {station: S, places: {town: P}, votes: {A: A, B: B}}}]
            """,
            Map.of("s.csv", rows));
    Pattern station = Pattern.compile("<a href=\"\\.\\./station/([0-9]{5})\\.html\">");

    assertThat(site.paths().filter(path -> path.startsWith("places/")))
        .containsExactly(
            "places/index.html", "places/Only.html", "places/Only~p2.html", "places/Only~p3.html");
    assertThat(
            List.of("places/Only.html", "places/Only~p2.html", "places/Only~p3.html").stream()
                .flatMap(path -> station.matcher(page(site, path)).results())
                .map(found -> found.group(1)))
        .hasSize(1_001)
        .doesNotHaveDuplicates();
  }

  @Test
  void ballots_not_seen_at_a_place_are_the_voters_of_its_stations_without_a_certain_sheet() {
    Site site =
        of(
            """
            election: {id: XX, name: Rolled}
            contest: {id: c, title: c, choices: [{id: A, name: A}, {id: B, name: B}]}
            roll: {files: [{file: roll.csv, columns: {station: S, places: {town: P}, registered: R}}]}
            sheets: [{id: s, file: s.csv, columns: {station: S, places: {town: P}, votes: {A: A, B: B}}}]
            """,
            Map.of(
                "roll.csv", "S,P,R\n1,East,100\n2,East,230\n3,West,70\n4,West,31\n",
                // Station 3 has two versions, and is as good as unseen.
                "s.csv", "S,P,A,B\n1,East,10,20\n3,West,5,6\n3,West,5,7\n"));

    assertThat(page(site, "places/East.html"))
        .contains("at most 230", "registered at one station without a certain sheet", "1 of 2");
    assertThat(page(site, "places/West.html"))
        .contains("at most 101", "registered at 2 stations without a certain sheet");
    assertThat(page(site, "places/index.html")).contains("at most 331");
  }

  @Test
  void codes_of_places_never_leave_their_folder_and_never_meet() {
    Site site =
        of(
            """
            election: {id: XX, name: Odd}
            contest: {id: c, title: c, choices: [{id: A, name: A}, {id: B, name: B}]}
            sheets: [{id: s, file: s.csv, columns: {station: S, places: {a: P, b: Q}, votes: {A: A, B: B}}}]
            """,
            Map.of(
                "s.csv",
                """
                S,P,Q,A,B
                1,index,x,1,2
                2,..,..,1,2
                3,a/b,c,1,2
                4,a,b/c,1,2
                5,a.html,b,1,2
                6,a,part~p2,1,2
                """));
    List<String> paths = site.paths().filter(path -> path.startsWith("places/")).toList();

    assertThat(paths)
        .hasSize(12)
        .doesNotHaveDuplicates()
        .noneMatch(path -> List.of(path.split("/")).contains(".."));
    // No page has the name of a folder that others are in.
    assertThat(paths)
        .noneMatch(path -> paths.stream().anyMatch(other -> other.startsWith(path + "/")));
  }
}
