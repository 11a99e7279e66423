package org.acta.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.intake.Action.Verb;
import org.acta.intake.Expected;
import org.acta.log.LogReader;
import org.acta.projection.Projection.Outcome;
import org.acta.record.Body;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.Figures;
import org.acta.record.FolderImport;
import org.acta.record.Kind;
import org.acta.record.MemoryLog;
import org.acta.record.Sha256;
import org.acta.record.StepBody;
import org.acta.record.StepBody.Deed;
import org.acta.record.SubmissionBody;
import org.acta.record.WithdrawalBody;
import org.acta.sheet.Adoption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The forms of a tally centre stand in the tables beside the sheets of files.
class CentreTablesTest {
  private static final Instant TIME = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir private Path temp;
  private final MemoryLog entries = new MemoryLog();
  private int published;
  private long keyed;

  @BeforeEach
  void a_form_that_was_archived() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: XX}
        contest: {id: president, choices: [{id: A}, {id: B}]}
        sources: [{id: council, name: Council}]
        sheets: {id: party, file: s.csv, columns: {station: m, votes: {A: a, B: b}}}
        """);
    Files.writeString(folder.resolve("s.csv"), "m,a,b\ns1,100,50\ns2,30,40\n");
    FolderImport.of(FolderReading.read(folder, Progress.SILENT), TIME).into(entries, entries);
    List<Expected.PlaceName> north = List.of(new Expected.PlaceName("N", "North"));
    step(
        "s1",
        new Deed.Declared("The centre", "president", List.of("region"), List.of(), List.of()));
    step("s1", new Deed.Awaited(List.of(new Expected("F1", "s1", north))));
    step("c1", done("F1", Verb.RECEIVE, Optional.of("s1"), Optional.empty()));
    step("c1", done("F1", Verb.KEY, Optional.empty(), Optional.of(votes())));
    keyed = step("c2", done("F1", Verb.KEY, Optional.empty(), Optional.of(votes())));
    step("c4", done("F1", Verb.PASS, Optional.empty(), Optional.empty()));
    step("c5", done("F1", Verb.ARCHIVE, Optional.empty(), Optional.empty()));
  }

  private static Figures votes() {
    Map<String, Long> votes = new LinkedHashMap<>();
    votes.put("A", 101L);
    votes.put("B", 50L);
    return new Figures(Map.of(), votes);
  }

  private static Deed done(
      String form, Verb verb, Optional<String> station, Optional<Figures> figures) {
    return new Deed.Done(form, verb, station, Optional.empty(), figures);
  }

  private long step(String clerk, Deed deed) {
    return append(new StepBody("centre", clerk, TIME, deed));
  }

  private long append(Body body) {
    return append("council", body);
  }

  private long append(String source, Body body) {
    EntryOrigin origin = EntryOrigin.file("steps.csv", Sha256.of());
    return entries.append(new Entry("XX", source, TIME, Optional.empty(), origin, body));
  }

  private LogReader publish(GrowingLog log) {
    LogReader reader = log.append(entries.entries.subList(published, entries.entries.size()));
    published = entries.entries.size();
    return reader;
  }

  @Test
  void a_form_that_counts_is_a_sheet_whose_key_is_the_entry_with_its_figures() throws SQLException {
    Path file = temp.resolve("tables.duckdb");

    Projection.refresh(publish(new GrowingLog(temp.resolve("record"))), file);

    String row = "|" + keyed;
    assertThat(
            Content.ask(
                file,
                "SELECT sheet_set, sheet, entry, line, file, station, place, standing FROM sheets"
                    + " WHERE sheet_set = 'centre'"))
        .isEqualTo("centre" + row + row + row + "|steps.csv|s1|N|counted\n");
    assertThat(
            Content.ask(
                file, "SELECT choice, votes FROM national_totals WHERE sheet_set = 'centre'"))
        .isEqualTo("A|101\nB|50\n");
    assertThat(
            Content.ask(
                file, "SELECT name, level FROM places WHERE sheet_set = 'centre' AND depth = 1"))
        .isEqualTo("North|region\n");
  }

  private void grows(Outcome expected, Runnable more) throws SQLException {
    GrowingLog log = new GrowingLog(temp.resolve("record"));
    Path grown = temp.resolve("grown.duckdb");
    Projection.refresh(publish(log), grown);
    more.run();
    LogReader reader = publish(log);

    assertThat(Projection.refresh(reader, grown)).isEqualTo(expected);

    Path fresh = temp.resolve("fresh.duckdb");
    Projection.ofRecord(reader, reader.size(), fresh);
    assertThat(Content.of(grown)).isEqualTo(Content.of(fresh));
  }

  @Test
  void what_a_centre_does_next_is_seen() throws SQLException {
    grows(
        new Outcome.MadeAnew("a tally centre went on"),
        () -> step("c1", done("F2", Verb.RECEIVE, Optional.of("s2"), Optional.empty())));
  }

  @Test
  void the_forms_stay_when_a_sheet_of_a_file_is_withdrawn() throws SQLException {
    long size = entries.entries.size();
    long sheet = entries.find(Kind.SHEET, 0);
    grows(
        new Outcome.Extended(size, size + 1),
        () ->
            append(
                entries.entry(sheet).source(),
                new WithdrawalBody(entries.reference(sheet), "not ours")));
  }

  @Test
  void a_file_that_takes_the_name_of_a_centre_is_no_news_of_its_forms() throws SQLException {
    SubmissionBody.Account account =
        new SubmissionBody.Account(
            Optional.of("The centre"),
            Optional.of("president"),
            List.of("region"),
            Adoption.NONE,
            1,
            0,
            0,
            0,
            new SubmissionBody.Batch(0, Sha256.of()),
            Optional.empty());
    grows(
        new Outcome.MadeAnew("a set of sheets was described anew"),
        () ->
            append(
                new SubmissionBody(
                    1,
                    Optional.of("centre"),
                    false,
                    Optional.empty(),
                    Optional.of(account),
                    Map.of(),
                    List.of())));
  }
}
