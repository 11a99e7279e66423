package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.SharedData;
import org.acta.folder.ElectionFolder;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.report.DocumentWriter;
import org.acta.report.HtmlPrinter;
import org.acta.report.JsonPrinter;
import org.acta.report.Report;
import org.acta.report.TextPrinter;
import org.acta.sheet.Origin;
import org.acta.sheet.Reference;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An election folder that was imported into a record gives the same report as before, except that
/// every reference names an entry.
class SameReportTest {
  static final Instant OBTAINED = Instant.parse("2026-11-03T12:00:00Z");

  @TempDir private Path folder;

  private static RecordView sameReport(FolderReading reading) {
    MemoryLog log = new MemoryLog();
    // Something of another election comes first, so that indexes and lines cannot coincide.
    for (int i = 0; i < 1000; i++) {
      log.append(other(i));
    }
    FolderImport.of(reading, OBTAINED).into(log, log);
    RecordView view = RecordView.of(log, reading.folder().election().id());

    assertThat(view.objections().first()).isEmpty();
    assertThat(view.submissions())
        .allMatch(check -> check.entries() instanceof SubmissionCheck.Entries.Whole);
    everyRowNamesItsEntry(reading.folder(), view.folder(), log);
    Report before = Report.of(reading.folder());
    Report after = Report.of(view.folder());
    Report lined = Report.of(lined(view.folder(), log));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
      assertThat(text(lined, locale)).isEqualTo(text(before, locale));
      assertThat(html(lined, locale)).isEqualTo(html(before, locale));
    }
    assertThat(JsonPrinter.print(lined)).isEqualTo(JsonPrinter.print(before));
    assertThat(withoutReferences(JsonPrinter.print(after)))
        .isEqualTo(withoutReferences(JsonPrinter.print(before)));
    assertThat(text(after, Locale.ENGLISH).replaceAll("(?s)INPUT ERRORS|Input errors.*", ""))
        .contains("entries")
        .doesNotContain("lines", ".csv:");
    return view;
  }

  private static Entry other(int i) {
    return new Entry(
        "another",
        "",
        OBTAINED,
        Optional.empty(),
        EntryOrigin.url("https://example.org", Sha256.of()),
        new TombstoneBody(Sha256.of(new byte[] {(byte) i, (byte) (i >> 8)}), ""));
  }

  private static void everyRowNamesItsEntry(
      ElectionFolder before, ElectionFolder after, MemoryLog log) {
    assertThat(after.sheets()).hasSameSizeAs(before.sheets());
    for (int set = 0; set < before.sheets().size(); set++) {
      Sheets old = before.sheets().get(set);
      Sheets now = after.sheets().get(set);
      assertThat(now.size()).isEqualTo(old.size());
      for (int row = 0; row < old.size(); row++) {
        Reference line = old.reference(row);
        Reference entry = now.reference(row);
        assertThat(entry.toString()).isEqualTo("entry " + entry.line());
        Entry read = log.entry(entry.line());
        SheetBody sheet = (SheetBody) read.body();
        assertThat(sheet.line()).isEqualTo(line.line());
        assertThat(read.origin().name()).isEqualTo(line.origin().file());
        assertThat(read.origin().sha256().orElseThrow().hex()).isEqualTo(line.origin().sha256());
      }
    }
  }

  /// The view with every reference put back to the line that its entry names.
  private static ElectionFolder lined(ElectionFolder view, MemoryLog log) {
    List<Sheets> sheets = new ArrayList<>();
    for (Sheets set : view.sheets()) {
      Sheets.Builder builder =
          Sheets.builder(set.id(), set.source(), set.contest(), set.root())
              .adopting(set.adoption());
      int file = -1;
      long[] figures = new long[set.width()];
      for (int row = 0; row < set.size(); row++) {
        Reference entry = set.reference(row);
        while (file < 0 || !set.origins().get(file).equals(entry.origin())) {
          file++;
          builder.from(inLines(set.origins().get(file)));
        }
        for (int column = 0; column < figures.length; column++) {
          figures[column] = set.cell(row, column);
        }
        long line = ((SheetBody) log.entry(entry.line()).body()).line();
        builder.add(set.station(row), set.place(row), figures, set.stations(row), line);
        if (set.hasDocuments()) {
          builder.document(row, set.document(row), set.written(row));
        }
      }
      sheets.add(builder.build());
    }
    return new ElectionFolder(
        view.election(),
        sheets,
        view.titles(),
        view.levels(),
        view.bulletins(),
        view.assumptions(),
        view.problems());
  }

  private static Origin inLines(Origin origin) {
    assertThat(origin.numbering()).isEqualTo(Origin.Numbering.ENTRIES);
    return new Origin(origin.file(), origin.sha256(), origin.bytes());
  }

  private static String text(Report report, Locale locale) {
    return TextPrinter.print(DocumentWriter.write(report, locale, 3), false);
  }

  private static String html(Report report, Locale locale) {
    return HtmlPrinter.print(DocumentWriter.write(report, locale, 3));
  }

  private static String withoutReferences(String json) {
    return json.replaceAll("\"(lines|entries)\" : \"[^\"]*\"", "\"lines\"")
        .replaceAll("\"(at|again)\" : \"[^\"]*\"", "\"$1\"")
        .replaceAll("\"(entry \\d+|[a-z0-9.]+:\\d+)\"", "row");
  }

  @Test
  void the_shipped_example_gives_the_same_report() {
    sameReport(FolderReading.read(Path.of("../examples/venezuela-2024"), Progress.SILENT));
  }

  @Test
  void a_folder_with_every_oddity_gives_the_same_report() throws IOException {
    FolderReading reading = OddFolder.read(folder);
    assertThat(reading.folder().problems().count()).isPositive();

    RecordView view = sameReport(reading);

    // Places are nodes of a tree that each reading grows for itself.
    assertThat(view.folder().election()).hasToString(reading.folder().election().toString());
    assertThat(view.folder().bulletins()).isEqualTo(reading.folder().bulletins());
    assertThat(view.folder().assumptions()).isEqualTo(reading.folder().assumptions());
    assertThat(view.folder().titles()).isEqualTo(reading.folder().titles());
    assertThat(view.folder().levels()).isEqualTo(reading.folder().levels());
    assertThat(view.folder().problems().first()).isEqualTo(reading.folder().problems().first());
    assertThat(view.folder().problems().count()).isEqualTo(reading.folder().problems().count());
  }

  @Test
  void real_sheets_give_the_same_report() throws IOException {
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: VE, name: Venezuela, date: 2024-07-28}
        contest:
          id: president
          choices: [{id: EG}, {id: NM}, {id: LM}, {id: JABE}, {id: JOBR}, {id: AE}, {id: CF}, {id: DC}, {id: EM}, {id: BERA}]
        roll: {registered: 21392464, stations: 30026}
        sheets:
          - file: %s
            columns:
              station: [CENTRO, MESA]
              places: {state: {code: COD_EDO, name: EDO}, municipality: {code: COD_MUN, name: MUN}}
              registered: RE
              valid: VOTOS_VALIDOS
              nulls: VOTOS_NULOS
              votes: {EG: EG, NM: NM, LM: LM, JABE: JABE, JOBR: JOBR, AE: AE, CF: CF, DC: DC, EM: EM, BERA: BERA}
        bulletins:
          - {id: b1, coverage: 80, turnout: 59, votes: {NM: 5150092, EG: 4445978}}
        """
            .formatted(SharedData.at("tally/venezuela-2024/v1.csv.gz")));

    RecordView view = sameReport(FolderReading.read(folder, Progress.SILENT));

    assertThat(view.folder().sheets().getFirst().size()).isEqualTo(24_532);
  }
}
