package org.acta.log;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Brings what is committed into the record, in the order that readers need.
///
/// 1. Bundles and tiles are written in `staging` and *forced*, so that a name in `tile` never
///    stands for bytes that a loss of power may take back.
/// 2. They are moved into place, at once each. A reader never sees half a tile.
/// 3. Their folders are *forced*, and the folders that hold new folders, so that no tile is missing
///    under a checkpoint that survived.
/// 4. The checkpoint is written, *forced*, moved and its folder *forced*: only now may the staged
///    batches go, since they are what all this can be done from again.
/// 5. Staged batches are deleted, and the partial tiles that a full one has taken the place of.
///    This is not forced: what comes back is deleted again.
///
/// Commits that wait are published together: those in between never were checkpoints of the record.
/// Any thread may do the work, one at a time.
final class Publisher {
  /// Bytes that may wait before who commits must help.
  private static final long MOST_WAITING = 8L << 20;

  private final Disk disk;
  private final LogPlace place;
  private final Executor helpers;
  private final Halt halt;

  private final ReentrantLock publishing = new ReentrantLock();

  /// Folders whose own names are known to be durable.
  private final Set<Path> known = new HashSet<>();

  private final ArrayDeque<Publication> waiting = new ArrayDeque<>();
  private long waitingBytes;

  /// @param helpers run writes and forces, which the disk does better many at once
  Publisher(Disk disk, LogPlace place, Executor helpers, Halt halt) {
    this.disk = disk;
    this.place = place;
    this.helpers = helpers;
    this.halt = halt;
  }

  /// Adds what is to be published, and returns whether so much waits that the caller must publish.
  boolean add(Publication publication) {
    synchronized (waiting) {
      waiting.add(publication);
      waitingBytes += publication.bytes();
      return waitingBytes > MOST_WAITING;
    }
  }

  /// Publishes all that waits, after what is being published.
  ///
  /// @throws java.io.UncheckedIOException if the machine fails, or the writer has stopped
  void publish() {
    publishing.lock();
    try {
      halt.check();
      List<Publication> all = take();
      if (!all.isEmpty()) {
        publish(all);
      }
    } catch (RuntimeException | Error e) {
      halt.because(e);
      throw e;
    } finally {
      publishing.unlock();
    }
  }

  private List<Publication> take() {
    synchronized (waiting) {
      List<Publication> all = List.copyOf(waiting);
      waiting.clear();
      waitingBytes = 0;
      return all;
    }
  }

  private void publish(List<Publication> all) {
    Map<TilePath, Publication.File> latest = new LinkedHashMap<>();
    all.forEach(one -> one.files().forEach(file -> latest.put(file.whole(), file)));
    Collection<Publication.File> files = latest.values();
    Set<Path> changed = new LinkedHashSet<>();
    files.forEach(file -> prepare(parent(place.file(file.path())), changed));
    together(files.stream().map(file -> () -> disk.write(draft(file.path()), file.bytes())));
    for (Publication.File file : files) {
      Path target = place.file(file.path());
      disk.move(draft(file.path()), target);
      changed.add(parent(target));
    }
    together(changed.stream().map(folder -> () -> disk.forceFolder(folder)));
    publish(all.getLast().checkpoint());
    all.forEach(one -> one.staged().forEach(batch -> disk.delete(batch.in(place))));
    long before = all.getFirst().before();
    files.stream().filter(file -> file.completes(before)).forEach(this::deletePartial);
  }

  private void publish(SignedNote checkpoint) {
    Path draft = draft(new TilePath.Checkpoint());
    disk.write(draft, checkpoint.toBytes());
    disk.move(draft, place.checkpoint());
    disk.forceFolder(place.record());
  }

  private Path draft(TilePath path) {
    return place.staging().resolve(path.path().replace('/', '_'));
  }

  /// Sees to it that a folder is there. On its first use its name is forced whether it was there or
  /// not: the writer that made it may have been killed before it could.
  private void prepare(Path folder, Set<Path> changed) {
    if (folder.equals(place.record()) || !known.add(folder)) {
      return;
    }
    Path parent = parent(folder);
    prepare(parent, changed);
    disk.makeFolder(folder);
    changed.add(parent);
  }

  private void deletePartial(Publication.File full) {
    Path whole = place.file(full.path());
    Path partial = whole.resolveSibling(whole.getFileName() + ".p");
    disk.list(partial).forEach(name -> disk.delete(partial.resolve(name)));
    disk.delete(partial);
  }

  private void together(Stream<Runnable> works) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    works.forEach(work -> all.add(CompletableFuture.runAsync(work, helpers)));
    Waiting.forAll(all);
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent(), "a file of the record is in a folder");
  }
}
