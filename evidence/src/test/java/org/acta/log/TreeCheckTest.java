package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeCheckTest {
  private static EntryBundle bundle(TilePath.Entries path) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < path.width(); i++) {
      entries.add(Oracle.entry(path.index() * 256 + i));
    }
    return EntryBundle.of(entries);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 512, 65_535, 65_536, 65_537, 70_000})
  void every_tile_and_the_root_are_recomputed_once(int size) {
    List<Hash> leaves = Oracle.leaves(size);
    TreeCheck check = new TreeCheck(size);
    List<TilePath.Hashes> seen = new ArrayList<>();
    List<TilePath.Entries> asked = new ArrayList<>();
    for (var next = check.next(); next.isPresent(); next = check.next()) {
      asked.add(next.get());
      for (HashTile tile : check.add(TreeCheck.hash(next.get().index(), bundle(next.get())))) {
        seen.add(tile.path());
        assertThat(tile.bytes()).isEqualTo(Oracle.tile(tile.path(), leaves));
        assertThat(tile.root())
            .isEqualTo(Oracle.root(IntStream.range(0, tile.width()).mapToObj(tile::hash).toList()));
      }
    }
    assertThat(asked).isEqualTo(TilePath.entriesOf(size).toList());
    assertThat(seen).containsExactlyInAnyOrderElementsOf(TilePath.hashesOf(size).toList());
    assertThat(check.root()).isEqualTo(Oracle.root(leaves));
  }

  @Test
  void bundles_out_of_order_or_of_another_width_are_mistakes() {
    TreeCheck check = new TreeCheck(300);
    TreeCheck.Leaves second = TreeCheck.hash(1, bundle(new TilePath.Entries(1, 44)));
    TreeCheck.Leaves partial = TreeCheck.hash(0, bundle(new TilePath.Entries(0, 44)));
    assertThatThrownBy(() -> check.add(second)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> check.add(partial)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(check::root).isInstanceOf(IllegalStateException.class);
    check.add(TreeCheck.hash(0, bundle(new TilePath.Entries(0, 256))));
    check.add(second);
    assertThatThrownBy(() -> check.add(second)).isInstanceOf(IllegalArgumentException.class);
  }
}
