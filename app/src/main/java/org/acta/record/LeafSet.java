package org.acta.record;

import java.util.Arrays;

/// The leaf hashes of a record: 64 bytes of memory or fewer for each but in the smallest.
final class LeafSet {
  private static final int LONGS = 4;

  private long[] table = new long[LONGS * 1024];
  private int size;

  /// Adds a leaf; whether it was not there.
  boolean add(byte[] leaf) {
    if (size * 2 >= table.length / LONGS) {
      grow();
    }
    int at = find(table, words(leaf));
    if (taken(table, at)) {
      return false;
    }
    System.arraycopy(words(leaf), 0, table, at, LONGS);
    size++;
    return true;
  }

  boolean contains(byte[] leaf) {
    return taken(table, find(table, words(leaf)));
  }

  /// A hash of 256 zero bits does not occur.
  private static boolean taken(long[] table, int at) {
    return (table[at] | table[at + 1] | table[at + 2] | table[at + 3]) != 0;
  }

  private static int find(long[] table, long[] words) {
    int slots = table.length / LONGS;
    int slot = (int) (words[0] & (slots - 1));
    while (taken(table, slot * LONGS)
        && !Arrays.equals(table, slot * LONGS, slot * LONGS + LONGS, words, 0, LONGS)) {
      slot = (slot + 1) & (slots - 1);
    }
    return slot * LONGS;
  }

  private void grow() {
    if (table.length > 1 << 28) {
      throw new IllegalStateException("a record of more than 67 million entries");
    }
    long[] larger = new long[table.length * 2];
    long[] words = new long[LONGS];
    for (int at = 0; at < table.length; at += LONGS) {
      if (taken(table, at)) {
        System.arraycopy(table, at, words, 0, LONGS);
        System.arraycopy(words, 0, larger, find(larger, words), LONGS);
      }
    }
    table = larger;
  }

  private static long[] words(byte[] leaf) {
    java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(leaf);
    return new long[] {buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong()};
  }
}
