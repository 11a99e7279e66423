package org.acta.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.acta.sheet.Figure;

/// The members of one JSON object, each to be asked for once; [#done] refuses what nobody asked
/// for.
final class Members {
  private final String path;
  private final Map<String, Json> members;
  private final Set<String> unread;

  private Members(String path, Map<String, Json> members) {
    this.path = path;
    this.members = members;
    this.unread = new LinkedHashSet<>(members.keySet());
  }

  static Members of(String path, Json value) {
    if (value instanceof Json.Fields(var members)) {
      return new Members(path, members);
    }
    throw wrong(path, "an object");
  }

  /// Reads an object to its end.
  static <T> T whole(String path, Json value, Function<Members, T> read) {
    Members members = of(path, value);
    T result = read.apply(members);
    members.done();
    return result;
  }

  private static RefusedException wrong(String path, String expected) {
    return new RefusedException(new Refusal.WrongForm(path, expected));
  }

  RefusedException refuse(String name, String expected) {
    return wrong(at(name), expected);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private Optional<Json> take(String name) {
    unread.remove(name);
    return Optional.ofNullable(members.get(name));
  }

  private Json required(String name, String expected) {
    return take(name).orElseThrow(() -> refuse(name, expected));
  }

  String text(String name) {
    return text(at(name), required(name, "a text"));
  }

  Optional<String> optionalText(String name) {
    return take(name).map(value -> text(at(name), value));
  }

  static String text(String at, Json value) {
    if (value instanceof Json.Text(String text)) {
      return text;
    }
    throw wrong(at, "a text");
  }

  long whole(String name) {
    return whole(at(name), required(name, "a whole number"));
  }

  /// A number of at least `least` and at most [Figure#LARGEST], so that sums of them are exact.
  long count(String name, long least) {
    long number = whole(name);
    if (number < least || number > Figure.LARGEST) {
      throw refuse(name, "a whole number from " + least + " to " + Figure.LARGEST);
    }
    return number;
  }

  OptionalLong optionalCount(String name) {
    return take(name).isEmpty() ? OptionalLong.empty() : OptionalLong.of(count(name, 0));
  }

  private static long whole(String at, Json value) {
    if (value instanceof Json.Whole(long number)) {
      return number;
    }
    throw wrong(at, "a whole number");
  }

  Optional<Boolean> optionalFlag(String name) {
    return take(name)
        .map(value -> {
          if (value instanceof Json.Flag(boolean set)) {
            return set;
          }
          throw refuse(name, "true or false");
        });
  }

  /// Whether a flag is set; it is left out when it is not.
  boolean onlyTrue(String name) {
    Optional<Boolean> flag = optionalFlag(name);
    if (flag.isPresent() && !flag.get()) {
      throw refuse(name, "true, or nothing");
    }
    return flag.isPresent();
  }

  <T> T object(String name, Function<Members, T> read) {
    return whole(at(name), required(name, "an object"), read);
  }

  <T> Optional<T> optionalObject(String name, Function<Members, T> read) {
    return take(name).map(value -> whole(at(name), value, read));
  }

  /// The value itself.
  Json value(String name) {
    return required(name, "a value");
  }

  Optional<Json> optionalValue(String name) {
    return take(name);
  }

  /// Objects in an array that is left out when it is empty.
  <T> List<T> objects(String name, Function<Members, T> read) {
    return items(name, (at, value) -> whole(at, value, read));
  }

  List<String> texts(String name) {
    return items(name, Members::text);
  }

  /// Reads one item, which stands at a path.
  interface Item<T> {
    T read(String at, Json value);
  }

  <T> List<T> items(String name, Item<T> item) {
    Optional<Json> value = take(name);
    if (value.isEmpty()) {
      return List.of();
    }
    return list(at(name), value.get(), item);
  }

  static <T> List<T> list(String at, Json value, Item<T> item) {
    if (!(value instanceof Json.Items(var items)) || items.isEmpty()) {
      throw wrong(at, "an array that is not empty");
    }
    List<T> list = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      list.add(item.read(at + "[" + i + "]", items.get(i)));
    }
    return list;
  }

  /// An object whose names are data, in their order; empty if it is left out.
  <T> Map<String, T> map(String name, Item<T> item) {
    Map<String, T> map = new LinkedHashMap<>();
    take(name)
        .ifPresent(value -> {
          if (!(value instanceof Json.Fields(var fields)) || fields.isEmpty()) {
            throw refuse(name, "an object that is not empty");
          }
          fields.forEach((key, member) -> map.put(key, item.read(at(name) + "." + key, member)));
        });
    return map;
  }

  Map<String, String> textsByName(String name) {
    return map(name, Members::text);
  }

  Map<String, List<String>> textListsByName(String name) {
    return map(name, (at, value) -> list(at, value, Members::text));
  }

  Map<String, Long> countsByName(String name) {
    return map(
        name,
        (at, value) -> {
          long number = whole(at, value);
          if (number > Figure.LARGEST || number < -Figure.LARGEST) {
            throw wrong(at, "a whole number up to " + Figure.LARGEST);
          }
          return number;
        });
  }

  /// A text that has a form of its own.
  ///
  /// @param parse throws `RuntimeException` if it has not
  /// @param print the one spelling
  <T> T parsed(String name, String expected, Function<String, T> parse) {
    String text = text(name);
    return parsed(at(name), text, expected, parse);
  }

  <T> Optional<T> optionalParsed(String name, String expected, Function<String, T> parse) {
    return optionalText(name).map(text -> parsed(at(name), text, expected, parse));
  }

  static <T> T parsed(String at, String text, String expected, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException
        | java.time.DateTimeException
        | ArithmeticException notOfThatForm) {
      throw wrong(at, expected);
    }
  }

  static <T> T parsedItem(String at, Json value, String expected, Function<String, T> parse) {
    return parsed(at, text(at, value), expected, parse);
  }

  void done() {
    for (String name : unread) {
      throw refuse(name, "no such field");
    }
  }
}
