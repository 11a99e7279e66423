package org.acta.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Options of the commands that print a report: in which language, and where to.
final class PrintOptions {
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output; it appears only when whole.")
  private @Nullable Path out;

  Locale locale() {
    return language.locale();
  }

  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  /// Whether what is printed can be coloured.
  boolean colours() {
    return out == null && Terminal.colours();
  }

  void print(String report) {
    if (out == null) {
      Terminal.print(report);
    } else {
      WholeFile.write(out, report);
    }
  }
}
