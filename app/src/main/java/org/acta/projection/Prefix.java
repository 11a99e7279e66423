package org.acta.projection;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.acta.record.Entry;
import org.acta.record.StoredEntries;

/// The first entries of a record: what it was when it had no more.
///
/// @param size how many, at most as many as the record has
record Prefix(StoredEntries record, long size) implements StoredEntries {

  /// How many entries a record had at a time: as many as it has before the first that was obtained
  /// later. Whether bytes that are no entry were there by then cannot be told; they count as those
  /// before them.
  static long sizeAt(StoredEntries record, Instant time) {
    long size = 0;
    for (Stored stored : record) {
      if (Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry)
          && entry.obtained().isAfter(time)) {
        return stored.index();
      }
      size = stored.index() + 1;
    }
    return size;
  }

  @Override
  public Iterator<Stored> iterator() {
    Iterator<Stored> all = record.iterator();
    return new Iterator<>() {
      private long given;

      @Override
      public boolean hasNext() {
        return given < size && all.hasNext();
      }

      @Override
      public Stored next() {
        if (!hasNext()) {
          throw new NoSuchElementException("the first " + size + " entries were given");
        }
        given++;
        return all.next();
      }
    };
  }
}
