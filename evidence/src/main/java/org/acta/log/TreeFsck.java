package org.acta.log;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// Recomputes the tree of a record and compares it with the tiles, from the entries upwards.
///
/// Where a computed and a stored tile differ, the stored tiles above, checked down from the root
/// that was signed, tell what the root over them must be. The computation then goes on with what is
/// right, so that one damaged file does not make all those above look damaged.
final class TreeFsck {
  private final FolderTiles folder;
  private final Checkpoint checkpoint;
  private final Findings findings;
  private final long size;

  /// The stored tiles, if the partial ones lead to the signed root.
  private final Optional<VerifiedTiles> verified;

  private final Frontier frontier = new Frontier();
  private final ThreadLocal<BundleHasher> hashers;

  /// Tiles that are not what is stored, and are right.
  private final Map<TilePath.Hashes, HashTile> corrected = new HashMap<>();

  /// Stored tiles that differ, where nothing above could tell; and what they differ from.
  private final List<FsckFinding.Doubtful> doubtful = new ArrayList<>();

  /// Whether there is a hash that neither bundle nor tile tells.
  private boolean hole;

  private long bytes;

  /// A bundle, and how many bytes were read for it.
  private record Whole(EntryBundle bundle, int bytes) {}

  TreeFsck(FolderTiles folder, Checkpoint checkpoint, Findings findings) {
    this.folder = folder;
    this.checkpoint = checkpoint;
    this.findings = findings;
    this.size = checkpoint.size();
    this.hashers = ThreadLocal.withInitial(() -> new BundleHasher(folder));
    this.verified = verified();
  }

  private Optional<VerifiedTiles> verified() {
    try {
      return Optional.of(new VerifiedTiles(folder, size, checkpoint.root()));
    } catch (UncheckedIOException damaged) {
      return Optional.empty();
    }
  }

  /// Bundles of the tree.
  long count() {
    return size / TilePath.FULL + (size % TilePath.FULL > 0 ? 1 : 0);
  }

  long bundles() {
    return count();
  }

  long bytes() {
    return bytes;
  }

  /// Reads and hashes some bundles, and reads their tiles. May be called from any thread.
  ///
  /// @param to the first that is not meant
  List<HashedBundle> hash(long from, long to) {
    return LongStream.range(from, to).mapToObj(this::hash).toList();
  }

  private HashedBundle hash(long index) {
    TilePath.Entries path = TilePath.Entries.holding(index * TilePath.FULL, size);
    List<FsckFinding> problems = new ArrayList<>();
    Optional<BundleHasher.Hashed.Whole> computed =
        path.width() == TilePath.FULL ? full(path, problems) : partial(path, problems);
    Optional<HashTile> stored = stored(path, computed, problems);
    return new HashedBundle(
        path,
        computed.map(BundleHasher.Hashed.Whole::rooted),
        stored,
        problems,
        computed.map(BundleHasher.Hashed.Whole::bytes).orElse(0));
  }

  /// The stored tile of a bundle's leaves. It is nearly always the one that was computed, which a
  /// look at the bytes can tell.
  private Optional<HashTile> stored(
      TilePath.Entries path,
      Optional<BundleHasher.Hashed.Whole> computed,
      List<FsckFinding> problems) {
    Optional<HashTile> same =
        computed.map(whole -> whole.rooted().tile()).filter(tile -> hashers.get().isStored(tile));
    return same.or(() -> tile(new TilePath.Hashes(0, path.index(), path.width()), problems));
  }

