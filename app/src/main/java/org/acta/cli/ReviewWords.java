package org.acta.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words in which a person is asked about proposals.
///
/// Names of fields, and what can stand in them, are those of entries in every language.
record ReviewWords(Locale locale, ResourceBundle bundle) {
  /// @param locale Spanish gives Spanish, all others English
  static ReviewWords in(Locale locale) {
    return new ReviewWords(
        locale,
        ResourceBundle.getBundle(
            "org.acta.cli.review",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /// A sentence with its gaps filled.
  String say(String key, Object... arguments) {
    Object[] texts =
        Arrays.stream(arguments)
            .map(one ->
                one instanceof Number number
                    ? String.format(locale, "%,d", number.longValue())
                    : String.valueOf(one))
            .toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
  }

  /// One sentence for one, another for any other number; the number is the first argument.
  String count(String key, long number, Object... more) {
    Object[] all = new Object[more.length + 1];
    all[0] = number;
    System.arraycopy(more, 0, all, 1, more.length);
    return say(number == 1 ? key + ".one" : key, all);
  }

  /// The words by which a choice can be answered, the shortest first.
  List<String> answers(String choice) {
    return List.of(bundle.getString("answer." + choice).split(" ", -1));
  }
}
