package org.acta.reader.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds the noun that does what a verb says, by the grammar of its sentence.
final class Subjects {
  private static final int STEPS = 6;

  private Subjects() {}

  /// Who does it: the subject; in the passive who it is done by; without one of its own, the
  /// subject of the verb it hangs on or the noun it belongs to.
  static Optional<Word> of(Sentence sentence, Word verb) {
    return of(sentence, verb, STEPS);
  }

  private static Optional<Word> of(Sentence sentence, Word verb, int steps) {
    if (passive(sentence, verb)) {
      return agent(sentence, verb);
    }
    Optional<Word> main = setOff(sentence, verb) ? mainBefore(sentence, verb) : Optional.empty();
    if (main.isPresent() && steps > 0) {
      return of(sentence, main.get(), steps - 1);
    }
    Optional<Word> own = sentence.dependents(verb, "nsubj").findFirst();
    Optional<Word> after = own.flatMap(subject -> afterSoDid(sentence, verb, subject));
    if (after.isPresent()) {
      return after;
    }
    if (own.isPresent()) {
      return relative(sentence, own.get()) ? antecedent(sentence, verb, steps) : own;
    }
    return steps <= 0 ? Optional.empty() : inherited(sentence, verb, steps - 1);
  }

  /// "So did the leaders of Chile and Peru, and Cuba's president called it": he called it.
  private static Optional<Word> afterSoDid(Sentence sentence, Word verb, Word subject) {
    boolean inverted =
        sentence
            .dependents(verb, "aux")
            .anyMatch(aux ->
                aux.index() < subject.index()
                    && aux.index() > 1
                    && sentence.word(aux.index() - 1).lemma().equals("so"));
    return Optional.of(sentence.word(Math.max(1, verb.index() - 1)))
        .filter(before -> inverted && before.isName());
  }

  /// Whether a comma sets it off, as in "He asked them to wait, saying …", where he says so.
  private static boolean setOff(Sentence sentence, Word verb) {
    return verb.tag().equals("VBG")
        && verb.index() > 1
        && sentence.word(verb.index() - 1).text().equals(",")
        && sentence.dependents(verb, "nsubj", "aux").findAny().isEmpty();
  }

  /// The last verb of a main clause before a word.
  private static Optional<Word> mainBefore(Sentence sentence, Word word) {
    return sentence.words().stream()
        .limit(word.index() - 1L)
        .filter(other -> other.isVerb() && other.relation().matches("root|conj|parataxis"))
        .filter(other -> sentence.dependents(other, "nsubj").findAny().isPresent())
        .reduce((_, last) -> last);
  }

  private static Optional<Word> inherited(Sentence sentence, Word verb, int steps) {
    Optional<Word> governor = sentence.governor(verb);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    Optional<Word> quoted = reporter(sentence, verb, governor.get());
    if (quoted.isPresent()) {
      return quoted;
    }
    return switch (verb.relation()) {
      case "conj", "advcl", "xcomp", "ccomp", "dep", "parataxis" ->
          governor.get().isVerb()
                  || sentence.dependents(governor.get(), "nsubj").findAny().isPresent()
              ? subjectOrObject(sentence, verb, governor.get(), steps)
              : Optional.empty();
      case "acl" -> governor;
      case "acl:relcl" -> governor;
      default -> Optional.empty();
    };
  }

  /// Whom "quoted Lavrov as saying" quotes.
  static Optional<Word> reporter(Sentence sentence, Word saying, Word quotes) {
    boolean quoted =
        quotes.lemma().matches("quote|cite") && saying.lemma().matches("say|tell|write");
    return quoted && !passive(sentence, quotes)
        ? sentence.dependents(quotes, "obj").findFirst()
        : Optional.empty();
  }

  /// "They urged the council to say" makes the council say.
  private static Optional<Word> subjectOrObject(
      Sentence sentence, Word verb, Word governor, int steps) {
    boolean infinitive =
        verb.relation().equals("xcomp")
            && sentence.dependents(verb, "mark", "aux").anyMatch(mark -> mark.tag().equals("TO"));
    Optional<Word> object =
        infinitive ? sentence.dependents(governor, "obj").findFirst() : Optional.empty();
    if (object.isPresent() && object.get().index() < verb.index()) {
      return object;
    }
    Optional<Word> left = leftTo(sentence, governor);
    if (left.isPresent()) {
      return left;
    }
    if (passive(sentence, governor)) {
      return sentence.dependents(governor, "nsubj").findFirst();
    }
    return of(sentence, governor, steps);
  }

