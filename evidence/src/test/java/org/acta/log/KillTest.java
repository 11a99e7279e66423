package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A writer that is killed again and again (`kill -9`) loses nothing that it acknowledged, and
/// gives no index twice. The acknowledgements are kept by another process.
class KillTest {
  /// 1,000 in the Maven profile `nightly`.
  private static final int CYCLES = Integer.getInteger("acta.kills", 200);

  @TempDir Path folder;

  /// Who was given an index, by index.
  private final Map<Long, Integer> ledger = new TreeMap<>();

  @Test
  void a_killed_writer_loses_no_acknowledged_entry_and_gives_no_index_twice() throws Exception {
    LogPlace place = TestLog.in(folder);
    TestLog.create(place).close();
    Random random = new Random(20240728);
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      Process writer = Restarted.start("append", folder, cycle);
      try (BufferedReader acknowledged = writer.inputReader(UTF_8)) {
        // Some are killed while they start, most some time after their first batch.
        String first = random.nextInt(10) == 0 ? "" : acknowledged.readLine();
        Thread.sleep(random.nextInt(40));
        // Process.destroyForcibly would also close the pipe that the last lines are in.
        writer.toHandle().destroyForcibly();
        if (first == null) {
          throw new AssertionError("writer " + cycle + " could not open the log");
        }
        note(first);
        acknowledged.lines().forEach(this::note);
      }
      writer.waitFor();
      LogReader log = TestLog.reader(place.record());
      // The first writer may be killed before its first batch.
      if (log.size() > 0) {
        assertThat(log.inclusion(log.size() - 1).hashes()).isNotNull();
      }
    }
    TestLog.ready(TestLog.open(place)).close();
    LogReader log = TestLog.reader(place.record());
    ledger.forEach((index, who) ->
        assertThat(log.leaf(index)).isEqualTo(Merkle.leaf(Restarted.entry(who, index))));
    log.forEach(
        0,
        log.size(),
        (index, entry) -> assertThat(new String(entry, UTF_8)).endsWith(" says " + index));
    assertThat(Fsck.of(place.record(), TestLog.KEY.verifier()).check(2).findings()).isEmpty();
    assertThat(ledger).hasSizeGreaterThan(CYCLES);
  }

  private void note(String line) {
    String[] words = line.split(" ");
    // The last line may be cut short.
    if (words.length == 3 && !words[2].isEmpty()) {
      for (long i = 0; i < Integer.parseInt(words[2]); i++) {
        Integer before = ledger.put(Long.parseLong(words[1]) + i, Integer.parseInt(words[0]));
        assertThat(before).as("index %s given twice", words[1]).isNull();
      }
    }
  }
}
