package org.acta.folder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/// Reads the moment at which a document was written, as its source writes it.
///
/// Understood are ISO 8601 with a `T` or a blank, a day alone, and the days since 1900 of a
/// spreadsheet. `1/2/2026` is not: nobody can tell whether it is in January or February.
final class Moment {
  private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  private Moment() {}

  /// Seconds since 1970 began on the clock that the source used, or in UTC where it names an
  /// offset; empty if the text is no such moment.
  static OptionalLong seconds(String text) {
    try {
      if (text.matches("\\d{1,6}(\\.\\d{1,20})?")) {
        long seconds =
            new BigDecimal(text).multiply(DAY).setScale(0, RoundingMode.HALF_UP).longValue();
        return OptionalLong.of(seconds(SPREADSHEET.atStartOfDay().plusSeconds(seconds)));
      } else if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return OptionalLong.of(seconds(LocalDate.parse(text).atStartOfDay()));
      }
      if (!text.matches("\\d{4}-\\d{2}-\\d{2}[T ].{1,40}")) {
        return OptionalLong.empty();
      }
      String joined = text.replaceFirst("(?<=^\\d{4}-\\d{2}-\\d{2}) +", "T");
      return OptionalLong.of(
          joined.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
              ? OffsetDateTime.parse(joined.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                  .toEpochSecond()
              : seconds(LocalDateTime.parse(joined)));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static long seconds(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }
}
