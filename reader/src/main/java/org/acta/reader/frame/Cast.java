package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Who acts in a frame, by the slot that the lexicon names.
final class Cast {
  private final Parties parties;

  Cast(Parties parties) {
    this.parties = parties;
  }

  /// The actors in the first slot that has any.
  List<Party> actors(Frame frame, Scene scene, Standing standing, Reporting.Saying saying) {
    for (String slot : frame.actors()) {
      List<Party> found = slot(slot, scene, standing, saying);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Party> slot(String slot, Scene scene, Standing standing, Reporting.Saying saying) {
    return switch (slot) {
      case "subject" -> subjects(scene, standing, saying);
      case "sayer" -> saying.sayers();
      case "caller" ->
          standing
              .caller()
              .map(verb -> subjects(new Scene(scene.sentence(), verb), standing, saying))
              .orElse(saying.sayers());
      case "owner", "poss" -> parties(scene.sentence(), scene.owners());
      case "from", "by" -> parties(scene.sentence(), scene.role(slot));
      case "object" -> parties(scene.sentence(), scene.role("obj"));
      case "self" -> parties.of(scene.sentence(), scene.head());
      case "mod" -> parties(scene.sentence(), scene.role("mod"));
      case "light" ->
          scene
              .light()
              .map(verb -> subjects(new Scene(scene.sentence(), verb), standing, saying))
              .orElse(List.of());
      case "ownersubj" ->
          parties(
              scene.sentence(),
              scene.clause().surfaceSubjects().stream()
                  .flatMap(word -> new Scene(scene.sentence(), word).owners().stream())
                  .toList());
      default -> List.of();
    };
  }

  /// The subjects of a verb, or of the verb above a noun: "offered its congratulations".
  List<Party> subjects(Scene scene, Standing standing, Reporting.Saying saying) {
    Sentence sentence = scene.sentence();
    Optional<Word> light = scene.head().isNoun() ? scene.light() : Optional.empty();
    Word verb = light.orElse(scene.head());
    Clause clause = new Clause(sentence, verb);
    List<Word> words = clause.actors();
    if (words.isEmpty() && standing.top() != scene.head() && !clause.passive()) {
      words = new Clause(sentence, standing.top()).actors();
    }
    List<Party> found = new ArrayList<>();
    for (Word word : words) {
      List<Party> named = sharedWithSayer(sentence, word, saying);
      found.addAll(named.isEmpty() ? parties.of(sentence, word) : named);
      if (named.isEmpty() && found.isEmpty()) {
        found.addAll(thirdPerson(word) ? saying.sayers() : parties.beforeInsert(sentence, word));
      }
    }
    return distinct(found);
  }

  /// "we" and "I" are whoever speaks, and so are "its members" and the "they" of many who speak.
  private static List<Party> sharedWithSayer(
      Sentence sentence, Word word, Reporting.Saying saying) {
    boolean first = Lexicon.lemma(word).matches("we|i|us|me|our|my");
    boolean members =
        Lexicon.lemma(word).equals("member")
            && sentence.dependents(word, "nmod:poss").anyMatch(own -> own.tag().equals("PRP$"));
    boolean many =
        Lexicon.lemma(word).equals("they")
            && saying
                .verb()
                .filter(verb ->
                    sentence
                        .dependents(verb, "nsubj")
                        .anyMatch(subject -> subject.tag().matches("NNP?S")))
                .isPresent();
    return first || members || many ? saying.sayers() : List.of();
  }

  private static boolean thirdPerson(Word word) {
    return Lexicon.lemma(word).matches("it|he|she|they|both|neither|each|all");
  }

  private List<Party> parties(Sentence sentence, List<Word> words) {
    return distinct(words.stream().flatMap(word -> parties.of(sentence, word).stream()).toList());
  }

  private static List<Party> distinct(List<Party> parties) {
    Map<ActorKey, Party> found = new LinkedHashMap<>();
    parties.forEach(party -> found.putIfAbsent(party.actor(), party));
    return List.copyOf(found.values());
  }

  /// To whom it was addressed: the object, or who comes after a preposition.
  Optional<ActorKey> recipient(Frame frame, Scene scene) {
    Stream<Word> words =
        switch (frame.to()) {
          case "object" -> scene.role("obj").stream();
          case "subject" -> scene.clause().surfaceSubjects().stream();
          case "person" ->
              Stream.of("obj", "to", "of", "on", "for").flatMap(role -> scene.role(role).stream());
          case "with" -> Stream.of("with", "of", "to").flatMap(role -> scene.role(role).stream());
          default -> Stream.of();
        };
    return words
        .flatMap(word -> parties.alone(scene.sentence(), word).stream())
        .map(Party::named)
        .findFirst();
  }
}
