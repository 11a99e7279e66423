package org.acta.reader.frame;

import java.util.List;
import org.acta.reader.text.Word;

/// Whether who speaks, speaks of themselves.
final class Selves {
  private Selves() {}

  /// "I lost", she said; he admitted that he had been beaten.
  static boolean speaks(Scene scene, Reporting.Saying saying) {
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
}
