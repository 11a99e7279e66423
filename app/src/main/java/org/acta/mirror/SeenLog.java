package org.acta.mirror;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acta.log.Checkpoint;
import org.acta.log.ConsistencyProof;
import org.acta.log.EntryBundle;
import org.acta.log.Frontier;
import org.acta.log.Hash;
import org.acta.log.HashTile;
import org.acta.log.InclusionProof;
import org.acta.log.Merkle;
import org.acta.log.SignedNote;
import org.acta.log.TilePath;
import org.acta.log.TileSource;

/// A log elsewhere, as it is at one signed checkpoint. Whatever it gives leads to the signed root.
///
/// The partial tiles, one on each level at most, make the root together; a full tile's root is a
/// hash of the tile above. Memory: the 128 tiles used last, 1 MiB.
public final class SeenLog implements TileSource {
  private static final int KEPT = 128;

  private final LogFiles files;
  private final SignedNote note;
  private final Checkpoint checkpoint;
  private final Map<TilePath.Hashes, HashTile> edge = new HashMap<>();
  private final Map<TilePath.Hashes, HashTile> kept;

  /// @param note whose signatures were checked
  /// @param checkpoint its text
  /// @throws java.io.UncheckedIOException if the partial tiles cannot be had, or do not lead to the
  ///   root
  public SeenLog(LogFiles files, SignedNote note, Checkpoint checkpoint) {
    this.files = files;
    this.note = note;
    this.checkpoint = checkpoint;
    Frontier frontier = Frontier.at(checkpoint.size(), new Named(files));
    if (!frontier.root().equals(checkpoint.root())) {
      throw new DamagedSourceException(
          files.where(new TilePath.Checkpoint()),
          "is not the checkpoint of the partial tiles beside it");
    }
    frontier.partialTiles().forEach(tile -> edge.put(tile.path(), tile));
    this.kept =
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<TilePath.Hashes, HashTile> eldest) {
            return size() > KEPT;
          }
        };
  }

  /// Says where a file is when it is missing or too short.
  private record Named(LogFiles files) implements TileSource {
    @Override
    public Optional<byte[]> read(TilePath path) {
      return files.read(path);
    }

    @Override
    public HashTile tile(TilePath.Hashes path) {
      Optional<byte[]> exact = read(path);
      boolean partial = exact.isEmpty() && path.width() < TilePath.FULL;
      TilePath.Hashes found = partial ? path.full() : path;
      byte[] bytes =
          (partial ? read(found) : exact)
              .orElseThrow(() -> new DamagedSourceException(files.where(path), "is missing"));
      return HashTile.parse(found, bytes)
          .orElseThrow(() ->
              new DamagedSourceException(
                  files.where(found), "has %d bytes, too few".formatted(bytes.length)))
          .first(path.width());
    }
  }

  /// The signed checkpoint.
  public SignedNote note() {
    return note;
  }

  /// What it says.
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  @Override
  public Optional<byte[]> read(TilePath path) {
    return files.read(path);
  }

  /// A tile that leads to the signed root.
  ///
  /// @throws java.io.UncheckedIOException if it cannot be had, or does not
  @Override
  public synchronized HashTile tile(TilePath.Hashes path) {
    TilePath.Hashes whole = asWideAs(path.level(), path.index());
    HashTile tile = edge.get(whole);
    if (tile == null) {
      tile = kept.get(whole);
    }
    if (tile == null) {
      tile = new Named(files).tile(whole);
      if (!tile.root().equals(rootOf(whole))) {
        throw new DamagedSourceException(
            files.where(whole), "has hashes that are not in the tree of the checkpoint");
      }
      kept.put(whole, tile);
    }
    return tile.first(path.width());
  }

  private TilePath.Hashes asWideAs(int level, long index) {
    long hashes = checkpoint.size() >>> (8 * level);
    return new TilePath.Hashes(
        level, index, (int) Math.min(TilePath.FULL, hashes - index * TilePath.FULL));
  }

  /// A bundle whose entries are in the tree.
  ///
  /// @throws java.io.UncheckedIOException if it cannot be had, or they are not
  public EntryBundle bundle(TilePath.Entries path) {
    EntryBundle bundle = files.bundle(path);
    if (!holds(path, bundle)) {
      throw new DamagedSourceException(
          files.where(path), "has entries that are not in the tree of the checkpoint");
    }
    return bundle;
  }

  /// Whether the tree has these entries at this place. The leaves of a full bundle are compared by
  /// their root, so that the tile of leaves need not be fetched.
  boolean holds(TilePath.Entries path, EntryBundle bundle) {
    HashTile leaves = bundle.leaves(path.index());
    return leaves.width() == TilePath.FULL
        ? leaves.root().equals(rootOf(leaves.path()))
        : leaves.equals(tile(leaves.path()));
  }

  /// What the root of a full tile must be.
  private Hash rootOf(TilePath.Hashes full) {
    return tile(asWideAs(full.level() + 1, full.index() / TilePath.FULL))
        .hash((int) (full.index() % TilePath.FULL));
  }

  /// An entry.
  ///
  /// @throws IllegalArgumentException if the log has no such entry
  public byte[] entry(long index) {
    TilePath.Entries path = TilePath.Entries.holding(index, checkpoint.size());
    return bundle(path).entry((int) (index % TilePath.FULL));
  }

  /// The proof that an entry is in the log.
  ///
  /// @throws IllegalArgumentException if the log has no such entry
  public InclusionProof inclusion(long index) {
    return InclusionProof.make(index, checkpoint.size(), this);
  }

  /// Whether the log grew out of an older state of the same name.
  ///
  /// @param older of at most this size
  public boolean extendsFrom(Checkpoint older) {
    if (older.size() == 0) {
      return older.root().equals(Merkle.EMPTY_ROOT);
    }
    return ConsistencyProof.make(older.size(), checkpoint.size(), this)
        .verify(older.root(), checkpoint.root())
        .verified();
  }
}
