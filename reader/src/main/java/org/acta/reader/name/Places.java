package org.acta.reader.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Located;
import org.acta.ledger.Passage;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Where things happen.
public final class Places {
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "near",
          "through",
          "outside",
          "across",
          "around",
          "inside",
          "throughout",
          "on",
          "along",
          "into",
          "to",
          "from",
          "within",
          "toward",
          "towards",
          "for");
  private static final Set<String> WHITHER =
      Set.of("to", "from", "into", "toward", "towards", "for");
  private static final Set<String> SITES =
      Set.of(
          "parliament",
          "palace",
          "headquarters",
          "embassy",
          "office",
          "offices",
          "border",
          "square",
          "capital",
          "building",
          "court",
          "commission",
          "region",
          "district",
          "hall");
  private static final int UP = 4;

  private final Text text;
  private final Mentions mentions;
  private final Map<Integer, List<Spot>> bySentence = new HashMap<>();

  private Places(Text text, Mentions mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /// @param first index of the first word of the name
  /// @param last index of the last
  private record Spot(int first, int last, Word head, Located located, boolean named) {}

  public static Places of(Text text, Mentions mentions) {
    Places places = new Places(text, mentions);
    for (Sentence sentence : text.sentences()) {
      places.bySentence.put(sentence.number(), places.spots(sentence));
    }
    return places;
  }

  private List<Spot> spots(Sentence sentence) {
    List<Spot> spots = new ArrayList<>();
    for (Span span : mentions.places()) {
      if (span.sentence().equals(sentence)) {
        int first = span.first();
        spots.add(spot(sentence, first, span.last(), span.head(), mentions.home(), true));
      }
    }
    for (Mention mention : mentions.in(sentence)) {
      boolean state = mention.key().kind() == ActorKind.STATE && mention.head().isName();
      if (state && spots.stream().noneMatch(spot -> spot.head().equals(mention.head()))) {
        int last = mention.head().index();
        int first = last;
        while (first > 1
            && sentence.word(first - 1).start() >= mention.start()
            && sentence.word(first - 1).isName()) {
          first--;
        }
        spots.add(spot(sentence, first, last, mention.head(), mention.key().iso(), true));
      }
    }
    for (Word word : sentence.words()) {
      boolean site = SITES.contains(word.text().toLowerCase(Locale.ROOT)) && word.isNoun();
      if (site && spots.stream().noneMatch(spot -> spot.head().equals(word))) {
        Optional<Spot> named = named(sentence, word, spots);
        if (named.isPresent()) {
          // "The district of Petare", "Belgrade's city hall": the name says where.
          spots.add(
              new Spot(word.index(), word.index(), word, whole(sentence, word, named.get()), true));
        } else {
          int first = phrase(sentence, word);
          boolean beside =
              first > 1 && sentence.word(first - 1).text().matches("outside|near|around");
          boolean region = regionByName(sentence, first, word);
          spots.add(
              spot(
                  sentence,
                  beside ? first - 1 : first,
                  word.index(),
                  word,
                  region ? Optional.empty() : mentions.home(),
                  region));
        }
      }
    }
    return spots;
  }

  private static boolean regionByName(Sentence sentence, int first, Word noun) {
    return noun.text().equals("region")
        && sentence.words().subList(Math.max(first, 2) - 1, noun.index() - 1).stream()
            .anyMatch(word -> Character.isUpperCase(word.text().codePointAt(0)));
  }

  /// "The Caribbean region" is not the Caribbean; "the district of Petare" is Petare.
  private Located whole(Sentence sentence, Word noun, Spot named) {
    boolean region = noun.text().equals("region") && named.last() == noun.index() - 1;
    if (!region) {
      return named.located();
    }
    int first = phrase(sentence, noun);
    Passage words = text.passage(sentence.word(first).start(), noun.end());
    return new Located(words.text(), Optional.empty(), words);
  }

  private static Optional<Spot> named(Sentence sentence, Word noun, List<Spot> spots) {
    List<Word> below =
        sentence
            .dependents(noun, "nmod", "nmod:poss", "compound")
            .filter(word ->
                word.relation().equals("compound")
                    || sentence
                        .dependents(word, "case")
                        .anyMatch(of ->
                            of.text().equals("of")
                                || of.tag().equals("POS")
                                || of.text().equals("in")))
            .toList();
    return spots.stream().filter(spot -> spot.named() && below.contains(spot.head())).findFirst();
  }

  private static int phrase(Sentence sentence, Word noun) {
    int first = noun.index();
    while (first > 1 && sentence.word(first - 1).tag().matches("DT|JJ|NNP?|POS")) {
      first--;
    }
    return first;
  }

  private Spot spot(
      Sentence sentence, int first, int last, Word head, Optional<String> iso, boolean named) {
    int from = first;
    // "central Harare" is where it was.
    while (named
        && from > 1
        && sentence
            .word(from - 1)
            .text()
            .matches("central|downtown|northern|southern|eastern|western")) {
      from--;
    }
    Passage words = text.passage(sentence.word(from).start(), sentence.word(last).end());
    return new Spot(first, last, head, new Located(words.text(), iso, words), named);
  }

  /// Where what a word tells happened: the place that hangs on it, or on the verb it hangs on in
  /// the same clause.
  ///
  /// @param word a verb or a noun that tells an event
  public Optional<Located> at(Sentence sentence, Word word) {
    List<Spot> spots = bySentence.getOrDefault(sentence.number(), List.of());
    Optional<Word> here = Optional.of(word);
    for (int up = 0; up < UP && here.isPresent(); up++) {
      Word governor = here.get();
      Optional<Located> place = below(sentence, governor, spots, word);
      if (place.isPresent()) {
        return place;
      }
      boolean leaves =
          Set.of("ccomp", "acl:relcl", "parataxis").contains(governor.relation()) && up > 0;
      here = leaves ? Optional.empty() : sentence.governor(governor);
    }
    return Optional.empty();
  }

  /// The place among the words below a word that are not clauses of their own, the nearest first.
  private Optional<Located> below(Sentence sentence, Word governor, List<Spot> spots, Word deed) {
    List<Word> layer = List.of(governor);
    Set<Integer> seen = new HashSet<>();
    for (int depth = 0; depth < 4; depth++) {
      List<Word> next = new ArrayList<>();
      for (Word word : layer) {
        for (Word below : sentence.dependents(word).toList()) {
          boolean clause =
              Set.of("ccomp", "advcl", "acl:relcl", "parataxis", "conj").contains(below.relation())
                  && below.isVerb();
          if (seen.add(below.index()) && !clause) {
            next.add(below);
          }
        }
      }
      for (Word word : next) {
        Optional<Spot> spot =
            spots.stream()
                .filter(one -> one.head().equals(word))
                .filter(one -> where(sentence, one, deed))
                .findFirst();
        if (spot.isPresent()) {
          return spot.map(Spot::located);
        }
      }
      layer = next;
    }
    return Optional.empty();
  }

  private static boolean where(Sentence sentence, Spot spot, Word deed) {
    Optional<String> preposition =
        sentence
            .dependents(spot.head(), "case")
            .map(word -> word.text().toLowerCase(Locale.ROOT))
            .filter(word -> !word.equals("'s"))
            .findFirst();
    boolean owner =
        sentence.dependents(spot.head(), "case").anyMatch(word -> word.tag().equals("POS"));
    if (owner) {
      return false;
    }
    if (preposition.isEmpty()) {
      // "Unrest hit Caracas", "paralysed Santa Cruz".
      return spot.named() && spot.head().relation().equals("obj");
    }
    boolean of =
        preposition.get().equals("of")
            && spot.named()
            && sentence
                .governor(spot.head())
                .filter(noun ->
                    noun.isNoun()
                        && (Nouns.is(noun, "town")
                            || noun.text()
                                .matches(
                                    "streets|districts|outskirts|parts|centre|center|suburbs|areas")))
                .isPresent();
    return of
        || WHERE.contains(preposition.get())
            && (spot.named() || !WHITHER.contains(preposition.get()));
  }
}
