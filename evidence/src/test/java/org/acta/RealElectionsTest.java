package org.acta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.acta.bounds.Bounds;
import org.acta.bounds.Certificate;
import org.acta.bounds.Claim;
import org.acta.bounds.Decision;
import org.acta.bounds.FewestFalse;
import org.acta.bounds.Missing;
import org.acta.bounds.Missing.AtMost;
import org.acta.bounds.Missing.Basis;
import org.acta.bounds.Outcome;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;
import org.acta.sheet.Figure;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.SheetChecks;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.tally.Tally;
import org.junit.jupiter.api.Test;

/// Published files against totals that others added up. The files are not part of Acta; where they
/// are not beside it, these tests are skipped.
class RealElectionsTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data", "tally");

  private static final List<String> CANDIDATES =
      List.of("EG", "NM", "LM", "JABE", "JOBR", "AE", "CF", "DC", "EM", "BERA");

  private static final List<String> PARTIES =
      List.of("CC", "FPV", "MTS", "UCS", "MAS - IPSP", "21F", "PDC", "MNR", "PAN-BOL");

  /// 7,156,462 - 3,241,461 = 3,915,001 votes of lead; 21,392,464 registered voters less the
  /// 17,745,239 on the sheets leave 3,647,225; the lead exceeds them by 267,776.
  @Test
  void the_venezuelan_sheets_of_2024_are_settled_with_267776_ballots_to_spare() {
    Sheets sheets = venezuela();
    Roll roll = SmallElection.roll(21_392_464, 30_026, SmallElection.NONE, Map.of());
    Tally tally = Tally.of(sheets, Standings.of(sheets), roll);
    assertThat(sheets.size()).isEqualTo(24_532);
    assertThat(tally.national().votes(0)).isEqualTo(7_156_462);
    assertThat(tally.national().votes(1)).isEqualTo(3_241_461);
    assertThat(tally.national().valid()).isEqualTo(10_659_128);
    assertThat(tally.national().sum(Item.NULLS)).isEqualTo(1_139);
    assertThat(tally.national().registered()).isEqualTo(17_745_239);
    assertThat(tally.national().lead()).isEqualTo(3_915_001);

    Bounds bounds = Bounds.of(tally, roll);
    assertThat(bounds.missing())
        .isEqualTo(new AtMost(3_647_225, Basis.BY_DIFFERENCE, 17_745_239, 0));
    Outcome.Settled settled = (Outcome.Settled) bounds.outcome();
    assertThat(settled.decision()).isEqualTo(new Decision.Wins(0));
    Certificate closest = settled.because().getFirst();
    assertThat(closest.claim()).isEqualTo(new Claim.Ahead(0, 1));
    assertThat(closest.minimum()).isEqualTo(267_776);
    FewestFalse fewest = bounds.fewestFalse().orElseThrow();
    assertThat(fewest.unseenAtWorst()).isEqualTo(188);
    assertThat(fewest.unseenLeftOut()).hasValue(3_066);
  }

  @Test
  void no_venezuelan_sheet_of_2024_has_an_arithmetic_error() {
    Sheets sheets = venezuela();
    assertThat(SheetChecks.run(sheets, Standings.of(sheets), Roll.UNKNOWN))
        .extracting(finding -> finding.check())
        .doesNotContain(
            Check.VOTES_NOT_VALID,
            Check.PARTS_NOT_CAST,
            Check.CAST_OVER_REGISTERED,
            Check.NEGATIVE,
            Check.STATION_DISPUTED,
            Check.STATION_REPEATED);
  }

  /// 2,889,359 is less than half of 6,137,671 and more than 40 per cent of it, 2,455,068.4. The
  /// lead of 648,439 exceeds ten points, 613,767.1, by 34,671.9. No station is missing.
  @Test
  void the_bolivian_count_of_2019_is_settled_by_ten_points() {
    Sheets sheets = bolivia("computo_final.csv.gz");
    Roll roll = bolivianRoll();
    Tally tally = Tally.of(sheets, Standings.of(sheets), roll);
    assertThat(sheets.size()).isEqualTo(34_555);
    assertThat(tally.national().votes(4)).isEqualTo(2_889_359);
    assertThat(tally.national().votes(0)).isEqualTo(2_240_920);
    assertThat(tally.national().valid()).isEqualTo(6_137_671);
    assertThat(tally.national().sum(Item.BLANK)).isEqualTo(93_507);
    assertThat(tally.national().sum(Item.NULLS)).isEqualTo(229_337);
    assertThat(tally.national().registered()).isEqualTo(7_315_364);

    Bounds bounds = Bounds.of(tally, roll);
    assertThat(((AtMost) bounds.missing()).ballots()).isZero();
    Outcome.Settled settled = (Outcome.Settled) bounds.outcome();
    assertThat(settled.decision()).isEqualTo(new Decision.Wins(4));
    assertThat(tenPointsOverCc(settled.because()).minimum()).isEqualTo(346_719);
  }

  /// Seen: 2,355,644 - 1,950,000 - 515,297.9 = -109,653.9 ballots. 7,315,364 - 6,137,228 =
  /// 1,178,136 were not seen; each adds 0.9 at most, 1,060,322.4 together, and takes 1.1 at most,
  /// 1,295,949.6 together.
  @Test
  void the_bolivian_quick_transmission_was_open_when_it_stopped() {
    Bounds bounds = bolivianBounds("trep_20191020T194057.csv.gz", 1_178_136);
    Outcome.Open open = (Outcome.Open) bounds.outcome();
    assertThat(open.possible().getFirst()).isInstanceOf(Decision.RunOff.class);
    assertThat(open.possible()).contains(new Decision.Wins(4));
    Certificate ten = tenPointsOverCc(open.because());
    assertThat(ten.value()).isEqualTo(-1_096_539);
    assertThat(ten.maximum()).isEqualTo(-1_096_539 + 9 * 1_178_136L);
    assertThat(ten.minimum()).isEqualTo(-1_096_539 - 11 * 1_178_136L);
  }

  /// Seen: 2,738,136 - 2,145,237 - 584,145.2 = 8,753.8 ballots. 7,315,364 - 6,964,976 = 350,388
  /// were not seen, which take up to 385,426.8.
  @Test
  void the_bolivian_quick_transmission_was_open_a_day_later_with_ten_points_seen() {
    Bounds bounds = bolivianBounds("trep_20191021T182953.csv.gz", 350_388);
    Outcome.Open open = (Outcome.Open) bounds.outcome();
    assertThat(open.possible().getFirst()).isEqualTo(new Decision.Wins(4));
    assertThat(open.possible()).anyMatch(decision -> decision instanceof Decision.RunOff);
    Certificate ten = tenPointsOverCc(open.because());
    assertThat(ten.value()).isEqualTo(87_538);
    assertThat(ten.minimum()).isEqualTo(87_538 - 11 * 350_388L);
  }

  private static Bounds bolivianBounds(String file, long unseen) {
    Sheets sheets = bolivia(file);
    Roll roll = bolivianRoll();
    Bounds bounds = Bounds.of(Tally.of(sheets, Standings.of(sheets), roll), roll);
    Missing missing = bounds.missing();
    assertThat(missing).isInstanceOf(AtMost.class);
    assertThat(((AtMost) missing).ballots()).isEqualTo(unseen);
    return bounds;
  }

  private static Certificate tenPointsOverCc(List<Certificate> certificates) {
    Certificate ten =
        certificates.stream()
            .filter(
                c -> c.claim() instanceof Claim.LeadsBy(int a, int b, var x) && a == 4 && b == 0)
            .findFirst()
            .orElseThrow();
    assertThat(ten.unit()).isEqualTo(10);
    assertThat(ten.constant()).isEqualTo(BigInteger.ZERO);
    return ten;
  }

  private static Roll bolivianRoll() {
    return SmallElection.roll(7_315_364, 34_555, SmallElection.NONE, Map.of());
  }

  private static Sheets venezuela() {
    return read(
        "venezuela-2024/v1.csv.gz",
        contest(new Rule.Plurality(), CANDIDATES),
        row -> row.get("CENTRO") + "-" + row.get("MESA"),
        Map.of(Item.REGISTERED, "RE", Item.VALID, "VOTOS_VALIDOS", Item.NULLS, "VOTOS_NULOS"));
  }

  private static Sheets bolivia(String file) {
    Rule rule =
        new Rule.Outright(
            List.of(
                new Condition(Share.parse("50"), true, Optional.empty()),
                new Condition(Share.parse("40"), false, Optional.of(Share.parse("10")))),
            Base.VALID);
    return read(
        "bolivia-2019/" + file,
        contest(rule, PARTIES),
        row -> row.get("Número Mesa"),
        Map.of(Item.REGISTERED, "Inscritos", Item.NULLS, "Nulos", Item.BLANK, "Blancos"));
  }

  private static Contest contest(Rule rule, List<String> ids) {
    return new Contest(
        "president",
        "President",
        rule,
        ids.stream().map(id -> new Choice(id, id, Optional.empty(), Optional.empty())).toList(),
        List.of());
  }

  private record Row(List<String> header, String[] cells) {
    String get(String column) {
      return cells[header.indexOf(column)];
    }
  }

  private static Sheets read(
      String file, Contest contest, Function<Row, String> station, Map<Item, String> items) {
    Path path = DATA.resolve(file);
    assumeTrue(Files.exists(path), "skipped: " + path + " is not beside this checkout");
    Place root = Place.root("Country");
    Sheets.Builder sheets = Sheets.builder("sheets", "source", contest, root);
    sheets.from(new Origin(file, "", 0));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      List<String> header = List.of(split(lines.readLine().replace("\uFEFF", "")));
      long number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Row row = new Row(header, split(line));
        long[] figures = new long[sheets.width()];
        Arrays.fill(figures, Figure.MISSING);
        items.forEach((item, column) -> figures[item.ordinal()] = Long.parseLong(row.get(column)));
        for (int i = 0; i < contest.choices().size(); i++) {
          figures[Item.COUNT + i] = Long.parseLong(row.get(contest.choices().get(i).id()));
        }
        sheets.add(station.apply(row), root, figures, 1, ++number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
    return sheets.build();
  }

  /// Cells of a line; a comma inside quotes does not part them.
  private static String[] split(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells.toArray(String[]::new);
  }
}
