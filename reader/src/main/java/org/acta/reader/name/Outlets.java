package org.acta.reader.name;

import java.util.Locale;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.StateRun;
import org.acta.reader.text.Word;

/// Newspapers, agencies and stations, and whether the words beside them say that a state runs them.
final class Outlets {
  private final Scene scene;

  Outlets(Scene scene) {
    this.scene = scene;
  }

  Mention outlet(Span span) {
    String words = scene.words(span);
    ActorKey key =
        scene.cast.byAlias(words).or(span::key).orElse(new ActorKey("outlet:" + Slugs.of(words)));
    Cast.Member member = scene.cast.member(key, words);
    scene.vocabulary.outlets().stream()
        .filter(outlet -> key.text().equals("outlet:" + outlet.id()))
        .findFirst()
        .ifPresent(outlet -> {
          member.iso = outlet.iso();
          member.stateRun = member.stateRun.or(outlet::stateRun);
        });
    stateRunWords(span.first())
        .ifPresent(
            evidence -> member.stateRun = Optional.of(new StateRun(true, Optional.of(evidence))));
    return scene.mention(span, key, "");
  }

  /// The words in front of an outlet that say a state runs it.
  Optional<String> stateRunWords(int first) {
    for (int i = Math.max(1, first - 5); i < first; i++) {
      String word = scene.sentence.word(i).text().toLowerCase(Locale.ROOT);
      boolean state =
          word.equals("state")
              || word.equals("government")
              || word.equals("state-run")
              || word.equals("state-owned");
      if (state) {
        return Optional.of(
            scene
                .text
                .passage(scene.sentence.word(i).start(), scene.sentence.word(first - 1).end())
                .text());
      }
    }
    return Optional.empty();
  }

  /// "Russian state media", "state television".
  Optional<Mention> stateMedia(Word word) {
    Optional<String> evidence =
        scene.sentence.words().subList(Math.max(0, word.index() - 4), word.index() - 1).stream()
            .map(part -> part.text().toLowerCase(Locale.ROOT))
            .filter(part ->
                part.equals("state") || part.equals("state-run") || part.equals("government"))
            .findFirst();
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    Optional<ActorKey> owner =
        scene.owners(word).stream()
            .filter(key -> key.kind() == ActorKind.STATE)
            .findFirst()
            .or(scene::homeState);
    String words =
        new Wording(scene).words(scene.phrase(word), word).replaceFirst("^(?i)(the|a) ", "");
    ActorKey key = new ActorKey("outlet:" + Slugs.of(words));
    Mention mention = scene.described(word, key, "");
    Cast.Member member = scene.cast.member(key, words);
    member.iso = owner.flatMap(ActorKey::iso);
    member.stateRun = Optional.of(new StateRun(true, Optional.of(words)));
    return Optional.of(mention);
  }
}
