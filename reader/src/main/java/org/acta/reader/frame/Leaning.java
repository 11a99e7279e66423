package org.acta.reader.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Words by which somebody leans on what another did: "so did", "followed suit", "as well".
final class Leaning {
  private Leaning() {}

  /// Who leans, if this word is one that leans.
  static List<Word> who(Sentence sentence, Word word) {
    Clause clause = new Clause(sentence, word);
    return switch (Lexicon.lemma(word)) {
      case "do" -> does(sentence, word) ? doers(sentence, word) : List.of();
      case "have", "be" -> elliptic(sentence, word) ? doers(sentence, word) : List.of();
      case "follow" ->
          followedBy(sentence, word)
              ? new Scene(sentence, word).role("by")
              : follows(sentence, word) ? clause.actors() : List.of();
      case "echo", "share", "repeat", "second", "mirror" ->
          clause.passive() ? clause.actors() : List.of();
      case "say", "write", "find" -> same(sentence, word) ? clause.actors() : List.of();
      case "come", "reach", "draw", "arrive" ->
          similar(sentence, word) ? clause.actors() : List.of();
      case "first" -> amongFirst(sentence, word) ? clause.surfaceSubjects() : List.of();
      case "join" ->
          joined(sentence, word)
              ? clause.objects()
              : joinedIn(sentence, word) ? clause.actors() : List.of();
      case "align", "associate" -> reflexive(sentence, word) ? clause.actors() : List.of();
      case "concur" ->
          sentence.dependents(word, "ccomp").findAny().isEmpty() ? clause.actors() : List.of();
      case "go" -> along(sentence, word) ? clause.actors() : List.of();
      case "too", "likewise" -> {
        List<Word> bare = verbless(sentence, word);
        yield bare.isEmpty() ? thinksLikewise(sentence, word) : bare;
      }
      case "well" -> asWell(sentence, word) ? verbless(sentence, word) : List.of();
      case "stance", "position", "attitude", "refusal", "reaction" ->
          word.relation().startsWith("nsubj") ? new Scene(sentence, word).owners() : List.of();
      default -> List.of();
    };
  }

  /// "aligned itself with that position"
  private static boolean reflexive(Sentence sentence, Word verb) {
    boolean self =
        sentence
            .dependents(verb, "obj")
            .anyMatch(word -> word.text().matches("itself|themselves|himself|herself"));
    return self
        && new Scene(sentence, verb)
            .role("with").stream()
                .anyMatch(word ->
                    Lexicon.lemma(word)
                        .matches("position|stance|statement|view|call|demand|declaration|line"));
  }

  /// "would go along with that"
  private static boolean along(Sentence sentence, Word verb) {
    int next = verb.index() + 1;
    return next + 1 <= sentence.words().size()
        && sentence.word(next).text().equals("along")
        && sentence.word(next + 1).text().equals("with");
  }

  /// "His Slovak counterpart thought likewise"
  private static List<Word> thinksLikewise(Sentence sentence, Word word) {
    return word.text().equals("likewise")
        ? sentence
            .governor(word)
            .filter(verb -> verb.lemma().matches("think|act|feel|respond|reply|argue"))
            .map(verb -> new Clause(sentence, verb).actors())
            .orElse(List.of())
        : List.of();
  }

  /// "Iceland as well."
  private static boolean asWell(Sentence sentence, Word word) {
    return word.index() > 1
        && sentence.word(word.index() - 1).text().equals("as")
        && (word.index() == sentence.words().size()
            || sentence.word(word.index() + 1).text().matches("[.,;]"));
  }

  /// "Turkey's president, too": nothing but a name that leans.
  private static List<Word> verbless(Sentence sentence, Word word) {
    int before = word.text().equals("well") ? word.index() - 2 : word.index() - 1;
    boolean comma =
        before > 0 && (sentence.word(before).text().equals(",") || sentence.word(before).isName());
    return sentence
        .governor(word)
        .filter(up -> comma && up.isName() && up.relation().matches("root|parataxis"))
        .filter(up -> sentence.dependents(up, "cop", "nsubj", "acl:relcl").findAny().isEmpty())
        .map(List::of)
        .orElse(List.of());
  }

  /// Of "so did Norway" whoever comes after the verb; else its subject.
  private static List<Word> doers(Sentence sentence, Word word) {
    boolean inverted = word.index() > 1 && sentence.word(word.index() - 1).lemma().matches("so|as");
    List<Word> after =
        sentence
            .dependents(word, "nsubj", "obj", "dep")
            .filter(down -> down.index() > word.index() && down.isNoun())
            .toList();
    if (inverted && after.isEmpty() && word.index() < sentence.words().size()) {
      Optional<Word> helped =
          sentence.governor(word).filter(up -> word.relation().equals("aux") && up.isNoun());
      if (helped.isPresent()) {
        return List.of(helped.get());
      }
      Word next = Phrase.head(sentence, sentence.word(word.index() + 1));
      boolean many = !Roll.from(sentence, word.index() + 1).isEmpty();
      return next.isName() || many && next.isNoun() ? List.of(next) : List.of();
    }
    return inverted ? after : new Clause(sentence, word).surfaceSubjects();
  }

