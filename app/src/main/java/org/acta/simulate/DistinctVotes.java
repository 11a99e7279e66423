package org.acta.simulate;

/// Remembers the votes of every sheet as a 64-bit hash, so that no two sheets have the same votes
/// unless they are meant to. A false alarm costs one more draw; sixteen bytes a station are enough.
final class DistinctVotes {
  private final long[] slots;

  DistinctVotes(int sheets) {
    slots = new long[Integer.highestOneBit(Math.max(16, sheets)) << 2];
  }

  /// Takes the votes of a sheet.
  ///
  /// @return whether no sheet had them before
  boolean add(Draft draft) {
    long hash = hash(draft);
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = hash;
    return true;
  }

  private static long hash(Draft draft) {
    long hash = 0x243F6A8885A308D3L;
    for (int choice = 0; choice < draft.choices(); choice++) {
      hash = (hash ^ draft.votes(choice)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash == 0 ? 1 : hash;
  }
}
