package org.acta.reader.quote;

import org.acta.ledger.ActorKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Passage;
import org.acta.reader.name.Mention;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.quote.Speech.Kind;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Reads clauses that report words, from the words themselves where the grammar was misled by what
/// is quoted in between.
final class Clauses {
  private static final Set<String> CONNECTORS =
      Set.of(
          "and",
          "but",
          "while",
          "when",
          "after",
          "before",
          "because",
          "although",
          "though",
          "if",
          "that",
          "which",
          "who",
          "where",
          "whereas",
          "or",
          "so",
          "until",
          "since",
          "unless");

  private static final String[] WORDS = {
    "words", "view", "opinion", "phrase", "judgment", "judgement", "formulation", "estimation",
    "telling", "assessment", "wording", "parlance", "eyes"
  };

  private static final int FAR = 40;

  private final Text text;
  private final Speakers speakers;
  private final Cover quoted;

  Clauses(Text text, Speakers speakers, Cover quoted) {
    this.text = text;
    this.speakers = speakers;
    this.quoted = quoted;
  }

  /// Whether a word is the author's own.
  boolean own(Word word) {
    return !quoted.covers(word.start());
  }

  /// The clause that begins with these words, if it does nothing but report: `said Reyes`, `Reyes
  /// said`, `according to Reyes`.
  ///
  /// @param strict whether nothing may follow that could be what was said
  Optional<Attribution> reporting(List<Own> words, boolean strict) {
    List<Own> clause = fromFirstWord(words);
    if (clause.isEmpty()) {
      return Optional.empty();
    }
    return according(clause)
        .or(() -> wasWhat(clause))
        .or(() -> inverted(clause))
        .or(() -> plain(clause, strict));
  }

  /// As in `"…" was all that Reyes would say` and `"…" is how the ministry put it`.
  private Optional<Attribution> wasWhat(List<Own> clause) {
    boolean was =
        clause.size() > 3
            && clause.getFirst().is("was", "is", "were")
            && clause.get(1).is("all", "how", "what");
    if (!was) {
      return Optional.empty();
    }
    int from = clause.get(2).is("that") ? 3 : 2;
    for (int i = from + 1; i < clause.size(); i++) {
      Own word = clause.get(i);
      if (word.stops() || word.is(";", ":")) {
        return Optional.empty();
      }
      boolean spoken =
          Speech.verb(word.sentence(), word.word()).isPresent() || word.word().lemma().equals("put");
      if (word.word().isVerb() && spoken) {
        return phraseHead(clause, from)
            .map(head -> found("was what they said", head, passage(word), word));
      }
    }
    return Optional.empty();
  }

  /// The words from the first that is no mark.
  static List<Own> fromFirstWord(List<Own> words) {
    int i = 0;
    while (i < words.size() && words.get(i).punctuation() && !words.get(i).is(";", ".", ":")) {
      i++;
    }
    return words.subList(i, Math.min(words.size(), i + FAR));
  }

  /// As in "according to the words of Dmitry Peskov" and "in the words of the minister".
  Optional<Attribution> according(List<Own> clause) {
    Optional<Own> owner = ownerOfWords(clause);
    if (owner.isPresent()) {
      return Optional.of(
          found("in the words of", owner.get(), passage(clause.getFirst()), owner.get()));
    }
    int from = preposition(clause);
    if (from == 0 || from >= clause.size()) {
      return Optional.empty();
    }
    Own noun = phraseHead(clause, from).orElse(clause.get(from));
    Own head =
        speakers.of(noun.sentence(), noun.word()).isPresent()
            ? noun
            : named(clause, from).orElse(noun);
    return Optional.of(
        found("according to", head, passage(clause.getFirst(), clause.get(from - 1)), head));
  }

