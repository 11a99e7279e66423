package org.acta.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.acta.format.Problem;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Demand;
import org.acta.ledger.EventKind;
import org.acta.ledger.PositionKind;
import org.acta.ledger.StateRun;
import org.acta.ledger.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A ledger file is read as it is written, and what cannot be used is named with its line.
class LedgerReaderTest {
  @TempDir private Path folder;

  private FolderLedger read(String csv) throws IOException {
    Files.writeString(
        folder.resolve("election.yaml"),
        "election: {id: XX}\ncontest: {choices: [{id: A}]}\nledger: ledger.csv\n");
    Files.writeString(folder.resolve("ledger.csv"), csv);
    return FolderLedger.read(folder);
  }

  private List<LedgerRow> rows(String csv) throws IOException {
    FolderLedger ledger = read(csv);
    assertThat(ledger.problems().first()).isEmpty();
    return ledger.file().orElseThrow().rows();
  }

  @Test
  void columns_may_stand_in_any_order_and_most_may_be_missing() throws IOException {
    ConfirmedDeed deed = rows("actor,date,kind\nstate:AA,2026-03-02,recognise\n").getFirst().deed();

    assertThat(deed.kind()).isEqualTo(PositionKind.RECOGNISE);
    assertThat(deed.target()).contains(Target.RESULT);
    assertThat(deed.actor()).contains(new ActorKey("state:AA"));
    assertThat(deed.words().quotes()).isEmpty();
  }

  @Test
  void everything_that_a_row_says_is_kept() throws IOException {
    LedgerRow row =
        rows("""
        kind,actor,target,date,published,speaker,on_behalf_of,via,state_run,state_run_source,words,language,paraphrase,count,demands,members,names,references
        call-verify,group:some,rival-result,2026-03,2026-03-04,person:ana-alves,state:AA,outlet:daily-x,true,its own imprint,"cada acta, ya",es,every sheet,9,publish-results;audit,state:AA;state:BB,person:ana-alves=Ana Alves (minister);outlet:daily-x=Daily X,https://example.org/;Daily X
        """)
            .getFirst();
    ConfirmedDeed deed = row.deed();

    assertThat(row.line()).isEqualTo(2);
    assertThat(row.published()).hasToString("Optional[2026-03-04]");
    assertThat(deed.words().quotes().getFirst().text()).isEqualTo("cada acta, ya");
    assertThat(deed.words().paraphrase()).contains("every sheet");
    assertThat(deed.demands()).containsExactly(Demand.PUBLISH_RESULTS, Demand.AUDIT);
    assertThat(deed.members()).hasSize(2);
    assertThat(deed.count()).hasValue(9);
    assertThat(deed.references()).containsExactly("https://example.org/", "Daily X");
    assertThat(deed.named(new ActorKey("person:ana-alves")).orElseThrow().role())
        .contains("minister");
    assertThat(deed.named(new ActorKey("outlet:daily-x")).orElseThrow().stateRun())
        .hasValueSatisfying(run ->
            assertThat(run)
                .isEqualTo(new StateRun(true, java.util.Optional.of("its own imprint"))));
  }

  @Test
  void events_need_no_actor() throws IOException {
    assertThat(rows("type,kind,date\nevent,unrest,2026\n").getFirst().deed().kind())
        .isEqualTo(EventKind.UNREST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind,actor,date / cheer,state:AA,2026-03-02 | FIELD_NOT_ONE_OF",
        "kind,actor,date / recognise,Aaland,2026-03-02 | LEDGER_KEY",
        "kind,actor,date / recognise,state:AA,Tuesday | FIELD_NOT_DATE",
        "kind,actor,date / recognise,state:AA,2026-02-30 | FIELD_NOT_DATE",
        "kind,actor,date / recognise,state:AA, | FIELD_MISSING",
        "kind,actor,date / recognise,,2026-03-02 | LEDGER_ROW",
        "kind,actor,date,members / recognise,state:AA,2026-03-02,state:BB | LEDGER_ROW",
        "kind,actor,date,count / recognise,group:a,2026-03-02,many | FIELD_NOT_COUNT",
        "kind,actor,date,state_run / recognise,state:AA,2026-03-02,perhaps | FIELD_NOT_FLAG",
        "kind,actor,date,langauge / recognise,state:AA,2026-03-02,es | FIELD_UNKNOWN",
      })
  void a_row_that_cannot_be_used_is_named_with_its_line_and_a_remedy(String csv, Problem.Kind kind)
      throws IOException {
    FolderLedger ledger = read(csv.replace(" / ", "\n") + "\n");

    assertThat(ledger.problems().first()).extracting(Problem::kind).containsExactly(kind);
    assertThat(ledger.problems().first().getFirst().sentence(Locale.ENGLISH))
        .startsWith("ledger.csv:")
        .contains("; ");
  }

  @Test
  void a_reversal_names_the_id_of_the_row_that_it_changes() throws IOException {
    List<LedgerRow> rows =
        rows(
            """
            id,kind,actor,date,follows
            first,withhold,state:AA,2026-03-02,
            ,congratulate,state:BB,2026-03-02,
            ,recognise,state:AA,2026-03-05,first
            """);

    assertThat(rows).extracting(row -> row.follows().orElse(0)).containsExactly(0L, 0L, 2L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b,reject,state:AA,result,2026-03-05,nobody | LEDGER_NO_ID | no row above has the id “nobody”",
        "b,reject,state:AA,result,2026-03-05,b | LEDGER_NO_ID | write into 'id'",
        "a,reject,state:AA,result,2026-03-05, | LEDGER_ID_TWICE | is the id of line 2 already",
        "b,reject,state:BB,result,2026-03-05,a | LEDGER_OTHER_STANCE | line 2 is no earlier position",
        "b,reject,state:AA,process,2026-03-05,a | LEDGER_OTHER_STANCE | leave 'follows' empty",
        "b,reject,state:AA,result,2026-03-01,a | LEDGER_OTHER_STANCE | of the same actor",
      })
  void what_follows_no_earlier_position_of_the_same_actor_is_named(
      String row, Problem.Kind kind, String words) throws IOException {
    FolderLedger ledger =
        read("id,kind,actor,target,date,follows\na,welcome,state:AA,result,2026-03-02,\n" + row);

    assertThat(ledger.problems().first()).extracting(Problem::kind).containsExactly(kind);
    assertThat(ledger.problems().first().getFirst().sentence(Locale.ENGLISH))
        .startsWith("ledger.csv:3: column ")
        .contains(words);
    assertThat(ledger.file().orElseThrow().rows()).hasSize(1);
  }

  @Test
  void what_follows_a_row_that_cannot_be_read_is_kept_without_a_problem_of_its_own()
      throws IOException {
    FolderLedger ledger =
        read(
            "id,kind,actor,date,follows\na,cheer,state:AA,2026-03-02,\n,reject,state:AA,2026-03-03,a");

    assertThat(ledger.problems().count()).isEqualTo(1);
    assertThat(ledger.file().orElseThrow().rows()).hasSize(1);
  }

  @Test
  void the_check_of_a_folder_reports_what_its_ledger_gets_wrong() throws IOException {
    read("kind,actor,date\ncheer,state:AA,2026-03-02\n");

    assertThat(ElectionFolder.read(folder, Progress.SILENT).problems().count()).isEqualTo(1);
  }
}
