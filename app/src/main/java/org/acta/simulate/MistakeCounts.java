package org.acta.simulate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acta.sheet.Finding.Check;

/// How many mistakes of each kind to make.
public final class MistakeCounts {
  /// None at all.
  public static final MistakeCounts NONE = new MistakeCounts(Map.of());

  /// Kinds that need more than one flawed row, or a declared kind of document.
  private static final EnumSet<Check> NOT_MADE =
      EnumSet.of(Check.ROW_IS_SUM, Check.STATION_SUPERSEDED);

  private final EnumMap<Check, Integer> counts = new EnumMap<>(Check.class);

  private MistakeCounts(Map<Check, Integer> counts) {
    counts.forEach((check, count) -> {
      if (count < 0) {
        throw new IllegalArgumentException(
            "the number of '" + check.id() + "' is at least 0, not " + count);
      }
      if (count > 0) {
        this.counts.put(check, count);
      }
    });
  }

  /// So many of each kind named.
  public static MistakeCounts of(Map<Check, Integer> counts) {
    return new MistakeCounts(counts);
  }

  /// So many in all, spread evenly over the kinds that such an election can have; the kinds that
  /// reports list first take what is left over.
  public static MistakeCounts spread(int total, int choices, boolean roll) {
    List<Check> kinds = List.copyOf(possible(choices, roll));
    Map<Check, Integer> counts = new EnumMap<>(Check.class);
    for (int i = 0; i < kinds.size(); i++) {
      counts.put(kinds.get(i), total / kinds.size() + (i < total % kinds.size() ? 1 : 0));
    }
    return new MistakeCounts(counts);
  }

  /// Reads `40`, which is spread, or `negative=3,empty=5`.
  ///
  /// @throws IllegalArgumentException if the text is neither
  public static MistakeCounts parse(String text, int choices, boolean roll) {
    if (text.matches("[0-9]{1,7}")) {
      return spread(Integer.parseInt(text), choices, roll);
    }
    Map<Check, Integer> counts = new EnumMap<>(Check.class);
    for (String part : text.split(",", -1)) {
      String[] pair = part.strip().split("=", -1);
      if (pair.length != 2 || !pair[1].matches("[0-9]{1,7}")) {
        throw new IllegalArgumentException(
            "'" + part.strip() + "' is neither a number nor KIND=NUMBER, such as negative=3");
      }
      counts.put(check(pair[0]), Integer.parseInt(pair[1]));
    }
    return new MistakeCounts(counts);
  }

  private static Check check(String id) {
    Optional<Check> found =
        Arrays.stream(Check.values())
            .filter(check -> !NOT_MADE.contains(check) && check.id().equals(id))
            .findFirst();
    return found.orElseThrow(() ->
        new IllegalArgumentException(
            "there is no mistake of kind '" + id + "'; the kinds are " + ids()));
  }

  /// The names of all kinds, for people.
  public static String ids() {
    return Arrays.stream(Check.values())
        .filter(check -> !NOT_MADE.contains(check))
        .map(Check::id)
        .collect(Collectors.joining(", "));
  }

  /// The kinds that an election with so many choices can show.
  static Set<Check> possible(int choices, boolean roll) {
    Set<Check> possible = EnumSet.complementOf(NOT_MADE);
    if (choices < 3) {
      possible.remove(Check.SAME_VOTES);
    }
    if (choices < 2) {
      possible.remove(Check.ONE_SIDED);
    }
    if (!roll) {
      possible.remove(Check.REGISTERED_NOT_ROLL);
      possible.remove(Check.NOT_ON_ROLL);
    }
    return possible;
  }

  /// What an election lacks that cannot show this kind.
  static String needs(Check check) {
    return switch (check) {
      case SAME_VOTES -> "three choices";
      case ONE_SIDED -> "two choices";
      case REGISTERED_NOT_ROLL, NOT_ON_ROLL -> "a roll";
      default -> "nothing";
    };
  }

  /// The kinds to be made, in the order in which reports list them.
  Set<Check> kinds() {
    return counts.keySet();
  }

  int of(Check check) {
    return counts.getOrDefault(check, 0);
  }

  long total() {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey().id() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }
}
