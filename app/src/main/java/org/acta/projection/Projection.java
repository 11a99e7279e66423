package org.acta.projection;

import java.io.Serial;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.log.Frontier;
import org.acta.log.Hash;
import org.acta.log.LogReader;
import org.acta.log.Verdict;
import org.acta.record.Entry;
import org.acta.record.FirstEntries;
import org.acta.record.LedgerView;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.record.StoredEntries;

/// Makes the DuckDB file of a record or an election folder.
///
/// A file appears in its place when it is whole; a build that is cut short leaves the one that was
/// there before. Memory: what [org.acta.folder.ElectionFolder] needs for the sheets, and 768 MB at
/// most for DuckDB.
public final class Projection {
  /// Counts up when tables change, so that a file of another Acta is made anew.
  static final int SCHEMA = 5;

  private Projection() {}

  /// What there was to do for a file.
  public sealed interface Outcome {
    /// Nothing: it is of these entries or files.
    record Current() implements Outcome {}

    /// It was made, since it was not there.
    record Made() implements Outcome {}

    /// Entries were added to what was there.
    record Extended(long from, long to) implements Outcome {}

    /// It was made anew.
    ///
    /// @param why for people, such as *the files have changed*
    record MadeAnew(String why) implements Outcome {}
  }

  /// Makes the file of an election folder.
  ///
  /// @throws java.io.UncheckedIOException if the file cannot be written
  public static void ofFolder(FolderReading reading, Path file) {
    Build.anew(file, database -> new FolderTables(database).write(reading));
  }

  /// Makes the file of a record as it was.
  ///
  /// @param size how many entries it had, at most as many as it has
  /// @throws NoElectionException if those describe no election and have no ledger of one
  /// @throws IllegalArgumentException if there are fewer
  /// @throws java.io.UncheckedIOException if the file cannot be written
  public static void ofRecord(LogReader log, long size, Path file) {
    if (size < 0 || size > log.size()) {
      throw new IllegalArgumentException("the record has " + log.size() + " entries, not " + size);
    }
    StoredEntries record = new FirstEntries(new LogEntries(log), size);
    List<String> elections = RecordView.elections(record);
    if (elections.isEmpty() && LedgerView.elections(record).isEmpty()) {
      throw new NoElectionException(size);
    }
    Hash root = root(log, size);
    Build.anew(
        file,
        database -> {
          RecordTables tables = new RecordTables(database);
          tables.write(record, elections);
          tables.stamp(log.checkpoint().origin(), size, root);
        });
  }

  /// The entries describe no election, so that there is nothing to make tables of.
  public static final class NoElectionException extends IllegalArgumentException {
    @Serial private static final long serialVersionUID = 1L;

    private final long entries;

    NoElectionException(long entries) {
      super("the first " + entries + " entries describe no election");
      this.entries = entries;
    }

    /// How many were read.
    public long entries() {
      return entries;
    }
  }

  /// Brings the file of an election folder up to date, or makes it.
  ///
  /// @param folder or its description
  /// @throws java.io.UncheckedIOException if the file cannot be written
  public static Outcome refresh(Path folder, Path file, Progress progress) {
    Stamp stamp = Stamp.of(file);
    if (stamp instanceof Stamp.OfFolder(var files)
        && files.equals(Stamp.files(FolderReading.origins(folder)))) {
      return new Outcome.Current();
    }
    Database.expect();
    ofFolder(FolderReading.read(folder, progress), file);
    return switch (stamp) {
      case Stamp.None() -> new Outcome.Made();
      case Stamp.Unusable(String why) -> new Outcome.MadeAnew(why);
      case Stamp.OfRecord record -> new Outcome.MadeAnew("it was of a record");
      case Stamp.OfFolder files -> new Outcome.MadeAnew("the files have changed");
    };
  }

  /// Brings the file of a record up to date, or makes it.
  ///
  /// Entries are added to the file only if the record is shown to begin with those that it was made
  /// from; otherwise it is made anew.
  ///
  /// @throws NoElectionException if the record describes no election
  /// @throws java.io.UncheckedIOException if the file cannot be written
  public static Outcome refresh(LogReader log, Path file) {
    Outcome outcome =
        switch (Stamp.of(file)) {
          case Stamp.None() -> new Outcome.Made();
          case Stamp.Unusable(String why) -> new Outcome.MadeAnew(why);
          case Stamp.OfFolder folder -> new Outcome.MadeAnew("it was of an election folder");
          case Stamp.OfRecord made -> extended(log, made, file);
        };
    if (outcome instanceof Outcome.Made || outcome instanceof Outcome.MadeAnew) {
      ofRecord(log, log.size(), file);
    }
    return outcome;
  }

  /// Adds what is new, or says why that cannot be done.
  private static Outcome extended(LogReader log, Stamp.OfRecord made, Path file) {
    long from = made.entries();
    Hash root = log.checkpoint().root();
    if (!made.origin().equals(log.checkpoint().origin())) {
      return new Outcome.MadeAnew("it was of " + made.origin());
    } else if (from == log.size() && made.root().equals(root)) {
      return new Outcome.Current();
    } else if (from >= log.size()
        || from == 0
        || !log.consistency(from).verify(made.root(), root).equals(new Verdict.Verified())) {
      return new Outcome.MadeAnew("the record does not begin with the entries it was made from");
    } else if (log.size() - from > from) {
      return new Outcome.MadeAnew("most entries are new");
    }
    return Build.onTopOf(file, database -> extend(log, from, database))
        .<Outcome>map(Outcome.MadeAnew::new)
        .orElseGet(() -> new Outcome.Extended(from, log.size()));
  }

  private static Optional<String> extend(LogReader log, long from, Database database) {
    Growth growth = new Growth(log, database, from);
    Optional<String> obstacle = growth.obstacle();
    if (obstacle.isEmpty()) {
      new GrownTables(database, log, growth).write();
      new RecordTables(database)
          .stamp(log.checkpoint().origin(), log.size(), log.checkpoint().root());
    }
    return obstacle;
  }

  /// How many entries a record had at a time: as many as it has before the first that was obtained
  /// later. Whether bytes that are no entry were there by then cannot be told; they count as those
  /// before them.
  public static long sizeAt(LogReader log, Instant time) {
    long size = 0;
    for (StoredEntries.Stored stored : new LogEntries(log)) {
      if (Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry)
          && entry.obtained().isAfter(time)) {
        return stored.index();
      }
      size = stored.index() + 1;
    }
    return size;
  }

  private static Hash root(LogReader log, long size) {
    if (size == log.size()) {
      return log.checkpoint().root();
    }
    Frontier tree = new Frontier();
    for (long index = 0; index < size; index++) {
      tree.append(log.leaf(index));
    }
    return tree.root();
  }
}
