package org.acta.reader.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A sentence and its grammar.
///
/// @param number in the article, from 0
/// @param paragraph in the article, from 0
/// @param words in order; word i has index i + 1
public record Sentence(int number, int paragraph, List<Word> words) {
  /// @throws IllegalArgumentException if there is no word
  public Sentence {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a sentence has words");
    }
  }

  public int start() {
    return words.getFirst().start();
  }

  public int end() {
    return words.getLast().end();
  }

  /// Whether it is the place and agency in front of an article rather than a sentence.
  public boolean isDateline() {
    return words.getLast().text().matches("[-–—:]")
        && words.stream().allMatch(word -> word.governor() <= 1);
  }

  /// The word with an index, from 1.
  public Word word(int index) {
    return words.get(index - 1);
  }

  /// What a word depends on, unless it is a root.
  public Optional<Word> governor(Word word) {
    return word.governor() == 0 ? Optional.empty() : Optional.of(word(word.governor()));
  }

  /// The words that depend on a word, in order.
  public Stream<Word> dependents(Word word) {
    return words.stream().filter(other -> other.governor() == word.index());
  }

  /// The words that depend on a word in one of these relations, in order. `obl` stands for
  /// `obl:agent` and `obl:tmod` as well.
  public Stream<Word> dependents(Word word, String... relations) {
    return dependents(word)
        .filter(other ->
            Stream.of(relations)
                .anyMatch(relation ->
                    other.relation().equals(relation)
                        || other.relation().startsWith(relation + ":")));
  }
}
