package org.acta.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Finds the state whose election an article is about: the one that stands beside its elections,
/// courts and commissions, and in its datelines.
final class Home {
  private static final Set<String> ELECTION =
      Set.of(
          "election",
          "vote",
          "poll",
          "ballot",
          "runoff",
          "run-off",
          "referendum",
          "result",
          "outcome",
          "presidency",
          "president-elect",
          "re-election",
          "reelection",
          "commission",
          "council",
          "court",
          "tribunal",
          "opposition",
          "parliament",
          "candidate",
          "victory",
          "contest",
          "elect",
          "electorate",
          "voter",
          "people",
          "crisis",
          "counterpart");
  private static final Set<String> WON =
      Set.of(
          "term",
          "win",
          "victory",
          "re-election",
          "reelection",
          "landslide",
          "triumph",
          "inauguration");
  private static final int BESIDE_AN_ELECTION = 5;
  private static final int DATELINE = 3;
  private static final int A_PARTY = 3;
  private static final int REACH = 4;
  private static final int PLAIN = 3;

  private Home() {}

  /// ISO 3166-1 alpha-2; empty if no state is named.
  ///
  /// @param text the article
  /// @param leaders who held an office when it appeared
  static Optional<String> of(
      List<Gazetteer.Found> known,
      Text text,
      Function<String, Optional<Vocabulary.Leader>> leaders) {
    Map<String, Integer> weights = new TreeMap<>();
    Map<String, Integer> named = new TreeMap<>();
    for (Gazetteer.Found found : known) {
      if (found.sure()) {
        boolean plain = !found.sentence().isDateline() && !beside(found.sentence(), found);
        for (Map.Entry<String, Integer> state : states(found).entrySet()) {
          // Whoever takes a position is named often, and is not the one that votes.
          boolean enough = plain && named.merge(state.getKey(), 1, Integer::sum) > PLAIN;
          if (!enough) {
            weights.merge(state.getKey(), weight(found) + state.getValue(), Integer::sum);
          }
        }
        if (found.senses().size() == 1
            && found.senses().getFirst() instanceof Sense.OfOrgan(var organ)
            && organ.iso().isPresent()) {
          weights.merge(organ.iso().get(), BESIDE_AN_ELECTION, Integer::sum);
        }
        if (found.senses().size() == 1
            && found.first() < found.last()
            && found.senses().getFirst() instanceof Sense.OfParty(var party)) {
          weights.merge(party.iso(), A_PARTY, Integer::sum);
        }
      }
    }
    won(text, leaders).forEach(iso -> weights.merge(iso, BESIDE_AN_ELECTION, Integer::sum));
    return weights.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(
                    Map.Entry.<String, Integer>comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /// The states of leaders who are congratulated or have won: "Putin's fifth term", "congratulated
  /// President Sisi".
  private static List<String> won(
      Text text, Function<String, Optional<Vocabulary.Leader>> leaders) {
    List<String> states = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Word word : sentence.words()) {
        if (!word.isName() || !winner(sentence, word)) {
          continue;
        }
        leaders
            .apply(word.text())
            .or(() ->
                word.index() > 1
                    ? leaders.apply(sentence.word(word.index() - 1).text() + " " + word.text())
                    : Optional.empty())
            .flatMap(leader -> leader.actor().iso())
            .ifPresent(states::add);
      }
    }
    return states;
  }

  private static boolean winner(Sentence sentence, Word name) {
    int next = name.index() + 1;
    boolean term =
        next < sentence.words().size()
            && sentence.word(next).tag().equals("POS")
            && sentence
                .words()
                .subList(next, Math.min(sentence.words().size(), next + REACH))
                .stream()
                .anyMatch(word -> WON.contains(word.lemma().toLowerCase(Locale.ROOT)));
    boolean greeted =
        sentence.words().subList(Math.max(0, name.index() - 1 - REACH), name.index() - 1).stream()
            .anyMatch(word -> word.lemma().toLowerCase(Locale.ROOT).startsWith("congratulat"));
    return term || greeted;
  }

  /// The states that it may name; with 1 for those whose people it names, who are at home there.
  private static Map<String, Integer> states(Gazetteer.Found found) {
    Map<String, Integer> states = new TreeMap<>();
    for (Sense sense : found.senses()) {
      if (sense instanceof Sense.OfState(String iso, Sense.Form form)) {
        states.merge(iso, form == Sense.Form.NATIONALS ? 1 : 0, Integer::min);
      }
    }
    return states;
  }

  private static int weight(Gazetteer.Found found) {
    Sentence sentence = found.sentence();
    if (sentence.isDateline()) {
      return DATELINE;
    }
    return beside(sentence, found) ? BESIDE_AN_ELECTION : 1;
  }

  /// "Congratulates Venezuela on its presidential election."
  private static boolean onIts(Sentence sentence, int last) {
    int its = last + 2;
    boolean on =
        its + 1 <= sentence.words().size()
            && sentence.word(its - 1).text().matches("on|for|over|after")
            && sentence.word(its).text().matches("its|the|a|her");
    return on
        && sentence.words().subList(its, Math.min(sentence.words().size(), its + REACH)).stream()
            .anyMatch(word -> ELECTION.contains(word.lemma().toLowerCase(Locale.ROOT)));
  }

  /// Whether a word of elections stands a few words before or after, in the same phrase.
  private static boolean beside(Sentence sentence, Gazetteer.Found found) {
    if (onIts(sentence, found.last())) {
      return true;
    }
    for (int i = found.last() + 1;
        i <= Math.min(sentence.words().size(), found.last() + REACH);
        i++) {
      Word word = sentence.word(i);
      if (word.tag().matches("[,.:]|CC|VB[DZP]|MD|IN")) {
        break;
      }
      if (word.text().equals("High")) {
        break;
      }
      if (ELECTION.contains(word.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    for (int i = found.first() - 1; i >= Math.max(1, found.first() - REACH); i--) {
      Word word = sentence.word(i);
      if (word.tag().matches("[,.:]|CC|VB[DZPN]|MD")) {
        break;
      }
      boolean belongs =
          i + 1 < found.first()
              && sentence.words().subList(i, found.first() - 1).stream()
                  .anyMatch(of -> of.text().equals("of") || of.text().equals("in"));
      if (belongs && ELECTION.contains(word.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
