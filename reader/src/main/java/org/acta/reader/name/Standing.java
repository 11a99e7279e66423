package org.acta.reader.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.text.Word;

/// Nouns that stand for whom they belong to, and people who act together.
final class Standing {
  private static final Set<String> QUANTITIES =
      Set.of(
          "several",
          "many",
          "some",
          "most",
          "all",
          "few",
          "various",
          "numerous",
          "dozen",
          "dozens",
          "score",
          "scores",
          "hundreds",
          "thousands",
          "more",
          "another");
  private static final Set<String> ENVOYS =
      Set.of(
          "ambassadors",
          "diplomats",
          "envoys",
          "embassies",
          "leaders",
          "officials",
          "ministers",
          "presidents",
          "missions",
          "observers",
          "monitors");

  private final Scene scene;
  private final Regions regions;
  private final Wording wording;

  Standing(Scene scene) {
    this.scene = scene;
    this.regions = new Regions(scene);
    this.wording = new Wording(scene);
  }

  /// Nouns that stand for whom they belong to, and people who do.
  List<Mention> standing(Word word, String noun) {
    boolean several =
        word.tag().endsWith("S")
            && Nouns.is(noun, "states")
            && scene.sentence.dependents(word, "nummod").findAny().isPresent()
            && !scene.quoted(word.start())
            && regions.region(word).isEmpty();
    if (several) {
      return announcedStates(word);
    }
    boolean stands =
        Nouns.is(noun, "stands")
            || Nouns.is(noun, "watch")
            || noun.equals("commission") && highCommission(word);
    boolean people = Nouns.is(noun, "people") || Nouns.is(noun, "followers");
    if (!stands && !people) {
      return List.of();
    }
    Optional<Mention> envoys = envoys(word, noun);
    if (envoys.isPresent()) {
      return envoys.stream().toList();
    }
    boolean plural = word.tag().endsWith("S");
    boolean counted = plural && scene.sentence.dependents(word, "nummod").findAny().isPresent();
    List<ActorKey> owners = scene.owners(word);
    List<Mention> mentions = new ArrayList<>();
    if (stands && !counted) {
      for (ActorKey owner : owners) {
        standsFor(owner, noun)
            .ifPresent(key ->
                mentions.add(
                    scene.described(
                        word, key, "\"" + noun + "\" stands for " + wording.name(key) + ".")));
      }
      if (mentions.isEmpty()
          && owners.isEmpty()
          && wording.definite(word)
          && Set.of("government", "authorities", "cabinet", "regime").contains(noun)) {
        scene
            .homeState()
            .ifPresent(key ->
                mentions.add(
                    scene.described(
                        word, key, "\"" + noun + "\" is that of the country that votes.")));
      }
      if (mentions.isEmpty() && noun.equals("authorities")) {
        scene
            .homeState()
            .ifPresent(key ->
                mentions.add(
                    scene.described(
                        word, key, "\"" + noun + "\" are those of the country that votes.")));
      }
      if (mentions.isEmpty() && noun.equals("ministry")) {
        ministry(word).ifPresent(mentions::add);
      }
    }
    if (mentions.isEmpty()
        && people
        && Set.of("troops", "forces", "soldiers", "observers", "monitors").contains(noun)) {
      owners.stream()
          .filter(key -> key.kind() == ActorKind.STATE && !scene.atHome(key))
          .findFirst()
          .ifPresent(key -> mentions.add(scene.described(word, key, "")));
    }
    if (mentions.isEmpty() && (people || Nouns.is(noun, "watch") && plural || counted)) {
      mentions.add(scene.described(word, people(word, noun, owners), ""));
    }
    return mentions;
  }

  /// "Western diplomats", "world leaders": those of several states. "The embassy": the one whose
  /// ambassador was named before.
  private Optional<Mention> envoys(Word word, String noun) {
    if (ENVOYS.contains(noun) && regions.region(word).isPresent() && scene.owners(word).isEmpty()) {
      return regions
          .region(word)
          .map(words ->
              scene.described(word, new ActorKey("group:" + Slugs.of(words + " " + noun)), ""));
    }
    boolean posted = Set.of("embassy", "mission", "consulate").contains(noun);
    if (!posted
        || !wording.definite(word)
        || !wording.bare(word)
        || !scene.owners(word).isEmpty()) {
      return Optional.empty();
    }
    return scene
        .cast
        .last(mention ->
            mention
                    .sentence()
                    .words()
                    .get(mention.head().index() - 1)
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .matches("ambassador|embassy|" + noun)
                || scene
                    .cast
                    .known(mention.key())
                    .flatMap(member -> member.title)
                    .filter(title -> title.equals("ambassador"))
                    .isPresent())
        .map(mention ->
            scene
                .cast
                .known(mention.key())
                .flatMap(member -> member.onBehalfOf)
                .orElse(mention.key()))
        .filter(key -> key.kind() == ActorKind.STATE || key.kind() == ActorKind.IGO)
        .map(key ->
            scene.described(
                word,
                key,
                "\"The " + noun + "\" is that of " + wording.name(key) + ", named before."));
  }

