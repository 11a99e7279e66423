package org.acta.log;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes of [Merkle] for one thread: it reuses its digest and allocates nothing per hash.
final class TreeHasher {
  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private final MessageDigest sha256 = sha256();

  /// A short entry after the byte [#LEAF].
  private final byte[] leaf = new byte[2048];

  private final byte[] node = new byte[1 + 2 * Hash.BYTES];

  /// Half a full tile's hashes.
  private final byte[] row = new byte[TilePath.FULL / 2 * Hash.BYTES];

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// SHA-256 of nothing.
  Hash nothing() {
    return Hash.of(sha256.digest());
  }

  /// Writes SHA-256(00 ‖ entry) into `out`.
  void leaf(byte[] entries, int from, int length, byte[] out, int outFrom) {
    if (length < leaf.length) {
      // One update is faster than two: the digest need not fill up a block first.
      System.arraycopy(entries, from, leaf, 1, length);
      sha256.update(leaf, 0, 1 + length);
    } else {
      sha256.update(LEAF);
      sha256.update(entries, from, length);
    }
    finish(out, outFrom);
  }

  /// Writes SHA-256(00 ‖ entry) into `out`, and 00 over the byte before the entry.
  ///
  /// @param from at least 1
  void leafInPlace(byte[] bytes, int from, int length, byte[] out, int outFrom) {
    bytes[from - 1] = LEAF;
    sha256.update(bytes, from - 1, 1 + length);
    finish(out, outFrom);
  }

  /// Writes SHA-256(01 ‖ left ‖ right) into `out`, which may be where left or right lies.
  void node(byte[] left, int leftFrom, byte[] right, int rightFrom, byte[] out, int outFrom) {
    node[0] = NODE;
    System.arraycopy(left, leftFrom, node, 1, Hash.BYTES);
    System.arraycopy(right, rightFrom, node, 1 + Hash.BYTES, Hash.BYTES);
    sha256.update(node, 0, node.length);
    finish(out, outFrom);
  }

  Hash node(Hash left, Hash right) {
    node[0] = NODE;
    left.copyTo(node, 1);
    right.copyTo(node, 1 + Hash.BYTES);
    sha256.update(node, 0, node.length);
    return Hash.of(sha256.digest());
  }

  /// The root of a complete subtree.
  ///
  /// @param hashes its leaves, one after the other
  /// @param first the first of them, counted in hashes
  /// @param count how many, a power of two and at most [TilePath#FULL]
  Hash complete(byte[] hashes, int first, int count) {
    if (count == 1) {
      return Hash.at(hashes, first * Hash.BYTES);
    }
    row(hashes, first, count);
    for (int left = count / 2; left > 1; left /= 2) {
      row(row, 0, left);
    }
    return Hash.at(row, 0);
  }

  /// Hashes neighbours in pairs into [#row].
  private void row(byte[] hashes, int first, int count) {
    node[0] = NODE;
    for (int i = 0; i < count; i += 2) {
      System.arraycopy(hashes, (first + i) * Hash.BYTES, node, 1, 2 * Hash.BYTES);
      sha256.update(node, 0, node.length);
      finish(row, i / 2 * Hash.BYTES);
    }
  }

  private void finish(byte[] out, int from) {
    try {
      sha256.digest(out, from, Hash.BYTES);
    } catch (DigestException tooShort) {
      throw new IllegalArgumentException("no room for 32 bytes at " + from, tooShort);
    }
  }
}
