package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.folder.QuickCountFolder;
import org.acta.quickcount.Redraw;
import org.acta.record.RecordedCount.Fault;
import org.acta.record.RecordedCount.Why;
import org.acta.report.DocumentWriter;
import org.acta.report.HtmlPrinter;
import org.acta.report.JsonPrinter;
import org.acta.report.QuickCountJson;
import org.acta.report.QuickCountReport;
import org.acta.report.Report;
import org.acta.report.TextPrinter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A quick count that was imported into a record is the one of its folder, and can be withdrawn,
/// corrected and drawn again.
class QuickCountRecordTest {
  private static final Path EXAMPLE = Path.of("../examples/quick-count");
  private static final Instant OBTAINED = Instant.parse("2026-11-02T01:00:00Z");
  private static final String ID = "XX-2026-11-01-PRES";

  @TempDir private Path folder;
  private final MemoryLog log = new MemoryLog();

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  private void rewrite(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }

  private FolderImport.Outcome add() {
    return FolderImport.of(FolderReading.forRecord(folder, Progress.SILENT), OBTAINED)
        .into(log, log);
  }

  private RecordView view() {
    return RecordView.of(log, ID);
  }

  private RecordedCount count() {
    return view().quickCounts().getFirst();
  }

  private long withdraw(long index) {
    Entry entry = log.entry(index);
    return log.append(
        new Entry(
            ID,
            entry.source(),
            OBTAINED,
            Optional.empty(),
            entry.origin(),
            new WithdrawalBody(log.reference(index), "drawn anew")));
  }

  /// The submission of a file.
  private long submission(String file) {
    for (int i = 0; i < log.entries.size(); i++) {
      Entry entry = log.entry(i);
      if (entry.kind() == Kind.SUBMISSION && entry.origin().name().equals(file)) {
        return i;
      }
    }
    throw new AssertionError("no submission of " + file);
  }

  private static String withoutPlaces(String json) {
    return json.replaceAll("(?m)^ *\"(file|line|entry)\" : .*\n", "").replace(",", "");
  }

  @Test
  void a_record_estimates_what_its_folder_does_figure_by_figure() {
    add();

    RecordView view = view();
    QuickCountReport before = QuickCountReport.of(QuickCountFolder.read(EXAMPLE, Progress.SILENT));
    QuickCountReport after = QuickCountReport.of(count().folder(view));
    assertThat(view.objections().first()).isEmpty();
    assertThat(view.quickCounts()).hasSize(1);
    assertThat(after.figures()).isEqualTo(before.figures());
    assertThat(after.curve()).isEqualTo(before.curve());
    assertThat(withoutPlaces(QuickCountJson.print(after)))
        .isEqualTo(withoutPlaces(QuickCountJson.print(before)));
  }

  @Test
  void every_row_that_is_set_aside_names_its_entry() {
    add();

    QuickCountFolder.Counted counted = count().counted().orElseThrow();
    assertThat(counted.aside()).hasSize(3).allMatch(row -> row.reference().isPresent());
    for (QuickCountFolder.Aside row : counted.aside()) {
      SheetBody sheet = (SheetBody) log.entry(row.reference().orElseThrow().line()).body();
      assertThat(sheet.station()).isEqualTo(row.station());
    }
    assertThat(count().arrived()).hasSize(52);
    count()
        .arrived()
        .forEach((station, entry) ->
            assertThat(((SheetBody) log.entry(entry).body()).station()).isEqualTo(station));
  }

  @Test
  void importing_twice_appends_nothing() {
    long all = add().appended();

    FolderImport.Outcome again = add();

    assertThat(again.appended()).isZero();
    assertThat(again.present()).isEqualTo(all);
  }

  @Test
  void a_sample_can_be_in_the_record_before_any_sheet_has_come_in() throws IOException {
    String whole = Files.readString(folder.resolve("quickcount.yaml"));
    String before =
        whole.replaceAll("(?s)arrivals:.*?(?=estimate:)", "quick-count: {source: watch}\n");
    Files.writeString(folder.resolve("quickcount.yaml"), before);
    add();
    RecordedCount drawn = count();
    long last = log.entries.size() - 1L;

    Files.writeString(folder.resolve("quickcount.yaml"), whole);
    add();

    assertThat(drawn.strata()).hasSize(60);
    assertThat(drawn.counted()).isEmpty();
    assertThat(drawn.fault()).isEmpty();
    assertThat(count().strata()).isEqualTo(drawn.strata());
    assertThat(count().arrived().values()).hasSize(52).allMatch(entry -> entry > last);
    assertThat(count().sampled().getFirst().submission()).isLessThan(last);
  }

