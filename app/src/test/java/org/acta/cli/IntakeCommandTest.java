package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A tally centre at the command line.
class IntakeCommandTest {
  @TempDir private Path temp;

  private TallyCentre centre() {
    return new TallyCentre(temp).declared();
  }

  private static void refused(Run run, String... parts) {
    assertThat(run.status()).isNotZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(parts).doesNotContain("\tat ", "Exception");
  }

  @Test
  void a_form_goes_from_intake_to_archive_and_is_in_the_totals_only_then() {
    TallyCentre centre = centre();
    assertThat(centre.receive("F1", "s1").out()).contains("form F1 is in first entry");
    assertThat(centre.key("F1", "c1", "A=117,B=95").out()).contains("F1 is in second entry");
    assertThat(centre.key("F1", "c2", "A=117,B=59").out())
        .contains("F1 is in correction: the entries differ in 1 cell")
        .doesNotContain("59", "95");
    assertThat(
            centre
                .run(
                    "correct",
                    "--form",
                    "F1",
                    "--clerk",
                    "c3",
                    "--figures",
                    "A=117,B=95",
                    "--reason",
                    "59 is 95")
                .out())
        .contains("F1 is in quality control");
    String before = Run.acta("check", centre.record.toString(), "--format", "json").out();
    centre.run("pass", "--form", "F1", "--clerk", "c4");
    assertThat(centre.run("archive", "--form", "F1", "--clerk", "c4").out())
        .contains("F1 is archived");

    Run after = Run.acta("check", centre.record.toString(), "--format", "json");

    assertThat(before).doesNotContain("117");
    assertThat(after.out()).contains("117", "95");
    assertThat(Run.acta("check", centre.record.toString()).out())
        .contains("The centre: forms in process", "archived");
    assertThat(Run.acta("check", centre.record.toString(), "--lang", "es").out())
        .contains("formularios en curso");
  }

  @Test
  void the_first_entry_is_not_shown_to_the_second_clerk() {
    TallyCentre centre = centre();
    centre.receive("F1", "s1");
    centre.key("F1", "c1", "A=117,B=95,cast=214");

    Run blind = centre.run("show", "F1", "--blind");

    assertThat(blind.out()).contains("second entry", "c1", "key").doesNotContain("117", "214");
    assertThat(centre.run("show", "F1").out()).contains("117", "214");
  }

  @Test
  void the_corrector_sees_the_cells_that_differ_and_no_others() {
    TallyCentre centre = centre();
    centre.receive("F1", "s1");
    centre.key("F1", "c1", "A=117,B=95,cast=illegible");
    centre.key("F1", "c2", "A=117,B=59");

    assertThat(centre.run("show", "F1").out())
        .contains("≠ B             95              59", "≠ cast          illegible       missing")
        .doesNotContain("117");
  }

  @Test
  void one_clerk_cannot_enter_a_form_twice_and_nothing_is_appended() {
    TallyCentre centre = centre();
    centre.receive("F1", "s1");
    centre.key("F1", "c1", "A=117,B=95");
    String before = entries(centre);

    refused(centre.key("F1", "c1", "A=117,B=95"), "clerk c1", "somebody who did not");

    assertThat(entries(centre)).isEqualTo(before);
  }

