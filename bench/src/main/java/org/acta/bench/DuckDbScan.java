package org.acta.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The peer: DuckDB reads the same file with its own CSV reader and adds every figure up. It checks
/// nothing, hashes nothing, and keeps nothing.
final class DuckDbScan implements AutoCloseable {
  private static final String ITEMS =
      "sum(registered), sum(\"cast\"), sum(valid), sum(nulls), sum(blank)";

  private final Connection connection;
  private final String query;
  private final int choices;

  DuckDbScan(Path sheets, int choices, int threads) throws SQLException {
    this.choices = choices;
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
    }
    query =
        IntStream.rangeClosed(1, choices)
            .mapToObj(choice -> "sum(c" + choice + ")")
            .collect(
                Collectors.joining(
                    ", ",
                    "SELECT ",
                    ", " + ITEMS + " FROM read_csv('" + sheets + "', header = true)"));
  }

  /// Scans the file.
  ///
  /// @return votes by choice
  List<Long> votes() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      List<Long> votes = new ArrayList<>();
      for (int choice = 1; choice <= choices; choice++) {
        votes.add(result.getLong(choice));
      }
      return votes;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
