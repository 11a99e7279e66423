package org.acta.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Tells articles about the election of a state's organs from those about matches, shares and
/// prizes, where results are questioned and winners congratulated as well, and from those about the
/// elections of clubs, unions, churches and parties among themselves.
final class Relevance {
  private static final Set<String> VOTES = Set.of("election", "vote", "poll", "contest", "ballot");
  private static final Set<String> OF_STATES =
      Set.of("presidential", "parliamentary", "legislative", "general", "national", "disputed");
  private static final Set<String> OF_PARTIES =
      Set.of("leadership", "primary", "party", "nominating", "congress");

  /// As many words as no article on a state's election has by chance.
  private static final int FEW = 3;

  private final Map<String, Set<String>> kinds = new HashMap<>();

  private Relevance() {}

  /// Reads the words it goes by.
  static Relevance read() {
    Relevance relevance = new Relevance();
    try (InputStream in = Relevance.class.getResourceAsStream("relevance.tsv")) {
      if (in == null) {
        throw new IOException("it is not there");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(
              row -> relevance.kinds.computeIfAbsent(row[1], _ -> new HashSet<>()).add(row[0]));
    } catch (IOException e) {
      throw new UncheckedIOException("the words of relevance.tsv cannot be read", e);
    }
    return relevance;
  }

  /// Whether the article may tell of positions on the result of a state's election.
  boolean aboutAnElection(Text text) {
    Map<String, Integer> count = new HashMap<>();
    int ofStates = 0;
    int ofParties = 0;
    for (Sentence sentence : text.sentences()) {
      for (Word word : sentence.words()) {
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        Set<String> found = kinds.getOrDefault(lemma, Set.of());
        // "The African Union" and "the National League" are names, and no union or league.
        found.stream()
            .filter(kind -> !kind.equals("body") || !word.isName())
            .forEach(kind -> count.merge(kind, 1, Integer::sum));
        if (VOTES.contains(lemma)) {
          ofStates += of(sentence, word, OF_STATES) ? 1 : 0;
          ofParties += of(sentence, word, OF_PARTIES) ? 1 : 0;
        }
      }
    }
    int election = count.getOrDefault("election", 0) + ofStates;
    int politics = count.getOrDefault("politics", 0);
    int otherwise = count.getOrDefault("otherwise", 0);
    int open = count.getOrDefault("public", 0) + ofStates;
    int inner = count.getOrDefault("inner", 0) + 2 * ofParties;
    int body = count.getOrDefault("body", 0);
    boolean ofBody = body >= FEW && body > open && FEW * body > politics;
    // A bird may be elected as well, but by nobody who governs.
    boolean ungoverned = count.getOrDefault("power", 0) + ofStates == 0;
    if (ofBody || ungoverned || inner >= FEW && inner > open) {
      return false;
    }
    // Articles on the aftermath may never say "election".
    return election > 0 && politics > 0 && 2 * election + politics > otherwise
        || count.getOrDefault("won", 0) > 0
            && politics > 2
            && count.getOrDefault("result", 0) > 1
            && politics > 2 * otherwise;
  }

  /// "Parliamentary vote", "presidential poll", "leadership contest".
  private static boolean of(Sentence sentence, Word vote, Set<String> kinds) {
    return sentence
        .dependents(vote, "amod", "compound")
        .anyMatch(kind -> kinds.contains(kind.lemma().toLowerCase(Locale.ROOT)));
  }
}
