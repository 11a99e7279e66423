package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who stands where, as the example's public record has it.
class PositionsCommandTest {
  private static final String EXAMPLE = "../examples/venezuela-2024";

  @TempDir private Path temp;

  private static String example(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "positions";
    arguments[1] = EXAMPLE;
    System.arraycopy(more, 0, arguments, 2, more.length);
    Run run = Run.acta(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  @Test
  void the_example_tells_who_accepts_and_who_disputes_with_day_and_source() {
    assertThat(example())
        .containsPattern("Russia +congratulates +29 Jul 2024 .* TASS \\(state-run\\)")
        .containsPattern("Mexico +withholds recognition +1 Aug 2024 +“Vamos a esperar")
        .containsPattern("Nicaragua +congratulates +by 29 Jul 2024")
        .containsPattern("European Union +rejects +29 Aug 2024")
        .containsPattern(
            "\\(and\\s+as\\s+a\\s+group: “eleven states of the Americas”, 11 in all, each named\\)")
        .contains(
            "https://www.cancilleria.gob.ar/en/announcements/news/statement-election-venezuela");
  }

  @Test
  void one_alone_is_told_by_name_in_the_counts() {
    assertThat(example())
        .contains("11 states, ALBA-TCP and 4 others accept; 10 states, United Nations and")
        .containsPattern("The\\s+Carter\\s+Center\\s+refuses\\.");
  }

  @Test
  void the_past_is_told_as_it_was_known_then() {
    String then = example("--at", "2024-08-20", "--actor", "state:CL");
    assertThat(then).contains("withholds recognition").doesNotContain("rejects");
    assertThat(then).contains("as it was known on 20 Aug 2024");

    assertThat(example("--actor", "state:CL", "--history"))
        .containsPattern("rejects +22 Aug 2024")
        .containsPattern("withholds recognition +29 Jul 2024")
        .contains("Chile: first on 29 Jul 2024, last on 22 Aug 2024");
  }

  @Test
  void since_when_is_the_first_of_those_that_led_there() {
    assertThat(example("--actor", "state:BR"))
        .containsPattern("Brazil +calls to verify +29 Jul 2024")
        .contains("Brazil, calls to verify, 24 Aug 2024:");
  }

  @Test
  void a_family_can_be_asked_for_and_the_counts_stay_whole() {
    assertThat(example("--family", "refuse"))
        .contains("Chile")
        .doesNotContain("Nicaragua ")
        .contains("11 states, ALBA-TCP and 4 others accept; 10 states");
  }

  @Test
  void spanish_is_spoken() {
    assertThat(example("--lang", "es"))
        .contains("Quién acepta y quién disputa")
        .containsPattern("Rusia +felicita +29 jul 2024 .* TASS \\(estatal\\)")
        .containsPattern("México +se reserva reconocer");
  }

  @Test
  void json_has_stable_names_and_every_reference() {
    JsonNode json = new JsonMapper().readTree(example("--format", "json", "--history"));

    assertThat(json.path("format").asString()).isEqualTo("acta-positions/1");
    JsonNode accept = json.path("counts").path("result").path(0);
    assertThat(accept.path("family").asString()).isEqualTo("accept");
    assertThat(accept.path("named")).hasSize(16);
    json.path("standings")
        .forEach(standing ->
            standing
                .path("history")
                .forEach(told -> assertThat(told.path("references")).isNotEmpty()));
  }

  @Test
  void every_row_of_the_example_has_a_source_and_a_paraphrase_or_words() throws IOException {
    assertThat(example("--export", "csv").lines().skip(1))
        .hasSize(132)
        .allSatisfy(line -> assertThat(line).containsPattern("https?://"));
    assertThat(Files.readAllLines(Path.of(EXAMPLE, "ledger.csv"))).hasSize(133);
  }

  @Test
  void a_page_is_one_file_without_scripts() {
    assertThat(example("--format", "html", "--lang", "es"))
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"es\"")
        .doesNotContain("<script");
  }

  @Test
  void events_are_coded_one_way_and_what_has_no_code_is_left_out() {
    String lines = example("--export", "plover");

    assertThat(lines)
        .contains(
            "\"event\":\"SUPPORT\",\"context\":\"election\",\"date\":\"2024-07-29\",\"actor\":[\"state:RU\"]")
        .contains("\"event\":\"REQUEST\",\"mode\":\"change\"")
        .contains("\"event\":\"SANCTION\",\"mode\":\"withdraw\"")
        .doesNotContain("position/withhold")
        .doesNotContain("position/certify")
        .doesNotContain("statement/");
    assertThat(lines.lines()).allSatisfy(line -> new JsonMapper().readTree(line));
  }

  @Test
  void claims_name_their_author_and_where_they_appeared() {
    JsonNode claims = new JsonMapper().readTree(example("--export", "claims"));

    assertThat(claims.path("@context").asString()).isEqualTo("https://schema.org");
    assertThat(claims.path("@graph")).hasSize(109);
    claims
        .path("@graph")
        .forEach(claim -> {
          assertThat(claim.path("@type").asString()).isEqualTo("Claim");
          assertThat(claim.path("author").path("name").asString()).isNotEmpty();
          assertThat(claim.path("appearance").path("url").asString()).startsWith("http");
        });
  }

  private Path ledger(String csv) throws IOException {
    Files.writeString(
        temp.resolve("election.yaml"),
        "election: {id: XX, name: Presidential election of X}\n"
            + "contest: {choices: [{id: A}]}\nledger: ledger.csv\n");
    Files.writeString(temp.resolve("ledger.csv"), csv);
    return temp;
  }

  @Test
  void sources_that_disagree_are_shown_side_by_side_and_counted_nowhere() throws IOException {
    Path folder =
        ledger(
            """
            kind,actor,date,references
            recognise,state:NO,2026-03-02,Agency A
            withhold,state:NO,2026-03-02,Ministry B
            """);

    assertThat(Run.acta("positions", folder.toString()).out())
        .contains("of 1 actor different things are told of the same day")
        .contains("Reports that stand side by side")
        .contains("Norway, 2 Mar 2026 · Declared result")
        .containsPattern("Norway +recognises .* Agency A")
        .containsPattern("Norway +withholds recognition .* Ministry B");
  }

  @Test
  void no_cell_of_a_table_can_become_a_formula() throws IOException {
    Path folder =
        ledger(
            "kind,actor,date,words\nreject,state:NO,2026-03-02,\"=HYPERLINK(\"\"http://x\"\")\"\n");

    assertThat(Run.acta("positions", folder.toString(), "--format", "csv").out())
        .contains("'=HYPERLINK");
    assertThat(Run.acta("positions", folder.toString(), "--export", "csv").out())
        .contains("'=HYPERLINK");
    assertThat(Run.acta("positions", folder.toString(), "--format", "html").out())
        .contains("=HYPERLINK(\"http://x\")");
  }

  @Test
  void an_unreadable_row_is_reported_and_the_others_are_shown() throws IOException {
    Path folder =
        ledger("kind,actor,date\ncheer,state:NO,2026-03-02\nreject,state:SE,2026-03-02\n");

    Run run = Run.acta("positions", folder.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("ledger.csv:2").contains("'cheer'");
    assertThat(run.out()).contains("Sweden");
  }

  @Test
  void a_folder_without_a_ledger_says_how_to_have_one() throws IOException {
    Files.writeString(
        temp.resolve("election.yaml"),
        "election: {id: XX}\ncontest: {choices: [{id: A}]}\nbulletins: {votes: {A: 1}}\n");

    assertThat(Run.acta("positions", temp.toString()))
        .returns(1, Run::status)
        .satisfies(run -> assertThat(run.err()).contains("'ledger:'"));
    assertThat(Run.acta("positions", temp.toString(), "--actor", "Norway")).returns(2, Run::status);
    assertThat(Run.acta("positions", temp.toString(), "--at", "yesterday")).returns(2, Run::status);
  }

  @Test
  void an_imported_ledger_says_the_same_with_entries_for_lines() {
    Path record = temp.resolve("record");
    Run.acta("record", "init", record.toString(), "--origin", "example.org/test");
    assertThat(
            Run.acta(
                    "record",
                    "import",
                    record.toString(),
                    EXAMPLE,
                    "--obtained",
                    "2026-11-24T10:00:00Z")
                .status())
        .isZero();

    String ofRecord = Run.acta("positions", record.toString(), "--format", "json").out();

    assertThat(ofRecord.replaceAll("\"(entry|follows)\" : \\d+", "-"))
        .isEqualTo(example("--format", "json").replaceAll("\"(line|follows)\" : \\d+", "-"));
    assertThat(Run.acta("check", record.toString()).status()).isZero();
  }
}
