package org.acta.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.acta.bulletin.AnnouncedFinding.Rounding;

/// A percentage as printed, which stands for an interval as wide as its last digit.
///
/// @param printed at least zero, with as many decimals as were printed
record Percent(BigDecimal printed) {
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  Percent {
    printed = printed.scale() < 0 ? printed.setScale(0) : printed;
  }

  int decimals() {
    return printed.scale();
  }

  /// One unit of the last printed digit.
  BigDecimal unit() {
    return BigDecimal.ONE.movePointLeft(decimals());
  }

  /// Half a unit of the last printed digit.
  BigDecimal half() {
    return unit().divide(BigDecimal.TWO);
  }

  /// The least that rounds to it, but not below zero.
  BigDecimal least() {
    return printed.subtract(half()).max(BigDecimal.ZERO);
  }

  /// What everything that rounds to it stays below, but not above a hundred.
  BigDecimal most() {
    return printed.add(half()).min(HUNDRED);
  }

  /// `part` of `whole` in per cent, at the printed decimals, a half upwards.
  BigDecimal rounded(long part, long whole) {
    return of(part, whole, RoundingMode.HALF_UP);
  }

  /// `part` of `whole` in per cent, at the printed decimals, further digits cut off.
  BigDecimal truncated(long part, long whole) {
    return of(part, whole, RoundingMode.DOWN);
  }

  /// How it follows from `part` of `whole`, if it does.
  Optional<Rounding> fit(long part, long whole) {
    if (printed.compareTo(rounded(part, whole)) == 0) {
      return Optional.of(Rounding.HALF_UP);
    }
    return printed.compareTo(truncated(part, whole)) == 0
        ? Optional.of(Rounding.TRUNCATED)
        : Optional.empty();
  }

  private BigDecimal of(long part, long whole, RoundingMode mode) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), decimals(), mode);
  }
}
