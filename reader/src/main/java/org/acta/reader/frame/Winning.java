package org.acta.reader.frame;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Whether somebody is told to have won, and whether that is the declared winner.
record Winning(Topics topics, Parties parties, Election election) {
  /// What a candidate does with votes, and what tells that not all of them were counted.
  private static final Set<String> SHARE =
      Set.of("receive", "win", "get", "take", "secure", "garner", "obtain", "poll", "gather");

  private static final Set<String> PARTIAL =
      Set.of("partial", "preliminary", "provisional", "incomplete", "lead", "far");

  /// "he won outright, the commission said", "was re-elected, it said".
  boolean told(Scene scene) {
    Sentence sentence = scene.sentence();
    Word says = scene.head();
    Stream<Word> told =
        says.relation().equals("parataxis")
            ? sentence.governor(says).stream()
            : sentence
                .dependents(says, "ccomp", "parataxis")
                .filter(down -> down.index() < says.index());
    return told.anyMatch(word -> topics.names(word, "WINNING"));
  }

  /// "said that the winner had received 58 percent", and not of a part of the count.
  boolean share(Scene scene) {
    Sentence sentence = scene.sentence();
    boolean partial =
        sentence.words().stream().anyMatch(word -> PARTIAL.contains(Lexicon.lemma(word)));
    boolean share =
        sentence.words().stream().anyMatch(word -> word.lemma().matches("percent|%|vote|cent"));
    return share
        && !partial
        && scene.role("that").stream()
            .filter(
                word -> SHARE.contains(Lexicon.lemma(word)) && word.index() > scene.head().index())
            .anyMatch(word -> winner(scene, new Clause(sentence, word).surfaceSubjects()));
  }

  /// Whether somebody else says that the declared winner won, which claims nothing.
  boolean ofWinner(Scene scene) {
    return winner(scene, scene.role("that")) && !winner(scene, scene.clause().actors());
  }

  private boolean winner(Scene scene, List<Word> words) {
    return words.stream()
        .flatMap(word -> parties.alone(scene.sentence(), word).stream())
        .anyMatch(party -> election.winner(party.named()));
  }
}
