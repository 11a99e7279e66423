package org.acta.reader.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Passage;
import org.acta.reader.name.Mention;
import org.acta.reader.quote.Piece.Own;
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

  private final Text text;
  private final Speakers speakers;
  private final Cover quoted;
  private final Sources sources;

  Clauses(Text text, Speakers speakers, Cover quoted) {
    this.text = text;
    this.speakers = speakers;
    this.quoted = quoted;
    this.sources = new Sources(speakers, this);
  }

  /// What names a source by itself: `according to Reyes`.
  Optional<Attribution> according(List<Own> clause) {
    return sources.according(clause);
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
    List<Own> clause = Phrases.fromFirstWord(words);
    if (clause.isEmpty()) {
      return Optional.empty();
    }
    return sources
        .according(clause)
        .or(() -> sources.wasWhat(clause))
        .or(() -> inverted(clause))
        .or(() -> plain(clause, strict));
  }

  /// As in "said Ines Robledo, a spokeswoman".
  private Optional<Attribution> inverted(List<Own> clause) {
    int verb = clause.size() > 1 && clause.getFirst().word().tag().equals("RB") ? 1 : 0;
    if (clause.size() < verb + 2
        || !Phrases.says(clause.get(verb))
        || Phrases.gerund(clause.get(verb))) {
      return Optional.empty();
    }
    // "Told Radio Norte that …" tells who was told.
    boolean heard = clause.get(verb).word().lemma().matches("tell|inform|assure|remind");
    return !heard && Phrases.opensPhrase(clause.get(verb + 1))
        ? Phrases.phraseHead(clause, verb + 1)
            .map(head -> found("said who", head, passage(clause.get(verb)), clause.get(verb)))
        : Optional.empty();
  }

  /// As in "a Kremlin aide, Oleg Vetrov, told reporters".
  private Optional<Attribution> plain(List<Own> words, boolean strict) {
    List<Own> clause = words.getFirst().is("as") ? words.subList(1, words.size()) : words;
    if (clause.isEmpty()
        || !Phrases.opensPhrase(clause.getFirst())
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
      } else if ((Phrases.says(word) || puts && word.word().lemma().equals("put"))
          && free
          && !toldToOthers(word)
          && !Phrases.gerund(word)
          && !Phrases.infinitive(clause, i)) {
        return strict && !closes(clause, i)
            ? Optional.empty()
            : subject(clause, i).map(head -> found("who said", head, passage(word), word));
      } else if (word.word().isVerb() && !Phrases.auxiliary(word) && !relative) {
        free = false;
      } else if (!first && !Phrases.auxiliary(word) && !word.word().tag().startsWith("RB")) {
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
    Optional<Own> first = Phrases.phraseHead(clause, 0);
    Optional<Own> byGrammar =
        Subjects.of(says.sentence(), says.word()).flatMap(word -> Phrases.among(clause, word));
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
            .flatMap(word -> Phrases.among(clause, word).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean inRelative(List<Own> clause, Own word) {
    return clause.stream()
        .takeWhile(other -> !other.equals(word))
        .anyMatch(other -> other.is("who", "which", "whose", "that"));
  }

  /// As in "the press was told to print it", where the press says nothing.
  private static boolean toldToOthers(Own own) {
    return Subjects.passive(own.sentence(), own.word())
        && !own.word().lemma().matches("quote|cite");
  }

  /// How many persons a sentence names before a word of it.
  long persons(Own before) {
    return speakers.in(before.sentence()).stream()
        .filter(mention -> mention.start() < before.start())
        .filter(mention -> !mention.head().tag().equals("PRP$"))
        .map(Mention::key)
        .filter(key -> key.kind() == ActorKind.PERSON)
        .distinct()
        .count();
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
}
