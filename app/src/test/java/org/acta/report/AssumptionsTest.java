package org.acta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.acta.SharedData;
import org.acta.bounds.Bounds;
import org.acta.bounds.Certificate;
import org.acta.bounds.Decision;
import org.acta.bounds.Outcome;
import org.acta.folder.ElectionFolder;
import org.acta.folder.FolderException;
import org.acta.folder.Progress;
import org.acta.limits.Contradiction;
import org.acta.limits.Limits;
import org.acta.limits.Limits.Consequence;
import org.acta.limits.Statement;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What follows from declared assumptions, from the description to the report.
class AssumptionsTest {
  private static final String SMALL =
      """
      election: {id: X}
      contest: {choices: [{id: A}, {id: B}]}
      """;
  private static final String COLUMNS =
      "station: mesa, places: {state: state}, registered: reg, votes: {A: a, B: b}";

  @TempDir private Path folder;

  private Report.OfSheets small(String roll, String assumptions, String... rows)
      throws IOException {
    Files.writeString(folder.resolve("s.csv"), "mesa,state,reg,a,b\n" + String.join("\n", rows));
    return check(
        SMALL
            + "roll: "
            + roll
            + "\nsheets: {file: s.csv, columns: {"
            + COLUMNS
            + "}}\nassumptions:\n"
            + assumptions);
  }

  private Report.OfSheets check(String description) throws IOException {
    Files.writeString(folder.resolve("election.yaml"), description);
    return Report.of(ElectionFolder.read(folder, Progress.SILENT)).sheets().getFirst();
  }

  private static Bounds conditional(Report.OfSheets of) {
    return ((Consequence.Conditional) of.limits().orElseThrow().consequence()).bounds();
  }

  private static List<Contradiction> contradictions(Report.OfSheets of) {
    return ((Consequence.Contradictory) of.limits().orElseThrow().consequence()).contradictions();
  }

  private static Certificate closest(Outcome outcome) {
    return SheetSection.closest(((Outcome.Settled) outcome).because());
  }

  /// A leads by 95 and 100 voters are unseen: at 90 % turnout, 90 ballots.
  @Test
  void a_turnout_cap_settles_what_was_open() throws IOException {
    Report.OfSheets of =
        small("{registered: 400, stations: 2}", "  - turnout: 90", "1,N,300,195,100");

    assertThat(of.bounds().outcome()).isInstanceOf(Outcome.Open.class);
    assertThat(conditional(of).outcome()).isInstanceOf(Outcome.Settled.class);
    assertThat(closest(conditional(of).outcome()).minimum()).isEqualTo(BigInteger.valueOf(5));
  }

  /// Without the register's 300 voters, A leads by 10; the disputed sheet says +5 or -7 for A.
  @Test
  void a_disputed_sheet_counts_at_its_worst_version() throws IOException {
    String[] rows = {"1,N,200,60,50", "2,N,300,45,40", "2,N,300,40,47"};
    Report.OfSheets of =
        small("{registered: 500, stations: 2}", "  - disputed: one-of-versions", rows);

    assertThat(of.bounds().outcome()).isInstanceOf(Outcome.Open.class);
    Certificate lead = closest(conditional(of).outcome());
    assertThat(((Outcome.Settled) conditional(of).outcome()).decision())
        .isEqualTo(new Decision.Wins(0));
    assertThat(lead.minimum()).isEqualTo(BigInteger.valueOf(3));
    assertThat(lead.maximum()).isEqualTo(BigInteger.valueOf(15));
  }

  /// The same with a version that would put B ahead: whichever it is decides.
  @Test
  void a_version_that_would_decide_otherwise_keeps_it_open() throws IOException {
    Report.OfSheets of =
        small(
            "{registered: 500, stations: 2}",
            "  - disputed: one-of-versions",
            "1,N,200,60,50",
            "2,N,300,45,40",
            "2,N,300,40,47",
            "2,N,300,20,44");

    assertThat(conditional(of).outcome()).isInstanceOf(Outcome.Open.class);
  }

  /// A version of more ballots than voters, or without a figure, says nothing of what else can be.
  @Test
  void a_version_that_cannot_be_the_whole_truth_leaves_its_station_unseen() throws IOException {
    Report.OfSheets of =
        small(
            "{registered: 500, stations: 2}",
            "  - disputed: one-of-versions",
            "1,N,200,60,50",
            "2,N,300,45,40",
            "2,N,300,400,47");

    assertThat(of.limits().orElseThrow().unused()).hasSize(1);
  }

