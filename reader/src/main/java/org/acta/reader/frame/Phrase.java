package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Noun phrases: their heads, the members of their lists, and the words that belong to them.
final class Phrase {
  private static final Set<String> LISTING =
      Set.of("including", "include", "like", "such", "among", "namely", "notably", "especially");

  private static final Set<String> COUNTRIES = Set.of("state", "country", "nation", "republic");

  private Phrase() {}

  /// The head of the noun phrase that a word is in.
  static Word head(Sentence sentence, Word word) {
    Word at = word;
    for (int i = 0; i < 8; i++) {
      Optional<Word> up = sentence.governor(at);
      boolean inside = at.relation().matches("compound|amod|nummod|det|flat|dep|fixed");
      if (up.isEmpty() || !inside || !up.get().isNoun()) {
        return at;
      }
      at = up.get();
    }
    return at;
  }

  /// A head and what is listed with it: "Chile and Peru", each; "countries, including Chile", all.
  static List<Word> members(Sentence sentence, Word head) {
    Set<Word> members = new LinkedHashSet<>();
    members.add(head);
    conjuncts(sentence, head).forEach(members::add);
    sequel(sentence, head).forEach(members::add);
    for (Word member : List.copyOf(members)) {
      listed(sentence, member).forEach(members::add);
    }
    return List.copyOf(members);
  }

  /// "Chile's A, Peru's B and Cuba's C": the parser takes B for another name of A.
  private static Stream<Word> sequel(Sentence sentence, Word head) {
    List<Word> beside =
        sentence
            .dependents(head, "appos")
            .filter(word -> word.isName() && head.isName())
            .filter(word -> sentence.word(word.index() - 1).text().equals(","))
            .toList();
    boolean list =
        beside.size() > 1
            && sentence.dependents(head, "conj").anyMatch(Word::isName)
            && beside.stream().allMatch(word -> word.tag().equals("NNP"));
    return list
        // "Paris, Rome, Cairo and Lima": the parser takes each for another name of the first.
        ? beside.stream()
        : beforeAnd(sentence, head);
  }

  private static Stream<Word> beforeAnd(Sentence sentence, Word head) {
    return sentence
        .dependents(head, "appos")
        .filter(word -> word.isName() && head.isName())
        .filter(word -> sentence.dependents(word, "conj").anyMatch(Word::isName))
        .flatMap(word -> Stream.concat(Stream.of(word), conjuncts(sentence, word)));
  }

  private static Stream<Word> conjuncts(Sentence sentence, Word head) {
    return sentence
        .dependents(head, "conj")
        .filter(word -> word.isNoun() || word.tag().matches("PRP|CD|DT|JJ"));
  }

  private static List<Word> listed(Sentence sentence, Word head) {
    List<Word> found = new ArrayList<>(amongThem(sentence, head));
    alongside(sentence, head).forEach(found::add);
    Stream.concat(
            sentence.dependents(head, "nmod", "obl", "dep", "appos", "acl"),
            sentence.governor(head).stream()
                .filter(Word::isVerb)
                .flatMap(verb -> sentence.dependents(verb, "nmod", "obl", "dep", "advcl"))
                .filter(word -> word.index() > head.index()))
        .filter(word ->
            sentence
                .dependents(word, "case", "mark")
                .anyMatch(by -> LISTING.contains(by.lemma()) || LISTING.contains(by.text())))
        .forEach(found::add);
    if (COUNTRIES.contains(head.lemma())) {
      new Clause(sentence, head).obliques("of").stream().filter(Word::isName).forEach(found::add);
    }
    sentence
        .dependents(head, "appos", "acl")
        .flatMap(word ->
            word.lemma().equals("include")
                ? Stream.of(word)
                : sentence.dependents(word, "acl").filter(verb -> verb.lemma().equals("include")))
        .flatMap(verb -> sentence.dependents(verb, "obj"))
        .forEach(found::add);
    return found.stream()
        .flatMap(word ->
            word.tag().equals("PRP") ? sentence.dependents(word, "dep", "appos") : Stream.of(word))
        .flatMap(word -> Stream.concat(Stream.of(word), conjuncts(sentence, word)))
        .toList();
  }

  /// "fourteen countries, among them Chile, Peru and Cuba"
  private static List<Word> amongThem(Sentence sentence, Word head) {
    int at = head.index() + 1;
    int last = sentence.words().size();
    boolean comma = at + 3 <= last && sentence.word(at).text().equals(",");
    if (!comma || !head.tag().matches("NNP?S")) {
      return List.of();
    }
    boolean among =
        sentence.word(at + 1).lemma().equals("among")
            && sentence.word(at + 2).text().equals("them");
    boolean including = sentence.word(at + 1).text().equals("including");
    return among || including ? Roll.from(sentence, at + (among ? 3 : 2)) : List.of();
  }

  /// "Britain, along with the Union, said": the Union as well.
  private static Stream<Word> alongside(Sentence sentence, Word head) {
    Optional<Word> verb =
        sentence.governor(head).filter(up -> up.isVerb() && up.index() > head.index());
    return Stream.concat(
            sentence.dependents(head, "nmod", "obl", "conj", "dep"),
            verb.stream().flatMap(up -> sentence.dependents(up, "obl", "nmod")))
        .filter(word -> word.index() > head.index())
        .filter(word -> verb.isEmpty() || word.index() < verb.get().index())
        .filter(word ->
            sentence
                .dependents(word, "case", "cc", "mark")
                .anyMatch(by ->
                    Set.of("along", "together", "alongside").contains(by.lemma())
                        || by.lemma().equals("with")
                            && verb.isPresent()
                            && sentence.word(by.index() - 1).text().equals(",")));
  }

  /// The words of a noun phrase before its head that say which: "fresh" and "presidential" of "a
  /// fresh presidential vote".
  static List<Word> modifiers(Sentence sentence, Word head) {
    return sentence
        .dependents(head, "amod", "compound", "nummod", "det", "nmod:poss", "dep", "advmod")
        .filter(word -> word.index() < head.index())
        .flatMap(word ->
            Stream.concat(
                Stream.of(word), sentence.dependents(word, "compound", "amod", "conj", "nummod")))
        .toList();
  }

  /// A word and all that hang on it, without clauses of their own.
  static List<Word> extent(Sentence sentence, Word head) {
    List<Word> extent = new ArrayList<>();
    gather(sentence, head, extent, 10);
    return extent;
  }

  private static void gather(Sentence sentence, Word word, List<Word> into, int depth) {
    into.add(word);
    if (depth > 0) {
      sentence
          .dependents(word)
          .filter(down -> !down.relation().matches("acl:relcl|advcl|parataxis|punct"))
          .forEach(down -> gather(sentence, down, into, depth - 1));
    }
  }
}
