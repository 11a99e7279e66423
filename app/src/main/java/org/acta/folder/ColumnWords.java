package org.acta.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Recognises columns by their names, in many languages; the words stand in
/// `column-names.properties`.
final class ColumnWords {
  private static final String FILE = "column-names.properties";

  /// Below this part of a header's letters, a phrase in it says nothing: a party called *Centro
  /// Democrático* is no polling centre.
  private static final double ENOUGH = 0.5;

  private static final ColumnWords KNOWN = load();

  private final List<Phrase> phrases;

  private ColumnWords(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  private record Phrase(ColumnRole role, String level, List<String> words) {}

  /// What a name says.
  ///
  /// @param level the title of the place level, empty for other roles
  /// @param cover the part of the name's letters that was recognised, from 0 to 1
  record Match(ColumnRole role, String level, double cover) {
    static final Match NOTHING = new Match(ColumnRole.NONE, "", 0);

    /// Whether the whole name was recognised.
    boolean whole() {
      return cover > 0.99;
    }
  }

  /// The words that come with Acta.
  static ColumnWords known() {
    return KNOWN;
  }

  /// The role that covers most of a name.
  Match match(String name) {
    List<String> words = Header.words(name);
    double all = letters(words);
    Match best = Match.NOTHING;
    for (Phrase phrase : phrases) {
      double found = covered(words, phrase.words());
      double cover = all == 0 ? 0 : found / all;
      boolean enough = cover >= ENOUGH || phrase.words().size() > 1 && cover > 0.25;
      if (enough && cover > best.cover() + 1e-9) {
        best = new Match(phrase.role(), phrase.level(), cover);
      }
    }
    return best;
  }

  /// Whether a name is nothing but a phrase of the role.
  boolean is(String name, ColumnRole role) {
    List<String> words = Header.words(name);
    return phrases.stream()
        .anyMatch(phrase -> phrase.role() == role && phrase.words().equals(words));
  }

  private static double letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  private static double covered(List<String> words, List<String> phrase) {
    for (int start = 0; start + phrase.size() <= words.size(); start++) {
      if (words.subList(start, start + phrase.size()).equals(phrase)) {
        return letters(phrase);
      }
    }
    return 0;
  }

  private static ColumnWords load() {
    Properties properties = new Properties();
    try (InputStream in = ColumnWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not beside " + ColumnWords.class);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    List<Phrase> phrases = new ArrayList<>();
    for (String key : properties.stringPropertyNames().stream().sorted().toList()) {
      int point = key.indexOf('.');
      String role = point < 0 ? key : key.substring(0, point);
      String level = point < 0 ? "" : key.substring(point + 1);
      for (String phrase : properties.getProperty(key).split("\\|", -1)) {
        List<String> words = Header.words(phrase);
        if (!words.isEmpty()) {
          phrases.add(
              new Phrase(
                  ColumnRole.valueOf(role.replace('-', '_').toUpperCase(Locale.ROOT)),
                  level,
                  words));
        }
      }
    }
    return new ColumnWords(List.copyOf(phrases));
  }
}
