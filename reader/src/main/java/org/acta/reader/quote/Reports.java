package org.acta.reader.quote;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.acta.ledger.ActorKind;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.quote.Piece.Quoted;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds the clause that reports quoted words, in the line that they stand in.
final class Reports {
  private final Clauses clauses;
  private final Governing governing;
  private final Doers doers;

  Reports(Clauses clauses, Governing governing, Doers doers) {
    this.clauses = clauses;
    this.governing = governing;
    this.doers = doers;
  }

  /// Who says the words of a piece.
  ///
  /// Whole sentences are mostly followed by who said them; words within a sentence mostly depend on
  /// the verb before them.
  Optional<Attribution> of(Line line, int at, boolean whole) {
    if (Governing.title(line, at)) {
      return Optional.empty();
    }
    Quoted quoted = (Quoted) line.pieces().get(at);
    List<Supplier<Optional<Attribution>>> rules =
        whole
            ? List.of(
                () -> after(line, at, quoted, false),
                () -> before(line, at),
                () -> governing.of(line, at),
                () -> atTheEnd(line, at))
            : List.of(
                () -> inTheWords(line, at),
                () -> aside(line, at),
                () -> governing.of(line, at),
                () -> after(line, at, quoted, true),
                () -> before(line, at),
                () -> atTheEnd(line, at),
                () -> clauses.according(Phrases.fromFirstWord(line.own())),
                () -> new QuotedVerbs(clauses).quotedVerb(line, at));
    Optional<Attribution> open = Optional.empty();
    for (Supplier<Optional<Attribution>> rule : rules) {
      Optional<Attribution> found = rule.get();
      if (found.isPresent() && !found.get().open()) {
        return found;
      }
      open = open.or(() -> found);
    }
    return open;
  }

  /// As in `accused them of "theft", in the words of its envoy`, where the envoy speaks and not
  /// whoever accused.
  private Optional<Attribution> inTheWords(Line line, int at) {
    List<Own> words = Phrases.fromFirstWord(line.after(at));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (words.getFirst().is("as")) {
      // "In brotherhood", as he put it.
      return clauses.reporting(words, true).filter(said -> said.speaker().isPresent());
    }
    return words.getFirst().is("in") ? clauses.according(words) : Optional.empty();
  }

  /// As in `The poll, the agency said in a note, "cannot be explained"`.
  private Optional<Attribution> aside(Line line, int at) {
    List<Own> words = line.before(at);
    if (words.size() < 4 || !words.getLast().is(",")) {
      return Optional.empty();
    }
    List<Own> open = words.subList(0, words.size() - 1);
    List<List<Own>> parts = Phrases.afterCommas(open);
    return parts.isEmpty() || parts.getLast().isEmpty()
        ? Optional.empty()
        : clauses.reporting(parts.getLast(), true).filter(said -> said.speaker().isPresent());
  }

  private Optional<Attribution> after(Line line, int at, Quoted quoted, boolean strict) {
    List<Own> words = line.after(at);
    boolean set =
        quoted.awaitsSpeaker() || !words.isEmpty() && words.getFirst().is(",", "–", "—", "-", "(");
    return set ? clauses.reporting(words, strict) : clauses.according(words);
  }

