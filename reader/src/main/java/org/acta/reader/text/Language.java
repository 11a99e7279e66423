package org.acta.reader.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells English from other languages by its small words.
///
/// In English prose every third word is one of the sixty that are counted here; below one in eight,
/// or below another language's, a text is taken for another language. Texts of fewer than twelve
/// words are given the benefit of the doubt if their letters are Latin.
public final class Language {
  private static final int ENOUGH = 12;
  private static final int LOOKED = 3_000;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "with", "as", "by",
          "at", "it", "its", "has", "have", "had", "not", "from", "said", "be", "were", "which",
          "who", "an", "this", "are", "he", "but", "they", "been", "will", "after", "or", "his",
          "their", "would", "could", "there", "what", "when", "while", "about", "more", "than",
          "says", "say", "did", "does", "between", "before", "into", "because", "she", "you");
  private static final Map<String, Set<String>> OTHERS =
      new TreeMap<>(
          Map.of(
              "Spanish",
                  Set.of(
                      "el", "la", "los", "las", "de", "del", "que", "y", "en", "un", "una", "por",
                      "con", "para", "se", "su", "es", "al", "lo"),
              "Portuguese",
                  Set.of(
                      "o", "os", "as", "da", "do", "dos", "das", "que", "e", "em", "um", "uma",
                      "para", "com", "não", "no", "na", "de", "se"),
              "French",
                  Set.of(
                      "le", "la", "les", "des", "du", "de", "et", "en", "un", "une", "que", "qui",
                      "dans", "pour", "est", "au", "sur", "par", "ne"),
              "German",
                  Set.of(
                      "der", "die", "das", "und", "den", "von", "zu", "mit", "sich", "des", "auf",
                      "für", "ist", "im", "dem", "nicht", "ein", "eine", "als"),
              "Italian",
                  Set.of(
                      "il", "lo", "la", "gli", "le", "di", "del", "della", "che", "e", "in", "un",
                      "una", "per", "con", "non", "è", "si", "al")));

  private Language() {}

  /// Whether a text is English.
  public static boolean isEnglish(String text) {
    Matcher words = WORD.matcher(text);
    Map<String, Integer> counts = new TreeMap<>();
    int english = 0;
    int all = 0;
    int latin = 0;
    while (words.find() && all < LOOKED) {
      String word = words.group().toLowerCase(Locale.ROOT);
      all++;
      latin +=
          Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN ? 1 : 0;
      english += ENGLISH.contains(word) ? 1 : 0;
      OTHERS.forEach(
          (language, small) -> counts.merge(language, small.contains(word) ? 1 : 0, Integer::sum));
    }
    if (all == 0 || latin * 3 < all * 2) {
      return false;
    }
    int other = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return all < ENOUGH ? english >= other : english * 8 >= all && english > other;
  }
}
