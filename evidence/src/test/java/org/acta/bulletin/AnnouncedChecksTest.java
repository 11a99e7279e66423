package org.acta.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.AnnouncedFinding.BallotsAdded;
import org.acta.bulletin.AnnouncedFinding.BallotsImplied;
import org.acta.bulletin.AnnouncedFinding.CountFell;
import org.acta.bulletin.AnnouncedFinding.CoverageFell;
import org.acta.bulletin.AnnouncedFinding.FigureBeyond;
import org.acta.bulletin.AnnouncedFinding.LatticeTested;
import org.acta.bulletin.AnnouncedFinding.OrderAssumed;
import org.acta.bulletin.AnnouncedFinding.OutOfRange;
import org.acta.bulletin.AnnouncedFinding.PartsAgainstCast;
import org.acta.bulletin.AnnouncedFinding.Quantity;
import org.acta.bulletin.AnnouncedFinding.RegisteredAgainstCoverage;
import org.acta.bulletin.AnnouncedFinding.Room;
import org.acta.bulletin.AnnouncedFinding.Rounding;
import org.acta.bulletin.AnnouncedFinding.SharesAgainstVotes;
import org.acta.bulletin.AnnouncedFinding.SharesSum;
import org.acta.bulletin.AnnouncedFinding.TurnoutAgainstCast;
import org.acta.bulletin.AnnouncedFinding.TurnoutBase;
import org.acta.bulletin.AnnouncedFinding.VotesAgainstValid;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.sheet.Severity;
import org.junit.jupiter.api.Test;

/// The figures of Venezuela, 28 July 2024, are those that the electoral body announced; all others
/// are made up. Expected values are computed by hand beside them.
class AnnouncedChecksTest {
  private static final AnnouncedChecks NO_ROLL =
      AnnouncedChecks.ofRoll(OptionalLong.empty(), OptionalLong.empty());

  private static final AnnouncedChecks VENEZUELA =
      AnnouncedChecks.ofRoll(OptionalLong.of(21_392_464), OptionalLong.empty());

  /// With the number of voters that the body itself divides by in its second bulletin.
  private static final AnnouncedChecks VENEZUELA_AS_USED =
      AnnouncedChecks.ofRoll(OptionalLong.of(21_321_805), OptionalLong.empty());

  private static final Bulletin FIRST =
      Draft.of("first")
          .at("2024-07-29T00:10:00-04:00")
          .votes("NM", 5_150_092)
          .votes("EG", 4_445_978)
          .votes("OTHERS", 462_704)
          .turnout("59")
          .coverage("80")
          .bulletin();

  private static final Bulletin SECOND =
      Draft.of("second")
          .at("2024-08-02T15:00:00-04:00")
          .votes("NM", 6_408_844)
          .votes("EG", 5_326_104)
          .votes("C3", 152_360)
          .votes("C4", 116_421)
          .votes("C5", 92_903)
          .votes("C6", 84_231)
          .votes("C7", 64_452)
          .votes("C8", 40_902)
          .votes("C9", 29_611)
          .votes("C10", 20_056)
          .valid(12_335_884)
          .nulls(50_785)
          .cast(12_386_669)
          .registered(20_654_431)
          .turnout("59.97")
          .coverage("96.87")
          .bulletin();

  // ---- Venezuela

  @Test
  void the_first_venezuelan_bulletin_has_as_many_votes_as_its_turnout_and_coverage_mean() {
    // 21,392,464 × 0.585 × 0.795 = 9,949,100.19…; × 0.595 × 0.805 = 10,246,455.44…
    assertThat(only(BallotsImplied.class, VENEZUELA.check(FIRST)))
        .isEqualTo(
            new BallotsImplied(
                "first",
                new BigDecimal("59"),
                Quantity.ROLL,
                21_392_464,
                new Coverage.OfStations(new BigDecimal("80")),
                OptionalLong.empty(),
                9_949_101,
                10_246_455,
                Quantity.VOTES,
                10_058_774));
  }

