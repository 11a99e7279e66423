package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.name.Mention;
import org.acta.reader.name.Mentions;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Whom noun phrases stand for: states for their leaders, organisations for their observers, each
/// member of a list.
final class Parties {
  private static final Set<String> GOVERNING =
      Set.of("government", "authority", "administration", "regime", "junta", "leadership");

  static final String COMMISSION =
      "organ:[A-Z]{2}:(.*(elect|commission|tribunal-s).*|(?!army|navy|police|senate|duma)[a-z]{2,6})";

  private static final Set<String> OBSERVING =
      Set.of("observer", "monitor", "mission", "delegation", "team");

  private static final Set<String> SENDING =
      Set.of("send", "deploy", "dispatch", "field", "lead", "head", "organise", "organize");

  private final Mentions mentions;
  private final Topics topics;

  Parties(Mentions mentions, Topics topics) {
    this.mentions = mentions;
    this.topics = topics;
  }

  /// Everybody a noun phrase names, a list one by one, none twice.
  List<Party> of(Sentence sentence, Word head) {
    Map<ActorKey, Party> found = new LinkedHashMap<>();
    for (Word member : Phrase.members(sentence, head)) {
      for (Party party : alone(sentence, member)) {
        found.putIfAbsent(party.actor(), party);
      }
    }
    return List.copyOf(found.values());
  }

  /// Everybody that one head names, without the others of its list.
  List<Party> alone(Sentence sentence, Word head) {
    List<Party> seated = seated(sentence, head);
    if (!seated.isEmpty()) {
      return seated;
    }
    List<Party> senders = senders(sentence, head);
    if (!senders.isEmpty()) {
      return senders;
    }
    Optional<Word> antecedent = whose(sentence, head);
    if (antecedent.isPresent()) {
      return alone(sentence, antecedent.get());
    }
    List<Party> governed = governed(sentence, head);
    if (!governed.isEmpty()) {
      return governed;
    }
    List<Mention> here = mentions.allAt(sentence, head);
    if (here.isEmpty()) {
      here = within(sentence, head);
    }
    if (!here.isEmpty()) {
      return here.stream().map(this::party).toList();
    }
    return standingFor(sentence, head);
  }

  /// The commission that counts, if the article names one: whoever is said to have been declared
  /// the winner, was so by it.
  List<Party> commission() {
    return mentions.all().stream()
        .map(Mention::key)
        .filter(key -> key.kind() == ActorKind.ORGAN)
        .filter(key -> key.iso().equals(mentions.home()))
        .filter(key -> key.text().matches(COMMISSION))
        .limit(1)
        .map(key -> party(key, key + " is the commission that the article names."))
        .toList();
  }

  /// "the government in Berlin", "the authorities in Mali and Burkina Faso": the states.
  private List<Party> seated(Sentence sentence, Word head) {
    if (!GOVERNING.contains(Lexicon.lemma(head))) {
      return List.of();
    }
    return new Clause(sentence, head)
        .obliques("in").stream()
            .flatMap(word -> Phrase.members(sentence, word).stream())
            .flatMap(word -> mentions.allAt(sentence, word).stream())
            .filter(mention -> mention.key().kind() == ActorKind.STATE)
            .map(this::party)
            .toList();
  }

  /// "his government", where he is a minister of Chile: Chile.
  private List<Party> governed(Sentence sentence, Word head) {
    if (!GOVERNING.contains(Lexicon.lemma(head))) {
      return List.of();
    }
    return sentence
        .dependents(head, "nmod:poss")
        .filter(owner -> owner.tag().equals("PRP$"))
        .flatMap(owner -> mentions.allAt(sentence, owner).stream())
        .map(this::party)
        .filter(party -> party.actor().kind() == ActorKind.STATE)
        .map(party -> new Party(party.actor(), Optional.empty(), party.actor(), party.steps()))
        .toList();
  }

  /// "the observers sent by the African Union": the Union.
  private List<Party> senders(Sentence sentence, Word head) {
    if (!OBSERVING.contains(Lexicon.lemma(head))) {
      return List.of();
    }
    return sentence
        .dependents(head, "acl")
        .filter(verb -> SENDING.contains(verb.lemma()))
        .flatMap(verb -> new Scene(sentence, verb).role("by").stream())
        .flatMap(word -> mentions.allAt(sentence, word).stream())
        .map(this::party)
        .toList();
  }

