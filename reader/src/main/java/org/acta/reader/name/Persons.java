package org.acta.reader.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Persons, their offices, and for whom they speak.
final class Persons {
  private static final Set<String> HEADS = Set.of("head-of-state", "head-of-government", "monarch");
  private static final Set<String> PRIVATE =
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
  private static final Set<String> PORTFOLIO =
      Set.of("minister", "commissioner", "secretary", "ministry");
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
  private static final Set<String> MEN =
      Set.of(
          "mr",
          "mr.",
          "sir",
          "lord",
          "king",
          "prince",
          "father",
          "sheikh",
          "chairman",
          "spokesman",
          "emir",
          "sultan",
          "congressman",
          "businessman",
          "bishop",
          "cardinal",
          "pope");
  private static final Set<String> WOMEN =
      Set.of(
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "lady",
          "queen",
          "princess",
          "sister",
          "chairwoman",
          "spokeswoman",
          "congresswoman",
          "businesswoman");
  static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mr.",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "dr",
          "dr.",
          "sir",
          "lord",
          "lady",
          "father",
          "sister",
          "prof.",
          "professor",
          "rev.",
          "imam",
          "sheikh",
          "dame",
          "don",
          "hon.",
          "fr.",
          "gen.",
          "col.",
          "lt.",
          "maj.",
          "sen.",
          "rep.",
          "gov.",
          "prince",
          "princess",
          "capt.",
          "adm.",
          "brig.",
          "excellency",
          "highness",
          "majesty");

  private static final Set<String> EPITHETS =
      Set.of("former-official", "candidate", "opposition-leader", "head", "army", "party-leader");
  private static final Set<String> BARE =
      Set.of("legislator", "opposition-leader", "regional", "party-leader", "bystander");
  private static final Set<String> LEADS = Set.of("leader", "ruler", "strongman", "head");
  private static final Set<String> GOVERNS =
      Set.of("president", "minister", "premier", "chancellor", "king", "prince", "emir");
  private static final Set<String> IN_OFFICE =
      Set.of(
          "elected",
          "re-elected",
          "reelected",
          "appointed",
          "retired",
          "ousted",
          "deposed",
          "jailed",
          "exiled",
          "defeated",
          "detained",
          "imprisoned",
          "acting",
          "outgoing");

  private final Scene scene;

  Persons(Scene scene) {
    this.scene = scene;
  }

  /// The title whose noun this word is.
  Optional<Titles.Found> titleOf(Word word) {
    if (!word.isNoun() || word.tag().endsWith("S") && !word.tag().equals("NNS")) {
      return Optional.empty();
    }
    for (int first = Math.max(1, word.index() - 6); first <= word.index(); first++) {
      Optional<Titles.Found> title =
          scene
              .titles
              .from(scene.sentence, first)
              .filter(found -> found.noun().equals(word))
              .filter(found -> !found.title().kind().equals("party"));
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  // ---- named persons

  Optional<Mention> read(Span span) {
    int first = span.first();
    Cast.Gender gender = Cast.Gender.UNKNOWN;
    while (first < span.last()
        && HONORIFICS.contains(scene.sentence.word(first).text().toLowerCase(Locale.ROOT))) {
      gender = gender(scene.sentence.word(first).text());
      first++;
    }
    Span bare =
        new Span(span.sentence(), first, span.last(), span.kind(), span.key(), span.sense());
    String name = scene.words(bare).replaceAll("\\s+", " ");
    Optional<ActorKey> body = scene.cast.byAlias(name);
    if (body.isPresent()) {
      return Optional.of(scene.mention(bare, body.get(), ""));
    }
    boolean honoured = first > span.first();
    Optional<Role> told = role(span);
    Optional<Cast.Member> before = before(name);
    Optional<Vocabulary.Leader> leader = leader(name, told, before);
    Optional<Role> role =
        told.map(found ->
            found.owner().isPresent() ? found : found.of(leader.map(Vocabulary.Leader::actor)));
    if (before.isEmpty() && role.isEmpty() && !honoured && !human(bare)) {
      return Optional.empty();
    }
    boolean brief = name.indexOf(' ') < 0;
    String known = leader.map(Vocabulary.Leader::name).orElse(name);
    String full = brief ? known : name;
    Optional<ActorKey> key =
        before.map(member -> member.key).or(() -> ActorKey.parse("person:" + Scene.slug(known)));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Cast.Member member = scene.cast.member(key.get(), full);
    upgrade(member, role);
    if (gender != Cast.Gender.UNKNOWN) {
      member.gender = gender;
    }
    role.ifPresent(found ->
        take(
            member,
            found.owner().isPresent()
                ? found
                : found.of(
                    after(span.last() + 1).filter(owner -> owner.kind() == ActorKind.STATE))));
    if (member.onBehalfOf.isEmpty()) {
      belongs(bare).ifPresent(owner -> member.onBehalfOf = Optional.of(owner));
    }
    if (member.onBehalfOf.isEmpty() && member.role.isEmpty()) {
      possessed(bare).ifPresent(owner -> member.onBehalfOf = Optional.of(owner));
    }
    if (member.onBehalfOf.isEmpty() && member.role.isEmpty()) {
      spokenFor(bare).ifPresent(owner -> member.onBehalfOf = Optional.of(owner));
    }
    leader.ifPresent(found -> know(member, found));
    if (member.onBehalfOf.isEmpty() && member.role.isEmpty() && before.isEmpty()) {
      heading().ifPresent(owner -> member.onBehalfOf = Optional.of(owner));
    }
    String how =
        before.isPresent() && !before.get().name.equals(name)
            ? "\"" + name + "\" is " + member.name + ", who was named before."
            : leader
                .filter(found -> !found.name().equals(name))
                .map(found ->
                    "\""
                        + name
                        + "\" is "
                        + found.name()
                        + ", "
                        + found.office()
                        + " since "
                        + found.from()
                        + ", as the vocabulary has it.")
                .orElse("");
    return Optional.of(scene.mention(bare, key.get(), how));
  }

  /// Whoever held an office under this name when the article appeared, unless the article says that
  /// it is somebody else.
  private Optional<Vocabulary.Leader> leader(
      String name, Optional<Role> role, Optional<Cast.Member> before) {
    boolean otherwise =
        role.isPresent()
            && (role.get().former() || PRIVATE.contains(role.get().title().title().kind()));
    boolean told = before.filter(member -> member.role.isPresent()).isPresent();
    if (otherwise || told || before.filter(member -> member.onBehalfOf.isPresent()).isPresent()) {
      return Optional.empty();
    }
    Optional<ActorKey> owner = role.flatMap(Role::owner);
    return scene.incumbents.named(name, role.isPresent(), Leaders.of(owner));
  }

  /// Takes over what the vocabulary has of a leader; at home a president or a minister is a person.
  private void know(Cast.Member member, Vocabulary.Leader leader) {
    if (member.gender == Cast.Gender.UNKNOWN) {
      member.gender = leader.woman() ? Cast.Gender.SHE : Cast.Gender.HE;
    }
    if (member.title.isEmpty() && !scene.atHome(leader.actor())) {
      String office = leader.office();
      member.title = Optional.of(office.substring(office.lastIndexOf(' ') + 1));
    }
    if (leader.actor().kind() == ActorKind.STATE) {
      member.iso = leader.actor().iso();
    }
    if (member.onBehalfOf.isEmpty() && member.role.isEmpty() && !scene.atHome(leader.actor())) {
      member.onBehalfOf = Optional.of(leader.actor());
    }
  }

  /// Takes over what was said of the same person under a surname, or an office without a name.
  private void upgrade(Cast.Member member, Optional<Role> role) {
    List<Cast.Member> others = List.copyOf(scene.cast.members());
    for (Cast.Member other : others) {
      boolean person = other.key.kind() == ActorKind.PERSON && other != member;
      boolean surname =
          person
              && other.named
              && (names(other.name, member.name) || firstNames(other.name, member.name))
              && (other.role.isEmpty()
                  || role.isEmpty()
                  || other.onBehalfOf.isEmpty()
                  || other.onBehalfOf.equals(role.get().owner()));
      boolean office =
          person
              && !other.named
              && role.isPresent()
              && !role.get().former()
              && other.title.equals(
                  Optional.of(role.get().title().noun().text().toLowerCase(Locale.ROOT)))
              && other.iso.equals(role.get().owner().flatMap(ActorKey::iso));
      if (surname || office) {
        scene.cast.rename(other.key, member.key, member.name);
      }
    }
  }

  /// "Armenia's Nikol Pashinyan" speaks for Armenia.
  private Optional<ActorKey> possessed(Span span) {
    int mark = span.first() - 1;
    if (mark < 2 || !scene.sentence.word(mark).tag().equals("POS")) {
      return Optional.empty();
    }
    return scene
        .span(scene.sentence.word(mark - 1))
        .filter(owner -> owner.kind() == Span.Kind.STATE)
        .flatMap(Span::key)
        .filter(key -> !scene.atHome(key));
  }

  private Optional<Cast.Member> before(String name) {
    Optional<Cast.Member> same = scene.cast.known(new ActorKey("person:" + Scene.slug(name)));
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
  private static boolean names(String brief, String full) {
    return full.endsWith(" " + brief) || full.contains(" " + brief + " ");
  }

  /// Whether a person is called by the first of the names, as in China, Indonesia and Ethiopia, and
  /// nobody in the article has it as a last one.
  private boolean firstNames(String brief, String full) {
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

  /// Whether a name that was never seen is used as persons' names are.
  private boolean human(Span span) {
    if (span.last() > span.first()) {
      return true;
    }
    if (span.first() > 1 && scene.sentence.word(span.first() - 1).tag().equals("DT")) {
      return false;
    }
    if (scene.incumbents.known(scene.words(span))) {
      return true;
    }
    Word head = span.head();
    Sentence sentence = scene.sentence;
    String relation = head.relation();
    boolean ministers =
        relation.equals("compound")
            && sentence
                .governor(head)
                .map(word ->
                    Nouns.is(word, "stands")
                        || Nouns.is(word, "followers")
                        || titleOf(word).isPresent()
                            && !PORTFOLIO.contains(word.text().toLowerCase(Locale.ROOT)))
                .orElse(false);
    return ministers
        || relation.startsWith("nsubj")
        || relation.equals("nmod:poss")
        || relation.equals("obj")
        || relation.equals("iobj")
        || relation.equals("appos")
        || relation.equals("conj");
  }

  /// "Father Lusala of the bishops' conference" speaks for the conference.
  private Optional<ActorKey> belongs(Span span) {
    return scene
        .sentence
        .dependents(span.head(), "nmod")
        .filter(word ->
            scene
                .sentence
                .dependents(word, "case")
                .anyMatch(of -> of.text().equals("of") || of.text().equals("from")))
        .flatMap(word -> scene.resolve(word).stream())
        .map(Mention::key)
        .filter(key -> key.kind() == ActorKind.ORG || key.kind() == ActorKind.IGO)
        .findFirst();
  }

  /// "Lin said that China attaches …" in Chinese media: Lin speaks for China.
  private Optional<ActorKey> spokenFor(Span span) {
    Sentence sentence = scene.sentence;
    Optional<Word> verb =
        span.head().relation().equals("nsubj") ? sentence.governor(span.head()) : Optional.empty();
    if (verb.isEmpty() || !verb.get().lemma().equals("say")) {
      return Optional.empty();
    }
    Set<Optional<String>> outlets =
        Set.copyOf(
            sentence.words().stream()
                .flatMap(word -> scene.span(word).stream())
                .filter(other -> other.kind() == Span.Kind.OUTLET)
                .flatMap(other -> scene.resolve(other.head()).stream())
                .flatMap(mention -> scene.cast.known(mention.key()).stream())
                .map(member -> member.iso)
                .toList());
    return sentence
        .dependents(verb.get(), "ccomp")
        .flatMap(clause -> sentence.dependents(clause, "nsubj"))
        .flatMap(word -> scene.resolve(word).stream())
        .map(Mention::key)
        .filter(key ->
            key.kind() == ActorKind.STATE && outlets.contains(key.iso()) && !scene.atHome(key))
        .findFirst();
  }

  // ---- roles

  /// An office, and to whom it belongs.
  private record Role(Titles.Found title, String words, Optional<ActorKey> owner, boolean former) {
    Role of(Optional<ActorKey> other) {
      return new Role(title, words, other, former);
    }
  }

  private void take(Cast.Member member, Role role) {
    if (member.role.isEmpty()) {
      member.role = Optional.of(role.words());
    }
    member.title = Optional.of(role.title().noun().text().toLowerCase(Locale.ROOT));
    Cast.Gender gender = gender(role.title().noun().text());
    if (gender != Cast.Gender.UNKNOWN) {
      member.gender = gender;
    }
    if (member.onBehalfOf.isEmpty()) {
      member.onBehalfOf = behalf(role);
    }
    role.owner().flatMap(ActorKey::iso).ifPresent(iso -> member.iso = Optional.of(iso));
  }

  /// The office that stands in front of a name, or behind it between commas.
  private Optional<Role> role(Span span) {
    Sentence sentence = scene.sentence;
    // In "France's foreign minister and Estonia's Ann Example" the office is another's.
    if (span.first() > 1 && sentence.word(span.first() - 1).tag().equals("POS")) {
      return behind(span).map(this::role);
    }
    int end = titleEnd(span);
    for (int first = Math.max(1, end - 7); first <= end; first++) {
      Optional<Titles.Found> title = scene.titles.from(sentence, first);
      if (title.isPresent() && title.get().last() == end) {
        boolean comma = end < span.first() - 1;
        if (!comma || apposed(title.get(), span)) {
          return Optional.of(role(comma ? outer(title.get()).orElse(title.get()) : title.get()));
        }
      }
    }
    Optional<Titles.Found> long_ = ofWhom(span).or(() -> phraseBefore(span));
    if (long_.isPresent()) {
      return Optional.of(role(long_.get()));
    }
    return behind(span).map(this::role);
  }

  /// "A lawyer for the president, Ann Example": it is the lawyer whom the name belongs to.
  private Optional<Titles.Found> outer(Titles.Found inner) {
    Sentence sentence = scene.sentence;
    int of = inner.first() - 1;
    while (of > 1 && sentence.word(of).tag().matches("DT|JJ|PRP\\$|POS|NNP|NN")) {
      of--;
    }
    if (of < 2 || !sentence.word(of).text().matches("of|for|to")) {
      return Optional.empty();
    }
    for (int first = Math.max(1, of - 6); first < of; first++) {
      int last = of - 1;
      Optional<Titles.Found> title =
          scene
              .titles
              .from(sentence, first)
              .filter(found -> found.last() == last && found.noun().tag().matches("NNP?"));
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  /// Where a title ends that stands in front of a name: next to it, or before a comma, as in "his
  /// rival, the television host Ann Example".
  private int titleEnd(Span span) {
    Sentence sentence = scene.sentence;
    int end = span.first() - 1;
    int comma = end;
    while (comma > 1
        && comma > end - 5
        && sentence.word(comma).tag().matches("DT|JJ|NN|HYPH|CD")
        && titleOf(sentence.word(comma)).isEmpty()) {
      comma--;
    }
    if (comma >= 1 && sentence.word(comma).text().equals(",")) {
      return comma - 1;
    }
    return end;
  }

  /// "President of the Russian Federation Vladimir Putin": what the office is of stands between it
  /// and the name, with no comma.
  private Optional<Titles.Found> ofWhom(Span span) {
    Sentence sentence = scene.sentence;
    int end = span.first() - 1;
    Optional<Span> owner =
        end > 2
            ? scene
                .span(sentence.word(end))
                .filter(other -> other.last() == end && other.kind() != Span.Kind.PERSON)
            : Optional.empty();
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    int of = owner.get().first() - 1;
    if (of > 1 && sentence.word(of).tag().equals("DT")) {
      of--;
    }
    if (of < 2 || !sentence.word(of).text().matches("of|for|to")) {
      return Optional.empty();
    }
    for (int first = Math.max(1, of - 6); first < of; first++) {
      int last = of - 1;
      Optional<Titles.Found> title =
          scene
              .titles
              .from(sentence, first)
              .filter(found -> found.last() == last && !found.noun().tag().equals("NNS"));
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  /// "A spokesman for Mr Odinga's alliance, Peter Wanjala": the title is not next to the name.
  private Optional<Titles.Found> phraseBefore(Span span) {
    Sentence sentence = scene.sentence;
    Optional<Word> governor = sentence.governor(span.head());
    boolean appos = span.head().relation().equals("appos") || span.head().relation().equals("dep");
    return appos
            && governor.isPresent()
            && governor.get().index() < span.first()
            && governor.get().tag().matches("NNP?")
        ? titleOf(governor.get())
        : commaBefore(span);
  }

  /// The same where the parser hangs the name on the wrong word.
  private Optional<Titles.Found> commaBefore(Span span) {
    Sentence sentence = scene.sentence;
    int comma = span.first() - 1;
    if (comma < 4 || !sentence.word(comma).text().equals(",")) {
      return Optional.empty();
    }
    for (int first = Math.max(1, comma - 10); first < comma - 2; first++) {
      Optional<Titles.Found> title = scene.titles.from(sentence, first);
      if (title.isPresent()
          && title.get().last() < comma - 2
          && title.get().noun().tag().matches("NNP?")
          && sentence.word(title.get().last() + 1).text().matches("for|of|to|at")
          && sentence.words().subList(title.get().last() + 1, comma - 1).stream()
              .allMatch(
                  word -> word.tag().matches("DT|JJ|NNP?S?|POS|HYPH|PRP\\$|CD|-[LR]RB-|IN|CC"))) {
        return title;
      }
    }
    return Optional.empty();
  }

  private boolean apposed(Titles.Found title, Span span) {
    Sentence sentence = scene.sentence;
    Word name = span.head();
    Word noun = title.noun();
    boolean hangs = name.governor() == noun.index() || noun.governor() == name.index();
    boolean closes =
        span.last() < sentence.words().size()
            && sentence.word(span.last() + 1).text().matches("[,.;]|who|said|told");
    return hangs || closes;
  }

  private Optional<Titles.Found> behind(Span span) {
    Sentence sentence = scene.sentence;
    int i = span.last() + 1;
    if (i > sentence.words().size()) {
      return Optional.empty();
    }
    // "Grace Banda, 31, a student"
    boolean comma = sentence.word(i).text().equals(",");
    boolean bracket = sentence.word(i).text().equals("(");
    if (!comma && !bracket) {
      return Optional.empty();
    }
    i++;
    if (i + 1 < sentence.words().size()
        && sentence.word(i).tag().equals("CD")
        && sentence.word(i + 1).text().equals(",")) {
      i += 2;
    }
    for (int step = 0; step < 9 && i <= sentence.words().size(); step++, i++) {
      Optional<Titles.Found> title = scene.titles.from(sentence, i);
      boolean start =
          title.isPresent()
              && title.get().noun().isNoun()
              && !title.get().noun().tag().endsWith("S");
      if (start) {
        boolean another = follows(title.get(), sentence);
        return another ? Optional.empty() : title;
      }
      boolean participle =
          sentence.word(i).tag().matches("VBN|VBG|VBD")
              && !IN_OFFICE.contains(sentence.word(i).text().toLowerCase(Locale.ROOT));
      if (!sentence.word(i).tag().matches("DT|JJ[RS]?|NNP?S?|POS|VBN|VBG|CD|RB|PRP\\$|HYPH|CC|IN")
          || step == 0 && (sentence.word(i).tag().equals("IN") || participle)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Whether a title belongs to the next name, as in a list of ministers.
  private boolean follows(Titles.Found title, Sentence sentence) {
    int next = title.last() + 1;
    return next <= sentence.words().size()
        && scene
            .span(sentence.word(next))
            .filter(span -> span.kind() == Span.Kind.PERSON)
            .isPresent();
  }

  private Role role(Titles.Found title) {
    Sentence sentence = scene.sentence;
    int first = Math.min(scene.phrase(title.noun()), title.first());
    boolean former = false;
    for (int i = first; i <= title.last(); i++) {
      former |=
          Set.of("former", "ex", "ex-president", "late", "outgoing", "onetime")
                  .contains(sentence.word(i).text().toLowerCase(Locale.ROOT))
              && !sentence.word(i).text().equalsIgnoreCase("outgoing");
    }
    String words =
        scene
            .text
            .passage(sentence.word(title.first()).start(), sentence.word(title.last()).end())
            .text();
    return new Role(title, words, owner(title), former);
  }

  /// To whom an office belongs: "Chile's", "Kremlin", "for the ministry", "its".
  private Optional<ActorKey> owner(Titles.Found title) {
    Sentence sentence = scene.sentence;
    for (int i = title.last(); i >= Math.max(1, title.first() - 6); i--) {
      Word word = sentence.word(i);
      boolean participle =
          word.tag().equals("VBN") && IN_OFFICE.contains(word.text().toLowerCase(Locale.ROOT));
      if (i < title.first()
          && !participle
          && !word.tag().matches("DT|JJ[RS]?|NNP?S?|POS|HYPH|PRP\\$|WP\\$|CD|''|``")) {
        break;
      }
      Optional<Span> span = scene.span(word);
      if (span.isPresent()) {
        if (span.get().kind() == Span.Kind.PERSON && span.get().last() == i && i >= title.first()) {
          continue;
        }
        Optional<ActorKey> key =
            scene.resolve(span.get().head()).stream().map(Mention::key).findFirst();
        if (key.isPresent()) {
          return key;
        }
        i = span.get().first();
      } else if (word.tag().equals("WP$")) {
        return scene.antecedent(word);
      } else if (word.tag().equals("PRP$")) {
        return scene.resolve(word).stream().map(Mention::key).findFirst();
      } else if (word.isNoun() && i < title.first() && sentence.word(i + 1).tag().equals("POS")) {
        Optional<ActorKey> key = scene.resolve(word).stream().map(Mention::key).findFirst();
        if (key.isPresent()) {
          return key;
        }
      } else if (i < title.first()
          && word.isNoun()
          && (Nouns.is(word, "party") || Nouns.is(word, "organ") || Nouns.is(word, "igo"))) {
        Optional<ActorKey> key =
            new Descriptions(scene)
                .named(word, word.text().toLowerCase(Locale.ROOT))
                .map(Mention::key);
        if (key.isPresent()) {
          return key;
        }
      } else if (word.text().equalsIgnoreCase("opposition") && i < title.first()) {
        return scene.home.map(iso -> new ActorKey("party:" + iso + ":opposition"));
      }
    }
    return after(title.last() + 1);
  }

  private Optional<ActorKey> after(int from) {
    Sentence sentence = scene.sentence;
    if (from > sentence.words().size()
        || !Set.of("of", "for", "to", "at", "from", "with", "in")
            .contains(sentence.word(from).text())) {
      return Optional.empty();
    }
    Optional<ActorKey> found = Optional.empty();
    for (int i = from + 1; i <= Math.min(sentence.words().size(), from + 10); i++) {
      Word word = sentence.word(i);
      if (!word.tag().matches("DT|JJ[RS]?|NNP?S?|POS|HYPH|PRP\\$|VBN|CD|IN|CC")
          || word.tag().equals("IN") && !word.text().equals("of")) {
        break;
      }
      boolean last =
          i == sentence.words().size() || !sentence.word(i + 1).tag().matches("NNP?S?|POS|HYPH");
      Optional<Span> span = scene.span(word);
      Word head = span.map(Span::head).orElse(word);
      if (last || span.isPresent() && span.get().last() == i && !Nouns.is(next(i), "stands")) {
        Optional<ActorKey> key = scene.resolve(head).stream().map(Mention::key).findFirst();
        found = found.isPresent() && !last ? found : key.or(() -> Optional.empty());
        if (last && key.isPresent()) {
          return key;
        }
      }
      if (last && found.isPresent()) {
        return found;
      }
    }
    return found;
  }

  private String next(int i) {
    return i < scene.sentence.words().size() ? scene.sentence.word(i + 1).text() : "";
  }

  /// For whom the holder of an office speaks.
  private Optional<ActorKey> behalf(Role role) {
    Vocabulary.Title title = role.title().title();
    if (role.former() || PRIVATE.contains(title.kind()) && !title.kind().equals("diplomat")) {
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
          Descriptions.electoral(owner, scene)
              ? scene.home.flatMap(iso -> new Descriptions(scene).commission(iso))
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
                  mention.key().kind() == ActorKind.ORGAN
                      && Descriptions.electoral(mention.key(), scene))
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
  private Optional<ActorKey> heading() {
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

  // ---- offices without a name

  /// The holder of an office that is mentioned without a name.
  List<Mention> office(Titles.Found title) {
    Word noun = title.noun();
    if (noun.tag().endsWith("S")) {
      return new ArrayList<>(new Descriptions(scene).read(noun));
    }
    Optional<Span> name = nameOf(title);
    if (name.isPresent()) {
      List<Mention> person = scene.resolve(name.get().head());
      boolean apart =
          noun.governor() != name.get().head().index() || !noun.relation().equals("compound");
      return apart
          ? person.stream()
              .map(mention ->
                  scene.described(
                      noun,
                      mention.key(),
                      "\"" + noun.text() + "\" is " + nameOf(mention.key()) + "."))
              .toList()
          : List.of();
    }
    if (noun.relation().equals("compound") || noun.relation().equals("amod")) {
      return List.of();
    }
    boolean called =
        (HEADS.contains(title.title().kind())
                || Set.of("candidate", "head").contains(title.title().kind()))
            && scene.phrase(noun) > 1
            && scene
                .span(scene.sentence.word(Math.min(title.first(), scene.phrase(noun)) - 1))
                .or(() ->
                    title.first() > 1
                        ? scene.span(scene.sentence.word(title.first() - 1))
                        : Optional.empty())
                .filter(span -> span.kind() == Span.Kind.PERSON)
                .isPresent();
    if (called) {
      // "Peru proclaims Castillo president" tells of him and of nobody else.
      return List.of();
    }
    Role role = role(title);
    Optional<Cast.Member> known = holder(role);
    if (known.isPresent()) {
      Cast.Member member = known.get();
      if (member.role.isEmpty()) {
        take(member, role);
      }
      return List.of(
          scene.described(noun, member.key, "\"" + role.words() + "\" is " + member.name + "."));
    }
    return unnamed(title, role);
  }

  private String nameOf(ActorKey key) {
    return scene.cast.known(key).map(member -> member.name).orElse(key.text());
  }

  private Optional<Span> nameOf(Titles.Found title) {
    return scene.spans.stream()
        .filter(span -> span.kind() == Span.Kind.PERSON)
        .filter(span -> ofThis(span, title))
        .findFirst();
  }

  private boolean ofThis(Span span, Titles.Found title) {
    boolean next = span.first() == title.last() + 1;
    boolean comma =
        titleEnd(span) == title.last()
            && span.first() > title.last() + 1
            && scene.sentence.word(title.last() + 1).text().equals(",")
            && apposed(title, span)
            && outer(title).isEmpty();
    boolean hangs =
        ofWhom(span)
            .or(() -> phraseBefore(span))
            .filter(found -> found.noun().equals(title.noun()))
            .isPresent();
    boolean behind = behind(span).filter(found -> found.noun().equals(title.noun())).isPresent();
    boolean outside =
        titleEnd(span) >= 1
            && scene.sentence.word(span.first() - 1).text().equals(",")
            && titleOf(scene.sentence.word(titleEnd(span)))
                .flatMap(this::outer)
                .filter(found -> found.noun().equals(title.noun()))
                .isPresent();
    return next || comma || hangs || behind || outside || leadsTo(title, span);
  }

  /// "The runner-up, former vice-president Ann Example, said": two offices of one person, the
  /// second of which stands next to the name.
  private boolean leadsTo(Titles.Found title, Span span) {
    Sentence sentence = scene.sentence;
    int comma = title.last() + 1;
    if (comma >= span.first() - 1 || !sentence.word(comma).text().equals(",")) {
      return false;
    }
    boolean noun =
        sentence.words().subList(comma, span.first() - 1).stream()
            .allMatch(word -> word.tag().matches("DT|JJ|NNP?|POS|HYPH|PRP\\$|CD|RB"));
    boolean titled =
        titleOf(sentence.word(span.first() - 1)).filter(other -> other.first() > comma).isPresent();
    boolean closes =
        span.last() < sentence.words().size()
            && sentence.word(span.last() + 1).tag().matches(",|VBD|VBZ|MD|\\.");
    boolean list =
        span.last() + 2 <= sentence.words().size()
            && sentence.word(span.last() + 2).text().equals("and");
    return noun
        && titled
        && closes
        && !list
        && title.noun().tag().matches("NNP?")
        && span.first() - comma < 9;
  }

  /// The person of whom the office was told before: "the Russian president", "the minister".
  private Optional<Cast.Member> holder(Role role) {
    Word noun = role.title().noun();
    String first = scene.sentence.word(scene.phrase(noun)).text().toLowerCase(Locale.ROOT);
    boolean indefinite =
        Set.of(
                "a", "an", "one", "another", "some", "no", "any", "every", "each", "neither",
                "either")
            .contains(first);
    if (indefinite || role.former() && !epithet(role)) {
      return Optional.empty();
    }
    String title = noun.text().toLowerCase(Locale.ROOT);
    // "Sall and Issoufou phoned the president": the one of the state that votes.
    boolean ours =
        role.owner().isEmpty()
            && HEADS.contains(role.title().title().kind())
            && !noun.relation().startsWith("nsubj");
    Optional<Cast.Member> told =
        ours
            ? lastHolder(member -> fits(member, title, role) && member.onBehalfOf.isEmpty())
            : Optional.empty();
    return told.or(() -> lastHolder(member -> fits(member, title, role)))
        .or(() -> impliedHolder(role));
  }

  private Optional<Cast.Member> lastHolder(Predicate<Cast.Member> fits) {
    return scene
        .cast
        .last(mention ->
            mention.key().kind() == ActorKind.PERSON
                && scene.cast.known(mention.key()).filter(fits).isPresent())
        .flatMap(mention -> scene.cast.known(mention.key()));
  }

  private static boolean fits(Cast.Member member, String title, Role role) {
    boolean leads =
        LEADS.contains(title)
            && member.title.filter(GOVERNS::contains).isPresent()
            && role.owner().filter(key -> key.kind() == ActorKind.STATE).isPresent();
    boolean same = member.title.equals(Optional.of(title)) || leads;
    Optional<ActorKey> owner = role.owner();
    if (owner.isEmpty() || !same) {
      return same;
    }
    boolean itsOwn = member.onBehalfOf.equals(owner);
    boolean state = owner.get().kind() == ActorKind.STATE && member.iso.equals(owner.get().iso());
    return itsOwn || state;
  }

  /// "Putin had been the first; the Russian president …": whoever was the subject just before, if
  /// nothing is known of them.
  private Optional<Cast.Member> impliedHolder(Role role) {
    boolean head =
        HEADS.contains(role.title().title().kind()) || role.title().title().kind().equals("head");
    boolean foreign =
        role.owner().filter(key -> key.kind() == ActorKind.STATE && !scene.atHome(key)).isPresent();
    boolean candidate =
        (Set.of("candidate", "opposition-leader").contains(role.title().title().kind())
                || epithet(role))
            && !Set.of("president-elect", "incumbent", "winner")
                .contains(role.title().title().pattern());
    if (candidate
        && role.owner()
            .filter(key -> key.kind() != ActorKind.STATE || !scene.atHome(key))
            .isEmpty()) {
      return scene
          .cast
          .last(mention ->
              mention.key().kind() == ActorKind.PERSON
                  && mention.head().relation().startsWith("nsubj")
                  && mention.sentence().number() == scene.sentence.number() - 1)
          .flatMap(mention -> scene.cast.known(mention.key()))
          .filter(member -> member.onBehalfOf.isEmpty() && member.named);
    }
    if (!head || !foreign) {
      return Optional.empty();
    }
    return scene
        .cast
        .last(mention ->
            mention.key().kind() == ActorKind.PERSON
                && mention.head().relation().startsWith("nsubj")
                && mention.sentence().number() >= scene.sentence.number() - 1)
        .flatMap(mention -> scene.cast.known(mention.key()))
        .filter(member -> member.role.isEmpty() && member.onBehalfOf.isEmpty());
  }

  /// "The leftist former mayor", "the retired general", "the veteran ruler": what was left out
  /// before is told of whoever was the subject.
  private boolean epithet(Role role) {
    Word noun = role.title().noun();
    int first = scene.phrase(noun);
    boolean definite = scene.sentence.word(first).text().equalsIgnoreCase("the");
    boolean described = noun.index() - first > 1;
    boolean alone = BARE.contains(role.title().title().kind());
    return definite
        && role.owner().isEmpty()
        && noun.relation().startsWith("nsubj")
        && (alone
            || described && (role.former() || EPITHETS.contains(role.title().title().kind())));
  }

  private List<Mention> unnamed(Titles.Found title, Role role) {
    Word noun = title.noun();
    boolean owned = role.owner().isPresent() && !noun.relation().equals("compound");
    boolean speaks =
        owned
            || noun.relation().startsWith("nsubj")
            || noun.relation().equals("obl:agent")
            || noun.relation().equals("nmod")
            || noun.relation().equals("obl")
            || noun.relation().equals("conj")
            || noun.relation().equals("root")
            || noun.relation().equals("dep")
            || saidBehindQuote(noun);
    boolean as = scene.sentence.dependents(noun, "case").anyMatch(word -> word.text().equals("as"));
    boolean unowned =
        role.owner().isEmpty()
            && (HEADS.contains(title.title().kind()) || title.title().kind().equals("candidate"));
    if (!speaks || as || unowned) {
      return List.of();
    }
    int first = scene.phrase(noun);
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= title.last(); i++) {
      Word word = scene.sentence.word(i);
      boolean left =
          word.tag().matches("DT|POS|PRP\\$|WP\\$") || word.text().equalsIgnoreCase("one");
      words.append(left ? "" : word.text() + " ");
    }
    Optional<ActorKey> behalf = behalf(role);
    boolean office =
        !role.owner().isEmpty() || words.toString().strip().indexOf(' ') > 0 || behalf.isPresent();
    // Two presidents of whom nobody tells the name are two persons.
    String whose =
        first < title.first()
            ? ""
            : role.owner()
                .map(owner -> " of " + owner.text().substring(owner.text().lastIndexOf(':') + 1))
                .orElse("");
    Optional<ActorKey> key =
        office
            ? ActorKey.parse("person:" + Scene.slug(words.toString().strip() + whose))
            : Optional.empty();
    return key.stream()
        .map(person -> {
          Mention mention = scene.described(noun, person, "");
          Cast.Member member = scene.cast.member(person, words.toString().strip());
          member.named = false;
          take(member, role);
          return mention;
        })
        .toList();
  }

  /// As in `"Why?" asked a Western diplomat`, which the parser takes for whom one asks.
  private boolean saidBehindQuote(Word noun) {
    Optional<Word> verb = scene.sentence.governor(noun);
    return verb.isPresent()
        && noun.relation().equals("obj")
        && verb.get().index() < noun.index()
        && verb.get().tag().equals("VBD")
        && (verb.get().index() == 1
            || scene.sentence.word(verb.get().index() - 1).tag().equals("''"));
  }

  private static Cast.Gender gender(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (MEN.contains(small)) {
      return Cast.Gender.HE;
    }
    return WOMEN.contains(small) ? Cast.Gender.SHE : Cast.Gender.UNKNOWN;
  }
}
