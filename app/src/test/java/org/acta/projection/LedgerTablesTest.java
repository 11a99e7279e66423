package org.acta.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.ledger.Family;
import org.acta.ledger.FamilyCount;
import org.acta.ledger.Ledger;
import org.acta.ledger.Target;
import org.acta.log.LogReader;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.EntryReference;
import org.acta.record.LedgerView;
import org.acta.record.Sha256;
import org.acta.record.WithdrawalBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables say who stands where as the ledger does, of a folder and of a record.
class LedgerTablesTest {
  private static final Path EXAMPLE = Path.of("../examples/venezuela-2024");

  @TempDir private Path temp;
  private Path file;

  @BeforeEach
  void place() {
    file = temp.resolve("tables.duckdb");
  }

  private Ledger example() {
    FolderReading reading = FolderReading.read(EXAMPLE, Progress.SILENT);
    Projection.ofFolder(reading, file);
    return LedgerView.of(reading.ledger().orElseThrow());
  }

  @Test
  void on_any_day_everybody_stands_where_the_ledger_says() throws SQLException {
    Ledger ledger = example();

    for (LocalDate day = LocalDate.parse("2024-07-28");
        day.isBefore(LocalDate.parse("2025-02-01"));
        day = day.plusDays(7)) {
      String stood =
          ledger.at(day).standings().stream()
              .map(of ->
                  of.target().word()
                      + "|"
                      + of.actor()
                      + "|"
                      + of.family().map(Family::word).orElse("")
                      + "|"
                      + of.since().day().latest()
                      + "\n")
              .sorted()
              .collect(Collectors.joining());
      assertThat(
              Content.ask(
                      file,
                      "SELECT target, actor, family, since FROM stances WHERE DATE '%s' BETWEEN day_from AND coalesce(day_to, DATE '9999-12-31')"
                          .formatted(day))
                  .lines()
                  .sorted()
                  .map(line -> line + "\n")
                  .collect(Collectors.joining()))
          .as(day.toString())
          .isEqualTo(stood);
    }
  }

  @Test
  void counts_are_those_of_the_ledger_and_groups_stand_beside_them() throws SQLException {
    Ledger ledger = example();
    String counts =
        ledger.counts(Target.RESULT).stream()
            .map(LedgerTablesTest::count)
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(
            Content.ask(
                file,
                "SELECT family, states + organisations + others, groups FROM current_counts WHERE"
                    + " target = 'result' AND family IS NOT NULL ORDER BY ALL"))
        .isEqualTo(counts);
  }

  private static String count(FamilyCount of) {
    return of.family().word() + "|" + of.named().size() + "|" + of.groups().size();
  }

  @Test
  void a_line_of_a_folder_keeps_its_words_names_and_what_it_changes() throws SQLException {
    Ledger ledger = example();

    assertThat(Content.ask(file, "SELECT count(*) FROM deeds"))
        .isEqualTo(ledger.testimonies().size() + "\n");
    assertThat(
            Content.ask(
                file,
                "SELECT was.family, p.family, p.words FROM positions p JOIN positions was ON"
                    + " was.deed = p.follows WHERE p.actor = 'state:PE'"
                    + " AND p.target = 'rival-result' ORDER BY p.deed"))
        .isEqualTo("accept|refuse|no puede ser el presidente electo\nrefuse|accept|\n");
    assertThat(
            Content.ask(
                file, "SELECT state_run, name FROM actor_names WHERE actor = 'outlet:tass'"))
        .isEqualTo("true|TASS\n");
    assertThat(Content.ask(file, "SELECT name, kind FROM actors WHERE actor = 'state:RU'"))
        .isEqualTo("Russia|state\n");
    assertThat(Content.ask(file, "SELECT role, records, problems FROM files WHERE role = 'ledger'"))
        .isEqualTo("ledger|" + ledger.testimonies().size() + "|0\n");
  }

  @Test
  void another_ledger_makes_the_file_of_a_folder_anew() throws IOException {
    Files.writeString(
        temp.resolve("election.yaml"),
        "election: {id: XX}\ncontest: {choices: [{id: A}]}\nledger: l.csv\n");
    Files.writeString(temp.resolve("l.csv"), "kind,actor,date\nreject,state:AA,2026-11-02\n");
    assertThat(Projection.refresh(temp, file, Progress.SILENT))
        .isEqualTo(new Projection.Outcome.Made());
    assertThat(Projection.refresh(temp, file, Progress.SILENT))
        .isEqualTo(new Projection.Outcome.Current());

    Files.writeString(temp.resolve("l.csv"), "kind,actor,date\nwelcome,state:AA,2026-11-02\n");

    assertThat(Projection.refresh(temp, file, Progress.SILENT))
        .isEqualTo(new Projection.Outcome.MadeAnew("the files have changed"));
  }

  private static byte[] position(String actor, int day) {
    return ("{\"kind\":\"position\",\"election\":\"XX\",\"source\":\"daily\",\"obtained\":"
            + "\"2026-11-05T12:00:00Z\",\"origin\":{\"url\":\"https://example.org/\",\"sha256\":\""
            + Sha256.of().hex()
            + "\"},\"body\":{\"kind\":\"reject\",\"actor\":\""
            + actor
            + "\",\"target\":\"result\",\"status\":\"stated\",\"voice\":\"source\",\"date\":"
            + "{\"value\":\"2026-11-0"
            + day
            + "\"}}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_record_of_articles_alone_has_its_ledger_though_nobody_describes_the_election()
      throws SQLException {
    byte[] first = position("state:AA", 2);
    GrowingLog log = new GrowingLog(temp.resolve("record"));
    LogReader one = log.append(List.of(first, position("state:BB", 3)));
    assertThat(Projection.refresh(one, file)).isEqualTo(new Projection.Outcome.Made());
    assertThat(Content.ask(file, "SELECT actor, day_from FROM stances ORDER BY ALL"))
        .isEqualTo("state:AA|2026-11-02\nstate:BB|2026-11-03\n");

    LogReader grown =
        log.append(
            List.of(
                new Entry(
                        "XX",
                        "daily",
                        Instant.parse("2026-11-06T12:00:00Z"),
                        Optional.empty(),
                        EntryOrigin.url("https://example.org/", Sha256.of()),
                        new WithdrawalBody(
                            new EntryReference(0, Sha256.leaf(first)), "a misreading"))
                    .bytes()));
    Projection.refresh(grown, file);

    assertThat(Content.ask(file, "SELECT actor FROM deeds")).isEqualTo("state:BB\n");
    assertThat(Content.ask(file, "SELECT entry, state, by_entry, reason FROM entries ORDER BY 1"))
        .isEqualTo("0|withdrawn|2|a misreading\n1|counts||\n2|counts||\n");
  }
}