  /// "so did", "did so", "did the same", "did likewise".
  private static boolean does(Sentence sentence, Word word) {
    boolean negated =
        sentence.dependents(word, "advmod").anyMatch(down -> down.lemma().matches("not|never"));
    int from = Math.max(1, word.index() - 1);
    int to = Math.min(sentence.words().size(), word.index() + 2);
    boolean that =
        word.tag().equals("VBN")
            && sentence.dependents(word, "obj").anyMatch(down -> down.lemma().equals("that"));
    boolean as = word.index() > 1 && sentence.word(word.index() - 1).lemma().equals("as");
    boolean same = that || bare(sentence, word) || as && !word.relation().startsWith("aux");
    for (int i = from; i <= to; i++) {
      String lemma = Lexicon.lemma(sentence.word(i));
      same |= Set.of("so", "same", "likewise", "too").contains(lemma);
    }
    boolean modal = sentence.dependents(word, "aux").anyMatch(aux -> aux.tag().equals("MD"));
    boolean infinitive =
        sentence.dependents(word, "mark").anyMatch(mark -> mark.lemma().equals("to"));
    return same && !negated && !modal && !infinitive;
  }

  /// "Peru has not congratulated him. Chile did, on Sunday."
  static boolean bare(Sentence sentence, Word word) {
    boolean ends =
        word.index() == sentence.words().size()
            || sentence.word(word.index() + 1).text().matches("[,.;]");
    return ends
        && word.tag().equals("VBD")
        && word.relation().matches("root|parataxis|conj")
        && sentence.dependents(word, "obj", "xcomp", "ccomp").findAny().isEmpty()
        && sentence.dependents(word, "nsubj").anyMatch(Word::isName);
  }

  /// "followed", "followed suit": without an object of its own.
  private static boolean follows(Sentence sentence, Word word) {
    List<Word> objects = sentence.dependents(word, "obj").toList();
    boolean suit = objects.stream().anyMatch(object -> object.lemma().equals("suit"));
    boolean passive = sentence.dependents(word, "aux:pass").findAny().isPresent();
    return suit
        || objects.isEmpty()
            && !passive
            && word.tag().matches("VBD|VBN|VBP|VBZ")
            && sentence.dependents(word, "obl").findAny().isEmpty();
  }

  /// "Xi congratulated him, followed by Putin".
  private static boolean followedBy(Sentence sentence, Word word) {
    return word.tag().matches("VBN|VBD")
        && sentence
            .dependents(word, "nsubj", "obj")
            .allMatch(subject ->
                subject.relation().equals("nsubj:pass")
                    && (subject.isName() || subject.tag().equals("PRP")))
        && !new Scene(sentence, word).role("by").isEmpty();
  }

  /// "Peru said the same", "had said as much".
  private static boolean same(Sentence sentence, Word word) {
    int last = Math.min(sentence.words().size(), word.index() + 3);
    for (int i = word.index() + 1; i <= last; i++) {
      boolean much =
          Lexicon.lemma(sentence.word(i)).equals("much")
              && Lexicon.lemma(sentence.word(i - 1)).equals("as");
      boolean alike =
          Lexicon.lemma(sentence.word(i)).equals("same")
              && (i == sentence.words().size()
                  || !sentence.word(i + 1).isNoun() && !sentence.word(i + 1).isVerb());
      if (much || alike) {
        return true;
      }
    }
    return false;
  }

  /// "came to similar conclusions".
  private static boolean similar(Sentence sentence, Word word) {
    return new Scene(sentence, word)
        .near().stream()
            .filter(noun ->
                Set.of("conclusion", "verdict", "judgment", "finding")
                    .contains(Lexicon.lemma(noun)))
            .anyMatch(noun ->
                Phrase.modifiers(sentence, noun).stream()
                    .anyMatch(by -> by.lemma().matches("similar|same|like")));
  }

  /// "Cuba was also among the first", with nothing that says to do what.
  private static boolean amongFirst(Sentence sentence, Word word) {
    boolean ends =
        word.index() == sentence.words().size()
            || sentence.word(word.index() + 1).text().matches("[,.;]");
    return ends
        && sentence.dependents(word, "cop").findAny().isPresent()
        && sentence.dependents(word, "case").anyMatch(by -> by.lemma().equals("among"));
  }

  /// "Japan joined in".
  static boolean joinedIn(Sentence sentence, Word word) {
    int next = word.index() + 1;
    boolean in =
        next <= sentence.words().size()
            && sentence.word(next).text().equals("in")
            && (next == sentence.words().size()
                || sentence.word(next + 1).text().matches("[,.;]|too|on|the|by"));
    return in
        && sentence.word(next).relation().matches("compound:prt|advmod|obl|case")
        && (next == sentence.words().size() || !sentence.word(next + 1).text().equals("the"));
  }

  /// "joined Spain in asking": Spain asks as well.
  private static boolean joined(Sentence sentence, Word word) {
    int last = sentence.words().size();
    for (int i = word.index() + 1; i < last; i++) {
      boolean gerund =
          sentence.word(i).lemma().equals("in") && sentence.word(i + 1).tag().equals("VBG");
      if (gerund) {
        return true;
      }
    }
    return false;
  }

  /// "Togo already has, as have Benin and Guinea": the verb that it helps is left out.
  private static boolean elliptic(Sentence sentence, Word word) {
    boolean helps = word.relation().startsWith("aux");
    boolean negated =
        sentence.dependents(word, "advmod").anyMatch(down -> down.lemma().equals("not"));
    String before = word.index() > 1 ? Lexicon.lemma(sentence.word(word.index() - 1)) : "";
    boolean ends =
        word.index() == sentence.words().size()
            || sentence.word(word.index() + 1).text().matches("[,.;]");
    return !helps && !negated && (before.matches("as|so") || before.equals("already") && ends);
  }
}
