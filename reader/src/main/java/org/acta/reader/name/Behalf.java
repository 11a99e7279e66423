package org.acta.reader.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Word;

/// For whom the holder of an office speaks.
final class Behalf {
  static final Set<String> HEADS = Set.of("head-of-state", "head-of-government", "monarch");
  static final Set<String> PRIVATE =
      Set.of(
          "former-official",
          "candidate",
          "opposition-leader",
          "legislator",
          "expert",
          "regional",
          "bystander",
          "religious",
          "media",
          "lawyer",
          "spouse",
          "protest",
          "diplomat");
  private static final Set<String> SPEAKS =
      Set.of(
          "say",
          "respond",
          "reply",
          "react",
          "answer",
          "add",
          "insist",
          "warn",
          "declare",
          "state",
          "announce",
          "argue",
          "reiterate");

  private final Scene scene;

  Behalf(Scene scene) {
    this.scene = scene;
  }

  void take(Cast.Member member, Role role) {
    if (member.role.isEmpty()) {
      member.role = Optional.of(role.words());
    }
    member.title = Optional.of(role.title().noun().text().toLowerCase(Locale.ROOT));
    Cast.Gender gender = Honorifics.gender(role.title().noun().text());
    if (gender != Cast.Gender.UNKNOWN) {
      member.gender = gender;
    }
    // A president-elect is of no state yet that another sentence names.
    if (member.onBehalfOf.isEmpty() && !member.role.orElse("").endsWith("-elect")) {
      member.onBehalfOf = behalf(role);
    }
    role.owner().flatMap(ActorKey::iso).ifPresent(iso -> member.iso = Optional.of(iso));
  }

  /// For whom the holder of an office speaks.
  Optional<ActorKey> behalf(Role role) {
    Vocabulary.Title title = role.title().title();
    if (role.former()
        || role.words().endsWith("-elect")
        || PRIVATE.contains(title.kind()) && !title.kind().equals("diplomat")) {
      return Optional.empty();
    }
    if (role.owner().isEmpty()) {
      return unowned(role);
    }
    ActorKey owner = role.owner().get();
    if (title.kind().equals("parliament") || deputies(owner)) {
      return Optional.empty();
    }
    return switch (owner.kind()) {
      case STATE ->
          scene.atHome(owner)
                  && (HEADS.contains(title.kind())
                      || title.kind().equals("head")
                      || title.actsFor().equals("party"))
              ? Optional.empty()
              : ofState(title, owner);
      case PERSON ->
          title.kind().equals("spouse")
              ? Optional.empty()
              : Optional.of(
                  scene
                      .cast
                      .known(owner)
                      .flatMap(member -> member.onBehalfOf)
                      .filter(key -> key.kind() == ActorKind.STATE || key.kind() == ActorKind.IGO)
                      .or(() -> speaking(owner))
                      .orElse(owner));
      case GROUP ->
          Organs.electoral(owner, scene)
              ? scene.home.flatMap(iso -> new Organs(scene).commission(iso))
              : Optional.of(owner);
      case IGO, PARTY, ORG, ORGAN -> Optional.of(owner);
      case OUTLET -> Optional.empty();
    };
  }

  /// Whether an owner is a parliament, whose speakers and members each speak for themselves.
  private boolean deputies(ActorKey owner) {
    return owner.kind() == ActorKind.ORGAN
        && scene.vocabulary.organs().stream()
            .filter(organ -> organ.role().equals("parliament"))
            .anyMatch(organ ->
                owner.text().endsWith(":" + organ.slug())
                    && (organ.iso().isEmpty() || organ.iso().equals(owner.iso())));
  }

  private Optional<ActorKey> ofState(Vocabulary.Title title, ActorKey state) {
    String iso = state.iso().orElseThrow();
    return switch (title.actsFor()) {
      case "organ" -> scene.atHome(state) ? organ(title, iso) : Optional.of(state);
      case "person" ->
          title.kind().equals("aide")
                  || title.kind().equals("official")
                  || title.kind().equals("diplomat")
              ? Optional.of(state)
              : Optional.empty();
      default -> Optional.of(state);
    };
  }

  private Optional<ActorKey> organ(Vocabulary.Title title, String iso) {
    return switch (title.kind()) {
      case "army" -> Optional.of(new ActorKey("organ:" + iso + ":army"));
      case "police" -> Optional.of(new ActorKey("group:" + iso + ":police"));
      case "election-official" ->
          scene
              .cast
              .last(mention ->
                  mention.key().kind() == ActorKind.ORGAN && Organs.electoral(mention.key(), scene))
              .map(Mention::key);
      case "interior-ministry" -> Optional.of(new ActorKey("organ:" + iso + ":interior-ministry"));
      default -> Optional.empty();
    };
  }

