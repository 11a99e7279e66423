package org.acta.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acta.ledger.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Positions and those who take them, on their pages.
class PositionPagesTest {
  private static final String POSITIONS = "positions/index.html";
  private static final String DESCRIPTION =
      """
      election: {id: XX, name: Election of Xanadu, date: 2026-11-01}
      contest: {id: c, title: c, choices: [{id: A, name: A}, {id: B, name: B}]}
      sheets: [{id: s, file: s.csv, columns: {station: S, votes: {A: A, B: B}}}]
      ledger: ledger.csv
      """;
  private static final String SHEETS = "S,A,B\n1,2,3\n";
  private static final String LEDGER =
      """
      type,kind,actor,actors,members,count,target,date,speaker,on_behalf_of,via,state_run,state_run_source,place,deaths,words,language,paraphrase,names,references
      position,congratulate,state:SG,,,,result,2026-11-02,person:ana-alba,state:SG,outlet:herald,true,says so itself,,,"Felicitaciones, <b>todos</b>",es,,person:ana-alba=Ana Alba (minister);outlet:herald=Herald,https://example.org/1
      position,question,state:BR,,,,result,2026-11-02,,,,,,,,,,Doubts it,,Herald of 3 November
      position,reject,state:BR,,,,result,2026-11-09,,,,,,,,We do not recognise it,en,,,javascript:alert(1)
      position,recognise,state:BR,,,,rival-result,2026-11-09,,,,,,,,,,Calls Bosch the winner,,http://example.org/2
      position,call-verify,group:nine,,state:AR;state:BR,9,result,2026-11-03,,,,,,,,,,Ask for a recount,group:nine=nine states,https://example.org/3
      position,withhold,state:CL,,,,result,2026-11-05,,,,,,,,,,One says,,https://example.org/4
      position,recognise,state:CL,,,,result,2026-11-05,,,,,,,,,,Another says,,https://example.org/5
      statement,urge-calm,igo:EU,,,,,2026-11-03,,,,,,,,Calma,es,,igo:EU=European Union,https://example.org/6
      event,protest,group:people,,,3000,,2026-11-04,,,,,,Xanadu,2,,,Marched,group:people=people,https://example.org/7
      relation,alliance,,state:BR;state:AR,,,,2026-11-04,,,,,,,,,,Are allies,,https://example.org/8
      """;
  private static final Pattern ROW = Pattern.compile("<tr data-actor=\"([^\"]*)\"[^>]*>");

  @TempDir private Path temp;

  private Site site(String ledger) {
    return TestRecord.site(
        TestRecord.of(
            temp, Map.of("election.yaml", DESCRIPTION, "s.csv", SHEETS, "ledger.csv", ledger)),
        "en");
  }

  private static String page(Site site, String path) {
    return text(site.at(path).orElseThrow());
  }

  private static String text(Resource resource) {
    return new String(resource.bytes(), UTF_8);
  }

  private static List<String> rows(String page, Predicate<String> of) {
    return ROW.matcher(page).results().map(MatchResult::group).filter(of).toList();
  }

