package org.acta.reader.quote;

import java.util.Locale;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// A piece of a sentence as its author set it.
sealed interface Piece {
  int start();

  /// A word of the author's own.
  record Own(Sentence sentence, Word word) implements Piece {
    @Override
    public int start() {
      return word.start();
    }

    String lower() {
      return word.text().toLowerCase(Locale.ROOT);
    }

    boolean is(String... texts) {
      for (String text : texts) {
        if (lower().equals(text)) {
          return true;
        }
      }
      return false;
    }

    /// A mark that ends a sentence.
    boolean stops() {
      return word.tag().equals(".") || is(".", "!", "?");
    }

    boolean punctuation() {
      return word.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }
  }

  /// Words of another, whatever sentences they make.
  ///
  /// @param last the last character of them
  record Quoted(Span span, int first, int last) implements Piece {
    @Override
    public int start() {
      return span.start();
    }

    /// Whether they end as a sentence does.
    boolean stops() {
      return ".!?…".indexOf(last) >= 0;
    }

    /// Whether they end as words do that somebody is then said to have said.
    boolean awaitsSpeaker() {
      return ",!?…-–—".indexOf(last) >= 0;
    }

    boolean startsSentence() {
      return Character.isUpperCase(first) || Character.isDigit(first) || ".…".indexOf(first) >= 0;
    }
  }
}
