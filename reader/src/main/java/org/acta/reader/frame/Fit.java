package org.acta.reader.frame;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Whether a word of a sentence is the word of a frame, whatever the parser takes it for.
final class Fit {
  private static final Set<String> JUDGING =
      Set.of(
          "call",
          "describe",
          "consider",
          "declare",
          "deem",
          "judge",
          "find",
          "term",
          "brand",
          "label",
          "view",
          "see",
          "regard",
          "pronounce",
          "denounce",
          "dismiss",
          "condemn");

  private Fit() {}

  /// Whether a word is of the kind that a frame is about, and is written as it is.
  static boolean is(Frame frame, Scene scene) {
    Word word = scene.head();
    boolean kind =
        switch (frame.kind()) {
          case VERB ->
              word.isVerb() && !ofNoun(scene)
                  || mistagged(scene)
                  || word.tag().equals("JJ") && scene.clause().misread().betweenNames();
          // "March" is no march, and riot police are no riot.
          case NOUN ->
              word.isNoun()
                  && !word.relation().equals("compound")
                  && (!word.isName() || word.index() == 1);
          case ADJECTIVE ->
              word.tag().matches("JJ.?|VBN|VBG|IN|RB") && !word.isNoun() && !judgedBy(scene);
        };
    return kind && frame.words().stream().anyMatch(words -> spelled(words, scene));
  }

  /// "the ruling party": no verb.
  private static boolean ofNoun(Scene scene) {
    Word head = scene.head();
    return head.tag().equals("VBG")
        && head.relation().equals("amod")
        && head.index() > 1
        && scene.sentence().word(head.index() - 1).tag().matches("DT|PRP\\$|POS");
  }

  /// "called the vote fair": the verb tells it, with what it is denied by.
  private static boolean judgedBy(Scene scene) {
    boolean as =
        scene.sentence().dependents(scene.head(), "case").anyMatch(by -> by.lemma().equals("as"));
    return as
        || scene.head().relation().matches("xcomp|obl|obj|dep|advcl|advmod")
            && scene.sentence().dependents(scene.head(), "cop", "nsubj").findAny().isEmpty()
            && scene
                .sentence()
                .governor(scene.head())
                .filter(up -> JUDGING.contains(Lexicon.lemma(up)))
                .isPresent();
  }

  /// "demanded that he 'respect the choice'": quotation marks make the parser see a noun.
  private static boolean mistagged(Scene scene) {
    Sentence sentence = scene.sentence();
    return scene.head().isNoun()
        && scene.head().relation().equals("ccomp")
        && sentence.dependents(scene.head(), "nsubj").findAny().isPresent()
        && sentence.dependents(scene.head(), "obj").findAny().isPresent();
  }

  private static boolean spelled(List<String> words, Scene scene) {
    Word head = scene.head();
    boolean form =
        words.getLast().equals(Lexicon.lemma(head))
            || words.getLast().equals(head.text().toLowerCase(Locale.ROOT));
    return (form || Lexicon.participle(head).equals(words.getLast()))
        && (words.size() == 1
            || scene.role("mod").stream()
                .anyMatch(word -> Lexicon.lemma(word).equals(words.getFirst())));
  }
}
