package org.acta.election;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An exact fraction of something: forty per cent, two thirds, 96.87 per cent.
///
/// Legal thresholds are compared with ballots in whole numbers, so a share is never a
/// floating-point number.
///
/// @param numerator at least zero, in lowest terms with the denominator
/// @param denominator at least one
public record Share(long numerator, long denominator) implements Comparable<Share> {
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,7})\\s*/\\s*(\\d{1,7})");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*%?");

  /// Nothing at all.
  public static final Share ZERO = new Share(0, 1);

  public Share {
    if (numerator < 0 || denominator < 1) {
      throw new IllegalArgumentException(
          "a share needs a numerator of at least 0 and a denominator of at least 1, not "
              + numerator
              + "/"
              + denominator);
    }
    long common = gcd(numerator, denominator);
    numerator /= common;
    denominator /= common;
  }

  /// Reads `40`, `66.67`, `40 %` as per cent, and `2/3` as a fraction. Per cent has at most four
  /// decimals and the parts of a fraction seven digits, so that a share read here can be printed
  /// and read again.
  ///
  /// @throws IllegalArgumentException if the text is none of these
  public static Share parse(String text) {
    String trimmed = text.strip();
    Matcher fraction = FRACTION.matcher(trimmed);
    if (fraction.matches() && Long.parseLong(fraction.group(2)) > 0) {
      return new Share(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
    }
    Matcher percent = PERCENT.matcher(trimmed);
    if (percent.matches()) {
      return ofPercent(new BigDecimal(percent.group(1)));
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a share; write per cent such as 40 or 66.67, or a fraction as 2/3");
  }

  /// The share that `percent` hundredths are.
  ///
  /// @param percent at least zero, with few enough digits that both parts fit in a `long`
  public static Share ofPercent(BigDecimal percent) {
    BigDecimal plain = percent.stripTrailingZeros();
    int decimals = Math.max(0, plain.scale());
    BigInteger unscaled = plain.setScale(decimals).unscaledValue();
    return new Share(unscaled.longValueExact(), BigInteger.TEN.pow(decimals + 2).longValueExact());
  }

  /// This share in per cent, for people; exact where four decimals suffice.
  public double percent() {
    return 100.0 * numerator / denominator;
  }

  @Override
  public int compareTo(Share other) {
    return BigInteger.valueOf(numerator)
        .multiply(BigInteger.valueOf(other.denominator))
        .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
