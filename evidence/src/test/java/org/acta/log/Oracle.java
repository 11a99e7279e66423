package org.acta.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The definitions of RFC 9162, section 2.1, word by word, and slow.
final class Oracle {
  private Oracle() {}

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// MTH(D\[n\]), section 2.1.1, over leaves that are hashed already.
  static Hash root(List<Hash> leaves) {
    int n = leaves.size();
    if (n == 0) {
      return Hash.of(sha256());
    }
    if (n == 1) {
      return leaves.getFirst();
    }
    int k = k(n);
    return node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
  }

  /// PATH(m, D\[n\]), section 2.1.3.1.
  static List<Hash> path(int m, List<Hash> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return new ArrayList<>();
    }
    int k = k(n);
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, n);
    List<Hash> path = m < k ? path(m, left) : path(m - k, right);
    path.add(m < k ? root(right) : root(left));
    return path;
  }

  /// PROOF(m, D\[n\]), section 2.1.4.1.
  static List<Hash> proof(int m, List<Hash> leaves) {
    return subproof(m, leaves, true);
  }

  private static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
    int n = leaves.size();
    if (m == n) {
      List<Hash> proof = new ArrayList<>();
      if (!whole) {
        proof.add(root(leaves));
      }
      return proof;
    }
    int k = k(n);
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, n);
    List<Hash> proof = m <= k ? subproof(m, left, whole) : subproof(m - k, right, false);
    proof.add(m <= k ? root(right) : root(left));
    return proof;
  }

  /// The largest power of two below n.
  private static int k(int n) {
    return Integer.highestOneBit(n - 1);
  }

  static Hash node(Hash left, Hash right) {
    return Hash.of(sha256(new byte[] {1}, left.bytes(), right.bytes()));
  }

  static Hash leaf(byte[] entry) {
    return Hash.of(sha256(new byte[] {0}, entry));
  }

  /// The n-th tile of a level as C2SP tlog-tiles defines it.
  static byte[] tile(TilePath.Hashes path, List<Hash> leaves) {
    ByteArrayOutputStream tile = new ByteArrayOutputStream();
    int span = 1 << (8 * path.level());
    for (int i = 0; i < path.width(); i++) {
      int from = ((int) path.index() * 256 + i) * span;
      tile.writeBytes(root(leaves.subList(from, from + span)).bytes());
    }
    return tile.toByteArray();
  }

  /// Entry number i of the tests' logs.
  static byte[] entry(long i) {
    return ("entry " + i).getBytes(StandardCharsets.UTF_8);
  }

  static List<Hash> leaves(int n) {
    List<Hash> leaves = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      leaves.add(leaf(entry(i)));
    }
    return leaves;
  }

  /// A log kept in a map.
  static final class Shelf implements TileSource {
    final Map<TilePath, byte[]> files = new HashMap<>();

    @Override
    public Optional<byte[]> read(TilePath path) {
      return Optional.ofNullable(files.get(path));
    }

    void put(List<HashTile> tiles) {
      for (HashTile tile : tiles) {
        files.put(tile.path(), tile.bytes());
      }
    }

    /// The same log as it was at any earlier size: a partial tile that was never written is cut
    /// from a wider one.
    TileSource atAnySize() {
      return path ->
          switch (path) {
            case TilePath.Hashes(int level, long index, int width) ->
                IntStream.rangeClosed(width, TilePath.FULL)
                    .mapToObj(wider -> read(new TilePath.Hashes(level, index, wider)))
                    .flatMap(Optional::stream)
                    .map(bytes -> Arrays.copyOf(bytes, width * 32))
                    .findFirst();
            case TilePath.Entries _, TilePath.Checkpoint _ -> read(path);
          };
    }

    /// The tiles of the tree over these leaves, appended at once.
    static Shelf of(List<Hash> leaves) {
      Frontier frontier = new Frontier();
      leaves.forEach(frontier::append);
      Shelf shelf = new Shelf();
      shelf.put(frontier.takeTiles());
      return shelf;
    }
  }
}
