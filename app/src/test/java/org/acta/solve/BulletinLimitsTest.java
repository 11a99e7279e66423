package org.acta.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.acta.bounds.Certificate;
import org.acta.bounds.Claim;
import org.acta.bounds.Outcome;
import org.acta.bulletin.Bulletin;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.limits.Assumption;
import org.acta.limits.Assumption.Says;
import org.acta.limits.Limits;
import org.acta.limits.Limits.Consequence;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.tally.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bulletins of part of the stations, and of one place, over small elections with a disputed
/// station and an unseen one, against every content that there can be.
class BulletinLimitsTest {
  private static final Contest CONTEST =
      new Contest(
          "contest",
          "Contest",
          new Rule.Plurality(),
          List.of(
              new Choice("A", "A", Optional.empty(), Optional.empty()),
              new Choice("B", "B", Optional.empty(), Optional.empty())),
          List.of());

  /// Votes for A and B at each station: so many certain ones, then the disputed, then the unseen.
  private record World(List<String> places, List<long[]> votes) {
    long sum(int choice, String place, int leftOut) {
      long sum = 0;
      for (int station = 0; station < votes.size(); station++) {
        boolean counted = (leftOut >> station & 1) == 0;
        if (counted && (place.isEmpty() || places.get(station).equals(place))) {
          sum += votes.get(station)[choice];
        }
      }
      return sum;
    }

    long lead() {
      return sum(0, "", 0) - sum(1, "", 0);
    }
  }

  /// What is announced: of the whole with some stations left out, or of one place complete; and in
  /// the same breath a total of the whole, or none.
  private record Said(String scope, long uncounted, long a, long b, OptionalLong total) {
    boolean holds(World world) {
      if (total.isPresent() && world.sum(0, "", 0) != total.getAsLong()) {
        return false;
      }
      for (int leftOut = 0; leftOut < 1 << world.votes().size(); leftOut++) {
        if (Integer.bitCount(leftOut) <= uncounted
            && world.sum(0, scope, leftOut) == a
            && world.sum(1, scope, leftOut) == b) {
          return true;
        }
      }
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void no_range_is_narrower_than_what_is_possible(int seed) {
    Random random = new Random(seed);
    int narrowed = 0;
    for (int trial = 0; trial < 300; trial++) {
      Place root = Place.root("Country");
      Sheets.Builder builder =
          Sheets.builder("s", "s", CONTEST, root).from(new Origin("f", "00", 0));
      List<String> places = new ArrayList<>();
      List<long[]> certain = new ArrayList<>();
      long registered = 0;
      for (int i = 0; i < 3; i++) {
        String at = random.nextBoolean() ? "North" : "South";
        places.add(at);
        certain.add(new long[] {random.nextInt(8), random.nextInt(5)});
        long[] votes = certain.getLast();
        add(builder, "seen" + i, root.child(at, at), votes[0] + votes[1], votes);
        registered += votes[0] + votes[1];
      }
      places.add(random.nextBoolean() ? "North" : "South");
      List<long[]> versions = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(2); i++) {
        versions.add(new long[] {random.nextInt(8), random.nextInt(5)});
        add(builder, "disputed", root.child(places.get(3), places.get(3)), 14, versions.getLast());
      }
      places.add(random.nextBoolean() ? "North" : "South");
      long unseen = 1 + random.nextInt(3);
      List<World> worlds = new ArrayList<>();
      for (long[] version : versions) {
        for (long a = 0; a <= unseen; a++) {
          for (long b = 0; a + b <= unseen; b++) {
            List<long[]> votes = new ArrayList<>(certain);
            votes.add(version);
            votes.add(new long[] {a, b});
            worlds.add(new World(places, votes));
          }
        }
      }
      Said said = said(random, worlds.get(random.nextInt(worlds.size())));
      Roll roll =
          new Roll(
              OptionalLong.of(registered + 14 + unseen),
              OptionalLong.of(5),
              OptionalLong.of(unseen + random.nextInt(3)),
              Map.of());
      Sheets sheets = builder.build();

      Consequence consequence =
          Limits.of(
                  Tally.of(sheets, Standings.of(sheets), roll),
                  roll,
                  List.of(assumption(said)),
                  List.of(bulletin(said)),
                  new SimplexProposer())
              .orElseThrow()
              .consequence();

      String context = "seed " + seed + ", trial " + trial + ": " + said;
      assertThat(consequence).as(context).isInstanceOf(Consequence.Conditional.class);
      for (Certificate lead :
          certificates(((Consequence.Conditional) consequence).bounds().outcome())) {
        narrowed += lead.narrowed().isPresent() ? 1 : 0;
        boolean turned = ((Claim.Ahead) lead.claim()).ahead() == 1;
        for (World world : worlds) {
          if (said.holds(world)) {
            assertThat(BigInteger.valueOf(turned ? -world.lead() : world.lead()))
                .as(context)
                .isBetween(lead.minimum(), lead.maximum());
          }
        }
      }
    }
    assertThat(narrowed).isPositive();
  }