  @Test
  void the_first_venezuelan_bulletin_is_on_the_lattice_of_one_decimal_tried_afterwards() {
    LatticeTested tested = only(LatticeTested.class, VENEZUELA.check(FIRST));

    assertThat(tested.decimalsPrinted()).isFalse();
    assertThat(tested.tried()).hasSize(1);
    assertThat(tested.result().lattice()).isEqualTo(new Lattice(10_058_774, 1));
    assertThat(tested.on()).containsExactly("NM", "EG", "OTHERS");
    assertThat(tested.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void the_second_venezuelan_bulletin_adds_up_and_is_on_no_lattice() {
    List<AnnouncedFinding> findings = VENEZUELA_AS_USED.check(SECOND);

    // The ten counts add up to 12,335,884; 12,335,884 + 50,785 = 12,386,669.
    assertThat(only(VotesAgainstValid.class, findings))
        .isEqualTo(new VotesAgainstValid("second", 12_335_884, 12_335_884));
    assertThat(only(PartsAgainstCast.class, findings))
        .isEqualTo(
            new PartsAgainstCast("second", 12_335_884, 50_785, OptionalLong.empty(), 12_386_669));
    LatticeTested tested = only(LatticeTested.class, findings);
    assertThat(tested.tried()).hasSize(2);
    assertThat(tested.on()).isEmpty();
    assertThat(findings).extracting(AnnouncedFinding::severity).containsOnly(Severity.NOTE);
  }

  @Test
  void the_second_venezuelan_turnout_is_of_the_voters_on_the_counted_sheets() {
    // 12,386,669 / 20,654,431 = 59.9710… %; 12,386,669 / 21,321,805 = 58.0939… %
    assertThat(only(TurnoutAgainstCast.class, VENEZUELA_AS_USED.check(SECOND)).bases())
        .containsExactly(
            new TurnoutBase(
                Quantity.REGISTERED,
                20_654_431,
                new BigDecimal("59.97"),
                Optional.of(Rounding.HALF_UP)),
            new TurnoutBase(Quantity.ROLL, 21_321_805, new BigDecimal("58.09"), Optional.empty()));
  }

  @Test
  void the_second_venezuelan_coverage_is_a_share_of_the_voters_the_body_used_not_of_the_roll() {
    // 20,654,431 / 21,321,805 = 96.86999… %; 20,654,431 / 21,392,464 = 96.5500… %
    assertThat(only(RegisteredAgainstCoverage.class, VENEZUELA_AS_USED.check(SECOND)))
        .isEqualTo(
            new RegisteredAgainstCoverage(
                "second",
                20_654_431,
                21_321_805,
                new BigDecimal("96.87"),
                new BigDecimal("96.87"),
                Optional.of(Rounding.HALF_UP),
                false));
    assertThat(only(RegisteredAgainstCoverage.class, VENEZUELA.check(SECOND)).fit()).isEmpty();
  }

  @Test
  void between_the_venezuelan_bulletins_nothing_falls_and_the_added_votes_have_room() {
    List<AnnouncedFinding> findings = VENEZUELA.checkSeries(List.of(SECOND, FIRST));

    // 6,408,844 − 5,150,092 = 1,258,752; 5,326,104 − 4,445,978 = 880,126;
    // 12,335,884 − 10,058,774 = 2,277,110; 21,392,464 × (1 − 0.795) = 4,385,455.12
    assertThat(findings)
        .containsExactly(
            new BallotsAdded(
                "second",
                "first",
                Map.of("NM", 1_258_752L, "EG", 880_126L),
                List.of("OTHERS", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10"),
                Quantity.VOTES,
                2_277_110,
                Optional.of(new Room(4_385_455, Room.Basis.COVERAGE_LEFT))));
    assertThat(findings.getFirst().severity()).isEqualTo(Severity.NOTE);
  }

  // ---- sums

  @Test
  void votes_below_valid_may_be_unlisted_choices_and_votes_above_cannot_be() {
    Draft draft = Draft.of("b").votes("A", 60).votes("B", 39);

    assertThat(severity(VotesAgainstValid.class, draft.valid(99))).isEqualTo(Severity.NOTE);
    assertThat(severity(VotesAgainstValid.class, draft.valid(100))).isEqualTo(Severity.WARNING);
    assertThat(severity(VotesAgainstValid.class, draft.valid(98))).isEqualTo(Severity.ERROR);
  }

  @Test
  void a_rest_may_be_blank_only_if_blank_ballots_were_not_announced() {
    Draft draft = Draft.of("b").valid(90).nulls(6);

    assertThat(severity(PartsAgainstCast.class, draft.cast(96))).isEqualTo(Severity.NOTE);
    assertThat(severity(PartsAgainstCast.class, draft.cast(97))).isEqualTo(Severity.WARNING);
    assertThat(severity(PartsAgainstCast.class, draft.cast(95))).isEqualTo(Severity.ERROR);
    assertThat(severity(PartsAgainstCast.class, draft.blank(1).cast(97))).isEqualTo(Severity.NOTE);
    assertThat(severity(PartsAgainstCast.class, draft.blank(1).cast(98))).isEqualTo(Severity.ERROR);
  }

  @Test
  void a_missing_figure_is_never_taken_as_zero() {
    assertThat(NO_ROLL.check(Draft.of("b").valid(90).cast(97).bulletin())).isEmpty();
    assertThat(NO_ROLL.check(Draft.of("b").nulls(3).cast(97).bulletin())).isEmpty();
    assertThat(NO_ROLL.check(Draft.of("b").valid(90).bulletin())).isEmpty();
    assertThat(VENEZUELA.check(Draft.of("b").turnout("59").coverage("80").bulletin())).isEmpty();
  }

  @Test
  void more_ballots_than_voters_is_said_with_both_numbers() {
    AnnouncedChecks checks = AnnouncedChecks.ofRoll(OptionalLong.of(1000), OptionalLong.of(5));
    Draft draft =
        Draft.of("b").votes("A", 1001).registered(1002).coverage(new Coverage.Stations(6));

    assertThat(all(FigureBeyond.class, checks.check(draft.bulletin())))
        .containsExactly(
            new FigureBeyond("b", Quantity.VOTES, 1001, Quantity.ROLL, 1000),
            new FigureBeyond("b", Quantity.REGISTERED, 1002, Quantity.ROLL, 1000),
            new FigureBeyond("b", Quantity.STATIONS, 6, Quantity.ROLL_STATIONS, 5));
    assertThat(all(FigureBeyond.class, NO_ROLL.check(draft.cast(1000).bulletin())))
        .containsExactly(new FigureBeyond("b", Quantity.VOTES, 1001, Quantity.CAST, 1000));
  }

  @Test
  void the_roll_of_a_place_bounds_the_places_below_it_and_no_others() {
    AnnouncedChecks zulia =
        new AnnouncedChecks(List.of("ZULIA"), OptionalLong.of(1000), OptionalLong.empty());
    Draft draft = Draft.of("b").cast(1001).turnout("100");

    assertThat(all(FigureBeyond.class, zulia.check(draft.in("ZULIA").bulletin()))).hasSize(1);
    assertThat(all(FigureBeyond.class, zulia.check(draft.in("ZULIA", "MARA").bulletin())))
        .hasSize(1);
    assertThat(zulia.check(draft.in("LARA").bulletin())).isEmpty();
    assertThat(zulia.check(draft.bulletin())).isEmpty();
  }

  // ---- percentages

  @Test
  void percentages_of_valid_votes_are_recognised() {
    // 2/3 = 66.67 %, 1/3 = 33.33 %
    SharesAgainstVotes found =
        shares(Draft.of("b").votes("A", 2).votes("B", 1).share("A", "66.67").share("B", "33.33"));

    assertThat(found.base()).isEqualTo(Quantity.VOTES);
    assertThat(found.rounding()).isEqualTo(Rounding.HALF_UP);
    assertThat(found.fits()).isTrue();
  }

  @Test
  void percentages_that_were_cut_off_are_accepted_and_said_to_be() {
    SharesAgainstVotes found =
        shares(
            Draft.of("b")
                .votes("A", 2)
                .votes("B", 1)
                .valid(3)
                .share("A", "66.66")
                .share("B", "33.33"));

    assertThat(found.base()).isEqualTo(Quantity.VALID);
    assertThat(found.rounding()).isEqualTo(Rounding.TRUNCATED);
    assertThat(found.severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void percentages_of_ballots_cast_are_recognised() {
    // 600/1000 = 60.0 %, 300/1000 = 30.0 %; of 900 valid they would be 66.7 % and 33.3 %.
    Draft draft =
        Draft.of("b")
            .votes("A", 600)
            .votes("B", 300)
            .valid(900)
            .cast(1000)
            .share("A", "60.0")
            .share("B", "30.0");
    SharesAgainstVotes found = shares(draft);

    assertThat(found.base()).isEqualTo(Quantity.CAST);
    assertThat(found.of()).isEqualTo(1000);
    assertThat(found.fits()).isTrue();
    // They add up to 90 %, as they should.
    assertThat(all(SharesSum.class, NO_ROLL.check(draft.bulletin()))).isEmpty();
  }

  @Test
  void a_percentage_that_its_votes_do_not_give_is_shown_beside_the_one_they_give() {
    // 512/1000 = 51.2 %, printed 52.1
    SharesAgainstVotes found =
        shares(Draft.of("b").votes("A", 512).votes("B", 488).share("A", "52.1").share("B", "48.8"));

    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(found.shares().getFirst().rounded()).isEqualByComparingTo("51.2");
    assertThat(found.shares().getFirst().fits(Rounding.HALF_UP)).isFalse();
    assertThat(found.shares().getLast().fits(Rounding.HALF_UP)).isTrue();
  }

  @Test
  void a_half_in_a_percentage_is_rounded_up() {
    // 1/8 = 12.5 %, 7/8 = 87.5 %
    SharesAgainstVotes found =
        shares(Draft.of("b").votes("A", 1).votes("B", 7).share("A", "13").share("B", "88"));

    assertThat(found.fits()).isTrue();
    assertThat(found.rounding()).isEqualTo(Rounding.HALF_UP);
  }

  @Test
  void percentages_may_miss_a_hundred_by_half_a_digit_each() {
    Draft three = Draft.of("b").votes("A", 1).votes("B", 1).votes("C", 1);
    Draft thirds = three.share("A", "33").share("B", "33").share("C", "33");
    Draft more = three.share("A", "34").share("B", "34").share("C", "34");

    // 3 × 0.5 = 1.5 either way
    assertThat(only(SharesSum.class, NO_ROLL.check(thirds.bulletin())))
        .isEqualTo(
            new SharesSum(
                "b", new BigDecimal("99"), new BigDecimal("98.5"), new BigDecimal("101.5")));
    assertThat(severity(SharesSum.class, thirds)).isEqualTo(Severity.NOTE);
    assertThat(severity(SharesSum.class, more)).isEqualTo(Severity.WARNING);
  }

  @Test
  void percentages_of_some_choices_may_add_up_to_less_but_not_to_more() {
    Draft draft = Draft.of("b").share("A", "51.2");

    assertThat(severity(SharesSum.class, draft.share("B", "44.2"))).isEqualTo(Severity.NOTE);
    assertThat(severity(SharesSum.class, draft.share("B", "49.0"))).isEqualTo(Severity.WARNING);
  }

  // ---- turnout and coverage

  @Test
  void turnout_of_a_part_is_not_held_against_the_whole_roll() {
    // 480 of the 600 voters counted is 80 %; of the roll of 1,000 it would be 48 %.
    AnnouncedChecks checks = AnnouncedChecks.ofRoll(OptionalLong.of(1000), OptionalLong.empty());
    Bulletin bulletin = Draft.of("b").cast(480).turnout("80").coverage("60").bulletin();
    List<AnnouncedFinding> findings = checks.check(bulletin);

    assertThat(all(TurnoutAgainstCast.class, findings)).isEmpty();
    // 1000 × 0.795 × 0.595 = 473.025; × 0.805 × 0.605 = 487.025
    BallotsImplied implied = only(BallotsImplied.class, findings);
    assertThat(implied.least()).isEqualTo(474);
    assertThat(implied.most()).isEqualTo(487);
    assertThat(implied.severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void ballots_outside_what_turnout_and_coverage_mean_are_pointed_out() {
    AnnouncedChecks checks = AnnouncedChecks.ofRoll(OptionalLong.of(1000), OptionalLong.of(10));
    Draft draft = Draft.of("b").turnout("80").coverage(new Coverage.Stations(6));

    // 1000 × 6/10 × 0.795 = 477; × 0.805 = 483
    assertThat(implied(checks, draft.cast(477))).isEqualTo(Severity.NOTE);
    assertThat(implied(checks, draft.cast(483))).isEqualTo(Severity.NOTE);
    assertThat(implied(checks, draft.cast(476))).isEqualTo(Severity.WARNING);
    assertThat(implied(checks, draft.cast(484))).isEqualTo(Severity.WARNING);
    // Valid votes lack the null ballots and may fall short.
    assertThat(implied(checks, draft.valid(476))).isEqualTo(Severity.NOTE);
    assertThat(implied(checks, draft.valid(484))).isEqualTo(Severity.WARNING);
  }

  @Test
  void a_turnout_that_its_ballots_do_not_give_is_a_warning() {
    // 590/1000 = 59.0 %
    Draft draft = Draft.of("b").cast(590).registered(1000);

    assertThat(severity(TurnoutAgainstCast.class, draft.turnout("59.0"))).isEqualTo(Severity.NOTE);
    assertThat(severity(TurnoutAgainstCast.class, draft.turnout("59.1")))
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void a_complete_result_with_fewer_voters_than_the_roll_needs_a_second_look() {
    AnnouncedChecks checks = AnnouncedChecks.ofRoll(OptionalLong.of(1000), OptionalLong.empty());
    Draft draft = Draft.of("b").registered(990);

    assertThat(
            only(
                    RegisteredAgainstCoverage.class,
                    checks.check(draft.coverage(new Coverage.Complete()).bulletin()))
                .severity())
        .isEqualTo(Severity.WARNING);
    assertThat(
            only(RegisteredAgainstCoverage.class, checks.check(draft.coverage("95").bulletin()))
                .severity())
        .isEqualTo(Severity.NOTE);
  }

  // ---- lattice

  @Test
  void printed_decimals_decide_which_lattice_is_tested() {
    LatticeTested tested =
        only(
            LatticeTested.class,
            NO_ROLL.check(
                Draft.of("b")
                    .votes("A", 512_345)
                    .votes("B", 487_655)
                    .share("A", "51.23")
                    .share("B", "48.77")
                    .bulletin()));

    assertThat(tested.decimalsPrinted()).isTrue();
    assertThat(tested.tried()).hasSize(1);
    assertThat(tested.result().lattice().decimals()).isEqualTo(2);
    assertThat(tested.severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void counts_that_are_on_the_lattice_alone_are_named() {
    // Of 1,000,000, 500,000 is 50.00 %; 300,001 and 199,999 are between hundredths.
    LatticeTested tested =
        only(
            LatticeTested.class,
            NO_ROLL.check(
                Draft.of("b")
                    .votes("A", 500_000)
                    .votes("B", 300_001)
                    .votes("C", 199_999)
                    .bulletin()));

    assertThat(tested.on()).containsExactly("A");
    assertThat(tested.tried()).hasSize(2);
    assertThat(tested.severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void small_totals_on_a_lattice_that_holds_nearly_everything_are_no_warning() {
    LatticeTested tested =
        only(
            LatticeTested.class,
            NO_ROLL.check(Draft.of("b").votes("A", 301).votes("B", 200).bulletin()));

    assertThat(tested.result().allOn()).isTrue();
    assertThat(tested.severity()).isEqualTo(Severity.NOTE);
  }

  // ---- series

  @Test
  void a_count_or_a_coverage_that_falls_is_shown_with_both_figures() {
    Draft earlier =
        Draft.of("one").at("2025-01-01T10:00:00Z").votes("A", 10).votes("B", 7).coverage("50");
    Draft later =
        Draft.of("two").at("2025-01-01T11:00:00Z").votes("A", 9).votes("B", 7).coverage("49.9");
    List<AnnouncedFinding> findings =
        NO_ROLL.checkSeries(List.of(earlier.bulletin(), later.bulletin()));

    assertThat(all(CountFell.class, findings))
        .containsExactly(
            new CountFell("two", "one", Quantity.CHOICE, Optional.of("A"), 10, 9),
            new CountFell("two", "one", Quantity.VOTES, Optional.empty(), 17, 16));
    assertThat(only(CoverageFell.class, findings).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void bulletins_are_compared_in_order_of_time_across_time_zones() {
    // 10:00+02:00 is 08:00 in UTC, an hour before 09:00Z.
    Draft earlier = Draft.of("one").at("2025-01-01T10:00:00+02:00").votes("A", 10);
    Draft later = Draft.of("two").at("2025-01-01T09:00:00Z").votes("A", 12);

    assertThat(NO_ROLL.checkSeries(List.of(later.bulletin(), earlier.bulletin())))
        .containsExactlyElementsOf(
            NO_ROLL.checkSeries(List.of(earlier.bulletin(), later.bulletin())))
        .noneMatch(CountFell.class::isInstance);
  }

  @Test
  void an_unknown_time_leaves_the_order_as_given_and_is_said() {
    Draft first = Draft.of("one").votes("A", 10);
    Draft second = Draft.of("two").at("2025-01-01T09:00:00Z").votes("A", 9);
    List<AnnouncedFinding> findings =
        NO_ROLL.checkSeries(List.of(first.bulletin(), second.bulletin()));

    assertThat(findings).contains(new OrderAssumed("one", List.of("one")));
    assertThat(all(CountFell.class, findings)).hasSize(2);
  }

  @Test
  void bulletins_of_different_places_are_never_compared() {
    Draft first = Draft.of("one").at("2025-01-01T09:00:00Z").votes("A", 10).in("ZULIA");
    Draft second = Draft.of("two").at("2025-01-01T10:00:00Z").votes("A", 9).in("LARA");

    assertThat(NO_ROLL.checkSeries(List.of(first.bulletin(), second.bulletin()))).isEmpty();
  }

  @Test
  void added_ballots_are_held_against_the_voters_who_were_left() {
    AnnouncedChecks checks = AnnouncedChecks.ofRoll(OptionalLong.of(1000), OptionalLong.of(10));
    Draft earlier = Draft.of("one").at("2025-01-01T09:00:00Z").cast(500);
    Draft later = Draft.of("two").at("2025-01-01T10:00:00Z").cast(711);

    // 1000 × (1 − 0.795) = 205, 1000 × 2/10 = 200, 1000 − 790 = 210, 980 − 790 = 190
    assertThat(room(checks, earlier.coverage("80"), later))
        .contains(new Room(205, Room.Basis.COVERAGE_LEFT));
    assertThat(room(checks, earlier.coverage(new Coverage.Stations(8)), later))
        .contains(new Room(200, Room.Basis.COVERAGE_LEFT));
    assertThat(room(checks, earlier.coverage("80").registered(790), later))
        .contains(new Room(210, Room.Basis.REGISTERED_LEFT));
    assertThat(room(checks, earlier.registered(790), later.registered(980)))
        .contains(new Room(190, Room.Basis.REGISTERED_ADDED));
    assertThat(room(checks, earlier.coverage(new Coverage.Complete()), later))
        .contains(new Room(0, Room.Basis.COVERAGE_LEFT));
    assertThat(room(checks, earlier, later)).isEmpty();
    assertThat(room(NO_ROLL, earlier.coverage("80"), later)).isEmpty();
    // 711 − 500 = 211 > 205
    assertThat(added(checks, earlier.coverage("80"), later).severity()).isEqualTo(Severity.WARNING);
    assertThat(added(checks, earlier, later).severity()).isEqualTo(Severity.NOTE);
  }

  // ---- bad figures

  @Test
  void a_figure_below_zero_is_a_finding_and_nothing_is_computed_with_it() {
    Bulletin bulletin = Draft.of("b").votes("A", -5).votes("B", 7).valid(3).bulletin();

    assertThat(NO_ROLL.check(bulletin))
        .containsExactly(
            new OutOfRange(
                "b",
                Quantity.CHOICE,
                Optional.of("A"),
                BigDecimal.valueOf(-5),
                BigDecimal.valueOf(1_000_000_000_000L)));
    assertThat(NO_ROLL.checkSeries(List.of(bulletin, bulletin))).isEmpty();
  }

  @Test
  void no_figure_however_large_stops_the_checks() {
    Draft huge = Draft.of("b").votes("A", Long.MAX_VALUE).votes("B", Long.MAX_VALUE);
    assertThat(all(OutOfRange.class, NO_ROLL.check(huge.bulletin()))).hasSize(3);

    Draft shares =
        Draft.of("b")
            .votes("A", 1)
            .share("A", "1E+999999999")
            .turnout("1E-999999999")
            .coverage("-1");
    assertThat(NO_ROLL.check(shares.bulletin())).hasSize(3).allMatch(OutOfRange.class::isInstance);

    Draft beyond =
        Draft.of("b")
            .votes("A", 5)
            .turnout("1E12")
            .coverage("1E+12")
            .registered(1_000_000_000_000L);
    AnnouncedChecks checks =
        AnnouncedChecks.ofRoll(OptionalLong.of(Lattice.MOST_BALLOTS), OptionalLong.of(1));
    assertThat(all(OutOfRange.class, checks.check(beyond.bulletin()))).hasSize(2);
    assertThat(checks.check(beyond.coverage(new Coverage.Stations(1_000_000_000_000L)).bulletin()))
        .isNotEmpty();
  }

  @Test
  void a_turnout_above_a_hundred_does_not_hide_the_other_checks() {
    List<AnnouncedFinding> findings =
        NO_ROLL.check(Draft.of("b").votes("A", 5).valid(4).turnout("101").bulletin());

    assertThat(only(OutOfRange.class, findings).what()).isEqualTo(Quantity.TURNOUT);
    assertThat(only(VotesAgainstValid.class, findings).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void a_bulletin_of_zeros_divides_by_nothing() {
    AnnouncedChecks checks = AnnouncedChecks.ofRoll(OptionalLong.of(0), OptionalLong.of(0));
    Bulletin zeros =
        Draft.of("b")
            .votes("A", 0)
            .share("A", "0.0")
            .valid(0)
            .nulls(0)
            .cast(0)
            .registered(0)
            .turnout("0")
            .coverage(new Coverage.Stations(0))
            .bulletin();

    assertThat(checks.check(zeros))
        .extracting(AnnouncedFinding::severity)
        .doesNotContain(Severity.ERROR);
    assertThat(checks.checkSeries(List.of(zeros, zeros))).isNotEmpty();
  }

  @Test
  void names_of_checks_are_stable() {
    assertThat(Arrays.stream(AnnouncedFinding.Check.values()).map(AnnouncedFinding.Check::id))
        .containsExactly(
            "out-of-range",
            "votes-against-valid",
            "parts-against-cast",
            "figure-beyond",
            "shares-against-votes",
            "shares-sum",
            "turnout-against-cast",
            "ballots-implied",
            "registered-against-coverage",
            "lattice",
            "order-assumed",
            "count-fell",
            "coverage-fell",
            "ballots-added");
  }

  @Test
  void a_roll_out_of_range_is_refused_with_the_value_and_the_bound() {
    assertThatThrownBy(() -> AnnouncedChecks.ofRoll(OptionalLong.of(-1), OptionalLong.empty()))
        .hasMessage("a roll needs from 0 to 1000000000000 registered voters, not -1");
  }

  // ---- reading findings

  private static <T extends AnnouncedFinding> List<T> all(
      Class<T> kind, List<AnnouncedFinding> findings) {
    return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static <T extends AnnouncedFinding> T only(
      Class<T> kind, List<AnnouncedFinding> findings) {
    List<T> found = all(kind, findings);
    assertThat(found).describedAs("%s in %s", kind.getSimpleName(), findings).hasSize(1);
    return found.getFirst();
  }

  private static <T extends AnnouncedFinding> Severity severity(Class<T> kind, Draft draft) {
    return only(kind, NO_ROLL.check(draft.bulletin())).severity();
  }

  private static Severity implied(AnnouncedChecks checks, Draft draft) {
    return only(BallotsImplied.class, checks.check(draft.bulletin())).severity();
  }

  private static SharesAgainstVotes shares(Draft draft) {
    return only(SharesAgainstVotes.class, NO_ROLL.check(draft.bulletin()));
  }

  private static BallotsAdded added(AnnouncedChecks checks, Draft earlier, Draft later) {
    return only(
        BallotsAdded.class, checks.checkSeries(List.of(earlier.bulletin(), later.bulletin())));
  }

  private static Optional<Room> room(AnnouncedChecks checks, Draft earlier, Draft later) {
    return added(checks, earlier, later).room();
  }
}
