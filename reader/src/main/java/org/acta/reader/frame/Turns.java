package org.acta.reader.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Turns of the grammar around a word that conditions of the lexicon name.
final class Turns {
  /// How far up the grammar a condition is looked for.
  private static final int DEPTH = 6;

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
          case "strike" -> Set.of("down");
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

  /// Whether a word stands in what is only supposed: "if it turned out that", "had it been fair".
  static boolean supposed(Sentence sentence, Word word) {
    Word at = word;
    for (int i = 0; i < DEPTH; i++) {
      Word here = at;
      boolean condition =
          sentence
              .dependents(here, "mark", "advmod")
              .anyMatch(mark ->
                  mark.index() < here.index()
                      && (Lexicon.lemma(mark).matches("if|unless|whether")
                          || Lexicon.lemma(mark).matches("once|until|till")
                              && present(sentence, here)));
      boolean inverted =
          sentence
              .dependents(here, "aux")
              .anyMatch(aux ->
                  aux.text().equals("Had")
                      || aux.text().equals("had")
                          && sentence
                              .dependents(here, "nsubj", "nsubj:pass")
                              .anyMatch(subject ->
                                  subject.index() > aux.index() && subject.index() < here.index()));
      if (condition || inverted) {
        return true;
      }
      Optional<Word> up = sentence.governor(at);
      if (up.isEmpty()) {
        return false;
      }
      at = up.get();
    }
    return false;
  }

  /// "once Congress has proclaimed": it has not yet.
  private static boolean present(Sentence sentence, Word verb) {
    return verb.tag().matches("VB[ZP]")
        || sentence
            .dependents(verb, "aux", "aux:pass")
            .anyMatch(aux -> aux.tag().matches("VB[ZP]"));
  }

  /// Whether a sentence tells of another year than that of the vote: "in 2018", "since 2011".
  static boolean longAgo(Sentence sentence, Optional<Integer> year) {
    return year.isPresent()
        && sentence.words().stream()
            .filter(word -> word.text().matches("(19|20)[0-9][0-9]"))
            .filter(word -> Integer.parseInt(word.text()) < year.get())
            .filter(word -> word.index() > 1)
            .anyMatch(word ->
                Lexicon.lemma(sentence.word(word.index() - 1)).matches("in|of|for")
                    || word.relation().matches("nummod|compound|nmod:tmod"));
  }

  /// Whether what a clause tells is somebody's whom another accuses or praises for it: "accused
  /// Chile of wanting a new vote".
  static boolean laidTo(Sentence sentence, Word word) {
    boolean gerund =
        word.tag().equals("VBG")
            && sentence
                .dependents(word, "mark", "case")
                .anyMatch(by -> Lexicon.lemma(by).matches("of|for|over"));
    return gerund
        && sentence
            .governor(word)
            .filter(up ->
                Lexicon.lemma(up)
                    .matches(
                        "accuse|suspect|blame|criticise|criticize|praise|thank|hail|condemn|"
                            + "denounce|mock|deride|scold|chide|attack|applaud|commend"))
            .isPresent();
  }

  /// "Reports that Mexico had rejected it were false": nobody says so.
  static boolean disowned(Sentence sentence, Word word) {
    return sentence
        .governor(word)
        .filter(up ->
            Lexicon.lemma(up).matches("report|rumour|rumor|claim|suggestion|story|speculation"))
        .filter(up -> word.relation().matches("acl.*|ccomp|dep|nmod"))
        .flatMap(sentence::governor)
        .filter(top ->
            Lexicon.lemma(top)
                .matches(
                    "false|untrue|wrong|unfounded|baseless|deny|dismiss|fabrication|incorrect"))
        .isPresent();
  }
}