  /// North and South say 150 and 120 for A; the whole says 260.
  @Test
  void totals_that_do_not_add_up_are_named_together() throws IOException {
    Report.OfSheets of =
        small(
            "{registered: 2000, stations: 9}",
            """
              - {id: north, place: [N], total: {A: 150, B: 90}}
              - {id: south, place: [S], total: {A: 120}}
              - {id: whole, total: {A: 260}}
              - {id: fine, at-least: {B: 100}}
            """,
            "1,N,300,100,50",
            "2,S,300,80,70");

    Contradiction found = contradictions(of).getFirst();
    assertThat(contradictions(of)).hasSize(1);
    assertThat(found.statements())
        .extracting(statement -> statement.by().orElseThrow().id())
        .containsExactly("north", "south", "whole");
    assertThat(found.apart()).isEqualTo(BigInteger.TEN);
  }

  /// 51.2 stands for 51.15 to 51.3 of the valid votes.
  @ParameterizedTest
  @CsvSource({
    "51.2, true",
    "51.3, false",
    "'\"51.20\"', true",
    "'\"51.200\"', true",
    "'\"51.10\"', false",
    "51.197, false",
    "51.201, false",
    "52, false",
    "51, true",
    "50, false"
  })
  void a_percentage_holds_within_its_last_digit(String percent, boolean possible)
      throws IOException {
    Report.OfSheets of =
        small(
            "{registered: 300, stations: 1}",
            "  - percentages: {A: " + percent + "}",
            "1,N,300,128,122");

    assertThat(of.limits().orElseThrow().consequence() instanceof Consequence.Conditional)
        .isEqualTo(possible);
  }

  /// The north has 500 voters, of whom 300 were seen; 200 more for B cannot make up for 250.
  @Test
  void registers_of_the_places_bound_what_lies_there() throws IOException {
    Report.OfSheets of =
        small(
            "{registered: 2000, stations: 9}",
            """
              - {place: [N], registered: 500, at-most: {B: 1000}}
              - {place: [S], registered: 1500, total: {B: 10, A: 30}}
            """,
            "1,N,300,270,20",
            "2,S,300,5,5");

    assertThat(conditional(of).outcome()).isInstanceOf(Outcome.Settled.class);
    // A: 270 + 30; B: 20 + 200 + 10.
    assertThat(closest(conditional(of).outcome()).minimum()).isEqualTo(BigInteger.valueOf(70));
  }

