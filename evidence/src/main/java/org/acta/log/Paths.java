package org.acta.log;

import java.util.List;

/// The way from an entry up to the root.
///
/// Below the height where the way of the entry meets the way of the tree's last entry, there is a
/// sibling at every height, on the right or on the left; this is the *inner* part. Above it, there
/// is one, on the left, wherever the entry's index has a bit set; this is the *border*.
final class Paths {
  private Paths() {}

  /// The height of the inner part: where the ways of an entry and of the last entry meet.
  static int inner(long entry, long size) {
    return Long.SIZE - Long.numberOfLeadingZeros(entry ^ (size - 1));
  }

  /// The number of siblings above the inner part.
  static int border(long entry, int inner) {
    return inner == Long.SIZE ? 0 : Long.bitCount(entry >>> inner);
  }

  /// Goes up the inner part, over the siblings on both sides.
  ///
  /// @param turns bit i is set if sibling i is on the left
  static Hash up(TreeHasher hasher, Hash from, List<Hash> siblings, long turns) {
    Hash hash = from;
    for (int i = 0; i < siblings.size(); i++) {
      Hash sibling = siblings.get(i);
      hash = (turns >>> i & 1) == 0 ? hasher.node(hash, sibling) : hasher.node(sibling, hash);
    }
    return hash;
  }

  /// Goes up the inner part as it was before there was anything on the right.
  static Hash upLeft(TreeHasher hasher, Hash from, List<Hash> siblings, long turns) {
    Hash hash = from;
    for (int i = 0; i < siblings.size(); i++) {
      if ((turns >>> i & 1) == 1) {
        hash = hasher.node(siblings.get(i), hash);
      }
    }
    return hash;
  }

  /// Goes up the border, where all siblings are on the left.
  static Hash upBorder(TreeHasher hasher, Hash from, List<Hash> siblings) {
    return up(hasher, from, siblings, -1L);
  }
}
