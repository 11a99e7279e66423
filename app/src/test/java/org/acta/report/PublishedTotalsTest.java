package org.acta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acta.SharedData;
import org.acta.bounds.Bounds;
import org.acta.bounds.Certificate.Verdict;
import org.acta.bounds.Confrontation;
import org.acta.bounds.Decision;
import org.acta.bounds.Missing;
import org.acta.bounds.Outcome;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import org.acta.tally.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real elections come out as they were published. Every expected number was printed by somebody
/// else, or added up by another program, as the data's own README says.
class PublishedTotalsTest {
  @TempDir private Path folder;

  private Report check(String description) throws IOException {
    Files.writeString(folder.resolve("election.yaml"), description);
    Report report = Report.of(ElectionFolder.read(folder, Progress.SILENT));
    assertThat(report.folder().problems().first()).isEmpty();
    return report;
  }

  private static Totals national(Report report, int set) {
    return report.sheets().get(set).tally().national();
  }

  private static long votes(Report report, int set, String choice) {
    Totals totals = national(report, set);
    return totals.votes(report.sheets().get(set).tally().sheets().contest().indexOf(choice));
  }

  private static final String VENEZUELA =
      """
      election: {id: VE, name: Venezuela, date: 2024-07-28}
      contest:
        id: president
        choices: [{id: EG}, {id: NM}, {id: LM}, {id: JABE}, {id: JOBR}, {id: AE}, {id: CF}, {id: DC}, {id: EM}, {id: BERA}]
        groups: [{id: OTHERS, members: [LM, JABE, JOBR, AE, CF, DC, EM, BERA]}]
      """;

  private static final String VENEZUELA_COLUMNS =
      """
            station: [CENTRO, MESA]
            places: {state: {code: COD_EDO, name: EDO}, municipality: {code: COD_MUN, name: MUN}}
            valid: VOTOS_VALIDOS
            nulls: VOTOS_NULOS
            votes: {EG: EG, NM: NM, LM: LM, JABE: JABE, JOBR: JOBR, AE: AE, CF: CF, DC: DC, EM: EM, BERA: BERA}
      """;

  private static final String VENEZUELA_BULLETINS =
      """
      bulletins:
        - id: b1
          coverage: 80
          turnout: 59
          votes: {NM: 5150092, EG: 4445978, OTHERS: 462704}
        - id: b2
          coverage: 96.87
          turnout: 59.97
          votes: {NM: 6408844, EG: 5326104, LM: 152360, AE: 116421, BERA: 92903, JOBR: 84231, JABE: 64452, CF: 40902, EM: 29611, DC: 20056}
          valid: 12335884
          nulls: 50785
          cast: 12386669
          registered: 20654431
      """;

  private Report venezuela1() throws IOException {
    return check(
        VENEZUELA
            + "roll: {registered: 21392464, stations: 30026}\n"
            + "sheets:\n  - file: "
            + SharedData.at("tally/venezuela-2024/v1.csv.gz")
            + "\n    columns:\n      registered: RE\n"
            + VENEZUELA_COLUMNS
            + VENEZUELA_BULLETINS);
  }

  @Test
  void venezuela_first_release_adds_up_to_what_was_published() throws IOException {
    Report report = venezuela1();

    assertThat(national(report, 0).stations()).isEqualTo(24_532);
    assertThat(votes(report, 0, "EG")).isEqualTo(7_156_462);
    assertThat(votes(report, 0, "NM")).isEqualTo(3_241_461);
    assertThat(national(report, 0).valid()).isEqualTo(10_659_128);
    assertThat(national(report, 0).sum(Item.NULLS)).isEqualTo(1_139);
    assertThat(national(report, 0).registered()).isEqualTo(17_745_239);
    assertThat(national(report, 0).lead()).isEqualTo(3_915_001);
    assertThat(report.sheets().getFirst().findings())
        .noneMatch(finding -> finding.check().compareTo(Check.NEGATIVE) <= 0);
  }

