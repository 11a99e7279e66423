package org.acta.log;

import java.io.Serial;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Compares all that is known about a log before anything is signed, and finishes or discards what
/// the last writer left.
final class LogStart {
  private final Disk disk;
  private final LogPlace place;
  private final LogSigner signer;
  private final List<SignedNote> seen;
  private final FolderTiles tiles;

  /// A way out of the comparison.
  private static final class Refused extends Exception {
    @Serial private static final long serialVersionUID = 1L;
    private final transient Opening why;

    Refused(Opening why) {
      super(why.toString(), null, false, false);
      this.why = why;
    }
  }

  /// What was found, when nothing spoke against it.
  ///
  /// @param rest what is committed and not published
  /// @param leftover the names that are to be deleted from `staging`
  private record Found(
      LogEnd end,
      Optional<Publication> rest,
      List<String> leftover,
      long finished,
      long discarded) {}

  LogStart(Disk disk, LogPlace place, LogSigner signer, List<SignedNote> seen) {
    this.disk = disk;
    this.place = place;
    this.signer = signer;
    this.seen = List.copyOf(seen);
    this.tiles = new FolderTiles(disk, place.record());
  }

  static Opening open(
      LogPlace place, LogSigner signer, List<SignedNote> seen, InstantSource clock) {
    LogStart start = new LogStart(new FileDisk(), place, signer, seen);
    if (!start.anyLog()) {
      return new Opening.NoLog(place);
    }
    start.makeFolders();
    return start.locked(threads -> start.resume(clock, threads));
  }

  static Opening create(
      LogPlace place, LogSigner signer, List<SignedNote> seen, InstantSource clock) {
    LogStart start = new LogStart(new FileDisk(), place, signer, seen);
    start.makeFolders();
    return start.locked(threads -> start.begin(clock, threads));
  }

  /// Holds both folders: one key folder could be used for two records, and one record with two key
  /// folders.
  private Opening locked(Function<WriterThreads, Opening> work) {
    List<WriterLock> locks = new ArrayList<>();
    Optional<Path> busy = lock(List.of(place.keyFolder(), place.staging()), locks);
    if (busy.isPresent()) {
      return new Opening.Busy(busy.get());
    }
    WriterThreads threads = WriterThreads.started(List.copyOf(locks));
    boolean ready = false;
    try {
      Opening opening = work.apply(threads);
      ready = opening instanceof Opening.Ready;
      return opening;
    } finally {
      if (!ready) {
        threads.close();
      }
    }
  }

  /// Takes all locks, or none and says which folder is held.
  private static Optional<Path> lock(List<Path> folders, List<WriterLock> locks) {
    boolean all = false;
    try {
      for (Path folder : folders) {
        Optional<WriterLock> lock = WriterLock.tryLock(folder);
        if (lock.isEmpty()) {
          return Optional.of(folder);
        }
        locks.add(lock.get());
      }
      all = true;
      return Optional.empty();
    } finally {
      if (!all) {
        locks.forEach(WriterLock::close);
      }
    }
  }

  private boolean anyLog() {
    return disk.read(place.commit()).isPresent() || disk.read(place.checkpoint()).isPresent();
  }

