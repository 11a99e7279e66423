package org.acta.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.acta.log.LogReader;
import org.acta.log.TilePath;

/// The texts of entries, read a bundle at a time; pages ask for many of one bundle in a row.
final class EntryText {
  private static final int BUNDLES = 16;

  private final LogReader log;
  private final Map<Long, byte[][]> bundles =
      new LinkedHashMap<>(BUNDLES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[][]> eldest) {
          return size() > BUNDLES;
        }
      };

  EntryText(LogReader log) {
    this.log = log;
  }

  /// An entry's bytes, shown to be in the tree.
  byte[] of(long index) {
    int place = (int) (index % TilePath.FULL);
    long bundle = index / TilePath.FULL;
    synchronized (bundles) {
      byte[][] known = bundles.get(bundle);
      if (known != null) {
        return known[place].clone();
      }
    }
    byte[][] read = read(bundle);
    synchronized (bundles) {
      bundles.put(bundle, read);
    }
    return read[place].clone();
  }

  private byte[][] read(long bundle) {
    long from = bundle * TilePath.FULL;
    int width = (int) Math.min(TilePath.FULL, log.size() - from);
    byte[][] entries = new byte[width][];
    log.forEach(from, from + width, (index, entry) -> entries[(int) (index - from)] = entry);
    return entries;
  }
}
