package org.acta.limits;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.bounds.Bounds;
import org.acta.bounds.Certificate;
import org.acta.bounds.Certificate.Narrowed;
import org.acta.bulletin.Bulletin;
import org.acta.election.Roll;
import org.acta.limits.Programme.Ends;
import org.acta.tally.Tally;

/// What declared assumptions leave open.
///
/// @param statements what was assumed, the register first
/// @param unused what was declared and could not be used with these sheets
/// @param programme the statements as rows, to which the proofs of the certificates refer
/// @param firstVersions by figure, what the first versions of disputed stations add to each, where
///   one of the versions is assumed to be right
/// @param consequence the outcome under the assumptions, or why there is none
/// @param complete false if the work of one report was used up, so that ranges are wider than they
///   need be, or contradictions were not found or not made as short as can be
public record Limits(
    List<Statement> statements,
    List<Unused> unused,
    Programme programme,
    Map<String, Long> firstVersions,
    Consequence consequence,
    boolean complete) {

  /// What follows from the assumptions.
  public sealed interface Consequence {
    /// Nothing was found to contradict.
    ///
    /// @param bounds conditional on every statement
    record Conditional(Bounds bounds) implements Consequence {}

    /// The statements cannot all be true together with the sheets, so that nothing follows.
    ///
    /// @param contradictions at least one; no declared statement is in two of them
    record Contradictory(List<Contradiction> contradictions) implements Consequence {
      public Contradictory {
        contradictions = List.copyOf(contradictions);
      }
    }
  }

  /// Why something that was declared was not used.
  public enum WhyUnused {
    /// The sheets name no such place.
    NO_SUCH_PLACE,
    /// The contest has no such choice or group.
    NO_SUCH_FIGURE,
    /// There is no bulletin of that id with votes of this contest.
    NO_SUCH_BULLETIN,
    /// No station has several versions of which each could be the whole truth.
    NOTHING_DISPUTED
  }

  /// Something that was declared and not used.
  public record Unused(Assumption assumption, Assumption.Says says, WhyUnused why) {}

  public Limits {
    statements = List.copyOf(statements);
    unused = List.copyOf(unused);
    firstVersions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(firstVersions));
  }

  /// Applies declared assumptions to sheets.
  ///
  /// @param assumptions of any contest; those of others are passed over
  /// @param bulletins that assumptions may name
  /// @param proposer finds the multipliers, and is not trusted
  /// @return empty if no assumption is about the contest
  public static Optional<Limits> of(
      Tally tally,
      Roll roll,
      List<Assumption> assumptions,
      List<Bulletin> bulletins,
      Proposer proposer) {
    Premises premises = new Premises(tally, roll, assumptions, bulletins);
    if (premises.statements().size() == 1 && premises.unused().isEmpty()) {
      return Optional.empty();
    }
    Draft.Drafted drafted = Draft.of(premises, premises.statements());
    Narrowing narrowing = new Narrowing(drafted, proposer);
    List<Contradiction> contradictions =
        narrowing.feasible() && !Contradictions.atOnce(drafted.programme())
            ? List.of()
            : new Contradictions(premises, proposer).all();
    Consequence consequence =
        contradictions.isEmpty()
            ? new Consequence.Conditional(Bounds.under(tally, roll, narrowing::narrow))
            : new Consequence.Contradictory(contradictions);
    return Optional.of(
        new Limits(
            premises.statements(),
            premises.unused(),
            drafted.programme(),
            drafted.firstVersions(),
            consequence,
            !proposer.exhausted()));
  }

  /// Narrows comparisons, each no more than once.
  private static final class Narrowing {
    private final Draft.Drafted drafted;
    private final Proposer proposer;
    private final List<Ends> ends;
    private final Map<Map<String, Long>, Sum> known = new HashMap<>();

    Narrowing(Draft.Drafted drafted, Proposer proposer) {
      this.drafted = drafted;
      this.proposer = proposer;
      this.ends = drafted.programme().ends();
    }

    /// Whether the proposer knows of figures that satisfy every row. If it is wrong, there is a
    /// contradiction that was not found, and every range is true and says too little.
    boolean feasible() {
      return proposer
          .least(drafted.programme(), new long[drafted.programme().columns().size()])
          .feasible();
    }

    Certificate narrow(Certificate certificate) {
      if (certificate.verdict() != Certificate.Verdict.OPEN) {
        return certificate;
      }
      Map<String, Long> sum = new HashMap<>();
      Map<String, Long> turned = new HashMap<>();
      BigInteger value = certificate.value();
      for (Certificate.Term term : certificate.terms()) {
        sum.merge(term.figure(), term.coefficient(), Long::sum);
        turned.merge(term.figure(), -term.coefficient(), Long::sum);
        long first = drafted.firstVersions().getOrDefault(term.figure(), 0L);
        value =
            value.add(BigInteger.valueOf(first).multiply(BigInteger.valueOf(term.coefficient())));
      }
      Sum least = known.computeIfAbsent(sum, this::least);
      Sum most = known.computeIfAbsent(turned, this::least);
      BigInteger minimum = value.add(least.wholeLeast());
      BigInteger maximum = value.subtract(most.wholeLeast());
      if (minimum.compareTo(maximum) > 0) {
        // No whole number lies between: the assumptions cannot all be true, though fractions of
        // ballots would satisfy them. The wider range claims less than that.
        minimum = value.add(least.lessThanLeast());
        maximum = value.subtract(most.lessThanLeast());
      }
      return certificate.narrowed(new Narrowed(minimum, maximum, least.proof(), most.proof()));
    }

    private Sum least(Map<String, Long> sum) {
      long[] objective = new long[drafted.programme().columns().size()];
      for (int column = 0; column < objective.length; column++) {
        objective[column] = Draft.coefficient(drafted.programme().columns().get(column), sum);
      }
      return Sum.best(
          drafted.programme(),
          ends,
          objective,
          proposer.least(drafted.programme(), objective).proposals());
    }
  }
}
