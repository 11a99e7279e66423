package org.acta.reader.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.StateRun;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Actors that are described rather than named: "the ministry", "the bloc", "nine Latin American
/// countries", "Maduro's supporters"; and organs and parties, which belong to a state.
final class Descriptions {
  private static final Pattern ELECTORAL =
      Pattern.compile("elect|cne|cec|tse|iebc|inec|zec|ceni|poll");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "its", "their", "his", "her");
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
  private static final Set<String> WHOLES =
      Set.of(
          "americas",
          "hemisphere",
          "europe",
          "africa",
          "asia",
          "region",
          "continent",
          "caribbean",
          "world",
          "gulf",
          "pacific",
          "sahel",
          "balkans",
          "bloc");
  private static final Set<String> REGIONS =
      Set.of(
          "latin",
          "african",
          "european",
          "asian",
          "caribbean",
          "western",
          "arab",
          "gulf",
          "nordic",
          "baltic",
          "balkan",
          "central",
          "south",
          "southern",
          "east",
          "eastern",
          "west",
          "north",
          "northern",
          "american",
          "other",
          "third",
          "foreign",
          "neighbouring",
          "neighboring",
          "regional",
          "global",
          "member",
          "international",
          "world",
          "unfriendly",
          "friendly",
          "unnamed",
          "outside",
          "democratic",
          "leftist",
          "left-wing",
          "pacific",
          "islamic",
          "muslim");

  private final Scene scene;

  Descriptions(Scene scene) {
    this.scene = scene;
  }

  static boolean electoral(ActorKey key, Scene scene) {
    String name = scene.cast.known(key).map(member -> member.name).orElse("");
    return ELECTORAL.matcher((key.text() + " " + name).toLowerCase(Locale.ROOT)).find();
  }

  // ---- organs and other bodies

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
            && !definite(span)
            && !span.head().isName()
            && span.first() > 1
            && organ.role().equals("government")) {
          return Optional.empty();
        }
        if (whose.isEmpty() && organ.role().equals("government")) {
          Optional<ActorKey> of =
              scene.owners(span.head()).stream()
                  .flatMap(key -> standsFor(key, "government").stream())
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
          return Optional.of(scene.mention(span, group(iso, words), ""));
        }
      }
      case "police" -> {
        return Optional.of(
            scene.mention(
                span, group(iso, words.toLowerCase(Locale.ROOT).replaceFirst("^the ", "")), ""));
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
    acronym(span, key);
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

  private String stands(String words, ActorKey key) {
    return "\""
        + words
        + "\" stands for "
        + scene.cast.known(key).map(member -> member.name).orElse(key.text())
        + ".";
  }

  private boolean definite(Span span) {
    return span.first() > 1
            && DEFINITE.contains(
                scene.sentence.word(span.first() - 1).text().toLowerCase(Locale.ROOT))
        || scene.sentence.word(span.first()).text().equalsIgnoreCase("the");
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
      Set<String> words = Set.copyOf(List.of(Scene.slug(organ.name()).split("-")));
      Optional<Vocabulary.Organ> best = Optional.empty();
      long most = -1;
      for (Vocabulary.Organ other : of) {
        boolean fits =
            other.role().equals("commission")
                || other.role().equals("court") && other.name().contains("lect");
        long common =
            Stream.of(Scene.slug(other.name()).split("-"))
                    .filter(words::contains)
                    .distinct()
                    .count()
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
      return scene.mention(span, whole.get(), stands(words, whole.get()));
    }
    Optional<ActorKey> known =
        span.key().or(() -> scene.cast.byAlias(words)).or(() -> scene.cast.byAlias(bare));
    ActorKey key = known.orElseGet(() -> fresh(span, bare));
    scene.cast.alias(words, key);
    scene.cast.alias(bare, key);
    acronym(span, key);
    return scene.mention(span, key, "");
  }

  private ActorKey fresh(Span span, String name) {
    Optional<String> owner =
        scene.owners(span.head()).stream()
            .filter(key -> key.kind() == ActorKind.STATE)
            .flatMap(key -> key.iso().stream())
            .findFirst();
    String home = owner.or(() -> scene.home).map(iso -> iso + ":").orElse("");
    String slug = Scene.slug(name.replaceFirst("^(?i)the ", ""));
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

  /// "(CNE)" and "known as the CNE" behind a name.
  private void acronym(Span span, ActorKey key) {
    Sentence sentence = scene.sentence;
    int last = span.last();
    if (last + 2 < sentence.words().size() && sentence.word(last + 1).text().equals("of")) {
      // "The Episcopal Conference of Congo (CENCO)."
      last =
          scene
              .span(sentence.word(last + 2))
              .filter(state -> state.kind() == Span.Kind.STATE)
              .map(Span::last)
              .orElse(last);
    }
    for (int i = last + 1; i <= Math.min(sentence.words().size(), last + 5); i++) {
      String word = sentence.word(i).text();
      boolean introduced = i > 1 && sentence.word(i - 1).text().matches("\\(|the|as|or");
      if (word.matches("\\p{Lu}[\\p{Lu}-]{1,7}") && introduced) {
        scene.cast.alias(word, key);
        return;
      }
      if (!word.matches("\\(|,|known|as|the|or|called")) {
        return;
      }
    }
  }

  // ---- common nouns

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
    List<Mention> found = standing(word, noun);
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
                    + name(mention.key())
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

  /// Nouns that stand for whom they belong to, and people who do.
  private List<Mention> standing(Word word, String noun) {
    boolean several =
        word.tag().endsWith("S")
            && Nouns.is(noun, "states")
            && scene.sentence.dependents(word, "nummod").findAny().isPresent()
            && !scene.quoted(word.start())
            && region(word).isEmpty();
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
                    scene.described(word, key, "\"" + noun + "\" stands for " + name(key) + ".")));
      }
      if (mentions.isEmpty()
          && owners.isEmpty()
          && definite(word)
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
    if (ENVOYS.contains(noun) && region(word).isPresent() && scene.owners(word).isEmpty()) {
      return region(word)
          .map(words ->
              scene.described(word, new ActorKey("group:" + Scene.slug(words + " " + noun)), ""));
    }
    boolean posted = Set.of("embassy", "mission", "consulate").contains(noun);
    if (!posted || !definite(word) || !bare(word) || !scene.owners(word).isEmpty()) {
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
                word, key, "\"The " + noun + "\" is that of " + name(key) + ", named before."));
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
                        + words(scene.phrase(word), word)
                        + "\" are those that the next sentence names."))
            .toList()
        : List.of();
  }

  private boolean highCommission(Word word) {
    return word.index() > 1 && scene.sentence.word(word.index() - 1).text().equals("High");
  }

  private Optional<ActorKey> standsFor(ActorKey owner, String noun) {
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
    String words = words(first, word).replaceFirst("^(?i)(the|a|its|their) ", "").strip();
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
        iso -> scene.described(word, new ActorKey("organ:" + iso + ":" + Scene.slug(words)), ""));
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
                  && !REGIONS.contains(part.text().toLowerCase(Locale.ROOT))
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

  private static ActorKey group(Optional<String> iso, String words) {
    return new ActorKey("group:" + iso.map(state -> state + ":").orElse("") + Scene.slug(words));
  }

  /// "The Catholic bishops' conference": an organisation that is described in full.
  private Optional<Mention> association(Word word, String noun) {
    boolean full = definite(word) && !bare(word) && Nouns.is(noun, "org") && !Nouns.is(noun, "igo");
    return full
        ? Optional.of(
            scene.described(
                word,
                new ActorKey(
                    (Nouns.is(noun, "party")
                            ? "party:" + scene.home.map(iso -> iso + ":").orElse("")
                            : "org:")
                        + Scene.slug(
                            words(scene.phrase(word), word)
                                .replaceFirst("^(?i)(the|its|their) ", ""))),
                ""))
        : Optional.empty();
  }

  /// Nouns that describe one actor.
  private Optional<Mention> one(Word word, String noun) {
    if (Nouns.is(noun, "states") && word.tag().endsWith("S")
        || noun.equals("power") && region(word).isPresent()) {
      Optional<Mention> states = states(word, noun);
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
        return own.map(
            key -> scene.described(word, key, "\"" + noun + "\" is that of " + name(key) + "."));
      }
    }
    if (Set.of("country", "nation").contains(noun) && definite(word)) {
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
      Optional<Mention> media = stateMedia(word);
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
    return named(word, noun).or(() -> association(word, noun));
  }

  /// "Nine Latin American countries", "other powers"; not "four governments", which are named
  /// elsewhere.
  private Optional<Mention> states(Word word, String noun) {
    Optional<String> region = region(word);
    return region.map(words -> {
      String all =
          words
              + " "
              + (Set.of("countries", "nations", "governments", "states").contains(noun)
                  ? "states"
                  : noun);
      boolean third =
          words.matches("(?i)(other|third|foreign|outside|unnamed|global|other global)");
      String name =
          third
              ? (words.equalsIgnoreCase("foreign")
                      || words.equalsIgnoreCase("unnamed")
                      || words.equalsIgnoreCase("unnamed foreign")
                  ? "foreign powers"
                  : "third countries")
              : all;
      return whole(scene.described(word, new ActorKey("group:" + Scene.slug(name)), ""), word);
    });
  }

  /// The mention as far as the part of the world that is named behind its noun.
  private Mention whole(Mention mention, Word noun) {
    Optional<Word> last =
        scene
            .sentence
            .dependents(noun, "nmod")
            .filter(part -> WHOLES.contains(part.text().toLowerCase(Locale.ROOT)))
            .findFirst();
    return last.map(word ->
            new Mention(
                mention.start(),
                word.end(),
                mention.sentence(),
                mention.head(),
                mention.key(),
                false,
                mention.how()))
        .orElse(mention);
  }

  private Optional<String> region(Word word) {
    StringBuilder words = new StringBuilder();
    for (int i = scene.phrase(word); i < word.index(); i++) {
      String part = scene.sentence.word(i).text();
      if (REGIONS.contains(part.toLowerCase(Locale.ROOT))) {
        words.append(words.isEmpty() ? "" : " ").append(part);
      }
    }
    return words.isEmpty() ? regionBehind(word) : Optional.of(words.toString());
  }

  /// "Twenty-five countries of the Americas", "leaders across the region".
  private Optional<String> regionBehind(Word word) {
    return scene
        .sentence
        .dependents(word, "nmod")
        .filter(part ->
            scene
                .sentence
                .dependents(part, "case")
                .anyMatch(mark -> mark.text().matches("of|in|from|across|around")))
        .filter(part -> WHOLES.contains(part.text().toLowerCase(Locale.ROOT)))
        .map(part -> part.text().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private boolean opposition(Word word) {
    return scene
        .sentence
        .dependents(word, "compound", "amod")
        .anyMatch(part -> part.text().equalsIgnoreCase("opposition"));
  }

  /// "Russian state media", "state television".
  private Optional<Mention> stateMedia(Word word) {
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
    String words = words(scene.phrase(word), word).replaceFirst("^(?i)(the|a) ", "");
    ActorKey key = new ActorKey("outlet:" + Scene.slug(words));
    Mention mention = scene.described(word, key, "");
    Cast.Member member = scene.cast.member(key, words);
    member.iso = owner.flatMap(ActorKey::iso);
    member.stateRun = Optional.of(new StateRun(true, Optional.of(words)));
    return Optional.of(mention);
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
                      + Scene.slug(leader + " " + noun)),
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

  /// "The bloc", "the council", "the newspaper": the last one named that is such.
  Optional<Mention> named(Word word, String noun) {
    boolean apart = word.relation().equals("compound");
    if (!definite(word) && !apart && !Character.isUpperCase(word.text().codePointAt(0))) {
      return Optional.empty();
    }
    // "The rights group Viasna" says its name itself.
    boolean introduces =
        word.index() < scene.sentence.words().size()
            && scene
                .span(scene.sentence.word(word.index() + 1))
                .filter(span ->
                    span.kind() == Span.Kind.ORG
                        || span.kind() == Span.Kind.OUTLET
                        || span.kind() == Span.Kind.PARTY)
                .isPresent();
    if (introduces) {
      return Optional.empty();
    }
    boolean own = !bare(word);
    Optional<Mention> last = Optional.empty();
    if (Nouns.is(noun, "organ")) {
      last = lastNamed(ActorKind.ORGAN, noun).or(() -> own ? Optional.empty() : synonym(noun));
    }
    if (last.isEmpty() && Nouns.is(noun, "party")) {
      last = lastNamed(ActorKind.PARTY, noun);
    }
    if (last.isEmpty() && Nouns.is(noun, "igo")) {
      last = scene.last(ActorKind.IGO);
    }
    if (last.isEmpty() && Nouns.is(noun, "outlet")) {
      last = scene.last(ActorKind.OUTLET);
    }
    if (last.isEmpty() && Nouns.is(noun, "org")) {
      last = lastNamed(ActorKind.ORG, noun);
    }
    if (last.isEmpty() && noun.equals("court")) {
      return scene.home.map(
          iso -> scene.described(word, new ActorKey("organ:" + iso + ":court"), ""));
    }
    return last.map(mention ->
        scene.described(
            word,
            mention.key(),
            "\""
                + words(scene.phrase(word), word)
                + "\" is "
                + name(mention.key())
                + ", the last such one named."));
  }

  /// Whether nothing stands between the article and the noun that would tell another one.
  private boolean bare(Word word) {
    return scene.phrase(word) >= word.index() - 1;
  }

  private Optional<Mention> lastNamed(ActorKind kind, String noun) {
    Matcher stem = Pattern.compile("[a-z]{4,}").matcher(noun);
    String part = stem.find() ? stem.group() : noun;
    return scene.cast.last(mention ->
        mention.key().kind() == kind
            && (scene
                    .text
                    .passage(mention.start(), mention.end())
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .contains(part)
                || mention.key().text().contains(part)
                || scene
                    .cast
                    .known(mention.key())
                    .map(member -> member.name.toLowerCase(Locale.ROOT).contains(part))
                    .orElse(false)));
  }

  /// A council may be called a commission, and a tribunal a court.
  private Optional<Mention> synonym(String noun) {
    return Set.of("commission", "council", "board", "committee", "body").contains(noun)
        ? scene.cast.last(
            mention -> mention.key().kind() == ActorKind.ORGAN && electoral(mention.key(), scene))
        : Set.of("court", "tribunal", "panel").contains(noun)
            ? scene.cast.last(mention ->
                mention.key().kind() == ActorKind.ORGAN
                    && mention.key().text().matches(".*(court|tribunal|council|judici).*"))
            : Optional.empty();
  }

  private boolean definite(Word word) {
    return DEFINITE.contains(
        scene.sentence.word(scene.phrase(word)).text().toLowerCase(Locale.ROOT));
  }

  private String words(int first, Word last) {
    return scene.text.passage(scene.sentence.word(first).start(), last.end()).text();
  }

  private String name(ActorKey key) {
    return scene.cast.known(key).map(member -> member.name).orElse(key.text());
  }
}
