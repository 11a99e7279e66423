package org.acta.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// A command line that was not understood, in one sentence.
final class Misunderstood {
  private Misunderstood() {}

  static String sentence(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched);
    } else if (exception instanceof MissingParameterException missing
        && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().getFirst());
    } else if (exception.getArgSpec() != null && exception.getValue() != null) {
      return value(exception, exception.getArgSpec(), exception.getValue());
    }
    return said(exception);
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().getFirst();
    CommandLine at = unmatched.getCommandLine();
    String after = "after '" + at.getCommandSpec().qualifiedName() + "'";
    if (unmatched.isUnknownOption()) {
      return "there is no option '"
          + first
          + "' "
          + after
          + meant(first, at.getCommandSpec().optionsMap().keySet());
    } else if (!at.getSubcommands().isEmpty()) {
      return "there is no command '"
          + first
          + "' "
          + after
          + meant(first, at.getSubcommands().keySet());
    }
    return "'" + first + "' is one argument too many " + after + ".";
  }

  /// The nearest name, if it is near: two slips at most, and fewer than letters are right.
  private static String meant(String written, Collection<String> names) {
    String plain = written.replaceFirst("=.*", "");
    return names.stream()
        .filter(name -> slips(plain, name) <= Math.min(2, name.replace("-", "").length() / 2))
        .min(
            Comparator.comparingInt((String name) -> slips(plain, name))
                .thenComparing(Comparator.naturalOrder()))
        .map(name -> "; did you mean '" + name + "'?")
        .orElse(".");
  }

  /// Letters to add, drop, change or swap with the next (optimal string alignment distance).
  private static int slips(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int changed = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        slips[i][j] = Math.min(changed, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          slips[i][j] = Math.min(slips[i][j], 1 + slips[i - 2][j - 2]);
        }
      }
    }
    return slips[a.length()][b.length()];
  }

  private static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec option && !option.required()
        ? option.longestName() + " wants its " + option.paramLabel() + " after it."
        : label(argument) + " is missing.";
  }

  private static String value(ParameterException exception, ArgSpec argument, String value) {
    Class<?> type = argument.type();
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return label(argument) + " is a whole number, not '" + value + "'.";
    } else if (type.isEnum()) {
      return label(argument)
          + " is one of "
          + Arrays.stream(type.getEnumConstants())
              .map(word -> word.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "))
          + ", not '"
          + value
          + "'.";
    }
    return said(exception);
  }

  private static String said(ParameterException exception) {
    return Objects.requireNonNullElse(exception.getMessage(), exception.toString());
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
