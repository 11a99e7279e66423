package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One writer at a time, whatever a process does besides.
class WriterLockTest {
  @TempDir Path folder;

  @Test
  void a_log_that_another_process_writes_to_is_busy() throws Exception {
    LogPlace place = TestLog.in(folder);
    TestLog.create(place).close();
    Process holder = Restarted.start("hold", folder, 0);
    try (BufferedReader said = holder.inputReader(UTF_8)) {
      assertThat(said.readLine()).isEqualTo("Ready");
      assertThat(TestLog.open(place)).isEqualTo(new Opening.Busy(place.keyFolder()));
      holder.getOutputStream().close();
      assertThat(holder.waitFor()).isZero();
    }
    TestLog.ready(TestLog.open(place)).close();
  }

  @Test
  void nothing_that_this_process_does_lets_another_one_in() throws Exception {
    LogPlace place = TestLog.in(folder);
    Path link = Files.createSymbolicLink(folder.resolve("link"), place.keyFolder());
    try (LogWriter writer = TestLog.create(place)) {
      writer.append(TestLog.entries(0, 5));
      writer.publish();
      assertThat(TestLog.open(place)).isInstanceOf(Opening.Busy.class);
      assertThat(TestLog.open(new LogPlace(place.record(), link))).isInstanceOf(Opening.Busy.class);
      assertThat(LogWriter.create(place, TestLog.SIGNER, java.util.List.of(), TestLog.CLOCK))
          .isInstanceOf(Opening.Busy.class);
      TestLog.reader(place.record()).entry(3);
      assertThat(Fsck.of(place.record(), TestLog.KEY.verifier()).check(2).findings()).isEmpty();

      Process other = Restarted.start("hold", folder, 0);
      try (BufferedReader said = other.inputReader(UTF_8)) {
        assertThat(said.readLine()).isEqualTo("Busy");
      }
      writer.append(TestLog.entries(5, 6));
    }
    TestLog.ready(TestLog.open(place)).close();
  }

  @Test
  void one_record_with_two_key_folders_is_busy_too() throws Exception {
    LogPlace place = TestLog.in(folder);
    try (LogWriter writer = TestLog.create(place)) {
      Path other = Files.createDirectory(folder.resolve("other.key"));
      Files.copy(place.commit(), other.resolve("commit"));
      assertThat(TestLog.open(new LogPlace(place.record(), other)))
          .isEqualTo(new Opening.Busy(place.staging()));
      assertThat(writer.append(TestLog.entries(0, 1)).first()).isZero();
    }
  }
}
