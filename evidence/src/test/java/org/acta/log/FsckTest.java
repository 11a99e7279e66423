package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The check of a record finds whatever was done to it, and says to which file.
class FsckTest {
  @TempDir Path folder;

  private Path record(long... batches) {
    LogPlace place = TestLog.in(folder);
    try (LogWriter writer = TestLog.create(place)) {
      long at = 0;
      for (long entries : batches) {
        writer.append(TestLog.entries(at, at + entries));
        writer.publish();
        at += entries;
      }
    }
    return place.record();
  }

  private static FsckReport check(Path record) {
    return Fsck.of(record, TestLog.KEY.verifier()).check(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000})
  void a_record_that_nobody_touched_is_sound(long size) {
    Path record = record(size);
    FsckReport report = check(record);
    assertThat(report.findings()).isEmpty();
    assertThat(report.sound()).isTrue();
    assertThat(report.checkpoint().orElseThrow().size()).isEqualTo(size);
  }

  @Test
  void any_byte_that_is_changed_zeroed_or_cut_off_is_found_in_its_file() throws IOException {
    Path record = record(1, 2);
    long tried = 0;
    for (String name : LogFolderTest.files(record)) {
      Path file = record.resolve(name);
      byte[] good = Files.readAllBytes(file);
      for (int at = 0; at < good.length; at++) {
        byte[] flipped = good.clone();
        flipped[at] ^= (byte) (1 << at % 8);
        tried += found(record, name, good, flipped);
        byte[] zeroed = good.clone();
        zeroed[at] = 0;
        tried += found(record, name, good, zeroed);
        tried += found(record, name, good, Arrays.copyOf(good, at));
      }
      tried += found(record, name, good, Arrays.copyOf(good, good.length + 1));
    }
    assertThat(tried).isGreaterThan(1000);
    assertThat(check(record).findings()).isEmpty();
  }

  /// Returns 1 if the change was one.
  private static int found(Path record, String name, byte[] good, byte[] bad) throws IOException {
    if (Arrays.equals(good, bad)) {
      return 0;
    }
    Path file = record.resolve(name);
    Files.write(file, bad);
    FsckReport report = check(record);
    assertThat(report.findings()).extracting(FsckFinding::file).as(name).containsExactly(name);
    assertThat(report.sound()).isFalse();
    Files.write(file, good);
    return 1;
  }

  @Test
  void one_changed_byte_in_a_log_of_three_levels_is_found_in_its_file_and_no_other()
      throws IOException {
    Path record = record(65_536, 700, 100);
    Random random = new Random(3);
    List<String> files = LogFolderTest.files(record).stream().sorted().toList();
    for (int i = 0; i < files.size(); i += i < 260 ? 41 : 3) {
      String name = files.get(i);
      byte[] good = Files.readAllBytes(record.resolve(name));
      byte[] flipped = good.clone();
      flipped[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
      found(record, name, good, flipped);
      found(record, name, good, Arrays.copyOf(good, random.nextInt(good.length)));
    }
  }

  @Test
  void a_file_larger_than_a_log_can_have_is_named_and_not_read() throws IOException {
    Path record = record(600);
    for (String name : List.of("tile/entries/000", "tile/entries/002.p/88", "tile/0/001")) {
      byte[] good = Files.readAllBytes(record.resolve(name));
      try (RandomAccessFile sparse = new RandomAccessFile(record.resolve(name).toFile(), "rw")) {
        sparse.setLength(100L << 30);
      }
      assertThat(check(record).findings())
          .as(name)
          .singleElement()
          .isInstanceOfSatisfying(
              FsckFinding.Unreadable.class,
              finding -> {
                assertThat(finding.file()).isEqualTo(name);
                assertThat(finding.toString()).contains("more than 16777472 bytes");
              });
      Files.write(record.resolve(name), good);
    }
  }

  @Test
  void entries_of_the_largest_size_are_checked() {
    LogPlace place = TestLog.in(folder);
    Random random = new Random(4);
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      byte[] entry = new byte[i % 100 == 7 ? 0 : EntryBundle.MOST_BYTES - i % 3];
      random.nextBytes(entry);
      entries.add(entry);
    }
    try (LogWriter writer = TestLog.create(place)) {
      writer.append(entries);
      writer.publish();
    }
    FsckReport report = check(place.record());
    assertThat(report.findings()).isEmpty();
    assertThat(report.bytes())
        .isEqualTo(entries.stream().mapToLong(entry -> 2 + entry.length).sum());
  }

