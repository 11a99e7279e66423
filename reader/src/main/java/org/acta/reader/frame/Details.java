package org.acta.reader.frame;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Demand;
import org.acta.ledger.EventKind;
import org.acta.ledger.PositionKind;
import org.acta.reader.text.Word;

/// What a deed tells beside who does it: what is demanded, and how many people it is about.
final class Details {
  private Details() {}

  static List<Demand> demands(DeedKind kind, Scene scene, Standing standing) {
    if (kind != PositionKind.CALL_VERIFY) {
      return List.of();
    }
    List<Word> words =
        scene.sentence().words().stream()
            .filter(word -> word.index() >= standing.first().index())
            .limit(30)
            .toList();
    return Demands.in(words);
  }

  /// How many people were in it, or how many take a position together.
  static OptionalInt count(DeedKind kind, Scene scene) {
    if (kind instanceof PositionKind) {
      return scene.actors().stream()
          .map(word -> Figures.of(scene.sentence(), word))
          .filter(OptionalInt::isPresent)
          .findFirst()
          .orElse(OptionalInt.empty());
    }
    Set<DeedKind> counted = Set.of(EventKind.ARREST, EventKind.PROTEST);
    return counted.contains(kind) ? people(scene) : OptionalInt.empty();
  }

  static OptionalInt dead(Scene scene) {
    return people(scene);
  }

  private static OptionalInt people(Scene scene) {
    return Stream.of("obj", "subj", "at")
        .flatMap(role -> scene.role(role).stream())
        .map(word -> Figures.of(scene.sentence(), word))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElseGet(() -> Figures.of(scene.sentence(), scene.head()));
  }
}
