package org.acta.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.acta.SharedData;
import org.acta.folder.Progress;
import org.acta.folder.PublishedTable;
import org.acta.folder.QuickCountFolder;
import org.acta.quickcount.Allocation;
import org.acta.quickcount.Arrival;
import org.acta.quickcount.Design;
import org.acta.quickcount.Estimand;
import org.acta.quickcount.Estimate;
import org.acta.quickcount.Lottery;
import org.acta.quickcount.PublishedEstimate;
import org.acta.quickcount.QuickCount;
import org.acta.quickcount.Response;
import org.acta.quickcount.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Quick counts of real elections, against what others computed from the same files.
class RealQuickCountTest {
  @TempDir private Path folder;

  private QuickCountReport report(String description) throws IOException {
    Files.writeString(folder.resolve("quickcount.yaml"), description);
    return QuickCountReport.of(QuickCountFolder.read(folder, Progress.SILENT));
  }

  private static final String CHOICES =
      """
      election: {id: MX-2018-07-01-PRES, name: Presidential election of Mexico, date: 2018-07-01}
      contest:
        choices:
          - {id: RAC, name: Ricardo Anaya}
          - {id: JAMK, name: José Antonio Meade}
          - {id: AMLO, name: Andrés Manuel López Obrador}
          - {id: JHRC, name: Jaime Rodríguez}
      """;

  private QuickCountReport mexico() throws IOException {
    String key = "[iD_ESTADO, SECCION, ID_CASILLA, TIPO_CASILLA, EXT_CONTIGUA]";
    return report(
        CHOICES
            + "frame:\n  file: "
            + SharedData.at("tally/mexico-2018-quickcount/marco_156899.csv.gz")
            + "\n  columns: {station: id, stratum: estrato, registered: ln}\n"
            + "sample:\n  file: "
            + SharedData.at("tally/mexico-2018-quickcount/muestra.csv.gz")
            + "\n  columns: {station: "
            + key
            + ", stratum: ID_ESTRATO_F}\n"
            + "arrivals:\n  file: "
            + SharedData.at("tally/mexico-2018-quickcount/remesas_0100020000.txt.gz")
            + "\n  header-row: 2\n  time: [ANIO, MES, DIA, HORA, MINUTOS, SEGUNDOS]\n"
            + "  columns:\n    station: "
            + key
            + "\n    cast: TOTAL\n    nulls: NULOS\n"
            + "    votes: {RAC: RAC, JAMK: JAMK, AMLO: AMLO, JHRC: JHRC}\n"
            + "estimate: {of: cast, drop-leading-zeros: true}\n");
  }

  /// The point estimates and the errors were computed in Python from the same files, stratum by
  /// stratum; one stratum has a single sheet, which there adds nothing and here is bounded.
  @Test
  void mexico_2018_is_the_stratified_combined_ratio() throws IOException {
    QuickCountReport report = mexico();
    assertThat(report.folder().problems().first()).isEmpty();

    is(report, 0, 22.316018, 0.1239, 22.0732, 22.5589);
    is(report, 1, 16.011294, 0.10555, 15.8044, 16.2182);
    is(report, 2, 53.494836, 0.15833, 53.19, 53.81);
    is(report, 3, 5.333090, 0.03771, 5.2592, 5.4070);
    Estimate.Precision amlo = estimate(report, 2).precision().orElseThrow();
    assertThat(100 * amlo.standardError()).isCloseTo(0.159659, within(1e-6));
    assertThat(amlo.borrowed()).isCloseTo(0.0165, within(1e-4));
    assertThat(amlo.at99().low()).isLessThan(amlo.at95().low());
  }