  @Test
  void every_file_that_is_gone_is_missed() throws IOException {
    Path record = record(600, 100);
    for (String name : LogFolderTest.needed(700)) {
      byte[] good = Files.readAllBytes(record.resolve(name));
      Files.delete(record.resolve(name));
      assertThat(check(record).findings()).as(name).containsExactly(new FsckFinding.Missing(name));
      Files.write(record.resolve(name), good);
    }
  }

  @Test
  void a_bundle_replaced_together_with_its_tile_is_found() throws IOException {
    Path record = record(65_536 + 300);
    EntryBundle other = EntryBundle.of(TestLog.entries(1, 257));
    Files.write(record.resolve("tile/entries/007"), other.bytes());
    Files.write(record.resolve("tile/0/007"), other.leaves(7).bytes());
    assertThat(check(record).findings())
        .containsExactlyInAnyOrder(
            new FsckFinding.NotInTree("tile/entries/007"), new FsckFinding.NotInTree("tile/0/007"));
  }

  @Test
  void a_checkpoint_of_another_tree_is_found() throws IOException {
    Path record = record(300);
    Checkpoint other = new Checkpoint(TestLog.ORIGIN, 300, Merkle.leaf(new byte[0]));
    Files.write(record.resolve("checkpoint"), other.sign(List.of(TestLog.KEY), 0).toBytes());
    assertThat(check(record).findings())
        .containsExactly(
            new FsckFinding.OtherTree("checkpoint", other.root(), TestLog.root(0, 300)));
  }

  @Test
  void files_that_no_log_has_are_named_unless_they_are_known() throws IOException {
    Path record = record(3);
    for (String name :
        List.of("tile/0/000.p/3.bak", "tile/entries/x000/000", "notes.txt", "tile/0/001.tmp")) {
      Path file = record.resolve(name);
      Files.createDirectories(file.getParent() == null ? record : file.getParent());
      Files.write(file, new byte[1]);
      assertThat(check(record).findings()).containsExactly(new FsckFinding.Stray(name));
      Files.delete(file);
    }
    Files.createDirectory(record.resolve("blobs"));
    Files.write(record.resolve("blobs/photo"), new byte[1]);
    Fsck fsck = Fsck.of(record, TestLog.KEY.verifier()).beside(Set.of("blobs"));
    assertThat(fsck.check(1).findings()).isEmpty();
  }

  @Test
  void a_commit_on_its_way_is_named_but_nothing_is_damaged() throws IOException {
    Path record = record(3);
    for (String name :
        List.of(
            "staging/3-4",
            "staging/checkpoint",
            "tile/0/000.p/4",
            "tile/0/000",
            "tile/2/000.p/1")) {
      Path file = record.resolve(name);
      Files.createDirectories(file.getParent() == null ? record : file.getParent());
      Files.write(file, new byte[1]);
      FsckReport report = check(record);
      assertThat(report.findings()).extracting(FsckFinding::file).containsExactly(name);
      assertThat(report.sound()).as(name).isTrue();
      Files.delete(file);
    }
  }

  @Test
  void another_log_s_checkpoint_is_refused() {
    Path record = record(3);
    VerifierKey other = Seeded.key("other.example", SignatureType.ED25519).verifier();
    assertThat(Fsck.of(record, other).check(1).findings())
        .containsExactly(
            new FsckFinding.Unverified("checkpoint", new CheckpointVerdict.Unsigned()));
  }
}
