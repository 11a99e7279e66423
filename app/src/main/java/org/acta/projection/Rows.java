package org.acta.projection;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.duckdb.DuckDBAppender;

/// Appends rows to one table, cell by cell in the order of its columns.
final class Rows implements AutoCloseable {
  private final Path file;
  private final DuckDBAppender appender;
  private boolean closed;

  Rows(Path file, DuckDBAppender appender) {
    this.file = file;
    this.appender = appender;
  }

  /// What DuckDB does with a cell.
  private interface Append {
    void to(DuckDBAppender appender) throws SQLException;
  }

  private Rows append(Append append) {
    try {
      append.to(appender);
      return this;
    } catch (SQLException e) {
      throw Database.failed(file, e);
    }
  }

  Rows begin() {
    return append(DuckDBAppender::beginRow);
  }

  void end() {
    append(DuckDBAppender::endRow);
  }

  Rows text(String text) {
    return append(to -> to.append(text));
  }

  Rows text(Optional<String> text) {
    return text.map(this::text).orElseGet(this::none);
  }

  Rows none() {
    return append(DuckDBAppender::appendNull);
  }

  Rows number(long number) {
    try {
      appender.append(number);
      return this;
    } catch (SQLException e) {
      throw Database.failed(file, e);
    }
  }

  Rows number(OptionalLong number) {
    return number.isPresent() ? number(number.getAsLong()) : none();
  }

  Rows small(int number) {
    return append(to -> to.append(number));
  }

  Rows flag(boolean flag) {
    return append(to -> to.append(flag));
  }

  Rows flag(Optional<Boolean> flag) {
    return flag.map(this::flag).orElseGet(this::none);
  }

  Rows day(Optional<LocalDate> day) {
    return day.map(d -> append(to -> to.append(d))).orElseGet(this::none);
  }

  Rows moment(LocalDateTime utc) {
    return append(to -> to.append(utc));
  }

  Rows moment(Optional<LocalDateTime> utc) {
    return utc.map(this::moment).orElseGet(this::none);
  }

  Rows printed(Optional<BigDecimal> number) {
    return text(number.map(BigDecimal::toPlainString));
  }

  Rows texts(List<String> texts) {
    return append(to -> to.append(texts));
  }

  Rows numbers(long[] numbers) {
    return append(to -> to.append(numbers));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      append(DuckDBAppender::close);
    }
  }
}
