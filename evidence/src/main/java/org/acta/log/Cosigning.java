package org.acta.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the cosignatures of witnesses below a record's checkpoint.
///
/// The writer's locks are held meanwhile, so that no checkpoint takes the place of a newer one. The
/// cosigned checkpoint is kept in the key folder too, as `witnessed`: it is for [LogWriter#open],
/// which by it notices a record that was restored from a backup.
public final class Cosigning {
  /// What became of the cosignatures.
  public enum Stored {
    /// They are below the checkpoint, and in the key folder.
    STORED,
    /// The record has another checkpoint by now.
    SUPERSEDED,
    /// A writer is at work.
    BUSY
  }

  private Cosigning() {}

  /// Adds signature lines to the record's checkpoint, if it still is the one that they are of.
  ///
  /// @param cosigned text of the checkpoint that was cosigned
  /// @param lines that were verified by the caller; those that are there already are not repeated
  /// @throws java.io.UncheckedIOException if the machine fails, naming the file
  public static Stored add(LogPlace place, String cosigned, List<NoteSignature> lines) {
    Optional<WriterLock> key = WriterLock.tryLock(place.keyFolder());
    if (key.isEmpty()) {
      return Stored.BUSY;
    }
    try (WriterLock held = key.get()) {
      Optional<WriterLock> record = WriterLock.tryLock(place.staging());
      if (record.isEmpty()) {
        return Stored.BUSY;
      }
      try (WriterLock both = record.get()) {
        return locked(new FileDisk(), place, cosigned, lines);
      }
    }
  }

  private static Stored locked(
      Disk disk, LogPlace place, String cosigned, List<NoteSignature> lines) {
    Optional<SignedNote> published = note(disk, place.checkpoint());
    if (published.isEmpty() || !published.get().text().equals(cosigned)) {
      return Stored.SUPERSEDED;
    }
    List<NoteSignature> fresh = new ArrayList<>(lines);
    List<NoteSignature> kept = new ArrayList<>(published.get().signatures());
    // A newer cosignature of the same key takes the place of the older one.
    kept.removeIf(old ->
        fresh.stream()
            .anyMatch(line -> line.name().equals(old.name()) && line.keyId() == old.keyId()));
    kept.addAll(fresh);
    byte[] bytes = new SignedNote(cosigned, kept).toBytes();
    replace(disk, place.keyFolder(), place.keyFolder().resolve("witnessed"), bytes);
    replace(disk, place.staging(), place.checkpoint(), bytes);
    disk.forceFolder(place.record());
    return Stored.STORED;
  }

  /// The checkpoint that was cosigned last, if any was; to be given to [LogWriter#open].
  public static Optional<SignedNote> last(LogPlace place) {
    return note(new FileDisk(), place.keyFolder().resolve("witnessed"));
  }

  private static void replace(Disk disk, Path drafts, Path file, byte[] bytes) {
    Path draft = drafts.resolve(file.getFileName() + ".new");
    disk.write(draft, bytes);
    disk.move(draft, file);
    disk.forceFolder(drafts);
  }

  private static Optional<SignedNote> note(Disk disk, Path file) {
    Optional<byte[]> bytes = disk.read(file);
    try {
      return bytes.isEmpty() ? Optional.empty() : Optional.of(SignedNote.parse(bytes.get()));
    } catch (MalformedException e) {
      throw new DamagedFileException(file, "is no signed checkpoint: " + e.problem());
    }
  }
}