  @Test
  void the_states_of_the_shipped_example_are_what_the_sheets_add_up_to() throws IOException {
    Report sheets = venezuela1();
    Report example =
        Report.of(ElectionFolder.read(Path.of("../examples/venezuela-2024"), Progress.SILENT));

    assertThat(states(example)).hasSize(24).containsExactlyInAnyOrderElementsOf(states(sheets));
  }

  private static List<String> states(Report report) {
    return report.sheets().getFirst().tally().places().stream()
        .filter(totals -> totals.place().depth() == 1)
        .map(totals ->
            totals.place().name()
                + " "
                + totals.stations()
                + " "
                + totals.registered()
                + " "
                + totals.valid()
                + " "
                + totals.sum(Item.NULLS)
                + " "
                + totals.votes())
        .toList();
  }

  @Test
  void venezuela_first_release_is_settled_with_267_776_to_spare() throws IOException {
    Bounds bounds = venezuela1().sheets().getFirst().bounds();

    assertThat(((Missing.AtMost) bounds.missing()).ballots()).isEqualTo(3_647_225);
    Outcome.Settled settled = (Outcome.Settled) bounds.outcome();
    assertThat(settled.decision()).isEqualTo(new Decision.Wins(0));
    assertThat(settled.because().getFirst().minimum().longValueExact()).isEqualTo(267_776);
    assertThat(bounds.fewestFalse().orElseThrow().unseenAtWorst()).isEqualTo(188);
    assertThat(bounds.fewestFalse().orElseThrow().unseenLeftOut()).hasValue(3_066);
  }

  /// The bulletin may have left out at most floor(30,026 · (100 − 96.865) / 100) = 941 mesas. The
  /// sheets without the 941 that have most votes for EG hold 6,696,357 (added up in Python).
  @Test
  void venezuela_second_bulletin_and_sheets_contradict_each_other() throws IOException {
    Confrontation held = venezuela1().sheets().getFirst().confrontations().get(1);

    assertThat(held.uncounted()).isEqualTo(941);
    Confrontation.Compared gonzalez = held.figures().get(1);
    assertThat(gonzalez.announced()).isEqualTo(5_326_104);
    assertThat(gonzalez.least()).isEqualTo(6_696_357);
    assertThat(gonzalez.overstating().orElseThrow()).isPositive();
  }

  /// 80 stands for 79.5 to 80.5, so that up to floor(30,026 · 0.205) = 6,155 mesas are left out.
  @Test
  void venezuela_first_bulletin_is_given_the_sheets_that_favour_it() throws IOException {
    Confrontation held = venezuela1().sheets().getFirst().confrontations().getFirst();

    assertThat(held.uncounted()).isEqualTo(6_155);
    assertThat(held.figures().get(1).least()).isEqualTo(4_585_832);
  }

  @Test
  void venezuela_second_release_takes_its_register_from_the_first() throws IOException {
    Report report =
        check(
            VENEZUELA
                + "roll:\n  registered: 21392464\n  stations: 30026\n  files:\n    - file: "
                + SharedData.at("tally/venezuela-2024/v1.csv.gz")
                + "\n      columns: {station: [CENTRO, MESA], registered: RE}\n"
                + "sheets:\n  - file: "
                + SharedData.at("tally/venezuela-2024/v2.csv.gz")
                + "\n    columns:\n"
                + VENEZUELA_COLUMNS);

    assertThat(national(report, 0).stations()).isEqualTo(25_073);
    assertThat(votes(report, 0, "EG")).isEqualTo(7_303_480);
    assertThat(votes(report, 0, "NM")).isEqualTo(3_316_142);
    assertThat(national(report, 0).valid()).isEqualTo(10_887_262);
    assertThat(national(report, 0).sum(Item.NULLS)).isEqualTo(1_213);
    assertThat(report.sheets().getFirst().tally().coverage().withoutRegistered()).isEqualTo(543);
    assertThat(report.sheets().getFirst().bounds().missing())
        .isInstanceOfSatisfying(
            Missing.AtMost.class, bound -> assertThat(bound.proxied()).isEqualTo(543));
  }

