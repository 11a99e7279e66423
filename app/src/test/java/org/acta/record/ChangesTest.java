package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.record.Objection.NotApplied;
import org.acta.record.Objection.Why;
import org.acta.report.DocumentWriter;
import org.acta.report.HtmlPrinter;
import org.acta.report.JsonPrinter;
import org.acta.report.Report;
import org.acta.report.TextPrinter;
import org.acta.sheet.Sheets;
import org.acta.tally.Totals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is edited: a correction and a withdrawal are entries, and the old ones stay to be seen.
class ChangesTest {
  private static final Instant OBTAINED = Instant.parse("2026-11-03T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-09T12:00:00Z");

  @TempDir private Path folder;
  private final MemoryLog log = new MemoryLog();

  /// Entries: 0 election, 1 source, 2 submission, 3 to 5 sheets, 6 bulletin.
  @BeforeEach
  void three_sheets() throws IOException {
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: XX}
        sources: {id: party}
        contest: {id: c, choices: [{id: A}, {id: B}]}
        sheets: {id: set, source: party, file: s.csv, columns: {station: m, places: {town: t}, votes: {A: a, B: b}}}
        bulletins: {id: one, source: party, votes: {A: 111, B: 222}}
        """);
    Files.writeString(
        folder.resolve("s.csv"), "m,t,a,b\n1,north,100,1\n2,north,10,2\n3,south,1,4\n");
    FolderImport.of(FolderReading.read(folder, Progress.SILENT), OBTAINED).into(log, log);
    assertThat(log.entries).hasSize(7);
  }

  private static Entry entry(String source, Body body) {
    return new Entry(
        "XX",
        source,
        LATER,
        Optional.empty(),
        EntryOrigin.url("https://example.org/correction", Sha256.of()),
        body);
  }

  private Body corrected(long index, long votes) {
    SheetBody old = (SheetBody) log.entry(3).body();
    var cells = new java.util.LinkedHashMap<>(old.figures().votes());
    cells.put("A", votes);
    SheetBody now =
        new SheetBody(
            old.set(),
            old.contest(),
            old.station(),
            List.of(new SheetBody.PlaceName("west", "West")),
            new Figures(old.figures().items(), cells),
            1,
            old.line());
    return new CorrectionBody(log.reference(index), "a digit was misread", now);
  }

  private RecordView view() {
    return RecordView.of(log, "XX");
  }

  private static Totals national(RecordView view) {
    return Report.of(view.folder()).sheets().getFirst().tally().national();
  }

  @Test
  void a_corrected_sheet_counts_anew_and_its_old_version_is_listed() {
    long correction = log.append(entry("party", corrected(3, 90)));

    RecordView view = view();

    Sheets sheets = view.folder().sheets().getFirst();
    assertThat(national(view).votes()).containsExactly(101L, 7L);
    assertThat(sheets.size()).isEqualTo(3);
    assertThat(sheets.reference(0)).hasToString("entry " + correction);
    assertThat(sheets.place(0).path()).isEqualTo("West");
    assertThat(view.superseded())
        .containsExactly(new Version(3, log.entry(3), correction, "a digit was misread"));
    assertThat(view.objections().count()).isZero();
  }

  @Test
  void a_correction_can_be_corrected() {
    long first = log.append(entry("party", corrected(3, 90)));
    long second = log.append(entry("party", corrected(first, 80)));

    RecordView view = view();

    assertThat(national(view).votes()).containsExactly(91L, 7L);
    assertThat(view.superseded().stream().map(Version::index)).containsExactly(3L, first);
    assertThat(view.folder().sheets().getFirst().reference(0)).hasToString("entry " + second);
  }

  @Test
  void of_two_corrections_of_one_sheet_the_later_counts_and_both_are_seen() {
    long first = log.append(entry("party", corrected(3, 90)));
    long second = log.append(entry("party", corrected(3, 80)));

    RecordView view = view();

    assertThat(national(view).votes()).containsExactly(91L, 7L);
    assertThat(view.superseded().stream().map(Version::index)).containsExactly(3L, first);
    assertThat(view.superseded().stream().map(Version::by)).containsExactly(first, second);
  }

  @Test
  void a_withdrawn_sheet_leaves_the_totals_and_stays_to_be_seen() {
    long by = log.append(entry("party", new WithdrawalBody(log.reference(4), "not ours")));

    RecordView view = view();

    assertThat(national(view).votes()).containsExactly(101L, 5L);
    assertThat(view.folder().sheets().getFirst().size()).isEqualTo(2);
    assertThat(view.withdrawn()).containsExactly(new Version(4, log.entry(4), by, "not ours"));
    assertThat(view.submissions().getFirst().entries())
        .isEqualTo(new SubmissionCheck.Entries.Whole(3));
  }

  @Test
  void a_withdrawn_correction_takes_the_sheet_with_it() {
    long correction = log.append(entry("party", corrected(3, 90)));
    log.append(entry("party", new WithdrawalBody(log.reference(correction), "all wrong")));

    assertThat(national(view()).votes()).containsExactly(11L, 6L);
  }

  @Test
  void a_withdrawn_submission_takes_all_its_sheets() {
    log.append(entry("party", new WithdrawalBody(log.reference(2), "another file was meant")));

    RecordView view = view();

    assertThat(view.folder().sheets().getFirst().size()).isZero();
    assertThat(view.withdrawn()).hasSize(1);
    assertThat(view.folder().bulletins()).hasSize(1);
  }

  @Test
  void a_corrected_bulletin_counts_anew_and_a_withdrawn_one_not_at_all() {
    BulletinBody old = (BulletinBody) log.entry(6).body();
    BulletinBody now =
        new BulletinBody(
            old.id(),
            "First, corrected",
            old.contest(),
            old.scope(),
            old.votes(),
            old.percentages(),
            OptionalLong.of(333),
            old.nulls(),
            old.blank(),
            old.cast(),
            old.registered(),
            old.turnout(),
            old.coverage(),
            old.references());
    long correction = log.append(entry("party", new CorrectionBody(log.reference(6), "", now)));
    assertThat(view().folder().bulletins().getFirst().valid()).hasValue(333);

    log.append(entry("party", new WithdrawalBody(log.reference(correction), "")));
    assertThat(view().folder().bulletins()).isEmpty();
  }

  @Test
  void nobody_changes_what_others_say() {
    long first = log.append(entry("council", corrected(3, 0)));
    long second = log.append(entry("", new WithdrawalBody(log.reference(4), "false")));

    assertRefused(first, Why.OTHER_SOURCE);
    assertRefused(second, Why.OTHER_SOURCE);
    assertThat(national(view()).votes()).containsExactly(111L, 7L);
  }

  @Test
  void a_change_that_points_wrongly_changes_nothing() {
    Sha256 other = Sha256.of();
    long wrongLeaf =
        log.append(entry("party", new WithdrawalBody(new EntryReference(4, other), "")));
    long nowhere =
        log.append(entry("party", new WithdrawalBody(new EntryReference(9999, other), "")));
    long itself =
        log.append(entry("party", new WithdrawalBody(new EntryReference(nowhere + 1, other), "")));
    long election = log.append(entry("party", new WithdrawalBody(log.reference(0), "")));
    long kind =
        log.append(
            entry(
                "party",
                new CorrectionBody(log.reference(6), "", (SheetBody) log.entry(3).body())));

    assertRefused(wrongLeaf, Why.OTHER_ENTRY);
    assertRefused(nowhere, Why.NOT_EARLIER);
    assertRefused(itself, Why.NOT_EARLIER);
    assertRefused(election, Why.OTHER_ENTRY);
    assertRefused(kind, Why.OTHER_KIND);
    assertThat(national(view()).votes()).containsExactly(111L, 7L);
  }

  private void assertRefused(long index, Why why) {
    assertThat(view().objections().first())
        .anySatisfy(objection -> {
          assertThat(objection).isInstanceOf(NotApplied.class);
          assertThat(objection.index()).isEqualTo(index);
          assertThat(((NotApplied) objection).why()).isEqualTo(why);
        });
  }

  @Test
  void entries_that_cannot_be_used_are_named_and_do_no_harm() {
    long garbage = log.append(List.of(new byte[] {'{', 'x'}));
    long notCanonical =
        log.append(
            List.of(
                (new String(log.entries.get(3), java.nio.charset.StandardCharsets.UTF_8) + "\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    Entry stray = log.entry(3);
    SheetBody sheet = (SheetBody) stray.body();
    long unsubmitted =
        log.append(
            entry("party", new SheetBody("other", "c", "9", sheet.place(), sheet.figures(), 1, 1)));

    RecordView view = view();

    assertThat(view.objections().first().stream().map(Objection::index))
        .containsExactlyInAnyOrder(garbage, notCanonical, unsubmitted);
    assertThat(national(view).votes()).containsExactly(111L, 7L);
  }

  @Test
  void the_report_lists_what_was_corrected_withdrawn_and_left_out_with_the_reasons() {
    log.append(entry("party", corrected(3, 107)));
    log.append(entry("party", new WithdrawalBody(log.reference(4), "never signed")));
    log.append(entry("rival", new WithdrawalBody(log.reference(5), "we do not like it")));
    Report report = Report.of(view());
    for (String printed :
        List.of(
            TextPrinter.print(DocumentWriter.write(report, Locale.ENGLISH, 1), false),
            HtmlPrinter.print(DocumentWriter.write(report, Locale.ENGLISH, 1)))) {
      assertThat(printed.replaceAll("\\s+", " "))
          .contains("a digit was misread", "entry 7", "sheet of station 1 in set")
          .contains("never signed", "entry 8", "sheet of station 2 in set")
          .contains("entry 9: it would change entry 5, and does not, since another source")
          .contains("Entries without a part in this report: 1");
    }
    assertThat(TextPrinter.print(DocumentWriter.write(report, Locale.of("es"), 1), false))
        .contains("REGISTRO", "acta de la mesa 1 en set");
    assertThat(JsonPrinter.print(report).replaceAll("\\s", ""))
        .contains("\"superseded\":[{\"entry\":3,\"kind\":\"sheet\",\"source\":\"party\",\"by\":7,")
        .contains("\"withdrawn\":[{\"entry\":4,")
        .contains("{\"entry\":9,\"why\":\"not-applied\",\"target\":5,\"reason\":\"other-source\"}");
  }

  @Test
  void a_record_in_which_nothing_was_changed_has_no_such_section() {
    Report report = Report.of(view());
    String plain =
        TextPrinter.print(
            DocumentWriter.write(Report.of(view().folder()), Locale.ENGLISH, 1), false);
    assertThat(TextPrinter.print(DocumentWriter.write(report, Locale.ENGLISH, 1), false))
        .isEqualTo(plain);
  }
}
