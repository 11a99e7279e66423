package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.Bulletin.Time;
import org.acta.ledger.Family;
import org.acta.ledger.KnownDay;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ledger of a record is what its entries say, less what their own source withdrew.
class LedgerViewTest {
  private final MemoryLog log = new MemoryLog();

  private long append(String source, String published, Body body) {
    return log.append(
        List.of(
            new Entry(
                    "XX",
                    source,
                    Instant.parse("2026-11-05T12:00:00Z"),
                    Optional.of(new Time.On(LocalDate.parse(published))),
                    EntryOrigin.url("https://example.org/", Sha256.of()),
                    body)
                .bytes()));
  }

  private Standing only() {
    List<Standing> all = LedgerView.of(log, "XX").ledger().standings();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private EntryReference reference(long index) {
    return new EntryReference(index, Sha256.leaf(log.entries.get((int) index)));
  }

  @Test
  void a_position_counts_from_the_day_it_was_published_at_the_latest() {
    append("daily", "2026-11-02", LedgerBodies.position(PositionKind.CONGRATULATE));

    assertThat(only().family()).contains(Family.ACCEPT);
    assertThat(only().last().day())
        .isEqualTo(new KnownDay(LocalDate.parse("2026-11-02"), KnownDay.Basis.PUBLISHED));
    assertThat(LedgerView.elections(log)).containsExactly("XX");
    assertThat(LedgerView.of(log, "YY").entries()).isEmpty();
  }

  @Test
  void a_position_that_its_source_withdrew_is_left_out_and_no_other_source_can_do_that() {
    long first = append("daily", "2026-11-02", LedgerBodies.position(PositionKind.CONGRATULATE));
    append("other", "2026-11-03", new WithdrawalBody(reference(first), "not so"));
    assertThat(only().family()).contains(Family.ACCEPT);

    append("daily", "2026-11-03", new WithdrawalBody(reference(first), "a misreading"));

    assertThat(LedgerView.of(log, "XX").ledger().standings()).isEmpty();
    assertThat(LedgerView.of(log, "XX").withdrawn()).hasSize(1);
  }

  @Test
  void a_reversal_is_a_new_entry_that_names_the_old() {
    long first = append("daily", "2026-11-02", LedgerBodies.position(PositionKind.CONGRATULATE));
    LedgerBody plain = LedgerBodies.position(PositionKind.REJECT);
    append(
        "ministry",
        "2026-11-02",
        new LedgerBody(
            plain.deed(),
            plain.text(),
            plain.line(),
            plain.confirmed(),
            Optional.of(new LedgerBody.Earlier.InEntry(reference(first)))));

    assertThat(only().family()).contains(Family.REFUSE);
    assertThat(only().history()).hasSize(2);
  }

  @Test
  void a_line_of_a_file_follows_the_line_of_that_file_wherever_it_stands_in_the_record() {
    append("daily", "2026-11-02", LedgerBodies.line(PositionKind.WELCOME, 2, OptionalLong.empty()));
    append(
        "other", "2026-11-02", LedgerBodies.line(PositionKind.WITHHOLD, 2, OptionalLong.empty()));
    append("daily", "2026-11-02", LedgerBodies.line(PositionKind.REJECT, 3, OptionalLong.of(2)));

    assertThat(LedgerView.of(log, "XX").entries())
        .extracting(LedgerView.Kept::follows)
        .containsExactly(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\":\"congratulate\" | \"kind\":\"cheer\" | body.kind",
        "\"target\":\"result\", | '' | body.kind",
        "state:AA | state:Aa | body.actor",
        "\"status\":\"stated\" | \"status\":\"loud\" | body.status",
        "\"voice\":\"source\" | \"voice\":\"source\",\"count\":-1 | body.count",
        "\"voice\":\"source\" | \"voice\":\"source\",\"words\":[{\"text\":\"no\",\"start\":4,\"end\":5}] | body.words[0].end",
        "\"voice\":\"source\" | \"voice\":\"source\",\"words\":[] | body.words",
        "\"voice\":\"source\" | \"voice\":\"source\",\"members\":[\"state:BB\"] | body.kind",
        "\"voice\":\"source\" | \"voice\":\"source\",\"confirmed\":{\"by\":\" \",\"at\":\"2026-11-05T12:00:00Z\"} | body.confirmed.by",
        "\"voice\":\"source\" | \"voice\":\"source\",\"demands\":[\"apology\"] | body.demands[0]",
      })
  void what_does_not_fit_together_is_refused_with_its_field(String from, String to, String field) {
    append("daily", "2026-11-02", LedgerBodies.position(PositionKind.CONGRATULATE));
    String text = new String(log.entries.getFirst(), StandardCharsets.UTF_8);
    assertThat(text).contains(from);

    Entry.Reading reading = Entry.parse(text.replace(from, to).getBytes(StandardCharsets.UTF_8));

    assertThat(reading)
        .isInstanceOfSatisfying(
            Entry.Reading.Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isInstanceOfSatisfying(
                        Refusal.WrongForm.class,
                        wrong -> assertThat(wrong.path()).isEqualTo(field)));
  }
}
