package org.acta.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place, agency and day in front of an article, such as `CARACAS, July 29 (Wire) -`.
///
/// The parser would take it for the subject of the first sentence.
///
/// @param start as an index of the string
/// @param end where the first sentence begins
record Dateline(int start, int end) {
  private static final int LOOKED = 1_500;
  private static final Pattern FORM =
      Pattern.compile(
          "(?m)^[ \\t]*\\p{Lu}[\\p{Lu}.'’ -]+(?:,\\s[\\p{L}\\p{N}., ]{1,40}?)?"
              + "(?:\\s*\\([^()\\n]{1,60}\\))?\\s*\\.?(?:[–—:]|--?)\\s+"
              + "|^[ \\t]*\\p{Lu}[\\p{L}.'’]+(?: \\p{Lu}[\\p{L}.'’]+)?(?:, \\p{Lu}[\\p{L}\\p{N}., ]{1,30}?)?"
              + "(?:\\s*\\([^()\\n]{1,60}\\))?\\s+(?:[–—]|--)\\s+"
              + "|^[ \\t]*\\p{Lu}[\\p{L}.'’]+(?: \\p{Lu}[\\p{L}.'’]+)?(?:, \\p{Lu}[\\p{L}\\p{N}., ]{1,30}?)?"
              + "\\s*\\([^()\\n]{1,60}\\)\\s+-\\s+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.'’]+|\\S");

  /// The datelines of a text; one may follow a headline and the author's name.
  static List<Dateline> of(String text) {
    Matcher form = FORM.matcher(text.substring(0, Math.min(text.length(), LOOKED)));
    return form.find() ? List.of(new Dateline(form.start(), form.end())) : List.of();
  }

  /// Its words, which all hang on the first.
  List<Word> words(String text, CodePoints points) {
    Matcher word = WORD.matcher(text.substring(start, end));
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
              points.before(start + word.start()),
              points.before(start + word.end()),
              words.isEmpty() ? 0 : 1,
              words.isEmpty() ? "root" : "dep"));
    }
    return words;
  }
}
