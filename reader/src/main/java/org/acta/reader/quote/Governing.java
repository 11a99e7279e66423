package org.acta.reader.quote;

import java.util.List;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.quote.Piece.Quoted;
import org.acta.reader.quote.Speech.Kind;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds the verb or noun of speech that quoted words within a sentence depend on, and its subject.
final class Governing {
  private final Clauses clauses;
  private final Doers doers;

  Governing(Clauses clauses, Doers doers) {
    this.clauses = clauses;
    this.doers = doers;
  }

  /// By the grammar; or else the last such verb before the words, unless another clause begins in
  /// between.
  Optional<Attribution> of(Line line, int at) {
    List<Own> before = line.before(at);
    if (!before.isEmpty() && soCalled(before)) {
      return Optional.empty();
    }
    return byGrammar(line, at).or(() -> byOrder(line, at));
  }

  /// As in `the list "Belgrade must not stop"`, where nobody speaks.
  static boolean title(Line line, int at) {
    List<Own> before = line.before(at);
    return !before.isEmpty()
        && ((Quoted) line.pieces().get(at)).startsSentence()
        && before
            .getLast()
            .is(
                "list",
                "lists",
                "ticket",
                "coalition",
                "alliance",
                "bloc",
                "party",
                "movement",
                "group",
                "initiative",
                "programme",
                "program",
                "operation",
                "song",
                "film",
                "book",
                "series",
                "exhibition",
                "platform",
                "slogan",
                "hashtag",
                "banner",
                "codenamed",
                "entitled",
                "titled",
                "called-",
                "named",
                "nicknamed",
                "motto");
  }

  private static boolean soCalled(List<Own> before) {
    return before.getLast().is("so-called")
        || before.getLast().is("called")
            && before.size() > 1
            && before.get(before.size() - 2).is("-");
  }

