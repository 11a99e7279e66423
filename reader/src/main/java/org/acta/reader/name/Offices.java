package org.acta.reader.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Word;

/// Offices that are mentioned without a name, and who holds them.
final class Offices {
  private final Scene scene;
  private final Holders holders;
  private final OfficeBeside officeBeside;
  private final Behalf behalf;

  Offices(Scene scene) {
    this.scene = scene;
    this.holders = new Holders(scene);
    this.officeBeside = new OfficeBeside(scene);
    this.behalf = new Behalf(scene);
  }

  /// The holder of an office that is mentioned without a name.
  List<Mention> office(Titles.Found title) {
    Word noun = title.noun();
    if (noun.tag().endsWith("S")) {
      return new ArrayList<>(new Descriptions(scene).read(noun));
    }
    Optional<Span> name = officeBeside.nameOf(title);
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
                      "\"" + noun.text() + "\" is " + called(mention.key()) + "."))
              .toList()
          : List.of();
    }
    if (noun.relation().equals("compound") || noun.relation().equals("amod")) {
      return List.of();
    }
    boolean called =
        (Behalf.HEADS.contains(title.title().kind())
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
    Role role = officeBeside.told(title);
    Optional<Cast.Member> known = holders.holder(role);
    if (known.isPresent()) {
      Cast.Member member = known.get();
      if (member.role.isEmpty()) {
        behalf.take(member, role);
      }
      return List.of(
          scene.described(noun, member.key, "\"" + role.words() + "\" is " + member.name + "."));
    }
    Optional<Vocabulary.Leader> incumbent = incumbent(role);
    return incumbent.isPresent() ? List.of(incumbent(noun, incumbent.get())) : unnamed(title, role);
  }

  /// "The president" of the state that votes, if the article names none: whoever the vocabulary
  /// has.
  private Optional<Vocabulary.Leader> incumbent(Role role) {
    Word noun = role.title().noun();
    boolean the =
        scene.sentence.word(scene.phrase(noun)).text().equalsIgnoreCase("the")
            && scene.phrase(noun) == noun.index() - 1;
    boolean free =
        noun.text().equals("president")
            && the
            && !role.former()
            && role.owner().filter(key -> !scene.atHome(key)).isEmpty();
    return free && scene.home.isPresent()
        ? scene.incumbents.holder(new ActorKey("state:" + scene.home.get()), "president")
        : Optional.empty();
  }

  private Mention incumbent(Word noun, Vocabulary.Leader leader) {
    ActorKey key = new ActorKey("person:" + scene.incumbents.spelled(leader));
    Cast.Member member = scene.cast.member(key, leader.name());
    member.title = Optional.of("president");
    member.iso = leader.actor().iso();
    member.gender = leader.woman() ? Cast.Gender.SHE : Cast.Gender.HE;
    return scene.described(
        noun,
        key,
        "\"the "
            + noun.text()
            + "\" is "
            + leader.name()
            + ", president since "
            + leader.from()
            + ", as the vocabulary has it.");
  }

  private String called(ActorKey key) {
    return scene.cast.known(key).map(member -> member.name).orElse(key.text());
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
            && (Behalf.HEADS.contains(title.title().kind())
                || title.title().kind().equals("candidate"));
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
    Optional<ActorKey> speaksFor = behalf.behalf(role);
    boolean office =
        !role.owner().isEmpty()
            || words.toString().strip().indexOf(' ') > 0
            || speaksFor.isPresent();
    // Two presidents of whom nobody tells the name are two persons.
    boolean told =
        scene.sentence.words().subList(first - 1, title.first() - 1).stream()
            .anyMatch(word -> word.tag().matches("NN.*|JJ|PRP\\$"));
    boolean many =
        words.toString().strip().indexOf(' ') > 0
            && !Behalf.HEADS.contains(title.title().kind())
            && !noun.lemma().matches("(?i)minister|secretary|chancellor");
    Optional<ActorKey> owner = told || many ? Optional.empty() : role.owner();
    String called = words.toString().strip();
    String whole = owner.map(key -> owned(key, called)).orElse(called);
    Optional<ActorKey> key =
        office ? ActorKey.parse("person:" + Slugs.of(whole)) : Optional.empty();
    return key.stream()
        .map(person -> {
          Mention mention = scene.described(noun, person, "");
          Cast.Member member = scene.cast.member(person, words.toString().strip());
          member.named = false;
          behalf.take(member, role);
          return mention;
        })
        .toList();
  }

  /// "Borrell spokesperson", "Chadema spokesman", "president of FR".
  private String owned(ActorKey owner, String title) {
    String name = owner.text().substring(owner.text().lastIndexOf(':') + 1);
    return switch (owner.kind()) {
      case STATE -> title + " of " + name;
      case PERSON -> scene.cast.known(owner).map(Cast.Member::surname).orElse(name) + " " + title;
      case IGO, ORG, ORGAN, PARTY, GROUP, OUTLET -> name + " " + title;
    };
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
}
