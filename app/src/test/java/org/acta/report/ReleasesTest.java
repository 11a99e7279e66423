package org.acta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.acta.SharedData;
import org.acta.bounds.Missing;
import org.acta.bounds.Outcome;
import org.acta.folder.ElectionFolder;
import org.acta.folder.FileMapping;
import org.acta.folder.Progress;
import org.acta.format.TableOptions;
import org.acta.reconcile.Changes;
import org.acta.reconcile.ColumnChange;
import org.acta.reconcile.Reconciliation;
import org.acta.reconcile.Reconciliation.Kind;
import org.acta.sheet.DocumentType;
import org.acta.sheet.Finding;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Releases and sources that others have compared cell by cell: the figures are those of the data's
/// own README, which another program computed.
class ReleasesTest {
  private static final String VENEZUELA =
      """
      election: {id: VE, name: Venezuela, date: 2024-07-28}
      contest:
        id: president
        choices: [{id: EG}, {id: NM}, {id: LM}, {id: JABE}, {id: JOBR}, {id: AE}, {id: CF}, {id: DC}, {id: EM}, {id: BERA}]
      sheets:
        - id: moe
          file: %s
          columns:
            station: {column: Acta, pattern: '0*(\\d+)\\.0*(\\d+)\\.\\d+\\.\\d+', key: $1-$2}
            places: {state: ESTADO}
            votes: {EG: Gonzalez, NM: Maduro, LM: Martinez, JABE: Bertucci, JOBR: Brito, AE: Ecarri, CF: Fermin, DC: Ceballos, EM: Marquez, BERA: Rausseo}
        - id: v2
          file: %s
          columns:
            station: [CENTRO, MESA]
            places: {state: EDO}
            valid: VOTOS_VALIDOS
            nulls: VOTOS_NULOS
            votes: {EG: EG, NM: NM, LM: LM, JABE: JABE, JOBR: JOBR, AE: AE, CF: CF, DC: DC, EM: EM, BERA: BERA}
      """;

  @TempDir private Path folder;

  private static Sheets sheets(FileMapping mapping, Path file) {
    ElectionFolder read = mapping.read(file, Progress.SILENT);
    assertThat(read.problems().first()).isEmpty();
    return read.sheets().getFirst();
  }

  /// Two files, the columns guessed from the first.
  private static Releases guessed(String before, String after) {
    Path a = SharedData.at(before);
    FileMapping mapping = FileMapping.guessed(a, TableOptions.none());
    return Releases.of("A", sheets(mapping, a), "B", sheets(mapping, SharedData.at(after)));
  }

  @Test
  void the_second_venezuelan_release_adds_543_stations_and_changes_no_vote() {
    Changes changes =
        guessed("tally/venezuela-2024/v1.csv.gz", "tally/venezuela-2024/v2.csv.gz").changes();

    assertThat(changes.shared()).isEqualTo(24_530);
    assertThat(changes.cells()).isZero();
    assertThat(changes.stations()).isEmpty();
    assertThat(changes.onlyIn(Changes.BEFORE)).isEqualTo(2);
    assertThat(changes.only(Changes.BEFORE).mapToObj(changes.both()::code))
        .containsExactly("210510003-1", "210510003-3");
    assertThat(changes.onlyIn(Changes.AFTER)).isEqualTo(543);
    assertThat(changes.isCompared(Item.REGISTERED.ordinal())).isFalse();
    // 7,303,480 less 7,156,462.
    assertThat(changes.columns().get(Item.COUNT).total()).isEqualTo(147_018);
  }

