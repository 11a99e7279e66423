package org.acta.bounds;

import static org.acta.SmallElection.NONE;
import static org.acta.SmallElection.totals;
import static org.acta.SmallElection.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acta.SmallElection;
import org.acta.bounds.Certificate.Verdict;
import org.acta.bounds.Completions.Whole;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Rule.Outright;
import org.acta.election.Rule.Plurality;
import org.acta.election.Rule.Question;
import org.acta.election.Share;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bounds of tiny elections against every content that their missing stations can have.
class ExhaustiveBoundsTest {
  private static final Share HALF = new Share(1, 2);
  private static final Share FORTY = new Share(2, 5);
  private static final Share TEN = new Share(1, 10);

  static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    rules.add(new Plurality());
    for (Base base : Base.values()) {
      rules.add(new Outright(List.of(moreThan(HALF)), base));
      rules.add(new Outright(List.of(atLeast(HALF)), base));
      rules.add(new Outright(List.of(atLeast(FORTY)), base));
      rules.add(new Outright(List.of(moreThan(FORTY)), base));
      rules.add(new Outright(List.of(moreThan(HALF), atLeast(FORTY, TEN)), base));
      rules.add(new Outright(List.of(atLeast(new Share(45, 100)), atLeast(FORTY, TEN)), base));
      rules.add(new Outright(List.of(atLeast(Share.ZERO, new Share(1, 3))), base));
      rules.add(new Question("A", "B", HALF, base, Optional.empty()));
      rules.add(new Question("A", "B", HALF, base, Optional.of(HALF)));
      rules.add(new Question("B", "A", new Share(2, 3), base, Optional.of(new Share(3, 5))));
    }
    return rules;
  }

  private static Condition moreThan(Share share) {
    return new Condition(share, true, Optional.empty());
  }

  private static Condition atLeast(Share share) {
    return new Condition(share, false, Optional.empty());
  }

  private static Condition atLeast(Share share, Share lead) {
    return new Condition(share, false, Optional.of(lead));
  }

  /// One seen station and one missing: every content of both.
  @ParameterizedTest
  @MethodSource("rules")
  void every_content_of_one_seen_and_one_missing_station_is_decided_exactly(Rule rule) {
    for (int choices = 2; choices <= 3; choices++) {
      for (long seenRegister = 0; seenRegister <= 4; seenRegister++) {
        for (Whole seen : Completions.of(new long[choices], 0, seenRegister)) {
          for (long missing = 0; missing <= 3; missing++) {
            Stations stations = new Stations(choices);
            stations.add(seenRegister, Optional.of(seen));
            stations.add(missing, Optional.empty());
            check(rule, stations, "by hand");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void small_elections_with_missing_stations_are_decided_exactly(Rule rule) {
    for (long seed = 1; seed <= 900; seed++) {
      Random random = new Random(seed);
      Stations stations = new Stations(2 + random.nextInt(3));
      int count = 1 + random.nextInt(4);
      int largest = stations.choices == 2 ? 4 : 3;
      for (int i = 0; i < count; i++) {
        long register = random.nextInt(largest + 1);
        boolean isSeen = i == 0 || random.nextInt(3) > 0;
        stations.add(
            register,
            isSeen ? Optional.of(content(random, stations.choices, register)) : Optional.empty());
      }
      check(rule, stations, "seed " + seed);
    }
  }

  private static Whole content(Random random, int choices, long register) {
    List<Long> votes = new ArrayList<>();
    long left = register;
    for (int choice = 0; choice < choices; choice++) {
      long here = random.nextLong(left + 1);
      votes.add(here);
      left -= here;
    }
    java.util.Collections.shuffle(votes, random);
    return new Whole(votes, random.nextLong(left + 1));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void one_more_sheet_never_widens_the_bounds(Rule rule) {
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      int choices = 2 + random.nextInt(3);
      Stations before = new Stations(choices);
      Stations after = new Stations(choices);
      int revealed = 1 + random.nextInt(3);
      for (int i = 0; i <= 3; i++) {
        long register = random.nextInt(4);
        Whole content = content(random, choices, register);
        boolean isSeen = i == 0 || i != revealed && random.nextBoolean();
        before.add(register, isSeen ? Optional.of(content) : Optional.empty());
        after.add(register, isSeen || i == revealed ? Optional.of(content) : Optional.empty());
      }
      Set<Decision> wide = possible(before.bounds(rule, before.byStation()).outcome());
      Set<Decision> narrow = possible(after.bounds(rule, after.byStation()).outcome());
      assertThat(wide).as("seed %d, %s", seed, before).containsAll(narrow);
      if (before.bounds(rule, before.byStation()).outcome() instanceof Outcome.Settled settled) {
        assertThat(after.bounds(rule, after.byStation()).outcome())
            .as("seed %d, %s", seed, before)
            .isInstanceOfSatisfying(
                Outcome.Settled.class,
                still ->
                    assertThat(withoutPair(still.decision()))
                        .isEqualTo(withoutPair(settled.decision())));
      }
    }
  }

  private static void check(Rule rule, Stations stations, String what) {
    Set<Whole> wholes = stations.completions();
    for (Roll roll : List.of(stations.byStation(), stations.inTotal())) {
      Bounds bounds = stations.bounds(rule, roll);
      String as = what + ": " + rule + ", " + stations;
      checkOutcome(rule, stations, wholes, bounds, as);
      Base base = base(rule);
      long registered = stations.registered();
      Stream.concat(
              because(bounds.outcome()).stream(),
              bounds.conditions().stream().flatMap(status -> status.certificates().stream()))
          .forEach(certificate -> checkCertificate(certificate, wholes, base, registered, as));
      bounds
          .conditions()
          .forEach(status ->
              assertThat(status.verdict())
                  .as(as)
                  .isEqualTo(
                      verdict(
                          wholes,
                          whole ->
                              status.certificates().stream()
                                  .allMatch(c -> Completions.isTrue(c, whole, base, registered)))));
    }
  }

  private static void checkOutcome(
      Rule rule, Stations stations, Set<Whole> wholes, Bounds bounds, String as) {
    Set<Optional<Decision>> truth =
        wholes.stream()
            .map(whole -> Completions.decision(rule, whole, stations.registered()))
            .collect(Collectors.toSet());
    boolean one = truth.size() == 1 && truth.iterator().next().isPresent();
    Set<Decision> reached =
        truth.stream().flatMap(Optional::stream).collect(Collectors.toCollection(HashSet::new));
    switch (bounds.outcome()) {
      case Outcome.Settled(var decision, var because) -> {
        assertThat(one).as(as + " settled " + decision + " of " + truth).isTrue();
        assertThat(withoutPair(decision)).as(as).isEqualTo(reached.iterator().next());
        assertThat(because).as(as).allMatch(c -> c.verdict() == Verdict.HOLDS);
        checkPair(decision, wholes, true, as);
      }
      case Outcome.Open(var possible, var because) -> {
        assertThat(one).as(as + " open " + possible + " of " + truth).isFalse();
        Set<Decision> listed = possible(bounds.outcome());
        assertThat(listed).as(as).hasSameSizeAs(possible);
        if (rule instanceof Plurality) {
          assertThat(listed).as(as).isEqualTo(reached);
        } else {
          assertThat(listed).as(as).containsAll(reached);
        }
        possible.forEach(decision -> checkPair(decision, wholes, false, as));
        Optional<Decision> now = Completions.decision(rule, stations.seen(), stations.registered());
        if (now.isPresent() && !possible.isEmpty()) {
          assertThat(withoutPair(possible.getFirst()))
              .as(as + ": what the seen sheets say comes first")
              .isEqualTo(now.get());
        }
      }
      case Outcome.Undetermined undetermined -> assertThat(undetermined).as(as).isNull();
      case Outcome.NothingSeen nothing -> assertThat(nothing).as(as).isNull();
    }
  }

  /// A named pair is ahead of everybody else in every completion; where the run-off is settled and
  /// such a pair exists, it is named.
  private static void checkPair(Decision decision, Set<Whole> wholes, boolean settled, String as) {
    if (!(decision instanceof Decision.RunOff(var pair))) {
      return;
    }
    if (pair.isPresent()) {
      Decision.Pair named = pair.get();
      assertThat(wholes)
          .as(as + ": " + named)
          .allMatch(whole -> leads(whole, named.first(), named.second()));
    } else if (settled) {
      int choices = wholes.iterator().next().votes().size();
      for (int a = 0; a < choices; a++) {
        for (int b = a + 1; b < choices; b++) {
          int first = a;
          int second = b;
          assertThat(wholes.stream().allMatch(whole -> leads(whole, first, second)))
              .as(as + ": a pair is settled and not named")
              .isFalse();
        }
      }
    }
  }

  private static boolean leads(Whole whole, int a, int b) {
    long least = Math.min(whole.votes().get(a), whole.votes().get(b));
    return IntStream.range(0, whole.votes().size())
        .allMatch(other -> other == a || other == b || whole.votes().get(other) < least);
  }

  private static void checkCertificate(
      Certificate certificate, Set<Whole> wholes, Base base, long registered, String as) {
    Claim claim = certificate.claim();
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (Whole whole : wholes) {
      long value = Completions.value(claim, whole, base, registered);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    assertThat(certificate.minimum()).as(as + ": least of " + claim).isEqualTo(least);
    assertThat(certificate.maximum()).as(as + ": most of " + claim).isEqualTo(most);
    assertThat(certificate.verdict())
        .as(as + ": " + claim)
        .isEqualTo(
            verdict(wholes, whole -> Completions.isTrue(certificate, whole, base, registered)));
  }

  private static Verdict verdict(Set<Whole> wholes, java.util.function.Predicate<Whole> holds) {
    if (wholes.stream().allMatch(holds)) {
      return Verdict.HOLDS;
    }
    return wholes.stream().noneMatch(holds) ? Verdict.FAILS : Verdict.OPEN;
  }

  private static Base base(Rule rule) {
    return switch (rule) {
      case Plurality() -> Base.VALID;
      case Outright outright -> outright.base();
      case Question question -> question.base();
    };
  }

  private static List<Certificate> because(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Settled(var decision, var because) -> because;
      case Outcome.Open(var possible, var because) -> because;
      case Outcome.Undetermined undetermined -> List.of();
      case Outcome.NothingSeen() -> List.of();
    };
  }

  private static Set<Decision> possible(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Settled(var decision, var because) -> Set.of(withoutPair(decision));
      case Outcome.Open(var possible, var because) ->
          possible.stream().map(ExhaustiveBoundsTest::withoutPair).collect(Collectors.toSet());
      case Outcome.Undetermined undetermined -> Set.of();
      case Outcome.NothingSeen() -> Set.of();
    };
  }

  private static Decision withoutPair(Decision decision) {
    return decision instanceof Decision.RunOff ? new Decision.RunOff(Optional.empty()) : decision;
  }

  /// Stations s1, s2 and so on, seen or missing.
  private static final class Stations {
    private final int choices;
    private final List<Long> registers = new ArrayList<>();
    private final List<Optional<Whole>> contents = new ArrayList<>();

    Stations(int choices) {
      this.choices = choices;
    }

    void add(long register, Optional<Whole> content) {
      registers.add(register);
      contents.add(content);
    }

    long registered() {
      return registers.stream().mapToLong(Long::longValue).sum();
    }

    Whole seen() {
      List<Long> votes = new ArrayList<>(java.util.Collections.nCopies(choices, 0L));
      long nulls = 0;
      for (Optional<Whole> content : contents) {
        if (content.isPresent()) {
          for (int choice = 0; choice < choices; choice++) {
            votes.set(choice, votes.get(choice) + content.get().votes().get(choice));
          }
          nulls += content.get().nulls();
        }
      }
      return new Whole(votes, nulls);
    }

    Set<Whole> completions() {
      Whole seen = seen();
      return Completions.of(
          seen.votes().stream().mapToLong(Long::longValue).toArray(),
          seen.nulls(),
          IntStream.range(0, registers.size())
              .filter(i -> contents.get(i).isEmpty())
              .mapToLong(registers::get)
              .toArray());
    }

    Roll byStation() {
      return whole(registers.stream().mapToLong(Long::longValue).toArray());
    }

    Roll inTotal() {
      return totals(registered(), registers.size());
    }

    /// The registers stand on the sheets, since the roll of totals does not have them.
    Bounds bounds(Rule rule, Roll roll) {
      SmallElection election = SmallElection.of(rule, choices);
      for (int i = 0; i < registers.size(); i++) {
        if (contents.get(i).isPresent()) {
          Whole content = contents.get(i).get();
          election.row(
              "s" + (i + 1),
              1,
              registers.get(i),
              i % 2 == 0 ? content.cast() : NONE,
              i % 3 == 0 ? content.valid() : NONE,
              content.nulls(),
              0,
              content.votes().stream().mapToLong(Long::longValue).toArray());
        }
      }
      return Bounds.of(election.tally(roll), roll);
    }

    @Override
    public String toString() {
      return "registers " + registers + ", contents " + Arrays.toString(contents.toArray());
    }
  }
}
