package org.acta.log;

/// The two ways to hash in a Merkle tree, and the root of a tree without entries.
///
/// The first byte keeps leaves and nodes apart: without it, an entry could be made that hashes like
/// a node, and a tree that reads in two ways.
///
/// These methods may be called from any thread. What hashes millions holds a [TreeHasher].
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9162.html#section-2.1.1">RFC 9162, 2.1.1</a>
public final class Merkle {
  /// The root of the tree without entries: SHA-256 of nothing.
  public static final Hash EMPTY_ROOT = new TreeHasher().nothing();

  private Merkle() {}

  /// The leaf of an entry: SHA-256(00 ‖ entry).
  public static Hash leaf(byte[] entry) {
    byte[] leaf = new byte[Hash.BYTES];
    new TreeHasher().leaf(entry, 0, entry.length, leaf, 0);
    return Hash.at(leaf, 0);
  }

  /// The node over two subtrees: SHA-256(01 ‖ left ‖ right).
  public static Hash node(Hash left, Hash right) {
    return new TreeHasher().node(left, right);
  }
}
