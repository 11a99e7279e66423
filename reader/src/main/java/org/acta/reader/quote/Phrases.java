package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.quote.Speech.Kind;
import org.acta.reader.text.Word;

/// Words of an author's own as they stand in order: where a phrase begins, which of its words is
/// its noun, what a comma opens.
final class Phrases {
  private static final int FAR = 40;

  private Phrases() {}

  /// The words from the first that is no mark.
  static List<Own> fromFirstWord(List<Own> words) {
    int i = 0;
    while (i < words.size() && words.get(i).punctuation() && !words.get(i).is(";", ".", ":")) {
      i++;
    }
    return words.subList(i, Math.min(words.size(), i + FAR));
  }

  static boolean starts(List<Own> clause, int at, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (at + i >= clause.size() || !clause.get(at + i).is(texts[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean gerund(Own own) {
    return own.word().tag().equals("VBG");
  }

  static boolean infinitive(List<Own> clause, int at) {
    return clause.get(at - 1).word().tag().equals("TO");
  }

  /// The noun of the phrase that begins somewhere, found by going from each word to the one on its
  /// right that it belongs to.
  static Optional<Own> phraseHead(List<Own> words, int from) {
    int at = from;
    for (int i = 0; i < FAR && at < words.size(); i++) {
      Own own = words.get(at);
      int next = indexOfGovernor(words, own);
      boolean within = next > at && next - at < 12 && !words.get(next).word().isVerb();
      if (!within) {
        break;
      }
      at = next;
    }
    for (int i = at; i < words.size() && i < at + 4; i++) {
      Word word = words.get(i).word();
      if (word.isNoun()
          || word.tag().startsWith("PRP") && !word.tag().equals("PRP$")
          || i == at
              && word.tag().matches("CD|DT|JJ|NN.*|FW")
              && (word.relation().startsWith("nsubj")
                  || i + 1 == words.size()
                  || words.get(i + 1).punctuation())) {
        return Optional.of(words.get(i));
      }
      if (word.isVerb() || words.get(i).punctuation()) {
        break;
      }
    }
    return Optional.empty();
  }

  private static int indexOfGovernor(List<Own> words, Own own) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).sentence() == own.sentence()
          && words.get(i).word().index() == own.word().governor()) {
        return i;
      }
    }
    return -1;
  }

  static boolean says(Own own) {
    return Speech.verb(own.sentence(), own.word()).equals(Optional.of(Kind.SAY));
  }

  static boolean auxiliary(Own own) {
    return own.word().tag().equals("MD")
        || own.word().relation().startsWith("aux")
        || own.word().relation().equals("cop")
        || own.is("has", "have", "had", "is", "was", "also", "later", "then");
  }

  static boolean opensPhrase(Own own) {
    return own.word().tag().matches("DT|PRP|PRP\\$|NN.*|JJ.*|CD|VBN|FW|PDT|EX") && !own.is("there");
  }

  /// The parts of a clause that follow a comma, longest first.
  static List<List<Own>> afterCommas(List<Own> words) {
    List<List<Own>> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is(",", "–", "—")) {
        parts.add(words.subList(i + 1, words.size()));
      }
    }
    return parts;
  }

  static Optional<Own> among(List<Own> clause, Word word) {
    return clause.stream().filter(own -> own.word() == word).findFirst();
  }
}
