package org.acta.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.disk.DurableFile;
import org.acta.disk.FolderLock;
import org.acta.log.Checkpoint;
import org.acta.log.CheckpointVerdict;
import org.acta.log.SignedNote;
import org.acta.log.SigningKey;
import org.acta.log.VerifierKey;
import org.acta.log.WitnessReply;
import org.acta.log.WitnessState;

/// A witness with its memory: a folder that holds, for each log, the last checkpoint it cosigned.
///
/// [#answer] returns a cosignature only after the checkpoint is durable. After any failure of the
/// disk it answers nothing more, since nobody knows what is on the disk; starting again reads what
/// is there. One process at a time uses the folder.
///
/// A witness whose folder is restored from a backup forgets, and nothing on this machine can tell.
/// Do not restore it: take a new key.
public final class Witness implements AutoCloseable {
  private final Path folder;
  private final FolderLock lock;
  private final InstantSource clock;
  private WitnessState state;
  private boolean stopped;

  private Witness(Path folder, FolderLock lock, WitnessState state, InstantSource clock) {
    this.folder = folder;
    this.lock = lock;
    this.state = state;
    this.clock = clock;
  }

  /// What became of opening a witness's memory.
  public sealed interface Opened {
    /// It remembers.
    record Ready(Witness witness) implements Opened {}

    /// Another process uses the folder.
    record Busy() implements Opened {}

    /// A file is not a checkpoint that this witness cosigned; nothing will be signed by it.
    record Damaged(Path file, String problem) implements Opened {}
  }

  /// Opens the memory of a witness, or begins one.
  ///
  /// @param cosigners the witness's keys, at least one, of types that cosign
  /// @param former keys that it cosigned with before
  /// @param logs the keys of each origin
  /// @param clock for the times of cosignatures
  /// @throws IllegalArgumentException if the keys are of other types
  public static Opened open(
      Path folder,
      List<SigningKey> cosigners,
      List<VerifierKey> former,
      Map<String, ? extends Collection<VerifierKey>> logs,
      InstantSource clock) {
    WitnessState state = WitnessState.of(cosigners, logs);
    DurableFile.makeFolders(folder);
    Optional<FolderLock> lock = FolderLock.tryLock(folder);
    if (lock.isEmpty()) {
      return new Opened.Busy();
    }
    Opened opened = new Opened.Busy();
    try {
      // What a killed process moved into place may not be durable yet, and is built on from here.
      DurableFile.forceFolder(folder);
      List<VerifierKey> own =
          java.util.stream.Stream.concat(
                  cosigners.stream().map(SigningKey::verifier), former.stream())
              .toList();
      for (String origin : logs.keySet()) {
        Path file = folder.resolve(fileName(origin));
        Optional<byte[]> note = DurableFile.read(file, SignedNote.MOST_BYTES);
        if (note.isPresent()) {
          CheckpointVerdict verdict = Checkpoint.open(note.get(), origin, own);
          if (!(verdict instanceof CheckpointVerdict.Verified verified)) {
            opened =
                new Opened.Damaged(file, "is not a checkpoint of " + origin + " cosigned here");
            return opened;
          }
          state = state.with(verified.checkpoint());
        }
      }
      opened = new Opened.Ready(new Witness(folder, lock.get(), state, clock));
      return opened;
    } finally {
      if (!(opened instanceof Opened.Ready)) {
        lock.get().close();
      }
    }
  }

  /// Decides about a request. Requests are taken one at a time.
  ///
  /// @param body of the request
  /// @throws UncheckedIOException if the disk fails, or has failed before
  public synchronized WitnessReply answer(byte[] body) {
    if (stopped) {
      throw new UncheckedIOException(
          new IOException("the witness has stopped after a failure of its disk; start it again"));
    }
    WitnessReply reply = state.answer(body, clock.instant().getEpochSecond());
    if (reply instanceof WitnessReply.Cosigned cosigned) {
      String origin = cosigned.note().text().lines().findFirst().orElseThrow();
      boolean durable = false;
      try {
        DurableFile.replace(folder.resolve(fileName(origin)), cosigned.note().toBytes());
        durable = true;
      } finally {
        stopped = !durable;
      }
      state = cosigned.next();
    }
    return reply;
  }

  /// The last checkpoint cosigned for a log.
  public synchronized Optional<Checkpoint> latest(String origin) {
    return state.latest(origin);
  }

  /// An origin may have any characters; a file name may not.
  private static String fileName(String origin) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256")
              .digest(origin.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256) + ".checkpoint";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }

  /// Gives the folder back.
  @Override
  public synchronized void close() {
    stopped = true;
    lock.close();
  }
}
