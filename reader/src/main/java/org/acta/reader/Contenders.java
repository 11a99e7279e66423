package org.acta.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.name.Mention;
import org.acta.reader.name.Mentions;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Who was declared the winner, and who is said to have won instead: each mention of somebody who
/// may have stood votes for what its sentence makes of them.
final class Contenders {
  private static final Set<String> WINS =
      Set.of("re-election", "reelection", "victory", "win", "triumph", "inauguration");
  private static final Set<String> NAMES =
      Set.of(
          "declare", "proclaim", "certify", "name", "announce", "confirm", "credit", "pronounce");
  private static final Set<String> CROWNS =
      Set.of("winner", "victor", "president-elect", "re-elected", "reelected", "elected");
  private static final Set<String> GREETS =
      Set.of("congratulate", "recognise", "recognize", "acknowledge", "hail");
  private static final Set<String> BEATS = Set.of("beat", "defeat", "trounce", "oust", "edge");
  private static final Set<String> TELLS =
      Set.of("say", "announce", "report", "rule", "declare", "confirm", "show");
  private static final Set<String> LOSES =
      Set.of(
          "lose",
          "concede",
          "reject",
          "dispute",
          "claim",
          "insist",
          "dismiss",
          "disown",
          "denounce",
          "challenge",
          "contest",
          "refuse",
          "trail",
          "cry");
  private static final Set<String> RIVALS =
      Set.of("challenger", "rival", "runner-up", "opponent", "candidate", "leader", "contender");

  /// How far after "declared" the words "the winner" may come.
  private static final int REACH = 12;

  /// What a declaration counts for: more than that some recognise another.
  private static final int OFFICIAL = 6;

  private final Mentions mentions;

  Contenders(Mentions mentions) {
    this.mentions = mentions;
  }

  Optional<ActorKey> winner() {
    Map<String, Integer> votes = new TreeMap<>();
    for (Mention mention : mentions.all()) {
      if (contender(mention)) {
        votes.merge(mention.key().text(), win(mention), Integer::sum);
      }
    }
    return most(votes).map(ActorKey::new);
  }

