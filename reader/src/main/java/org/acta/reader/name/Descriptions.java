package org.acta.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.text.Word;

/// Actors that are described rather than named: "the bloc", "the country", "both".
final class Descriptions {
  private final Scene scene;
  private final NamedBefore namedBefore;
  private final Standing standing;
  private final Regions regions;
  private final Wording wording;

  Descriptions(Scene scene) {
    this.scene = scene;
    this.namedBefore = new NamedBefore(scene);
    this.standing = new Standing(scene);
    this.regions = new Regions(scene);
    this.wording = new Wording(scene);
  }

  List<Mention> read(Word word) {
    if (word.tag().equals("CD")) {
      return counted(word);
    }
    if (word.tag().equals("DT") || word.tag().equals("CC")) {
      return both(word);
    }
    if (!word.isNoun() || word.relation().equals("compound") && !possessive(word)) {
      return List.of();
    }
    String noun = word.text().toLowerCase(Locale.ROOT);
    List<Mention> found = standing.standing(word, noun);
    if (found.isEmpty()) {
      found = one(word, noun).stream().toList();
    }
    return found;
  }

  private boolean possessive(Word word) {
    return scene.sentence.dependents(word, "case").anyMatch(mark -> mark.tag().equals("POS"));
  }

  /// "Four of the seven commissioners."
  private List<Mention> counted(Word word) {
    return scene
        .sentence
        .dependents(word, "nmod")
        .flatMap(noun -> scene.resolve(noun).stream())
        .filter(mention -> mention.key().kind() == ActorKind.GROUP)
        .map(mention ->
            new Mention(
                word.start(), mention.end(), scene.sentence, word, mention.key(), false, ""))
        .limit(1)
        .toList();
  }

  /// "The mission of the bloc and that of the Carter Center."
  private List<Mention> likewise(Word word) {
    return scene
        .sentence
        .dependents(word, "nmod")
        .filter(part ->
            scene.sentence.dependents(part, "case").anyMatch(mark -> mark.text().equals("of")))
        .flatMap(part -> scene.resolve(part).stream())
        .filter(mention ->
            mention.key().kind() == ActorKind.IGO
                || mention.key().kind() == ActorKind.ORG
                || mention.key().kind() == ActorKind.STATE)
        .map(mention ->
            new Mention(
                word.start(),
                mention.end(),
                scene.sentence,
                word,
                mention.key(),
                false,
                "\""
                    + word.text()
                    + "\" is what was named before it, of "
                    + wording.name(mention.key())
                    + "."))
        .limit(1)
        .toList();
  }

  /// "Both" after two who were named together.
  private List<Mention> both(Word word) {
    if (word.text().equals("that") || word.text().equals("those")) {
      return likewise(word);
    }
    boolean alone = word.text().equalsIgnoreCase("both") && word.relation().startsWith("nsubj");
    if (!alone) {
      return List.of();
    }
    List<Mention> before =
        scene.cast.order().stream()
            .filter(mention ->
                mention.sentence().number() >= scene.sentence.number() - 1
                    && mention.start() < word.start())
            .filter(mention ->
                mention.key().kind() == ActorKind.STATE
                    || mention.key().kind() == ActorKind.IGO
                    || mention.key().kind() == ActorKind.PERSON)
            .filter(mention -> !mention.place())
            .toList();
    for (int i = before.size() - 1; i > 0; i--) {
      Mention second = before.get(i);
      Mention first = before.get(i - 1);
      if (second.head().relation().equals("conj")
          && second.head().governor() == first.head().index()
          && second.sentence().equals(first.sentence())) {
        String how = "\"Both\" are the two last named together.";
        return List.of(
            new Mention(word.start(), word.end(), scene.sentence, word, first.key(), false, how),
            new Mention(word.start(), word.end(), scene.sentence, word, second.key(), false, how));
      }
    }
    return List.of();
  }

  /// "The Catholic bishops' conference": an organisation that is described in full.
  private Optional<Mention> association(Word word, String noun) {
    boolean full =
        wording.definite(word)
            && !wording.bare(word)
            && Nouns.is(noun, "org")
            && !Nouns.is(noun, "igo");
    return full
        ? Optional.of(
            scene.described(
                word,
                new ActorKey(
                    (Nouns.is(noun, "party")
                            ? "party:" + scene.home.map(iso -> iso + ":").orElse("")
                            : "org:")
                        + Slugs.of(
                            wording
                                .words(scene.phrase(word), word)
                                .replaceFirst("^(?i)(the|its|their) ", ""))),
                ""))
        : Optional.empty();
  }

