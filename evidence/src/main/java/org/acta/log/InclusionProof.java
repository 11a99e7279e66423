package org.acta.log;

import java.util.List;

/// A proof that an entry is in a tree: the siblings on the way from its leaf to the root.
///
/// A proof may come from anywhere, so that any two numbers and any hashes make one; [#verify] says
/// what is wrong with it.
///
/// @param index the entry's, from 0
/// @param size entries in the tree
/// @param hashes lowest first; a proof that verifies has at most 63
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9162.html#section-2.1.3">RFC 9162, 2.1.3</a>
public record InclusionProof(long index, long size, List<Hash> hashes) {
  /// @throws IllegalArgumentException if index or size is negative
  public InclusionProof {
    if (index < 0 || size < 0) {
      throw new IllegalArgumentException(
          "index and size are at least 0, not " + index + " and " + size);
    }
    hashes = List.copyOf(hashes);
  }

  /// Makes the proof. Reads at most two tiles of each level.
  ///
  /// @param index of an entry in the tree
  /// @param size of the tree
  /// @param tiles of the tree when it had that size; later full ones do for partial ones
  /// @throws IllegalArgumentException if the index is not below the size, or negative
  /// @throws java.io.UncheckedIOException if a tile is missing or has the wrong length
  public static InclusionProof make(long index, long size, TileSource tiles) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no entry " + index + " in a tree of " + size);
    }
    return new InclusionProof(index, size, new Subtrees(size, tiles).siblings(index, 0));
  }

  /// Whether the entry with this leaf is in the tree with this root.
  ///
  /// @param leaf [Merkle#leaf] of the entry
  /// @param root of the tree of [#size] entries, from a checkpoint that is trusted
  public Verdict verify(Hash leaf, Hash root) {
    if (index >= size) {
      return new Verdict.OutsideTree(index, size);
    }
    int inner = Paths.inner(index, size);
    int needed = inner + Paths.border(index, inner);
    if (hashes.size() != needed) {
      return new Verdict.WrongLength(hashes.size(), needed);
    }
    TreeHasher hasher = new TreeHasher();
    Hash met = Paths.up(hasher, leaf, hashes.subList(0, inner), index);
    Hash computed = Paths.upBorder(hasher, met, hashes.subList(inner, needed));
    return computed.equals(root) ? new Verdict.Verified() : new Verdict.WrongRoot(root, computed);
  }
}
