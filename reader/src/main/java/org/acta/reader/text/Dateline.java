package org.acta.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place, agency and day in front of an article, such as `CARACAS, July 29 (Wire) -`.
///
/// The parser would take it for the subject of the first sentence.
final class Dateline {
  private static final Pattern FORM =
      Pattern.compile(
          "\\A\\s*\\p{Lu}[\\p{Lu}.'’ -]+(?:,\\s[\\p{L}\\p{N}., ]{1,40}?)?"
              + "(?:\\s*\\([^()\\n]{1,60}\\))?\\s*(?:[–—:]|--?)\\s+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.'’]+|\\S");

  private Dateline() {}

  /// Where it ends, as an index of the string; 0 if there is none.
  static int end(String text) {
    Matcher form = FORM.matcher(text.substring(0, Math.min(text.length(), 200)));
    return form.find() ? form.end() : 0;
  }

  /// The dateline as a sentence whose words all hang on the first.
  static Optional<Sentence> sentence(String text, int end, CodePoints points) {
    Matcher word = WORD.matcher(text.substring(0, end));
    List<Word> words = new ArrayList<>();
    while (word.find()) {
      boolean name = Character.isLetter(word.group().codePointAt(0));
      boolean number = Character.isDigit(word.group().codePointAt(0));
      words.add(
          new Word(
              words.size() + 1,
              word.group(),
              word.group(),
              name ? "NNP" : number ? "CD" : ":",
              points.before(word.start()),
              points.before(word.end()),
              words.isEmpty() ? 0 : 1,
              words.isEmpty() ? "root" : "dep"));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(new Sentence(0, 0, words));
  }
}