  /// The expected figures were computed from the two files by a program of thirty lines that shares
  /// nothing with Acta: nine pairs of codes are one edit apart and taken for one station each.
  @Test
  void two_copies_together_settle_the_venezuelan_result_with_disputed_stations_at_their_worst()
      throws IOException {
    SharedData.at("tally/venezuela-2024/v1.csv.gz");
    Files.writeString(
        folder.resolve("election.yaml"),
        VENEZUELA
            .formatted(
                SharedData.at("tally/venezuela-2024/moe21952.csv.gz"),
                SharedData.at("tally/venezuela-2024/v1.csv.gz"))
            .replace("valid: VOTOS_VALIDOS", "registered: RE\n      valid: VOTOS_VALIDOS")
            .replace("sheets:\n", "roll: {registered: 21392464, stations: 30026}\nsheets:\n"));

    Report report = Report.of(ElectionFolder.read(folder, Progress.SILENT));

    Report.OfSheets together = report.sources().getFirst().together().orElseThrow();
    assertThat(together.tally().coverage().stations()).isEqualTo(24_551);
    assertThat(together.bounds().missing())
        .isInstanceOfSatisfying(
            Missing.AtMost.class, bound -> assertThat(bound.ballots()).isEqualTo(3_651_874));
    assertThat(together.bounds().outcome())
        .isInstanceOfSatisfying(
            Outcome.Settled.class,
            settled ->
                assertThat(SheetSection.closest(settled.because()).minimum())
                    .isEqualTo(BigInteger.valueOf(262_948)));
  }

  @Test
  void seven_hundred_and_six_bolivian_stations_differ_from_the_final_count() {
    Changes changes =
        guessed(
                "tally/bolivia-2019/trep_20191021T182953.csv.gz",
                "tally/bolivia-2019/computo_final.csv.gz")
            .changes();

    assertThat(changes.shared()).isEqualTo(32_806);
    assertThat(changes.stations()).hasSize(706);
    assertThat(changes.onlyIn(Changes.BEFORE)).isZero();
    int mas = Item.COUNT + changes.contest().indexOf("MAS-IPSP");
    assertThat(changes.columns().get(mas).total()).isEqualTo(2_889_359 - 2_738_136);
  }

  @Test
  void no_bolivian_station_changed_while_the_quick_transmission_ran() {
    Changes changes =
        guessed(
                "tally/bolivia-2019/trep_20191020T194057.csv.gz",
                "tally/bolivia-2019/trep_20191021T182953.csv.gz")
            .changes();

    assertThat(changes.shared()).isEqualTo(28_975);
    assertThat(changes.stations()).isEmpty();
    assertThat(changes.onlyIn(Changes.BEFORE)).isZero();
  }

  private ElectionFolder venezuela() throws IOException {
    Files.writeString(
        folder.resolve("election.yaml"),
        VENEZUELA.formatted(
            SharedData.at("tally/venezuela-2024/moe21952.csv.gz"),
            SharedData.at("tally/venezuela-2024/v2.csv.gz")));
    ElectionFolder read = ElectionFolder.read(folder, Progress.SILENT);
    assertThat(read.problems().first()).isEmpty();
    return read;
  }

  @Test
  void observers_and_campaign_differ_at_seven_stations_in_thirteen_cells() throws IOException {
    ElectionFolder read = venezuela();
    Changes changes =
        Releases.of("moe", read.sheets().get(0), "v2", read.sheets().get(1)).changes();

    assertThat(changes.shared()).isEqualTo(21_937);
    assertThat(changes.onlyIn(Changes.BEFORE)).isEqualTo(15);
    assertThat(changes.stations()).hasSize(7);
    assertThat(changes.cells()).isEqualTo(13);
    Map<String, Long> byChoice = new TreeMap<>();
    for (ColumnChange change : changes.columns().subList(Item.COUNT, changes.columns().size())) {
      if (change.cells() > 0) {
        byChoice.put(
            changes.contest().choices().get(change.column() - Item.COUNT).id(), change.cells());
      }
    }
    assertThat(byChoice)
        .isEqualTo(
            Map.of(
                "NM", 3L, "EG", 1L, "LM", 1L, "JABE", 2L, "JOBR", 2L, "AE", 1L, "CF", 2L, "DC",
                1L));
  }

