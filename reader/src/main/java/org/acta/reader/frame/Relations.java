package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.RelationKind;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// The two sides of a relation.
final class Relations {
  private final Parties parties;

  Relations(Parties parties) {
    this.parties = parties;
  }

  /// The pair that a frame's noun relates, if two actors stand around it.
  List<List<ActorKey>> of(Frame frame, RelationKind kind, Scene scene) {
    List<ActorKey> sides =
        switch (kind) {
          case MILITARY_PRESENCE -> presence(scene);
          case PARTNERSHIP, GOOD_RELATIONS, ALLIANCE, MEMBERSHIP, REGIME_CHANGE_POLICY, DISPUTE ->
              frame.actors().contains("pair") ? around(scene) : List.of();
        };
    return sides.size() == 2 ? List.of(sides) : List.of();
  }

  /// "between A and B", "A-B partnership", "A's ties with B", "A and B are friends".
  private List<ActorKey> around(Scene scene) {
    Set<ActorKey> sides = new LinkedHashSet<>();
    for (String role : List.of("between", "mod", "poss", "of", "with", "to", "subj")) {
      if (sides.size() < 2) {
        states(scene, role(scene, role)).forEach(sides::add);
      }
    }
    return sides.stream().limit(2).toList();
  }

  private static List<Word> role(Scene scene, String role) {
    return role.equals("subj")
        ? scene.clause().surfaceSubjects().stream()
            .flatMap(word -> Phrase.members(scene.sentence(), word).stream())
            .toList()
        : scene.role(role);
  }

  private Stream<ActorKey> states(Scene scene, List<Word> words) {
    return words.stream()
        .flatMap(word -> parties.alone(scene.sentence(), word).stream())
        .map(Party::actor)
        .filter(key -> key.kind() == ActorKind.STATE || key.kind() == ActorKind.IGO);
  }

  /// Who has forces, and where: "Russia has a military presence" there.
  private List<ActorKey> presence(Scene scene) {
    Sentence sentence = scene.sentence();
    List<ActorKey> sides = new ArrayList<>();
    Optional<Word> verb = scene.light();
    Stream<Word> owners =
        Stream.concat(
            verb.stream().flatMap(word -> new Clause(sentence, word).actors().stream()),
            scene.owners().stream());
    states(scene, owners.toList()).limit(1).forEach(sides::add);
    states(scene, Stream.of("in", "at").flatMap(role -> scene.role(role).stream()).toList())
        .limit(1)
        .forEach(sides::add);
    if (sides.size() == 1) {
      // "in Syria, where Russia has": the place stands before.
      states(
              scene,
              sentence.words().stream()
                  .filter(word -> word.index() < scene.head().index())
                  .filter(word ->
                      sentence
                          .dependents(word, "case")
                          .anyMatch(by -> Set.of("in", "like").contains(by.lemma())))
                  .toList())
          .filter(key -> !sides.contains(key))
          .limit(1)
          .forEach(sides::add);
    }
    return sides;
  }
}