  /// Where the grammar of a phrase is tangled, as that of "state-run Global Times" is.
  private Optional<Own> named(List<Own> clause, int from) {
    List<Own> phrase =
        clause.stream()
            .skip(from)
            .takeWhile(own -> own.word().tag().matches("DT|JJ|NN.*|HYPH|VBN") || own.is("-"))
            .toList();
    return phrase.isEmpty()
        ? Optional.empty()
        : speakers
            .last(
                phrase.getFirst().sentence(),
                phrase.getFirst().start(),
                phrase.getLast().word().end())
            .map(mention -> new Own(mention.sentence(), mention.head()));
  }

  /// As in "in the minister's words" and "in its view".
  private Optional<Own> ownerOfWords(List<Own> clause) {
    if (clause.size() < 3 || !clause.getFirst().is("in")) {
      return Optional.empty();
    }
    return clause.stream()
        .limit(8)
        .filter(own -> own.is(WORDS))
        .findFirst()
        .flatMap(noun ->
            noun.sentence()
                .dependents(noun.word(), "nmod:poss")
                .findFirst()
                .map(owner -> new Own(noun.sentence(), owner)));
  }

  private static int preposition(List<Own> clause) {
    int from = 0;
    if (starts(clause, 0, "according", "to")) {
      from = 2;
    } else if (clause.size() > 4
        && starts(clause, 0, "in", "the")
        && clause.get(2).is(WORDS)
        && clause.get(3).is("of")) {
      return 4;
    } else {
      return 0;
    }
    return starts(clause, from, "the", "words", "of") ? from + 3 : from;
  }

