package org.acta.reader.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Turns of the grammar around a word that conditions of the lexicon name.
final class Turns {
  private Turns() {}

  /// "there was", wherever the parser hangs it.
  static boolean existential(Sentence sentence, Word head) {
    return sentence.words().stream()
        .filter(word -> word.tag().equals("EX"))
        .anyMatch(word -> word.index() < head.index() && head.index() - word.index() < 8);
  }

  /// "ordered a recount": an order that is nobody's wish makes it happen.
  static boolean ordered(Word verb, Standing standing) {
    return Lexicon.lemma(verb).equals("order") && standing.caller().equals(Optional.of(verb));
  }

  /// "insisted that it be opened", "suggests that they should": what ought to be, not what is.
  static boolean subjunctive(Scene scene) {
    Sentence sentence = scene.sentence();
    return sentence
        .dependents(scene.head(), "ccomp", "xcomp")
        .filter(down -> down.index() > scene.head().index())
        .anyMatch(down -> {
          List<Word> around =
              Stream.concat(Stream.of(down), sentence.dependents(down, "aux", "aux:pass", "cop"))
                  .toList();
          List<String> modals =
              around.stream().filter(word -> word.tag().equals("MD")).map(Lexicon::lemma).toList();
          return modals.stream().anyMatch(Set.of("should", "must", "ought")::contains)
              || modals.isEmpty() && around.stream().anyMatch(word -> word.tag().equals("VB"));
        });
  }

  static boolean filed(Scene scene) {
    return scene
        .light()
        .filter(verb -> Set.of("file", "lodge", "submit").contains(Lexicon.lemma(verb)))
        .isPresent();
  }

  static boolean negative(Scene scene, Standing standing) {
    return Set.of(Stance.NEGATED, Stance.NOT_YET).contains(standing.stance())
        || scene
            .sentence()
            .dependents(scene.head(), "det")
            .anyMatch(det -> Lexicon.lemma(det).equals("no"))
        || scene.near().stream().limit(2).anyMatch(word -> Lexicon.lemma(word).equals("no"));
  }

  static boolean forward(Sentence sentence, Word head) {
    int from = Math.max(1, head.index() - 3);
    for (int i = from; i < head.index(); i++) {
      if (Lexicon.lemma(sentence.word(i)).matches("forward|willing|ready|keen|eager")) {
        return true;
      }
    }
    return false;
  }

  /// "struck down", "threw out", "set aside"; the other verbs need nothing.
  static boolean annulling(Scene scene) {
    String lemma = Lexicon.lemma(scene.head());
    Set<String> particles =
        switch (lemma) {
          case "strike" -> Set.of("down", "out");
          case "throw" -> Set.of("out");
          case "set" -> Set.of("aside");
          default -> Set.of();
        };
    return particles.isEmpty()
        || scene.role("prt").stream().anyMatch(word -> particles.contains(Lexicon.lemma(word)))
        || scene.near().stream().limit(1).anyMatch(word -> particles.contains(Lexicon.lemma(word)));
  }

  static List<Word> whether(Scene scene) {
    List<Word> near = scene.sentence().words();
    return near.stream()
        .filter(word -> word.index() > scene.head().index())
        .dropWhile(word -> !Set.of("whether", "if", "who", "when").contains(Lexicon.lemma(word)))
        .toList();
  }

  static List<Word> words(String role, Scene scene) {
    return switch (role) {
      case "whether" -> whether(scene);
      case "said" ->
          scene.sentence().words().stream()
              .filter(word -> word.index() < scene.head().index())
              .toList();
      case "mod*" ->
          Stream.concat(
                  scene.role("mod").stream(),
                  scene.role("obj").stream()
                      .flatMap(word -> Phrase.modifiers(scene.sentence(), word).stream()))
              .toList();
      default -> scene.role(role);
    };
  }

  /// "no reason to doubt", "no grounds for questioning".
  static boolean noReason(Scene scene) {
    Sentence sentence = scene.sentence();
    for (int i = scene.head().index() - 1; i > 1 && i > scene.head().index() - 5; i--) {
      Word word = sentence.word(i);
      if (Lexicon.lemma(word).matches("reason|ground|cause|basis")) {
        return Lexicon.lemma(sentence.word(i - 1)).matches("no|little|any|not");
      }
    }
    return false;
  }
}
