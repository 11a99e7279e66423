package org.acta.api;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What follows the question mark: each name once, and none that means nothing.
final class Query {
  private static final int MOST = 1_000;
  private static final int USUAL = 100;
  private static final String LIMIT = "limit";
  private static final String CURSOR = "cursor";

  private final Map<String, String> values = new LinkedHashMap<>();

  private Query() {}

  /// Reads a query.
  ///
  /// @param text as it was asked, empty for none
  static Query parse(String text) {
    Query query = new Query();
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int sign = pair.indexOf('=');
      String name = decoded(sign < 0 ? pair : pair.substring(0, sign));
      String value = sign < 0 ? "" : decoded(pair.substring(sign + 1));
      if (query.values.put(name, value) != null) {
        throw new ProblemException(
            Problem.asked("A parameter is given twice.", "Give each of them once."));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.asked(
              "A parameter has a percent sign that is no escape.", "Write '%' as '%25'."));
    }
  }

  /// Refuses a parameter that has no meaning here: an answer that overlooked it would be a wrong
  /// one.
  Query only(List<String> names) {
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw new ProblemException(
            Problem.asked(
                "A parameter is given that is not known here.",
                names.isEmpty()
                    ? "Ask without any."
                    : "Known are " + String.join(", ", names) + "."));
      }
    }
    return this;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /// A value that is read from its text.
  ///
  /// @param shape what it should be, such as *a day such as 2026-11-02*
  /// @param read gives nothing, or fails, for any other text
  <T> Optional<T> read(String name, String shape, Function<String, Optional<T>> read) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value;
    try {
      value = read.apply(text.get());
    } catch (RuntimeException e) {
      value = Optional.empty();
    }
    if (value.isEmpty()) {
      throw new ProblemException(
          Problem.asked("The parameter " + name + " cannot be read.", "Give " + shape + "."));
    }
    return value;
  }

  /// How many items a page has.
  int limit() {
    return this.<Integer>read(
            LIMIT,
            "a number from 1 to " + MOST,
            text -> Optional.of(Integer.parseInt(text)).filter(n -> n >= 1 && n <= MOST))
        .orElse(USUAL);
  }

  /// The key of the last item of the page before.
  ///
  /// @param read gives nothing, or fails, for what is no key of this list
  <K> Optional<K> after(Function<String, Optional<K>> read) {
    return read(
        CURSOR, "the one that the page before gave, as it is", text -> read.apply(key(text)));
  }

  private static String key(String cursor) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not a cursor", e);
    }
  }

  /// The same query for the page after a key.
  String next(String key) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put(
        CURSOR,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    StringBuilder text = new StringBuilder();
    all.forEach((name, value) ->
        text.append(text.isEmpty() ? '?' : '&')
            .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return text.toString();
  }
}
