package org.acta.reader;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.ContestLabel;
import org.acta.reader.name.Mention;
import org.acta.reader.name.Mentions;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Finds the election that an article is about: whose it is, for which office, who was declared the
/// winner and who is said to have won instead.
final class Contests {
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
  private static final Set<String> VOTES =
      Set.of("election", "vote", "poll", "runoff", "ballot", "contest", "referendum", "polls");
  private static final Set<String> WINS =
      Set.of("re-election", "reelection", "victory", "win", "triumph", "inauguration");
  private static final Set<String> NAMES =
      Set.of("declare", "proclaim", "certify", "name", "announce", "confirm", "credit");
  private static final Set<String> GREETS =
      Set.of("congratulate", "recognise", "recognize", "acknowledge", "hail");
  private static final Set<String> BEATS = Set.of("beat", "defeat", "trounce", "oust", "edge");
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

  private final Text text;
  private final Mentions mentions;

  private Contests(Text text, Mentions mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /// The election; empty if no state is named.
  static Optional<ContestLabel> in(Text text, Mentions mentions, Optional<LocalDate> published) {
    Contests contests = new Contests(text, mentions);
    return mentions
        .home()
        .map(iso -> {
          Optional<String> office = contests.office();
          Optional<ActorKey> winner = contests.winner();
          String id =
              iso
                  + contests.year(published).map(year -> "-" + year).orElse("")
                  + office.map(word -> "-" + word).orElse("");
          return new ContestLabel(id, iso, office, winner, contests.rival(winner));
        });
  }

  private Optional<String> office() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sentence sentence : text.sentences()) {
      for (Word word : sentence.words()) {
        switch (word.text().toLowerCase(Locale.ROOT)) {
          case "presidential" -> counts.merge("president", 2, Integer::sum);
          case "president", "president-elect", "presidency" ->
              counts.merge("president", 1, Integer::sum);
          case "parliamentary", "legislative" -> counts.merge("parliament", 4, Integer::sum);
          case "referendum" -> counts.merge("referendum", 3, Integer::sum);
          case "mayoral" -> counts.merge("mayor", 4, Integer::sum);
          default -> {}
        }
      }
    }
    return most(counts);
  }

  /// The year that stands beside the word for the vote, or else that of publication.
  private Optional<String> year(Optional<LocalDate> published) {
    for (Sentence sentence : text.sentences()) {
      for (Word word : sentence.words()) {
        Matcher year = YEAR.matcher(word.text());
        boolean beside =
            year.matches()
                && sentence
                    .governor(word)
                    .map(up ->
                        VOTES.contains(up.lemma())
                            || sentence
                                .governor(up)
                                .map(top -> VOTES.contains(top.lemma()))
                                .orElse(false))
                    .orElse(false);
        if (beside) {
          return Optional.of(word.text());
        }
      }
    }
    return published.map(day -> "" + day.getYear());
  }

  private Optional<ActorKey> winner() {
    Map<String, Integer> votes = new TreeMap<>();
    for (Mention mention : mentions.all()) {
      if (contender(mention)) {
        votes.merge(mention.key().text(), win(mention), Integer::sum);
      }
    }
    return most(votes).map(ActorKey::new);
  }

  private Optional<ActorKey> rival(Optional<ActorKey> winner) {
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

  /// Persons of the state that votes, who speak for nobody else, and its parties.
  private boolean contender(Mention mention) {
    boolean person =
        mention.key().kind() == ActorKind.PERSON
            && mentions.onBehalfOf(mention.key()).isEmpty()
            && mentions
                .actor(mention.key())
                .iso()
                .map(iso -> mentions.home().equals(Optional.of(iso)))
                .orElse(true);
    return person || mention.key().kind() == ActorKind.PARTY;
  }

  private static int win(Mention mention) {
    Sentence sentence = mention.sentence();
    Word head = mention.head();
    Optional<Word> up = sentence.governor(head);
    if (up.isEmpty()) {
      return 0;
    }
    Word verb = up.get();
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    boolean object =
        head.relation().equals("obj")
            || head.relation().equals("nsubj:pass")
            || head.relation().equals("iobj");
    boolean named =
        NAMES.contains(lemma)
            && sentence.words().stream()
                .anyMatch(word ->
                    word.text().matches("winner|president-elect|victor|president")
                        && word.index() > verb.index());
    if (object && GREETS.contains(lemma) || object && named) {
      return 3;
    }
    // "Declared Mr Ruto the winner" may be parsed as a clause of its own.
    boolean crowned =
        head.relation().startsWith("nsubj")
            && verb.text().matches("winner|victor|president-elect")
            && sentence.governor(verb).map(top -> NAMES.contains(top.lemma())).orElse(false);
    if (crowned) {
      return 3;
    }
    boolean possessed = head.relation().equals("nmod:poss") || head.relation().equals("nmod");
    if (possessed && WINS.contains(lemma)) {
      return 3;
    }
    boolean wins =
        head.relation().equals("nsubj") && (lemma.equals("win") || BEATS.contains(lemma));
    boolean claimed =
        Set.of("ccomp").contains(verb.relation())
            && sentence
                .governor(verb)
                .map(top -> top.lemma().matches("claim|insist|say"))
                .orElse(false);
    if (wins) {
      return claimed ? 0 : 2;
    }
    return 0;
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
    int votes = title || beside ? 2 : 0;
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
      votes +=
          subject
                  && lemma.equals("come")
                  && sentence.dependents(up.get()).anyMatch(word -> word.text().equals("second"))
              ? 3
              : 0;
      // "Carlos Mesa, who came second, …"
      votes +=
          sentence
                  .dependents(head, "acl:relcl")
                  .anyMatch(verb ->
                      verb.lemma().matches("lose|concede")
                          || verb.lemma().equals("come")
                              && sentence
                                  .dependents(verb)
                                  .anyMatch(word -> word.text().equals("second")))
              ? 3
              : 0;
    }
    return mention.key().kind() == ActorKind.PERSON ? votes : 0;
  }
}
