package org.acta.limits;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/// Multipliers as the simplest fractions that floating point does not tell from them, over one
/// denominator.
///
/// Percentages as printed give multipliers such as 1/10,222. Rounded to any other denominator they
/// leave a reduced cost that ought to be zero, which costs more than a narrow proof has to spare.
///
/// @param times the numerators
record Fractions(BigInteger[] times, BigInteger denominator) {
  private static final double CLOSE = 1e-11;
  private static final long LARGEST_DENOMINATOR = 1_000_000_000;
  private static final int LARGEST_BITS = 4096;

  /// Empty if one of them is close to no simple fraction, or their denominator would be too long.
  static Optional<Fractions> of(double[] multipliers) {
    BigInteger[] times = new BigInteger[multipliers.length];
    BigInteger[] over = new BigInteger[multipliers.length];
    BigInteger denominator = BigInteger.ONE;
    for (int r = 0; r < times.length; r++) {
      Optional<BigInteger[]> fraction = simplest(multipliers[r]);
      if (fraction.isEmpty()) {
        return Optional.empty();
      }
      times[r] = fraction.get()[0];
      over[r] = fraction.get()[1];
      denominator = denominator.divide(denominator.gcd(over[r])).multiply(over[r]);
      if (denominator.bitLength() > LARGEST_BITS) {
        return Optional.empty();
      }
    }
    for (int r = 0; r < times.length; r++) {
      times[r] = times[r].multiply(denominator.divide(over[r]));
    }
    return Optional.of(new Fractions(times, denominator));
  }

  /// The first convergent of the continued fraction that is close enough: numerator, denominator.
  private static Optional<BigInteger[]> simplest(double number) {
    if (!Double.isFinite(number) || Math.abs(number) > 1e15) {
      return Optional.empty();
    }
    if (Math.abs(number) < CLOSE) {
      return Optional.of(new BigInteger[] {BigInteger.ZERO, BigInteger.ONE});
    }
    BigInteger[] before = {BigInteger.ONE, BigInteger.ZERO};
    BigInteger[] at = {whole(number), BigInteger.ONE};
    double rest = number - Math.floor(number);
    while (Math.abs(ratio(at) - number) > CLOSE * Math.abs(number)) {
      double turned = 1 / rest;
      BigInteger next = whole(turned);
      rest = turned - Math.floor(turned);
      BigInteger[] then = {
        at[0].multiply(next).add(before[0]), at[1].multiply(next).add(before[1])
      };
      before = at;
      at = then;
      if (at[1].bitLength() > 62 || at[1].longValueExact() > LARGEST_DENOMINATOR) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  private static BigInteger whole(double number) {
    return new BigDecimal(number).setScale(0, RoundingMode.FLOOR).toBigInteger();
  }

  private static double ratio(BigInteger[] fraction) {
    return fraction[0].doubleValue() / fraction[1].doubleValue();
  }
}
