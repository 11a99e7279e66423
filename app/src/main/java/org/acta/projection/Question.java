package org.acta.projection;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A statement of SQL for a projection, which a stranger may have written: it can read the file and
/// nothing else.
///
/// @param patience the longest it may take
/// @param mostRows rows to give at most, at least 1; `Long.MAX_VALUE` for all
public record Question(String sql, Duration patience, long mostRows) {
  public Question {
    if (mostRows < 1) {
      throw new IllegalArgumentException("at least 1 row is given, not " + mostRows);
    }
  }

  /// What came of it.
  public sealed interface Outcome {
    /// All rows were given, or the first of them.
    ///
    /// @param more whether there are others
    record Answered(long rows, boolean more) implements Outcome {}

    /// It is no statement that the file can answer.
    ///
    /// @param why one sentence for people, without its end
    record NotUnderstood(String why) implements Outcome {}

    /// It took too long.
    record Stopped() implements Outcome {}

    /// The file is no projection.
    record NoProjection(String why) implements Outcome {}
  }

  /// Asks, and gives the rows to a printer as they come.
  public Outcome ask(Path file, AnswerPrinter printer) {
    try (Connection connection = ReadOnly.open(file)) {
      return ask(connection, printer);
    } catch (SQLException e) {
      return new Outcome.NoProjection(sentence(e));
    }
  }

  private Outcome ask(Connection connection, AnswerPrinter printer) throws SQLException {
    AtomicBoolean late = new AtomicBoolean();
    try (Statement statement = connection.createStatement();
        ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
      var stop =
          clock.schedule(() -> stop(statement, late), patience.toMillis(), TimeUnit.MILLISECONDS);
      try {
        return answer(statement, printer);
      } catch (SQLException e) {
        return late.get() ? new Outcome.Stopped() : new Outcome.NotUnderstood(sentence(e));
      } finally {
        stop.cancel(false);
      }
    }
  }

  private static void stop(Statement statement, AtomicBoolean late) {
    late.set(true);
    try {
      statement.cancel();
    } catch (SQLException over) {
      late.set(false);
    }
  }

  private Outcome answer(Statement statement, AnswerPrinter printer) throws SQLException {
    if (!statement.execute(sql)) {
      return new Outcome.NotUnderstood("the statement gives no rows; ask with SELECT");
    }
    try (ResultSet result = statement.getResultSet()) {
      ResultSetMetaData meta = result.getMetaData();
      int width = meta.getColumnCount();
      List<String> names = new ArrayList<>();
      for (int column = 1; column <= width; column++) {
        names.add(meta.getColumnLabel(column));
      }
      printer.begin(names);
      long rows = 0;
      while (result.next()) {
        if (rows == mostRows) {
          printer.end();
          return new Outcome.Answered(rows, true);
        }
        printer.row(cells(result, width));
        rows++;
      }
      printer.end();
      return new Outcome.Answered(rows, false);
    }
  }

  private static List<Cell> cells(ResultSet result, int width) throws SQLException {
    List<Cell> cells = new ArrayList<>(width);
    for (int column = 1; column <= width; column++) {
      cells.add(Cell.of(result.getObject(column)));
    }
    return cells;
  }

  /// What DuckDB says, without its drawing of the statement.
  static String sentence(SQLException e) {
    String said = Objects.requireNonNullElse(e.getMessage(), "no reason given");
    List<String> lines =
        said.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .takeWhile(line -> !line.matches("LINE \\d+:.*|Stack Trace:.*"))
            .toList();
    return String.join(" ", lines).replaceAll("[.!]$", "");
  }
}
