package org.acta.reader.quote;

import java.util.List;
import java.util.Optional;
import org.acta.reader.quote.Piece.Own;

/// Finds who does what a verb says by the order of the words before it, where the grammar was
/// misled by what is quoted or set in between.
final class Openings {
  private Openings() {}

  /// "He" or "she" right before the verb, as in `a vote he called "fair"`.
  static Optional<Own> pronoun(List<Own> words, int verb) {
    return before(words, verb).filter(own -> own.is("he", "she", "they"));
  }

  /// A name right before the verb, as in `On Saturday Reyes had said`.
  static Optional<Own> name(List<Own> words, int verb) {
    return before(words, verb).filter(own -> own.word().isName());
  }

  private static Optional<Own> before(List<Own> words, int verb) {
    int i = verb - 1;
    while (i >= 0 && (Phrases.auxiliary(words.get(i)) || words.get(i).word().tag().equals("RB"))) {
      i--;
    }
    boolean finite = words.get(verb).word().tag().matches("VB[DZPN]");
    return i >= 0 && finite ? Optional.of(words.get(i)) : Optional.empty();
  }

  /// The phrase that a clause begins with if its verb stands behind the comma that closes what
  /// "who" or "whose" opened, as in `Reyes, whose plan led to a strike in which people died, said`,
  /// and the grammar finds nobody or one within.
  static Optional<Own> beforeRelative(List<Own> words, int verb, Optional<Own> byGrammar) {
    int comma = verb - 1;
    while (comma > 0
        && (Phrases.auxiliary(words.get(comma))
            || words.get(comma).word().tag().startsWith("RB"))) {
      comma--;
    }
    if (comma < 2 || !words.get(comma).is(",") || !Phrases.opensPhrase(words.getFirst())) {
      return Optional.empty();
    }
    int relative = 0;
    while (relative < verb && !words.get(relative).is("who", "whose", "which")) {
      relative++;
    }
    List<Own> opening = words.subList(0, relative);
    boolean plain = opening.stream().noneMatch(own -> own.word().isVerb() && !ofNoun(own));
    boolean within =
        byGrammar.isEmpty()
            || !opening.contains(byGrammar.get())
            || byGrammar.get().word().isVerb();
    boolean another =
        relative < verb
            && words.subList(relative, verb).stream().anyMatch(own -> own.word().isVerb());
    return another && plain && within ? Phrases.phraseHead(opening, 0) : Optional.empty();
  }

  /// As in `showed a worker from the plant who said`, where the grammar lost "who": whoever of one
  /// kind stands before it. Empty if it is clear or no "who" stands there.
  static Optional<Own> beforeWho(List<Own> words, int verb) {
    int who = verb - 1;
    while (who > 0
        && (Phrases.auxiliary(words.get(who)) || words.get(who).word().tag().equals("RB"))) {
      who--;
    }
    boolean lost =
        who > 0
            && words.get(who).is("who")
            && !words.get(verb).word().relation().equals("acl:relcl")
            && !words.get(who).word().relation().startsWith("nsubj");
    if (!lost) {
      return Optional.empty();
    }
    return words.subList(0, who).reversed().stream()
        .filter(own -> own.word().isNoun() && !own.word().relation().matches("compound|nmod"))
        .findFirst();
  }

  /// As in `Reyes, as quoted by the daily Norte, called it`, where the grammar has the daily call
  /// it.
  static Optional<Own> beforeAside(List<Own> words, int verb) {
    if (verb < 4 || !words.get(verb - 1).is(",")) {
      return Optional.empty();
    }
    for (int i = verb - 2; i > 1 && verb - i < 12; i--) {
      boolean aside =
          words.get(i).is("as")
              && words.get(i - 1).is(",")
              && words.get(i + 1).is("quoted", "cited");
      if (aside) {
        return Phrases.phraseHead(words.subList(0, i - 1), Math.max(0, phraseStart(words, i - 1)));
      }
      if (words.get(i).is(",", ";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static int phraseStart(List<Own> words, int end) {
    int start = end;
    while (start > 0 && words.get(start - 1).word().tag().matches("DT|JJ|NN.*|POS|HYPH|CD")) {
      start--;
    }
    return start;
  }

  /// As in `Chile, whose minister, Ana Reyes, called it`, where the grammar finds nobody.
  static Optional<Own> ofWhose(List<Own> words, int verb) {
    for (int i = verb - 1; i >= 0 && verb - i < 14; i--) {
      if (words.get(i).word().isVerb() || words.get(i).is(";")) {
        return Optional.empty();
      }
      if (words.get(i).is("whose") && i + 1 < verb) {
        return Phrases.phraseHead(words.subList(0, verb), i + 1);
      }
    }
    return Optional.empty();
  }

  private static boolean ofNoun(Own own) {
    return own.word().relation().matches("amod|compound");
  }

  /// The phrase that the clause of a verb begins with.
  static Optional<Own> phrase(List<Own> words, int verb) {
    int from = 0;
    for (int i = verb - 1; i > 0; i--) {
      if (words.get(i).is("and", "but", ";")
          || words.get(i).is(",") && words.get(0).word().tag().matches("IN|RB|VBG|VBN|CC")) {
        from = i + 1;
        break;
      }
    }
    return from < verb && Phrases.opensPhrase(words.get(from))
        ? Phrases.phraseHead(words.subList(0, verb), from)
        : Optional.empty();
  }
}