  /// Makes the folders, and their names durable: a commit in a folder that is gone tomorrow is
  /// none.
  void makeFolders() {
    disk.makeFolder(place.record());
    disk.makeFolder(place.keyFolder());
    disk.makeFolder(place.staging());
    for (Path folder : List.of(place.record(), place.keyFolder())) {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        disk.forceFolder(parent);
      }
    }
    disk.forceFolder(place.record());
  }

  /// Begins a log. The lock is held.
  Opening begin(InstantSource clock, WriterThreads threads) {
    if (disk.read(place.checkpoint()).isPresent()) {
      return new Opening.NotEmpty(place.checkpoint());
    }
    Path tree = place.record().resolve("tile");
    if (!disk.list(tree).isEmpty()) {
      return new Opening.NotEmpty(tree);
    }
    Optional<byte[]> commit = disk.read(place.commit());
    try {
      if (commit.isPresent() && verified(place.commit().toString(), commit.get()).size() > 0) {
        return new Opening.NotEmpty(place.commit());
      }
      SignedNote empty = signer.sign(0, Merkle.EMPTY_ROOT, clock.instant().getEpochSecond());
      compareWithSeen(new Checkpoint(signer.origin(), 0, Merkle.EMPTY_ROOT), tiles);
      LogWriter.commit(disk, place, empty);
    } catch (Refused refused) {
      return refused.why;
    }
    return resume(clock, threads);
  }

  /// Goes on with a log. The lock is held.
  Opening resume(InstantSource clock, WriterThreads threads) {
    // What a killed writer moved can be seen, and a loss of power can still take it back. Nothing
    // may be built on it before it is durable.
    disk.forceFolder(place.keyFolder());
    disk.forceFolder(place.record());
    try {
      Found found = compare();
      LogWriter writer = new LogWriter(disk, place, signer, clock, threads, found.end());
      found.rest().ifPresent(writer::finish);
      clear(found.leftover());
      return new Opening.Ready(writer, found.finished(), found.discarded());
    } catch (Refused refused) {
      return refused.why;
    } catch (DamagedFileException damaged) {
      return new Opening.Damaged(damaged.file(), damaged.problem());
    }
  }

  private void clear(List<String> leftover) {
    if (leftover.isEmpty()) {
      return;
    }
    leftover.forEach(name -> disk.delete(place.staging().resolve(name)));
    // A discarded batch that came back could be taken for one that is committed later.
    disk.forceFolder(place.staging());
  }

  private Found compare() throws Refused {
    Optional<byte[]> commit = disk.read(place.commit());
    Optional<byte[]> record = disk.read(place.checkpoint());
    if (commit.isEmpty() && record.isEmpty()) {
      throw new Refused(new Opening.NoLog(place));
    }
    Optional<Checkpoint> published = verified(place.checkpoint(), record);
    Optional<Checkpoint> last = verified(place.commit(), commit);
    if (published.isPresent() && (last.isEmpty() || last.get().size() < published.get().size())) {
      throw new Refused(new Opening.KeyFolderBehind(published.get(), last));
    }
    Checkpoint committed = last.orElseThrow();
    compareSizesWithSeen(committed);
    long before = published.map(Checkpoint::size).orElse(0L);
    if (published.isPresent()
        && before == committed.size()
        && !published.get().root().equals(committed.root())) {
      throw new Refused(new Opening.Forked(published.get(), committed));
    }
    Frontier frontier = frontier(before, published);
    List<byte[]> open = openBundle(frontier);
    List<String> names = disk.list(place.staging());
    List<Staging> staged = names.stream().map(Staging::named).flatMap(Optional::stream).toList();
    List<Staging> rest = rest(staged, published, committed);
    List<Publication.File> bundles = replay(rest, frontier, open);
    if (!frontier.root().equals(committed.root())) {
      throw new Refused(
          new Opening.Damaged(
              place.staging(), "has entries that do not lead to the root that was committed"));
    }
    List<HashTile> changed = frontier.takeTiles();
    compareWithSeen(committed, over(changed));
    SignedNote note = note(commit.orElseThrow());
    Publication publication = Publication.of(before, note, bundles, changed, rest);
    boolean same = record.isPresent() && Arrays.equals(record.get(), commit.get());
    return new Found(
        new LogEnd(frontier, open, note),
        same ? Optional.empty() : Optional.of(publication),
        names.stream().filter(name -> !name.equals(WriterLock.FILE)).toList(),
        committed.size() - before,
        staged.stream()
            .filter(batch -> batch.first() >= committed.size())
            .mapToLong(batch -> batch.end() - batch.first())
            .sum());
  }

  private Frontier frontier(long size, Optional<Checkpoint> published) {
    Frontier frontier = Frontier.at(size, tiles);
    if (published.isPresent() && !frontier.root().equals(published.get().root())) {
      throw new DamagedFileException(
          place.record().resolve("tile"),
          "has partial tiles that do not lead to the root of the checkpoint");
    }
    return frontier;
  }

  /// The entries of the last bundle. The next bundle at this place is made from them, so that each
  /// is compared with its leaf, and the leaves were compared with the checkpoint.
  private List<byte[]> openBundle(Frontier frontier) {
    List<byte[]> entries = new ArrayList<>();
    long size = frontier.size();
    if (size % TilePath.FULL == 0) {
      return entries;
    }
    TilePath.Entries path = TilePath.Entries.holding(size - 1, size);
    EntryBundle bundle = tiles.bundle(path);
    if (!bundle.leaves(path.index()).equals(frontier.partialTiles().getFirst())) {
      throw new DamagedFileException(place.file(path), "has entries that are not in the tree");
    }
    for (int i = 0; i < bundle.width(); i++) {
      entries.add(bundle.entry(i));
    }
    return entries;
  }

  /// The staged batches that lead from the published to the committed size.
  private static List<Staging> rest(
      List<Staging> staged, Optional<Checkpoint> published, Checkpoint committed) throws Refused {
    List<Staging> rest = new ArrayList<>();
    long at = published.map(Checkpoint::size).orElse(0L);
    while (at < committed.size()) {
      long from = at;
      Optional<Staging> next =
          staged.stream()
              .filter(batch -> batch.first() == from && batch.end() <= committed.size())
              .findFirst();
      if (next.isEmpty()) {
        throw new Refused(new Opening.RecordBehind(published, committed, at));
      }
      rest.add(next.get());
      at = next.get().end();
    }
    return rest;
  }

  private List<Publication.File> replay(
      List<Staging> batches, Frontier frontier, List<byte[]> open) {
    List<Publication.File> bundles = new ArrayList<>();
    for (Staging batch : batches) {
      byte[] bytes =
          disk.read(batch.in(place))
              .orElseThrow(() -> new DamagedFileException(batch.in(place), "is missing"));
      List<byte[]> entries =
          batch
              .decode(bytes)
              .orElseThrow(() ->
                  new DamagedFileException(
                      batch.in(place),
                      "does not hold exactly %d entries".formatted(batch.end() - batch.first())));
      bundles.addAll(OpenBundle.append(entries, frontier, open));
    }
    return bundles;
  }

  /// The record's tiles, under those that are not there yet.
  private TileSource over(List<HashTile> changed) {
    Map<TilePath, byte[]> fresh = new HashMap<>();
    changed.forEach(tile -> fresh.put(tile.path(), tile.raw()));
    return path -> Optional.ofNullable(fresh.get(path)).or(() -> tiles.read(path));
  }

  private void compareSizesWithSeen(Checkpoint committed) throws Refused {
    for (int i = 0; i < seen.size(); i++) {
      Checkpoint other = verified("seen checkpoint " + (i + 1), seen.get(i).toBytes());
      if (other.size() > committed.size()) {
        throw new Refused(new Opening.BehindSeen(other, committed));
      }
    }
  }

  private void compareWithSeen(Checkpoint committed, TileSource source) throws Refused {
    compareSizesWithSeen(committed);
    for (SignedNote note : seen) {
      Checkpoint other = verified("seen checkpoint", note.toBytes());
      boolean extended =
          other.size() == 0
              ? other.root().equals(Merkle.EMPTY_ROOT)
              : ConsistencyProof.make(other.size(), committed.size(), source)
                  .verify(other.root(), committed.root())
                  .verified();
      if (!extended) {
        throw new Refused(new Opening.Forked(other, committed));
      }
    }
  }

  private Optional<Checkpoint> verified(Path file, Optional<byte[]> note) throws Refused {
    return note.isEmpty() ? Optional.empty() : Optional.of(verified(file.toString(), note.get()));
  }

  private Checkpoint verified(String file, byte[] note) throws Refused {
    CheckpointVerdict verdict = signer.open(note);
    if (verdict instanceof CheckpointVerdict.Verified good) {
      return good.checkpoint();
    }
    throw new Refused(new Opening.Unverified(file, verdict));
  }

  private static SignedNote note(byte[] verified) {
    try {
      return SignedNote.parse(verified);
    } catch (MalformedException e) {
      throw new IllegalStateException("a verified note can be read", e);
    }
  }
}