  @Test
  void the_report_of_two_sources_reconciles_them() throws IOException {
    Report report = Report.of(venezuela());
    Reconciliation all = report.sources().getFirst().reconciliation();

    assertThat(all.count(Kind.AGREED)).isEqualTo(21_930);
    assertThat(all.count(Kind.DISPUTED)).isEqualTo(7);
    assertThat(all.onlyIn(0)).isEqualTo(15);
    assertThat(all.onlyIn(1)).isEqualTo(25_073 - 21_937);
    assertThat(all.inEvery()).isEqualTo(21_937);
    assertThat(
            TextPrinter.print(DocumentWriter.write(report, Locale.ENGLISH, 1), false)
                .replaceAll("\\s+", " "))
        .contains("RECONCILED", "7 are disputed, in 13 figures", "v2.csv.gz:7362");
  }

  private static final String GEORGIA =
      """
      election: {id: GE, name: Georgia, date: 2024-10-26}
      contest:
        id: parliament
        choices: [%s]
      sheets:
        - file: %s
          adopt: recount-over-correction-over-original
          columns:
            station: {column: ["#2", "#3"], leading-zeroes: drop}
            document:
              column: "#1"
              time: _submission_time
              values:
                original: შედეგების ოქმი
                correction: შესწორების ოქმი
                recount: კენჭისყრის შედეგების ხელახალი დათვლის აქტი
                other: [რაიმე სხვა დოკუმენტი, გადასატანი ყუთის გამოყენებით ჩატარებული კენჭისყრის შედეგები]
            registered: "#6"
            cast: ["#11?", "#67?"]
            nulls: ["#30?", "#86?"]
            votes: {%s}
      """;

  /// Parties stand in columns 12 to 29 of protocols, and in columns 68 to 85 of recounts.
  private Sheets georgia(String adopt) throws IOException {
    StringBuilder choices = new StringBuilder();
    StringBuilder votes = new StringBuilder();
    for (int i = 0; i < 18; i++) {
      choices.append(i == 0 ? "" : ", ").append("{id: p").append(i).append('}');
      votes.append(i == 0 ? "" : ", ");
      votes.append("p%d: [\"#%d?\", \"#%d?\"]".formatted(i, 12 + i, 68 + i));
    }
    Files.writeString(
        folder.resolve("election.yaml"),
        GEORGIA
            .formatted(
                choices, SharedData.at("tally/georgia-2024/raw_kobo_entries_nov15.xlsx"), votes)
            .replace("recount-over-correction-over-original", adopt));
    return ElectionFolder.read(folder, Progress.SILENT).sheets().getFirst();
  }

  @Test
  void georgian_submissions_are_told_apart_by_their_kind() throws IOException {
    Sheets sheets = georgia("none");
    Map<DocumentType, Integer> counts = new TreeMap<>();
    for (int row = 0; row < sheets.size(); row++) {
      counts.merge(sheets.document(row), 1, Integer::sum);
    }
    assertThat(counts)
        .isEqualTo(
            Map.of(
                DocumentType.ORIGINAL, 3_260,
                DocumentType.CORRECTION, 256,
                DocumentType.RECOUNT, 396,
                DocumentType.OTHER, 81 + 539));
  }

  /// Protocols alone, by district and precinct without leading zeroes: registered, cast, invalid
  /// and the votes of each party.
  @Test
  void georgian_precincts_entered_twice_are_147_and_34_of_them_disagree() throws IOException {
    Sheets all = georgia("none");
    Sheets.Builder protocols = Sheets.builder("p", "", all.contest(), all.root());
    protocols.from(all.origins().getFirst());
    long[] figures = new long[all.width()];
    for (int row = 0; row < all.size(); row++) {
      if (all.document(row) == DocumentType.ORIGINAL) {
        for (int column = 0; column < figures.length; column++) {
          figures[column] = all.cell(row, column);
        }
        protocols.add(all.station(row), all.root(), figures, 1, all.reference(row).line());
      }
    }
    Standings standings = Standings.of(protocols.build());

    assertThat(standings.listed()).isEqualTo(3_112);
    assertThat(standings.findings().stream().map(Finding::row).distinct()).hasSize(147);
    assertThat(
            standings.findings().stream()
                .filter(finding -> finding.check() == Check.STATION_DISPUTED)
                .map(Finding::row)
                .distinct())
        .hasSize(34);
  }

