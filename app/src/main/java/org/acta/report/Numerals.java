package org.acta.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as readers of a language expect them, without asking the machine for its settings.
///
/// English groups with commas, Spanish with points; both group from four digits on. A share is
/// computed in whole numbers and rounded half up.
public record Numerals(char group, char decimal) {

  static Numerals of(Locale locale) {
    return locale.getLanguage().equals("es") ? new Numerals('.', ',') : new Numerals(',', '.');
  }

  /// A whole number with its groups.
  public String count(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, group);
    }
    return number < 0 ? "\u2212" + grouped : grouped.toString();
  }

  /// A number with its decimals as they are.
  public String decimal(BigDecimal number) {
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    String text = plain.abs().toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String rest = point < 0 ? "" : decimal + text.substring(point + 1);
    StringBuilder grouped = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, group);
    }
    return (plain.signum() < 0 ? "\u2212" : "") + grouped + rest;
  }

  /// `part` of `whole` in per cent with two decimals, without the sign.
  public String percent(long part, long whole) {
    return whole == 0 ? "\u2013" : decimal(share(part, whole, 2));
  }

  /// `part` of `whole` in per cent.
  static BigDecimal share(long part, long whole, int decimals) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
  }
}
