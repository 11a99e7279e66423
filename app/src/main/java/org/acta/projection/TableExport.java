package org.acta.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes tables of a projection as files that any program reads.
///
/// Rows are sorted by all columns from the first to the last, so that the same content gives the
/// same bytes of CSV. Each file appears when it is whole.
///
/// @param format what to write
/// @param spreadsheets whether a `'` is put before texts that a spreadsheet would take for a
///   formula; for CSV only. Files for programs have every text as it is
public record TableExport(Format format, boolean spreadsheets) {

  /// Names that need no quotes in SQL and are safe as those of files.
  private static final String PLAIN = "regexp_full_match(%s, '[a-z_]+')";

  /// What an export is written as.
  public enum Format {
    CSV,
    PARQUET;

    String suffix() {
      return this == CSV ? ".csv" : ".parquet";
    }
  }

  /// What came of it.
  public sealed interface Outcome {
    /// A file for each table.
    record Written(List<Path> files) implements Outcome {
      public Written {
        files = List.copyOf(files);
      }
    }

    /// There is no such table.
    ///
    /// @param tables that there are
    record NoSuchTable(String name, List<String> tables) implements Outcome {
      public NoSuchTable {
        tables = List.copyOf(tables);
      }
    }

    /// The file is no projection.
    record NoProjection(String why) implements Outcome {}
  }

  /// Writes tables into a folder, which is made if it is not there.
  ///
  /// @param names tables or views; all tables if empty
  /// @throws UncheckedIOException if a file cannot be written
  public Outcome write(Path projection, List<String> names, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot make the folder " + folder, e));
    }
    try (Connection connection = ReadOnly.openToWriteInto(projection, folder);
        Statement statement = connection.createStatement()) {
      List<String> tables =
          column(
              statement,
              "SELECT table_name FROM duckdb_tables() WHERE NOT internal AND "
                  + PLAIN.formatted("table_name")
                  + " ORDER BY table_name");
      List<String> all = new ArrayList<>(tables);
      all.addAll(
          column(
              statement,
              "SELECT view_name FROM duckdb_views() WHERE NOT internal AND "
                  + PLAIN.formatted("view_name")
                  + " ORDER BY view_name"));
      for (String name : names) {
        if (!all.contains(name)) {
          return new Outcome.NoSuchTable(name, all);
        }
      }
      return write(statement, names.isEmpty() ? tables : names, folder);
    } catch (SQLException e) {
      return new Outcome.NoProjection(Question.sentence(e));
    }
  }

  private Outcome write(Statement statement, List<String> tables, Path folder) {
    List<Path> written = new ArrayList<>();
    try {
      for (String table : tables) {
        Path file = folder.resolve(table + format.suffix());
        Path draft =
            folder
                .toAbsolutePath()
                .normalize()
                .resolve("." + table + "." + ProcessHandle.current().pid() + ".part");
        try {
          statement.execute(
              "COPY ("
                  + select(statement, table)
                  + ") TO "
                  + Database.literal(draft.toString())
                  + (format == Format.CSV ? " (FORMAT csv, HEADER)" : " (FORMAT parquet)"));
          Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(draft);
        }
        written.add(file);
      }
    } catch (SQLException e) {
      throw new UncheckedIOException(
          new IOException("cannot write into " + folder + ": " + Question.sentence(e), e));
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot write into " + folder, e));
    }
    return new Outcome.Written(written);
  }

  private String select(Statement statement, String table) throws SQLException {
    if (!spreadsheets || format != Format.CSV) {
      return "SELECT * FROM " + table + " ORDER BY ALL";
    }
    String columns =
        column(
                statement,
                "SELECT CASE WHEN data_type LIKE 'VARCHAR%' THEN 'text ' ELSE 'other ' END ||"
                    + " column_name FROM duckdb_columns() WHERE table_name = "
                    + Database.literal(table)
                    + " ORDER BY column_index")
            .stream()
            .map(TableExport::column)
            .collect(Collectors.joining(", "));
    return "SELECT " + columns + " FROM (SELECT * FROM " + table + " ORDER BY ALL)";
  }

  /// A column, so that a spreadsheet takes none of its texts for a formula.
  private static String column(String kindAndName) {
    String name =
        '"' + kindAndName.substring(kindAndName.indexOf(' ') + 1).replace("\"", "\"\"") + '"';
    if (!kindAndName.startsWith("text ")) {
      return name;
    }
    String text = "CAST(" + name + " AS VARCHAR)";
    return "CASE WHEN regexp_matches("
        + text
        + ", '^[=+@\\t\\r-]') THEN '''' || "
        + text
        + " ELSE "
        + text
        + " END AS "
        + name;
  }

  private static List<String> column(Statement statement, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }
}
