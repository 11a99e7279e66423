package org.acta.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.acta.bounds.Certificate;
import org.acta.bounds.Decision;
import org.acta.bounds.Outcome;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.limits.Assumption;
import org.acta.limits.Assumption.Says;
import org.acta.limits.Limits;
import org.acta.limits.Limits.Consequence;
import org.acta.limits.Statement;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.tally.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random small elections against every content that the unseen stations can have.
class SimplexProposerTest {
  private static final List<String> FIGURES = List.of("A", "B", "valid", "nulls", "blank", "cast");
  private static final long[] NOBODY = {0, 0, 0, 0};

  /// Two places; what each unseen station holds is A, B, null and blank ballots.
  private record World(List<String> places, List<Long> registers) {

    /// Every content of the unseen stations at North and South, added up by place.
    List<long[][]> contents() {
      List<long[][]> all = new ArrayList<>();
      all.add(new long[][] {NOBODY.clone(), NOBODY.clone()});
      for (int station = 0; station < places.size(); station++) {
        List<long[][]> next = new ArrayList<>();
        int at = places.get(station).equals("North") ? 0 : 1;
        long register = registers.get(station);
        for (long[][] content : all) {
          for (long a = 0; a <= register; a++) {
            for (long b = 0; a + b <= register; b++) {
              for (long n = 0; a + b + n <= register; n++) {
                for (long w = 0; a + b + n + w <= register; w++) {
                  long[][] more = {content[0].clone(), content[1].clone()};
                  more[at][0] += a;
                  more[at][1] += b;
                  more[at][2] += n;
                  more[at][3] += w;
                  next.add(more);
                }
              }
            }
          }
        }
        all = next;
      }
      return all;
    }
  }

  private static long figure(String name, long[] content) {
    return switch (name) {
      case "A" -> content[0];
      case "B" -> content[1];
      case "valid" -> content[0] + content[1];
      case "nulls" -> content[2];
      case "blank" -> content[3];
      default -> content[0] + content[1] + content[2] + content[3];
    };
  }

