package org.acta.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.acta.SmallElection;
import org.acta.bounds.Bounds;
import org.acta.bounds.Certificate;
import org.acta.bounds.Outcome;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.limits.Assumption.Says;
import org.acta.limits.Limits.Consequence;
import org.acta.limits.Limits.WhyUnused;
import org.acta.limits.Programme.Column;
import org.acta.limits.Programme.Row;
import org.acta.limits.Programme.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the proposer says, what is proved is true.
class LimitsTest {

  private static Assumption says(String id, List<String> place, Says... says) {
    return new Assumption(id, id, "", "contest", place, List.of(says), List.of());
  }

  private static Says.Total exactly(String figure, long number) {
    return new Says.Total(figure, OptionalLong.of(number), OptionalLong.of(number));
  }

  /// Multipliers out of thin air, some of them no numbers at all.
  private static Proposer garbage(Random random) {
    return new Proposer() {
      @Override
      public Proposals least(Programme programme, long[] objective) {
        double[] rows = new double[programme.rows().size()];
        for (int row = 0; row < rows.length; row++) {
          rows[row] =
              switch (random.nextInt(6)) {
                case 0 -> Double.NaN;
                case 1 -> Double.NEGATIVE_INFINITY;
                case 2 -> random.nextInt(5) - 2;
                default -> random.nextGaussian();
              };
        }
        return new Proposals(
            true,
            List.of(
                new Proposal(rows, random.nextGaussian() * 1e6), new Proposal(new double[1], 0)));
      }

      @Override
      public Proposals refutation(Programme programme) {
        return least(programme, new long[0]);
      }
    };
  }

