package org.acta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.record.FolderImport;
import org.acta.record.LedgerView;
import org.acta.record.MemoryLog;
import org.acta.record.RecordView;
import org.acta.stance.StanceReport;
import org.acta.stance.StanceSection;
import org.acta.stance.StanceSectionJson;
import org.junit.jupiter.api.Test;

/// What the shipped example prints, byte for byte, so that a change shows in review.
///
/// After a change that is meant, run the test once with `-Dacta.golden=write` and read the diff.
class GoldenReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/acta/report");
  private static final FolderReading READ =
      FolderReading.read(Path.of("../examples/venezuela-2024"), Progress.SILENT);
  private static final Report REPORT = Report.of(READ.folder());
  private static final StanceReport STANCES =
      new StanceReport(
          READ.folder().election().id(),
          READ.folder().election().name(),
          LedgerView.of(READ.ledger().orElseThrow()),
          StanceReport.Unit.LINE,
          StanceReport.Asked.EVERYTHING);

  private static final Report COUNT = count();

  /// The report of a record with the example of a quick count and nothing else.
  private static Report count() {
    MemoryLog log = new MemoryLog();
    FolderReading reading =
        FolderReading.forRecord(Path.of("../examples/quick-count"), Progress.SILENT);
    FolderImport.of(reading, Instant.parse("2026-11-02T01:00:00Z")).into(log, log);
    return Report.of(RecordView.of(log, reading.folder().election().id()));
  }

  private static void same(String name, String printed) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("acta.golden"))) {
      Files.writeString(golden, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(golden));
  }

  private static Document document(String language) {
    Locale locale = Locale.of(language);
    return StanceSection.into(
        DocumentWriter.write(REPORT, locale, 1), STANCES, locale, "examples/venezuela-2024");
  }

  @Test
  void the_example_as_text_in_english() throws IOException {
    same("venezuela-2024.en.txt", TextPrinter.print(document("en"), false));
  }

  @Test
  void the_example_as_text_in_spanish() throws IOException {
    same("venezuela-2024.es.txt", TextPrinter.print(document("es"), false));
  }

  @Test
  void the_example_as_json() throws IOException {
    same(
        "venezuela-2024.json",
        JsonPrinter.print(REPORT, json -> StanceSectionJson.write(json, STANCES)));
  }

  @Test
  void the_example_as_a_page() throws IOException {
    same("venezuela-2024.html", HtmlPrinter.print(document("en")));
  }

  @Test
  void a_quick_count_of_a_record_as_text_in_both_languages() throws IOException {
    for (String language : List.of("en", "es")) {
      same(
          "quick-count." + language + ".txt",
          TextPrinter.print(DocumentWriter.write(COUNT, Locale.of(language), 1), false));
    }
  }

  @Test
  void a_quick_count_of_a_record_as_json() throws IOException {
    same("quick-count.json", JsonPrinter.print(COUNT));
  }
}