  private static boolean satisfies(Assumption assumption, long[][] whole) {
    long[] content = new long[4];
    for (int i = 0; i < 4; i++) {
      content[i] =
          (assumption.place().equals(List.of("South")) ? 0 : whole[0][i])
              + (assumption.place().equals(List.of("North")) ? 0 : whole[1][i]);
    }
    Says.Total total = (Says.Total) assumption.says().getFirst();
    long number = figure(total.figure(), content);
    return number >= total.least().orElse(0) && number <= total.most().orElse(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void ranges_are_those_of_every_possible_content(int seed) {
    Random random = new Random(seed);
    int settled = 0;
    int contradictory = 0;
    for (int trial = 0; trial < 150; trial++) {
      Contest contest =
          new Contest(
              "contest",
              "Contest",
              new Rule.Plurality(),
              List.of(
                  new Choice("A", "A", Optional.empty(), Optional.empty()),
                  new Choice("B", "B", Optional.empty(), Optional.empty())),
              List.of());
      Place root = Place.root("Country");
      Sheets.Builder builder =
          Sheets.builder("s", "s", contest, root).from(new Origin("f", "00", 0));
      long[][] seen = {NOBODY.clone(), NOBODY.clone()};
      long registered = 0;
      for (int i = 0; i < 4; i++) {
        long[] figures = new long[Item.COUNT + 2];
        long[] content = new long[4];
        for (int k = 0; k < 4; k++) {
          content[k] = random.nextInt(4);
          seen[i % 2][k] += content[k];
        }
        long cast = figure("cast", content);
        figures[Item.REGISTERED.ordinal()] = cast + random.nextInt(3);
        registered += figures[Item.REGISTERED.ordinal()];
        figures[Item.CAST.ordinal()] = cast;
        figures[Item.VALID.ordinal()] = content[0] + content[1];
        figures[Item.NULLS.ordinal()] = content[2];
        figures[Item.BLANK.ordinal()] = content[3];
        figures[Item.COUNT] = content[0];
        figures[Item.COUNT + 1] = content[1];
        String at = i % 2 == 0 ? "North" : "South";
        builder.add("seen" + i, root.child(at, at), figures, 1, i + 2);
      }
      World world =
          new World(
              List.of("North", "South"), List.of(1L + random.nextInt(4), 1L + random.nextInt(4)));
      long unseen = 0;
      for (int i = 0; i < 2; i++) {
        long[] figures = new long[Item.COUNT + 2];
        java.util.Arrays.fill(figures, Figure.MISSING);
        String at = world.places().get(i);
        builder.add("unseen" + i, root.child(at, at), figures, 1, 10 + i);
        unseen += world.registers().get(i);
      }
      Sheets sheets = builder.build();
      Roll roll =
          new Roll(
              OptionalLong.of(registered + unseen),
              OptionalLong.of(6),
              OptionalLong.empty(),
              Map.of());
      List<Assumption> assumptions = new ArrayList<>();
      for (int at = 0; at < 2; at++) {
        long here = seenRegister(sheets, world.places().get(at)) + world.registers().get(at);
        assumptions.add(
            assumption(
                "register" + at, List.of(world.places().get(at)), new Says.Registered(here)));
      }
      long[][] truth = truth(random, world, seen);
      List<Assumption> totals = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        List<String> place =
            List.of(List.<String>of(), List.of("North"), List.of("South")).get(random.nextInt(3));
        String figure = FIGURES.get(random.nextInt(FIGURES.size()));
        long[] content = new long[4];
        for (int k = 0; k < 4; k++) {
          content[k] =
              (place.equals(List.of("South")) ? 0 : truth[0][k])
                  + (place.equals(List.of("North")) ? 0 : truth[1][k]);
        }
        long number =
            Math.max(
                0, figure(figure, content) + (random.nextInt(4) == 0 ? random.nextInt(7) - 3 : 0));
        int kind = random.nextInt(3);
        totals.add(
            assumption(
                "total" + i,
                place,
                new Says.Total(
                    figure,
                    kind == 2 ? OptionalLong.empty() : OptionalLong.of(number),
                    kind == 1 ? OptionalLong.empty() : OptionalLong.of(number))));
      }
      assumptions.addAll(totals);
      Tally tally = Tally.of(sheets, Standings.of(sheets), roll);

      Limits limits =
          Limits.of(tally, roll, assumptions, List.of(), new SimplexProposer()).orElseThrow();

      long least = Long.MAX_VALUE;
      long most = Long.MIN_VALUE;
      for (long[][] content : world.contents()) {
        long[][] whole = {NOBODY.clone(), NOBODY.clone()};
        for (int at = 0; at < 2; at++) {
          for (int k = 0; k < 4; k++) {
            whole[at][k] = seen[at][k] + content[at][k];
          }
        }
        if (totals.stream().allMatch(total -> satisfies(total, whole))) {
          long lead = whole[0][0] + whole[1][0] - whole[0][1] - whole[1][1];
          least = Math.min(least, lead);
          most = Math.max(most, lead);
        }
      }
      String context = "seed " + seed + ", trial " + trial + ": " + totals;
      switch (limits.consequence()) {
        case Consequence.Contradictory(var list) -> {
          assertThat(least).as(context).isEqualTo(Long.MAX_VALUE);
          contradictory++;
          for (var contradiction : list) {
            minimal(contradiction.statements(), tally, roll, context);
          }
        }
        case Consequence.Conditional(var bounds) -> {
          assertThat(least).as(context).isLessThan(Long.MAX_VALUE);
          List<Certificate> because =
              switch (bounds.outcome()) {
                case Outcome.Settled(Decision decision, var certificates) -> certificates;
                case Outcome.Open(var possible, var certificates) -> certificates;
                default -> List.of();
              };
          Certificate lead = because.getFirst();
          boolean turned = ((org.acta.bounds.Claim.Ahead) lead.claim()).ahead() == 1;
          if (lead.narrowed().isPresent()) {
            settled += lead.verdict() == Certificate.Verdict.HOLDS ? 1 : 0;
            assertThat(lead.minimum())
                .as(context)
                .isEqualTo(BigInteger.valueOf(turned ? -most : least));
            assertThat(lead.maximum())
                .as(context)
                .isEqualTo(BigInteger.valueOf(turned ? -least : most));
          }
        }
      }
    }
    assertThat(settled).isPositive();
    assertThat(contradictory).isPositive();
  }

  /// A leads 9 to 5, six are unseen, and B has 6 in all: 9 - 6 to 14 - 6 where it is searched for,
  /// and no more than 15 - 5 where no work is left.
  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000})
  void once_the_work_is_used_up_the_limits_say_so_and_the_range_holds(long effort) {
    Contest contest =
        new Contest(
            "contest",
            "Contest",
            new Rule.Plurality(),
            List.of(
                new Choice("A", "A", Optional.empty(), Optional.empty()),
                new Choice("B", "B", Optional.empty(), Optional.empty())),
            List.of());
    Place root = Place.root("Country");
    long[] figures = new long[Item.COUNT + 2];
    java.util.Arrays.fill(figures, Figure.MISSING);
    figures[Item.REGISTERED.ordinal()] = 20;
    figures[Item.COUNT] = 9;
    figures[Item.COUNT + 1] = 5;
    Sheets.Builder builder = Sheets.builder("s", "s", contest, root).from(new Origin("f", "00", 0));
    builder.add("s1", root, figures, 1, 2);
    Sheets sheets = builder.build();
    Roll roll = new Roll(OptionalLong.of(26), OptionalLong.of(2), OptionalLong.empty(), Map.of());

    Limits limits =
        Limits.of(
                Tally.of(sheets, Standings.of(sheets), roll),
                roll,
                List.of(
                    assumption(
                        "b",
                        List.of(),
                        new Says.Total("B", OptionalLong.of(6), OptionalLong.of(6)))),
                List.of(),
                new SimplexProposer(effort))
            .orElseThrow();

    Certificate lead =
        ((Outcome.Settled) ((Consequence.Conditional) limits.consequence()).bounds().outcome())
            .because()
            .getFirst();
    assertThat(limits.complete()).isEqualTo(effort > 0);
    assertThat(lead.minimum()).isEqualTo(BigInteger.valueOf(3));
    assertThat(lead.maximum())
        .isBetween(BigInteger.valueOf(8), BigInteger.valueOf(effort > 0 ? 8 : 10));
  }

  /// Every part of a contradiction is needed: without any one of them, nothing contradicts.
  private static void minimal(List<Statement> statements, Tally tally, Roll roll, String context) {
    List<Statement.Declared> declared =
        statements.stream()
            .filter(statement -> statement instanceof Statement.Declared)
            .map(Statement.Declared.class::cast)
            .toList();
    for (Statement.Declared without : declared) {
      List<Assumption> rest =
          declared.stream().filter(s -> s != without).map(Statement.Declared::assumption).toList();
      if (!rest.isEmpty()) {
        assertThat(
                Limits.of(tally, roll, rest, List.of(), new SimplexProposer())
                    .orElseThrow()
                    .consequence())
            .as(context)
            .isInstanceOf(Consequence.Conditional.class);
      }
    }
  }

  private static long seenRegister(Sheets sheets, String place) {
    long registered = 0;
    for (int row = 0; row < 4; row++) {
      if (sheets.place(row).code().equals(place)) {
        registered += sheets.cell(row, Item.REGISTERED);
      }
    }
    return registered;
  }

  private static long[][] truth(Random random, World world, long[][] seen) {
    List<long[][]> contents = world.contents();
    long[][] content = contents.get(random.nextInt(contents.size()));
    long[][] truth = {NOBODY.clone(), NOBODY.clone()};
    for (int at = 0; at < 2; at++) {
      for (int k = 0; k < 4; k++) {
        truth[at][k] = seen[at][k] + content[at][k];
      }
    }
    return truth;
  }

  private static Assumption assumption(String id, List<String> place, Says says) {
    return new Assumption(id, id, "", "contest", place, List.of(says), List.of());
  }
}
