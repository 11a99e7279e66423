package org.acta.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GrammarTest {
  @Test
  void every_word_stands_where_it_says() {
    String words = "The council — in Tîrana 🗳 — said “no”.\n\nIt’s over; U.S. envoys left.";
    Text text = SharedGrammar.text(words);
    for (Sentence sentence : text.sentences()) {
      for (Word word : sentence.words()) {
        assertThat(text.passage(word.start(), word.end()).text()).isEqualTo(word.text());
      }
    }
    assertThat(text.length()).isEqualTo(words.codePointCount(0, words.length()));
  }

  @Test
  void a_line_begins_a_paragraph() {
    Text text = SharedGrammar.text("One fell. Two fell.\nThree fell.\n\nFour fell.");
    assertThat(text.sentences()).extracting(Sentence::paragraph).containsExactly(0, 0, 1, 2);
  }

  @Test
  void a_dateline_is_no_part_of_the_first_sentence() {
    Text text = SharedGrammar.text("ACCRA, Dec 9 (Coast Wire) - Ghana's commission spoke.");
    assertThat(text.sentences().getFirst().isDateline()).isTrue();
    assertThat(text.sentences().get(1).words().getFirst().text()).isEqualTo("Ghana");
  }

  @Test
  void a_dateline_may_follow_a_headline_and_a_name() {
    Text text =
        SharedGrammar.text("Count disputed\n\nBy A. Writer\n\nLOME (Wire) — Togo's court spoke.");
    assertThat(text.sentences().stream().filter(Sentence::isDateline)).hasSize(1);
  }

  @Test
  void a_sentence_without_an_end_is_cut_and_read_in_time() {
    String words = "and then the council said that it had counted ".repeat(2_200);
    Assertions.assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          Text text = SharedGrammar.text(words);
          assertThat(text.sentences()).hasSizeGreaterThan(50);
          assertThat(text.sentences())
              .allSatisfy(sentence -> assertThat(sentence.words()).hasSizeLessThan(500));
        });
  }

  @Test
  void a_word_without_an_end_is_cut_between_characters() {
    String words = "x🗳".repeat(5_000);
    Text text = SharedGrammar.text(words);
    assertThat(text.passage(0, text.length()).text()).isEqualTo(words);
  }
}
