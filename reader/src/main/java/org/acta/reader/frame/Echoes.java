package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Passage;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Reason;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Positions that lean on one told before: "So did Norway", "Belgium did the same", "Cuba followed
/// suit", "a demand echoed by Peru", "must do so".
final class Echoes {
  private static final Map<String, PositionKind> WITHHELD =
      Map.of(
          "congratulate", PositionKind.CONGRATULATE,
          "recognise", PositionKind.RECOGNISE,
          "recognize", PositionKind.RECOGNISE,
          "acknowledge", PositionKind.RECOGNISE,
          "accept", PositionKind.RECOGNISE,
          "concede", PositionKind.CONCEDE);

  private final Parties parties;

  Echoes(Parties parties) {
    this.parties = parties;
  }

  /// @param before drafts of earlier sentences
  /// @param here drafts of this sentence
  List<Draft> of(Sentence sentence, List<Draft> before, List<Draft> here) {
    List<Draft> found = new ArrayList<>();
    for (Word word : sentence.words()) {
      List<Word> who = leaning(sentence, word);
      if (who.isEmpty()) {
        continue;
      }
      List<Draft> told =
          Lexicon.lemma(word).equals("join") && !joinedIn(sentence, word)
              ? after(word, here)
              : before(word, before, here);
      for (Word actor : who) {
        // "The embassy, which had noted the result, did so": not what it noted itself.
        Optional<Draft> nearest =
            told.stream()
                .filter(draft -> near(word, sentence, draft))
                .filter(draft ->
                    draft.head().start() < actor.start() || draft.head().start() > word.start())
                .findFirst()
                .map(draft -> main(draft, told));
        nearest.ifPresent(draft ->
            who(sentence, word, actor).stream()
                .filter(party -> !draft.actor().equals(Optional.of(party.actor())))
                .filter(party -> takes(party, draft))
                .forEach(party ->
                    found.add(echo(sentence, word, draft, party, kind(draft, sentence, word)))));
      }
    }
    return found;
  }

  /// Whoever concurs does so with what was said last, and not with what the article began with.
  private static boolean near(Word word, Sentence sentence, Draft draft) {
    return !Lexicon.lemma(word).matches("concur|go|align|associate|well")
        || sentence.number() - draft.sentence().number() < 2;
  }

  /// "Chile congratulated him, urging all to accept": who does so congratulates.
  private static Draft main(Draft near, List<Draft> told) {
    return told.stream()
        .filter(draft -> draft.sentence().equals(near.sentence()))
        .filter(draft -> draft.actor().equals(near.actor()))
        .filter(draft -> above(near.sentence(), near.head(), draft.head()))
        .findFirst()
        .orElse(near);
  }

  private static boolean above(Sentence sentence, Word low, Word high) {
    Optional<Word> at = sentence.governor(low);
    for (int i = 0; i < 12 && at.isPresent() && !at.get().equals(high); i++) {
      at = sentence.governor(at.get());
    }
    return at.filter(high::equals).isPresent();
  }

  /// Whom a noun phrase names, with those that the parser leaves out of a list.
  private List<Party> who(Sentence sentence, Word word, Word actor) {
    List<Word> before = Roll.before(sentence, word);
    int next = actor.index();
    while (next > word.index() + 1 && !sentence.word(next - 1).tag().matches("IN|VB.?|RB")) {
      next--;
    }
    List<Word> roll = next > word.index() ? Roll.from(sentence, next) : before;
    Map<ActorKey, Party> found = new LinkedHashMap<>();
    if (roll.isEmpty()) {
      return parties.of(sentence, actor);
    }
    roll.stream()
        .flatMap(name -> parties.alone(sentence, name).stream())
        .forEach(party -> found.putIfAbsent(party.actor(), party));
    return found.isEmpty() ? parties.of(sentence, actor) : List.copyOf(found.values());
  }

  /// A state that does the same as a commission does not declare a winner.
  private static boolean takes(Party party, Draft told) {
    if (Set.of(PositionKind.CERTIFY, PositionKind.ANNUL).contains(told.kind())) {
      return party.actor().kind() == ActorKind.ORGAN;
    }
    return !Set.of(ActorKind.STATE, ActorKind.IGO, ActorKind.ORG).contains(party.actor().kind())
        || !Set.of(PositionKind.CONCEDE, PositionKind.CLAIM_VICTORY).contains(told.kind());
  }

  /// The positions told before a word, the nearest first.
  private static List<Draft> before(Word word, List<Draft> before, List<Draft> here) {
    return Stream.concat(before.stream(), here.stream())
        .filter(draft -> draft.kind() instanceof PositionKind)
        .filter(draft -> draft.head().start() < word.start())
        .toList()
        .reversed();
  }

  private static List<Draft> after(Word word, List<Draft> here) {
    return here.stream()
        .filter(draft -> draft.kind() instanceof PositionKind)
        .filter(draft -> draft.head().start() > word.start())
        .toList();
  }

  /// Who leans, if this word is one that leans.
  private List<Word> leaning(Sentence sentence, Word word) {
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
  private static boolean bare(Sentence sentence, Word word) {
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
  private static boolean joinedIn(Sentence sentence, Word word) {
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

  /// "Chile declined to congratulate him; Peru had done that": what Peru did is what was withheld.
  private static DeedKind kind(Draft told, Sentence sentence, Word word) {
    boolean affirms =
        Lexicon.lemma(word).equals("have")
            || bare(sentence, word)
            || Lexicon.lemma(word).equals("do")
                && word.index() < sentence.words().size()
                && sentence.word(word.index() + 1).lemma().equals("so")
            || sentence.dependents(word, "obj").anyMatch(down -> down.lemma().equals("that"));
    if (told.kind() != PositionKind.WITHHOLD || !affirms) {
      return told.kind();
    }
    return told.sentence().words().stream()
        .map(Lexicon::lemma)
        .map(WITHHELD::get)
        .filter(Objects::nonNull)
        .reduce((_, last) -> last)
        .<DeedKind>map(kind -> kind)
        .orElse(told.kind());
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

  private static Draft echo(Sentence sentence, Word word, Draft told, Party party, DeedKind kind) {
    List<String> steps = new ArrayList<>(party.steps());
    steps.add("'" + word.text() + "' stands for '" + told.words().text() + "'.");
    return new Draft(
        sentence,
        word,
        new Passage(word.start(), word.end(), word.text()),
        kind,
        Optional.of(party.actor()),
        List.<ActorKey>of(),
        party.speaker(),
        told.via(),
        told.target(),
        told.recipient(),
        told.status(),
        told.voice(),
        List.of(),
        told.count(),
        told.deaths(),
        told.demands(),
        new Reason("echo", steps));
  }
}
