package org.acta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.acta.log.LogReader;
import org.acta.projection.Projection;

/// Where tables come from: a record, an election folder, or a DuckDB file that was made before.
sealed interface Tables {
  /// The log of a record.
  record OfRecord(Path folder, LogReader log, Optional<Long> size) implements Tables {}

  record OfFolder(Path folder) implements Tables {}

  record OfFile(Path file) implements Tables {}

  /// Finds out which it is.
  static Tables of(Path source, TableOptions options) {
    if (ElectionSource.isRecord(source)) {
      LogReader log = OpenRecord.toRead(source, options.keys());
      return new OfRecord(source, log, options.at().map(at -> size(source, log, at)));
    }
    if (options.at().isPresent()) {
      throw Refusal.misuse("--at is for a record; " + source + " is none");
    }
    return isDuckDb(source) ? new OfFile(source) : new OfFolder(source);
  }

  private static long size(Path source, LogReader log, String at) {
    if (at.matches("\\d{1,18}")) {
      long size = Long.parseLong(at);
      if (size > log.size()) {
        throw Refusal.misuse(
            source + " has " + Explained.size(log.size()) + ", and --at asks for " + size);
      }
      return size;
    }
    return Projection.sizeAt(log, time(at));
  }

  private static Instant time(String at) {
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.misuse(
          "--at is a number of entries, or a time with its offset such as 2026-11-02T03:00:00Z, not"
              + " '"
              + at
              + "'");
    }
  }

  private static boolean isDuckDb(Path source) {
    if (!Files.isRegularFile(source)) {
      return false;
    }
    try (var in = Files.newInputStream(source)) {
      byte[] head = in.readNBytes(12);
      return head.length == 12
          && head[8] == 'D'
          && head[9] == 'U'
          && head[10] == 'C'
          && head[11] == 'K';
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + source, e));
    }
  }

  /// Where the file is kept unless somebody says otherwise: beside a record, which is published, or
  /// beside a folder.
  static Path beside(Path source) {
    Path absolute = source.toAbsolutePath().normalize();
    if (Files.isRegularFile(absolute)) {
      absolute = Optional.ofNullable(absolute.getParent()).orElseThrow();
    }
    Path name = Optional.ofNullable(absolute.getFileName()).orElse(Path.of("acta"));
    Path beside = absolute.resolveSibling(name + ".duckdb");
    Path here = Path.of("").toAbsolutePath();
    return beside.startsWith(here) ? here.relativize(beside) : beside;
  }

  /// Brings a file up to date, and says on standard error what was done if it took reading.
  default void write(Path file) {
    switch (this) {
      case OfFile(Path other) ->
          throw Refusal.misuse(other + " is a DuckDB file already; name a record or a folder");
      case OfRecord(Path folder, LogReader log, Optional<Long> size) -> {
        if (size.isPresent()) {
          then(folder, log, size.get(), file);
        } else {
          say(file, refreshed(folder, () -> Projection.refresh(log, file)));
        }
      }
      case OfFolder(Path folder) -> {
        try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
          say(file, Projection.refresh(folder, file, progress));
        }
      }
    }
  }

  /// Does something with an up-to-date file, which is made elsewhere and removed again if it is of
  /// a past state.
  ///
  /// @param kept where the file of the present state is kept
  default <T> int with(Path kept, BiFunction<Path, T, Integer> use, T argument) {
    if (this instanceof OfFile(Path file)) {
      return use.apply(file, argument);
    }
    if (!(this instanceof OfRecord(Path folder, LogReader log, var size)) || size.isEmpty()) {
      write(kept);
      return use.apply(kept, argument);
    }
    try {
      Path past = Files.createTempDirectory("acta-at-");
      try {
        then(folder, log, size.get(), past.resolve("then.duckdb"));
        return use.apply(past.resolve("then.duckdb"), argument);
      } finally {
        Files.deleteIfExists(past.resolve("then.duckdb"));
        Files.deleteIfExists(past);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes the file of a past state.
  private static void then(Path folder, LogReader log, long size, Path file) {
    refreshed(
        folder,
        () -> {
          Projection.ofRecord(log, size, file);
          return new Projection.Outcome.Made();
        });
  }

  private static Projection.Outcome refreshed(Path folder, Supplier<Projection.Outcome> refresh) {
    try {
      return refresh.get();
    } catch (Projection.NoElectionException none) {
      throw Refusal.evidence(
          folder
              + " describes no election in its first "
              + Explained.size(none.entries())
              + "; bring one in with 'acta record import', or ask for a later state");
    }
  }

  private static void say(Path file, Projection.Outcome outcome) {
    switch (outcome) {
      case Projection.Outcome.Current() -> {}
      case Projection.Outcome.Made() -> Terminal.complain("acta: made " + file + ".");
      case Projection.Outcome.Extended(long from, long to) ->
          Terminal.complain(
              "acta: refreshed " + file + " with " + Explained.size(to - from) + " more.");
      case Projection.Outcome.MadeAnew(String why) ->
          Terminal.complain("acta: made " + file + " anew, since " + why + ".");
    }
  }
}
