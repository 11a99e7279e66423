package org.acta.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Word;

/// Courts, commissions, ministries and armies, which belong to a state.
final class Organs {
  private static final Pattern ELECTORAL =
      Pattern.compile("elect|cne|cec|tse|iebc|inec|zec|ceni|poll");

  private final Scene scene;
  private final Standing standing;
  private final Wording wording;

  Organs(Scene scene) {
    this.scene = scene;
    this.standing = new Standing(scene);
    this.wording = new Wording(scene);
  }

  static boolean electoral(ActorKey key, Scene scene) {
    String name = scene.cast.known(key).map(member -> member.name).orElse("");
    return ELECTORAL.matcher((key.text() + " " + name).toLowerCase(Locale.ROOT)).find();
  }

  /// A court, commission, ministry or army that the vocabulary knows.
  Optional<Mention> organ(Span span) {
    String words = scene.words(span);
    Vocabulary.Organ organ =
        switch (span.sense().orElseThrow()) {
          case Sense.OfOrgan(var what) -> what;
          case Sense.OfState _,
              Sense.OfOrganisation _,
              Sense.SeatOfOrganisation _,
              Sense.OfOutlet _,
              Sense.OfParty _,
              Sense.OfAssociation _ ->
              throw new IllegalArgumentException("no organ: " + words);
        };
    Optional<ActorKey> owner =
        scene.owners(span.head()).stream()
            .filter(key -> key.kind() == ActorKind.STATE)
            .findFirst()
            .or(() -> inside(span));
    Optional<String> iso = owner.flatMap(ActorKey::iso).or(() -> scene.home);
    if (owner.isEmpty() && organ.role().equals("foreign-ministry")) {
      owner = ofPerson(span).or(() -> elsewhere(words));
    }
    if (span.head().relation().equals("compound") || span.head().relation().equals("amod")) {
      // "army officers" and "police commander" are told by their nouns.
      boolean commission = organ.role().equals("commission") || organ.role().equals("court");
      if (!commission && !span.head().isName()) {
        return Optional.empty();
      }
    }
    switch (organ.role()) {
      case "foreign-ministry", "government", "presidency" -> {
        Optional<ActorKey> whose = owner;
        if (words.toLowerCase(Locale.ROOT).endsWith("palace")) {
          return Optional.empty();
        }
        if (whose.isEmpty()
            && !wording.definite(span)
            && !span.head().isName()
            && span.first() > 1
            && organ.role().equals("government")) {
          return Optional.empty();
        }
        if (whose.isEmpty() && organ.role().equals("government")) {
          Optional<ActorKey> of =
              scene.owners(span.head()).stream()
                  .flatMap(key -> standing.standsFor(key, "government").stream())
                  .findFirst();
          if (of.isPresent()) {
            return of.map(key -> scene.mention(span, key, stands(words, key)));
          }
        }
        return whose
            .or(() -> spoke(span))
            .or(scene::homeState)
            .map(key -> scene.mention(span, key, stands(words, key)));
      }
      case "commission", "court" -> {
        boolean counted =
            words.toLowerCase(Locale.ROOT).matches(".*(commissioners|judges|officials)")
                && (scene.sentence.dependents(span.head(), "nummod").findAny().isPresent()
                    || scene
                        .sentence
                        .governor(span.head())
                        .filter(word -> word.tag().equals("CD"))
                        .isPresent());
        if (counted) {
          return Optional.of(scene.mention(span, Standing.group(iso, words), ""));
        }
      }
      case "police" -> {
        return Optional.of(
            scene.mention(
                span,
                Standing.group(iso, words.toLowerCase(Locale.ROOT).replaceFirst("^the ", "")),
                ""));
      }
      default -> {}
    }
    Optional<ActorKey> top =
        words.toLowerCase(Locale.ROOT).matches("(country's )?(top|highest|apex) court")
            ? scene
                .topCourt()
                .flatMap(slug -> iso.map(state -> new ActorKey("organ:" + state + ":" + slug)))
            : Optional.empty();
    ActorKey key =
        span.key()
            .or(() -> top)
            .or(() -> iso.flatMap(state -> own(organ, state)))
            .orElseGet(() ->
                new ActorKey("organ:" + iso.map(state -> state + ":").orElse("") + organ.slug()));
    Cast.Member member = scene.cast.member(key, words);
    member.iso = key.iso();
    Acronyms.note(scene, span, key);
    Mention mention = scene.mention(span, key, "");
    boolean place =
        here(span) && !organ.role().equals("commission") && !organ.role().equals("court");
    return Optional.of(
        place
            ? new Mention(
                mention.start(),
                mention.end(),
                mention.sentence(),
                mention.head(),
                mention.key(),
                true,
                mention.how())
            : mention);
  }

