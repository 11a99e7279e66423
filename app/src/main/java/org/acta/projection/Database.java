package org.acta.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// A DuckDB file that is being written.
///
/// What goes wrong is the machine's fault, since all statements are Acta's own: it is thrown as an
/// [UncheckedIOException] that names the file.
final class Database implements AutoCloseable {
  /// What DuckDB may use besides the heap of the JVM; more goes to a folder beside the file.
  private static final String MEMORY = "768MB";

  /// The oldest DuckDB that can read the file: R and Python have other versions than Acta.
  private static final String OLDEST_READER = "v1.2.0";

  /// Slow to try, and no smaller for texts that repeat or count up.
  private static final String NOT_TRIED = "fsst,zstd";

  private final Path file;
  private final DuckDBConnection connection;

  private Database(Path file, DuckDBConnection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// Opens a file, and makes it if it is not there.
  static Database open(Path file) {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("storage_compatibility_version", OLDEST_READER);
    settings.setProperty("disabled_compression_methods", NOT_TRIED);
    settings.setProperty("temp_directory", file + ".tmp");
    try {
      return new Database(
          file, (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings));
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /// Loads DuckDB's native library beside whatever else is done until it is needed, which takes
  /// half a second of a processor.
  static void expect() {
    Thread.ofPlatform().name("duckdb").daemon().start(Database::load);
  }

  private static void load() {
    try {
      DriverManager.getConnection("jdbc:duckdb:").close();
    } catch (SQLException e) {
      // Whoever opens a file meets the same obstacle and says so.
      return;
    }
  }

  /// Runs the statements of a script that is kept beside this class.
  void script(String name) {
    try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name), name)) {
      run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs statements.
  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /// Runs something as one transaction. Rows go straight to their place in the file then, instead
  /// of to a log before it: a sixth of the time of a large file. Statements by themselves would
  /// each wait for the disk.
  void atOnce(Runnable all) {
    run("BEGIN TRANSACTION");
    all.run();
    run("COMMIT");
  }

  /// Appends rows to a table.
  Rows rows(String table) {
    try {
      return new Rows(file, connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table));
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /// Appends rows to a temporary table, which is never part of the file.
  Rows temporaryRows(String table) {
    try {
      return new Rows(file, connection.createAppender("temp", "main", table));
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /// Takes one row of an answer.
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Asks for a few rows.
  <T> List<T> ask(String sql, RowReader<T> reader) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reader.read(row)));
    return rows;
  }

  /// Reads any number of rows, one at a time.
  void each(String sql, RowReader<?> reader) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        Object none = reader.read(result);
      }
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /// A text as SQL writes it.
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static UncheckedIOException failed(Path file, SQLException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "no reason given");
    return new UncheckedIOException(
        new IOException("cannot write " + file + ": " + message.lines().findFirst().orElse(""), e));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }
}