  @Test
  void a_georgian_recount_is_adopted_and_its_protocol_stays() throws IOException {
    Sheets sheets = georgia("recount-over-correction-over-original");
    Standings standings = Standings.of(sheets);
    List<Finding.StationSuperseded> superseded =
        standings.findings().stream()
            .filter(Finding.StationSuperseded.class::isInstance)
            .map(Finding.StationSuperseded.class::cast)
            .toList();

    assertThat(superseded)
        .isNotEmpty()
        .allSatisfy(finding -> {
          assertThat(sheets.document(finding.row())).isEqualTo(DocumentType.RECOUNT);
          assertThat(sheets.document(finding.again())).isEqualTo(DocumentType.ORIGINAL);
          assertThat(sheets.station(finding.row())).isEqualTo(sheets.station(finding.again()));
        });
  }

  // Made here, so that the printers are exercised without the shared files.

  private Releases small() throws IOException {
    Path a = folder.resolve("a.csv");
    Path b = folder.resolve("b.csv");
    Files.writeString(
        a, "state,mesa,reg,Ana,Bo\nNorth,101-1,90,10,5\nNorth,101-2,90,7,5\nSouth,0102-1,80,1,2\n");
    Files.writeString(b, "state,mesa,Ana,Bo\nNorth,101-2,8,-\nNorth,101-1,10,5\nSouth,102-1,1,2\n");
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: X}
        contest: {id: c, choices: [{id: A, name: Ana}, {id: B, name: Bo}]}
        sheets: {file: a.csv, columns: {station: mesa, places: {state: state}, registered: reg, votes: {A: Ana, B: Bo}}}
        """);
    FileMapping mapping = FileMapping.declared(folder, Optional.empty());
    return Releases.of("a.csv", sheets(mapping, a), "b.csv", sheets(mapping, b));
  }

  @Test
  void every_change_is_a_record_of_the_table() throws IOException {
    StringWriter table = new StringWriter();
    ReleasesTable.print(small(), table);
    assertThat(table.toString())
        .isEqualTo(
            """
            change,station,figure,before,after,before_at,after_at
            changed,101-2,A,7,8,a.csv:3,b.csv:2
            changed,101-2,B,5,missing,a.csv:3,b.csv:2
            only-before,0102-1,,,,a.csv:4,
            only-after,102-1,,,,,b.csv:4
            """);
  }

  @Test
  void the_text_names_lines_what_is_not_given_and_codes_that_look_alike() throws IOException {
    String text = TextPrinter.print(ReleasesDocument.write(small(), Locale.ENGLISH, 10), false);
    assertThat(text)
        .contains(
            "2 stations are in both; 1 of them changed, in 2 figures. Only in a.csv: 1.",
            "Not given by b.csv, and therefore not compared: registered voters.",
            "“0102-1” (a.csv:4) and “102-1” (b.csv:4)",
            "the same votes for every choice. If they are one station, add",
            "\"102-1\": \"0102-1\"");
    assertThat(TextPrinter.print(ReleasesDocument.write(small(), Locale.of("es"), 10), false))
        .contains("Qué cambió: a.csv → b.csv", "Solo en a.csv: 1.");
    assertThat(HtmlPrinter.print(ReleasesDocument.write(small(), Locale.ENGLISH, 10)))
        .contains("<svg", "101-2");
  }

  @Test
  void the_json_has_every_change_with_both_lines() throws IOException {
    StringWriter json = new StringWriter();
    ReleasesJson.print(small(), json);
    assertThat(json.toString().replaceAll("\\s+", " "))
        .contains(
            "\"format\" : \"acta-diff/1\"",
            "\"shared\" : 2",
            "\"cellsChanged\" : 2",
            "{ \"station\" : \"101-2\", \"before\" : \"a.csv:3\", \"after\" : \"b.csv:2\","
                + " \"figures\" : { \"A\" : [ 7, 8 ], \"B\" : [ 5, \"missing\" ] } }",
            "\"likeness\" : \"separators\", \"sameVotes\" : true");
  }
}