  private static Said said(Random random, World truth) {
    OptionalLong total =
        random.nextBoolean() ? OptionalLong.of(truth.sum(0, "", 0)) : OptionalLong.empty();
    if (random.nextInt(3) == 0) {
      String place = truth.places().get(random.nextInt(5));
      return new Said(place, 0, truth.sum(0, place, 0), truth.sum(1, place, 0), total);
    }
    int uncounted = random.nextInt(3);
    int leftOut = 0;
    while (Integer.bitCount(leftOut) < uncounted) {
      leftOut |= 1 << random.nextInt(5);
    }
    return new Said("", uncounted, truth.sum(0, "", leftOut), truth.sum(1, "", leftOut), total);
  }

  private static Assumption assumption(Said said) {
    List<Says> says = new ArrayList<>();
    if (said.total().isPresent()) {
      says.add(new Says.Total("A", said.total(), said.total()));
    }
    says.add(new Says.Announced("b"));
    says.add(new Says.OneOfVersions());
    if (said.total().isPresent() && !said.scope().isEmpty()) {
      // Whichever is said last, each keeps its own place.
      says = says.reversed();
    }
    return new Assumption("all", "all", "", "contest", List.of(), says, List.of());
  }

  private static Bulletin bulletin(Said said) {
    Map<String, Long> votes = new LinkedHashMap<>();
    votes.put("A", said.a());
    votes.put("B", said.b());
    return new Bulletin(
        "b",
        "b",
        "",
        "contest",
        said.scope().isEmpty() ? List.of() : List.of(said.scope()),
        Optional.empty(),
        votes,
        Map.of(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        said.scope().isEmpty()
            ? new Bulletin.Coverage.Stations(5 - said.uncounted())
            : new Bulletin.Coverage.Complete(),
        List.of());
  }

  private static void add(
      Sheets.Builder builder, String station, Place place, long registered, long[] votes) {
    long[] figures = new long[Item.COUNT + 2];
    java.util.Arrays.fill(figures, Figure.MISSING);
    figures[Item.REGISTERED.ordinal()] = registered;
    figures[Item.CAST.ordinal()] = votes[0] + votes[1];
    figures[Item.VALID.ordinal()] = votes[0] + votes[1];
    figures[Item.NULLS.ordinal()] = 0;
    figures[Item.BLANK.ordinal()] = 0;
    figures[Item.COUNT] = votes[0];
    figures[Item.COUNT + 1] = votes[1];
    builder.add(station, place, figures, 1, 2);
  }

  private static List<Certificate> certificates(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Settled(var decision, var because) -> because;
      case Outcome.Open(var possible, var because) -> because;
      case Outcome.Undetermined undetermined -> List.of();
      case Outcome.NothingSeen() -> List.of();
    };
  }
}