  private static Estimate estimate(QuickCountReport report, int choice) {
    return report.figures().stream()
        .filter(figure -> figure.estimand().equals(new Estimand.Share(choice)))
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  private static void is(
      QuickCountReport report, int choice, double share, double error, double low, double high) {
    Estimate estimate = estimate(report, choice);
    Estimate.Precision precision = estimate.precision().orElseThrow();
    assertThat(100 * estimate.value()).isCloseTo(share, within(1e-6));
    assertThat(100 * precision.standardError())
        .as("at least the error without the single stratum, and little more")
        .isBetween(error - 1e-5, 1.1 * error);
    assertThat(100 * precision.at95().low()).isCloseTo(low, within(0.05));
    assertThat(100 * precision.at95().high()).isCloseTo(high, within(0.05));
  }

  @Test
  void mexico_2018_lacks_1480_of_7787_sheets_and_says_so() throws IOException {
    QuickCountReport report = mexico();

    assertThat(report.drawn()).isEqualTo(7_787);
    assertThat(report.arrived()).isEqualTo(6_307);
    assertThat(report.responses()).hasSize(350);
    assertThat(report.responses())
        .filteredOn(r -> r.standing() == Response.Standing.SINGLE)
        .extracting(r -> r.stratum().code())
        .containsExactly("234");
    assertThat(report.responses()).noneMatch(r -> r.standing() == Response.Standing.NONE);
    assertThat(report.folder().counted().orElseThrow().aside()).isEmpty();
    assertThat(report.curve().getLast().sheets()).isEqualTo(6_307);
    assertThat(QuickCountDocument.write(report, Locale.ENGLISH).verdicts().getFirst().text())
        .startsWith("6,307 of the 7,787 stations in the sample are in (80.99 %).");
  }

  /// The published sheets of Venezuela, 2024, as a frame of which everything is known: EG has
  /// 7,156,462 of 10,659,128 votes on them. 1,000 samples of 400 polling centres, one table of
  /// each; the standard error of a coverage of 95 per cent is then 0.7 points.
  @Test
  void samples_of_real_centres_hold_the_total_of_their_sheets_as_often_as_promised()
      throws IOException {
    String file = SharedData.at("tally/venezuela-2024/v1.csv.gz").toString();
    QuickCount all =
        QuickCountFolder.read(
                Files.writeString(
                    folder.resolve("quickcount.yaml"),
                    "election: {id: VE}\ncontest: {choices: [{id: EG}, {id: NM}]}\n"
                        + "frame: {file: "
                        + file
                        + ", columns: {station: [CENTRO, MESA], cluster: CENTRO, stratum: EDO,"
                        + " registered: RE}}\narrivals: {file: "
                        + file
                        + ", columns: {station: [CENTRO, MESA], valid: VOTOS_VALIDOS,"
                        + " votes: {EG: EG, NM: NM}}}\n"),
                Progress.SILENT)
            .counted()
            .orElseThrow()
            .count();
    Map<String, Arrival> sheets =
        all.arrivals().stream()
            .collect(Collectors.toMap(arrival -> arrival.station().code(), arrival -> arrival));
    assertThat(sheets).hasSize(24_532);
    Design design =
        Design.of(all.frame(), new Allocation.Proportional(), 400, Set.of(), OptionalInt.of(1));
    double truth = 7_156_462.0 / 10_659_128;
    int held95 = 0;
    int held99 = 0;
    for (int i = 0; i < 1_000; i++) {
      Sample sample = design.draw(new Lottery("venezuela " + i));
      List<Arrival> arrivals =
          sample.stations().stream()
              .map(station -> Objects.requireNonNull(sheets.get(station.code())))
              .toList();
      Estimate.Precision precision =
          QuickCount.of(all.frame(), Optional.of(sample), arrivals)
              .estimate(new Estimand.Share(0))
              .flatMap(Estimate::precision)
              .orElseThrow();
      held95 += precision.at95().holds(truth) ? 1 : 0;
      held99 += precision.at99().holds(truth) ? 1 : 0;
    }

    assertThat(held95).isBetween(930, 970);
    assertThat(held99).isBetween(980, 998);
  }

  private PublishedTable georgia(String more) throws IOException {
    return report(
            "election: {id: GE-PVT, name: Elections of Georgia}\npublished:\n  file: "
                + SharedData.at("tally/georgia-pvt-2003-2020/pvt_after_audit.xlsx")
                + """

                  columns: {contest: Elections, choice: Cand, estimate: ISFED, lower: Lower, upper: Upper, margin: MoE, official: CEC}
                """
                + more)
        .folder()
        .published()
        .getFirst();
  }

  private static final String GROUPS =
      """
        groups:
          - where: {Elections: 2020 Parliamentary}
            columns: {margin: Lower, lower: Upper, upper: MoE}
          - where: {Elections: [2008 Presidential, 2012 Parliamentary]}
            without: [lower, upper]
            fractions: margin
      """;

  private static List<PublishedEstimate> of(PublishedTable table, String contest) {
    return table.estimates().stream().filter(e -> e.contest().equals(contest)).toList();
  }

  /// Counted in Python over the cells of the same workbook.
  @Test
  void georgian_estimates_are_read_with_the_columns_that_each_year_has() throws IOException {
    PublishedTable table = georgia(GROUPS);

    assertThat(table.estimates()).hasSize(112);
    assertThat(table.estimates()).filteredOn(e -> e.interval().isPresent()).hasSize(79);
    assertThat(table.estimates())
        .filteredOn(e -> e.holdsOfficial().equals(Optional.of(true)))
        .hasSize(71);
    PublishedEstimate dream = of(table, "2020 Parliamentary").getFirst();
    assertThat(dream.interval().orElseThrow().low()).isEqualTo(46.9);
    assertThat(dream.interval().orElseThrow().high()).isEqualTo(48.3);
    assertThat(dream.margin()).hasValue(0.7);
    assertThat(of(table, "2020 Parliamentary")).allMatch(e -> e.problems().isEmpty());
    PublishedEstimate last = of(table, "2020 Parliamentary").getLast();
    assertThat(last.high()).as("1.0 and a non-breaking space").hasValue(1.0);
    PublishedEstimate saakashvili = of(table, "2008 Presidential").getFirst();
    assertThat(saakashvili.margin()).hasValue(2.0);
    assertThat(saakashvili.holdsOfficial()).contains(false);
  }

  @Test
  void without_a_declared_mapping_every_shifted_row_is_named() throws IOException {
    PublishedTable table = georgia("");

    assertThat(of(table, "2020 Parliamentary"))
        .hasSize(10)
        .allSatisfy(
            e -> assertThat(e.problems()).contains(PublishedEstimate.Problem.MARGIN_DISAGREES));
    assertThat(of(table, "2020 Parliamentary").getFirst().problems())
        .contains(PublishedEstimate.Problem.OUTSIDE);
    assertThat(of(table, "2008 Presidential").getFirst().problems())
        .containsExactly(PublishedEstimate.Problem.TOO_NARROW);
  }
}