  private static final String BOLIVIA_COLUMNS =
      """
            station: Número Mesa
            places: {country: País, department: Departamento}
            registered: Inscritos
            nulls: Nulos
            blank: Blancos
            votes: {CC: CC, FPV: FPV, MTS: MTS, UCS: UCS, MAS: MAS - IPSP, 21F: 21F, PDC: PDC, MNR: MNR, PAN-BOL: PAN-BOL}
      """;

  /// The ten-point rule at each snapshot, by hand: L = MAS − CC − valid/10; each of the U unseen
  /// ballots takes at most 1.1 from L or adds 0.9. At 19:40, L = 2,355,644 − 1,950,000 − 515,297.9
  /// = −109,653.9 and U = 7,315,364 − 6,137,228: open. At 18:29 a day later, L = 8,753.8: open. At
  /// the end nothing is unseen and L = 34,671.9: settled.
  @Test
  void bolivia_2019_is_open_at_both_snapshots_and_settled_at_the_end() throws IOException {
    StringBuilder sheets = new StringBuilder("sheets:\n");
    for (String name : List.of("trep_20191020T194057", "trep_20191021T182953", "computo_final")) {
      sheets
          .append("  - file: ")
          .append(SharedData.at("tally/bolivia-2019/" + name + ".csv.gz"))
          .append("\n    columns:\n")
          .append(BOLIVIA_COLUMNS);
    }
    Report report =
        check(
            """
            election: {id: BO-2019}
            contest:
              rule: {outright: [{more-than: 50}, {at-least: 40, lead: 10}], of: valid}
              choices: [{id: CC}, {id: FPV}, {id: MTS}, {id: UCS}, {id: MAS}, {id: 21F}, {id: PDC}, {id: MNR}, {id: PAN-BOL}]
            roll: {registered: 7315364, stations: 34555}
            """
                + sheets);

    assertThat(national(report, 0).stations()).isEqualTo(28_975);
    assertThat(votes(report, 0, "MAS")).isEqualTo(2_355_644);
    assertThat(votes(report, 0, "CC")).isEqualTo(1_950_000);
    assertThat(national(report, 0).valid()).isEqualTo(5_152_979);
    assertThat(national(report, 1).stations()).isEqualTo(32_806);
    assertThat(votes(report, 1, "MAS")).isEqualTo(2_738_136);
    assertThat(votes(report, 1, "CC")).isEqualTo(2_145_237);
    assertThat(national(report, 1).valid()).isEqualTo(5_841_452);
    assertThat(national(report, 2).stations()).isEqualTo(34_555);
    assertThat(national(report, 2).registered()).isEqualTo(7_315_364);
    assertThat(votes(report, 2, "MAS")).isEqualTo(2_889_359);
    assertThat(votes(report, 2, "CC")).isEqualTo(2_240_920);
    assertThat(national(report, 2).valid()).isEqualTo(6_137_671);
    assertThat(national(report, 2).sum(Item.BLANK)).isEqualTo(93_507);
    assertThat(national(report, 2).sum(Item.NULLS)).isEqualTo(229_337);
    assertThat(tenPoints(report, 0)).isEqualTo(Verdict.OPEN);
    assertThat(tenPoints(report, 1)).isEqualTo(Verdict.OPEN);
    assertThat(tenPoints(report, 2)).isEqualTo(Verdict.HOLDS);
    assertThat(report.sheets().get(2).bounds().outcome())
        .isInstanceOfSatisfying(
            Outcome.Settled.class,
            settled -> {
              assertThat(settled.decision()).isEqualTo(new Decision.Wins(4));
              assertThat(settled.because())
                  .anySatisfy(
                      c -> assertThat(c.ballots(c.minimum())).isEqualByComparingTo("34671.9"));
            });
  }

  private static Verdict tenPoints(Report report, int set) {
    return report.sheets().get(set).bounds().conditions().get(1).verdict();
  }

