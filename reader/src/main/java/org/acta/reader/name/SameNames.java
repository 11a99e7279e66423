package org.acta.reader.name;

import java.util.List;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;

/// Whether a name means somebody whom the article named before.
final class SameNames {
  private final Scene scene;

  SameNames(Scene scene) {
    this.scene = scene;
  }

  Optional<Cast.Member> before(String name) {
    Optional<Cast.Member> same = scene.cast.known(new ActorKey("person:" + Slugs.of(name)));
    if (same.isPresent()) {
      return same;
    }
    return name.indexOf(' ') < 0
        ? scene.cast.bySurname(name).or(() -> anyPart(name))
        : scene.cast.members().stream()
            .filter(member -> member.key.kind() == ActorKind.PERSON && member.named)
            .filter(member -> names(name, member.name))
            .findFirst();
  }

  /// Whether a short name is one of the surnames of a full one, or all of them: "López Obrador" and
  /// "Bongo" of "Ali Bongo Ondimba", but not "Ali".
  static boolean names(String brief, String full) {
    return full.endsWith(" " + brief) || full.contains(" " + brief + " ");
  }

  /// Whether a person is called by the first of the names, as in China, Indonesia and Ethiopia, and
  /// nobody in the article has it as a last one.
  boolean firstNames(String brief, String full) {
    return brief.indexOf(' ') < 0
        && full.startsWith(brief + " ")
        && scene.incumbents.onlyFirst(brief, full);
  }

  /// The person one of whose names this is, such as "Suu" of Aung San Suu Kyi.
  private Optional<Cast.Member> anyPart(String name) {
    return scene.cast.members().stream()
        .filter(member -> member.key.kind() == ActorKind.PERSON && member.named)
        .filter(member -> List.of(member.name.split("[ -]")).contains(name))
        .findFirst();
  }
}
