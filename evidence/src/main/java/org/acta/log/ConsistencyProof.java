package org.acta.log;

import java.util.ArrayList;
import java.util.List;

/// A proof that a tree begins with all entries of an older one, unchanged and in the same order.
///
/// A proof may come from anywhere, so that any two numbers and any hashes make one; [#verify] says
/// what is wrong with it.
///
/// @param oldSize entries in the old tree
/// @param newSize entries in the new tree
/// @param hashes lowest first; a proof that verifies has at most 64
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9162.html#section-2.1.4">RFC 9162, 2.1.4</a>
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {
  /// @throws IllegalArgumentException if a size is negative
  public ConsistencyProof {
    if (oldSize < 0 || newSize < 0) {
      throw new IllegalArgumentException(
          "sizes are at least 0, not " + oldSize + " and " + newSize);
    }
    hashes = List.copyOf(hashes);
  }

  /// Makes the proof. It has no hashes if the sizes are equal, or the old one is 0.
  ///
  /// @param oldSize at most `newSize`
  /// @param newSize of the tree
  /// @param tiles of the tree when it had the new size; later full ones do for partial ones
  /// @throws IllegalArgumentException if the old size is above the new one, or negative
  /// @throws java.io.UncheckedIOException if a tile is missing or has the wrong length
  public static ConsistencyProof make(long oldSize, long newSize, TileSource tiles) {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("a tree of " + newSize + " entries never had " + oldSize);
    }
    List<Hash> hashes = new ArrayList<>();
    if (oldSize > 0 && oldSize < newSize) {
      Subtrees subtrees = new Subtrees(newSize, tiles);
      int height = Long.numberOfTrailingZeros(oldSize);
      if (Long.bitCount(oldSize) > 1) {
        hashes.add(subtrees.complete(height, (oldSize >>> height) - 1));
      }
      hashes.addAll(subtrees.siblings(oldSize - 1, height));
    }
    return new ConsistencyProof(oldSize, newSize, hashes);
  }

  /// Whether the tree with the new root grew out of the tree with the old root.
  ///
  /// @param oldRoot of the tree of [#oldSize] entries
  /// @param newRoot of the tree of [#newSize] entries
  /// @return [Verdict.NothingToProve] if the old size is 0, whatever else is given
  public Verdict verify(Hash oldRoot, Hash newRoot) {
    if (oldSize > newSize) {
      return new Verdict.Shrunk(oldSize, newSize);
    }
    if (oldSize == 0) {
      return new Verdict.NothingToProve();
    }
    if (oldSize == newSize) {
      return hashes.isEmpty() ? same(oldRoot, newRoot) : new Verdict.WrongLength(hashes.size(), 0);
    }
    // The proof starts at the last complete subtree of the old tree. If that is the whole old tree,
    // its hash is the old root, and the proof leaves it out.
    int height = Long.numberOfTrailingZeros(oldSize);
    int start = Long.bitCount(oldSize) == 1 ? 0 : 1;
    int meets = Paths.inner(oldSize - 1, newSize);
    int border = start + meets - height;
    int needed = border + Paths.border(oldSize - 1, meets);
    if (hashes.size() != needed) {
      return new Verdict.WrongLength(hashes.size(), needed);
    }
    TreeHasher hasher = new TreeHasher();
    Hash seed = start == 0 ? oldRoot : hashes.getFirst();
    long turns = (oldSize - 1) >>> height;
    List<Hash> inner = hashes.subList(start, border);
    List<Hash> above = hashes.subList(border, needed);
    Hash was = Paths.upBorder(hasher, Paths.upLeft(hasher, seed, inner, turns), above);
    if (!was.equals(oldRoot)) {
      return new Verdict.WrongOldRoot(oldRoot, was);
    }
    return same(newRoot, Paths.upBorder(hasher, Paths.up(hasher, seed, inner, turns), above));
  }

  private static Verdict same(Hash claimed, Hash computed) {
    return claimed.equals(computed)
        ? new Verdict.Verified()
        : new Verdict.WrongRoot(claimed, computed);
  }
}