  private Optional<BundleHasher.Hashed.Whole> full(
      TilePath.Entries path, List<FsckFinding> problems) {
    try {
      Optional<BundleHasher.Hashed> hashed = hashers.get().hash(path.index());
      if (hashed.isEmpty()) {
        problems.add(new FsckFinding.Missing(path.path()));
        return Optional.empty();
      }
      return switch (hashed.get()) {
        case BundleHasher.Hashed.Whole whole -> Optional.of(whole);
        case BundleHasher.Hashed.Refused(var why) -> {
          problems.add(new FsckFinding.NotABundle(path.path(), why.offset(), why.problem()));
          yield Optional.empty();
        }
      };
    } catch (UncheckedIOException e) {
      problems.add(new FsckFinding.Unreadable(path.path(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private Optional<BundleHasher.Hashed.Whole> partial(
      TilePath.Entries path, List<FsckFinding> problems) {
    return bundle(path, problems)
        .map(whole ->
            new BundleHasher.Hashed.Whole(
                HashedBundle.Rooted.of(whole.bundle().leaves(path.index())), whole.bytes()));
  }

  private Optional<Whole> bundle(TilePath.Entries path, List<FsckFinding> problems) {
    try {
      Optional<byte[]> there = folder.either(path, path.full());
      if (there.isEmpty()) {
        problems.add(new FsckFinding.Missing(path.path()));
        return Optional.empty();
      }
      boolean exact = path.width() == TilePath.FULL || folder.read(path).isPresent();
      return switch (EntryBundle.take(there.get(), exact ? path.width() : TilePath.FULL)) {
        case EntryBundle.Reading.Whole(var bundle) ->
            Optional.of(new Whole(exact ? bundle : bundle.first(path.width()), there.get().length));
        case EntryBundle.Reading.Refused(int offset, var problem) -> {
          problems.add(new FsckFinding.NotABundle(path.path(), offset, problem));
          yield Optional.empty();
        }
      };
    } catch (UncheckedIOException e) {
      problems.add(new FsckFinding.Unreadable(path.path(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private Optional<HashTile> tile(TilePath.Hashes path, List<FsckFinding> problems) {
    try {
      Optional<byte[]> there = folder.either(path, path.full());
      if (there.isEmpty()) {
        problems.add(new FsckFinding.Missing(path.path()));
        return Optional.empty();
      }
      int needed = path.width() * Hash.BYTES;
      int length = there.get().length;
      if (length == needed) {
        return Optional.of(HashTile.of(path, there.get()));
      }
      if (length == TilePath.FULL * Hash.BYTES && folder.read(path).isEmpty()) {
        return HashTile.parse(path.full(), there.get()).map(full -> full.first(path.width()));
      }
      problems.add(new FsckFinding.WrongLength(path.path(), length, needed));
    } catch (UncheckedIOException e) {
      problems.add(new FsckFinding.Unreadable(path.path(), String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  /// Adds the next bundle, and compares the tiles above that it completes.
  void add(HashedBundle bundle) {
    bytes += bundle.bytes();
    bundle.problems().forEach(findings::add);
    HashedBundle.Rooted right = bundle.agrees() ? bundle.computed().orElseThrow() : judge(bundle);
    frontier.append(right.tile(), right.root());
    compare(frontier.takeFilled());
    if (frontier.size() == size) {
      compare(frontier.partialTiles());
    }
  }

  /// What the leaves of a bundle are, if it and its tile disagree or one of them is not there.
  private HashedBundle.Rooted judge(HashedBundle bundle) {
    TilePath.Hashes path = new TilePath.Hashes(0, bundle.path().index(), bundle.path().width());
    Optional<HashedBundle.Rooted> stored = bundle.stored().map(HashedBundle.Rooted::of);
    Optional<Hash> expected = expected(path);
    if (expected.isEmpty()) {
      return withoutHelp(bundle, path, stored);
    }
    Optional<HashedBundle.Rooted> right =
        stored
            .filter(tile -> tile.root().equals(expected.get()))
            .or(() -> bundle.computed().filter(tile -> tile.root().equals(expected.get())));
    reportUnless(right, bundle.computed(), bundle.path());
    reportUnless(right, stored, path);
    right.ifPresent(tile -> corrected.put(path, tile.tile()));
    if (right.isEmpty()) {
      hole = true;
    }
    return right.orElseGet(() -> new HashedBundle.Rooted(blank(path), expected.get()));
  }

  private void reportUnless(
      Optional<HashedBundle.Rooted> right, Optional<HashedBundle.Rooted> one, TilePath path) {
    if (one.isPresent() && !(right.isPresent() && right.get().tile().equals(one.get().tile()))) {
      findings.add(new FsckFinding.NotInTree(path.path()));
    }
  }

  private HashedBundle.Rooted withoutHelp(
      HashedBundle bundle, TilePath.Hashes path, Optional<HashedBundle.Rooted> stored) {
    if (bundle.computed().isPresent() && stored.isPresent()) {
      doubtful.add(new FsckFinding.Doubtful(path.path(), bundle.path().path()));
    }
    Optional<HashedBundle.Rooted> taken = bundle.computed().or(() -> stored);
    taken.ifPresent(tile -> corrected.put(path, tile.tile()));
    if (taken.isEmpty()) {
      hole = true;
    }
    return taken.orElseGet(() -> HashedBundle.Rooted.of(blank(path)));
  }

  private static HashTile blank(TilePath.Hashes path) {
    return HashTile.of(path, new byte[path.width() * Hash.BYTES]);
  }

  /// What the root over a tile must be, if the tiles above it are right.
  private Optional<Hash> expected(TilePath.Hashes path) {
    try {
      return verified.map(
          tiles -> path.width() == TilePath.FULL ? tiles.expected(path) : tiles.tile(path).root());
    } catch (UncheckedIOException damagedAbove) {
      return Optional.empty();
    }
  }

  private void compare(List<HashTile> computed) {
    for (HashTile tile : computed) {
      if (tile.path().level() > 0) {
        List<FsckFinding> problems = new ArrayList<>();
        Optional<HashTile> stored = tile(tile.path(), problems);
        problems.forEach(findings::add);
        if (stored.isEmpty()) {
          corrected.put(tile.path(), tile);
        } else if (!stored.get().equals(tile)) {
          judge(tile, stored.get());
        }
      }
    }
  }

  private void judge(HashTile computed, HashTile stored) {
    TilePath.Hashes path = computed.path();
    Optional<Hash> expected = expected(path);
    if (expected.isEmpty()) {
      corrected.put(path, computed);
      doubtful.add(new FsckFinding.Doubtful(path.path(), below(path, 0).path()));
    } else if (stored.root().equals(expected.get())) {
      for (int i = 0; i < stored.width(); i++) {
        if (!stored.hash(i).equals(computed.hash(i))) {
          replaced(below(path, i), stored.hash(i));
        }
      }
    } else {
      corrected.put(path, computed);
      findings.add(new FsckFinding.NotInTree(path.path()));
    }
  }

  /// Names a tile that agrees with what is below it, and not with what is above. If it is one of
  /// leaves, its bundle was replaced with it.
  private void replaced(TilePath.Hashes path, Hash expected) {
    Optional<HashTile> stored = tile(path, new ArrayList<>());
    if (stored.isPresent() && stored.get().root().equals(expected)) {
      return;
    }
    findings.add(new FsckFinding.NotInTree(path.path()));
    if (path.level() == 0) {
      findings.add(
          new FsckFinding.NotInTree(new TilePath.Entries(path.index(), path.width()).path()));
    }
  }

  private static TilePath.Hashes below(TilePath.Hashes path, int column) {
    return new TilePath.Hashes(
        path.level() - 1, path.index() * TilePath.FULL + column, TilePath.FULL);
  }

  /// Compares the root, which tells what to think of what is in doubt.
  void finish() {
    Hash root = frontier.root();
    boolean right = !hole && root.equals(checkpoint.root());
    for (FsckFinding.Doubtful doubt : doubtful) {
      findings.add(right ? new FsckFinding.NotInTree(doubt.file()) : doubt);
    }
    if (!right && !hole && findings.kept().isEmpty()) {
      findings.add(
          new FsckFinding.OtherTree(new TilePath.Checkpoint().path(), checkpoint.root(), root));
    }
  }

  /// Checks the partial bundle of an earlier checkpoint.
  void checkNarrow(TilePath.Entries path) {
    List<FsckFinding> problems = new ArrayList<>();
    Optional<Whole> bundle = bundle(path, problems);
    problems.forEach(findings::add);
    HashTile truth = truth(TilePath.Hashes.holding(0, path.index() * TilePath.FULL, size));
    if (bundle.isPresent()
        && !bundle.get().bundle().leaves(path.index()).equals(truth.first(path.width()))) {
      findings.add(new FsckFinding.NotInTree(path.path()));
    }
  }

  /// Checks the partial tile of an earlier checkpoint.
  void checkNarrow(TilePath.Hashes path) {
    List<FsckFinding> problems = new ArrayList<>();
    Optional<HashTile> tile = tile(path, problems);
    problems.forEach(findings::add);
    HashTile truth =
        truth(TilePath.Hashes.holding(path.level(), path.index() * TilePath.FULL, size));
    if (tile.isPresent() && !tile.get().equals(truth.first(path.width()))) {
      findings.add(new FsckFinding.NotInTree(path.path()));
    }
  }

  private HashTile truth(TilePath.Hashes path) {
    HashTile known = corrected.get(path);
    if (known != null) {
      return known;
    }
    return tile(path, new ArrayList<>()).orElseGet(() -> blank(path));
  }
}
