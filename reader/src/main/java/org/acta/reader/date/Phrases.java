package org.acta.reader.date;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.reader.text.Almanac;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds the words that tell when, and what they come to.
final class Phrases {
  private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night");
  private static final Map<String, Integer> UNITS =
      Map.of("day", 1, "week", 7, "month", 30, "year", 365);
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Set<String> NOW = Set.of("now", "currently", "nowadays");
  private static final Set<String> PAST = Set.of("recently", "previously", "formerly", "lately");
  private static final Pattern YEAR = Pattern.compile("(1[89]|20)[0-9]{2}");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");

  private final Days days;

  Phrases(Days days) {
    this.days = days;
  }

  /// @param first index of the first word
  /// @param last index of the last word
  /// @param value as [org.acta.ledger.Dated] has it
  record Found(int first, int last, String value) {}

  /// The date that begins with a word.
  Optional<Found> at(Sentence sentence, int i) {
    String word = small(sentence, i);
    if (Almanac.weekday(word).isPresent() && sentence.word(i).isName()) {
      return Optional.of(weekday(sentence, i, word));
    }
    if (Almanac.month(word).isPresent()
        && Character.isUpperCase(sentence.word(i).text().charAt(0))) {
      return month(sentence, i);
    }
    Matcher iso = ISO.matcher(word);
    if (iso.matches()) {
      int month = Integer.parseInt(iso.group(2));
      return month < 1 || month > 12
          ? Optional.empty()
          : days.day(
                  month,
                  Integer.parseInt(iso.group(3)),
                  OptionalInt.of(Integer.parseInt(iso.group(1))))
              .map(value -> new Found(i, i, value));
    }
    Optional<Found> dayFirst = dayFirst(sentence, i);
    if (dayFirst.isPresent()) {
      return dayFirst;
    }
    if (YEAR.matcher(word).matches()
        && afterOf(sentence, i, Set.of("in", "since", "of", "by", "until", "from", "during"))) {
      return Optional.of(new Found(i, i, word));
    }
    return relative(sentence, i, word).or(() -> vague(sentence, i, word));
  }

  private Found weekday(Sentence sentence, int i, String word) {
    DayOfWeek day = DayOfWeek.of(Almanac.weekday(word).orElseThrow());
    int last = PARTS.contains(small(sentence, i + 1)) ? i + 1 : i;
    String before = small(sentence, i - 1);
    // "Tuesday, July 30": the day of the month tells more.
    Optional<Found> dated =
        small(sentence, i + 1).equals(",")
            ? month(sentence, i + 2).filter(found -> found.value().length() > 7)
            : Optional.empty();
    if (dated.isPresent()) {
      return new Found(i, dated.get().last(), dated.get().value());
    }
    return switch (before) {
      case "last" -> new Found(i - 1, last, days.lastWeekday(day));
      case "next" -> new Found(i - 1, last, days.nextWeekday(day));
      default ->
          new Found(i, last, coming(sentence, i) ? days.nextWeekday(day) : days.weekday(day));
    };
  }

  /// Whether the verb above tells what will be: "is due to fly on Monday".
  private static boolean coming(Sentence sentence, int i) {
    Optional<Word> up = sentence.governor(sentence.word(i));
    for (int step = 0; step < 4 && up.isPresent(); step++) {
      Word verb = up.get();
      boolean future =
          sentence.dependents(verb, "aux").anyMatch(aux -> aux.text().equalsIgnoreCase("will"));
      boolean due =
          verb.text().equals("due")
              || verb.text().equals("scheduled")
              || verb.text().equals("planned");
      boolean was =
          sentence
              .dependents(verb, "cop", "aux")
              .anyMatch(aux -> aux.text().matches("was|were|had"));
      if (future || due && !was) {
        return true;
      }
      up = sentence.governor(verb);
    }
    return false;
  }

  private Optional<Found> month(Sentence sentence, int i) {
    String word = small(sentence, i);
    if (Almanac.month(word).isEmpty()) {
      return Optional.empty();
    }
    int month = Almanac.month(word).orElseThrow();
    Matcher number = NUMBER.matcher(small(sentence, i + 1));
    if (number.matches()) {
      int last = i + 1;
      int year = small(sentence, i + 2).equals(",") ? i + 3 : i + 2;
      boolean hasYear = YEAR.matcher(small(sentence, year)).matches();
      int end = hasYear ? year : last;
      return days.day(month, Integer.parseInt(number.group(1)), year(sentence, year))
          .map(value -> new Found(i, end, value));
    }
    OptionalInt year = year(sentence, i + 1);
    // "May" and "March" are verbs as well.
    boolean name = sentence.word(i).isName() || year.isPresent();
    boolean ago = small(sentence, i - 1).equals("last");
    return name
        ? Optional.of(
            new Found(ago ? i - 1 : i, year.isPresent() ? i + 1 : i, days.month(month, year)))
        : Optional.empty();
  }