  /// Nouns that describe one actor.
  private Optional<Mention> one(Word word, String noun) {
    if (Nouns.is(noun, "states") && word.tag().endsWith("S")
        || noun.equals("power") && regions.region(word).isPresent()) {
      Optional<Mention> states = regions.states(word, noun);
      if (states.isPresent()) {
        return states;
      }
    }
    if (noun.equals("opposition") || Nouns.is(noun, "party") && opposition(word)) {
      List<ActorKey> owners = scene.owners(word);
      Optional<String> iso =
          owners.stream().flatMap(key -> key.iso().stream()).findFirst().or(() -> scene.home);
      return Optional.of(
          scene.described(
              word,
              new ActorKey("party:" + iso.map(state -> state + ":").orElse("") + "opposition"),
              ""));
    }
    Optional<Word> whose =
        scene
            .sentence
            .dependents(word, "nmod:poss")
            .filter(part -> part.tag().equals("PRP$") && !part.text().matches("(?i)our|my|your"))
            .findFirst();
    if (Set.of("country", "nation", "government").contains(noun) && whose.isPresent()) {
      // "President Boric said his country would wait."
      Optional<ActorKey> own =
          scene.resolve(whose.get()).stream()
              .map(Mention::key)
              .map(key ->
                  key.kind() == ActorKind.PERSON
                      ? scene
                          .cast
                          .known(key)
                          .flatMap(member ->
                              member.onBehalfOf.or(
                                  () -> member.iso.map(iso -> new ActorKey("state:" + iso))))
                          .orElse(key)
                      : key)
              .filter(key -> key.kind() == ActorKind.STATE)
              .findFirst();
      if (own.isPresent()) {
        return own.map(key ->
            scene.described(word, key, "\"" + noun + "\" is that of " + wording.name(key) + "."));
      }
    }
    if (Set.of("country", "nation").contains(noun) && wording.definite(word)) {
      return scene
          .homeState()
          .map(key -> scene.described(word, key, "\"The " + noun + "\" is the one that votes."));
    }
    if (noun.equals("media")
        || noun.equals("television")
        || noun.equals("broadcaster")
        || noun.equals("agency")
        || noun.equals("tv")
        || noun.equals("radio")) {
      Optional<Mention> media = new Outlets(scene).stateMedia(word);
      if (media.isPresent()) {
        return media;
      }
    }
    if (Nouns.is(noun, "party")) {
      Optional<Mention> party = party(word, noun);
      if (party.isPresent()) {
        return party;
      }
    }
    return namedBefore.named(word, noun).or(() -> association(word, noun));
  }

  private boolean opposition(Word word) {
    return scene
        .sentence
        .dependents(word, "compound", "amod")
        .anyMatch(part -> part.text().equalsIgnoreCase("opposition"));
  }

  private Optional<Mention> party(Word word, String noun) {
    List<ActorKey> owners = scene.owners(word);
    Optional<ActorKey> person =
        owners.stream().filter(key -> key.kind() == ActorKind.PERSON).findFirst();
    Optional<ActorKey> named =
        owners.stream().filter(key -> key.kind() == ActorKind.PARTY).findFirst();
    if (named.isPresent()) {
      return named.map(key -> scene.described(word, key, ""));
    }
    Optional<ActorKey> own =
        person
            .flatMap(scene.cast::known)
            .flatMap(member -> member.onBehalfOf)
            .filter(key -> key.kind() == ActorKind.PARTY);
    if (own.isPresent()) {
      return own.map(key -> scene.described(word, key, ""));
    }
    boolean governs =
        person
            .flatMap(scene.cast::known)
            .flatMap(member -> member.title)
            .filter(title -> Set.of("president", "minister", "premier").contains(title))
            .isPresent();
    if (governs && scene.home.isPresent()) {
      return scene.home.map(
          iso -> scene.described(word, new ActorKey("party:" + iso + ":ruling-party"), ""));
    }
    if (person.isPresent()) {
      String leader = scene.cast.known(person.get()).map(Cast.Member::surname).orElse("");
      return Optional.of(
          scene.described(
              word,
              new ActorKey(
                  "party:"
                      + scene.home.map(iso -> iso + ":").orElse("")
                      + Slugs.of(leader + " " + noun)),
              ""));
    }
    boolean ruling =
        scene
            .sentence
            .dependents(word, "amod", "compound")
            .anyMatch(part ->
                Set.of("ruling", "governing").contains(part.text().toLowerCase(Locale.ROOT)));
    if (ruling) {
      return scene.home.map(
          iso -> scene.described(word, new ActorKey("party:" + iso + ":ruling-party"), ""));
    }
    return Optional.empty();
  }
}
