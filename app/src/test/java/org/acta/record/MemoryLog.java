package org.acta.record;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/// A log in memory, which starts wherever it is told to.
public final class MemoryLog implements EntryAppender, StoredEntries {
  public final List<byte[]> entries = new ArrayList<>();

  @Override
  public long append(List<byte[]> more) {
    long first = entries.size();
    entries.addAll(more);
    return first;
  }

  public long append(Entry entry) {
    return append(List.of(entry.bytes()));
  }

  @Override
  public Iterator<Stored> iterator() {
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Stored(i, entries.get(i)))
        .iterator();
  }

  public Entry entry(long index) {
    return switch (Entry.read(entries.get((int) index))) {
      case Entry.Reading.Read(Entry entry) -> entry;
      case Entry.Reading.Refused(Refusal refusal) ->
          throw new AssertionError("entry " + index + ": " + refusal);
    };
  }

  public EntryReference reference(long index) {
    return new EntryReference(index, Sha256.leaf(entries.get((int) index)));
  }

  /// The index of the n-th entry of a kind, from 0.
  public long find(Kind kind, int n) {
    return IntStream.range(0, entries.size())
        .filter(i -> entry(i).kind() == kind)
        .skip(n)
        .findFirst()
        .orElseThrow();
  }
}
