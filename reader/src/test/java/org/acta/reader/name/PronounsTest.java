package org.acta.reader.name;

import static org.acta.reader.name.Named.whom;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// All persons here are invented.
class PronounsTest {
  @Test
  void a_first_name_tells_whom_he_and_she_can_stand_for() {
    assertThat(whom("Xiomara Reyes met Piet Jonker. Peter Draven smiled. Then she left.", "she"))
        .containsExactly("person:xiomara-reyes");
  }

  @Test
  void he_in_the_words_of_another_does_not_tell_whether_somebody_is_a_man() {
    assertThat(
            whom(
                "Awol Reyes, the runner-up, was not asked. \"He speaks for himself.\" Later she"
                    + " left.",
                "she"))
        .containsExactly("person:awol-reyes");
  }

  @Test
  void he_in_an_opening_clause_is_the_subject_of_what_follows() {
    assertThat(whom("Milo Draven lost. Asked whether he was afraid, Piet Jonker laughed.", "he"))
        .containsExactly("person:piet-jonker");
  }
}
