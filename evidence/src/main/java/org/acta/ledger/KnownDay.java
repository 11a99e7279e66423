package org.acta.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The day by which something had been said or had happened, and how that is known.
///
/// A source that gives no day is never given one: what was published on Tuesday had been said by
/// Tuesday, and nothing more is known.
///
/// @param latest the day itself, or the last day that it can have been
public record KnownDay(LocalDate latest, Basis basis) implements Comparable<KnownDay> {
  /// How a day is known.
  public enum Basis {
    /// The source gives the day.
    DAY,
    /// The source gives a month.
    MONTH,
    /// The source gives a year.
    YEAR,
    /// The source gives no day; it was published on this one.
    PUBLISHED,
    /// Nobody gives a day; it was got on this one.
    OBTAINED
  }

  /// The day that follows from what is known.
  ///
  /// @param value of the deed's date, as in [Dated]
  /// @param published the day that the source gives for itself
  /// @param obtained when it was got, in UTC
  public static KnownDay of(
      Optional<String> value, Optional<LocalDate> published, LocalDate obtained) {
    LocalDate known = published.orElse(obtained);
    Basis otherwise = published.isPresent() ? Basis.PUBLISHED : Basis.OBTAINED;
    return value.flatMap(text -> said(text, known)).orElseGet(() -> new KnownDay(known, otherwise));
  }

  private static Optional<KnownDay> said(String value, LocalDate known) {
    try {
      return switch (value.length()) {
        case 10 -> Optional.of(new KnownDay(LocalDate.parse(value), Basis.DAY));
        case 7 -> Optional.of(within(YearMonth.parse(value).atEndOfMonth(), known, Basis.MONTH));
        case 4 ->
            Optional.of(
                within(
                    YearMonth.parse(value + "-12", DateTimeFormatter.ofPattern("uuuu-MM"))
                        .atEndOfMonth(),
                    known,
                    Basis.YEAR));
        default -> Optional.empty();
      };
    } catch (DateTimeParseException noCalendarDate) {
      return Optional.empty();
    }
  }

  /// Nothing is told before it was said.
  private static KnownDay within(LocalDate end, LocalDate known, Basis basis) {
    return new KnownDay(known.isBefore(end) ? known : end, basis);
  }

  @Override
  public int compareTo(KnownDay other) {
    return latest.compareTo(other.latest);
  }
}
