package org.acta.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Persons who are named: whom a name means, and what the article says of them.
final class Persons {
  private static final Set<String> PORTFOLIO =
      Set.of("minister", "commissioner", "secretary", "ministry");

  private final Scene scene;
  private final SameNames sameNames;
  private final OfficeBeside officeBeside;
  private final OfficeOwner officeOwner;
  private final Behalf behalf;

  Persons(Scene scene) {
    this.scene = scene;
    this.sameNames = new SameNames(scene);
    this.officeBeside = new OfficeBeside(scene);
    this.officeOwner = new OfficeOwner(scene);
    this.behalf = new Behalf(scene);
  }

  Optional<Mention> read(Span span) {
    int first = span.first();
    Cast.Gender gender = Cast.Gender.UNKNOWN;
    while (first < span.last()
        && Honorifics.HONORIFICS.contains(
            scene.sentence.word(first).text().toLowerCase(Locale.ROOT))) {
      gender = Honorifics.gender(scene.sentence.word(first).text());
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
    Optional<Role> told = officeBeside.role(span);
    Optional<Cast.Member> before = sameNames.before(name);
    Optional<Vocabulary.Leader> leader = leader(name, told, before);
    Optional<Role> role =
        told.map(found ->
            found.owner().isPresent() ? found : found.of(leader.map(Vocabulary.Leader::actor)));
    if (before.isEmpty() && role.isEmpty() && !honoured && !human(bare)) {
      return Optional.empty();
    }
    boolean brief = name.indexOf(' ') < 0;
    Optional<String> contender =
        brief && leader.isEmpty() && before.isEmpty()
            ? scene.incumbents.contender(name)
            : Optional.empty();
    String full =
        brief
            ? leader
                .map(Vocabulary.Leader::name)
                .or(() -> contender)
                .or(() -> before.isEmpty() ? kin(name, told) : Optional.empty())
                .orElse(name)
            : name;
    String spelled =
        brief ? leader.map(scene.incumbents::spelled).orElse(Slugs.of(full)) : Slugs.of(name);
    Optional<ActorKey> key =
        before.map(member -> member.key).or(() -> ActorKey.parse("person:" + spelled));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Cast.Member member = scene.cast.member(key.get(), full);
    upgrade(member, role);
    if (gender != Cast.Gender.UNKNOWN) {
      member.gender = gender;
    }
    role.ifPresent(found ->
        behalf.take(
            member,
            found.owner().isPresent()
                ? found
                : found.of(
                    officeOwner
                        .after(span.last() + 1)
                        .filter(owner -> owner.kind() == ActorKind.STATE))));
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
      behalf.heading().ifPresent(owner -> member.onBehalfOf = Optional.of(owner));
    }
    if (member.gender == Cast.Gender.UNKNOWN) {
      member.gender = FirstNames.gender(member.name);
    }
    if (formerly(bare)) {
      member.onBehalfOf = Optional.empty();
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

  /// "Reyes's daughter, Aika": a child or sibling who is called by a first name has the surname.
  private Optional<String> kin(String name, Optional<Role> role) {
    return role.filter(found ->
            found.title().noun().lemma().matches("daughter|son|brother|sister|grandson")
                && FirstNames.gender(name + " ") != Cast.Gender.UNKNOWN)
        .flatMap(Role::owner)
        .filter(owner -> owner.kind() == ActorKind.PERSON)
        .flatMap(scene.cast::known)
        .filter(owner -> owner.named)
        .map(owner -> name + " " + owner.surname());
  }

  /// "former officials like Ms X": she speaks for nobody any more.
  private static boolean formerly(Span span) {
    int at = span.first() - 1;
    boolean like =
        at > 1 && span.sentence().word(at).text().matches("like|including")
            || at > 2
                && span.sentence().word(at).text().equals("as")
                && span.sentence().word(at - 1).text().equals("such");
    return like
        && span.sentence().words().subList(Math.max(0, at - 5), at).stream()
            .anyMatch(word -> word.text().matches("former|ex|onetime|erstwhile"));
  }

  /// Whoever held an office under this name when the article appeared, unless the article says that
  /// it is somebody else.
  private Optional<Vocabulary.Leader> leader(
      String name, Optional<Role> role, Optional<Cast.Member> before) {
    boolean otherwise =
        role.isPresent()
            && (role.get().former() || Behalf.PRIVATE.contains(role.get().title().title().kind()));
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
              && (sameNames.names(other.name, member.name)
                  || sameNames.firstNames(other.name, member.name))
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
                        || officeBeside.titleOf(word).isPresent()
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
}
