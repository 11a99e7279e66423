package org.acta.record;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.acta.log.LogReader;

/// The entries of a log on disk, each shown to be in the tree of its checkpoint before it is given.
///
/// A few hundred entries are in memory at a time.
public record LogEntries(LogReader log) implements StoredEntries {
  private static final int AT_ONCE = 1024;

  @Override
  public Iterator<Stored> iterator() {
    return new Iterator<>() {
      private List<Stored> read = new ArrayList<>();
      private int next;
      private long end;

      @Override
      public boolean hasNext() {
        return next < read.size() || end < log.size();
      }

      @Override
      public Stored next() {
        if (next == read.size()) {
          fill();
        }
        return read.get(next++);
      }

      private void fill() {
        if (end == log.size()) {
          throw new NoSuchElementException("the log has " + end + " entries");
        }
        long to = Math.min(log.size(), end + AT_ONCE);
        List<Stored> more = new ArrayList<>(AT_ONCE);
        log.forEach(end, to, (index, entry) -> more.add(new Stored(index, entry)));
        read = more;
        next = 0;
        end = to;
      }
    };
  }
}
