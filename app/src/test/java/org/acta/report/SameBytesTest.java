package org.acta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same files give the same report, byte for byte.
class SameBytesTest {
  private static final long SEED = 20241124;

  @TempDir private Path folder;

  /// Enough rows for several parallel ranges, with findings of many kinds.
  @BeforeEach
  void aLargeFolder() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    StringBuilder rows = new StringBuilder("S,P,Q,REG,VALID,NULL,A,B,C\n");
    for (int i = 0; i < 70_000; i++) {
      int a = random.nextInt(20);
      int b = random.nextInt(400);
      int c = random.nextInt(3);
      int wrong = random.nextInt(50) == 0 ? 1 : 0;
      rows.append(random.nextInt(1000) == 0 ? i / 2 : i)
          .append(",Region ")
          .append(i % 7)
          .append(",Town ")
          .append(i % 301)
          .append(',')
          .append(a + b + c + random.nextInt(5))
          .append(',')
          .append(a + b + c + wrong)
          .append(",1,")
          .append(a)
          .append(',')
          .append(b)
          .append(',')
          .append(random.nextInt(200) == 0 ? "-" : c)
          .append('\n');
    }
    Files.writeString(folder.resolve("s.csv"), rows);
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: X, name: X}
        contest: {choices: [{id: A}, {id: B}, {id: C}]}
        roll: {registered: 30000000, stations: 80000}
        sheets:
          file: s.csv
          columns:
            station: S
            places: {region: P, town: Q}
            registered: REG
            valid: VALID
            nulls: "NULL"
            votes: {A: A, B: B, C: C}
        bulletins: {votes: {B: 9000000, A: 600000}, coverage: 90, time: 2026-11-01}
        """);
  }

  private List<String> printed() {
    Report report = Report.of(ElectionFolder.read(folder, Progress.SILENT));
    List<String> all = new ArrayList<>();
    all.add(JsonPrinter.print(report));
    for (String language : List.of("en", "es")) {
      Document document = DocumentWriter.write(report, Locale.of(language), 2);
      all.add(TextPrinter.print(document, false));
      all.add(TextPrinter.print(document, true));
      all.add(HtmlPrinter.print(document));
    }
    return all;
  }

  @Test
  void on_any_number_of_threads() throws Exception {
    List<String> expected = printed();

    for (int threads : List.of(1, 2, 5)) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        assertThat(pool.submit(this::printed).get()).as("%d threads", threads).isEqualTo(expected);
      }
    }
  }

  @Test
  void in_any_language_and_time_zone_of_the_machine() {
    List<String> expected = printed();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG", "hi-IN-u-nu-deva", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(printed()).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void wherever_the_folder_lies() throws IOException {
    List<String> expected = printed();
    Path elsewhere = Files.createDirectories(folder.resolve("some/where"));
    Files.move(folder.resolve("s.csv"), elsewhere.resolve("s.csv"));
    Files.move(folder.resolve("election.yaml"), elsewhere.resolve("election.yaml"));
    Report report = Report.of(ElectionFolder.read(elsewhere, Progress.SILENT));

    assertThat(JsonPrinter.print(report)).isEqualTo(expected.getFirst());
  }
}
