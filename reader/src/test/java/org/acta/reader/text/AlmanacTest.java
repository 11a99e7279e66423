package org.acta.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlmanacTest {
  @Test
  void months_are_known_whole_and_short_and_days_by_their_names() {
    assertThat(Almanac.month("january")).hasValue(1);
    assertThat(Almanac.month("sept.")).hasValue(9);
    assertThat(Almanac.month("dec")).hasValue(12);
    assertThat(Almanac.month("monday")).isEmpty();
    assertThat(Almanac.weekday("sunday")).hasValue(7);
    assertThat(Almanac.weekday("may")).isEmpty();
  }
}
