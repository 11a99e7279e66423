package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the folder of a log holds, and what can be read from it.
class LogFolderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 255, 256, 257, 65_535, 65_536, 65_537, 70_000})
  void a_log_of_any_size_is_read_as_it_was_written(long size) throws IOException {
    LogPlace place = TestLog.in(folder);
    try (LogWriter writer = TestLog.create(place)) {
      assertThat(writer.append(TestLog.entries(0, size)).first()).isZero();
    }

    LogReader log = TestLog.reader(place.record());
    assertThat(log.size()).isEqualTo(size);
    assertThat(log.checkpoint().root()).isEqualTo(TestLog.root(0, size));
    assertThat(files(place.record())).isEqualTo(needed(size));
    List<Long> visited = new ArrayList<>();
    log.forEach(
        0,
        size,
        (index, entry) -> {
          assertThat(entry).isEqualTo(TestLog.entry(index));
          visited.add(index);
        });
    assertThat(visited).hasSize((int) size);
    for (long index : new long[] {0, 1, 254, 255, 256, 257, 65_535, 65_536, size - 1}) {
      if (index >= 0 && index < size) {
        Hash leaf = Merkle.leaf(log.entry(index));
        assertThat(leaf).isEqualTo(log.leaf(index));
        assertThat(log.inclusion(index).verify(leaf, log.checkpoint().root()).verified()).isTrue();
      }
    }
  }

  @Test
  void batches_of_any_size_make_the_same_log() throws IOException {
    LogPlace place = TestLog.in(folder);
    try (LogWriter writer = TestLog.create(place)) {
      long at = 0;
      for (int batch = 1; at < 3000; at += batch, batch = batch * 3 % 613) {
        LogWriter.Appended appended = writer.append(TestLog.entries(at, at + batch));
        assertThat(appended.first()).isEqualTo(at);
        if (batch % 5 == 1) {
          SignedNote published = writer.publish();
          LogReader log = TestLog.reader(place.record());
          assertThat(log.note()).isEqualTo(published);
          assertThat(log.checkpoint().root()).isEqualTo(TestLog.root(0, at + batch));
        }
      }
    }
    LogReader log = TestLog.reader(place.record());
    assertThat(log.checkpoint().root()).isEqualTo(TestLog.root(0, log.size()));
    assertThat(files(place.record())).containsAll(needed(log.size()));
  }

  @Test
  void a_published_tile_never_changes_while_the_log_grows_entry_by_entry() throws IOException {
    LogPlace place = TestLog.in(folder);
    java.util.Map<String, byte[]> published = new java.util.HashMap<>();
    Checkpoint before = new Checkpoint(TestLog.ORIGIN, 0, Merkle.EMPTY_ROOT);
    for (long at = 0; at < 600; at += 7) {
      try (LogWriter writer =
          at == 0 ? TestLog.create(place) : TestLog.ready(TestLog.open(place))) {
        writer.append(TestLog.entries(at, at + 7));
      }
      LogReader log = TestLog.reader(place.record());
      if (before.size() > 0) {
        assertThat(
                log.consistency(before.size())
                    .verify(before.root(), log.checkpoint().root())
                    .verified())
            .isTrue();
      }
      before = log.checkpoint();
      for (String file : files(place.record())) {
        if (!file.equals("checkpoint")) {
          byte[] bytes = Files.readAllBytes(place.record().resolve(file));
          byte[] earlier = published.putIfAbsent(file, bytes);
          assertThat(earlier == null ? bytes : earlier).as(file).isEqualTo(bytes);
        }
      }
    }
  }

  @Test
  void nothing_of_a_batch_that_is_too_large_is_appended() {
    LogPlace place = TestLog.in(folder);
    try (LogWriter writer = TestLog.create(place)) {
      List<byte[]> large = List.of(new byte[10], new byte[65_536]);
      assertThatThrownBy(() -> writer.append(large))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("65535");
      assertThat(writer.size()).isZero();
      assertThat(writer.append(List.of(new byte[65_535], new byte[0])).first()).isZero();
    }
    LogReader log = TestLog.reader(place.record());
    assertThat(log.entry(0)).hasSize(65_535);
    assertThat(log.entry(1)).isEmpty();
  }

  @Test
  void an_entry_that_was_changed_is_not_read() throws IOException {
    LogPlace place = TestLog.in(folder);
    try (LogWriter writer = TestLog.create(place)) {
      writer.append(TestLog.entries(0, 300));
    }
    LogReader log = TestLog.reader(place.record());
    Path file = place.record().resolve("tile/entries/000");
    byte[] bytes = Files.readAllBytes(file);
    bytes[30] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> log.forEach(0, 300, (index, entry) -> {}))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageContaining("tile/entries/000");
    assertThat(log.entry(299)).isEqualTo(TestLog.entry(299));
  }

  static Set<String> files(Path record) throws IOException {
    try (Stream<Path> all = Files.walk(record)) {
      return all.filter(Files::isRegularFile)
          .map(file -> record.relativize(file).toString())
          .filter(name -> !name.equals("staging/lock"))
          .collect(Collectors.toSet());
    }
  }

  static Set<String> needed(long size) {
    return Stream.concat(
            Stream.of("checkpoint"),
            Stream.concat(TilePath.hashesOf(size), TilePath.entriesOf(size)).map(TilePath::path))
        .collect(Collectors.toSet());
  }
}