  /// "a union whose observers": the union.
  private Optional<Word> whose(Sentence sentence, Word head) {
    boolean relative =
        sentence.dependents(head, "nmod:poss").anyMatch(word -> word.tag().equals("WP$"));
    Optional<Word> verb = sentence.governor(head).filter(Word::isVerb);
    return relative && topics.names(head, "ACTS-FOR")
        ? verb.filter(up -> up.relation().equals("acl:relcl")).flatMap(sentence::governor)
        : Optional.empty();
  }

  /// A mention whose words include this one, where the head was seen differently.
  private List<Mention> within(Sentence sentence, Word head) {
    return mentions.in(sentence).stream()
        .filter(mention -> mention.start() <= head.start() && head.end() <= mention.end())
        .filter(mention -> !inside(sentence, head, mention))
        .toList();
  }

  private static boolean inside(Sentence sentence, Word head, Mention mention) {
    return sentence
        .governor(head)
        .filter(up -> mention.start() <= up.start() && up.end() <= mention.end())
        .isPresent();
  }

  /// "the leaders of Syria and Pakistan", "European officials", "his camp".
  private List<Party> standingFor(Sentence sentence, Word head) {
    boolean stands =
        topics.names(head, "ACTS-FOR") || Lexicon.lemma(head).matches("those|that|others");
    boolean group = head.tag().matches("NNPS|NNS|CD|DT|JJ") && !stands;
    List<Party> found = new ArrayList<>();
    if (stands) {
      sentence
          .dependents(head, "nmod", "compound", "amod", "appos", "dep")
          .filter(word -> stands(sentence, word))
          .flatMap(word -> Phrase.members(sentence, word).stream())
          .flatMap(word -> alone(sentence, word).stream())
          .forEach(found::add);
    } else if (group) {
      sentence
          .dependents(head, "appos")
          .flatMap(word -> alone(sentence, word).stream())
          .forEach(found::add);
    }
    if (found.isEmpty() && !head.isName() && head.isNoun()) {
      // "his brother Nekongo"
      sentence
          .dependents(head, "appos")
          .filter(word -> word.tag().equals("NNP"))
          .filter(word -> !sentence.word(word.index() - 1).text().equals(","))
          .flatMap(word -> alone(sentence, word).stream())
          .forEach(found::add);
    }
    return found;
  }

  /// "France, the former colonial power, joined": the parser takes the insert for the subject.
  List<Party> beforeInsert(Sentence sentence, Word head) {
    int first =
        Phrase.extent(sentence, head).stream().mapToInt(Word::index).min().orElse(head.index());
    boolean comma = first > 2 && sentence.word(first - 1).text().equals(",");
    return comma ? alone(sentence, sentence.word(first - 2)) : List.of();
  }

  private static boolean stands(Sentence sentence, Word word) {
    List<String> cases = sentence.dependents(word, "case").map(Word::lemma).toList();
    return word.relation().matches("compound|amod|appos|nmod:poss")
        || word.relation().equals("dep") && word.isName()
        || cases.stream().anyMatch(Set.of("of", "from", "for")::contains)
        || cases.contains("in") && sentence.governor(word).filter(Parties::others).isPresent();
  }

  /// "others in the coalition"
  private static boolean others(Word word) {
    return Lexicon.lemma(word).matches("other|others|some|many");
  }

  /// The actor that a mention stands for, and who speaks for it.
  Party party(Mention mention) {
    return party(mention.key(), mention.how());
  }

  /// The actor that somebody stands for.
  Party party(ActorKey key, String how) {
    List<String> steps = new ArrayList<>();
    if (!how.isBlank()) {
      steps.add(how);
    }
    Optional<ActorKey> behalf =
        key.kind() == ActorKind.PERSON ? mentions.onBehalfOf(key) : Optional.empty();
    behalf.ifPresent(actor -> steps.add(key + " speaks for " + actor + "."));
    return new Party(behalf.orElse(key), behalf.map(_ -> key), key, steps);
  }

  /// Whether the article names or describes them, and not only quotes "a voter".
  boolean named(Party party) {
    return mentions.actors().stream().anyMatch(actor -> actor.key().equals(party.named()));
  }

  /// Whether a noun phrase names anybody.
  boolean any(Sentence sentence, Word head) {
    return !alone(sentence, head).isEmpty();
  }

  /// The mention of one word, if it is one.
  Optional<Mention> mention(Sentence sentence, Word head) {
    return mentions.at(sentence, head);
  }
}
