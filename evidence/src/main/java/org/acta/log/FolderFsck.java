package org.acta.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/// Walks the folder of a record for what the checkpoint's tree does not account for. Links are not
/// followed.
final class FolderFsck {
  private static final int LEVELS = 8;

  private final Path record;
  private final Set<String> beside;
  private final long size;
  private final TreeFsck tree;
  private final Findings findings;

  FolderFsck(Path record, Set<String> beside, long size, TreeFsck tree, Findings findings) {
    this.record = record;
    this.beside = beside;
    this.size = size;
    this.tree = tree;
    this.findings = findings;
  }

  void walk() {
    try {
      Files.walkFileTree(
          record,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return beside.contains(name(folder))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              visit(name(file), attributes);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              findings.add(new FsckFinding.Unreadable(name(file), String.valueOf(e.getMessage())));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot walk " + record, e);
    }
  }

  private String name(Path file) {
    return record.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private void visit(String name, BasicFileAttributes attributes) {
    if (beside.contains(name)
        || (name.equals("staging/" + WriterLock.FILE) && attributes.size() == 0)) {
      return;
    }
    Optional<TilePath> path = TilePath.parse(name);
    if (!attributes.isRegularFile()) {
      findings.add(new FsckFinding.Stray(name));
    } else if (path.isPresent()) {
      visit(path.get());
    } else if (name.startsWith("staging/") && !name.endsWith("/" + WriterLock.FILE)) {
      findings.add(new FsckFinding.Staged(name));
    } else {
      findings.add(new FsckFinding.Stray(name));
    }
  }

  private void visit(TilePath path) {
    switch (path) {
      case TilePath.Checkpoint _ -> {}
      case TilePath.Entries entries -> {
        int width = width(0, entries.index());
        if (entries.width() > width) {
          findings.add(new FsckFinding.Ahead(path.path()));
        } else if (entries.width() < width) {
          tree.checkNarrow(entries);
        }
      }
      case TilePath.Hashes hashes -> {
        int width = width(hashes.level(), hashes.index());
        if (hashes.width() > width) {
          findings.add(new FsckFinding.Ahead(path.path()));
        } else if (hashes.width() < width) {
          tree.checkNarrow(hashes);
        }
      }
    }
  }

  /// How wide a tile is in this tree; 0 if it is not there.
  private int width(int level, long index) {
    if (level >= LEVELS) {
      return 0;
    }
    long hashes = size >>> (8 * level);
    return index > hashes / TilePath.FULL
        ? 0
        : (int) Math.min(TilePath.FULL, hashes - index * TilePath.FULL);
  }
}
