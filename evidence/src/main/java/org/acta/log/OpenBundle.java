package org.acta.log;

import java.util.ArrayList;
import java.util.List;

/// The last bundle of a log, which is not full.
final class OpenBundle {
  private OpenBundle() {}

  /// Appends entries to a tree and to its last bundle.
  ///
  /// @param open the entries of the last bundle, fewer than 256 before and after
  /// @return the bundles that are new or changed, only the last of them partial
  static List<Publication.File> append(List<byte[]> entries, Frontier frontier, List<byte[]> open) {
    List<Publication.File> bundles = new ArrayList<>();
    for (byte[] entry : entries) {
      frontier.append(entry);
      open.add(entry);
      if (open.size() == TilePath.FULL) {
        bundles.add(bundle(frontier.size(), open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      bundles.add(bundle(frontier.size(), open));
    }
    return bundles;
  }

  private static Publication.File bundle(long size, List<byte[]> entries) {
    return new Publication.File(TilePath.Entries.holding(size - 1, size), Staging.encode(entries));
  }
}
