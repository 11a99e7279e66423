package org.acta.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongConsumer;
import org.acta.disk.DurableFile;
import org.acta.disk.FolderLock;
import org.acta.log.Checkpoint;
import org.acta.log.EntryBundle;
import org.acta.log.Frontier;
import org.acta.log.HashTile;
import org.acta.log.MalformedException;
import org.acta.log.Merkle;
import org.acta.log.PolicyVerdict;
import org.acta.log.SignedNote;
import org.acta.log.TilePath;

/// A copy of a log in a folder of this machine.
///
/// Bundles and tiles come first, each checked against the signed root before it is written; the
/// checkpoint comes last, so that whoever reads the folder always finds a whole log. What an
/// interrupted run has written is checked and used by the next one. The folder `.mirror` in it
/// holds the lock, the checkpoint that is being worked on, and what proves a fork.
///
/// Memory does not grow with the log: four bundles on their way, of 16 MiB at the most.
public final class Mirror {
  /// The name of the folder within the mirror that is no part of the log.
  public static final String OWN = ".mirror";

  private static final int AHEAD = 4;
  private static final int RESTARTS = 3;

  private final Path folder;
  private final Path own;
  private final Trust trust;
  private final boolean repairing;

  /// @param folder that is there or will be made
  public Mirror(Path folder, Trust trust) {
    this(folder, trust, false);
  }

  private Mirror(Path folder, Trust trust, boolean repairing) {
    this.folder = folder;
    this.own = folder.resolve(OWN);
    this.trust = trust;
    this.repairing = repairing;
  }

  /// The same mirror, which checks all of its files anew and fetches those that are damaged.
  public Mirror repairing() {
    return new Mirror(folder, trust, true);
  }

  /// Brings the mirror to where the log is now.
  ///
  /// @param progress told how many entries of the log are in the folder
  /// @throws DamagedSourceException if a file of the log is missing or not in its tree; the mirror
  ///   shows what it showed before
  /// @throws UncheckedIOException if the machine or the network fails
  public Mirrored follow(LogFiles log, LongConsumer progress) {
    DurableFile.makeFolders(own);
    Optional<FolderLock> lock = FolderLock.tryLock(own);
    if (lock.isEmpty()) {
      return new Mirrored.Busy();
    }
    try (FolderLock held = lock.get()) {
      return locked(log, progress, RESTARTS);
    }
  }

  /// Follows the log; once more if it published meanwhile and dropped a partial tile for it.
  private Mirrored locked(LogFiles log, LongConsumer progress, int restarts) {
    Optional<byte[]> before = log.read(new TilePath.Checkpoint());
    try {
      return before.isEmpty()
          ? new Mirrored.NoLog(log.where(new TilePath.Checkpoint()))
          : follow(log, before.get(), progress);
    } catch (DamagedSourceException damaged) {
      boolean grew =
          !log.read(new TilePath.Checkpoint())
              .filter(now -> Arrays.equals(now, before.orElseThrow()))
              .isPresent();
      if (restarts > 0 && grew) {
        return locked(log, progress, restarts - 1);
      }
      throw damaged;
    }
  }

  private Mirrored follow(LogFiles log, byte[] found, LongConsumer progress) {
    TilePath.Checkpoint file = new TilePath.Checkpoint();
    PolicyVerdict verdict = trust.check(found);
    if (!(verdict instanceof PolicyVerdict.Satisfied satisfied)) {
      return new Mirrored.NotTrusted(log.where(file), verdict);
    }
    Checkpoint theirs = satisfied.checkpoint();
    SignedNote note = parsed(found);
    Optional<SignedNote> shown = own(folder.resolve(file.path()));
    Optional<SignedNote> begun = own(own.resolve("working"));
    Checkpoint mine = shown.map(Mirror::checkpoint).orElseGet(() -> nothing(theirs));
    if (!mine.origin().equals(theirs.origin())) {
      return new Mirrored.OtherLog(mine.origin(), theirs.origin());
    }
    Optional<Mirrored> refused =
        shown.isPresent() ? refusal(log, shown.get(), note) : Optional.empty();
    if (refused.isEmpty() && begun.isPresent()) {
      refused = refusal(log, begun.get(), note);
    }
    if (refused.isPresent()) {
      return refused.get();
    }
    DurableFile.replace(own.resolve("working"), note.toBytes());
    long fetched = copy(new SeenLog(log, note, theirs), mine, progress);
    DurableFile.put(own.resolve("checkpoint.new"), folder.resolve(file.path()), note.toBytes());
    DurableFile.forceFolder(folder);
    return new Mirrored.Current(mine.size(), theirs, fetched);
  }

  private static Checkpoint nothing(Checkpoint like) {
    return new Checkpoint(like.origin(), 0, Merkle.EMPTY_ROOT);
  }

  /// A checkpoint that this mirror wrote itself, after it had checked it.
  private static Optional<SignedNote> own(Path file) {
    return DurableFile.read(file, SignedNote.MOST_BYTES).map(Mirror::parsed);
  }

  private static SignedNote parsed(byte[] note) {
    try {
      return SignedNote.parse(note);
    } catch (MalformedException e) {
      throw new UncheckedIOException(new IOException("a checkpoint is damaged: " + e.problem()));
    }
  }

