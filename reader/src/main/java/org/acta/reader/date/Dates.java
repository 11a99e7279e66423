package org.acta.reader.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.Dated;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// The dates of an article.
///
/// A date belongs to what its words depend on. Dates that tell which election is meant, such as
/// "Sunday's vote", belong to nothing that was done about it.
public final class Dates {
  private static final int UP = 4;

  private final Map<Integer, List<Phrase>> bySentence = new HashMap<>();

  private Dates() {}

  /// @param published from which "Tuesday" and "yesterday" are computed, if it is known
  public static Dates of(Text text, Optional<LocalDate> published) {
    Phrases phrases = new Phrases(new Days(published));
    Dates dates = new Dates();
    for (Sentence sentence : text.sentences()) {
      List<Phrase> found = new ArrayList<>();
      int i = 1;
      while (i <= sentence.words().size()) {
        Optional<Phrases.Found> phrase = phrases.at(sentence, i);
        if (phrase.isPresent()) {
          Phrases.Found here = phrase.get();
          found.add(
              new Phrase(
                  here.first(),
                  here.last(),
                  new Dated(
                      text.passage(
                          sentence.word(here.first()).start(), sentence.word(here.last()).end()),
                      here.value())));
          i = here.last() + 1;
        } else {
          i++;
        }
      }
      dates.bySentence.put(sentence.number(), found);
    }
    return dates;
  }

  private record Phrase(int first, int last, Dated date) {}

  /// When what a word tells was said or happened: the date that hangs on it, or on the verb it
  /// hangs on in the same clause.
  ///
  /// @param word a verb or a noun that tells a deed
  public Optional<Dated> at(Sentence sentence, Word word) {
    Optional<Word> here = Optional.of(word);
    for (int up = 0; up < UP && here.isPresent(); up++) {
      Word governor = here.get();
      Optional<Dated> date =
          bySentence.getOrDefault(sentence.number(), List.of()).stream()
              .filter(phrase -> hangs(sentence, phrase, governor))
              .map(Phrase::date)
              .findFirst();
      if (date.isPresent()) {
        return date;
      }
      boolean leaves =
          Set.of("ccomp", "acl:relcl", "advcl", "parataxis").contains(governor.relation())
              && up > 0;
      here = leaves ? Optional.empty() : sentence.governor(governor);
    }
    return Optional.empty();
  }

  /// Whether a date depends on a word: directly, or through its subject, as parsers have it for
  /// "Chile on Monday refused".
  private static boolean hangs(Sentence sentence, Phrase phrase, Word governor) {
    Set<Integer> inside = new HashSet<>();
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      inside.add(i);
    }
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      Word word = sentence.word(i);
      if (inside.contains(word.governor()) || possessive(sentence, word)) {
        continue;
      }
      boolean direct = word.governor() == governor.index();
      Optional<Word> up = sentence.governor(word);
      boolean throughNoun =
          governor.isVerb()
              && up.isPresent()
              && up.get().governor() == governor.index()
              && !up.get().isVerb()
              && word.relation().matches("nmod|nmod:tmod|obl|obl:tmod|dep|compound|advmod|appos")
              && up.get().relation().matches("nsubj|nsubj:pass|obj|obl|advmod|obl:tmod|nmod|xcomp");
      if (direct || throughNoun) {
        return true;
      }
    }
    return false;
  }

  private static boolean possessive(Sentence sentence, Word word) {
    return sentence.dependents(word, "case").anyMatch(mark -> mark.tag().equals("POS"));
  }

  /// All dates of a sentence, in order.
  public List<Dated> in(Sentence sentence) {
    return bySentence.getOrDefault(sentence.number(), List.of()).stream()
        .map(Phrase::date)
        .toList();
  }
}