  /// As in `it was "not credible" and unfair, the mission said.`
  private Optional<Attribution> atTheEnd(Line line, int at) {
    for (List<Own> part : Phrases.afterCommas(line.after(at))) {
      Optional<Attribution> found =
          part.isEmpty() ? Optional.empty() : clauses.reporting(part, true);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// As in `Reyes, who had flown to Lima, said: "…"` and `According to Reyes, "…"`.
  private Optional<Attribution> before(Line line, int at) {
    List<Own> words = line.before(at);
    if (words.isEmpty()
        || at - words.size() > 0 && words.getFirst().punctuation() && words.size() == 1) {
      return Optional.empty();
    }
    List<Own> clause = Phrases.fromFirstWord(words);
    if (clause.isEmpty()) {
      return Optional.empty();
    }
    boolean colon = words.getLast().is(":");
    return verbBefore(words, colon)
        .or(() -> words.getLast().is(",", ":") ? sourceBefore(words, clause) : Optional.empty())
        .or(() -> colon ? nameBefore(clause) : Optional.empty())
        .or(() -> colon ? subjectBefore(words.getLast()) : Optional.empty());
  }

  /// As in `According to Reyes, "…"` and `it was, in the words of Reyes, "…"`.
  private Optional<Attribution> sourceBefore(List<Own> words, List<Own> clause) {
    return clauses
        .according(clause)
        .or(() ->
            Phrases.afterCommas(words).reversed().stream()
                .filter(part -> !part.isEmpty())
                .flatMap(part -> clauses.according(part).stream())
                .findFirst());
  }

  private Optional<Attribution> verbBefore(List<Own> words, boolean colon) {
    for (int i = words.size() - 1; i >= 0; i--) {
      Own own = words.get(i);
      if (Phrases.says(own) && !Subjects.negated(own.sentence(), own.word())) {
        boolean aside = own.word().relation().startsWith("acl") && colon && anotherBefore(words, i);
        if (!aside) {
          return doers.subjectOf(words, i, "who said before");
        }
      } else if (own.word().isVerb() && !colon && !Phrases.auxiliary(own)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean anotherBefore(List<Own> words, int before) {
    return words.subList(0, before).stream().anyMatch(Phrases::says);
  }

  /// As in `Peskov: "…"` and `His answer: "…"`.
  private Optional<Attribution> nameBefore(List<Own> clause) {
    boolean verbless = clause.stream().noneMatch(own -> own.word().isVerb());
    return verbless && clause.size() <= 12
        ? Phrases.phraseHead(clause, 0)
            .map(head -> clauses.found("name and colon", head, clauses.passage(head), head))
        : Optional.empty();
  }

  /// As in `She declined to endorse him: "…"`.
  private Optional<Attribution> subjectBefore(Own colon) {
    // With two persons before the colon either may be the one who speaks.
    return Manners.beforeColon(colon.sentence(), colon.word())
        .filter(_ -> clauses.persons(colon) == 1)
        .filter(clauses::own)
        .map(word -> new Own(colon.sentence(), word))
        .map(head -> clauses.found("before a colon", head, clauses.passage(head), head))
        .filter(Reports::person);
  }

  private static boolean person(Attribution said) {
    return said.speaker().filter(who -> who.key().kind() == ActorKind.PERSON).isPresent();
  }

  /// Who is to speak next, by a line that does nothing but name somebody, or ends with a colon.
  Optional<Attribution> announces(Line line) {
    List<Own> own = line.own();
    boolean named =
        own.size() == line.pieces().size()
            && own.size() <= 25
            && own.stream().noneMatch(word -> word.word().tag().matches("VB[DZP]|MD"));
    if (!named || own.isEmpty()) {
      return Optional.empty();
    }
    return own.getLast().is(":") ? clauses.names(own, false) : clauses.names(own, true);
  }

  /// Who speaks in a line that quotes nothing: the subject of its main verb, if that is one of
  /// speech.
  Optional<Attribution> speaksIn(Line line) {
    List<Own> own = line.own();
    for (Own word : own) {
      Sentence sentence = word.sentence();
      Word verb = word.word();
      if (verb.relation().equals("root") && Speech.verb(sentence, verb).isPresent()) {
        return Subjects.negated(sentence, verb)
            ? Optional.empty()
            : doers.subjectOf(own, own.indexOf(word), "sentence before");
      }
    }
    return line.sentences().stream()
        .flatMap(sentence -> Manners.doer(sentence).stream().map(word -> new Own(sentence, word)))
        .map(head -> clauses.found("manner before", head, clauses.passage(head), head))
        .filter(Reports::person)
        .findFirst();
  }

  /// Whether a line says that somebody speaks, or is about another person.
  boolean isAnothers(Line line, Attributed last) {
    return line.own().stream().anyMatch(own -> Phrases.says(own) && !own.word().tag().equals("VBN"))
        || clauses
            .subjects(line)
            .anyMatch(key ->
                !last.attribution().speaker().filter(who -> who.key().equals(key)).isPresent());
  }
}