  @Test
  void bolivia_2020_snapshots_are_read_as_csv_and_as_workbook() throws IOException {
    String columns =
        """
            where: {CANDIDATURA: PRESIDENTE}
            columns:
              station: CODIGO_MESA
              registered: INSCRITOS_HABILITADOS
              cast: VOTO_EMITIDO
              valid: VOTO_VALIDO
              nulls: VOTO_NULO
              blank: VOTO_BLANCO
              votes: {CREEMOS: CREEMOS, ADN: ADN, MAS_IPSP: MAS_IPSP, FPV: FPV, PAN_BOL: PAN_BOL, LIBRE_21: LIBRE_21, CC: CC, JUNTOS: JUNTOS}
        """;
    Report report =
        check(
            """
            election: {id: BO-2020}
            contest:
              rule: {outright: [{more-than: 50}, {at-least: 40, lead: 10}], of: valid}
              choices: [{id: CREEMOS}, {id: ADN}, {id: MAS_IPSP}, {id: FPV}, {id: PAN_BOL}, {id: LIBRE_21}, {id: CC}, {id: JUNTOS}]
            roll: {registered: 7332926, stations: 35432}
            sheets:
            """
                + "  - file: "
                + SharedData.at("tally/bolivia-2020/20201020T021835.xlsx")
                + "\n"
                + columns
                + "  - file: "
                + SharedData.at("tally/bolivia-2020/20201018T195655.csv.gz")
                + "\n"
                + columns);

    assertThat(national(report, 0).stations()).isEqualTo(18_557);
    assertThat(votes(report, 0, "MAS_IPSP")).isEqualTo(1_548_883);
    assertThat(votes(report, 0, "CC")).isEqualTo(1_075_654);
    assertThat(votes(report, 0, "CREEMOS")).isEqualTo(530_722);
    assertThat(national(report, 0).valid()).isEqualTo(3_222_952);
    assertThat(report.sheets().get(0).bounds().outcome()).isInstanceOf(Outcome.Open.class);
    assertThat(report.sheets().get(1).bounds().outcome()).isInstanceOf(Outcome.Open.class);
  }

  @Test
  void georgia_2024_adds_up_to_what_was_published() throws IOException {
    String choices =
        "p_3 p_4 p_5 p_6 p_8 p_9 p_10 p_12 p_16 p_17 p_20 p_21 p_23 p_25 p_26 p_27 p_36 p_41";
    StringBuilder list = new StringBuilder();
    StringBuilder columns = new StringBuilder();
    for (String id : choices.split(" ")) {
      list.append(list.isEmpty() ? "" : ", ").append("{id: ").append(id).append('}');
      columns.append(columns.isEmpty() ? "" : ", ").append(id).append(": ").append(id);
    }
    Report report =
        check(
            "election: {id: GE-2024}\ncontest: {choices: ["
                + list
                + "]}\nsheets:\n  - file: "
                + SharedData.at("tally/georgia-2024/clean_nov15.xlsx")
                + "\n    columns:\n      station: [district, precinct]\n"
                + "      registered: [f_01, f_03?]\n      cast: f_05\n      nulls: f_06\n"
                + "      votes: {"
                + columns
                + "}\n");

    assertThat(national(report, 0).rows()).isEqualTo(3_110);
    assertThat(national(report, 0).valid()).isEqualTo(2_076_734);
    assertThat(votes(report, 0, "p_41")).isEqualTo(1_120_016);
    assertThat(votes(report, 0, "p_4")).isEqualTo(229_160);
    assertThat(votes(report, 0, "p_5")).isEqualTo(211_215);
    assertThat(votes(report, 0, "p_9")).isEqualTo(182_919);
    assertThat(votes(report, 0, "p_25")).isEqualTo(161_518);
    assertThat(national(report, 0).sum(Item.NULLS)).isEqualTo(34_955);
    assertThat(report.sheets().getFirst().findings())
        .filteredOn(finding -> finding.check() == Check.PARTS_NOT_CAST)
        .hasSize(235);
  }

  private static final String RUSSIAN_CAST_2018 =
      "[Число избирательных бюллетеней в переносных ящиках для голосования,"
          + " Число бюллетеней в стационарных ящиках для голосования]";

