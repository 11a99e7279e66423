package org.acta.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// What stands at the other end of standard output and standard error.
///
/// The launcher tells, since a JVM cannot ask about each of the two streams by itself.
public final class Terminal {
  private Terminal() {}

  /// A stream that writes UTF-8 whatever the machine's settings are.
  static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }

  /// Whether to colour standard output: it is a terminal, and `NO_COLOR` is not set.
  static boolean colours() {
    return Boolean.getBoolean("acta.stdout.terminal") && System.getenv("NO_COLOR") == null;
  }

  /// Whether progress can be shown on standard error.
  static boolean showsProgress() {
    return Boolean.getBoolean("acta.stderr.terminal");
  }

  static boolean debugging() {
    return System.getenv("ACTA_DEBUG") != null;
  }

  /// Standard output as UTF-8; to be flushed.
  static Writer writer() {
    return new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
  }

  /// A line on standard output.
  public static void say(String line) {
    print(line + "\n");
  }

  /// A text on standard output, as it is.
  static void print(String text) {
    PrintStream output = utf8(System.out);
    output.print(text);
    output.flush();
  }

  /// A sentence on standard error.
  public static void complain(String sentence) {
    PrintStream errors = utf8(System.err);
    errors.println(sentence);
    errors.flush();
  }
}
