package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import appends what is new, once, and only what the mapping names.
class ImportTest {
  private static final Instant FIRST = Instant.parse("2026-11-03T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-12-24T18:00:00Z");

  @TempDir private Path folder;

  @Test
  void entries_stand_in_the_order_of_the_folder() throws IOException {
    MemoryLog log = new MemoryLog();

    FolderImport.Outcome outcome = FolderImport.of(OddFolder.read(folder), FIRST).into(log, log);

    assertThat(outcome)
        .isEqualTo(new FolderImport.Outcome(OptionalLong.of(0), log.entries.size(), 0));
    String kinds =
        IntStream.range(0, log.entries.size())
            .mapToObj(i -> log.entry(i).kind().word())
            .collect(Collectors.joining(" "));
    assertThat(kinds)
        .isEqualTo(
            "election election source source source submission places submission places"
                + " submission"
                + " sheet".repeat(10)
                + " submission sheet sheet submission sheet sheet submission sheet sheet sheet"
                + " submission"
                + " sheet".repeat(8)
                + " bulletin bulletin bulletin"
                + " submission position position");
    assertThat(IntStream.range(0, log.entries.size()).mapToObj(i -> log.entry(i).obtained()))
        .containsOnly(FIRST);
  }

  @Test
  void a_submission_tells_the_file_the_mapping_and_the_counts() throws IOException {
    MemoryLog log = new MemoryLog();
    FolderImport.of(OddFolder.read(folder), FIRST).into(log, log);

    Entry entry = log.entry(log.find(Kind.SUBMISSION, 2));

    SubmissionBody body = (SubmissionBody) entry.body();
    SubmissionBody.Account account = body.account().orElseThrow();
    assertThat(entry.source()).isEqualTo("party");
    assertThat(entry.origin())
        .isEqualTo(
            EntryOrigin.file(
                "wide1.csv", Sha256.of(Files.readAllBytes(folder.resolve("wide1.csv")))));
    assertThat(body.set()).contains("party");
    assertThat(account.bytes()).isEqualTo(Files.size(folder.resolve("wide1.csv")));
    assertThat(account.records()).isEqualTo(11);
    assertThat(account.rows()).isEqualTo(10);
    assertThat(account.batch().entries()).isEqualTo(10);
    assertThat(account.problems()).isEqualTo(2);
    assertThat(account.levels()).containsExactly("state", "town");
    assertThat(body.mapping())
        .containsEntry("station", List.of("centre", "mesa"))
        .containsEntry("places.state.code", List.of("cod"))
        .containsEntry("votes.A", List.of("a"))
        .containsEntry("status.annulled", List.of("ANULADA"))
        .containsEntry("separator", List.of(","))
        .containsEntry("header-row", List.of("1"));
  }

  @Test
  void importing_twice_appends_nothing() throws IOException {
    MemoryLog log = new MemoryLog();
    FolderReading reading = OddFolder.read(folder);
    FolderImport.of(reading, FIRST).into(log, log);
    int size = log.entries.size();

    FolderImport.Outcome again = FolderImport.of(reading, LATER).into(log, log);

    assertThat(again).isEqualTo(new FolderImport.Outcome(OptionalLong.empty(), 0, size));
    assertThat(log.entries).hasSize(size);
  }

  @Test
  void a_signed_import_is_not_repeated_by_an_unsigned_one() throws IOException {
    MemoryLog log = new MemoryLog();
    FolderReading reading = OddFolder.read(folder);
    FolderImport.of(reading, FIRST)
        .withSigner("party", new SourceKey("A".repeat(43) + "="), message -> new byte[64])
        .into(log, log);

    assertThat(FolderImport.of(reading, LATER).into(log, log).appended()).isZero();
  }

  @Test
  void an_import_that_was_cut_short_goes_on_where_it_stopped() throws IOException {
    FolderReading reading = OddFolder.read(folder);
    MemoryLog whole = new MemoryLog();
    FolderImport.of(reading, FIRST).into(whole, whole);
    for (int stop = 1; stop < whole.entries.size(); stop++) {
      MemoryLog log = new MemoryLog();
      log.append(whole.entries.subList(0, stop));

      FolderImport.of(reading, LATER).into(log, log);

      String id = reading.folder().election().id();
      assertThat(log.entries).as("stopped after %d", stop).hasSameSizeAs(whole.entries);
      assertThat(RecordView.of(log, id).folder().sheets().getFirst().size()).isEqualTo(12);
      assertThat(RecordView.of(log, id).objections().count()).isZero();
    }
  }

