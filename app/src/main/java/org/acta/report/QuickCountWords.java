package org.acta.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.acta.election.Contest;
import org.acta.quickcount.Estimand;
import org.acta.quickcount.Interval;

/// Names and numbers of a quick count in a language.
record QuickCountWords(Words words, Contest contest) {

  String name(int choice) {
    return contest.choices().get(choice).name();
  }

  String name(Estimand estimand) {
    return switch (estimand) {
      case Estimand.Share(int choice) -> name(choice);
      case Estimand.Lead(int ahead, int behind) ->
          words.say("quick.lead", name(ahead), name(behind));
      case Estimand.Turnout() -> words.say("quick.turnout");
    };
  }

  /// A share in per cent, or a difference of shares in points, with two decimals.
  String points(double share) {
    return points(words, share, 2);
  }

  static String points(Words words, double share, int decimals) {
    return words
        .numerals()
        .decimal(
            BigDecimal.valueOf(share).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP));
  }

  /// A plain number with so many decimals.
  static String number(Words words, double number, int decimals) {
    return words
        .numerals()
        .decimal(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
  }

  /// The same with its sign.
  String signed(double share) {
    return (share > 0 ? "+" : "") + points(share);
  }

  String interval(Interval interval) {
    return words.say("quick.interval", points(interval.low()), points(interval.high()));
  }
}