  @Test
  void an_announced_total_bounds_what_no_register_does() throws IOException {
    Report.OfSheets of =
        small("{stations: 9}", "  - total: {cast: 400, A: 220}", "1,N,300,150,100");

    assertThat(of.bounds().outcome()).isInstanceOf(Outcome.Undetermined.class);
    assertThat(((Outcome.Settled) conditional(of).outcome()).decision())
        .isEqualTo(new Decision.Wins(0));
    assertThat(closest(conditional(of).outcome()).minimum()).isEqualTo(BigInteger.valueOf(40));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{total: {Z: 5}} | no choice is called 'Z'",
        "{total: {A: -5}} | '-5' is not",
        "{turnout: many} | 'many' is not a share",
        "{bulletin: b7} | no bulletin is called 'b7'",
        "{disputed: all} | 'all'",
        "{place: [N]} | the field 'total' is missing",
        "{disputed: one-of-versions, place: [N]} | beside another that excludes it",
        "{source: nobody, turnout: 90} | no source is called 'nobody'",
        "{turnuot: 90} | there is no field 'turnuot'",
        "{percentages: {valid: 5}} | no choice is called 'valid'"
      })
  void a_mistake_comes_back_as_one_sentence_with_its_line(String assumption, String sentence)
      throws IOException {
    Files.writeString(folder.resolve("s.csv"), "mesa,state,reg,a,b\n1,N,9,1,2\n");
    Files.writeString(
        folder.resolve("election.yaml"),
        SMALL
            + "sheets: {file: s.csv, columns: {"
            + COLUMNS
            + "}}\nassumptions:\n  - "
            + assumption);

    Assertions.assertThatThrownBy(() -> ElectionFolder.read(folder, Progress.SILENT))
        .isInstanceOf(FolderException.class)
        .hasMessageContaining("election.yaml:5:")
        .hasMessageContaining(sentence);
  }

  /// The published totals of the second bulletin, against the published sheets by state. The states
  /// that are not short of sheets hold more votes for González than it announced: the 941 mesas
  /// that it may have left out cannot hold 1,365,391 ballots even with 1,451 voters each.
  @Test
  void the_second_bulletin_and_the_published_states_contradict_each_other() throws IOException {
    Path example = Path.of("../examples/venezuela-2024");
    Files.copy(example.resolve("states.csv"), folder.resolve("states.csv"));
    Files.copy(example.resolve("ledger.csv"), folder.resolve("ledger.csv"));
    Report.OfSheets of =
        check(
            Files.readString(example.resolve("election.yaml"))
                + "assumptions:\n  - {id: b2, title: The second bulletin, bulletin: cne-2}\n");

    Statement.Announced first =
        (Statement.Announced) contradictions(of).getFirst().statements().getFirst();
    assertThat(contradictions(of).getFirst().statements()).hasSize(1);
    assertThat(first.figure()).isEqualTo("EG");
    assertThat(contradictions(of).getFirst().apart())
        .isEqualTo(BigInteger.valueOf(7_156_462 - 5_326_104 - 941 * 1_451));
    Report report = Report.of(ElectionFolder.read(folder, Progress.SILENT));
    String text =
        TextPrinter.print(DocumentWriter.write(report, Locale.ENGLISH, 1), false)
            .replaceAll("\\s+", " ");
    assertThat(text)
        .contains(
            "Edmundo González 5,326,104, as announced in “Second bulletin”, with up to 941"
                + " stations left out");
    assertThat(JsonPrinter.print(report)).contains("\"kind\" : \"contradictory\"");
  }

  /// The final count: MAS 2,889,359, CC 2,240,920 of 6,137,671 valid votes, a lead of 10.565
  /// points.
  @Test
  void bolivia_2019_is_settled_if_the_final_totals_are_right() throws IOException {
    Report.OfSheets of =
        check(
            """
            election: {id: BO-2019}
            contest:
              rule: {outright: [{more-than: 50}, {at-least: 40, lead: 10}], of: valid}
              choices: [{id: CC}, {id: FPV}, {id: MTS}, {id: UCS}, {id: MAS}, {id: 21F}, {id: PDC}, {id: MNR}, {id: PAN-BOL}]
            roll: {registered: 7315364, stations: 34555}
            sheets:
              - file: %s
                columns: {station: Número Mesa, registered: Inscritos, nulls: Nulos, blank: Blancos, votes: {CC: CC, FPV: FPV, MTS: MTS, UCS: UCS, MAS: MAS - IPSP, 21F: 21F, PDC: PDC, MNR: MNR, PAN-BOL: PAN-BOL}}
            assumptions:
              - {id: final, total: {MAS: 2889359, CC: 2240920, valid: 6137671}}
            """
                .formatted(SharedData.at("tally/bolivia-2019/trep_20191021T182953.csv.gz")));

    assertThat(of.bounds().outcome()).isInstanceOf(Outcome.Open.class);
    Outcome.Settled settled = (Outcome.Settled) conditional(of).outcome();
    assertThat(settled.decision()).isEqualTo(new Decision.Wins(4));
    // In tenths of ballots, the unit of the comparison: 10·(MAS - CC) - valid.
    Certificate lead = closest(settled);
    assertThat(lead.minimum())
        .isEqualTo(BigInteger.valueOf(10 * (2_889_359L - 2_240_920) - 6_137_671));
    assertThat(lead.maximum()).isEqualTo(lead.minimum());
  }

  @Test
  void a_place_or_a_bulletin_is_named_once_before_all_that_it_introduces() throws IOException {
    small(
        "{registered: 2000, stations: 9}",
        """
          - {id: all, title: The whole, total: {A: 350}, registered: 2000, bulletin: first}
          - {id: north, title: The north, place: [N], registered: 500, total: {A: 150, B: 90}}
        bulletins:
          - {id: first, title: First, scope: [N], coverage: complete, votes: {A: 150, B: 90}}
        """,
        "1,N,300,100,50");
    String text =
        TextPrinter.print(
                DocumentWriter.write(
                    Report.of(ElectionFolder.read(folder, Progress.SILENT)), Locale.ENGLISH, 1),
                false)
            .replaceAll("\\s+", " ");

    assertThat(text)
        .contains(
            "The whole — source not named: A 350 in all; 2,000 registered voters; N: as announced in"
                + " “First”, with up to 0 stations left out: A 150; B 90.",
            "The north — source not named: N: A 150 in all; B 90 in all; 500 registered voters.");
  }

  @Test
  void the_limits_say_what_was_assumed() throws IOException {
    Report.OfSheets of =
        small("{registered: 400, stations: 2}", "  - turnout: 90", "1,N,300,195,100");
    Limits limits = of.limits().orElseThrow();

    assertThat(limits.statements()).hasSize(2);
    assertThat(limits.statements().getFirst()).isInstanceOf(Statement.Register.class);
  }
}
