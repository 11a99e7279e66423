package org.acta.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.acta.sheet.Reference;
import org.acta.sheet.Sheets;

/// Keys of sheets that come from entries: the index of the entry that gave the sheet first, which a
/// correction does not change.
final class EntryKeys implements SheetKeys {
  private final Map<String, Integer> fileNumbers = new LinkedHashMap<>();
  private final List<String> fileNames = new ArrayList<>();
  private long[] first = new long[1024];
  private long[] entry = new long[1024];
  private long[] line = new long[1024];
  private int[] file = new int[1024];
  private int size;

  /// Keys of sheets that are each traced to the entry with its figures, as a tally centre's are.
  static EntryKeys of(Sheets sheets) {
    EntryKeys keys = new EntryKeys();
    for (int row = 0; row < sheets.size(); row++) {
      Reference from = sheets.reference(row);
      keys.add(from.line(), from.line(), from.origin().file(), from.line());
    }
    return keys;
  }

  /// The next row.
  void add(long firstEntry, long countingEntry, String fileName, long lineNumber) {
    if (size == first.length) {
      int larger = size + (size >> 1);
      first = Arrays.copyOf(first, larger);
      entry = Arrays.copyOf(entry, larger);
      line = Arrays.copyOf(line, larger);
      file = Arrays.copyOf(file, larger);
    }
    first[size] = firstEntry;
    entry[size] = countingEntry;
    line[size] = lineNumber;
    file[size] = fileNumbers.computeIfAbsent(fileName, this::number);
    size++;
  }

  private int number(String fileName) {
    fileNames.add(fileName);
    return fileNames.size() - 1;
  }

  int size() {
    return size;
  }

  /// The row of a sheet, where keys were added in ascending order.
  int rowOf(long sheet) {
    return Arrays.binarySearch(first, 0, size, sheet);
  }

  @Override
  public long sheet(int row) {
    return first[row];
  }

  @Override
  public OptionalLong entry(int row) {
    return OptionalLong.of(entry[row]);
  }

  @Override
  public String file(int row) {
    return fileNames.get(file[row]);
  }

  @Override
  public long line(int row) {
    return line[row];
  }
}
