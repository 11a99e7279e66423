package org.acta.log;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads a record or a mirror as it was at one checkpoint.
///
/// ```java
/// if (LogReader.open(record, vkey) instanceof LogReader.Opened.Ready(var log)) {
///   log.forEach(0, log.size(), (index, entry) -> count(entry));
///   InclusionProof proof = log.inclusion(7);
/// }
/// ```
///
/// All that it gives was checked up to the root of the checkpoint, which was checked with the log's
/// key: what is damaged is never read, but thrown as a [DamagedFileException]. It takes no lock and
/// writes nothing; a writer may be at work. Memory does not grow with the log: 1 MiB of tiles, and
/// the bundle that is read. May be called from any thread.
public final class LogReader {
  private final FolderTiles folder;
  private final VerifiedTiles tiles;
  private final Checkpoint checkpoint;
  private final SignedNote note;

  private LogReader(FolderTiles folder, Checkpoint checkpoint, SignedNote note) {
    this.folder = folder;
    this.checkpoint = checkpoint;
    this.note = note;
    this.tiles = new VerifiedTiles(folder, checkpoint.size(), checkpoint.root());
  }

  /// What there is to read.
  public sealed interface Opened {
    /// A log.
    record Ready(LogReader log) implements Opened {}

    /// A folder without a checkpoint, or no folder.
    record NoLog(Path checkpoint) implements Opened {}

    /// A checkpoint that is not this log's.
    record Unverified(Path checkpoint, CheckpointVerdict verdict) implements Opened {}
  }

  /// Takes an entry.
  @FunctionalInterface
  public interface Visitor {
    /// @param index from 0
    /// @param entry the visitor's own
    void visit(long index, byte[] entry);
  }

  /// Opens the record of a log with one key, whose name is the origin.
  ///
  /// @throws DamagedFileException if the partial tiles are not the checkpoint's
  /// @throws java.io.UncheckedIOException if a file cannot be read
  public static Opened open(Path record, VerifierKey key) {
    return open(record, key.name(), List.of(key));
  }

  /// Opens the record of a log.
  ///
  /// @param keys of which one must have signed the checkpoint
  /// @throws DamagedFileException if the partial tiles are not the checkpoint's
  /// @throws java.io.UncheckedIOException if a file cannot be read
  public static Opened open(Path record, String origin, Collection<VerifierKey> keys) {
    return open(new FileDisk(), record, origin, keys);
  }

  static Opened open(Disk disk, Path record, String origin, Collection<VerifierKey> keys) {
    FolderTiles folder = new FolderTiles(disk, record);
    Path file = folder.file(new TilePath.Checkpoint());
    Optional<byte[]> bytes = folder.read(new TilePath.Checkpoint());
    if (bytes.isEmpty()) {
      return new Opened.NoLog(file);
    }
    CheckpointVerdict verdict = Checkpoint.open(bytes.get(), origin, keys);
    return verdict instanceof CheckpointVerdict.Verified(var checkpoint, var note, _)
        ? new Opened.Ready(new LogReader(folder, checkpoint, note))
        : new Opened.Unverified(file, verdict);
  }

  /// The checkpoint that this is the log of.
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /// The checkpoint with all its signatures.
  public SignedNote note() {
    return note;
  }

  /// Entries in the log.
  public long size() {
    return checkpoint.size();
  }

  /// An entry.
  ///
  /// @throws IllegalArgumentException if the index is not below the size, or negative
  /// @throws DamagedFileException if it cannot be shown to be in the log
  public byte[] entry(long index) {
    TilePath.Entries path = TilePath.Entries.holding(index, size());
    int place = (int) (index % TilePath.FULL);
    byte[] entry = folder.bundle(path).entry(place);
    if (!Merkle.leaf(entry).equals(leaf(index))) {
      throw notInTree(path);
    }
    return entry;
  }

  /// The leaf of an entry.
  ///
  /// @throws IllegalArgumentException if the index is not below the size, or negative
  /// @throws DamagedFileException if it cannot be shown to be in the log
  public Hash leaf(long index) {
    TilePath.Entries path = TilePath.Entries.holding(index, size());
    return leaves(path).hash((int) (index % TilePath.FULL));
  }

  /// Gives entries to a visitor, in order, from one bundle after the other.
  ///
  /// @param from the first of them
  /// @param to the one after the last, at most the size
  /// @throws IllegalArgumentException if there are no such entries
  /// @throws DamagedFileException before the first entry of a bundle that is damaged
  public void forEach(long from, long to, Visitor visitor) {
    if (from < 0 || from > to || to > size()) {
      throw new IllegalArgumentException(
          "no entries " + from + " to " + to + " in a log of " + size());
    }
    long index = from;
    while (index < to) {
      EntryBundle bundle = bundle(TilePath.Entries.holding(index, size()));
      int end = (int) Math.min(bundle.width(), to - index / TilePath.FULL * TilePath.FULL);
      for (int i = (int) (index % TilePath.FULL); i < end; i++) {
        visitor.visit(index++, bundle.entry(i));
      }
    }
  }

  private EntryBundle bundle(TilePath.Entries path) {
    EntryBundle bundle = folder.bundle(path);
    if (!bundle.leaves(path.index()).equals(leaves(path))) {
      throw notInTree(path);
    }
    return bundle;
  }

  private HashTile leaves(TilePath.Entries path) {
    return tiles.tile(new TilePath.Hashes(0, path.index(), path.width()));
  }

  private DamagedFileException notInTree(TilePath.Entries path) {
    return new DamagedFileException(
        folder.file(path), "has entries that are not in the tree of the checkpoint");
  }

  /// The proof that an entry is in the log.
  ///
  /// @throws IllegalArgumentException if the index is not below the size, or negative
  /// @throws DamagedFileException if a tile that it needs is damaged
  public InclusionProof inclusion(long index) {
    return InclusionProof.make(index, size(), tiles);
  }

  /// The proof that the log begins with all that it had at an older size.
  ///
  /// @throws IllegalArgumentException if the old size is above the size, or negative
  /// @throws DamagedFileException if a tile that it needs is damaged
  public ConsistencyProof consistency(long oldSize) {
    return ConsistencyProof.make(oldSize, size(), tiles);
  }

  /// The tiles and bundles as they are in the folder, for those who serve or copy them. They are
  /// not checked.
  public TileSource files() {
    return folder;
  }
}
