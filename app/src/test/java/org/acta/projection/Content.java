package org.acta.projection;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All rows of all tables and views of a projection, as text, sorted.
final class Content {
  private Content() {}

  static Map<String, String> of(Path file) throws SQLException {
    try (Connection connection = ReadOnly.open(file);
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery("SELECT table_name FROM information_schema.tables ORDER BY ALL")) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
      Map<String, String> content = new TreeMap<>();
      for (String table : tables) {
        content.put(table, rows(statement, "SELECT * FROM " + table + " ORDER BY ALL"));
      }
      return content;
    }
  }

  /// The rows of an answer: fields apart by `|`.
  static String ask(Path file, String sql) throws SQLException {
    try (Connection connection = ReadOnly.open(file);
        Statement statement = connection.createStatement()) {
      return rows(statement, sql);
    }
  }

  private static String rows(Statement statement, String sql) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          text.append(column > 1 ? "|" : "").append(Cell.of(row.getObject(column)).print());
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
