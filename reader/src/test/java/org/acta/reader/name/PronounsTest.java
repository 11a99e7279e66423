package org.acta.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.SharedGrammar;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;
import org.junit.jupiter.api.Test;

/// All persons here are invented.
class PronounsTest {
  private static final Mentions.Finder NAMES = new Mentions.Finder(Vocabulary.read());

  /// Whom the last such word of a text stands for.
  private static List<String> whom(String words, String word) {
    Text text = SharedGrammar.text("Zambia's presidential election is over. " + words);
    Mentions mentions = NAMES.in(text);
    for (Sentence sentence : text.sentences().reversed()) {
      for (Word one : sentence.words().reversed()) {
        if (one.text().equals(word)) {
          return mentions.allAt(sentence, one).stream().map(found -> found.key().text()).toList();
        }
      }
    }
    throw new IllegalArgumentException(word);
  }

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
