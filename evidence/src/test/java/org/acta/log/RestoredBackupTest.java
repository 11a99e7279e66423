package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log that is older than what it has signed is noticed, and signs nothing.
class RestoredBackupTest {
  @TempDir Path folder;
  private LogPlace place;
  private Map<Path, byte[]> recordAtFive;
  private Map<Path, byte[]> keyFolderAtFive;
  private Checkpoint five;
  private Checkpoint nine;
  private SignedNote seen;

  @BeforeEach
  void a_backup_at_five_entries_of_a_log_that_has_nine() throws IOException {
    place = TestLog.in(folder);
    try (LogWriter writer = TestLog.create(place)) {
      writer.append(TestLog.entries(0, 5));
    }
    recordAtFive = save(place.record());
    keyFolderAtFive = save(place.keyFolder());
    five = TestLog.reader(place.record()).checkpoint();
    try (LogWriter writer = TestLog.ready(TestLog.open(place))) {
      writer.append(TestLog.entries(5, 9));
    }
    nine = TestLog.reader(place.record()).checkpoint();
    seen = TestLog.reader(place.record()).note();
  }

  private static Map<Path, byte[]> save(Path folder) throws IOException {
    Map<Path, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void restore(Path folder, Map<Path, byte[]> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Files.createDirectories(Optional.ofNullable(file.getKey().getParent()).orElse(folder));
      Files.write(file.getKey(), file.getValue());
    }
  }

  private Opening open(SignedNote... others) {
    return LogWriter.open(place, TestLog.SIGNER, List.of(others), TestLog.CLOCK);
  }

  /// Nothing is changed where something differs.
  private void refused(Opening expected, SignedNote... others) throws IOException {
    Map<Path, byte[]> before = new TreeMap<>(save(folder));
    assertThat(open(others)).isEqualTo(expected);
    Map<Path, byte[]> after = save(folder);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((file, bytes) -> assertThat(bytes).isEqualTo(before.get(file)));
  }

  @Test
  void a_restored_record_is_refused() throws IOException {
    restore(place.record(), recordAtFive);
    refused(new Opening.RecordBehind(Optional.of(five), nine, 5));
  }

  @Test
  void a_lost_record_is_refused() throws IOException {
    restore(place.record(), Map.of());
    Files.createDirectories(place.staging());
    Files.createFile(place.staging().resolve(WriterLock.FILE));
    refused(new Opening.RecordBehind(Optional.empty(), nine, 0));
  }

  @Test
  void a_restored_key_folder_is_refused() throws IOException {
    restore(place.keyFolder(), keyFolderAtFive);
    refused(new Opening.KeyFolderBehind(nine, Optional.of(five)));
  }

  @Test
  void a_lost_key_folder_is_refused() throws IOException {
    Files.delete(place.commit());
    refused(new Opening.KeyFolderBehind(nine, Optional.empty()));
    assertThat(LogWriter.create(place, TestLog.SIGNER, List.of(), TestLog.CLOCK))
        .isEqualTo(new Opening.NotEmpty(place.checkpoint()));
  }

  @Test
  void a_backup_of_both_is_refused_if_a_witness_has_seen_more() throws IOException {
    restore(place.record(), recordAtFive);
    restore(place.keyFolder(), keyFolderAtFive);
    refused(new Opening.BehindSeen(nine, five), seen);
    // Nobody can know without the witness.
    TestLog.ready(open()).close();
  }

  @Test
  void a_new_log_under_a_name_that_was_seen_is_refused() {
    LogPlace other = TestLog.in(folder.resolve("record"));
    assertThat(LogWriter.create(other, TestLog.SIGNER, List.of(seen), TestLog.CLOCK))
        .isInstanceOf(Opening.BehindSeen.class);
  }

  @Test
  void a_fork_that_was_signed_somewhere_is_refused() throws IOException {
    Checkpoint fork = new Checkpoint(TestLog.ORIGIN, 7, TestLog.root(1, 8));
    SignedNote forked = fork.sign(List.of(TestLog.KEY), 0);
    refused(new Opening.Forked(fork, nine), seen, forked);

    Checkpoint same = new Checkpoint(TestLog.ORIGIN, 9, TestLog.root(1, 10));
    Files.write(place.commit(), same.sign(List.of(TestLog.KEY), 0).toBytes());
    refused(new Opening.Forked(nine, same));
  }

  @Test
  void what_others_have_seen_of_this_log_is_no_obstacle() throws IOException {
    List<SignedNote> notes = new ArrayList<>(List.of(seen));
    for (long size = 0; size <= 9; size++) {
      notes.add(
          new Checkpoint(TestLog.ORIGIN, size, TestLog.root(0, size))
              .sign(List.of(TestLog.KEY), 0));
    }
    TestLog.ready(open(notes.toArray(SignedNote[]::new))).close();
  }

  @Test
  void a_commit_with_any_byte_changed_is_refused() throws IOException {
    byte[] good = Files.readAllBytes(place.commit());
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= (byte) (1 << at % 8);
      Files.write(place.commit(), bad);
      assertThat(open()).isInstanceOf(Opening.Unverified.class);
    }
  }

  @Test
  void a_damaged_edge_is_refused() throws IOException {
    for (String name : List.of("tile/0/000.p/9", "tile/entries/000.p/9")) {
      byte[] good = Files.readAllBytes(place.record().resolve(name));
      byte[] bad = good.clone();
      bad[17] ^= 1;
      Files.write(place.record().resolve(name), bad);
      assertThat(open()).as(name).isInstanceOf(Opening.Damaged.class);
      Files.write(place.record().resolve(name), good);
    }
    TestLog.ready(open()).close();
  }

  @Test
  void another_log_s_key_is_refused() {
    SigningKey other = Seeded.key("other.example", SignatureType.ED25519);
    assertThat(LogWriter.open(place, LogSigner.of(other), List.of(), TestLog.CLOCK))
        .isInstanceOf(Opening.Unverified.class);
  }

  @Test
  void a_folder_without_a_log_has_none() {
    LogPlace empty = TestLog.in(folder.resolve("record"));
    assertThat(TestLog.open(empty)).isEqualTo(new Opening.NoLog(empty));
  }

  @Test
  void one_key_takes_over_from_another() throws IOException {
    SigningKey next = Seeded.key(TestLog.ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE);
    LogSigner both = new LogSigner(TestLog.ORIGIN, List.of(TestLog.KEY, next), List.of());
    try (LogWriter writer =
        TestLog.ready(LogWriter.open(place, both, List.of(seen), TestLog.CLOCK))) {
      writer.append(TestLog.entries(9, 10));
    }
    LogSigner alone = new LogSigner(TestLog.ORIGIN, List.of(next), List.of(TestLog.KEY.verifier()));
    try (LogWriter writer =
        TestLog.ready(LogWriter.open(place, alone, List.of(seen), TestLog.CLOCK))) {
      writer.append(TestLog.entries(10, 11));
    }
    assertThat(Fsck.of(place.record(), TestLog.ORIGIN, List.of(next.verifier())).check(1).sound())
        .isTrue();
  }
}
