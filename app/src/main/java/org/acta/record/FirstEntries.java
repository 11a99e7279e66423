package org.acta.record;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// A record as it was when it had so many entries.
///
/// @param entries the record
/// @param size how many entries it had, at least 0
public record FirstEntries(StoredEntries entries, long size) implements StoredEntries {
  @Override
  public Iterator<Stored> iterator() {
    Iterator<Stored> all = entries.iterator();
    return new Iterator<>() {
      private long given;

      @Override
      public boolean hasNext() {
        return given < size && all.hasNext();
      }

      @Override
      public Stored next() {
        if (!hasNext()) {
          throw new NoSuchElementException("the record had " + size + " entries");
        }
        given++;
        return all.next();
      }
    };
  }
}