  private static Checkpoint checkpoint(SignedNote note) {
    try {
      return Checkpoint.parse(note.text());
    } catch (MalformedException e) {
      throw new UncheckedIOException(new IOException("a checkpoint is damaged: " + e.problem()));
    }
  }

  /// Why the log's checkpoint does not follow one that was seen before, if it does not.
  private Optional<Mirrored> refusal(LogFiles log, SignedNote before, SignedNote now) {
    Checkpoint old = checkpoint(before);
    Checkpoint theirs = checkpoint(now);
    boolean larger = theirs.size() >= old.size();
    boolean consistent =
        larger
            ? new SeenLog(log, now, theirs).extendsFrom(old)
            : canTell(old) && new SeenLog(new FolderFiles(folder), before, old).extendsFrom(theirs);
    if (larger && consistent) {
      return Optional.empty();
    }
    if (!larger && (consistent || !canTell(old))) {
      return Optional.of(new Mirrored.Shrunk(old, theirs));
    }
    DurableFile.replace(own.resolve("fork-mirror"), before.toBytes());
    DurableFile.replace(own.resolve("fork-log"), now.toBytes());
    return Optional.of(new Mirrored.Forked(before, old, now, theirs));
  }

  /// Whether the folder has the tiles of a checkpoint: it is the one that is shown.
  private boolean canTell(Checkpoint old) {
    return own(folder.resolve(new TilePath.Checkpoint().path()))
        .map(Mirror::checkpoint)
        .filter(old::equals)
        .isPresent();
  }

  /// A bundle that is in the folder now.
  private record Arrived(EntryBundle bundle, boolean fetched) {}

  private long copy(SeenLog log, Checkpoint mine, LongConsumer progress) {
    long size = log.checkpoint().size();
    FolderFiles here = new FolderFiles(folder);
    long from = repairing ? 0 : mine.size() - mine.size() % TilePath.FULL;
    Frontier frontier = Frontier.at(from, log);
    Set<Path> changed = new HashSet<>();
    long fetched = 0;
    try (ExecutorService fetchers = Executors.newFixedThreadPool(AHEAD, daemons())) {
      ArrayDeque<CompletableFuture<Arrived>> ahead = new ArrayDeque<>();
      long next = frontier.size();
      while (frontier.size() < size) {
        while (next < size && ahead.size() < AHEAD) {
          TilePath.Entries path = TilePath.Entries.holding(next, size);
          ahead.add(CompletableFuture.supplyAsync(() -> arrive(log, here, path), fetchers));
          next += path.width();
        }
        TilePath.Entries path = TilePath.Entries.holding(frontier.size(), size);
        Arrived arrived = joined(ahead.remove());
        if (arrived.fetched()) {
          write(path, arrived.bundle().bytes(), changed);
          fetched++;
        }
        HashTile leaves = arrived.bundle().leaves(path.index());
        for (int i = 0; i < leaves.width(); i++) {
          frontier.append(leaves.hash(i));
        }
        if (frontier.size() % (64L * TilePath.FULL) == 0) {
          fullTiles(frontier).forEach(tile -> writeIfNew(here, tile, changed));
        }
        progress.accept(frontier.size());
      }
    }
    if (!frontier.root().equals(log.checkpoint().root())) {
      throw new UncheckedIOException(
          new IOException(
              folder
                  + ": the mirror's tiles do not lead to the log's root; run 'acta fsck' on it"));
    }
    fullTiles(frontier).forEach(tile -> writeIfNew(here, tile, changed));
    frontier.partialTiles().forEach(tile -> writeIfNew(here, tile, changed));
    changed.forEach(DurableFile::forceFolder);
    return fetched;
  }

  /// Those that will never change; a partial one is written only for the checkpoint's own size.
  private static List<HashTile> fullTiles(Frontier frontier) {
    return frontier.takeTiles().stream().filter(tile -> tile.width() == TilePath.FULL).toList();
  }

  private static ThreadFactory daemons() {
    return Thread.ofPlatform().daemon().name("mirror-", 0).factory();
  }

  /// The bundle that is in the folder, if it is the right one, or else the log's.
  private static Arrived arrive(SeenLog log, FolderFiles here, TilePath.Entries path) {
    Optional<EntryBundle> kept =
        here.read(path)
            .flatMap(bytes ->
                EntryBundle.parse(bytes, path.width()) instanceof EntryBundle.Reading.Whole(var b)
                    ? Optional.of(b)
                    : Optional.empty())
            .filter(bundle -> log.holds(path, bundle));
    return kept.isPresent() ? new Arrived(kept.get(), false) : new Arrived(log.bundle(path), true);
  }

  private static Arrived joined(CompletableFuture<Arrived> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void writeIfNew(FolderFiles here, HashTile tile, Set<Path> changed) {
    byte[] bytes = tile.bytes();
    if (!here.read(tile.path()).filter(there -> Arrays.equals(there, bytes)).isPresent()) {
      write(tile.path(), bytes, changed);
    }
  }

  private void write(TilePath path, byte[] bytes, Set<Path> changed) {
    Path file = folder.resolve(path.path());
    Path parent = DurableFile.folderOf(file);
    DurableFile.makeFolders(parent);
    DurableFile.put(own.resolve("file.new"), file, bytes);
    changed.add(parent);
  }
}
