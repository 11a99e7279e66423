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
import org.acta.ledger.ContestLabel;
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
          Contenders contenders = new Contenders(mentions);
          Optional<ActorKey> winner = contenders.winner();
          String id =
              iso
                  + contests.year(published).map(year -> "-" + year).orElse("")
                  + office.map(word -> "-" + word).orElse("");
          return new ContestLabel(id, iso, office, winner, contenders.rival(winner));
        });
  }

  private Optional<String> office() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sentence sentence : text.sentences()) {
      for (Word word : sentence.words()) {
        switch (word.text().toLowerCase(Locale.ROOT)) {
          case "presidential" -> counts.merge("president", 2, Integer::sum);
          case "president-elect" -> counts.merge("president", 2, Integer::sum);
          case "parliamentary", "legislative" -> counts.merge("parliament", 4, Integer::sum);
          case "referendum" -> counts.merge("referendum", 3, Integer::sum);
          case "mayoral" -> counts.merge("mayor", 4, Integer::sum);
          default -> {}
        }
      }
    }
    boolean president =
        counts.isEmpty()
            && text.sentences().stream()
                .flatMap(sentence -> sentence.words().stream())
                .anyMatch(word -> word.lemma().equalsIgnoreCase("president"));
    return president ? Optional.of("president") : most(counts);
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

  private static Optional<String> most(Map<String, Integer> votes) {
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