  private static String entries(TallyCentre centre) {
    return Run.acta("record", "status", centre.record.toString())
        .out()
        .lines()
        .filter(line -> line.startsWith("entries"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A=117|nothing on the ballot is called|C=3",
        "A=117|is no figure|A=12a",
        "A=117|stands twice|A=1,A=2",
        "A=117|has no figure|A",
      })
  void figures_that_are_none_are_refused_with_what_to_write(
      String good, String sentence, String bad) {
    TallyCentre centre = centre();
    centre.receive("F1", "s1");

    refused(centre.key("F1", "c1", bad), sentence);
    assertThat(centre.key("F1", "c1", good).status()).isZero();
  }

  @Test
  void no_name_of_a_person_is_taken_for_a_clerk() {
    TallyCentre centre = centre();
    refused(
        centre.run("receive", "--form", "F1", "--station", "s1", "--clerk", "Maria Perez"),
        "pseudonym");
    refused(centre.run("receive", "--form", "F1", "--station", "s1", "--clerk", "maria"), "digit");
    Path yaml = centre.file("names.yaml", "intake:\n  clerks: [c01, maria]\n");
    refused(
        centre.run("declare", yaml.toString(), "--clerk", "s01"),
        "names.yaml:2",
        "could be a name");
  }

  @Test
  void a_record_without_a_centre_says_how_to_declare_one() {
    refused(new TallyCentre(temp).receive("F1", "s1"), "acta intake declare");
  }

  @Test
  void mistakes_in_the_rules_come_all_at_once_with_their_lines() {
    TallyCentre centre = centre();
    Path yaml =
        centre.file(
            "wrong.yaml",
            """
            intake:
              sett: x
              quarantine:
                - {check: sum-mismatch, tolerance: two}
                - {check: turnout}
                - {check: turnout, over: 1/0}
                - {check: tunrout}
            """);

    refused(
        centre.run("declare", yaml.toString(), "--clerk", "s01"),
        "wrong.yaml:2",
        "wrong.yaml:4",
        "wrong.yaml:5",
        "wrong.yaml:6",
        "wrong.yaml:7");
  }

  @Test
  void a_table_of_steps_is_appended_whole_or_not_at_all() {
    TallyCentre centre = centre();
    Path steps =
        centre.file(
            "steps.csv",
            """
            action,form,clerk,station,reason,A,B,cast
            receive,F1,c1,s1,,,,
            key,F1,c1,,,10,20,30
            key,F1,c1,,,10,20,30
            key,F1,Ana,,,10,20,30
            key,F2,c2,,,1o,20,30
            dance,F2,c2,,,,,
            clear,F2,c2,,,,,
            receive,,c2,s1,,,,
            """);
    String before = entries(centre);

    refused(
        centre.run("batch", "--file", steps.toString()),
        "steps.csv:5",
        "steps.csv:6: column A: '1o' is not a number",
        "steps.csv:7",
        "steps.csv:8: column station",
        "steps.csv:9: column form",
        "nothing was appended");
    assertThat(entries(centre)).isEqualTo(before);

    Run partial = centre.run("batch", "--file", steps.toString(), "--partial");

    assertThat(partial.status()).isEqualTo(1);
    assertThat(partial.out()).contains("2 steps appended", "1 form now in second entry");
    assertThat(partial.err())
        .contains("steps.csv:4: refused, since clerk c1 keyed or corrected form F1");
  }

  @Test
  void a_column_that_is_misspelt_is_refused_and_so_is_a_choice_without_one() {
    TallyCentre centre = centre();
    Path misspelt = centre.file("a.csv", "form,A,B,Cst\nF1,1,2,3\n");
    Path lacking = centre.file("b.csv", "form,A,cast\nF1,1,2\n");

    refused(centre.run("key", "--file", misspelt.toString(), "--clerk", "c1"), "a.csv:1", "Cst");
    refused(centre.run("key", "--file", lacking.toString(), "--clerk", "c1"), "b.csv:1", "'B'");
  }

  @Test
  void the_queue_rings_when_the_forms_at_work_can_change_the_result() {
    TallyCentre centre = centre();
    centre.through("F1", "s2", "A=150,B=40");
    centre.receive("F3", "s3");
    centre.receive("F4", "s4");

    assertThat(centre.run("queue").out())
        .contains("ALARM", "Ana wins", "110 ballots", "2 forms at work", "140 ballots")
        .contains("The first 2 of the queue are enough");
    assertThat(centre.run("queue", "--format", "csv").out())
        .isEqualTo(
            """
            rank,form,station,state,since,ballots,shift,as_keyed,together,reasons
            1,F3,s3,first entry,2026-11-02T08:00:00Z,100,100,,100,
            2,F4,s4,first entry,2026-11-02T08:00:00Z,40,40,,140,
            """);
    assertThat(centre.run("queue", "--format", "json").out())
        .contains("\"alarm\":true", "\"suffice\":2", "\"ballotsToChange\":110");

    centre.run("refer", "--form", "F3", "--clerk", "c5", "--reason", "torn");
    centre.run("set-aside", "--form", "F3", "--clerk", "c5", "--reason", "a copy");
    assertThat(centre.run("queue").out())
        .contains("QUIET", "one form at work holds at most 40 ballots");
  }

  @Test
  void a_held_form_says_by_which_rule_and_counts_once_it_is_released() {
    TallyCentre centre = centre();
    centre.receive("F4", "s4");
    centre.key("F4", "c1", "A=41,B=20,cast=61");
    centre.key("F4", "c2", "A=41,B=20,cast=61");

    assertThat(centre.run("pass", "--form", "F4", "--clerk", "c4").out())
        .contains("quarantine: cast-over-registered: 21 ballots beyond the register; 0 allowed");
    assertThat(
            centre
                .run("release", "--form", "F4", "--clerk", "c5", "--reason", "staff voted here")
                .out())
        .contains("F4 is in archiving");
  }

  @Test
  void the_register_of_forms_knows_stations_places_and_what_has_not_come() {
    TallyCentre centre = new TallyCentre(temp);
    Path yaml = centre.file("intake.yaml", "intake: {title: The centre}\n");
    Path forms =
        centre.file("forms.csv", "form,station,region\nF1,s1,North\nF2,s2,South\nF3,s3,South\n");
    assertThat(
            centre
                .run("declare", yaml.toString(), "--clerk", "s01", "--forms", forms.toString())
                .out())
        .contains("7 quarantine rules and 3 forms to come");

    assertThat(centre.run("receive", "--form", "F2", "--clerk", "c1").out())
        .contains("F2 is in first entry");
    assertThat(centre.run("receive", "--form", "F9", "--station", "s3", "--clerk", "c1").out())
        .contains("clearance: its barcode is not on the register of forms");
    assertThat(centre.run("status").out()).contains("not received", "North", "South");
    assertThat(centre.run("show", "F1").err()).contains("expected from station s1");
  }

  @Test
  void what_is_printed_comes_in_spanish_too() {
    TallyCentre centre = centre();
    assertThat(
            centre
                .run("receive", "--form", "F1", "--station", "s1", "--clerk", "c1", "--lang", "es")
                .out())
        .contains("el formulario F1 está en primera captura");
    centre.key("F1", "c1", "A=1,B=2");
    assertThat(
            centre
                .run("key", "--form", "F1", "--clerk", "c2", "--figures", "A=1,B=3", "--lang", "es")
                .out())
        .contains("está en corrección: las capturas difieren en 1 celda");
    assertThat(centre.run("show", "F1", "--lang", "es").out())
        .contains("estado", "corrección desde", "Celdas en que difieren las capturas:");
    assertThat(centre.run("status", "--lang", "es").out())
        .contains("corrección", "La alarma cuenta solo los votos de los formularios en curso");
    assertThat(centre.run("queue", "--lang", "es").out()).doesNotContain("ballots");
    assertThat(centre.run("status", "--lang", "de").status()).isEqualTo(2);
  }

  @Test
  void the_alarm_and_the_outcome_are_told_apart_where_both_are_printed() {
    TallyCentre centre = centre();
    centre.receive("F1", "s1");
    String told = "The alarm counts the ballots on forms at work alone.";

    assertThat(centre.run("status").out().replaceAll("\\s+", " ")).contains(told);
    assertThat(Run.acta("check", centre.record.toString()).out().replaceAll("\\s+", " "))
        .contains(told);
  }

  @Test
  void two_at_once_wait_in_one_clear_sentence() {
    TallyCentre centre = centre();
    try (var writer = OpenRecord.toWrite(centre.record, java.util.Optional.empty())) {
      assertThat(writer.size()).isPositive();

      refused(centre.receive("F1", "s1"), "is being written to by another process");
    }
    assertThat(centre.receive("F1", "s1").status()).isZero();
  }

  @Test
  void the_same_steps_make_the_same_entries() throws java.io.IOException {
    TallyCentre one = new TallyCentre(temp.resolve("one")).declared();
    TallyCentre other = new TallyCentre(temp.resolve("other")).declared();
    one.through("F1", "s1", "A=1,B=2");
    other.through("F1", "s1", "A=1,B=2");
    long size = Long.parseLong(entries(one).replaceAll("\\D", ""));

    assertThat(one.record.resolve("tile/entries/000.p/" + size))
        .hasSameBinaryContentAs(other.record.resolve("tile/entries/000.p/" + size));
    assertThat(Run.acta("fsck", one.record.toString()).status()).isZero();
  }
}
