package org.acta.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/// The language of what a command prints.
final class LanguageOption {
  /// The languages there are.
  enum Language {
    EN,
    ES;

    Locale locale() {
      return Locale.of(name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "en or es (default: ${DEFAULT-VALUE}).")
  private Language language = Language.EN;

  Locale locale() {
    return language.locale();
  }
}
