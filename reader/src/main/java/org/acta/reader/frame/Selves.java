package org.acta.reader.frame;

import java.util.List;
import org.acta.reader.text.Word;

/// Whether who speaks, speaks of themselves.
final class Selves {
  private Selves() {}

  /// "I lost", she said; he admitted that he had been beaten.
  static boolean speaks(Scene scene, Reporting.Saying saying) {
    if (scene.head().relation().startsWith("acl") || wanted(saying)) {
      // "the elections that it had lost", "urged them to admit that they had lost"
      return false;
    }
    boolean quoted =
        saying.quote().filter(quote -> quote.words().start() <= scene.head().start()).isPresent();
    List<Word> subjects =
        scene.clause().passive() ? scene.clause().surfaceSubjects() : scene.clause().actors();
    return !saying.sayers().isEmpty()
        && subjects.stream()
            .map(Lexicon::lemma)
            .anyMatch(word ->
                word.matches("i|we")
                    || !quoted && saying.verb().isPresent() && word.matches("he|she|they|it"));
  }

  private static boolean wanted(Reporting.Saying saying) {
    return saying.verb().filter(verb -> verb.tag().equals("VB")).isPresent();
  }
}
