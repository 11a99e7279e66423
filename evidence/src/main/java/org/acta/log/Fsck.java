package org.acta.log;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/// Checks every byte of a record or a mirror, and names the files that are damaged.
///
/// ```java
/// FsckReport report = Fsck.of(record, vkey).check(2);
/// report.findings().forEach(finding -> show(finding.file(), finding));
/// ```
///
/// The checkpoint is checked with the log's key. From the entries all hashes are computed anew and
/// compared with the tiles; the last one is the root that was signed. Where a bundle and its tile
/// disagree, the tile above says which is right. Then the folder is walked for files that no log
/// has, and for the narrower partial tiles of earlier checkpoints.
///
/// Memory does not grow with the log: one bundle for each thread, which is 128 KiB with entries of
/// 500 bytes and 16 MiB at the most, and the tiles of some dozen bundles. Nothing is written.
public final class Fsck {
  /// The most findings that are kept.
  public static final int MOST_FINDINGS = 1000;

  private static final int AHEAD_PER_THREAD = 2;

  /// Bundles that a thread takes at once. Taken one by one, a record of 500-byte entries took a
  /// twentieth more processor time, for waking threads.
  private static final int AT_ONCE = 16;

  private final Path record;
  private final String origin;
  private final Collection<VerifierKey> keys;
  private final Set<String> beside;

  private Fsck(Path record, String origin, Collection<VerifierKey> keys, Set<String> beside) {
    this.record = record;
    this.origin = origin;
    this.keys = keys;
    this.beside = beside;
  }

  /// The check of a record of a log with one key, whose name is the origin.
  public static Fsck of(Path record, VerifierKey key) {
    return of(record, key.name(), Set.of(key));
  }

  /// The check of a record.
  ///
  /// @param keys of which one must have signed the checkpoint
  public static Fsck of(Path record, String origin, Collection<VerifierKey> keys) {
    return new Fsck(record, origin, keys, Set.of());
  }

  /// The same check, which leaves alone what has one of these names in the record's folder.
  public Fsck beside(Set<String> names) {
    return new Fsck(record, origin, keys, Set.copyOf(names));
  }

  /// Checks.
  ///
  /// @param threads that hash, at least 1
  /// @throws UncheckedIOException if the folder cannot be walked; files that cannot be read are
  ///   findings
  public FsckReport check(int threads) {
    return check(threads, entries -> {});
  }

  /// Checks, and tells how far it has come.
  ///
  /// @param threads that hash, at least 1
  /// @param progress told how many entries were checked so far
  /// @throws UncheckedIOException if the folder cannot be walked; files that cannot be read are
  ///   findings
  public FsckReport check(int threads, LongConsumer progress) {
    Findings findings = new Findings();
    FolderTiles folder = new FolderTiles(new FileDisk(), record);
    Optional<Checkpoint> checkpoint = checkpoint(folder, findings);
    if (checkpoint.isEmpty()) {
      return new FsckReport(checkpoint, 0, 0, findings.kept(), findings.more());
    }
    TreeFsck tree = new TreeFsck(folder, checkpoint.get(), findings);
    FolderFsck files = new FolderFsck(record, beside, checkpoint.get().size(), tree, findings);
    hash(tree, files, threads, progress);
    tree.finish();
    files.finish();
    return new FsckReport(
        checkpoint, tree.bundles(), tree.bytes(), findings.kept(), findings.more());
  }

  private Optional<Checkpoint> checkpoint(FolderTiles folder, Findings findings) {
    TilePath path = new TilePath.Checkpoint();
    try {
      Optional<byte[]> note = folder.read(path);
      if (note.isEmpty()) {
        findings.add(new FsckFinding.Missing(path.path()));
        return Optional.empty();
      }
      CheckpointVerdict verdict = Checkpoint.open(note.get(), origin, keys);
      if (verdict instanceof CheckpointVerdict.Verified good) {
        return Optional.of(good.checkpoint());
      }
      findings.add(new FsckFinding.Unverified(path.path(), verdict));
    } catch (UncheckedIOException e) {
      findings.add(new FsckFinding.Unreadable(path.path(), String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  /// Gives out the bundles to the threads, and takes them back in order. One of the threads walks
  /// the folder first.
  private static void hash(TreeFsck tree, FolderFsck files, int threads, LongConsumer progress) {
    try (ExecutorService hashers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      CompletableFuture<Void> walk = CompletableFuture.runAsync(files::walk, hashers);
      ArrayDeque<CompletableFuture<List<HashedBundle>>> ahead = new ArrayDeque<>();
      long count = tree.count();
      long done = 0;
      for (long next = 0; next < count || !ahead.isEmpty(); ) {
        if (next < count && ahead.size() < threads * AHEAD_PER_THREAD) {
          long from = next;
          next = Math.min(count, from + AT_ONCE);
          long to = next;
          ahead.add(CompletableFuture.supplyAsync(() -> tree.hash(from, to), hashers));
        } else {
          CompletableFuture<List<HashedBundle>> first = ahead.remove();
          Waiting.forAll(List.of(first));
          for (HashedBundle bundle : first.join()) {
            tree.add(bundle);
            progress.accept(++done * TilePath.FULL);
          }
        }
      }
      Waiting.forAll(List.of(walk));
    }
  }
}
