package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Quote;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Who says what a clause tells.
///
/// In this order: the speaker of the quotation that it stands in; the subject of the verb of saying
/// above or beside it; whoever comes after "according to".
final class Reporting {
  private static final int DEPTH = 8;

  private final Parties parties;
  private final Topics topics;
  private final Controls controls;
  private final List<Quote> quotes;

  Reporting(Parties parties, Topics topics, Controls controls, List<Quote> quotes) {
    this.controls = controls;
    this.parties = parties;
    this.topics = topics;
    this.quotes = List.copyOf(quotes);
  }

  /// Those who say it, if the article names any; more than one for "both said".
  ///
  /// @param quote in which it stands, unless that only quotes some words
  record Saying(List<Party> sayers, Optional<Quote> quote, Optional<Word> verb, boolean negated) {
    /// Whether it is an outlet's or an organisation's report of others.
    boolean hearsay() {
      return sayers.stream().anyMatch(sayer -> sayer.named().kind() == ActorKind.OUTLET);
    }
  }

  /// Who says what a word tells.
  Saying of(Sentence sentence, Word word) {
    Optional<Quote> quote = covering(word);
    Optional<Quote> spoken = quote.filter(found -> found.speaker().isPresent());
    if (spoken.isPresent()) {
      return new Saying(List.of(speaker(spoken.get())), quote, Optional.empty(), false);
    }
    Optional<Word> inside = insideRelative(sentence, word);
    if (inside.isPresent()) {
      List<Party> sayers = parties.of(sentence, sentence.word(inside.get().index() - 1));
      if (!sayers.isEmpty()) {
        return new Saying(sayers, quote, inside, false);
      }
    }
    Optional<Word> verb = verb(sentence, word);
    if (verb.isPresent()) {
      List<Party> sayers = new ArrayList<>();
      new Clause(sentence, verb.get())
          .actors()
          .forEach(subject -> sayers.addAll(parties.of(sentence, subject)));
      if (sayers.isEmpty() && verb.get().index() > 1) {
        Word before = sentence.word(verb.get().index() - 1);
        if (before.isName()) {
          sayers.addAll(parties.alone(sentence, before));
        }
      }
      if (!sayers.isEmpty()) {
        return new Saying(sayers, quote, verb, negated(sentence, verb.get()));
      }
    }
    return new Saying(according(sentence, word), quote, verb, false);
  }

  /// The quotation that a word stands in, the innermost.
  Optional<Quote> covering(Word word) {
    return quotes.stream()
        .filter(quote -> quote.kind() != Quote.Kind.SCARE)
        .filter(quote -> quote.words().start() <= word.start())
        .filter(quote -> word.end() <= quote.words().end())
        .reduce((_, inner) -> inner);
  }

  /// "did not say that", "denied that".
  private boolean negated(Sentence sentence, Word verb) {
    return Lexicon.lemma(verb).equals("deny")
        || !Set.of(Stance.ASSERTED, Stance.PLANNED, Stance.CALLED)
            .contains(Standing.of(sentence, verb, controls).stance());
  }

  private Party speaker(Quote quote) {
    Party party = parties.party(quote.speaker().orElseThrow(), "");
    return quote
        .onBehalfOf()
        .map(actor -> new Party(actor, quote.speaker(), party.named(), party.steps()))
        .orElse(party);
  }

  /// The verb of saying whose complement a word is in.
  private Optional<Word> verb(Sentence sentence, Word word) {
    Word at = word;
    for (int i = 0; i < DEPTH; i++) {
      Word below = at;
      Optional<Word> beside =
          sentence
              .dependents(below, "parataxis", "ccomp", "dep", "advcl", "punct")
              .filter(this::says)
              .filter(verb -> inverted(sentence, verb, word))
              .findFirst()
              .or(() -> sentence.dependents(below, "csubj").filter(this::says).findFirst());
      if (beside.isPresent()) {
        return beside;
      }
      // The parser takes "saying" before a clause for a conjunction.
      Optional<Word> mark =
          sentence
              .dependents(below, "mark", "case")
              .filter(down -> down.tag().equals("VBG") && says(down))
              .findFirst();
      Optional<Word> up = sentence.governor(at);
      if (mark.isPresent() && up.isPresent()) {
        return up;
      }
      if (up.isEmpty()) {
        return Optional.empty();
      }
      boolean joined =
          at == word
              && at.relation().equals("conj")
              && Lexicon.lemma(up.get()).equals("say")
              && sentence.dependents(at, "nsubj", "nsubj:pass").findAny().isEmpty();
      if (says(up.get()) && joined) {
        return up;
      }
      if (says(up.get()) && at.relation().matches("ccomp|parataxis|dep|obj|advcl|xcomp|csubj")) {
        return up;
      }
      at = up.get();
    }
    return Optional.empty();
  }

  /// "the vote, which the observers say was marred": they say so, whatever the parser makes of it.
  private Optional<Word> insideRelative(Sentence sentence, Word word) {
    for (int i = word.index() - 1; i > Math.max(1, word.index() - 9); i--) {
      Word verb = sentence.word(i);
      boolean says =
          verb.text()
              .matches("says?|said|claims?|claimed|believes?|believed|insists?|insisted|calls?");
      boolean finite =
          sentence.word(i + 1).tag().matches("VB[DZP]|MD|RB") && sentence.word(i - 1).isNoun();
      if (says && finite) {
        for (int j = i - 2; j >= Math.max(1, i - 7); j--) {
          if (sentence.word(j).tag().equals("WDT")
              || sentence.word(j).text().equals("that")
                  && sentence.word(Math.max(1, j - 1)).isNoun()) {
            return Optional.of(verb);
          }
        }
        return Optional.empty();
      }
      if (verb.text().matches("[,;:]")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// "…, Pretoria said": the verb comes after what it tells, or ends the sentence.
  private boolean inverted(Sentence sentence, Word verb, Word told) {
    return (verb.index() > told.index() || verb.relation().equals("punct"))
        && sentence.words().subList(told.index(), Math.max(told.index(), verb.index())).stream()
            .noneMatch(mark -> mark.text().equals(";"))
        && (sentence.dependents(verb, "nsubj").findAny().isPresent()
            || verb.relation().equals("punct"))
        && sentence.dependents(verb, "mark").findAny().isEmpty();
  }

  private boolean says(Word word) {
    return word.isVerb() && topics.names(word, "SAYING");
  }

  private List<Party> according(Sentence sentence, Word word) {
    List<Party> sayers = new ArrayList<>();
    for (Word source : sentence.words()) {
      boolean here =
          sentence
              .dependents(source, "case", "mark")
              .anyMatch(by -> Lexicon.lemma(by).matches("accord|according"));
      if (here) {
        sayers.addAll(parties.of(sentence, innermost(sentence, source)));
      }
    }
    return sayers;
  }

  /// "the words of his spokesman": the spokesman.
  private static Word innermost(Sentence sentence, Word source) {
    Set<String> transparent =
        Set.of("word", "statement", "report", "figure", "account", "note", "release", "run");
    return transparent.contains(Lexicon.lemma(source))
        ? sentence
            .dependents(source, "nmod", "dep")
            .filter(word -> word.index() > source.index())
            .findFirst()
            .orElse(source)
        : source;
  }
}
