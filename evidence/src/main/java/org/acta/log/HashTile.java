package org.acta.log;

import java.util.Arrays;
import java.util.Optional;

/// A tile: where it belongs, and 1 to 256 hashes, one after the other.
///
/// On level 0 the hashes are leaves. On a level above, each is the root of a full tile of the level
/// below. A tile that was parsed is only as good as what it was checked against.
///
/// @see <a href="https://c2sp.org/tlog-tiles">C2SP tlog-tiles, Merkle Tree</a>
public final class HashTile {
  private final TilePath.Hashes path;
  private final byte[] bytes;

  private HashTile(TilePath.Hashes path, byte[] own) {
    this.path = path;
    bytes = own;
  }

  /// The tile with these bytes, or empty if they are not exactly as many hashes as the path says.
  public static Optional<HashTile> parse(TilePath.Hashes path, byte[] bytes) {
    return bytes.length == path.width() * Hash.BYTES
        ? Optional.of(new HashTile(path, bytes.clone()))
        : Optional.empty();
  }

  /// The tile that takes over `own`, which nobody else may change.
  static HashTile of(TilePath.Hashes path, byte[] own) {
    return new HashTile(path, own);
  }

  /// Where the tile belongs.
  public TilePath.Hashes path() {
    return path;
  }

  /// How many hashes, from 1 to 256.
  public int width() {
    return path.width();
  }

  /// One of the hashes.
  ///
  /// @param i from 0 to `width()` − 1
  /// @throws IndexOutOfBoundsException if there is no such hash
  public Hash hash(int i) {
    return Hash.at(bytes, i * Hash.BYTES);
  }

  /// A copy of the bytes, 32 for each hash.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The bytes themselves, not to be changed.
  byte[] raw() {
    return bytes;
  }

  /// The root of the tree over these hashes. For a full tile, it is what the tile above must hold
  /// at position `index` mod 256 of tile `index` / 256.
  public Hash root() {
    TreeHasher hasher = new TreeHasher();
    int first = path.width();
    Hash root = null;
    for (int bits = path.width(); bits > 0; bits &= bits - 1) {
      int count = Integer.lowestOneBit(bits);
      first -= count;
      Hash left = hasher.complete(bytes, first, count);
      root = root == null ? left : hasher.node(left, root);
    }
    if (root == null) {
      throw new IllegalStateException("a tile holds at least one hash");
    }
    return root;
  }

  /// The tile as it was when it held fewer hashes.
  ///
  /// @param width from 1 to the present width
  /// @throws IllegalArgumentException if the width is out of that range
  public HashTile first(int width) {
    if (width < 1 || width > path.width()) {
      throw new IllegalArgumentException(
          "a tile of " + path.width() + " hashes never held " + width);
    }
    return new HashTile(
        new TilePath.Hashes(path.level(), path.index(), width),
        Arrays.copyOf(bytes, width * Hash.BYTES));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HashTile tile
        && path.equals(tile.path)
        && Arrays.equals(bytes, tile.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return path.path();
  }
}
