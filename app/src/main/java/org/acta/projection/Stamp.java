package org.acta.projection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.acta.log.Hash;
import org.acta.sheet.Origin;

/// What a file says it was made from.
sealed interface Stamp {
  /// There is no file.
  record None() implements Stamp {}

  /// A file that cannot be kept.
  ///
  /// @param why for people
  record Unusable(String why) implements Stamp {}

  /// Made from the first entries of a log.
  record OfRecord(String origin, long entries, Hash root) implements Stamp {}

  /// Made from files.
  ///
  /// @param files name and SHA-256 of each, sorted
  record OfFolder(List<String> files) implements Stamp {
    public OfFolder {
      files = List.copyOf(files);
    }
  }

  static Stamp of(Path file) {
    if (!Files.exists(file)) {
      return new None();
    }
    try (Connection connection = ReadOnly.open(file);
        Statement statement = connection.createStatement()) {
      return read(statement);
    } catch (SQLException e) {
      return new Unusable("what was there is no file of Acta's");
    }
  }

  private static Stamp read(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("FROM projection")) {
      if (!row.next() || row.getInt("schema") != Projection.SCHEMA) {
        return new Unusable("what was there is of another version of Acta");
      }
      if (row.getString("source").equals("record")) {
        Optional<Hash> root = Hash.parseBase64(row.getString("root"));
        String origin = row.getString("origin");
        long entries = row.getLong("entries");
        return root.<Stamp>map(hash -> new OfRecord(origin, entries, hash))
            .orElseGet(() -> new Unusable("what was there has no root"));
      }
    }
    TreeSet<String> files = new TreeSet<>();
    try (ResultSet row = statement.executeQuery("SELECT file, sha256 FROM files")) {
      while (row.next()) {
        files.add(row.getString(1) + "\n" + row.getString(2));
      }
    }
    return new OfFolder(List.copyOf(files));
  }

  /// Files as [OfFolder] has them.
  static List<String> files(List<Origin> origins) {
    TreeSet<String> files = new TreeSet<>();
    origins.forEach(origin -> files.add(origin.file() + "\n" + origin.sha256()));
    return List.copyOf(files);
  }
}