  private static Set<String> shown(String page) {
    return rows(page, row -> !row.contains(" hidden")).stream()
        .map(row -> row.replaceAll(" hidden.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void what_was_last_said_is_shown_and_what_was_said_before_is_kept_for_other_days() {
    String page = page(site(LEDGER), POSITIONS);

    assertThat(rows(page, row -> row.contains("state:BR") && !row.contains(" hidden")))
        .hasSize(2)
        .anyMatch(row -> row.contains("data-shade=\"REFUSE\""))
        .anyMatch(row -> row.contains("data-shade=\"ACCEPT\""));
    assertThat(rows(page, row -> row.contains("state:BR") && row.contains(" hidden")))
        .singleElement()
        .asString()
        .contains("data-shade=\"DOUBT\"", "data-from=\"2026-11-02\" data-until=\"2026-11-09\"");
  }

  @Test
  void a_day_that_is_asked_for_shows_what_had_been_said_by_then() {
    Site site = site(LEDGER);
    String then = text(site.at(POSITIONS, Map.of("at", "2026-11-04")).orElseThrow());

    assertThat(rows(then, row -> !row.contains(" hidden")))
        .hasSize(3)
        .anyMatch(row -> row.contains("state:SG"))
        .anyMatch(row -> row.contains("state:BR") && row.contains("DOUBT"))
        .anyMatch(row -> row.contains("group:nine"));
    assertThat(then).contains("as it was known on 2026-11-04", "value=\"2026-11-04\"");
  }

  @Test
  void what_is_no_day_asks_for_nothing() {
    Site site = site(LEDGER);

    for (String asked : List.of("", "yesterday", "2026-13-01", "+999999999-01-01", "\"><script>")) {
      assertThat(text(site.at(POSITIONS, Map.of("at", asked)).orElseThrow()))
          .isEqualTo(page(site, POSITIONS));
    }
  }

  @Test
  void the_lines_of_the_last_page_tell_what_every_day_shows() {
    Site site = site(LEDGER);
    String last = page(site, POSITIONS);

    for (int day = 1; day <= 12; day++) {
      String at = "2026-11-%02d".formatted(day);
      Set<String> told =
          rows(
                  last,
                  row -> {
                    String from = row.replaceAll(".* data-from=\"([^\"]*)\".*", "$1");
                    String until = row.replaceAll(".* data-until=\"([^\"]*)\".*", "$1");
                    return from.compareTo(at) <= 0 && (until.isEmpty() || until.compareTo(at) > 0);
                  })
              .stream()
              .map(row -> row.replaceAll("( hidden.*|>$)", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> shown =
          shown(text(site.at(POSITIONS, Map.of("at", at)).orElseThrow())).stream()
              .map(row -> row.replaceAll(">$", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(shown).as(at).isEqualTo(told);
    }
  }

  @Test
  void everybody_is_counted_once_and_a_group_stands_beside_them() {
    String page = page(site(LEDGER), POSITIONS);

    assertThat(count(page, "ACCEPT")).isEqualTo("1");
    assertThat(count(page, "REFUSE")).isEqualTo("1");
    assertThat(count(page, "SEVERAL")).isEqualTo("1");
    assertThat(count(page, "DOUBT")).isEqualTo("0");
    assertThat(page)
        .contains("beside them <a href=\"../positions/group~3Anine.html\">nine states</a>");
  }

  private static String count(String page, String shade) {
    return page.replaceAll(
        "(?s).*?<li data-shade=\"" + shade + "\">.*?data-count=\"all\">([0-9]+)<.*", "$1");
  }

  @Test
  void what_sources_tell_differently_of_one_day_stands_side_by_side() {
    assertThat(page(site(LEDGER), POSITIONS))
        .contains("Reports that stand side by side", "[One says]", "[Another says]");
  }

  @Test
  void a_quote_is_verbatim_in_its_language_with_all_through_whom_it_came() {
    assertThat(page(site(LEDGER), "positions/state~3ASG.html"))
        .contains(
            "<blockquote lang=\"es\"><p>“Felicitaciones, &lt;b&gt;todos&lt;/b&gt;”</p>",
            "Ana Alba, minister",
            "Herald (state-run)",
            "<q>says so itself</q>",
            "<a href=\"https://example.org/1\" rel=\"noopener noreferrer nofollow\">");
  }

  @Test
  void only_an_address_of_the_web_is_a_link() {
    assertThat(page(site(LEDGER), "positions/state~3ABR.html"))
        .contains("</span> javascript:alert(1)</p>", "</span> Herald of 3 November</p>")
        .contains("<a href=\"http://example.org/2\"")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void everybody_has_a_page_with_all_that_is_told_of_them() {
    Site site = site(LEDGER);

    assertThat(page(site, "positions/state~3ABR.html"))
        .contains("id=\"position\"", "id=\"relation\"", "id=\"group\"");
    assertThat(page(site, "positions/person~3Aana-alba.html")).contains("id=\"speaker\"");
    assertThat(page(site, "positions/igo~3AEU.html")).contains("id=\"statement\"");
    assertThat(page(site, "positions/group~3Apeople.html")).contains("id=\"event\"");
  }

  @Test
  void hostile_words_are_shown_and_never_run() {
    String hostile = "</script><script>alert(1)</script><!--\u202e' onload=x";
    Site site =
        site(
            """
            kind,actor,date,words,paraphrase,names,references,via
            reject,org:x,2026-11-02,"%1$s","%1$s","org:x=%1$s","https://example.org/"" onclick=x;%1$s",outlet:o
            """
                .formatted(hostile));

    assertThat(site.paths().filter(path -> path.contains("positions/")))
        .hasSize(4)
        .allSatisfy(path ->
            assertThat(page(site, path))
                .doesNotContain("<script>", "\u202e", "<!--")
                .doesNotContainPattern("<[^<>]* on(click|load)=")
                .contains("&lt;/script&gt;"));
  }

  @Test
  void both_languages_say_it_in_their_own_words() {
    assertThat(page(site(LEDGER), "es/" + POSITIONS))
        .contains("Quién acepta y quién disputa", "rechaza", "Singapur", "Brasil")
        .doesNotContain("Who accepts");
  }

  @Test
  void every_state_has_a_place_on_the_map() {
    List<String> drawn =
        WorldMap.INSTANCE.outlines().stream()
            .filter(outline -> outline.path().isPresent() || outline.middle().isPresent())
            .flatMap(outline -> outline.code().stream())
            .toList();

    assertThat(drawn)
        .doesNotHaveDuplicates()
        .containsAll(Vocabulary.read().states().stream().map(Vocabulary.State::iso).toList());
  }

  @Test
  void a_state_too_small_for_the_map_is_a_circle_that_can_be_seen() {
    assertThat(page(site(LEDGER), POSITIONS))
        .containsPattern(
            "<circle class=\"spot\" data-state=\"SG\"[^>]* r=\"4\" fill=\"url\\(#p-ACCEPT\\)\"><title>Singapore: congratulates, since 2 Nov 2026<")
        .containsPattern("<path class=\"land\" data-state=\"BR\" fill=\"url\\(#p-REFUSE\\)\"")
        .containsPattern(
            "<path class=\"land\" data-state=\"AR\" d=[^>]*><title>Argentina: no position in this record<");
  }

  @Test
  void a_record_in_which_nobody_takes_a_position_has_no_such_page() {
    Site site =
        site("type,kind,actor,date,paraphrase\nstatement,urge-calm,state:BR,2026-11-02,x\n");

    assertThat(site.at(POSITIONS)).isEmpty();
    assertThat(site.at("events.html")).isEmpty();
    assertThat(page(site, "index.html")).doesNotContain("positions/");
    assertThat(page(site, "positions/state~3ABR.html"))
        .doesNotContain("index.html\">All positions");
  }

  @Test
  void events_are_told_with_place_count_and_deaths() {
    assertThat(page(site(LEDGER), "events.html"))
        .contains("<td class=\"t\">Xanadu</td>", "<td>3,000</td>", "<td>2</td>")
        .doesNotContain("<svg class=\"world\"");
  }
}
