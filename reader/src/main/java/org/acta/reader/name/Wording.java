package org.acta.reader.name;

import java.util.Locale;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.reader.text.Word;

/// The words of a noun phrase, and what an actor is called.
final class Wording {
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "its", "their", "his", "her");

  private final Scene scene;

  Wording(Scene scene) {
    this.scene = scene;
  }

  /// Whether nothing stands between the article and the noun that would tell another one.
  boolean bare(Word word) {
    return scene.phrase(word) >= word.index() - 1;
  }

  boolean definite(Span span) {
    return span.first() > 1
            && DEFINITE.contains(
                scene.sentence.word(span.first() - 1).text().toLowerCase(Locale.ROOT))
        || scene.sentence.word(span.first()).text().equalsIgnoreCase("the");
  }

  boolean definite(Word word) {
    return DEFINITE.contains(
        scene.sentence.word(scene.phrase(word)).text().toLowerCase(Locale.ROOT));
  }

  String words(int first, Word last) {
    return scene.text.passage(scene.sentence.word(first).start(), last.end()).text();
  }

  String name(ActorKey key) {
    return scene.cast.known(key).map(member -> member.name).orElse(key.text());
  }
}
