package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {
  /// The eight entries of RFC 6962's reference tests, in hex.
  static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /// The roots of the trees of the first 0 to 8 of them.
  static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void the_reference_entries_have_the_reference_roots() {
    Frontier frontier = new Frontier();
    assertThat(frontier.root().hex()).isEqualTo(ROOTS.getFirst());
    for (int i = 0; i < ENTRIES.size(); i++) {
      frontier.append(HexFormat.of().parseHex(ENTRIES.get(i)));
      assertThat(frontier.root().hex()).as("size %d", i + 1).isEqualTo(ROOTS.get(i + 1));
    }
  }

  @Test
  void every_size_to_130_has_the_root_of_the_definition() {
    List<Hash> leaves = Oracle.leaves(130);
    Frontier frontier = new Frontier();
    for (int size = 0; size <= 130; size++) {
      assertThat(frontier.size()).isEqualTo(size);
      assertThat(frontier.root())
          .as("size %d", size)
          .isEqualTo(Oracle.root(leaves.subList(0, size)));
      frontier.append(Oracle.entry(size));
    }
  }

  /// Sizes around the corners, and some drawn at random to 70,000.
  static List<Integer> sizes() {
    List<Integer> sizes =
        new ArrayList<>(
            List.of(
                0, 1, 2, 255, 256, 257, 511, 512, 513, 65_279, 65_280, 65_535, 65_536, 65_537,
                65_792, 70_000));
    Random random = new Random(SEED);
    for (int i = 0; i < 6; i++) {
      sizes.add(random.nextInt(70_000));
    }
    return sizes;
  }

  private static final long SEED = 1_124;
  private static final List<Hash> LEAVES = Oracle.leaves(70_000);

  @ParameterizedTest
  @MethodSource("sizes")
  void root_and_tiles_are_those_of_the_definition(int size) {
    List<Hash> leaves = LEAVES.subList(0, size);
    Frontier frontier = new Frontier();
    leaves.forEach(frontier::append);
    assertThat(frontier.root()).isEqualTo(Oracle.root(leaves));
    List<HashTile> tiles = frontier.takeTiles();
    assertThat(tiles.stream().map(HashTile::path))
        .containsExactlyInAnyOrderElementsOf(TilePath.hashesOf(size).toList());
    for (HashTile tile : tiles) {
      assertThat(tile.bytes()).as(tile.toString()).isEqualTo(Oracle.tile(tile.path(), leaves));
    }
    assertThat(frontier.takeTiles()).isEmpty();
  }

  @Test
  void batches_of_any_length_leave_the_same_tiles_and_can_be_resumed_between() {
    Random random = new Random(SEED);
    Frontier frontier = new Frontier();
    Oracle.Shelf shelf = new Oracle.Shelf();
    while (frontier.size() < LEAVES.size()) {
      int batch = (int) Math.min(1 + random.nextInt(3_000), LEAVES.size() - frontier.size());
      int from = (int) frontier.size();
      LEAVES.subList(from, from + batch).forEach(frontier::append);
      List<HashTile> tiles = frontier.takeTiles();
      for (HashTile tile : tiles) {
        assertThat(shelf.files).as("written twice, seed %d", SEED).doesNotContainKey(tile.path());
      }
      shelf.put(tiles);
      Frontier resumed = Frontier.at(frontier.size(), shelf);
      assertThat(resumed.root()).as("seed %d", SEED).isEqualTo(frontier.root());
      assertThat(resumed.takeTiles()).isEmpty();
      frontier = resumed;
    }
    assertThat(frontier.root()).isEqualTo(Oracle.root(LEAVES));
    TilePath.hashesOf(LEAVES.size())
        .forEach(path ->
            assertThat(shelf.files.get(path)).as(path.path()).isEqualTo(Oracle.tile(path, LEAVES)));
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 256, 257, 65_535, 65_536, 65_537})
  void a_tree_resumed_at_a_corner_grows_as_if_it_had_not_stopped(int size) {
    Frontier resumed = Frontier.at(size, Oracle.Shelf.of(LEAVES.subList(0, size)));
    LEAVES.subList(size, size + 600).forEach(resumed::append);
    assertThat(resumed.root()).isEqualTo(Oracle.root(LEAVES.subList(0, size + 600)));
    for (HashTile tile : resumed.takeTiles()) {
      assertThat(tile.bytes()).as(tile.toString()).isEqualTo(Oracle.tile(tile.path(), LEAVES));
    }
  }

  @Test
  void a_full_tile_stands_in_for_a_partial_one_that_was_deleted() {
    Frontier resumed = Frontier.at(300, Oracle.Shelf.of(LEAVES.subList(0, 65_536)));
    assertThat(resumed.root()).isEqualTo(Oracle.root(LEAVES.subList(0, 300)));
  }

  @Test
  void a_missing_or_torn_tile_is_named() {
    Oracle.Shelf shelf = Oracle.Shelf.of(LEAVES.subList(0, 300));
    TilePath.Hashes path = new TilePath.Hashes(0, 1, 44);
    byte[] bytes = shelf.read(path).orElseThrow();
    shelf.files.remove(path);
    assertThatThrownBy(() -> Frontier.at(300, shelf))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("tile/0/001.p/44 is missing");
    shelf.files.put(path, Arrays.copyOf(bytes, 17));
    assertThatThrownBy(() -> Frontier.at(300, shelf))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("tile/0/001.p/44 has 17 bytes and needs 1408");
  }

  @Test
  void the_largest_tree_can_be_resumed_and_not_be_outgrown() {
    Frontier frontier = Frontier.at(Long.MAX_VALUE, new SameLeaves());
    assertThat(frontier.root()).isEqualTo(SameLeaves.root(Long.MAX_VALUE));
    assertThatThrownBy(() -> frontier.append(new byte[0]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("9223372036854775807");
    Frontier before = Frontier.at(Long.MAX_VALUE - 1, new SameLeaves());
    before.append(SameLeaves.LEAF);
    assertThat(before.root()).isEqualTo(frontier.root());
  }

  @Test
  void an_entry_that_no_bundle_can_hold_is_a_mistake() {
    assertThatThrownBy(() -> new Frontier().append(new byte[65_536]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
  }
}
