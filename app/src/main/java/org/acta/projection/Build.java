package org.acta.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes a file beside its place and moves it there when it is whole. A build that is cut short
/// leaves the file that was there before.
final class Build {
  private Build() {}

  /// Makes a new file.
  static void anew(Path file, Consumer<Database> write) {
    Function<Database, Optional<String>> whole =
        database -> {
          database.atOnce(() -> database.script("schema.sql"));
          database.atOnce(() -> write.accept(database));
          database.atOnce(() -> {
            database.script("views.sql");
            database.script("comments.sql");
          });
          return Optional.empty();
        };
    into(file, Optional.empty(), whole)
        .ifPresent(obstacle -> {
          throw new IllegalStateException(obstacle);
        });
  }

  /// Changes a copy of the file, and puts it in its place unless there is an obstacle.
  ///
  /// @param write changes the copy, or says why that cannot be done
  static Optional<String> onTopOf(Path file, Function<Database, Optional<String>> write) {
    return into(file, Optional.of(file), write);
  }

  private static Optional<String> into(
      Path file, Optional<Path> start, Function<Database, Optional<String>> write) {
    Path draft =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      delete(draft);
      if (start.isPresent()) {
        Files.copy(start.get(), draft);
      }
      try (Database database = Database.open(draft)) {
        Optional<String> obstacle = write.apply(database);
        if (obstacle.isPresent()) {
          return obstacle;
        }
        database.run("CHECKPOINT");
      }
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot write " + file + why(e), e));
    } finally {
      delete(draft);
    }
  }

  private static String why(IOException e) {
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return ": " + Objects.requireNonNullElse(reason, e.getClass().getSimpleName());
  }

  /// Removes a draft with what DuckDB keeps beside it.
  private static void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(Path.of(draft + ".wal"));
      Path spilt = Path.of(draft + ".tmp");
      if (Files.exists(spilt)) {
        try (Stream<Path> all = Files.walk(spilt)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot remove " + draft + why(e), e));
    }
  }
}
