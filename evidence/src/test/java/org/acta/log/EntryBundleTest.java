package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.acta.log.EntryBundle.Problem;
import org.acta.log.EntryBundle.Reading;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static EntryBundle whole(Reading reading) {
    return switch (reading) {
      case Reading.Whole(var bundle) -> bundle;
      case Reading.Refused refused -> throw new AssertionError(refused);
    };
  }

  @Test
  void each_entry_follows_its_length_the_higher_byte_first() {
    EntryBundle bundle = EntryBundle.of(List.of(hex("aa"), hex(""), new byte[258]));
    assertThat(Arrays.copyOf(bundle.bytes(), 7)).isEqualTo(hex("0001aa00000102"));
    assertThat(bundle.bytes()).hasSize(2 + 1 + 2 + 2 + 258);
  }

  @Test
  void a_bundle_reads_back_as_it_was_written() {
    long seed = 11;
    Random random = new Random(seed);
    for (int width : new int[] {1, 2, 17, 255, 256}) {
      List<byte[]> entries = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        byte[] entry = new byte[random.nextInt(1 << random.nextInt(12))];
        random.nextBytes(entry);
        entries.add(entry);
      }
      EntryBundle bundle = EntryBundle.of(entries);
      EntryBundle read = whole(EntryBundle.parse(bundle.bytes(), width));
      assertThat(read).as("seed %d", seed).isEqualTo(bundle);
      assertThat(whole(EntryBundle.parse(bundle.bytes()))).isEqualTo(bundle);
      assertThat(read.width()).isEqualTo(width);
      for (int i = 0; i < width; i++) {
        assertThat(read.entry(i)).isEqualTo(entries.get(i));
        assertThat(read.leaves(3).hash(i)).isEqualTo(Merkle.leaf(entries.get(i)));
      }
      assertThat(read.leaves(3).path()).isEqualTo(new TilePath.Hashes(0, 3, width));
      for (int first = 1; first <= width; first++) {
        assertThat(read.first(first)).isEqualTo(EntryBundle.of(entries.subList(0, first)));
      }
    }
  }

  @Test
  void the_longest_entry_fits_and_a_longer_one_is_a_mistake() {
    EntryBundle bundle = EntryBundle.of(List.of(new byte[65_535]));
    assertThat(whole(EntryBundle.parse(bundle.bytes())).entry(0)).hasSize(65_535);
    assertThatThrownBy(() -> EntryBundle.of(List.of(new byte[65_536])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
    assertThatThrownBy(() -> EntryBundle.of(List.of())).hasMessageContaining("0");
    assertThatThrownBy(() -> EntryBundle.of(Collections.nCopies(257, new byte[0])))
        .hasMessageContaining("257");
  }

  @Test
  void bytes_that_end_too_early_are_refused_where_they_end() {
    byte[] bytes = EntryBundle.of(List.of(hex("aabbcc"), hex("dd"))).bytes();
    for (int length = 0; length < bytes.length; length++) {
      Problem problem =
          length == 0 ? Problem.EMPTY : length == 5 ? Problem.TOO_FEW : Problem.TRUNCATED;
      assertThat(EntryBundle.parse(Arrays.copyOf(bytes, length), 2))
          .isEqualTo(new Reading.Refused(length, problem));
    }
  }

  @Test
  void bytes_that_go_on_are_refused_where_they_should_have_ended() {
    byte[] bytes = EntryBundle.of(List.of(hex("aabbcc"), hex("dd"))).bytes();
    assertThat(EntryBundle.parse(bytes, 1)).isEqualTo(new Reading.Refused(5, Problem.TRAILING));
    assertThat(EntryBundle.parse(new byte[2 * 257]))
        .isEqualTo(new Reading.Refused(512, Problem.TRAILING));
    assertThat(EntryBundle.parse(new byte[513]))
        .isEqualTo(new Reading.Refused(512, Problem.TRAILING));
  }

  @Test
  void random_bytes_are_refused_or_are_exactly_the_bundle_they_read_as() {
    long seed = 5;
    Random random = new Random(seed);
    int whole = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int b = 0; b < bytes.length; b++) {
        bytes[b] = (byte) (random.nextInt(3) == 0 ? random.nextInt(8) : 0);
      }
      switch (EntryBundle.parse(bytes)) {
        case Reading.Whole(var bundle) -> {
          whole++;
          List<byte[]> entries = new ArrayList<>();
          for (int e = 0; e < bundle.width(); e++) {
            entries.add(bundle.entry(e));
          }
          assertThat(EntryBundle.of(entries).bytes()).as("seed %d", seed).isEqualTo(bytes);
        }
        case Reading.Refused(int offset, Problem problem) ->
            assertThat(offset).as("seed %d, %s", seed, problem).isBetween(0, bytes.length);
      }
    }
    assertThat(whole).isPositive();
  }

  @Test
  void a_tile_of_the_wrong_length_is_refused() {
    TilePath.Hashes path = new TilePath.Hashes(0, 0, 3);
    assertThat(HashTile.parse(path, new byte[96])).isPresent();
    for (int length : new int[] {0, 32, 64, 95, 97, 128, 8192}) {
      assertThat(HashTile.parse(path, new byte[length])).isEmpty();
    }
  }
}