  @Test
  void a_new_file_of_a_known_folder_is_all_that_is_appended_beside_the_description()
      throws IOException {
    MemoryLog log = new MemoryLog();
    FolderImport.of(OddFolder.read(folder), FIRST).into(log, log);
    int size = log.entries.size();
    Files.writeString(
        folder.resolve("wide3.csv"),
        "centre,mesa,cod,state,town,reg,cast,valid,nulls,a,b,c,obs\n9,1,03,East,Cuatro,9,6,6,0,1,2,3,\n");
    Path description = folder.resolve("election.yaml");
    Files.writeString(
        description,
        Files.readString(description).replace("[wide1.csv, wide2.csv]", "\"wide*.csv\""));

    FolderImport.of(FolderReading.read(folder, Progress.SILENT), LATER).into(log, log);

    assertThat(IntStream.range(size, log.entries.size()).mapToObj(i -> log.entry(i).kind().word()))
        .containsExactly(
            "election",
            "election",
            "source",
            "source",
            "source",
            "submission",
            "sheet",
            "bulletin",
            "bulletin",
            "bulletin");
    RecordView view = RecordView.of(log, "XX-2026 \"odd\"");
    assertThat(view.folder().sheets().getFirst().size()).isEqualTo(13);
    assertThat(view.folder().bulletins()).hasSize(3);
    assertThat(view.objections().count()).isZero();
    assertThat(view.superseded()).hasSize(3);
  }

  @Test
  void columns_that_the_mapping_does_not_name_never_enter_the_record() throws IOException {
    MemoryLog log = new MemoryLog();

    FolderImport.of(OddFolder.read(folder), FIRST).into(log, log);

    for (byte[] entry : log.entries) {
      assertThat(new String(entry, StandardCharsets.UTF_8)).doesNotContain("SECRETA", "witness");
    }
  }

  @Test
  void a_row_that_does_not_fit_in_an_entry_stops_the_import_before_it_begins() throws IOException {
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: XX}
        contest: {choices: [{id: A}, {id: B}]}
        sheets: {file: s.csv, columns: {station: m, places: {town: t}, votes: {A: a, B: b}}}
        """);
    Files.writeString(
        folder.resolve("s.csv"), "m,t,a,b\n1,x,1,2\n2," + "y".repeat(66_000) + ",3,4\n");
    FolderReading reading = FolderReading.read(folder, Progress.SILENT);
    MemoryLog log = new MemoryLog();

    assertThatThrownBy(() -> FolderImport.of(reading, FIRST).into(log, log))
        .isInstanceOf(OversizedException.class)
        .hasMessageContaining("s.csv");
    assertThat(log.entries).isEmpty();
  }

  @Test
  void a_long_ballot_a_long_roll_and_many_problems_take_several_entries() throws IOException {
    List<String> choices = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      choices.add("{id: c" + i + ", name: \"Candidata número " + i + " de la lista larga\"}");
      columns.add("c" + i + ": \"columna de la candidata número " + i + "\"");
    }
    Files.writeString(
        folder.resolve("election.yaml"),
        "election: {id: XX}\ncontest: {choices: ["
            + String.join(", ", choices)
            + "], groups: [{id: all, members: [c0, c1]}]}\n"
            + "roll: {files: [{file: r.csv, columns: {station: m, registered: v}}]}\n"
            + "sheets: {file: s.csv, columns: {station: m, votes: {"
            + String.join(", ", columns)
            + "}}}\n");
    StringBuilder roll = new StringBuilder("m,v\n");
    for (int i = 0; i < 9000; i++) {
      roll.append("station ").append(i).append(',').append(i).append('\n');
    }
    Files.writeString(folder.resolve("r.csv"), roll);
    String header =
        IntStream.range(0, 1500)
            .mapToObj(i -> "columna de la candidata número " + i)
            .collect(Collectors.joining(",", "m,", "\n"));
    Files.writeString(
        folder.resolve("s.csv"),
        header + "station 1," + "x,".repeat(1499) + "x\nstation 2," + "7,".repeat(1499) + "7\n");
    FolderReading reading = FolderReading.read(folder, Progress.SILENT);
    MemoryLog log = new MemoryLog();

    FolderImport.of(reading, FIRST).into(log, log);
    RecordView view = RecordView.of(log, "XX");

    assertThat(view.folder().election()).isEqualTo(reading.folder().election());
    assertThat(view.folder().problems().count()).isEqualTo(1500);
    assertThat(view.folder().problems().first()).isEqualTo(reading.folder().problems().first());
    assertThat(view.objections().count()).isZero();
    assertThat(FolderImport.of(reading, LATER).into(log, log).appended()).isZero();
  }
}
