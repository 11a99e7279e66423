package org.acta.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.log.LogReader;
import org.acta.projection.Projection.Outcome;
import org.acta.record.Entry;
import org.acta.record.FolderImport;
import org.acta.record.Kind;
import org.acta.record.MemoryLog;
import org.acta.record.WithdrawalBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The plan, the frame and the sample of a quick count stand in the tables, beside its sheets.
class QuickCountTablesTest {
  private static final Instant TIME = Instant.parse("2026-11-02T08:00:00Z");
  private static final Path EXAMPLE = Path.of("../examples/quick-count");

  @TempDir private Path temp;
  private final MemoryLog entries = new MemoryLog();
  private int published;

  private LogReader publish(GrowingLog log) {
    LogReader reader = log.append(entries.entries.subList(published, entries.entries.size()));
    published = entries.entries.size();
    return reader;
  }

  @Test
  void what_came_in_of_each_stratum_is_a_join_away() throws SQLException {
    FolderImport.of(FolderReading.forRecord(EXAMPLE, Progress.SILENT), TIME).into(entries, entries);
    Path file = temp.resolve("tables.duckdb");

    Projection.refresh(publish(new GrowingLog(temp.resolve("record"))), file);

    assertThat(
            Content.ask(
                file,
                "SELECT source, quick_count, sheet_set, shares_of, seed, per_cluster, fault, entry"
                    + " FROM quick_counts"))
        .isEqualTo("watch|quick-count-watch|quick-count-watch|valid|49035178829436610627|||3\n");
    assertThat(
            Content.ask(
                file,
                "SELECT stratum, count(*), count(*) FILTER (drawn), count(DISTINCT s.station)"
                    + " FROM quick_count_stations q JOIN quick_counts USING (election, source,"
                    + " quick_count) LEFT JOIN sheets s ON drawn AND s.sheet_set ="
                    + " quick_counts.sheet_set AND s.station = q.station AND s.standing ="
                    + " 'counted' GROUP BY ALL ORDER BY ALL"))
        .isEqualTo(
            """
            Capital|90|21|18
            Coast|70|16|13
            Hills|50|12|11
            Islands|6|2|1
            North|40|9|9
            """);
    assertThat(Content.ask(file, "SELECT role FROM files ORDER BY entry"))
        .isEqualTo("quick-count\nquick-count\nsheets\n");
  }

  @Test
  void a_plan_that_was_withdrawn_leaves_the_tables() throws SQLException {
    FolderImport.of(FolderReading.forRecord(EXAMPLE, Progress.SILENT), TIME).into(entries, entries);
    Path file = temp.resolve("tables.duckdb");
    GrowingLog log = new GrowingLog(temp.resolve("record"));
    Projection.refresh(publish(log), file);
    long plan = entries.find(Kind.QUICKCOUNT, 0);
    Entry old = entries.entry(plan);
    entries.append(
        new Entry(
            old.election(),
            old.source(),
            TIME,
            Optional.empty(),
            old.origin(),
            new WithdrawalBody(entries.reference(plan), "not ours")));

    Outcome outcome = Projection.refresh(publish(log), file);

    assertThat(outcome).isEqualTo(new Outcome.MadeAnew("a quick count was withdrawn"));
    assertThat(Content.ask(file, "SELECT count(*) FROM quick_counts")).isEqualTo("0\n");
    assertThat(Content.ask(file, "SELECT state FROM entries WHERE entry = " + plan))
        .isEqualTo("withdrawn\n");
  }
}
