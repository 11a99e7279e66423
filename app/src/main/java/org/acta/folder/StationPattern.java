package org.acta.folder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a text names a station: a pattern for the whole text, and the station's code made from its
/// groups.
///
/// `0*(\d+)\.0*(\d+)\..*` with the key `$1-$2` makes `10101001-1` of `010101001.01.1.0001`.
public final class StationPattern {
  /// Longer texts name no station; so no pattern takes long.
  public static final int LONGEST = 200;

  private static final Pattern REFERENCE = Pattern.compile("\\$(\\d)");

  private final Pattern pattern;
  private final String key;

  /// @param pattern a regular expression of Java
  /// @param key a text in which `$1` stands for the first group, up to `$9`, and `$0` for the whole
  /// @throws java.util.regex.PatternSyntaxException if the pattern is none
  /// @throws IllegalArgumentException if the key names a group that the pattern lacks
  public StationPattern(String pattern, String key) {
    this.pattern = Pattern.compile(pattern);
    this.key = key;
    lacking()
        .ifPresent(group -> {
          throw new IllegalArgumentException(
              "the key names the group " + group + ", and the pattern has " + groups());
        });
  }

  private StationPattern(Pattern pattern, Optional<String> key) {
    this.pattern = pattern;
    this.key = key.orElse(everyGroup(groups()));
  }

  /// A pattern with a key, or with all its groups joined by hyphens; whose key may ask for a group
  /// that is [#lacking].
  static StationPattern unchecked(Pattern pattern, Optional<String> key) {
    return new StationPattern(pattern, key);
  }

  /// The text as it stands.
  public static StationPattern whole() {
    return new StationPattern("(?s).*", "$0");
  }

  private static String everyGroup(int groups) {
    return groups == 0
        ? "$0"
        : IntStream.rangeClosed(1, groups).mapToObj(i -> "$" + i).collect(Collectors.joining("-"));
  }

  /// As it was written.
  String pattern() {
    return pattern.pattern();
  }

  String key() {
    return key;
  }

  int groups() {
    return pattern.matcher("").groupCount();
  }

  /// The first group that the key names and the pattern does not have.
  Optional<String> lacking() {
    return REFERENCE
        .matcher(key)
        .results()
        .filter(found -> Integer.parseInt(found.group(1)) > groups())
        .map(found -> found.group())
        .findFirst();
  }

  /// The station's code, if the whole text is of this pattern and not longer than [#LONGEST]. A
  /// group that took no part stands for nothing.
  public Optional<String> code(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(filled(matcher)) : Optional.empty();
  }

  private String filled(Matcher matcher) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) == '$' && i + 1 < key.length() && isDigit(key.charAt(i + 1))) {
        filled.append(Optional.ofNullable(matcher.group(key.charAt(++i) - '0')).orElse(""));
      } else {
        filled.append(key.charAt(i));
      }
    }
    return filled.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
