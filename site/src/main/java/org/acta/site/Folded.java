package org.acta.site;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text as people type it when they look for it: small letters without accents, digits, single
/// spaces. `search.mjs` folds texts in the same way.
record Folded(String text) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  static Folded of(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return new Folded(OTHERS.matcher(plain).replaceAll(" ").strip());
  }

  List<String> words() {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  /// Without spaces, as the codes of stations are compared.
  String joined() {
    return text.replace(" ", "");
  }
}