  Optional<ActorKey> rival(Optional<ActorKey> winner) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Mention mention : mentions.all()) {
      if (contender(mention) && !winner.equals(Optional.of(mention.key()))) {
        votes.merge(mention.key().text(), lose(mention), Integer::sum);
      }
    }
    return most(votes).map(ActorKey::new);
  }

  private static Optional<String> most(Map<String, Integer> votes) {
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /// Persons of the state that votes, be they in office, and its parties.
  private boolean contender(Mention mention) {
    ActorKey key = mention.key();
    boolean home =
        mentions
            .onBehalfOf(key)
            .map(actor ->
                actor.kind() == ActorKind.PARTY
                    || actor.kind() == ActorKind.STATE && actor.iso().equals(mentions.home()))
            .orElse(true);
    boolean person =
        key.kind() == ActorKind.PERSON
            && home
            && mentions
                .actor(key)
                .iso()
                .map(iso -> mentions.home().equals(Optional.of(iso)))
                .orElse(true);
    return person || key.kind() == ActorKind.PARTY;
  }

  private int win(Mention mention) {
    Sentence sentence = mention.sentence();
    Word head = mention.head();
    if (crowned(mention)) {
      return OFFICIAL;
    }
    Optional<Word> up = sentence.governor(head);
    if (up.isEmpty()) {
      return 0;
    }
    Word verb = up.get();
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    boolean object = head.relation().matches("obj|nsubj:pass|iobj");
    if (object && GREETS.contains(lemma)) {
      return 3;
    }
    boolean possessed = head.relation().equals("nmod:poss") || head.relation().equals("nmod");
    if (possessed && WINS.contains(lemma)) {
      return 3;
    }
    if (nextWins(mention)) {
      return 2;
    }
    boolean subject = head.relation().startsWith("nsubj");
    boolean wins =
        subject && (lemma.equals("win") || BEATS.contains(lemma))
            || subject && verb.text().matches("(?i)re-?elected");
    if (!wins) {
      return 0;
    }
    Optional<Word> teller =
        Set.of("ccomp", "xcomp", "parataxis").contains(verb.relation())
            ? sentence.governor(verb)
            : Optional.empty();
    boolean official = teller.filter(word -> official(sentence, word)).isPresent();
    boolean claimed = teller.filter(word -> word.lemma().matches("claim|insist|say")).isPresent();
    return official ? OFFICIAL : claimed ? 0 : 2;
  }

  /// "the commission said that the party had won", where the parser takes the party for an object.
  private boolean nextWins(Mention mention) {
    Sentence sentence = mention.sentence();
    int next = mention.head().index() + 1;
    boolean won =
        next < sentence.words().size()
            && sentence.word(next).lemma().equals("have")
            && sentence.word(next + 1).lemma().equals("win");
    return won
        && mention.head().relation().equals("obj")
        && sentence.governor(mention.head()).filter(up -> official(sentence, up)).isPresent();
  }

  /// Whether a verb of telling is that of a commission or a court.
  private boolean official(Sentence sentence, Word verb) {
    return TELLS.contains(verb.lemma().toLowerCase(Locale.ROOT))
        && sentence
            .dependents(verb, "nsubj")
            .flatMap(subject -> mentions.allAt(sentence, subject).stream())
            .anyMatch(mention -> mention.key().kind() == ActorKind.ORGAN);
  }

  /// "declared X the winner", "X was declared re-elected", however the parser sees it.
  private static boolean crowned(Mention mention) {
    Sentence sentence = mention.sentence();
    int after = mention.head().index() + 1;
    List<Word> words = sentence.words();
    boolean passive = false;
    boolean declared = false;
    for (Word word : words) {
      boolean names = NAMES.contains(word.lemma().toLowerCase(Locale.ROOT)) && word.isVerb();
      boolean before = word.index() < after && after - word.index() < REACH;
      boolean next = word.index() >= after && word.index() < after + 4;
      boolean be = word.index() > 1 && sentence.word(word.index() - 1).lemma().matches("be|as|get");
      declared |=
          names
              && before
              && !be
              && noneBetween(sentence, word.index(), mention.start())
              && !sentence.word(word.index() + 1).text().matches("himself|herself|itself");
      passive |= names && next && be;
    }
    int reach = Math.min(words.size(), after + REACH);
    for (int i = after; (declared || passive) && i <= reach; i++) {
      String text = sentence.word(i).text().toLowerCase(Locale.ROOT);
      if (CROWNS.contains(text)) {
        return true;
      }
      if (text.matches("[;,]|and|but|after") && !passive) {
        return false;
      }
    }
    return false;
  }

  /// Whether only the title of who is named stands between the verb and the name.
  private static boolean noneBetween(Sentence sentence, int verb, int start) {
    for (int i = verb + 1; i <= sentence.words().size() && sentence.word(i).start() < start; i++) {
      if (sentence.word(i).text().matches("[,;]|and|that|of") || sentence.word(i).isVerb()) {
        return false;
      }
    }
    return true;
  }

  private int lose(Mention mention) {
    Sentence sentence = mention.sentence();
    Word head = mention.head();
    Optional<Word> up = sentence.governor(head);
    boolean title =
        mentions
            .actor(mention.key())
            .role()
            .map(role -> RIVALS.stream().anyMatch(role.toLowerCase(Locale.ROOT)::contains))
            .orElse(false);
    boolean beside =
        sentence
                .dependents(head, "appos", "compound", "amod")
                .anyMatch(word -> RIVALS.contains(word.lemma()) && !word.lemma().equals("leader"))
            || head.relation().equals("appos")
                && up.map(noun -> RIVALS.contains(noun.lemma())).orElse(false);
    boolean candidate =
        mentions
            .actor(mention.key())
            .role()
            .map(role ->
                role.toLowerCase(Locale.ROOT).matches(".*(candidate|challenger|rival|runner-up)"))
            .orElse(false);
    int votes = candidate || beside ? 3 : title ? 1 : 0;
    votes += outrun(mention) ? 3 : 0;
    if (up.isPresent()) {
      String lemma = up.get().lemma();
      boolean object = head.relation().equals("obj");
      votes += object && BEATS.contains(lemma) ? 3 : 0;
      boolean subject = head.relation().equals("nsubj");
      boolean negated =
          sentence
              .dependents(up.get(), "advmod")
              .anyMatch(word -> word.text().matches("not|n't|n’t|never"));
      votes += subject && LOSES.contains(lemma) ? 2 : 0;
      votes +=
          subject
                  && negated
                  && Set.of("accept", "recognise", "recognize", "concede", "acknowledge")
                      .contains(lemma)
              ? 2
              : 0;
      votes += subject && lemma.equals("win") ? 1 : 0;
      votes += subject && up.get().text().matches("winner|victor") ? 2 : 0;
      votes += subject && second(sentence, up.get()) ? 3 : 0;
      // "a vote that Ms X says she won"
      votes +=
          subject
                  && lemma.matches("say|claim|insist|maintain")
                  && sentence
                      .dependents(up.get(), "ccomp")
                      .anyMatch(won -> won.lemma().equals("win"))
              ? 3
              : 0;
      // "Carlos Mesa, who came second, …"
      votes +=
          sentence
                  .dependents(head, "acl:relcl", "dep")
                  .anyMatch(verb -> verb.lemma().matches("lose|concede") || second(sentence, verb))
              ? 3
              : 0;
    }
    return mention.key().kind() == ActorKind.PERSON ? votes : 0;
  }

  private static boolean second(Sentence sentence, Word verb) {
    return verb.lemma().matches("come|finish|place")
        && sentence.dependents(verb).anyMatch(word -> word.text().matches("second|runner-up"));
  }

  /// "ahead of X", "over X", "the vote of X": who ran against the winner.
  private static boolean outrun(Mention mention) {
    Sentence sentence = mention.sentence();
    Word head = mention.head();
    List<String> cases = sentence.dependents(head, "case").map(Word::lemma).toList();
    return cases.contains("over")
        || cases.contains("against")
        || cases.contains("of")
            && sentence
                .governor(head)
                .filter(up -> up.lemma().matches("ahead|vote|score|tally"))
                .isPresent();
  }
}
