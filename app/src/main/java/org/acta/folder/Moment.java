package org.acta.folder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A moment, as its source writes it.
///
/// Understood are ISO 8601 with a `T` or a blank, a day alone, and the days since 1900 of a
/// spreadsheet. `1/2/2026` is not: nobody can tell whether it is in January or February.
///
/// @param at on the clock that the source used
/// @param offset of that clock from UTC, where the source names it
record Moment(LocalDateTime at, Optional<ZoneOffset> offset) {
  private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  /// Reads a moment; empty if the text is none.
  static Optional<Moment> read(String text) {
    try {
      if (text.matches("\\d{1,6}(\\.\\d{1,20})?")) {
        long seconds =
            new BigDecimal(text).multiply(DAY).setScale(0, RoundingMode.HALF_UP).longValue();
        return Optional.of(local(SPREADSHEET.atStartOfDay().plusSeconds(seconds)));
      } else if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return Optional.of(local(LocalDate.parse(text).atStartOfDay()));
      }
      if (!text.matches("\\d{4}-\\d{2}-\\d{2}[T ].{1,40}")) {
        return Optional.empty();
      }
      String joined = text.replaceFirst("(?<=^\\d{4}-\\d{2}-\\d{2}) +", "T");
      return Optional.of(
          joined.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
              ? of(OffsetDateTime.parse(joined.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")))
              : local(LocalDateTime.parse(joined)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Moment local(LocalDateTime at) {
    return new Moment(at, Optional.empty());
  }

  private static Moment of(OffsetDateTime at) {
    return new Moment(at.toLocalDateTime(), Optional.of(at.getOffset()));
  }

  /// Seconds since 1970 began on the clock that the source used, or in UTC where it names an
  /// offset.
  long seconds() {
    return at.toEpochSecond(offset.orElse(ZoneOffset.UTC));
  }

  /// Whether it can be told which of the two was first: both name an offset, or neither does.
  boolean comparesWith(Moment other) {
    return offset.isPresent() == other.offset.isPresent();
  }

  /// The time on the clock of another moment that this one compares with.
  LocalDateTime onClockOf(Moment other) {
    return LocalDateTime.ofEpochSecond(
        seconds(), at.getNano(), other.offset.orElse(ZoneOffset.UTC));
  }
}
