package org.acta.reader.name;

import java.util.List;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.SharedGrammar;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Who is meant in words that follow a sentence about an election of Zambia.
final class Named {
  private static final Mentions.Finder NAMES = new Mentions.Finder(Vocabulary.read());
  private static final String VOTE = "Zambia's presidential election is over. ";

  private Named() {}

  static Mentions in(String words) {
    return NAMES.in(SharedGrammar.text(VOTE + words));
  }

  /// Whom the last such word of a text stands for.
  static List<String> whom(String words, String word) {
    Text text = SharedGrammar.text(VOTE + words);
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

  static Optional<String> behalf(String words, String person) {
    return in(words).onBehalfOf(new ActorKey("person:" + person)).map(ActorKey::text);
  }
}
