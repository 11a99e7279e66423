package org.acta.log;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The one who appends to a log.
///
/// ```java
/// switch (LogWriter.open(place, signer, seenByWitnesses, InstantSource.system())) {
///   case Opening.Ready(var writer, _, _) -> {
///     try (writer) {
///       long first = writer.append(entries).first();   // from now on they cannot be lost
///       show(writer.publish());                        // from now on everybody can see them
///     }
///   }
///   case Opening.Busy(var folder) -> …
///   …
/// }
/// ```
///
/// # What happens to a batch
///
/// 1. It is written to `staging`; file and folder are *forced*. Otherwise a commit could survive a
///    loss of power, and the entries that it counts not.
/// 2. The checkpoint that includes it is signed, written beside the last one in the key folder,
///    *forced*, moved into its place, and the folder *forced*. **This is the commit**: before it
///    the batch never was, after it the batch will be in the log whatever happens. It is forced
///    before [#append] returns, so that no index is given to two entries, and before anybody sees
///    the checkpoint, so that the log remembers what it has signed.
/// 3. Bundles, tiles and then the checkpoint are published ([Publisher]), by another thread while
///    the next batch is on its way.
///
/// A writer that finds a commit without its publication publishes it first; a staged batch without
/// commit is deleted. After any failure the writer stops for good ([Halt]).
///
/// May be called from any thread; batches go one after the other.
public final class LogWriter implements AutoCloseable {
  /// The most bytes that a batch may have, counting two for each entry's length.
  public static final int MOST_BATCH_BYTES = 64 << 20;

  private final Disk disk;
  private final LogPlace place;
  private final LogSigner signer;
  private final InstantSource clock;
  private final WriterThreads threads;
  private final Halt halt = new Halt();
  private final Publisher publisher;
  private final Frontier frontier;

  /// The entries of the last bundle, while it is not full.
  private final List<byte[]> open;

  private SignedNote committed;
  private boolean closed;

  /// Entries that were given their place in the log.
  ///
  /// @param first the index of the first of them; the others follow
  /// @param checkpoint of the tree that they are in now, the first that has them. It is not
  ///   published yet: show others what [LogWriter#publish] returns
  public record Appended(long first, SignedNote checkpoint) {}

  /// @param state the end of the log that is committed; taken over
  LogWriter(
      Disk disk,
      LogPlace place,
      LogSigner signer,
      InstantSource clock,
      WriterThreads threads,
      LogEnd state) {
    this.disk = disk;
    this.place = place;
    this.signer = signer;
    this.clock = clock;
    this.threads = threads;
    this.publisher = new Publisher(disk, place, threads.helpers(), halt);
    this.frontier = state.frontier();
    this.open = state.open();
    this.committed = state.committed();
  }

  /// Opens a log to append to it, and publishes what the last writer committed but could not
  /// publish.
  ///
  /// @param seen checkpoints of this log that others have, such as with the cosignatures of
  ///   witnesses; the more recent, the better a restored backup is noticed
  /// @param clock for signatures that have a time; nothing else depends on it
  /// @return [Opening.Ready], or why nothing will be signed
  /// @throws java.io.UncheckedIOException if the machine fails, naming the file
  public static Opening open(
      LogPlace place, LogSigner signer, List<SignedNote> seen, InstantSource clock) {
    return LogStart.open(place, signer, seen, clock);
  }

  /// Begins a log without entries, or goes on beginning one where that was cut short. The folders
  /// are made if need be; the folders that they are in must exist.
  ///
  /// @param seen as in [#open]: a new log under an old name and key is a fork, too
  /// @return [Opening.Ready], or why nothing will be signed
  /// @throws java.io.UncheckedIOException if the machine fails, naming the file
  public static Opening create(
      LogPlace place, LogSigner signer, List<SignedNote> seen, InstantSource clock) {
    return LogStart.create(place, signer, seen, clock);
  }

  /// Entries that are committed.
  public synchronized long size() {
    return frontier.size();
  }

  /// Appends entries, all or none. When this returns they are in the log, and will be after any
  /// crash.
  ///
  /// @param entries each of at most 65,535 bytes, together at most [#MOST_BATCH_BYTES]; not to be
  ///   changed afterwards
  /// @throws IllegalArgumentException if they are larger
  /// @throws java.io.UncheckedIOException if the machine fails, or has failed before: then the
  ///   entries may or may not be in the log, which opening it again decides
  public synchronized Appended append(List<byte[]> entries) {
    check(entries);
    halt.check();
    long first = frontier.size();
    if (entries.isEmpty()) {
      return new Appended(first, committed);
    }
    try {
      List<Publication.File> bundles = commit(entries);
      Staging batch = new Staging(first, frontier.size());
      List<HashTile> tiles = frontier.takeTiles();
      hand(Publication.of(first, committed, bundles, tiles, List.of(batch)));
    } catch (RuntimeException | Error e) {
      halt.because(e);
      throw e;
    }
    return new Appended(first, committed);
  }

  private void check(List<byte[]> entries) {
    if (closed) {
      throw new IllegalStateException("the log's writer is closed");
    }
    for (byte[] entry : entries) {
      if (entry.length > EntryBundle.MOST_BYTES) {
        throw new IllegalArgumentException("an entry has at most 65535 bytes, not " + entry.length);
      }
    }
    int length = Staging.length(entries);
    if (length > MOST_BATCH_BYTES) {
      throw new IllegalArgumentException(
          "a batch has at most " + MOST_BATCH_BYTES + " bytes, not " + length);
    }
  }

  /// Steps 1 and 2. The batch is hashed while the disk is busy with it.
  private List<Publication.File> commit(List<byte[]> entries) {
    Staging batch = new Staging(frontier.size(), Math.addExact(frontier.size(), entries.size()));
    CompletableFuture<Void> staged =
        CompletableFuture.runAsync(() -> stage(batch, entries), threads.stagers());
    List<Publication.File> bundles = OpenBundle.append(entries, frontier, open);
    Waiting.forAll(List.of(staged));
    SignedNote signed =
        signer.sign(frontier.size(), frontier.root(), clock.instant().getEpochSecond());
    commit(disk, place, signed);
    committed = signed;
    return bundles;
  }

  private void stage(Staging batch, List<byte[]> entries) {
    disk.write(batch.in(place), Staging.encode(entries));
    disk.forceFolder(place.staging());
  }

  static void commit(Disk disk, LogPlace place, SignedNote checkpoint) {
    disk.write(place.newCommit(), checkpoint.toBytes());
    disk.move(place.newCommit(), place.commit());
    disk.forceFolder(place.keyFolder());
  }

  private void hand(Publication publication) {
    if (publisher.add(publication)) {
      publisher.publish();
    } else {
      threads.publish(publisher::publish);
    }
  }

  /// Publishes what [LogStart] found committed, and waits for it.
  void finish(Publication publication) {
    publisher.add(publication);
    publisher.publish();
  }

  /// Waits until all that was appended can be seen in the record.
  ///
  /// @return the record's checkpoint
  /// @throws java.io.UncheckedIOException if the machine fails, or has failed before
  public synchronized SignedNote publish() {
    publisher.publish();
    return committed;
  }

  /// Publishes the rest and gives the lock back. After a failure it only gives the lock back: what
  /// is not published will be when the log is opened again.
  ///
  /// @throws java.io.UncheckedIOException if the machine fails
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (!halt.stopped()) {
        publisher.publish();
      }
    } finally {
      threads.close();
    }
  }

  /// The folder that everybody may read.
  public Path record() {
    return place.record();
  }
}