  /// "President Ramaphosa congratulated him, the presidency said": that of the state which the
  /// sentence tells of.
  private Optional<ActorKey> spoke(Span span) {
    boolean said =
        span.head().relation().startsWith("nsubj")
            && scene
                .sentence
                .governor(span.head())
                .filter(verb -> verb.lemma().matches("say|announce|add|confirm|tweet"))
                .isPresent();
    return said
        ? scene
            .cast
            .last(mention ->
                mention.sentence().equals(scene.sentence)
                    && mention.start() < span.head().start()
                    && mention.head().relation().startsWith("nsubj")
                    && mention.key().kind() != ActorKind.GROUP)
            .map(mention ->
                scene
                    .cast
                    .known(mention.key())
                    .flatMap(member -> member.onBehalfOf)
                    .orElse(mention.key()))
            .filter(key -> key.kind() == ActorKind.STATE)
        : Optional.empty();
  }

  /// "His foreign ministry", where he speaks for a state.
  private Optional<ActorKey> ofPerson(Span span) {
    return scene.owners(span.head()).stream()
        .filter(key -> key.kind() == ActorKind.PERSON)
        .flatMap(key -> scene.cast.known(key).stream())
        .flatMap(member -> member.onBehalfOf.stream())
        .filter(key -> key.kind() == ActorKind.STATE)
        .findFirst();
  }

  /// Whose foreign ministry it is if the words beside it do not say: that of the state whose
  /// reaction the paragraph tells; Britain's, if it is called the Foreign Office and Pakistan does
  /// not vote; that of the state where the report was written.
  private Optional<ActorKey> elsewhere(String words) {
    boolean british = words.equals("Foreign Office") && !scene.home.equals(Optional.of("PK"));
    return scene
        .heading()
        .filter(key -> key.kind() == ActorKind.STATE)
        .or(() -> british ? Optional.of(new ActorKey("state:GB")) : Optional.empty())
        .or(() ->
            scene.cast.order().stream()
                .filter(mention ->
                    mention.sentence().isDateline() && mention.key().kind() == ActorKind.STATE)
                .map(Mention::key)
                .findFirst()
                .filter(_ ->
                    scene.cast.order().stream()
                        .noneMatch(mention ->
                            mention.sentence().isDateline() && scene.atHome(mention.key()))));
  }

  private boolean here(Span span) {
    int before = span.first() - 1;
    if (before >= 1 && scene.sentence.word(before).tag().equals("DT")) {
      before--;
    }
    return before >= 1
        && Set.of("in", "at", "near", "outside", "around", "inside", "into")
            .contains(scene.sentence.word(before).text().toLowerCase(Locale.ROOT));
  }

  String stands(String words, ActorKey key) {
    return "\""
        + words
        + "\" stands for "
        + scene.cast.known(key).map(member -> member.name).orElse(key.text())
        + ".";
  }

  private Optional<ActorKey> inside(Span span) {
    for (int i = span.first() - 1; i >= Math.max(1, span.first() - 5); i--) {
      Word word = scene.sentence.word(i);
      Optional<Span> other = scene.span(word).filter(found -> found.kind() == Span.Kind.STATE);
      if (other.isPresent()) {
        return other.get().key();
      }
      if (!word.tag().matches("POS|JJ|NN|NNP|''")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The commission that runs the elections of a state.
  Optional<ActorKey> commission(String iso) {
    Optional<Vocabulary.Organ> any =
        scene.vocabulary.organs().stream()
            .filter(organ -> organ.iso().isEmpty() && organ.slug().equals("electoral-commission"))
            .findFirst();
    return scene
        .cast
        .last(mention -> mention.key().kind() == ActorKind.ORGAN && electoral(mention.key(), scene))
        .map(Mention::key)
        .or(() -> any.flatMap(organ -> own(organ, iso)));
  }

  /// What the state itself calls such an organ: its only commission, or its court of that name.
  private Optional<ActorKey> own(Vocabulary.Organ organ, String iso) {
    List<Vocabulary.Organ> of =
        scene.vocabulary.organs().stream()
            .filter(other -> other.iso().equals(Optional.of(iso)))
            .toList();
    boolean electoral = organ.slug().startsWith("elect");
    if (electoral) {
      // Of a commission that was replaced and the one that replaced it, the later is the better
      // guess.
      Set<String> words = Set.copyOf(List.of(Slugs.of(organ.name()).split("-")));
      Optional<Vocabulary.Organ> best = Optional.empty();
      long most = -1;
      for (Vocabulary.Organ other : of) {
        boolean fits =
            other.role().equals("commission")
                || other.role().equals("court") && other.name().contains("lect");
        long common =
            Stream.of(Slugs.of(other.name()).split("-")).filter(words::contains).distinct().count()
                + (other.role().equals("commission") ? 1 : 0);
        if (fits && common >= most) {
          best = Optional.of(other);
          most = common;
        }
      }
      return best.map(other -> new ActorKey("organ:" + iso + ":" + other.slug()));
    }
    Stream<Vocabulary.Organ> fitting =
        of.stream().filter(other -> other.slug().equals(organ.slug()));
    return fitting.findFirst().map(other -> new ActorKey("organ:" + iso + ":" + other.slug()));
  }
}
