package org.acta.mirror;

import java.nio.file.Path;
import java.util.Optional;
import org.acta.disk.DurableFile;
import org.acta.log.TilePath;

/// A log in a folder of this machine.
record FolderFiles(Path folder) implements LogFiles {
  @Override
  public Optional<byte[]> read(TilePath path) {
    return DurableFile.read(folder.resolve(path.path()), LogFiles.mostBytes(path));
  }

  @Override
  public String where(TilePath path) {
    return folder.resolve(path.path()).toString();
  }
}