  /// "Four governments": the four that the next sentence names together.
  private List<Mention> announcedStates(Word word) {
    Optional<Integer> count =
        scene
            .sentence
            .dependents(word, "nummod")
            .findFirst()
            .flatMap(number -> Numbers.of(number.text()));
    List<ActorKey> next = scene.statesAfter();
    return count.isPresent() && count.get() == next.size()
        ? next.stream()
            .map(key ->
                scene.described(
                    word,
                    key,
                    "\""
                        + wording.words(scene.phrase(word), word)
                        + "\" are those that the next sentence names."))
            .toList()
        : counted(word).stream().toList();
  }

  /// "Seven countries condemned it": a group of which only the number is told.
  private Optional<Mention> counted(Word word) {
    int first = scene.phrase(word);
    boolean acts = word.relation().matches("nsubj.*|obl:agent") || byThem(word);
    boolean others =
        scene.sentence.words().subList(first - 1, word.index() - 1).stream()
            .anyMatch(part -> part.tag().matches("DT|PRP\\$|POS|JJ[RS]?|IN"));
    return acts && !others && scene.owners(word).isEmpty()
        ? Optional.of(
            scene.described(
                word, new ActorKey("group:" + Slugs.of(wording.words(first, word))), ""))
        : Optional.empty();
  }

  private boolean byThem(Word word) {
    return word.relation().equals("obl")
        && scene.sentence.dependents(word, "case").anyMatch(by -> by.text().equals("by"));
  }

  private boolean highCommission(Word word) {
    return word.index() > 1 && scene.sentence.word(word.index() - 1).text().equals("High");
  }

  Optional<ActorKey> standsFor(ActorKey owner, String noun) {
    return switch (owner.kind()) {
      case STATE, IGO, PARTY, ORG, ORGAN -> Optional.of(owner);
      case PERSON ->
          Set.of("administration", "government", "cabinet", "regime", "ministers").contains(noun)
              ? scene
                  .cast
                  .known(owner)
                  .flatMap(member -> member.onBehalfOf)
                  .or(() -> noun.equals("administration") ? Optional.empty() : scene.homeState())
              : Set.of("camp", "campaign", "team", "entourage", "lawyers", "office").contains(noun)
                  ? Optional.of(owner)
                  : Optional.empty();
      case GROUP, OUTLET -> Optional.empty();
    };
  }

  /// "The health ministry"; "the ministry" after one was named.
  private Optional<Mention> ministry(Word word) {
    int first = scene.phrase(word);
    String words = wording.words(first, word).replaceFirst("^(?i)(the|a|its|their) ", "").strip();
    if (words.equalsIgnoreCase("ministry")) {
      return scene
          .cast
          .last(mention ->
              scene
                  .text
                  .passage(mention.start(), mention.end())
                  .text()
                  .toLowerCase(Locale.ROOT)
                  .contains("ministry"))
          .map(
              last -> scene.described(word, last.key(), "\"The ministry\" is the one named last."));
    }
    return scene.home.map(
        iso -> scene.described(word, new ActorKey("organ:" + iso + ":" + Slugs.of(words)), ""));
  }

  private ActorKey people(Word word, String noun, List<ActorKey> owners) {
    int first = scene.phrase(word);
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= word.index(); i++) {
      Word part = scene.sentence.word(i);
      boolean left =
          part.tag().matches("DT|PDT|CD|POS|PRP\\$|JJR|RB")
              || QUANTITIES.contains(part.text().toLowerCase(Locale.ROOT))
              || part.tag().equals("JJ")
                  && i < word.index() - 1
                  && !Regions.REGIONS.contains(part.text().toLowerCase(Locale.ROOT))
              || scene.span(part).filter(span -> span.kind() == Span.Kind.PERSON).isPresent();
      words.append(left ? "" : part.text() + " ");
    }
    Optional<String> leader =
        owners.stream()
            .filter(key -> key.kind() == ActorKind.PERSON)
            .findFirst()
            .flatMap(scene.cast::known)
            .map(Cast.Member::surname);
    if (Nouns.is(noun, "followers") && leader.isPresent()) {
      return group(scene.home, leader.get() + "-supporters");
    }
    boolean foreign =
        owners.stream()
            .anyMatch(key ->
                key.kind() == ActorKind.STATE && !scene.atHome(key) || key.kind() == ActorKind.IGO);
    return group(foreign ? Optional.empty() : scene.home, words.toString());
  }

  static ActorKey group(Optional<String> iso, String words) {
    return new ActorKey("group:" + iso.map(state -> state + ":").orElse("") + Slugs.of(words));
  }
}
