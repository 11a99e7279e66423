package org.acta.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.acta.log.LogReader;
import org.acta.record.StoredEntries;

/// The entries of a log from one on, a few hundred in memory at a time.
record Range(LogReader log, long from) implements StoredEntries {
  private static final int AT_ONCE = 1024;

  @Override
  public Iterator<Stored> iterator() {
    return new Iterator<>() {
      private final Deque<Stored> read = new ArrayDeque<>();
      private long end = from;

      @Override
      public boolean hasNext() {
        return !read.isEmpty() || end < log.size();
      }

      @Override
      public Stored next() {
        if (!hasNext()) {
          throw new NoSuchElementException("the log has " + log.size() + " entries");
        }
        if (read.isEmpty()) {
          long to = Math.min(log.size(), end + AT_ONCE);
          log.forEach(end, to, (index, entry) -> read.add(new Stored(index, entry)));
          end = to;
        }
        return read.remove();
      }
    };
  }
}
