package org.acta.record;

import java.util.List;

/// Takes entries at the end of a log.
@FunctionalInterface
public interface EntryAppender {
  /// Appends entries in their order, all of them or none.
  ///
  /// @param entries at least one, each of at most [Entry#MOST_BYTES]
  /// @return the index of the first
  long append(List<byte[]> entries);
}