  @Test
  void the_sample_says_when_it_was_made_public_and_what_it_was_drawn_from() {
    add();

    assertThat(count().seed()).contains("49035178829436610627");
    assertThat(count().sampled().getFirst().published().orElseThrow())
        .hasToString("On[day=2026-10-25]");
    assertThat(redraw()).contains(new Redraw.Same());
  }

  private Optional<Redraw> redraw() {
    return Report.of(view()).quickCounts().getFirst().redraw();
  }

  @Test
  void a_sample_that_was_changed_after_the_draw_is_not_what_its_seed_gives() throws IOException {
    String sample = Files.readString(folder.resolve("sample.csv"));
    Files.writeString(
        folder.resolve("sample.csv"),
        sample.replace("CA-004,Capital,CA-004", "CA-001,Capital,CA-001"));
    add();

    assertThat(redraw()).contains(new Redraw.Other(List.of("CA-001"), List.of("CA-004")));
    assertThat(text(Locale.ENGLISH)).contains("OTHER DRAW").contains("CA-001");
  }

  @Test
  void a_withdrawn_sample_leaves_nobody_who_says_what_was_drawn() {
    add();
    withdraw(submission("sample.csv"));

    assertThat(count().sampled()).isEmpty();
    assertThat(count().sample()).isEmpty();
    assertThat(count().counted()).isPresent();
    assertThat(text(Locale.ENGLISH)).contains("Nobody says which stations were drawn");
  }

  @Test
  void without_a_frame_nothing_is_estimated_and_the_sheets_stay() {
    add();
    withdraw(submission("stations.csv"));

    assertThat(count().fault()).contains(new Fault(Why.NO_FRAME, ""));
    assertThat(count().counted()).isEmpty();
    assertThat(view().objections().first())
        .containsExactly(new Objection.NoQuickCount(count().planned(), count().fault().get()));
    assertThat(view().folder().sheets().getFirst().size()).isEqualTo(55);
    assertThat(text(Locale.of("es"))).contains("INUTILIZABLE");
  }

  @Test
  void withdrawn_arrivals_leave_what_was_drawn() {
    add();
    withdraw(submission("arrivals.csv"));

    assertThat(count().counted()).isEmpty();
    assertThat(count().strata()).hasSize(60);
    assertThat(text(Locale.ENGLISH)).contains("60 of 256 stations are drawn; no sheet");
  }

  @Test
  void a_withdrawn_plan_takes_the_quick_count_with_it() {
    add();
    withdraw(log.find(Kind.QUICKCOUNT, 0));

    assertThat(view().quickCounts()).isEmpty();
    assertThat(view().withdrawn()).hasSize(1);
  }

  @Test
  void a_corrected_sheet_is_estimated_from_as_it_was_corrected() {
    add();
    long first = Optional.ofNullable(count().arrived().get("NO-025")).orElseThrow();
    SheetBody old = (SheetBody) log.entry(first).body();
    Map<String, Long> votes = new LinkedHashMap<>(old.figures().votes());
    votes.put("A", 0L);
    SheetBody now =
        new SheetBody(
            old.set(),
            old.contest(),
            old.station(),
            old.place(),
            new Figures(old.figures().items(), votes),
            1,
            old.line(),
            old.document(),
            old.written(),
            old.arrived());
    double before = share();
    long correction =
        log.append(
            new Entry(
                ID,
                "watch",
                OBTAINED,
                Optional.empty(),
                log.entry(first).origin(),
                new CorrectionBody(log.reference(first), "misread", now)));

    assertThat(share()).isLessThan(before);
    assertThat(count().arrived()).containsEntry("NO-025", correction);
  }

  private double share() {
    return QuickCountReport.of(count().folder(view())).figures().getFirst().estimate().value();
  }