  private static String russia(String file, String choices, String votes) {
    return "election: {id: RU}\ncontest:\n"
        + "  rule: {outright: [{more-than: 50}], of: cast}\n  choices: ["
        + choices
        + "]\nsheets:\n  - file: "
        + SharedData.at("tally/" + file)
        + "\n    columns:\n      station: [region, tik, uik]\n"
        + "      places: {region: region, commission: tik}\n"
        + "      registered: Число избирателей, включенных в список избирателей\n"
        + "      cast: "
        + RUSSIAN_CAST_2018
        + "\n      valid: Число действительных избирательных бюллетеней\n"
        + "      nulls: Число недействительных избирательных бюллетеней\n      votes: {"
        + votes
        + "}\n";
  }

  @ParameterizedTest
  @CsvSource({
    "russia-2018/stations.csv.gz, 97699, 0, 109008428, 72787734, 56430712",
    "russia-2024/stations.csv.gz, 91946, 2268, 99764974, 73980307, 65246672"
  })
  void russia_adds_up_to_what_was_published(
      String file, long stations, long empty, long registered, long valid, long putin)
      throws IOException {
    boolean is2018 = file.contains("2018");
    Report report =
        check(
            russia(
                file,
                is2018
                    ? "{id: B}, {id: G}, {id: Z}, {id: P}, {id: S}, {id: U}, {id: T}, {id: Y}"
                    : "{id: D}, {id: P}, {id: S}, {id: K}",
                is2018
                    ? "B: Бабурин Сергей Николаевич, G: Грудинин Павел Николаевич, Z: Жириновский"
                        + " Владимир Вольфович, P: Путин Владимир Владимирович, S: Собчак Ксения"
                        + " Анатольевна, U: Сурайкин Максим Александрович, T: Титов Борис Юрьевич,"
                        + " Y: Явлинский Григорий Алексеевич"
                    : "D: Даванков Владислав Андреевич, P: Путин Владимир Владимирович, S: Слуцкий"
                        + " Леонид Эдуардович, K: Харитонов Николай Михайлович"));

    assertThat(national(report, 0).stations()).isEqualTo(stations);
    assertThat(national(report, 0).empty()).isEqualTo(empty);
    assertThat(national(report, 0).registered()).isEqualTo(registered);
    assertThat(national(report, 0).valid()).isEqualTo(valid);
    assertThat(votes(report, 0, "P")).isEqualTo(putin);
    assertThat(report.sheets().getFirst().bounds().outcome())
        .as("without a roll nothing is settled")
        .isInstanceOf(Outcome.Undetermined.class);
  }

  /// The two pseudo-stations of electronic voting (1,051,155 + 139,571 voters) are not in the file,
  /// and the official roll is larger by just as many: 1,190,726 unseen.
  @Test
  void russia_2020_is_a_question_with_two_stations_unseen() throws IOException {
    Report report =
        check(
            """
            election: {id: RU-2020}
            contest:
              rule: {question: {yes: YES, no: NO}, of: cast}
              choices: [{id: YES, name: ДА}, {id: NO, name: НЕТ}]
            roll: {registered: 109190337}
            sheets:
            """
                + "  - file: "
                + SharedData.at("tally/russia-2020/stations.csv.gz")
                + """

                    columns:
                      station: [region, tik, uik]
                      registered: Число участников голосования, включенных в список участников голосования на момент окончания голосования
                      cast: Число бюллетеней, содержащихся в ящиках для голосования
                      nulls: Число недействительных бюллетеней
                      votes: {YES: ДА, NO: НЕТ}
                """);

    assertThat(national(report, 0).stations()).isEqualTo(96_765);
    assertThat(national(report, 0).registered()).isEqualTo(107_999_611);
    assertThat(votes(report, 0, "YES")).isEqualTo(57_071_119);
    assertThat(votes(report, 0, "NO")).isEqualTo(15_347_937);
    assertThat(national(report, 0).sum(Item.NULLS)).isEqualTo(604_950);
    Bounds bounds = report.sheets().getFirst().bounds();
    Missing.AtMost bound =
        bounds.missing() instanceof Missing.Contradicted(var reasons, var otherwise)
            ? otherwise
            : (Missing.AtMost) bounds.missing();
    assertThat(bound.ballots()).isEqualTo(1_190_726);
  }
}
