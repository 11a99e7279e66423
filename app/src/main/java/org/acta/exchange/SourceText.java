package org.acta.exchange;

import java.util.Locale;
import org.acta.election.Source;

/// The kinds of a source as a description writes them.
final class SourceText {
  private SourceText() {}

  static String of(Source.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind of this name; other if there is none.
  static Source.Kind kind(String name) {
    for (Source.Kind kind : Source.Kind.values()) {
      if (of(kind).equals(name)) {
        return kind;
      }
    }
    return Source.Kind.OTHER;
  }
}
