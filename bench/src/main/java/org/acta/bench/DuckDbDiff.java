package org.acta.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The peer: DuckDB joins the same two files by station and gives the rows of which any figure
/// differs.
final class DuckDbDiff implements AutoCloseable {
  private static final List<String> ITEMS =
      List.of("registered", "cast", "valid", "nulls", "blank");

  private final Connection connection;
  private final List<String> figures = new ArrayList<>(ITEMS);
  private final Path one;
  private final Path other;

  DuckDbDiff(Path one, Path other, int choices, int threads) throws SQLException {
    this.one = one;
    this.other = other;
    for (int choice = 1; choice <= choices; choice++) {
      figures.add("c" + choice);
    }
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
    }
  }

  /// Reads both files into tables.
  void load() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TABLE a AS SELECT * FROM read_csv('" + one + "', header = true)");
      statement.execute(
          "CREATE OR REPLACE TABLE b AS SELECT * FROM read_csv('" + other + "', header = true)");
    }
  }

  /// The cells that differ between the tables, as `station figure before after`.
  TreeSet<String> cells() throws SQLException {
    StringBuilder query = new StringBuilder("SELECT a.station");
    StringBuilder where = new StringBuilder();
    for (String figure : figures) {
      String name = '"' + figure + '"';
      query.append(", a.").append(name).append(", b.").append(name);
      where.append(where.isEmpty() ? "" : " OR ");
      where.append("a.").append(name).append(" IS DISTINCT FROM b.").append(name);
    }
    query.append(" FROM a JOIN b USING (station) WHERE ").append(where);
    TreeSet<String> cells = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.toString())) {
      while (rows.next()) {
        for (int i = 0; i < figures.size(); i++) {
          long was = rows.getLong(2 + 2 * i);
          long is = rows.getLong(3 + 2 * i);
          if (was != is) {
            cells.add(rows.getString(1) + " " + figures.get(i) + " " + was + " " + is);
          }
        }
      }
    }
    return cells;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