  @Test
  void a_second_sample_beside_the_first_is_a_fault_until_one_is_withdrawn() throws IOException {
    add();
    rewrite("sample.csv", "CA-004,Capital", "CA-001,Capital");
    add();
    Optional<Fault> both = count().fault();
    withdraw(submission("sample.csv"));

    assertThat(both.orElseThrow().why()).isEqualTo(Why.DRAWN_TWICE);
    assertThat(count().fault()).isEmpty();
    assertThat(count().strata()).containsKey("CA-001").doesNotContainKey("CA-004");
  }

  @Test
  void an_election_that_other_files_describe_is_not_described_again() throws IOException {
    Path election = Files.createDirectory(folder.resolve("election"));
    Files.copy(folder.resolve("arrivals.csv"), election.resolve("council.csv"));
    Files.writeString(
        election.resolve("election.yaml"),
        """
        election: {id: XX-2026-11-01-PRES, name: The whole election, date: 2026-11-01}
        sources: [{id: council, name: The council, kind: electoral-body}]
        contest: {choices: [{id: A}, {id: B}, {id: C}]}
        roll: {registered: 120000, stations: 256}
        sheets:
          file: council.csv
          source: council
          columns: {station: STATION, cast: BALLOTS, nulls: SPOILT, votes: {A: ALVES, B: BERG, C: CRUZ}}
        """);
    FolderImport.of(FolderReading.read(election, Progress.SILENT), OBTAINED).into(log, log);
    add();

    RecordView view = view();
    assertThat(view.folder().election().name()).isEqualTo("The whole election");
    assertThat(view.folder().election().roll().stationsInAll()).hasValue(256);
    assertThat(view.folder().election().sources())
        .extracting(source -> source.name())
        .containsExactly("The council", "Citizens’ Watch");
    assertThat(view.folder().bulletins()).hasSize(1);
    assertThat(count().counted()).isPresent();
    assertThat(add().appended()).isZero();
  }

  @Test
  void a_quick_count_of_another_contest_than_the_record_has_is_refused() throws IOException {
    add();
    Path other = folder.resolve("other");
    Files.createDirectory(other);
    for (String file : List.of("arrivals.csv", "sample.csv", "stations.csv")) {
      Files.copy(folder.resolve(file), other.resolve(file));
    }
    String text = Files.readString(folder.resolve("quickcount.yaml"));
    Path named = other.resolve("quickcount.yml");
    Files.writeString(
        named,
        text.replace("{id: C, ", "{id: Z, ")
            .replace("C: CRUZ", "Z: CRUZ")
            .replace("C: 7.80", "Z: 7.80"));

    FolderImport imported =
        FolderImport.of(FolderReading.forRecord(named, Progress.SILENT), OBTAINED);
    int before = log.entries.size();
    assertThatThrownBy(() -> imported.into(log, log))
        .isInstanceOf(UnfitException.class)
        .hasMessageContaining("has no choice Z");
    assertThat(log.entries).hasSize(before);
  }

  @Test
  void two_sources_do_not_share_a_set_of_sheets() throws IOException {
    rewrite("quickcount.yaml", "arrivals: ", "quick-count: {id: count, source: watch}\narrivals: ");
    add();
    rewrite("quickcount.yaml", "  source: watch\n  time", "  source: council\n  time");

    assertThatThrownBy(this::add)
        .isInstanceOf(UnfitException.class)
        .hasMessage(
            "the record has sheets 'count' of the source 'watch'; give the quick count another id"
                + " under quick-count");
  }

  @Test
  void the_files_of_a_quick_count_are_bound_by_roots_and_followed_by_their_stations() {
    add();

    assertThat(view().submissions())
        .extracting(SubmissionCheck::file)
        .containsExactly("stations.csv", "sample.csv", "arrivals.csv");
    assertThat(view().submissions())
        .allMatch(check -> check.entries() instanceof SubmissionCheck.Entries.Whole);
  }

