package org.acta.board;

import java.util.List;
import java.util.Locale;
import org.acta.report.Words;

/// The language of a page, and its folder.
///
/// @param tag such as `es`
/// @param folder with a slash, or nothing for the first language
record Tongue(String tag, String folder) {
  static final List<String> ALL = List.of("en", "es");

  /// The language of a path below the desk.
  ///
  /// @param first the language without a folder
  static Tongue of(String path, String first) {
    return ALL.stream()
        .filter(tag -> !tag.equals(first))
        .filter(tag -> path.startsWith(tag + "/") || path.equals(tag))
        .findFirst()
        .map(tag -> new Tongue(tag, tag + "/"))
        .orElse(new Tongue(first, ""));
  }

  Words words() {
    return Words.of("org.acta.board.words", locale());
  }

  Locale locale() {
    return Locale.of(tag);
  }
}
