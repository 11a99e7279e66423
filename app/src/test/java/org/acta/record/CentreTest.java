package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.intake.Action.Verb;
import org.acta.intake.Expected;
import org.acta.intake.State;
import org.acta.record.StepBody.Deed;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What steps in a record come to, whoever wrote them.
class CentreTest {
  private static final Instant TIME = Instant.parse("2026-11-02T08:00:00Z");
  private static final EntryOrigin ORIGIN = EntryOrigin.file("steps.csv", Sha256.of());

  @TempDir private Path temp;
  private final MemoryLog log = new MemoryLog();

  @BeforeEach
  void anElection() throws IOException {
    Files.writeString(
        temp.resolve("election.yaml"),
        """
        election: {id: XX, name: X}
        contest: {id: president, choices: [{id: A, name: Ana}, {id: B, name: Bo}]}
        roll: {files: [{file: roll.csv, columns: {station: S, registered: R}}]}
        bulletins: [{id: first, votes: {A: 2, B: 1}}]
        """);
    Files.writeString(temp.resolve("roll.csv"), "S,R\ns1,300\ns2,200\n");
    FolderImport.of(FolderReading.read(temp, Progress.SILENT), TIME).into(log, log);
  }

  private long step(String source, String clerk, Deed deed) {
    return log.append(
        new Entry(
            "XX",
            source,
            TIME,
            Optional.empty(),
            ORIGIN,
            new StepBody("centre", clerk, TIME, deed)));
  }

  private void declare(String source) {
    step(
        source,
        "s1",
        new Deed.Declared("The centre", "president", List.of("region"), List.of(), List.of()));
  }

  private long act(String source, String clerk, String form, Verb verb) {
    Optional<String> station = verb == Verb.RECEIVE ? Optional.of("s1") : Optional.empty();
    return step(
        source, clerk, new Deed.Done(form, verb, station, Optional.empty(), Optional.empty()));
  }

  private long key(String clerk, String form, Map<String, Long> votes) {
    return step(
        "council",
        clerk,
        new Deed.Done(
            form,
            Verb.KEY,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Figures(Map.of(), votes))));
  }

  private static Map<String, Long> votes(long a, long b) {
    Map<String, Long> votes = new LinkedHashMap<>();
    votes.put("A", a);
    votes.put("B", b);
    return votes;
  }

  private RecordView view() {
    return RecordView.of(log, "XX");
  }

  private State state(String form) {
    return view().centres().getFirst().intake().form(form).orElseThrow().state();
  }

  @Test
  void a_form_that_passed_is_a_sheet_traced_to_the_entry_with_its_figures() {
    declare("council");
    step(
        "council",
        "s1",
        new Deed.Awaited(
            List.of(new Expected("F1", "s1", List.of(new Expected.PlaceName("N", "North"))))));
    act("council", "c1", "F1", Verb.RECEIVE);
    key("c1", "F1", votes(100, 50));
    long second = key("c2", "F1", votes(100, 50));
    assertThat(view().folder().sheets().getFirst().size()).isZero();
    act("council", "c4", "F1", Verb.PASS);

    Sheets sheets = view().folder().sheets().getFirst();

    assertThat(sheets.size()).isEqualTo(1);
    assertThat(sheets.id()).isEqualTo("centre");
    assertThat(sheets.source()).isEqualTo("council");
    assertThat(sheets.station(0)).isEqualTo("s1");
    assertThat(sheets.place(0).path()).isEqualTo("North");
    assertThat(sheets.votes(0, 0)).isEqualTo(100);
    assertThat(sheets.reference(0).toString()).isEqualTo("entry " + second);
    assertThat(view().folder().levels().getFirst()).containsExactly("region");
    assertThat(view().objections().count()).isZero();
  }

  @Test
  void a_step_that_was_written_by_hand_changes_nothing_where_it_is_not_allowed() {
    declare("council");
    act("council", "c1", "F1", Verb.RECEIVE);
    key("c1", "F1", votes(100, 50));
    long again = key("c1", "F1", votes(100, 50));
    act("council", "c1", "F1", Verb.PASS);

    assertThat(state("F1")).isEqualTo(State.SECOND_ENTRY);
    Centre centre = view().centres().getFirst();
    assertThat(centre.intake().refused()).hasSize(2);
    assertThat(centre.intake().refused().getFirst().step().index()).isEqualTo(again);
    assertThat(centre.steps(centre.intake().form("F1").orElseThrow(), log)).hasSize(4);
  }

  @Test
  void nobody_works_in_a_centre_of_another_source() {
    declare("council");
    act("council", "c1", "F1", Verb.RECEIVE);
    long foreign = act("party", "c9", "F1", Verb.PASS);
    long declared =
        step(
            "party", "c9", new Deed.Declared("Ours", "president", List.of(), List.of(), List.of()));

    RecordView view = view();

    assertThat(state("F1")).isEqualTo(State.FIRST_ENTRY);
    assertThat(view.centres().getFirst().title()).isEqualTo("The centre");
    assertThat(view.objections().first())
        .containsExactly(
            new Objection.NotSubmitted(foreign, "centre"),
            new Objection.NotSubmitted(declared, "centre"));
  }

  @Test
  void steps_before_a_declaration_or_of_an_unknown_contest_have_no_part() {
    long early = act("council", "c1", "F1", Verb.RECEIVE);
    long other =
        step("council", "s1", new Deed.Declared("x", "mayor", List.of(), List.of(), List.of()));

    assertThat(view().centres()).isEmpty();
    assertThat(view().objections().first())
        .containsExactly(
            new Objection.NotSubmitted(early, "centre"),
            new Objection.UnknownContest(other, "mayor"));
  }

  @Test
  void votes_for_somebody_else_have_no_part() {
    declare("council");
    act("council", "c1", "F1", Verb.RECEIVE);
    long keyed = key("c1", "F1", Map.of("C", 5L));

    assertThat(state("F1")).isEqualTo(State.FIRST_ENTRY);
    assertThat(view().objections().first())
        .containsExactly(new Objection.UnknownChoice(keyed, "C"));
  }
}
