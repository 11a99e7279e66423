package org.acta.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What the reader takes from a thousand short texts. A tenth of those that rules were mended with
/// is read by every build; `-Dacta.bank=all` reads all, and prints what the held ones come to.
class BankTest {
  @Test
  void what_was_learnt_from_made_up_texts_is_not_forgotten() throws IOException {
    Bank.Score positions = Bank.of("positions-train").every(10).positions();
    Bank.Score speakers = Bank.of("quotations-train").every(4).speakers();

    assertThat(positions.precision()).as(positions + "\n" + positions.faults()).isGreaterThan(0.75);
    assertThat(positions.recall()).as(positions + "\n" + positions.faults()).isGreaterThan(0.55);
    assertThat(speakers.precision()).as(speakers + "\n" + speakers.faults()).isGreaterThan(0.9);
  }

  @Test
  @EnabledIfSystemProperty(named = "acta.bank", matches = "all")
  void the_held_texts_are_measured_and_not_looked_at() throws IOException {
    System.out.println("positions-train: " + Bank.of("positions-train").positions());
    System.out.println("quotations-train: " + Bank.of("quotations-train").speakers());
    Bank.Score positions = Bank.of("positions-held").positions();
    Bank.Score speakers = Bank.of("quotations-held").speakers();
    System.out.println("positions-held: " + positions);
    System.out.println("quotations-held: " + speakers);

    assertThat(positions.f1()).as(positions.toString()).isGreaterThan(0.6);
    assertThat(speakers.precision()).as(speakers.toString()).isGreaterThan(0.85);
  }
}
