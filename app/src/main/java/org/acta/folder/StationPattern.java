package org.acta.folder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

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
  /// @throws IllegalArgumentException if the pattern is none, or the key names a group it lacks
  public StationPattern(String pattern, String key) {
    try {
      this.pattern = Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("it is no pattern: " + e.getDescription(), e);
    }
    this.key = key;
    int groups = this.pattern.matcher("").groupCount();
    Matcher reference = REFERENCE.matcher(key);
    while (reference.find()) {
      if (Integer.parseInt(reference.group(1)) > groups) {
        throw new IllegalArgumentException(
            "the key names the group " + reference.group() + ", and the pattern has " + groups);
      }
    }
  }

  /// The text as it stands.
  public static StationPattern whole() {
    return new StationPattern("(?s).*", "$0");
  }

  /// The station's code, if the whole text is of this pattern and not longer than [#LONGEST]. A
  /// group that took no part stands for nothing.
  public Optional<String> code(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        REFERENCE
            .matcher(key)
            .replaceAll(group ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(matcher.group(Integer.parseInt(group.group(1))))
                        .orElse(""))));
  }
}
