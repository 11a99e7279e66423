package org.acta.reader.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;

/// Computes days from the day of publication; where that is not known, what can be said without it.
///
/// @param published the day of publication
record Days(Optional<LocalDate> published) {
  static final String PAST = "PAST_REF";
  static final String PRESENT = "PRESENT_REF";
  static final String FUTURE = "FUTURE_REF";

  /// A weekday: the last such day up to the day of publication, as newspapers mean it.
  String weekday(DayOfWeek day) {
    return published
        .map(today -> today.with(TemporalAdjusters.previousOrSame(day)).toString())
        .orElse("XXXX-WXX-" + day.getValue());
  }

  /// "Next Sunday", "on Sunday" of what will be.
  String nextWeekday(DayOfWeek day) {
    return published
        .map(today -> today.with(TemporalAdjusters.next(day)).toString())
        .orElse("XXXX-WXX-" + day.getValue());
  }

  /// "Last Sunday": a day before the day of publication.
  String lastWeekday(DayOfWeek day) {
    return published
        .map(today -> today.with(TemporalAdjusters.previous(day)).toString())
        .orElse("XXXX-WXX-" + day.getValue());
  }

  /// A day that lies so many days after the day of publication.
  ///
  /// @param otherwise where that is not known
  String plusDays(long days, String otherwise) {
    return published.map(today -> today.plusDays(days).toString()).orElse(otherwise);
  }

  String plusWeeks(long weeks, String otherwise) {
    return published
        .map(today -> {
          LocalDate day = today.plusWeeks(weeks);
          return "%04d-W%02d"
              .formatted(
                  day.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR),
                  day.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        })
        .orElse(otherwise);
  }

  String plusMonths(long months, String otherwise) {
    return published
        .map(today -> YearMonth.from(today).plusMonths(months).toString())
        .orElse(otherwise);
  }

  String plusYears(long years, String otherwise) {
    return published.map(today -> Year.from(today).plusYears(years).toString()).orElse(otherwise);
  }

  /// A day of a month; without a year, the last such day up to the day of publication.
  Optional<String> day(int month, int day, OptionalInt year) {
    if (day < 1 || day > YearMonth.of(2000, month).lengthOfMonth()) {
      return Optional.empty();
    }
    if (year.isPresent()) {
      return day <= YearMonth.of(year.getAsInt(), month).lengthOfMonth()
          ? Optional.of(LocalDate.of(year.getAsInt(), month, day).toString())
          : Optional.empty();
    }
    return Optional.of(
        published
            .map(today -> lastSuch(today, month, day))
            .orElse("XXXX-%02d-%02d".formatted(month, day)));
  }

  private static String lastSuch(LocalDate today, int month, int day) {
    for (int back = 0; back < 9; back++) {
      Year year = Year.of(today.getYear() - back);
      boolean there = day <= year.atMonth(month).lengthOfMonth();
      if (there && !year.atMonth(month).atDay(day).isAfter(today)) {
        return year.atMonth(month).atDay(day).toString();
      }
    }
    return "XXXX-%02d-%02d".formatted(month, day);
  }

  /// A month; without a year, the last such month up to the day of publication.
  String month(int month, OptionalInt year) {
    if (year.isPresent()) {
      return YearMonth.of(year.getAsInt(), month).toString();
    }
    return published
        .map(today -> {
          int of = month <= today.getMonthValue() ? today.getYear() : today.getYear() - 1;
          return YearMonth.of(of, month).toString();
        })
        .orElse("XXXX-%02d".formatted(month));
  }
}