  private Optional<Found> dayFirst(Sentence sentence, int i) {
    Matcher number = NUMBER.matcher(small(sentence, i));
    int of = small(sentence, i + 1).equals("of") ? i + 2 : i + 1;
    String word = small(sentence, of);
    if (!number.matches()
        || Almanac.month(word).isEmpty()
        || !sentence.word(of).isName()
            && !Character.isUpperCase(sentence.word(of).text().charAt(0))) {
      return Optional.empty();
    }
    int month = Almanac.month(word).orElseThrow();
    OptionalInt year = year(sentence, of + 1);
    int last = year.isPresent() ? of + 1 : of;
    return days.day(month, Integer.parseInt(number.group(1)), year)
        .map(value -> new Found(i, last, value));
  }

  private static OptionalInt year(Sentence sentence, int i) {
    String word = small(sentence, i);
    return YEAR.matcher(word).matches()
        ? OptionalInt.of(Integer.parseInt(word))
        : OptionalInt.empty();
  }

  private Optional<Found> relative(Sentence sentence, int i, String word) {
    String next = small(sentence, i + 1);
    switch (word) {
      case "yesterday" -> {
        return Optional.of(new Found(i, i, days.plusDays(-1, Days.PAST)));
      }
      case "today", "tonight" -> {
        return Optional.of(new Found(i, i, days.plusDays(0, Days.PRESENT)));
      }
      case "tomorrow" -> {
        return Optional.of(new Found(i, i, days.plusDays(1, Days.FUTURE)));
      }
      case "last", "next", "this" -> {
        if (UNITS.containsKey(next)) {
          long by = word.equals("last") ? -1 : word.equals("next") ? 1 : 0;
          String otherwise = by < 0 ? Days.PAST : by > 0 ? Days.FUTURE : Days.PRESENT;
          return switch (next) {
            case "week" -> Optional.of(new Found(i, i + 1, days.plusWeeks(by, otherwise)));
            case "month" -> Optional.of(new Found(i, i + 1, days.plusMonths(by, otherwise)));
            case "year" -> Optional.of(new Found(i, i + 1, days.plusYears(by, otherwise)));
            default -> Optional.empty();
          };
        }
      }
      default -> {}
    }
    return ago(sentence, i, word);
  }

  /// "Three weeks ago", "two days earlier".
  private Optional<Found> ago(Sentence sentence, int i, String word) {
    String unit = small(sentence, i + 1).replaceFirst("s$", "");
    if (!small(sentence, i + 2).equals("ago") || !UNITS.containsKey(unit)) {
      return Optional.empty();
    }
    int number = word.equals("a") || word.equals("an") ? 1 : NUMBERS.indexOf(word);
    if (number < 0 && word.matches("[0-9]{1,3}")) {
      number = Integer.parseInt(word);
    }
    if (number < 0) {
      return Optional.of(new Found(i, i + 2, Days.PAST));
    }
    return Optional.of(
        new Found(
            i,
            i + 2,
            switch (unit) {
              case "day" -> days.plusDays(-number, Days.PAST);
              case "week" -> days.plusWeeks(-number, Days.PAST);
              case "month" -> days.plusMonths(-number, Days.PAST);
              default -> days.plusYears(-number, Days.PAST);
            }));
  }

  private static Optional<Found> vague(Sentence sentence, int i, String word) {
    if (NOW.contains(word) && sentence.word(i).tag().startsWith("RB")) {
      return Optional.of(new Found(i, i, Days.PRESENT));
    }
    if (PAST.contains(word)) {
      return Optional.of(new Found(i, i, Days.PAST));
    }
    boolean inThePast =
        word.equals("in")
            && small(sentence, i + 1).equals("the")
            && small(sentence, i + 2).equals("past");
    return inThePast ? Optional.of(new Found(i, i + 2, Days.PAST)) : Optional.empty();
  }

  private static boolean afterOf(Sentence sentence, int i, Set<String> words) {
    return words.contains(small(sentence, i - 1));
  }

  private static String small(Sentence sentence, int i) {
    return i < 1 || i > sentence.words().size()
        ? ""
        : sentence.word(i).text().toLowerCase(Locale.ROOT);
  }
}
