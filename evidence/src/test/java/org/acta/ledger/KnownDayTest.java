package org.acta.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A day is never made up.
class KnownDayTest {
  private static final LocalDate OBTAINED = LocalDate.parse("2026-04-20");

  @ParameterizedTest
  @CsvSource({
    "2026-03-05, 2026-03-07, 2026-03-05, DAY",
    "2026-02,    2026-03-07, 2026-02-28, MONTH",
    "2026-03,    2026-03-07, 2026-03-07, MONTH",
    "2019,       2026-03-07, 2019-12-31, YEAR",
    "2026,       2026-03-07, 2026-03-07, YEAR",
    "XXXX-WXX-2, 2026-03-07, 2026-03-07, PUBLISHED",
    "PAST_REF,   2026-03-07, 2026-03-07, PUBLISHED",
    "2026-02-30, 2026-03-07, 2026-03-07, PUBLISHED",
  })
  void it_is_the_last_day_on_which_it_can_have_been_said(
      String value, LocalDate published, LocalDate latest, KnownDay.Basis basis) {
    assertThat(KnownDay.of(Optional.of(value), Optional.of(published), OBTAINED))
        .isEqualTo(new KnownDay(latest, basis));
  }

  @Test
  void without_any_date_it_is_the_day_on_which_it_was_got() {
    assertThat(KnownDay.of(Optional.empty(), Optional.empty(), OBTAINED))
        .isEqualTo(new KnownDay(OBTAINED, KnownDay.Basis.OBTAINED));
  }
}
