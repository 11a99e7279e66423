package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.acta.report.DocumentWriter;
import org.acta.report.JsonPrinter;
import org.acta.report.Report;
import org.acta.report.TextPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in a record, its view is computed, and says what it left out.
class HostileRecordTest {
  private static final Instant OBTAINED = Instant.parse("2026-11-03T12:00:00Z");
  private static final String ID = "XX-2026 \"odd\"";

  @TempDir private Path folder;

  private static final String[] TEXTS = {
    "A",
    "B",
    "C",
    "SI",
    "president",
    "question",
    "party",
    "council",
    "totals",
    "missing",
    "",
    "1-1",
    "plurality",
    "complete",
    "51.2",
    "wide1.csv",
    "long.csv",
    "1/2",
    "99"
  };

  /// A number, a text or a field of an entry is made another.
  static byte[] altered(Random random, byte[] entry) {
    String text = new String(entry, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    String changed =
        switch (random.nextInt(4)) {
          case 0 -> replaced(text, at, ":[0-9]+", ":" + number(random));
          case 1 ->
              replaced(text, at, ":\"[^\"]*\"", ":\"" + TEXTS[random.nextInt(TEXTS.length)] + "\"");
          case 2 -> replaced(text, at, ",\"[a-zA-Z]+\":(\"[^\"]*\"|[0-9]+|\\[[^\\[\\]]*\\])", "");
          default -> replaced(text, at, "\"[A-C]\"", "\"" + TEXTS[random.nextInt(4)] + "\"");
        };
    return switch (Entry.parse(changed.getBytes(StandardCharsets.UTF_8))) {
      case Entry.Reading.Read(Entry read) -> read.bytes();
      case Entry.Reading.Refused(Refusal refusal) -> entry;
    };
  }

  private static String replaced(String text, int at, String pattern, String by) {
    return text.substring(0, at)
        + text.substring(at).replaceFirst(pattern, java.util.regex.Matcher.quoteReplacement(by));
  }

  private static long number(Random random) {
    long[] numbers = {0, 1, 2, 3, 7, -1, 100, 65_536, 999_999_999_999L, Long.MAX_VALUE};
    return numbers[random.nextInt(numbers.length)];
  }

  @Test
  void a_view_of_any_entries_in_any_order_is_computed_and_reported() throws IOException {
    MemoryLog whole = new MemoryLog();
    FolderImport.of(OddFolder.read(folder), OBTAINED).into(whole, whole);
    int viewed = 0;
    for (long seed = 0; seed < 800; seed++) {
      Random random = new Random(seed);
      List<byte[]> entries = new ArrayList<>(whole.entries);
      for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
        int at = random.nextInt(entries.size());
        switch (random.nextInt(5)) {
          case 0 -> entries.remove(at);
          case 1 -> entries.add(random.nextInt(entries.size()), entries.get(at));
          case 2 -> Collections.swap(entries, at, random.nextInt(entries.size()));
          default -> entries.set(at, altered(random, entries.get(at)));
        }
      }
      MemoryLog log = new MemoryLog();
      log.append(entries);
      if (RecordView.elections(log).contains(ID)) {
        viewed += reported(log, seed);
      }
    }
    assertThat(viewed).isGreaterThan(400);
  }

  private static int reported(MemoryLog log, long seed) {
    RecordView view;
    try {
      view = RecordView.of(log, ID);
    } catch (IllegalArgumentException e) {
      assertThat(e).as("seed %d", seed).hasMessageContaining("describes no election");
      return 0;
    }
    try {
      Report report = Report.of(view.folder());
      JsonPrinter.print(report);
      TextPrinter.print(DocumentWriter.write(report, Locale.ENGLISH, 3), false);
      return 1;
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  @Test
  void a_record_without_the_election_says_so() {
    assertThatThrownBy(() -> RecordView.of(new MemoryLog(), "XX"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the record describes no election 'XX'");
    assertThat(RecordView.elections(new MemoryLog())).isEmpty();
  }
}