  @Test
  void clusters_groups_and_several_files_come_back_as_they_were() throws IOException {
    StringBuilder north = new StringBuilder("S,H,C,R\n");
    StringBuilder south = new StringBuilder("S,H,C,R\n");
    for (int i = 0; i < 40; i++) {
      north.append("n").append(i).append(",North,cn").append(i / 4).append(",100\n");
      south.append("s").append(i).append(",South,cs").append(i / 4).append(",200\n");
    }
    Files.writeString(folder.resolve("a.csv"), north);
    Files.writeString(folder.resolve("b.csv"), south);
    Files.writeString(folder.resolve("sample.csv"), "S\nn0\nn1\nn2\nn3\nn4\nn5\nn6\nn7\n");
    Files.writeString(folder.resolve("arrivals.csv"), "S,A,B\nn1,5,6\nn4,7,1\n");
    Files.writeString(
        folder.resolve("quickcount.yaml"),
        """
        election: {id: XX-2026-11-01-PRES}
        contest: {choices: [{id: A}, {id: B}]}
        frame: {file: [a.csv, b.csv], columns: {station: S, stratum: H, cluster: C, group: H, registered: R}}
        sample: {file: sample.csv, columns: {station: S}, per-cluster: 4}
        arrivals: {file: arrivals.csv, columns: {station: S, votes: {A: A, B: B}}}
        estimate: {calibrate: true, leads: [{ahead: B, behind: A}], merge: [{strata: [North, South]}]}
        """);
    add();

    QuickCountReport before = QuickCountReport.of(QuickCountFolder.read(folder, Progress.SILENT));
    QuickCountReport after = QuickCountReport.of(count().folder(view()));
    assertThat(withoutPlaces(QuickCountJson.print(after)))
        .isEqualTo(withoutPlaces(QuickCountJson.print(before)));
    assertThat(count().perCluster()).hasValue(4);
    assertThat(count().id()).isEqualTo("quick-count");
    assertThat(count().framed()).hasSize(2);
  }

  private String text(Locale locale) {
    return TextPrinter.print(DocumentWriter.write(Report.of(view()), locale, 1), false);
  }

  @Test
  void the_report_says_what_was_drawn_came_in_and_is_assumed_in_both_languages() {
    add();

    assertThat(text(Locale.ENGLISH))
        .contains("Quick count: Citizens’ Watch")
        .contains("60 of the 256 stations of the frame are in the sample, in 5 strata")
        .contains("sample.csv was made public on 2026-10-25")
        .contains("52 of the 60 stations in the sample are in (86.67 %)")
        .contains("47.72  45.54 to 49.90")
        .contains("What is assumed");
    assertThat(text(Locale.of("es")))
        .contains("Conteo rápido: Citizens’ Watch")
        .contains("sorteada otra vez")
        .contains("47,72")
        .contains("Lo que se supone")
        .doesNotContain("What was drawn");
    assertThat(JsonPrinter.print(Report.of(view())))
        .contains("\"quickCounts\"")
        .contains("\"id\" : \"quick-count-watch\"")
        .contains("\"kind\" : \"same\"");
    assertThat(HtmlPrinter.print(DocumentWriter.write(Report.of(view()), Locale.ENGLISH, 1)))
        .contains("quick-count-1");
  }

  @Test
  void a_view_of_altered_quick_counts_in_any_order_is_computed_and_reported() {
    add();
    List<byte[]> whole = new ArrayList<>(log.entries);
    int unfit = 0;
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      MemoryLog changed = new MemoryLog();
      List<byte[]> entries = new ArrayList<>(whole);
      for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
        int at = 1 + random.nextInt(random.nextBoolean() ? 8 : entries.size() - 1);
        switch (random.nextInt(5)) {
          case 0 -> entries.remove(at);
          case 1 -> entries.add(random.nextInt(entries.size()), entries.get(at));
          case 2 -> java.util.Collections.swap(entries, at, random.nextInt(entries.size()));
          default -> entries.set(at, HostileRecordTest.altered(random, entries.get(at)));
        }
      }
      changed.append(entries);
      try {
        RecordView view = RecordView.of(changed, ID);
        Report report = Report.of(view);
        JsonPrinter.print(report);
        TextPrinter.print(DocumentWriter.write(report, Locale.of("es"), 1), false);
        unfit += view.quickCounts().stream().filter(of -> of.fault().isPresent()).count();
      } catch (IllegalArgumentException noElection) {
        assertThat(noElection).as("seed %d", seed).hasMessageContaining("describes no election");
      }
    }
    assertThat(unfit).isPositive();
  }
}
