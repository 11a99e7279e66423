package org.acta.projection;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Opens a DuckDB file so that nothing that is asked of it can do harm.
final class ReadOnly {
  private ReadOnly() {}

  /// The file cannot be changed, no other file, address or extension can be reached, and no setting
  /// can be changed back. What does not fit in memory goes to the temporary folder, within a bound.
  static Connection open(Path file) throws SQLException {
    Properties settings = common();
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("lock_configuration", "true");
    settings.setProperty("jdbc_stream_results", "true");
    return DriverManager.getConnection("jdbc:duckdb:" + file, settings);
  }

  /// The same, but that files can be written into one folder. What a stranger's file calls a view
  /// is a statement too.
  static Connection openToWriteInto(Path file, Path folder) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, common());
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET allowed_directories = ["
              + Database.literal(folder.toAbsolutePath().normalize() + "/")
              + "]");
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private static Properties common() {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", "1GB");
    settings.setProperty("max_temp_directory_size", "8GB");
    settings.setProperty(
        "temp_directory",
        Path.of(System.getProperty("java.io.tmpdir"), "acta-sql-" + ProcessHandle.current().pid())
            .toString());
    return settings;
  }
}