  private static boolean starts(List<Own> clause, int at, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (at + i >= clause.size() || !clause.get(at + i).is(texts[i])) {
        return false;
      }
    }
    return true;
  }

  /// As in "said Ines Robledo, a spokeswoman".
  private Optional<Attribution> inverted(List<Own> clause) {
    int verb = clause.size() > 1 && clause.getFirst().word().tag().equals("RB") ? 1 : 0;
    if (clause.size() < verb + 2 || !says(clause.get(verb)) || gerund(clause.get(verb))) {
      return Optional.empty();
    }
    return opensPhrase(clause.get(verb + 1))
        ? phraseHead(clause, verb + 1)
            .map(head -> found("said who", head, passage(clause.get(verb)), clause.get(verb)))
        : Optional.empty();
  }

  /// As in "a Kremlin aide, Oleg Vetrov, told reporters".
  private Optional<Attribution> plain(List<Own> words, boolean strict) {
    List<Own> clause = words.getFirst().is("as") ? words.subList(1, words.size()) : words;
    if (clause.isEmpty()
        || !opensPhrase(clause.getFirst())
        || CONNECTORS.contains(clause.getFirst().lower())) {
      return Optional.empty();
    }
    boolean first = true;
    boolean free = true;
    boolean puts = clause.size() < words.size();
    boolean relative = false;
    for (int i = 1; i < clause.size(); i++) {
      Own word = clause.get(i);
      if (word.stops() || word.is(";", ":")) {
        return Optional.empty();
      }
      if (word.is(",", "–", "—", "-", "(", ")") && !word.word().tag().equals("HYPH")) {
        first = false;
        free = true;
        relative = false;
      } else if (first && word.is("who", "which", "that")) {
        relative = true;
      } else if ((says(word) || puts && word.word().lemma().equals("put"))
          && free
          && !toldToOthers(word)
          && !gerund(word)
          && !infinitive(clause, i)) {
        return strict && !closes(clause, i)
            ? Optional.empty()
            : subject(clause, i).map(head -> found("who said", head, passage(word), word));
      } else if (word.word().isVerb() && !auxiliary(word) && !relative) {
        free = false;
      } else if (!first && !auxiliary(word) && !word.word().tag().startsWith("RB")) {
        free = false;
      }
    }
    return Optional.empty();
  }

  /// Whether what follows the verb cannot be what was said.
  private static boolean closes(List<Own> clause, int verb) {
    if (verb + 1 == clause.size()) {
      return true;
    }
    Own next = clause.get(verb + 1);
    boolean hearer = clause.get(verb).word().lemma().matches("tell|inform|assure|ask|remind");
    boolean put = clause.get(verb).word().lemma().equals("put");
    return next.punctuation()
        || hearer
        || put && next.is("it", "in")
        || next.word().tag().matches("IN|TO|RB") && !next.is("that", "if", "as")
        || next.word().relation().contains("tmod")
        || next.is("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  }

  /// The subject of a verb: by grammar, or else the phrase that the clause begins with.
  private Optional<Own> subject(List<Own> clause, int verb) {
    Own says = clause.get(verb);
    Optional<Own> quoted = quoted(clause, says);
    if (quoted.isPresent()) {
      return quoted;
    }
    Optional<Own> first = phraseHead(clause, 0);
    Optional<Own> byGrammar =
        Subjects.of(says.sentence(), says.word()).flatMap(word -> among(clause, word));
    if (byGrammar.isPresent() && byGrammar.get().start() < says.start()) {
      boolean same = first.isPresent() && first.get().equals(byGrammar.get());
      boolean known = speakers.of(says.sentence(), byGrammar.get().word()).isPresent();
      return same || known && !inRelative(clause, byGrammar.get()) ? byGrammar : first;
    }
    return first;
  }

  /// Whom an agency quotes, as in "TASS quoted Lavrov as saying".
  private static Optional<Own> quoted(List<Own> clause, Own quotes) {
    boolean active =
        quotes.word().lemma().matches("quote|cite")
            && !Subjects.passive(quotes.sentence(), quotes.word())
            && clause.stream().anyMatch(own -> own.is("as"));
    return active
        ? quotes
            .sentence()
            .dependents(quotes.word(), "obj")
            .flatMap(word -> among(clause, word).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean inRelative(List<Own> clause, Own word) {
    return clause.stream()
        .takeWhile(other -> !other.equals(word))
        .anyMatch(other -> other.is("who", "which", "whose", "that"));
  }

  private static Optional<Own> among(List<Own> clause, Word word) {
    return clause.stream().filter(own -> own.word() == word).findFirst();
  }

  /// The noun of the phrase that begins somewhere, found by going from each word to the one on its
  /// right that it belongs to.
  static Optional<Own> phraseHead(List<Own> words, int from) {
    int at = from;
    for (int i = 0; i < FAR && at < words.size(); i++) {
      Own own = words.get(at);
      int next = indexOfGovernor(words, own);
      boolean within = next > at && next - at < 12 && !words.get(next).word().isVerb();
      if (!within) {
        break;
      }
      at = next;
    }
    for (int i = at; i < words.size() && i < at + 4; i++) {
      Word word = words.get(i).word();
      if (word.isNoun()
          || word.tag().startsWith("PRP") && !word.tag().equals("PRP$")
          || i == at
              && word.tag().matches("CD|DT|JJ|NN.*|FW")
              && (word.relation().startsWith("nsubj")
                  || i + 1 == words.size()
                  || words.get(i + 1).punctuation())) {
        return Optional.of(words.get(i));
      }
      if (word.isVerb() || words.get(i).punctuation()) {
        break;
      }
    }
    return Optional.empty();
  }

  private static int indexOfGovernor(List<Own> words, Own own) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).sentence() == own.sentence()
          && words.get(i).word().index() == own.word().governor()) {
        return i;
      }
    }
    return -1;
  }

  static boolean says(Own own) {
    return Speech.verb(own.sentence(), own.word()).equals(Optional.of(Kind.SAY));
  }

  /// As in "the press was told to print it", where the press says nothing.
  private static boolean toldToOthers(Own own) {
    return Subjects.passive(own.sentence(), own.word())
        && !own.word().lemma().matches("quote|cite");
  }

  private static boolean gerund(Own own) {
    return own.word().tag().equals("VBG");
  }

  private static boolean infinitive(List<Own> clause, int at) {
    return clause.get(at - 1).word().tag().equals("TO");
  }

  static boolean auxiliary(Own own) {
    return own.word().tag().equals("MD")
        || own.word().relation().startsWith("aux")
        || own.word().relation().equals("cop")
        || own.is("has", "have", "had", "is", "was", "also", "later", "then");
  }

  static boolean opensPhrase(Own own) {
    return own.word().tag().matches("DT|PRP|PRP\\$|NN.*|JJ.*|CD|VBN|FW|PDT|EX") && !own.is("there");
  }

  /// The persons who are subjects of a line.
  Stream<ActorKey> subjects(Line line) {
    return line.sentences().stream()
        .flatMap(sentence -> speakers.in(sentence).stream())
        .filter(mention -> mention.key().kind() == ActorKind.PERSON)
        .filter(mention -> mention.head().relation().startsWith("nsubj"))
        .map(Mention::key);
  }

  /// Whether a person speaks for a body, or names it as their own: "her country", "his party".
  boolean speaksFor(Speaker person, ActorKey body, Sentence sentence, Own verb) {
    if (person.key().kind() != ActorKind.PERSON) {
      return false;
    }
    boolean own =
        Subjects.of(sentence, verb.word()).stream()
            .flatMap(noun -> sentence.dependents(noun, "nmod:poss"))
            .filter(word -> word.tag().equals("PRP$"))
            .flatMap(word ->
                speakers.in(sentence).stream().filter(mention -> mention.head().equals(word)))
            .anyMatch(mention -> mention.key().equals(person.key()));
    Optional<ActorKey> behalf = speakers.onBehalfOf(person.key());
    // "The head of the mission said that observers had noted": they are hers.
    boolean observers =
        body.kind() == ActorKind.GROUP
            && body.text().matches(".*:(observers|monitors|experts|inspectors|investigators)")
            && behalf.isPresent();
    return own || observers || behalf.equals(Optional.of(body));
  }

  Passage passage(Own word) {
    return text.passage(word.word().start(), word.word().end());
  }

  Passage passage(Own from, Own to) {
    return text.passage(from.word().start(), to.word().end());
  }

  /// What is found when a noun speaks, whether or not it is known whom it stands for.
  Attribution found(String rule, Own head, Passage cue, Own verb) {
    String words = speakers.words(head.sentence(), head.word());
    boolean pronoun = head.word().tag().equals("PRP");
    boolean text = head.is("it") && verb.word().lemma().equals("read");
    return (text
            ? speakers.ofDocument(head.sentence(), head.word())
            : speakers.of(head.sentence(), head.word()))
        .map(speaker -> Attribution.of(speaker, rule, cue, verb))
        .orElseGet(() ->
            pronoun
                ? Attribution.unclear(rule, cue, verb, words)
                : Attribution.nobody(rule, cue, verb, "'" + words + "' names nobody known"));
  }

  /// Whom words name, if that is one: a person, or else a body.
  ///
  /// @param person whether only persons count
  Optional<Attribution> names(List<Own> words, boolean person) {
    List<Mention> here =
        words.stream()
            .map(Own::sentence)
            .distinct()
            .flatMap(sentence -> speakers.in(sentence).stream())
            .toList();
    List<Mention> persons =
        here.stream().filter(mention -> mention.key().kind() == ActorKind.PERSON).toList();
    long several = persons.stream().map(Mention::key).distinct().count();
    List<Mention> named = persons.isEmpty() && !person ? here : persons;
    return several > 1 || named.isEmpty()
        ? Optional.empty()
        : Optional.of(named.getFirst())
            .map(mention -> {
              Own head = new Own(mention.sentence(), mention.head());
              return Attribution.of(
                  speakers.named(mention).with("the line before names them"),
                  "announced",
                  passage(head),
                  head);
            });
  }

  /// The parts of a clause that follow a comma, longest first.
  static List<List<Own>> afterCommas(List<Own> words) {
    List<List<Own>> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is(",", "–", "—")) {
        parts.add(words.subList(i + 1, words.size()));
      }
    }
    return parts;
  }
}
