package org.acta.quickcount;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides whole units by weights within bounds, by largest remainders; of equal remainders the
/// first stratum's goes first.
final class Apportionment {
  private Apportionment() {}

  /// @param total to be given away, between the sums of the bounds
  /// @param weights at least zero
  /// @param least each one's lower bound, at most `most`
  /// @param most each one's upper bound
  static int[] divide(int total, double[] weights, int[] least, int[] most) {
    int[] given = new int[weights.length];
    boolean[] fixed = new boolean[weights.length];
    for (boolean again = true; again; ) {
      double[] quotas = quotas(total, weights, given, fixed);
      again = fix(quotas, given, fixed, least, most);
      if (!again) {
        round(total, quotas, given, fixed);
      }
    }
    mend(total, given, least, most);
    return given;
  }

  private static double[] quotas(int total, double[] weights, int[] given, boolean[] fixed) {
    int left = total;
    double sum = 0;
    int open = 0;
    for (int i = 0; i < weights.length; i++) {
      if (fixed[i]) {
        left -= given[i];
      } else {
        sum += weights[i];
        open++;
      }
    }
    double[] quotas = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      if (!fixed[i]) {
        quotas[i] = sum > 0 ? left * weights[i] / sum : (double) left / open;
      }
    }
    return quotas;
  }

  /// Fixes those whose quota breaks a bound; the side that is broken by more goes first, so that
  /// what one side takes is not taken back by the other.
  private static boolean fix(
      double[] quotas, int[] given, boolean[] fixed, int[] least, int[] most) {
    double under = 0;
    double over = 0;
    for (int i = 0; i < quotas.length; i++) {
      if (!fixed[i]) {
        under += Math.max(0, least[i] - quotas[i]);
        over += Math.max(0, quotas[i] - most[i]);
      }
    }
    boolean any = false;
    for (int i = 0; i < quotas.length; i++) {
      if (!fixed[i] && under >= over && quotas[i] < least[i]) {
        given[i] = least[i];
        fixed[i] = any = true;
      } else if (!fixed[i] && over >= under && quotas[i] > most[i]) {
        given[i] = most[i];
        fixed[i] = any = true;
      }
    }
    return any;
  }

  private static void round(int total, double[] quotas, int[] given, boolean[] fixed) {
    int left = total;
    for (int i = 0; i < quotas.length; i++) {
      if (!fixed[i]) {
        given[i] = (int) Math.floor(quotas[i]);
      }
      left -= given[i];
    }
    List<Integer> byRemainder =
        IntStream.range(0, quotas.length)
            .filter(i -> !fixed[i])
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> Math.floor(quotas[i]) - quotas[i])
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int k = 0; k < left && k < byRemainder.size(); k++) {
      given[byRemainder.get(k)]++;
    }
  }

  /// Rounding may have left one beyond its bound or the sum beside the total.
  private static void mend(int total, int[] given, int[] least, int[] most) {
    int left = total;
    for (int i = 0; i < given.length; i++) {
      given[i] = Math.clamp(given[i], least[i], most[i]);
      left -= given[i];
    }
    for (int i = 0; i < given.length && left != 0; i++) {
      int change = Math.clamp(left, least[i] - given[i], most[i] - given[i]);
      given[i] += change;
      left -= change;
    }
  }
}
