package org.acta.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.log.LogReader;
import org.acta.projection.Projection.Outcome;
import org.acta.record.FolderImport;
import org.acta.record.Kind;
import org.acta.record.MemoryLog;
import org.acta.sheet.Standings.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sheets that come in later stand as if they had been there from the start.
class GrownStandingsTest {
  @TempDir private Path temp;
  private final MemoryLog entries = new MemoryLog();
  private GrowingLog log = new GrowingLog(Path.of("none"));
  private int day;
  private int published;

  @BeforeEach
  void anElection() throws IOException {
    log = new GrowingLog(temp.resolve("record"));
    Files.createDirectory(temp.resolve("folder"));
  }

  private Path grown() {
    return temp.resolve("grown.duckdb");
  }

  /// Another file of the set comes in, after the description that names it.
  private Outcome comes(String mapping, String csv) throws IOException, SQLException {
    return comes(day == 0 ? "1.csv" : "1.csv, 2.csv", mapping, csv);
  }

  private Outcome comes(String files, String mapping, String csv) throws IOException, SQLException {
    day++;
    Path folder = temp.resolve("folder");
    Files.writeString(folder.resolve(day + ".csv"), csv);
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: XX}
        contest: {choices: [{id: A}, {id: B}]}
        sheets:
          id: all
          file: [%s]
          %s
        """
            .formatted(files, mapping));
    FolderImport.of(
            FolderReading.read(folder, Progress.SILENT),
            Instant.parse("2026-11-02T08:00:00Z").plusSeconds(day))
        .into(entries, entries);
    int described = 0;
    for (int i = published; i < entries.entries.size(); i++) {
      described = entries.entry(i).kind() == Kind.ELECTION ? i + 1 : described;
    }
    if (day > 1 && described > published) {
      Projection.refresh(publish(described), grown());
    }
    LogReader reader = publish(entries.entries.size());
    Outcome outcome = Projection.refresh(reader, grown());
    Path fresh = temp.resolve("fresh.duckdb");
    Projection.ofRecord(reader, reader.size(), fresh);
    assertThat(Content.of(grown())).isEqualTo(Content.of(fresh));
    return outcome;
  }

  private LogReader publish(int size) {
    LogReader reader = log.append(entries.entries.subList(published, size));
    published = size;
    return reader;
  }

  @Test
  void every_standing_of_a_sheet_has_its_word() throws IOException, SQLException {
    Outcome made = comes("columns: {station: m, votes: {A: a, B: b}}", "m,a,b\n1,10,20\n");

    assertThat(made).isEqualTo(new Outcome.Made());
    assertThat(Content.ask(grown(), "SELECT unnest(enum_range(NULL::sheet_standing))").lines())
        .containsExactlyElementsOf(
            Arrays.stream(Standing.values())
                .map(standing -> standing.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  @Test
  void a_sum_of_sheets_that_comes_later_is_a_sum() throws IOException, SQLException {
    String mapping = "columns: {station: m, votes: {A: a, B: b}}";
    comes(mapping, "m,a,b\n1,10,20\n2,30,40\n3,5,6\n4,7,8\n");

    assertThat(comes(mapping, "m,a,b\nTotal,52,74\n")).isInstanceOf(Outcome.Extended.class);

    assertThat(Content.ask(grown(), "SELECT station FROM sheets WHERE standing = 'sum'"))
        .isEqualTo("Total\n");
    assertThat(Content.ask(grown(), "SELECT votes FROM set_votes ORDER BY choice"))
        .isEqualTo("52\n74\n");
  }

  @ParameterizedTest
  @CsvSource({
    "latest, 1|superseded 2|counted 3|counted 1|superseded 1|counted 2|superseded 4|no-sheet",
    "original, 1|counted 2|superseded 3|counted 1|superseded 1|superseded 2|counted 4|no-sheet",
    "recount-over-correction-over-original,"
        + " 1|superseded 2|counted 3|counted 1|counted 1|superseded 2|superseded 4|no-sheet"
  })
  void the_document_that_counts_is_the_same_however_the_record_grew(String adopt, String standings)
      throws IOException, SQLException {
    String mapping =
        """
        adopt: %s
          columns:
            station: m
            document: {column: d, time: t, values: {original: o, recount: r, correction: c, other: x}}
            votes: {A: a, B: b}
        """
            .formatted(adopt);
    comes(
        mapping,
        """
        m,d,t,a,b
        1,o,2026-11-01T20:00:00,10,20
        2,r,2026-11-01T23:00:00,30,40
        3,o,,5,6
        """);

    Outcome outcome =
        comes(
            mapping,
            """
            m,d,t,a,b
            1,r,2026-11-01T21:00:00,11,20
            1,c,2026-11-01T22:00:00,12,20
            2,o,2026-11-01T20:00:00,31,40
            4,x,,1,2
            """);

    assertThat(outcome).isInstanceOf(Outcome.Extended.class);
    assertThat(Content.ask(grown(), "SELECT station, standing FROM sheets ORDER BY sheet").strip())
        .isEqualTo(standings.replace(' ', '\n'));
    assertThat(
            Content.ask(
                grown(),
                "SELECT document, strftime(written, '%d %H:%M') FROM sheets ORDER BY sheet LIMIT 3"))
        .isEqualTo("original|01 20:00\nrecount|01 23:00\noriginal|\n");
  }

  @Test
  void another_rule_of_which_document_counts_is_a_file_made_anew()
      throws IOException, SQLException {
    String mapping =
        """
        adopt: %s
          columns:
            station: m
            document: {column: d, values: {original: o, recount: r}}
            votes: {A: a, B: b}
        """;
    comes(mapping.formatted("original"), "m,d,a,b\n1,o,1,2\n1,r,3,4\n2,o,1,2\n3,o,5,9\n");

    assertThat(
            comes(
                "2.csv",
                mapping.formatted("recount-over-correction-over-original"),
                "m,d,a,b\n4,o,1,2\n"))
        .isEqualTo(new Outcome.MadeAnew("a set of sheets was described anew"));
  }
}
