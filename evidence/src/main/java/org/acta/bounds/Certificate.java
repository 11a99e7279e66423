package org.acta.bounds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A comparison of ballots with everything that is needed to check it again by hand.
///
/// The value is `constant + Σ coefficient · seen`. Every missing ballot changes it by at least
/// `worst` and at most `best`, and there are at most `missing` of them. The claim is settled if the
/// value stays above zero (or at zero, unless `strict`) at its minimum. Where declared assumptions
/// leave less of that range, the narrower ends count, each with its own [Proof].
///
/// @param claim what is compared
/// @param terms figures that enter, with their coefficients
/// @param constant added to the sum, in the same unit
/// @param missing ballots not seen, at most; empty sums are proved for zero of them
/// @param worst change of the value by the least favourable missing ballot, at most 0
/// @param best change of the value by the most favourable missing ballot, at least 0
/// @param unit what to divide the value by to get ballots
/// @param strict whether a value of zero is not enough
/// @param narrowed what declared assumptions leave of the range, where any were used
public record Certificate(
    Claim claim,
    List<Term> terms,
    BigInteger constant,
    long missing,
    long worst,
    long best,
    long unit,
    boolean strict,
    Optional<Narrowed> narrowed) {

  /// A range that holds under declared assumptions.
  ///
  /// @param minimum the least the value can be under them, in the certificate's unit
  /// @param maximum the most it can be
  /// @param least proves the minimum
  /// @param most proves the maximum, being a proof of the least of the value with its sign turned
  public record Narrowed(BigInteger minimum, BigInteger maximum, Proof least, Proof most) {
    Narrowed turned() {
      return new Narrowed(maximum.negate(), minimum.negate(), most, least);
    }
  }

  /// One figure of the sum.
  ///
  /// @param figure a choice id, or `valid`, or `cast`
  /// @param coefficient how often it counts
  /// @param seen its total over the seen sheets
  public record Term(String figure, long coefficient, long seen) {}

  /// What the comparison says.
  public enum Verdict {
    /// True whatever the missing sheets hold.
    HOLDS,
    /// False whatever the missing sheets hold.
    FAILS,
    /// The missing sheets decide.
    OPEN
  }

  public Certificate {
    terms = List.copyOf(terms);
    if (worst > 0 || best < 0 || missing < 0 || unit < 1) {
      throw new IllegalArgumentException(
          "a certificate needs worst <= 0 <= best, missing >= 0 and unit >= 1, not worst "
              + worst
              + ", best "
              + best
              + ", missing "
              + missing
              + ", unit "
              + unit);
    }
  }

  /// A comparison that rests on the register alone.
  public Certificate(
      Claim claim,
      List<Term> terms,
      BigInteger constant,
      long missing,
      long worst,
      long best,
      long unit,
      boolean strict) {
    this(claim, terms, constant, missing, worst, best, unit, strict, Optional.empty());
  }

  /// The same comparison, of which zero is not enough.
  Certificate strictly() {
    return new Certificate(claim, terms, constant, missing, worst, best, unit, true, narrowed);
  }

  /// The same comparison with what declared assumptions leave of its range.
  public Certificate narrowed(Narrowed range) {
    return new Certificate(
        claim, terms, constant, missing, worst, best, unit, strict, Optional.of(range));
  }

  /// The value of the seen sheets alone, in units.
  public BigInteger value() {
    BigInteger sum = constant;
    for (Term term : terms) {
      sum =
          sum.add(BigInteger.valueOf(term.coefficient()).multiply(BigInteger.valueOf(term.seen())));
    }
    return sum;
  }

  /// The least the value can be.
  public BigInteger minimum() {
    BigInteger least = value().add(BigInteger.valueOf(missing).multiply(BigInteger.valueOf(worst)));
    return narrowed.map(range -> least.max(range.minimum())).orElse(least);
  }

  /// The most the value can be.
  public BigInteger maximum() {
    BigInteger most = value().add(BigInteger.valueOf(missing).multiply(BigInteger.valueOf(best)));
    return narrowed.map(range -> most.min(range.maximum())).orElse(most);
  }

  public Verdict verdict() {
    int needed = strict ? 1 : 0;
    if (minimum().compareTo(BigInteger.valueOf(needed)) >= 0) {
      return Verdict.HOLDS;
    }
    return maximum().compareTo(BigInteger.valueOf(needed)) < 0 ? Verdict.FAILS : Verdict.OPEN;
  }

  /// A value in ballots, for people: exact to four decimals.
  public BigDecimal ballots(BigInteger value) {
    return new BigDecimal(value)
        .divide(BigDecimal.valueOf(unit), 4, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  /// How many missing ballots, all of the least favourable kind, bring the value to zero or below.
  ///
  /// @return zero if the value is not above zero; `Long.MAX_VALUE` if no number of ballots does it
  public long ballotsToUndo() {
    BigInteger value = value();
    if (value.signum() <= 0) {
      return 0;
    }
    if (worst == 0) {
      return Long.MAX_VALUE;
    }
    BigInteger each = BigInteger.valueOf(-worst);
    return value.add(each).subtract(BigInteger.ONE).divide(each).longValueExact();
  }
}
