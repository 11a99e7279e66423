package org.acta.report;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of a language.
///
/// @param numerals how the language writes numbers
public record Words(String language, ResourceBundle bundle, Numerals numerals) {

  /// The sentences of reports: Spanish for Spanish, English for everything else.
  public static Words in(Locale locale) {
    return of("org.acta.report.words", locale);
  }

  /// The sentences of another room.
  ///
  /// @param bundle the base name of its properties, which are in English and Spanish
  public static Words of(String bundle, Locale locale) {
    return new Words(
        locale.getLanguage().equals("es") ? "es" : "en",
        ResourceBundle.getBundle(
            bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        Numerals.of(locale));
  }

  /// A sentence with its gaps filled; whole numbers are grouped as the language does.
  ///
  /// @throws java.util.MissingResourceException if there is no such sentence
  public String say(String key, Object... arguments) {
    Object[] texts =
        Arrays.stream(arguments)
            .map(argument ->
                argument instanceof Long || argument instanceof Integer
                    ? numerals.count(((Number) argument).longValue())
                    : argument.toString())
            .toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
  }

  /// One sentence for one, another for any other number; the number is the first argument.
  public String count(String key, long number, Object... more) {
    Object[] all = new Object[more.length + 1];
    all[0] = number;
    System.arraycopy(more, 0, all, 1, more.length);
    return say(number == 1 ? key + ".one" : key, all);
  }
}