  /// Two seen stations and one unseen with five voters, of whom so many votes for A were announced.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void garbage_never_moves_a_range_past_the_truth(int seed) {
    Random random = new Random(seed);
    for (int trial = 0; trial < 300; trial++) {
      long a = random.nextInt(6);
      long b = random.nextInt(6);
      long atNorth = random.nextInt(6);
      SmallElection election =
          SmallElection.of(new Rule.Plurality(), 2)
              .at("North")
              .sheet("s1", 20, 0, a, b)
              .at("South")
              .sheet("s2", 20, 0, b, a);
      Roll roll = SmallElection.whole(20, 20, 5);
      Limits limits =
          Limits.of(
                  election.tally(roll),
                  roll,
                  List.of(says("north", List.of("North"), exactly("A", a + atNorth))),
                  List.of(),
                  garbage(random))
              .orElseThrow();
      if (limits.consequence() instanceof Consequence.Conditional(Bounds bounds)) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        // The unseen station is at North, or elsewhere and holds nothing for A at North.
        for (long forA = 0; forA <= 5; forA++) {
          for (long forB = 0; forA + forB <= 5; forB++) {
            if (forA == atNorth || atNorth == 0) {
              least = Math.min(least, forA - forB);
              most = Math.max(most, forA - forB);
            }
          }
        }
        for (Certificate certificate : certificates(bounds.outcome())) {
          boolean turned = ((org.acta.bounds.Claim.Ahead) certificate.claim()).ahead() == 1;
          assertThat(certificate.minimum())
              .as("seed %s, trial %s", seed, trial)
              .isLessThanOrEqualTo(BigInteger.valueOf(turned ? -most : least));
          assertThat(certificate.maximum())
              .as("seed %s, trial %s", seed, trial)
              .isGreaterThanOrEqualTo(BigInteger.valueOf(turned ? -least : most));
        }
      } else {
        assertThat(atNorth).as("a contradiction out of garbage").isGreaterThan(5);
      }
    }
  }

  private static List<Certificate> certificates(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Settled(var decision, var because) -> because;
      case Outcome.Open(var possible, var because) -> because;
      case Outcome.Undetermined undetermined -> List.of();
      case Outcome.NothingSeen() -> List.of();
    };
  }

  /// A leads 9 to 5, six are unseen, and B has 6 in all. That B gains one needs no search: 9 - 6 at
  /// least. That A then gains five at most does; without it, the register's 15 - 5 stands.
  @Test
  void without_a_proposer_the_range_of_the_register_stands() {
    SmallElection election = SmallElection.of(new Rule.Plurality(), 2).sheet("s1", 20, 0, 9, 5);
    Roll roll = SmallElection.whole(20, 6);
    Limits limits =
        Limits.of(
                election.tally(roll),
                roll,
                List.of(says("all", List.of(), exactly("B", 6))),
                List.of(),
                Proposer.NONE)
            .orElseThrow();

    Bounds bounds = ((Consequence.Conditional) limits.consequence()).bounds();
    Certificate lead = certificates(bounds.outcome()).getFirst();
    assertThat(lead.minimum()).isEqualTo(BigInteger.valueOf(3));
    assertThat(lead.maximum()).isEqualTo(BigInteger.TEN);
  }

  @Test
  void sheets_that_hold_more_than_was_announced_need_no_search_to_be_seen() {
    SmallElection election = SmallElection.of(new Rule.Plurality(), 2).sheet("s1", 20, 0, 9, 5);
    Roll roll = SmallElection.whole(20, 6);
    Limits limits =
        Limits.of(
                election.tally(roll),
                roll,
                List.of(
                    says("kept", List.of(), exactly("B", 6)),
                    says("false", List.of(), exactly("A", 7), exactly("valid", 15))),
                List.of(),
                Proposer.NONE)
            .orElseThrow();

    List<Contradiction> found = ((Consequence.Contradictory) limits.consequence()).contradictions();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().statements())
        .singleElement()
        .isInstanceOfSatisfying(
            Statement.Declared.class,
            declared -> assertThat(declared.says()).isEqualTo(exactly("A", 7)));
    assertThat(found.getFirst().apart()).isEqualTo(BigInteger.TWO);
  }

  /// Neither 5 for A nor 5 for B goes with either version; each total by itself does with none.
  @Test
  void no_declared_statement_is_in_two_contradictions() {
    SmallElection election =
        SmallElection.of(new Rule.Plurality(), 2)
            .sheet("s1", 30, 0, 10, 10)
            .sheet("s1", 30, 0, 9, 9)
            .sheet("s2", 30, 0, 1, 0);
    Roll roll = SmallElection.whole(30, 30);
    Limits limits =
        Limits.of(
                election.tally(roll),
                roll,
                List.of(
                    says("versions", List.of(), new Says.OneOfVersions()),
                    says("both", List.of(), exactly("A", 5), exactly("B", 5))),
                List.of(),
                Proposer.NONE)
            .orElseThrow();

    List<Contradiction> found = ((Consequence.Contradictory) limits.consequence()).contradictions();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().statements()).hasSize(2);
  }

  /// A version with fewer votes for A lowers its share, however large the numbers.
  @ParameterizedTest
  @ValueSource(strings = {"51.123456789", "51.1"})
  void large_figures_and_many_decimals_do_not_overflow(String printed) {
    SmallElection election =
        SmallElection.of(new Rule.Plurality(), 2)
            .sheet("s1", 1_000_000_000, 0, 900_000_000, 100_000_000)
            .sheet("s1", 1_000_000_000, 0, 830_000_000, 170_000_000)
            .sheet("s2", 9, 0, 1, 0);
    Roll roll = SmallElection.whole(1_000_000_000, 9);
    Limits limits =
        Limits.of(
                election.tally(roll),
                roll,
                List.of(
                    says("versions", List.of(), new Says.OneOfVersions()),
                    says("share", List.of(), new Says.Percentage("A", new BigDecimal(printed)))),
                List.of(),
                Proposer.NONE)
            .orElseThrow();

    int version = limits.programme().columns().stream().map(Column::figure).toList().indexOf("s1");
    assertThat(limits.programme().rows())
        .filteredOn(row -> row.statement().by().isPresent())
        .hasSize(2)
        .allSatisfy(row ->
            assertThat(row.terms())
                .filteredOn(term -> term.column() == version)
                .singleElement()
                .satisfies(term -> assertThat(term.coefficient()).isNegative()));
  }

  @Test
  void a_place_that_the_sheets_do_not_name_is_not_used_and_says_so() {
    SmallElection election =
        SmallElection.of(new Rule.Plurality(), 2).at("North").sheet("s1", 20, 0, 9, 5);
    Roll roll = SmallElection.whole(20, 6);
    Limits limits =
        Limits.of(
                election.tally(roll),
                roll,
                List.of(
                    says("typo", List.of("Nroth"), exactly("A", 1)),
                    says("nobody", List.of(), exactly("Z", 1)),
                    says("none", List.of(), new Says.Announced("b9")),
                    says("calm", List.of(), new Says.OneOfVersions())),
                List.of(),
                Proposer.NONE)
            .orElseThrow();

    assertThat(limits.unused())
        .extracting(Limits.Unused::why)
        .containsExactly(
            WhyUnused.NO_SUCH_PLACE,
            WhyUnused.NO_SUCH_FIGURE,
            WhyUnused.NO_SUCH_BULLETIN,
            WhyUnused.NOTHING_DISPUTED);
    assertThat(limits.statements()).hasSize(1);
  }

  @Test
  void assumptions_about_another_contest_are_no_concern() {
    SmallElection election = SmallElection.of(new Rule.Plurality(), 2).sheet("s1", 20, 0, 9, 5);
    Roll roll = SmallElection.whole(20, 6);

    assertThat(
            Limits.of(
                election.tally(roll),
                roll,
                List.of(
                    new Assumption(
                        "o", "o", "", "other", List.of(), List.of(exactly("A", 1)), List.of())),
                List.of(),
                Proposer.NONE))
        .isEmpty();
  }

  /// Chvátal's first example (Linear Programming, 1983, p. 13): the most of 5x + 4y + 3z under 2x +
  /// 3y + z <= 5, 4x + y + 2z <= 11 and 3x + 4y + 2z <= 8 is 13, and the dual values 1, 0, 1 prove
  /// it (p. 55).
  @Test
  void the_textbook_duals_prove_the_textbook_optimum() {
    List<Column> columns = new ArrayList<>();
    for (String name : List.of("x", "y", "z")) {
      columns.add(new Column(List.of(), name, java.util.Map.of(), BigInteger.valueOf(1000)));
    }
    Programme programme =
        new Programme(columns, List.of(row(5, 2, 3, 1), row(11, 4, 1, 2), row(8, 3, 4, 2)));
    long[] turned = {-5, -4, -3};

    Sum exact =
        Sum.of(programme, programme.ends(), turned, new double[] {-1, 0, -1}, BigInteger.ONE);
    assertThat(exact.wholeLeast()).isEqualTo(BigInteger.valueOf(-13));
    Sum worse =
        Sum.of(programme, programme.ends(), turned, new double[] {-2, 0, -1}, BigInteger.ONE);
    assertThat(worse.wholeLeast()).isLessThan(BigInteger.valueOf(-13));
    Sum wrongSign =
        Sum.of(programme, programme.ends(), turned, new double[] {1, 0, -1}, BigInteger.ONE);
    assertThat(wrongSign.wholeLeast()).isLessThan(BigInteger.valueOf(-13));
  }

  private static Row row(long most, long... coefficients) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < coefficients.length; i++) {
      terms.add(new Term(i, coefficients[i]));
    }
    return new Row(
        new Statement.Register(), terms, Optional.empty(), Optional.of(BigInteger.valueOf(most)));
  }
}