  private Optional<Attribution> byGrammar(Line line, int at) {
    Span span = ((Quoted) line.pieces().get(at)).span();
    List<Own> own = line.own();
    for (Sentence sentence : line.sentences()) {
      for (Word word : sentence.words()) {
        if (!inside(span, word) || word.relation().equals("punct")) {
          continue;
        }
        Optional<Word> governor = sentence.governor(word).filter(up -> !inside(span, up));
        if (governor.isPresent()) {
          Optional<Attribution> found = climb(own, span, sentence, word);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  static boolean inside(Span span, Word word) {
    return word.start() < span.end() && word.end() > span.start();
  }

  private Optional<Attribution> climb(List<Own> own, Span span, Sentence sentence, Word from) {
    Word below = from;
    boolean aside = false;
    Optional<Word> next = sentence.governor(from);
    while (next.isPresent()) {
      Word word = next.get();
      Optional<Own> piece = own.stream().filter(other -> other.word() == word).findFirst();
      if (piece.isPresent() && parted(own, piece.get(), span)) {
        return Optional.empty();
      }
      if (piece.isPresent()) {
        Optional<Kind> kind =
            sends(sentence, word, span) ? Optional.of(Kind.JUDGE) : Speech.verb(sentence, word);
        boolean held = kind.equals(Optional.of(Kind.HOLD)) && saidSo(sentence, word);
        if (kind.isPresent() && !held && !below.relation().equals("nsubj")) {
          return below.relation().matches("nsubj|csubj|acl.*")
                  || loose(sentence, below, kind.get(), aside)
              ? Optional.empty()
              : doers
                  .subjectOf(own, own.indexOf(piece.get()), "governing verb")
                  .map(said -> toldBy(own, sentence, piece.get(), said));
        }
        Optional<Attribution> owner =
            rightBehind(own, span, piece.get()) ? Optional.empty() : ownerOf(sentence, piece.get());
        if (owner.isPresent()) {
          return owner;
        }
      }
      aside |= below.relation().equals("acl:relcl") || loose(sentence, below);
      if (below.relation().matches("nsubj.*")
          && !word.isNoun()
          && piece.isPresent()
          && word.relation().equals("root")) {
        return Optional.empty();
      }
      below = word;
      next = sentence.governor(word);
    }
    return Optional.empty();
  }

  /// As in `extended his "warmest congratulations"`.
  private static boolean sends(Sentence sentence, Word verb, Span span) {
    return verb.isVerb()
        && verb.lemma()
            .matches("extend|send|offer|convey|address|present|transmit|give|deliver|pass")
        && sentence.words().stream()
            .anyMatch(word ->
                Speech.noun(word).equals(Optional.of(Kind.ACT))
                    && (inside(span, word)
                        || word.governor() == verb.index()
                            && word.relation().equals("obj")
                            && word.start() < span.start()));
  }

  /// As in "Reyes said that her country welcomed", where she speaks for whoever welcomes.
  private Attribution toldBy(List<Own> own, Sentence sentence, Own verb, Attribution said) {
    Optional<ActorKey> welcomes = said.speaker().map(Speaker::key);
    if (said.speaker().isEmpty() && said.unclear()) {
      return said;
    }
    // What somebody "would say" they have not said: the words are of whoever tells it.
    boolean would =
        sentence
            .dependents(verb.word(), "aux")
            .anyMatch(
                aux -> aux.text().matches("(?i)would|will|could|should|must|may|might|'ll|’ll"));
    boolean body =
        would
            || welcomes
                .filter(key -> key.kind() == ActorKind.PERSON || key.kind() == ActorKind.OUTLET)
                .isEmpty();
    Word below = verb.word();
    boolean reported = false;
    Optional<Word> next = sentence.governor(below);
    while (body && next.isPresent()) {
      Word up = next.get();
      reported |= below.relation().matches("ccomp|parataxis|dep|advcl");
      boolean says =
          up.isVerb() && Speech.verb(sentence, up).equals(Optional.of(Kind.SAY)) && reported;
      Optional<Own> piece = own.stream().filter(other -> other.word() == up).findFirst();
      if (says && piece.isPresent() && !Subjects.negated(sentence, up)) {
        Optional<Attribution> outer =
            doers
                .subjectOf(own, own.indexOf(piece.get()), "governing verb")
                .filter(other ->
                    other
                        .speaker()
                        .filter(speaker ->
                            would
                                || welcomes.isEmpty()
                                || clauses.speaksFor(speaker, welcomes.get(), sentence, verb))
                        .isPresent());
        if (outer.isPresent()) {
          return outer.get();
        }
      }
      below = up;
      next = sentence.governor(up);
    }
    return said;
  }

  /// Whether a semicolon stands between a word and what is quoted behind it.
  private static boolean parted(List<Own> own, Own word, Span span) {
    return own.stream()
        .anyMatch(
            mark -> mark.is(";") && word.start() < mark.start() && mark.start() < span.start());
  }

  /// As in `called the president's statement "void"`, where the words are said of the statement.
  private static boolean rightBehind(List<Own> own, Span span, Own noun) {
    return own.stream()
        .filter(other -> other.start() < span.start())
        .reduce((_, last) -> last)
        .filter(noun::equals)
        .isPresent();
  }

  /// Whether somebody is said to say that somebody thinks so.
  private static boolean saidSo(Sentence sentence, Word verb) {
    return verb.relation().matches("ccomp|conj|xcomp|dep")
        && sentence
            .governor(verb)
            .filter(up -> {
              Optional<Kind> kind = Speech.verb(sentence, up);
              return kind.equals(Optional.of(Kind.SAY))
                  || kind.equals(Optional.of(Kind.HOLD)) && saidSo(sentence, up);
            })
            .isPresent();
  }

  private static boolean loose(Sentence sentence, Word below, Kind kind, boolean aside) {
    return kind != Kind.SAY && aside || loose(sentence, below);
  }

  /// A clause of time or reason, whose words are the author's.
  private static boolean loose(Sentence sentence, Word below) {
    return below.relation().equals("advcl")
        && sentence
            .dependents(below, "mark", "advmod", "case")
            .anyMatch(mark ->
                mark.lemma()
                    .matches(
                        "(?i)after|before|while|when|since|although|though|because|until|whereas"));
  }

  /// As in "her warning of" and "the mission's report, which".
  private Optional<Attribution> ownerOf(Sentence sentence, Own noun) {
    if (Speech.noun(noun.word()).isEmpty()) {
      return Optional.empty();
    }
    return sentence
        .dependents(noun.word(), "nmod:poss")
        .findFirst()
        .or(() ->
            sentence
                .dependents(noun.word(), "nmod")
                .filter(word -> Speakers.hasCase(sentence, word, "by", "from"))
                .findFirst())
        .map(owner ->
            clauses.found("noun of speech", new Own(sentence, owner), clauses.passage(noun), noun));
  }

  private Optional<Attribution> byOrder(Line line, int at) {
    List<Own> words = line.before(at);
    for (int i = words.size() - 1; i >= 0; i--) {
      Own own = words.get(i);
      if (breaks(words, i)) {
        return Optional.empty();
      }
      if (Speech.verb(own.sentence(), own.word()).isPresent()) {
        return own.word().tag().equals("VBN") && own.word().relation().equals("amod")
            ? Optional.empty()
            : doers.subjectOf(words, i, "verb before");
      }
    }
    return Optional.empty();
  }

  private static boolean breaks(List<Own> words, int i) {
    Own own = words.get(i);
    boolean afterComma = i > 0 && words.get(i - 1).is(",");
    return own.is(";", "while", "whereas", "although", "though", "which", "who")
        || afterComma && own.is("and", "but", "as", "after", "before", "when", "where", "or");
  }
}
