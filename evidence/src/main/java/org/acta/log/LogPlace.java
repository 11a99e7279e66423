package org.acta.log;

import java.nio.file.Path;

/// Where a log lives: the record, which everybody may copy, and the key folder, which nobody
/// should.
///
/// | file | what |
/// | --- | --- |
/// | *record*`/checkpoint`, *record*`/tile/…` | the log, as it is published ([TilePath]) |
/// | *record*`/staging/` | what is on its way to there; empty but for a lock when all is published |
/// | *key folder*`/commit` | the last checkpoint that was signed |
/// | *key folder*`/lock` | held by the writer ([WriterLock]); empty |
///
/// The two are apart so that a record that is restored from a backup, or copied and written to in
/// two places, meets a commit that knows better. The key folder is where a private key is best
/// kept; the log does not look for it there.
///
/// @param record the folder that is published
/// @param keyFolder neither the record nor a folder in it
public record LogPlace(Path record, Path keyFolder) {
  /// @throws IllegalArgumentException if one folder is in the other
  public LogPlace {
    Path inner = keyFolder.toAbsolutePath().normalize();
    if (inner.startsWith(record.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException(
          "the key folder " + keyFolder + " is in the record " + record + ", which is published");
    }
  }

  /// A record and the folder beside it that has its name and `.key`.
  public static LogPlace of(Path record) {
    Path absolute = record.toAbsolutePath().normalize();
    return new LogPlace(record, absolute.resolveSibling(absolute.getFileName() + ".key"));
  }

  Path checkpoint() {
    return record.resolve(new TilePath.Checkpoint().path());
  }

  Path staging() {
    return record.resolve("staging");
  }

  Path commit() {
    return keyFolder.resolve("commit");
  }

  Path newCommit() {
    return keyFolder.resolve("commit.new");
  }

  Path file(TilePath path) {
    return record.resolve(path.path());
  }
}