  /// An office of which the article does not say whose it is.
  private Optional<ActorKey> unowned(Role role) {
    Vocabulary.Title title = role.title().title();
    if (HEADS.contains(title.kind())) {
      return heading().or(() -> fromSeat(role)).or(this::saidBySeat);
    }
    boolean spokesman = Set.of("spokesperson", "official", "aide").contains(title.kind());
    if (spokesman) {
      return heading().or(() -> announced(title.kind().equals("aide")));
    }
    if (title.kind().equals("embassy") || title.kind().equals("envoy")) {
      return sameOffice(role).or(() -> reported(role));
    }
    return switch (title.actsFor()) {
      case "state" -> heading().or(() -> reported(role)).or(scene::homeState);
      case "organ" -> scene.home.flatMap(iso -> organ(title, iso));
      case "igo" ->
          scene
              .cast
              .last(mention ->
                  mention.key().kind() == ActorKind.IGO
                      && mention.sentence().number() >= scene.sentence.number() - 1)
              .map(Mention::key);
      default -> Optional.empty();
    };
  }

  /// The state of the ambassador whom the article named before.
  private Optional<ActorKey> sameOffice(Role role) {
    Optional<String> title = Optional.of(role.title().noun().text().toLowerCase(Locale.ROOT));
    return scene
        .cast
        .last(mention ->
            scene
                .cast
                .known(mention.key())
                .filter(member -> member.title.equals(title) && member.onBehalfOf.isPresent())
                .isPresent())
        .flatMap(mention -> scene.cast.known(mention.key()))
        .flatMap(member -> member.onBehalfOf)
        .or(() ->
            scene
                .cast
                .last(mention ->
                    mention.key().kind() == ActorKind.STATE
                        && mention.head().text().matches("(?i)embassy|commission|mission"))
                .map(Mention::key));
  }

  /// In a list of reactions, the state or organisation that the line above names, or that the
  /// paragraph begins with before a colon.
  Optional<ActorKey> heading() {
    return scene.heading().filter(key -> !scene.atHome(key));
  }

  /// "From Havana, President Díaz-Canel phoned him."
  private Optional<ActorKey> fromSeat(Role role) {
    return scene.spans.stream()
        .filter(span -> span.isForm(Sense.Form.SEAT))
        .filter(span -> span.last() < role.title().first() && span.first() > 1)
        .filter(span ->
            scene.sentence.word(span.first() - 1).text().equalsIgnoreCase("from")
                || scene.sentence.word(span.first() - 1).text().equalsIgnoreCase("in"))
        .map(span -> span.key().orElseThrow())
        .filter(key -> !scene.atHome(key))
        .findFirst();
  }

  /// "President Ramaphosa telephoned him, Pretoria said."
  private Optional<ActorKey> saidBySeat() {
    return scene.spans.stream()
        .filter(span -> span.isForm(Sense.Form.SEAT))
        .filter(span ->
            span.last() < scene.sentence.words().size()
                && Set.of("said", "announced", "confirmed")
                    .contains(scene.sentence.word(span.last() + 1).text()))
        .map(span -> span.key().orElseThrow())
        .filter(key -> !scene.atHome(key))
        .findFirst();
  }

  /// "Moscow has responded: …, according to Putin spokesman Peskov": the state that speaks in this
  /// paragraph, for which a person nobody introduced seems to stand.
  private Optional<ActorKey> speaking(ActorKey person) {
    boolean told = scene.cast.known(person).filter(member -> member.role.isPresent()).isPresent();
    return told
        ? Optional.empty()
        : scene
            .cast
            .last(mention ->
                mention.key().kind() == ActorKind.STATE
                    && !scene.atHome(mention.key())
                    && mention.head().relation().startsWith("nsubj")
                    && mention.sentence().paragraph() == scene.sentence.paragraph()
                    && mention
                        .sentence()
                        .governor(mention.head())
                        .map(verb -> SPEAKS.contains(verb.lemma()))
                        .orElse(false))
            .map(Mention::key);
  }

  /// "The United States does not accept it, the secretary of state said."
  private Optional<ActorKey> reported(Role role) {
    Word noun = role.title().noun();
    return scene
        .cast
        .last(mention ->
            mention.key().kind() == ActorKind.STATE
                && !scene.atHome(mention.key())
                && mention.sentence().paragraph() == scene.sentence.paragraph()
                && mention.sentence().number() >= scene.sentence.number() - 1
                && mention.head().relation().startsWith("nsubj")
                && mention.start() < noun.start())
        .map(Mention::key);
  }

  /// The one who said something just before a bare "spokesman" did.
  private Optional<ActorKey> announced(boolean ofPerson) {
    return scene
        .cast
        .last(mention ->
            mention.head().relation().startsWith("nsubj")
                && mention.sentence().number() >= scene.sentence.number() - 1
                && mention.sentence().paragraph() >= scene.sentence.paragraph() - 1
                && (ofPerson || mention.key().kind() != ActorKind.PERSON)
                && mention.key().kind() != ActorKind.GROUP
                && mention.key().kind() != ActorKind.OUTLET)
        .map(Mention::key);
  }
}
