package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 273, 112, tile/0/273.p/112",
    "1, 1234067, 256, tile/1/x001/x234/067",
    "63, 999, 1, tile/63/999.p/1",
    "2, 1000, 255, tile/2/x001/000.p/255",
    "5, 1000000, 256, tile/5/x001/x000/000",
    "10, 9223372036854775807, 256, tile/10/x009/x223/x372/x036/x854/x775/807",
  })
  void tiles_have_the_paths_of_the_specification(int level, long index, int width, String path) {
    TilePath.Hashes tile = new TilePath.Hashes(level, index, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(TilePath.parse(path)).contains(tile);
  }

  @Test
  void bundles_and_the_checkpoint_have_the_paths_of_the_specification() {
    assertThat(TilePath.parse("tile/entries/x001/234.p/5")).contains(new TilePath.Entries(1234, 5));
    assertThat(new TilePath.Entries(1234, 5).path()).isEqualTo("tile/entries/x001/234.p/5");
    assertThat(TilePath.parse("checkpoint")).contains(new TilePath.Checkpoint());
    assertThat(new TilePath.Checkpoint().path()).isEqualTo("checkpoint");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/checkpoint",
        "checkpoint/",
        "checkpoint\n",
        "Checkpoint",
        "/tile/0/000",
        "tile/0/000/",
        "tile/0/000\n",
        "tile//000",
        "tile/00/000",
        "tile/01/000",
        "tile/64/000",
        "tile/100/000",
        "tile/-1/000",
        "tile/+1/000",
        "tile/0/",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x000",
        "tile/0/x000/001",
        "tile/0/x000/x001/000",
        "tile/0/x001/x000",
        "tile/0/001/000",
        "tile/0/X001/000",
        "tile/0/x01/000",
        "tile/0/x001/-00",
        "tile/0/x009/x223/x372/x036/x854/x775/808",
        "tile/0/x010/x000/x000/x000/x000/x000/000",
        "tile/0/x001/x000/x000/x000/x000/x000/x000/000",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/0/000.p/1000",
        "tile/0/000.p/+1",
        "tile/0/000.p/1/",
        "tile/0/000.p/1.p/1",
        "tile/0/x001.p/1/000",
        "tile/0/٠٠٠",
        "tile/entries/",
        "tile/entries/x000/000",
        "tile/entries/000.p/0",
        "tile/entries/000.p/256",
        "tile/Entries/000",
        "tile/data/000",
        "tile/8/0/000",
        "tile/0/../000",
        "tile\\0\\000",
      })
  void every_other_spelling_is_refused(String path) {
    assertThat(TilePath.parse(path)).isEmpty();
  }

  @Test
  void a_path_reads_back_as_it_prints() {
    long seed = 20_261_124;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      long index = random.nextLong() >>> (1 + random.nextInt(63));
      int width = 1 + random.nextInt(256);
      TilePath path =
          random.nextBoolean()
              ? new TilePath.Entries(index, width)
              : new TilePath.Hashes(random.nextInt(64), index, width);
      assertThat(TilePath.parse(path.path())).as("seed %d", seed).contains(path);
    }
  }

  @Test
  void whatever_is_accepted_is_spelled_as_it_would_be_printed() {
    long seed = 7;
    Random random = new Random(seed);
    String alphabet = "0123456789x/.p+- tilentrs\n";
    List<String> good =
        List.of("tile/0/x001/x234/067.p/17", "tile/entries/x001/000.p/2", "tile/63/009");
    int accepted = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, c);
          case 1 -> text.insert(at, c);
          default -> text.deleteCharAt(at);
        }
      }
      var parsed = TilePath.parse(text.toString());
      if (parsed.isPresent()) {
        accepted++;
        assertThat(parsed.get().path()).as("seed %d", seed).isEqualTo(text.toString());
      }
    }
    assertThat(accepted).isPositive();
  }

  @Test
  void a_very_long_path_is_refused_and_nothing_else_happens() {
    assertThat(TilePath.parse("tile/0/" + "x001/".repeat(1_000_000) + "000")).isEmpty();
  }

  @Test
  void seventy_thousand_entries_have_the_tiles_of_the_specification() {
    assertThat(TilePath.hashesOf(70_000)).hasSize(273 + 1 + 1 + 1 + 1);
    assertThat(TilePath.hashesOf(70_000).filter(tile -> tile.width() < 256))
        .containsExactly(
            new TilePath.Hashes(0, 273, 112),
            new TilePath.Hashes(1, 1, 17),
            new TilePath.Hashes(2, 0, 1));
    assertThat(TilePath.entriesOf(70_000)).hasSize(274).last().isEqualTo(entries(273, 112));
    assertThat(TilePath.hashesOf(256))
        .containsExactly(new TilePath.Hashes(0, 0, 256), new TilePath.Hashes(1, 0, 1));
    assertThat(TilePath.hashesOf(0)).isEmpty();
    assertThat(TilePath.entriesOf(0)).isEmpty();
  }

  private static TilePath.Entries entries(long index, int width) {
    return new TilePath.Entries(index, width);
  }

  @Test
  void numbers_out_of_range_are_mistakes() {
    assertThatThrownBy(() -> new TilePath.Hashes(64, 0, 1)).hasMessageContaining("64");
    assertThatThrownBy(() -> new TilePath.Hashes(0, -1, 1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> entries(0, 0)).hasMessageContaining("0");
    assertThatThrownBy(() -> entries(0, 257)).hasMessageContaining("257");
    assertThatThrownBy(() -> TilePath.Entries.holding(5, 5)).hasMessageContaining("5");
  }
}
