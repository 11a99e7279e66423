package org.acta.reader.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.text.Sentence;

/// Parties, organs and other organisations by their names.
final class Bodies {
  private final Scene scene;
  private final Organs organs;

  Bodies(Scene scene) {
    this.scene = scene;
    this.organs = new Organs(scene);
  }

  /// A party, an organ or another organisation whose name the vocabulary does not have.
  Mention body(Span span) {
    String words = scene.words(span);
    String bare = words.replaceFirst(" (party|alliance|coalition|movement|Party)$", "");
    Optional<ActorKey> whole =
        span.kind() == Span.Kind.ORGAN && span.key().isEmpty()
            ? scene.owners(span.head()).stream()
                .filter(key -> key.kind() == ActorKind.IGO)
                .findFirst()
            : Optional.empty();
    if (whole.isPresent()) {
      // "NATO's Parliamentary Assembly."
      return scene.mention(span, whole.get(), organs.stands(words, whole.get()));
    }
    Optional<ActorKey> known =
        span.key().or(() -> scene.cast.byAlias(words)).or(() -> scene.cast.byAlias(bare));
    ActorKey key = known.orElseGet(() -> fresh(span, bare));
    scene.cast.alias(words, key);
    scene.cast.alias(bare, key);
    Acronyms.note(scene, span, key);
    return scene.mention(span, key, "");
  }

  private ActorKey fresh(Span span, String name) {
    Optional<String> owner =
        scene.owners(span.head()).stream()
            .filter(key -> key.kind() == ActorKind.STATE)
            .flatMap(key -> key.iso().stream())
            .findFirst();
    String home = owner.or(() -> scene.home).map(iso -> iso + ":").orElse("");
    String slug = Slugs.of(name.replaceFirst("^(?i)the ", ""));
    boolean partisan =
        span.kind() == Span.Kind.PARTY || span.first() == span.last() && partisan(span);
    if (span.kind() == Span.Kind.ORGAN) {
      return new ActorKey("organ:" + home + slug);
    }
    return new ActorKey(partisan ? "party:" + home + slug : "org:" + slug);
  }

  /// Whether an acronym stands where parties do.
  private boolean partisan(Span span) {
    Sentence sentence = scene.sentence;
    String before =
        span.first() > 1 ? sentence.word(span.first() - 1).text().toLowerCase(Locale.ROOT) : "";
    String after =
        span.last() < sentence.words().size()
            ? sentence.word(span.last() + 1).text().toLowerCase(Locale.ROOT)
            : "";
    return Set.of("ruling", "opposition", "governing", "ex-rebel").contains(before)
        || Set.of(
                "party",
                "candidate",
                "leader",
                "lawmaker",
                "supporters",
                "chairman",
                "spokesman",
                "alliance")
            .contains(after);
  }
}
