package org.acta.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;

/// What a cell of a worksheet says, as text: whole numbers without decimals, dates as ISO 8601,
/// truth values as `TRUE` and `FALSE`, a formula as the value that was stored with it.
final class CellText {
  /// Beyond this scale a number is left as it was written, since its digits would fill the memory.
  private static final int LARGEST_SCALE = 400;

  private CellText() {}

  /// The text of a cell, empty for none.
  static String of(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getValue()) {
      case BigDecimal number -> isDate(cell) ? date(cell, number) : plain(number);
      case Boolean truth -> truth ? "TRUE" : "FALSE";
      case null -> cell.getRawValue() == null ? "" : cell.getRawValue();
      case Object other -> other.toString();
    };
  }

  private static String plain(BigDecimal number) {
    if (number.scale() == 0) {
      return number.toString();
    }
    return Math.abs((long) number.scale()) > LARGEST_SCALE
        ? number.toString()
        : number.stripTrailingZeros().toPlainString();
  }

  private static String date(Cell cell, BigDecimal number) {
    try {
      LocalDateTime date = cell.asDate();
      if (!mentions(cell, "y") && !mentions(cell, "d")) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(date);
      }
      return date.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? date.toLocalDate().toString()
          : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date);
    } catch (DateTimeException | ArithmeticException | ExcelReaderException e) {
      return plain(number);
    }
  }

  private static boolean isDate(Cell cell) {
    return mentions(cell, "y") || mentions(cell, "d") || mentions(cell, "h") || mentions(cell, "s");
  }

  /// Whether the format of a cell has this letter outside of quotes, brackets and escapes.
  private static boolean mentions(Cell cell, String letter) {
    String format = cell.getDataFormatString();
    if (format == null || format.equalsIgnoreCase("General")) {
      return false;
    }
    return format
        .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "")
        .toLowerCase(Locale.ROOT)
        .contains(letter);
  }
}
