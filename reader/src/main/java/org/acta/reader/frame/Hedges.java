package org.acta.reader.frame;

import java.util.Set;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// What hangs on a word and makes it less than a plain assertion: conditions, subjects that are
/// nobody, times that have not come.
///
/// @param at the word
record Hedges(Sentence sentence, Word at) {
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "until", "till", "once", "provided", "only");

  /// "have so far not recognised"
  boolean perfect() {
    boolean participle = at.tag().matches("VBN|VBD");
    for (int i = at.index() - 1; participle && i >= Math.max(1, at.index() - 5); i--) {
      Word before = sentence.word(i);
      if (before.lemma().equals("have")) {
        return true;
      }
      if (!before.tag().matches("RB|DT|CC")) {
        return false;
      }
    }
    return false;
  }

  /// "Neither Spain nor Portugal offered", "No government has recognised", "no hurry".
  boolean noSubject(Word down) {
    boolean subject = down.relation().matches("nsubj|nsubj:pass");
    return subject
            && sentence
                .dependents(down, "det", "cc")
                .filter(word -> !sentence.word(word.index() + 1).lemma().matches("less|few|more"))
                .anyMatch(word -> Set.of("no", "neither").contains(Lexicon.lemma(word)))
        || down.relation().equals("det") && Lexicon.lemma(down).equals("no")
        || down.lemma().matches("circumstance|way")
            && sentence.dependents(down, "det").anyMatch(det -> det.lemma().equals("no"))
        || subject && Set.of("nobody", "none", "neither", "nothing").contains(Lexicon.lemma(down));
  }

  /// "will congratulate the winner after the results have been announced"
  boolean afterwards() {
    int last = Math.min(sentence.words().size(), at.index() + 14);
    for (int i = at.index() + 1; i <= last; i++) {
      Word word = sentence.word(i);
      if (word.text().equals(",")) {
        return false;
      }
      boolean clause = word.relation().equals("mark") || word.tag().equals("WRB");
      if (clause && Set.of("after", "once", "when", "until").contains(Lexicon.lemma(word))) {
        return true;
      }
    }
    return false;
  }

  boolean condition(Word down) {
    return down.relation().matches("advcl|obl|nmod|dep|ccomp")
            && sentence
                .dependents(down, "mark", "case", "advmod")
                .anyMatch(mark -> CONDITIONS.contains(Lexicon.lemma(mark)))
        || down.relation().equals("advmod") && Lexicon.lemma(down).equals("only")
        || down.relation().equals("mark") && Set.of("if", "unless").contains(Lexicon.lemma(down));
  }

  /// "will not recognise anyone before the minutes are published", "without seeing them first"
  boolean notBefore(Word down) {
    return down.relation().matches("advcl|obl|dep|ccomp")
        && down.index() > at.index()
        && sentence
            .dependents(down, "mark", "case")
            .anyMatch(mark -> Lexicon.lemma(mark).matches("before|without"));
  }

  /// "waits for the report before it recognises"
  boolean before(Word down) {
    return down.relation().equals("mark")
        && Set.of("before", "until").contains(Lexicon.lemma(down))
        && (at.tag().matches("VB[ZP]")
            || sentence
                .governor(at)
                .filter(up -> Lexicon.lemma(up).matches("wait|await|finish|complete"))
                .isPresent());
  }

  boolean whether(Word down) {
    return down.relation().equals("mark") && Lexicon.lemma(down).equals("whether");
  }

  boolean hasTo() {
    return at.index() > 2
        && sentence.word(at.index() - 1).lemma().equals("to")
        && Set.of("have", "need", "ought").contains(sentence.word(at.index() - 2).lemma());
  }

  boolean have(int index) {
    return index > 0 && sentence.word(index).lemma().equals("have");
  }

  /// "in a telephone call, he asked her": the call is not asked for.
  boolean when() {
    return sentence
        .dependents(at, "case")
        .anyMatch(by ->
            Set.of(
                    "in",
                    "during",
                    "after",
                    "at",
                    "since",
                    "amid",
                    "before",
                    "following",
                    "about",
                    "over")
                .contains(Lexicon.lemma(by)));
  }

  boolean cop(Word word) {
    return sentence.dependents(word, "cop").findAny().isPresent();
  }
}