  /// As in "It was left to the minister to say it".
  private static Optional<Word> leftTo(Sentence sentence, Word governor) {
    boolean it =
        sentence
            .dependents(governor, "nsubj", "nsubj:pass", "expl")
            .anyMatch(word -> word.lemma().equalsIgnoreCase("it"));
    return it && governor.lemma().matches("leave|fall")
        ? sentence
            .dependents(governor, "obl", "nmod")
            .filter(word -> Speakers.hasCase(sentence, word, "to"))
            .findFirst()
        : Optional.empty();
  }

  /// Who may do what a verb without a subject of its own says, if it is not joined to the verb
  /// beside it but to one above: "He said the walk was over, and described it as …". The nearest
  /// come first.
  static Stream<Word> above(Sentence sentence, Word verb) {
    boolean joined =
        verb.relation().equals("conj") && sentence.dependents(verb, "nsubj").findAny().isEmpty();
    return joined
        ? Stream.iterate(
                sentence.governor(verb),
                Optional::isPresent,
                word -> word.flatMap(sentence::governor))
            .flatMap(Optional::stream)
            .filter(Word::isVerb)
            .flatMap(main -> sentence.dependents(main, "nsubj"))
        : Stream.empty();
  }

  private static Optional<Word> antecedent(Sentence sentence, Word verb, int steps) {
    return verb.relation().equals("conj")
        ? sentence.governor(verb).flatMap(first -> of(sentence, first, steps - 1))
        : sentence
            .governor(verb)
            .filter(noun -> !noun.isVerb())
            .map(noun -> who(sentence, noun, verb));
  }

  /// As in "the words of the minister, who called it", where words do not call.
  private static Word who(Sentence sentence, Word noun, Word verb) {
    boolean person = sentence.dependents(verb, "nsubj").anyMatch(word -> word.text().equals("who"));
    boolean spoken = Speech.noun(noun).isPresent() || noun.lemma().equals("word");
    return person && spoken
        ? sentence
            .dependents(noun, "nmod", "nmod:poss")
            .filter(word -> word.index() > noun.index())
            .findFirst()
            .orElse(noun)
        : noun;
  }

  private static boolean relative(Sentence sentence, Word subject) {
    return Set.of("who", "which", "that").contains(subject.text())
        && sentence.governor(subject).isPresent();
  }

  static boolean passive(Sentence sentence, Word verb) {
    if (sentence
        .dependents(verb, "nsubj:pass", "aux:pass")
        .anyMatch(word -> !cutOff(sentence, word, verb))) {
      return true;
    }
    return verb.tag().equals("VBN")
        && List.of("acl", "amod").contains(verb.relation())
        && !objectRelative(sentence, verb)
        && sentence.dependents(verb, "aux").findAny().isEmpty();
  }

  /// As in "Reyes, who says that he still is, called it": what a comma right before the verb cuts
  /// off is another clause's.
  private static boolean cutOff(Sentence sentence, Word word, Word verb) {
    List<Word> between =
        word.index() < verb.index()
            ? sentence.words().subList(word.index(), verb.index() - 1)
            : List.of();
    return !between.isEmpty()
        && between.getLast().text().equals(",")
        && between.stream().filter(other -> other.text().equals(",")).count() == 1;
  }

  /// As in "an episode that the minister described as", where the minister describes.
  private static boolean objectRelative(Sentence sentence, Word verb) {
    for (int i = verb.index() - 1; i > 1; i--) {
      Word word = sentence.word(i);
      if (word.isVerb()) {
        return false;
      }
      if (word.tag().matches("WDT|WP") && i < verb.index() - 1) {
        return true;
      }
    }
    return false;
  }

  /// Whom something is done by.
  static Optional<Word> agent(Sentence sentence, Word verb) {
    return Stream.of(verb)
        .flatMap(word -> sentence.dependents(word, "obl", "nmod"))
        .filter(word -> Speakers.hasCase(sentence, word, "by"))
        .findFirst();
  }

  /// "He did not: in an interview he called it": what comes after the colon is not denied.
  private static boolean colonBetween(Sentence sentence, Word before, Word after) {
    return before.index() < after.index()
        && sentence.words().subList(before.index(), after.index()).stream()
            .anyMatch(word -> word.text().equals(":"));
  }

  /// Whether it is denied, refused or not yet done.
  static boolean negated(Sentence sentence, Word verb) {
    boolean here =
        sentence
            .dependents(verb, "advmod", "neg", "det")
            .filter(word -> word.lemma().matches("(?i)not|n't|never"))
            .anyMatch(word -> !colonBetween(sentence, word, verb));
    if (here) {
      return true;
    }
    return sentence
        .governor(verb)
        .filter(_ -> verb.relation().matches("xcomp|advcl|ccomp|obj|obl|acl"))
        .filter(governor ->
            governor.lemma().matches("refuse|decline|stop|avoid|refrain|fail|shy|hesitate"))
        .isPresent();
  }
}
