package org.acta.reader;

import java.util.Locale;
import java.util.Set;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Tells articles about a political election from those about matches, shares and prizes, where
/// results are questioned and winners congratulated as well.
final class Relevance {
  private static final Set<String> ELECTION =
      Set.of(
          "election",
          "electoral",
          "re-election",
          "reelection",
          "runoff",
          "run-off",
          "referendum",
          "president-elect",
          "ballot",
          "plebiscite");
  private static final Set<String> POLITICS =
      Set.of(
          "president",
          "presidential",
          "presidency",
          "parliament",
          "parliamentary",
          "legislative",
          "government",
          "opposition",
          "minister",
          "ministry",
          "party",
          "candidate",
          "voter",
          "vote",
          "poll",
          "democracy",
          "democratic",
          "constitutional",
          "constitution",
          "state",
          "embassy",
          "sovereignty",
          "protester",
          "regime",
          "turnout",
          "constituency",
          "senate",
          "congress");
  private static final Set<String> RESULT =
      Set.of(
          "result",
          "recount",
          "tally",
          "victory",
          "win",
          "winner",
          "runner-up",
          "verdict",
          "outcome",
          "inauguration",
          "swearing-in",
          "congratulate",
          "congratulation",
          "observer",
          "fraud",
          "landslide",
          "ruling",
          "upheld",
          "uphold");
  private static final Set<String> OTHERWISE =
      Set.of(
          "match",
          "goal",
          "coach",
          "referee",
          "striker",
          "goalkeeper",
          "penalty",
          "tournament",
          "quarter-final",
          "shareholder",
          "share",
          "investor",
          "revenue",
          "dividend",
          "takeover",
          "album",
          "singer",
          "composer",
          "opera",
          "film",
          "award",
          "jury",
          "actor",
          "laboratory",
          "researcher",
          "species",
          "bird",
          "study",
          "championship",
          "stadium",
          "club",
          "festival",
          "novel",
          "prize");
  private static final Set<String> KINDS =
      Set.of("presidential", "parliamentary", "legislative", "general", "national", "disputed");

  private Relevance() {}

  /// Whether the article may tell of positions on the result of an election.
  static boolean aboutAnElection(Text text) {
    int election = 0;
    int politics = 0;
    int result = 0;
    int otherwise = 0;
    for (Sentence sentence : text.sentences()) {
      for (Word word : sentence.words()) {
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        election += ELECTION.contains(lemma) || kindOfVote(sentence, word) ? 1 : 0;
        politics += POLITICS.contains(lemma) ? 1 : 0;
        result += RESULT.contains(lemma) ? 1 : 0;
        otherwise += OTHERWISE.contains(lemma) ? 1 : 0;
      }
    }
    // Articles on the aftermath may never say "election".
    return election > 0 && politics > 0 && 2 * election + politics > otherwise
        || politics > 2 && result > 1 && politics > 2 * otherwise;
  }

  /// "Parliamentary vote", "presidential poll".
  private static boolean kindOfVote(Sentence sentence, Word word) {
    return Set.of("vote", "poll", "contest").contains(word.lemma())
        && sentence
            .dependents(word, "amod", "compound")
            .anyMatch(kind -> KINDS.contains(kind.lemma()));
  }
}
