package org.acta.folder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A column's name as words: without case, accents and punctuation, split where the letters change
/// from small to large, so that `NúmeroMesa`, `NUMERO_MESA` and `numero mesa` are the same.
final class Header {
  private Header() {}

  /// The words of a name, in their order; empty for a name of signs only.
  static List<String> words(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
    List<String> words = new ArrayList<>();
    for (String run : bare.split("[^\\p{L}\\p{N}]+", -1)) {
      for (String word :
          run.split("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll}\\p{Ll})(?=\\p{Lu})", -1)) {
        if (!word.isEmpty()) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }

  /// Whether one of the words says that the column holds a code rather than a name. A short word
  /// that stands alone is as likely a party.
  static boolean saysCode(List<String> words) {
    return words.stream()
        .anyMatch(word ->
            switch (word) {
              case "code", "codigo", "kode", "код", "კოდი" -> true;
              case "cod",
                  "cd",
                  "id",
                  "nr",
                  "num",
                  "numero",
                  "nro",
                  "number",
                  "номер",
                  "nomor",
                  "nomeri",
                  "ნომერი" ->
                  words.size() > 1;
              default -> false;
            });
  }
}
