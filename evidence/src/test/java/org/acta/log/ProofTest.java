package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTest {
  private static final long SEED = 417;
  private static final List<Hash> LEAVES = Oracle.leaves(70_000);
  private static final TileSource TILES = Oracle.Shelf.of(LEAVES).atAnySize();

  private static Hash root(int size) {
    return Oracle.root(LEAVES.subList(0, size));
  }

  private static Hash flip(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return Hash.of(bytes);
  }

  private static List<Hash> with(List<Hash> hashes, int at, Hash hash) {
    List<Hash> copy = new ArrayList<>(hashes);
    copy.set(at, hash);
    return copy;
  }

  @Test
  void every_entry_of_every_tree_to_130_has_the_proof_of_the_definition() {
    for (int size = 1; size <= 130; size++) {
      Hash root = root(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.make(index, size, TILES);
        assertThat(proof.hashes())
            .as("%d in %d", index, size)
            .isEqualTo(Oracle.path(index, LEAVES.subList(0, size)));
        assertThat(proof.verify(LEAVES.get(index), root)).isEqualTo(new Verdict.Verified());
      }
    }
  }

  @Test
  void every_two_sizes_to_64_have_the_proof_of_the_definition() {
    for (int size = 1; size <= 64; size++) {
      for (int old = 1; old <= size; old++) {
        ConsistencyProof proof = ConsistencyProof.make(old, size, TILES);
        assertThat(proof.hashes())
            .as("%d to %d", old, size)
            .isEqualTo(Oracle.proof(old, LEAVES.subList(0, size)));
        assertThat(proof.verify(root(old), root(size))).isEqualTo(new Verdict.Verified());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000})
  void proofs_hold_at_the_corners_of_tiles(int size) {
    Hash root = root(size);
    TileSource exact = Oracle.Shelf.of(LEAVES.subList(0, size));
    for (int index : new int[] {0, 1, 127, 254, 255, 256, 65_534, 65_535, 65_536, size - 1}) {
      if (index < size) {
        InclusionProof proof = InclusionProof.make(index, size, exact);
        assertThat(proof.hashes()).isEqualTo(Oracle.path(index, LEAVES.subList(0, size)));
        assertThat(proof.verify(LEAVES.get(index), root)).isEqualTo(new Verdict.Verified());
        ConsistencyProof grown = ConsistencyProof.make(index + 1, size, exact);
        assertThat(grown.hashes()).isEqualTo(Oracle.proof(index + 1, LEAVES.subList(0, size)));
        assertThat(grown.verify(root(index + 1), root)).isEqualTo(new Verdict.Verified());
      }
    }
  }

  @Test
  void proofs_hold_in_trees_drawn_at_random() {
    Random random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      int size = 1 + random.nextInt(70_000);
      int index = random.nextInt(size);
      String drawn = "seed " + SEED + ", " + index + " in " + size;
      Hash root = root(size);
      List<Hash> leaves = LEAVES.subList(0, size);
      InclusionProof proof = InclusionProof.make(index, size, TILES);
      assertThat(proof.hashes()).as(drawn).isEqualTo(Oracle.path(index, leaves));
      assertThat(proof.verify(LEAVES.get(index), root)).as(drawn).isEqualTo(new Verdict.Verified());
      ConsistencyProof grown = ConsistencyProof.make(index + 1, size, TILES);
      assertThat(grown.hashes()).as(drawn).isEqualTo(Oracle.proof(index + 1, leaves));
      assertThat(grown.verify(root(index + 1), root)).as(drawn).isEqualTo(new Verdict.Verified());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 8, 11, 33})
  void an_inclusion_proof_with_any_one_bit_altered_fails(int size) {
    Hash root = root(size);
    for (int index = 0; index < size; index++) {
      Hash leaf = LEAVES.get(index);
      InclusionProof proof = InclusionProof.make(index, size, TILES);
      List<Hash> hashes = proof.hashes();
      for (int bit = 0; bit < 256; bit++) {
        assertThat(proof.verify(flip(leaf, bit), root)).isInstanceOf(Verdict.WrongRoot.class);
        assertThat(proof.verify(leaf, flip(root, bit))).isInstanceOf(Verdict.WrongRoot.class);
        for (int h = 0; h < hashes.size(); h++) {
          List<Hash> altered = with(hashes, h, flip(hashes.get(h), bit));
          assertThat(new InclusionProof(index, size, altered).verify(leaf, root))
              .isInstanceOf(Verdict.WrongRoot.class);
        }
      }
      for (int bit = 0; bit < 63; bit++) {
        assertThat(new InclusionProof(index ^ (1L << bit), size, hashes).verify(leaf, root))
            .as("index %d in %d, bit %d", index, size, bit)
            .isNotInstanceOf(Verdict.Verified.class);
      }
    }
  }

  /// The size is not part of the root: for some entries two sizes call for the same way up, and a
  /// proof with the size altered still leads from the leaf to the root. It proves nothing false:
  /// the entry is in the tree with that root, at that index. The signed checkpoint says the size.
  @Test
  void an_altered_size_passes_only_where_it_asks_for_the_same_way_up() {
    for (int size = 1; size <= 40; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.make(index, size, TILES);
        for (int other = 0; other <= 130; other++) {
          Verdict verdict =
              new InclusionProof(index, other, proof.hashes())
                  .verify(LEAVES.get(index), root(size));
          boolean sameWay = index < other && turns(index, other).equals(turns(index, size));
          assertThat(verdict.verified()).as("%d in %d/%d", index, size, other).isEqualTo(sameWay);
        }
      }
    }
  }

  /// On which side the siblings are, from the leaf up, as the definition splits the tree.
  private static String turns(int index, int size) {
    if (size == 1) {
      return "";
    }
    int k = Integer.highestOneBit(size - 1);
    return index < k ? turns(index, k) + "r" : turns(index - k, size - k) + "l";
  }

  @Test
  void a_consistency_proof_with_any_one_bit_altered_fails() {
    for (int size : new int[] {2, 3, 7, 8, 13}) {
      for (int old = 1; old <= size; old++) {
        Hash oldRoot = root(old);
        Hash newRoot = root(size);
        ConsistencyProof proof = ConsistencyProof.make(old, size, TILES);
        List<Hash> hashes = proof.hashes();
        for (int bit = 0; bit < 256; bit++) {
          assertThat(proof.verify(flip(oldRoot, bit), newRoot).verified()).isFalse();
          assertThat(proof.verify(oldRoot, flip(newRoot, bit)).verified()).isFalse();
          for (int h = 0; h < hashes.size(); h++) {
            List<Hash> altered = with(hashes, h, flip(hashes.get(h), bit));
            assertThat(new ConsistencyProof(old, size, altered).verify(oldRoot, newRoot).verified())
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void too_many_or_too_few_hashes_are_refused() {
    for (int size = 1; size <= 40; size++) {
      for (int index = 0; index < size; index++) {
        List<Hash> hashes = InclusionProof.make(index, size, TILES).hashes();
        List<Hash> more = new ArrayList<>(hashes);
        more.add(Merkle.EMPTY_ROOT);
        assertThat(new InclusionProof(index, size, more).verify(LEAVES.get(index), root(size)))
            .isEqualTo(new Verdict.WrongLength(hashes.size() + 1, hashes.size()));
        if (!hashes.isEmpty()) {
          List<Hash> fewer = hashes.subList(1, hashes.size());
          assertThat(new InclusionProof(index, size, fewer).verify(LEAVES.get(index), root(size)))
              .isEqualTo(new Verdict.WrongLength(fewer.size(), hashes.size()));
        }
        int old = index + 1;
        List<Hash> grown = new ArrayList<>(ConsistencyProof.make(old, size, TILES).hashes());
        int needed = grown.size();
        grown.add(Merkle.EMPTY_ROOT);
        assertThat(new ConsistencyProof(old, size, grown).verify(root(old), root(size)))
            .isEqualTo(new Verdict.WrongLength(needed + 1, needed));
      }
    }
  }

  @Test
  void a_verdict_says_why() {
    List<Hash> none = List.of();
    Hash one = root(1);
    Hash two = root(2);
    assertThat(new InclusionProof(1, 1, none).verify(one, one))
        .isEqualTo(new Verdict.OutsideTree(1, 1));
    assertThat(new InclusionProof(0, 0, none).verify(one, one))
        .isEqualTo(new Verdict.OutsideTree(0, 0));
    assertThat(new InclusionProof(0, 1, none).verify(one, two))
        .isEqualTo(new Verdict.WrongRoot(two, one));
    assertThat(new ConsistencyProof(2, 1, none).verify(two, one))
        .isEqualTo(new Verdict.Shrunk(2, 1));
    assertThat(new ConsistencyProof(0, 1, none).verify(Merkle.EMPTY_ROOT, one))
        .isEqualTo(new Verdict.NothingToProve());
    assertThat(new ConsistencyProof(1, 1, none).verify(one, two).verified()).isFalse();
    assertThat(ConsistencyProof.make(3, 5, TILES).verify(root(4), root(5)))
        .isEqualTo(new Verdict.WrongOldRoot(root(4), root(3)));
    assertThat(ConsistencyProof.make(3, 5, TILES).verify(root(3), root(6)))
        .isEqualTo(new Verdict.WrongRoot(root(6), root(5)));
  }

  @Test
  void an_absurdly_long_proof_is_refused_by_its_length() {
    List<Hash> many = Collections.nCopies(100_000, Merkle.EMPTY_ROOT);
    assertThat(new InclusionProof(0, Long.MAX_VALUE, many).verify(many.get(0), many.get(0)))
        .isEqualTo(new Verdict.WrongLength(100_000, 63));
  }

  @Test
  void proofs_hold_in_the_largest_trees() {
    Random random = new Random(SEED);
    TileSource same = new SameLeaves();
    Set<Long> sizes = new HashSet<>(Set.of(1L << 53, (1L << 53) + 1, 1L << 62, Long.MAX_VALUE));
    for (int i = 0; i < 60; i++) {
      sizes.add(Math.max(2, random.nextLong() >>> (1 + random.nextInt(40))));
    }
    for (long size : sizes) {
      Hash root = SameLeaves.root(size);
      for (long index : new long[] {0, 1, size / 2, size - 2, size - 1, size / 3 & -256L}) {
        String drawn = "seed " + SEED + ", " + index + " in " + size;
        InclusionProof proof = InclusionProof.make(index, size, same);
        assertThat(proof.verify(SameLeaves.LEAF, root)).as(drawn).isEqualTo(new Verdict.Verified());
        ConsistencyProof grown = ConsistencyProof.make(index + 1, size, same);
        assertThat(grown.verify(SameLeaves.root(index + 1), root))
            .as(drawn)
            .isEqualTo(new Verdict.Verified());
      }
    }
  }

  @Test
  void a_proof_reads_at_most_two_tiles_of_each_level() {
    List<TilePath> read = new ArrayList<>();
    TileSource counting =
        path -> {
          read.add(path);
          return TILES.read(path);
        };
    InclusionProof.make(65_000, 70_000, counting);
    assertThat(read).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void a_proof_made_from_a_damaged_tile_fails() {
    Oracle.Shelf shelf = Oracle.Shelf.of(LEAVES.subList(0, 600));
    byte[] tile = shelf.read(new TilePath.Hashes(0, 1, 256)).orElseThrow();
    tile[33] ^= 1;
    assertThat(InclusionProof.make(256, 600, shelf).verify(LEAVES.get(256), root(600)))
        .isInstanceOf(Verdict.WrongRoot.class);
  }

  @Test
  void asking_for_a_proof_outside_the_tree_is_a_mistake() {
    assertThatThrownBy(() -> InclusionProof.make(5, 5, TILES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5");
    assertThatThrownBy(() -> ConsistencyProof.make(6, 5, TILES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6");
    assertThatThrownBy(() -> new InclusionProof(-1, 5, List.of())).hasMessageContaining("-1");
    assertThat(ConsistencyProof.make(0, 5, TILES).hashes()).isEmpty();
    assertThat(ConsistencyProof.make(5, 5, TILES).hashes()).isEmpty();
  }
}
