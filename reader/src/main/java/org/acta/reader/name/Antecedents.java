package org.acta.reader.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acta.ledger.ActorKind;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds the mention that a pronoun stands for: by where it stands, not by what it means.
final class Antecedents {
  private static final Set<String> SPEECH =
      Set.of(
          "say",
          "tell",
          "add",
          "note",
          "reply",
          "respond",
          "answer",
          "insist",
          "explain",
          "write",
          "tweet",
          "continue",
          "specify",
          "stress",
          "warn",
          "state",
          "claim",
          "argue",
          "declare");

  private final Scene scene;

  Antecedents(Scene scene) {
    this.scene = scene;
  }

  /// "Asked whether he would concede, Mr Reyes laughed", "In his telegram, Mr Reyes wrote": whoever
  /// is the subject of what follows.
  Optional<Mention> ahead(Word word) {
    Sentence sentence = scene.sentence;
    boolean asked =
        sentence
            .words()
            .getFirst()
            .text()
            .matches("Asked|Pressed|Questioned|Challenged|Speaking|Addressing");
    boolean his =
        word.tag().equals("PRP$")
            && word.index() < 4
            && sentence.words().getFirst().text().matches("In|On|At|With|From|For");
    if (!asked && !his) {
      return Optional.empty();
    }
    return sentence.words().stream()
        .filter(root -> root.relation().equals("root"))
        .flatMap(root -> sentence.dependents(root, "nsubj"))
        .filter(subject -> subject.index() > word.index() && subject.isName())
        .filter(subject ->
            sentence.words().subList(word.index(), subject.index()).stream()
                .anyMatch(mark -> mark.text().equals(",")))
        .flatMap(subject -> scene.resolve(subject).stream())
        .filter(mention -> mention.key().kind() == ActorKind.PERSON)
        .findFirst();
  }

  /// The subject of an earlier clause of the sentence, the subject of the sentence before, or
  /// whoever was named last.
  Optional<Mention> find(Word word, Predicate<Mention> fits, int reach) {
    Sentence sentence = scene.sentence;
    Optional<Word> clause = clause(word);
    boolean quotes =
        scene
            .sentence
            .governor(word)
            .filter(verb -> verb.lemma().matches("quote|cite"))
            .isPresent();
    boolean object = Set.of("obj", "iobj", "obl", "nmod").contains(word.relation()) && !quotes;
    boolean possessive = word.tag().equals("PRP$");
    boolean quoted = scene.quoted(word.start());
    List<Mention> here =
        scene.cast.order().stream()
            .filter(mention -> quoted || !scene.quoted(mention.start()))
            .filter(
                mention -> mention.sentence().equals(sentence) && mention.start() < word.start())
            .filter(fits)
            .toList();
    List<Mention> subjects =
        here.stream()
            .filter(mention -> subject(mention))
            .filter(mention -> !object || !sameClause(mention, clause))
            .toList();
    if (!subjects.isEmpty() && !object) {
      return Optional.of(subjects.getLast());
    }
    if (object) {
      // "Telephoned Mnangagwa to congratulate him": not the one who acts.
      List<Mention> others =
          here.stream()
              .filter(mention -> !(subject(mention) && controls(mention, clause)))
              .toList();
      if (!others.isEmpty()) {
        return Optional.of(others.getLast());
      }
    }
    if (possessive && !here.isEmpty()) {
      return Optional.of(here.getLast());
    }
    boolean asked = !possessive && word.relation().equals("nsubj") && opensWithParticiple();
    if (!object && !here.isEmpty() && !asked) {
      return Optional.of(here.getLast());
    }
    for (int back = 1; back <= reach; back++) {
      int number = sentence.number() - back;
      if (!object && !quoted && somebody(number)) {
        return Optional.empty();
      }
      List<Mention> before =
          scene.cast.order().stream()
              .filter(mention -> mention.sentence().number() == number)
              .filter(mention -> quoted || !scene.quoted(mention.start()))
              .filter(fits)
              .toList();
      Optional<Mention> speaker =
          speaks(sentence, word)
              ? before.stream().filter(Antecedents::subject).filter(Antecedents::speaks).findFirst()
              : Optional.empty();
      Optional<Mention> subject =
          speaker.or(() -> before.stream().filter(Antecedents::subject).findFirst());
      if (subject.isPresent() && !object) {
        return subject;
      }
      if (!before.isEmpty()) {
        return Optional.of(object ? before.getLast() : before.getFirst());
      }
    }
    return Optional.empty();
  }

  /// As in "A shopkeeper shrugged. … he said", where nobody who is named is meant.
  private boolean somebody(int number) {
    return number >= 0
        && scene.text.sentences().get(number).words().stream()
            .filter(word -> word.relation().equals("nsubj") && word.tag().equals("NN"))
            .filter(word -> Nouns.is(word, "human"))
            .filter(word -> !scene.quoted(word.start()))
            .filter(word ->
                scene.cast.order().stream()
                    .noneMatch(mention ->
                        mention.head().equals(word) && mention.sentence().number() == number))
            .anyMatch(word ->
                scene
                    .text
                    .sentences()
                    .get(number)
                    .dependents(word, "det", "nummod")
                    .anyMatch(det -> det.text().matches("(?i)a|an|one|another")));
  }

  /// Whether somebody says something: who speaks and has no name mostly spoke before.
  private static boolean speaks(Sentence sentence, Word word) {
    return word.relation().equals("nsubj")
        && sentence.governor(word).filter(verb -> SPEECH.contains(verb.lemma())).isPresent();
  }

  private static boolean speaks(Mention mention) {
    return speaks(mention.sentence(), mention.head());
  }

  /// As in "But asked whether it recognised the winner, he …", where he was the subject before.
  private boolean opensWithParticiple() {
    return scene.sentence.words().stream()
        .dropWhile(word -> word.tag().matches("CC|RB|,|IN|``"))
        .findFirst()
        .filter(word -> word.tag().matches("VBN|VBD|VBG"))
        .isPresent();
  }

  private static boolean subject(Mention mention) {
    String relation = mention.head().relation();
    return relation.startsWith("nsubj");
  }

  private boolean sameClause(Mention mention, Optional<Word> clause) {
    return clause.isPresent() && mention.head().governor() == clause.get().index();
  }

  /// Whether a subject is also the subject of the clause, which may have none of its own.
  private boolean controls(Mention mention, Optional<Word> clause) {
    Optional<Word> verb = clause;
    for (int up = 0; up < 4 && verb.isPresent(); up++) {
      if (mention.head().governor() == verb.get().index()) {
        return true;
      }
      boolean own = scene.sentence.dependents(verb.get(), "nsubj").findAny().isPresent();
      if (own) {
        return false;
      }
      verb = scene.sentence.governor(verb.get());
    }
    return false;
  }

  private Optional<Word> clause(Word word) {
    Optional<Word> up = scene.sentence.governor(word);
    for (int step = 0; step < 6 && up.isPresent() && !up.get().isVerb(); step++) {
      up = scene.sentence.governor(up.get());
    }
    return up;
  }
}
