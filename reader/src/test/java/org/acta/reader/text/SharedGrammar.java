package org.acta.reader.text;

/// One grammar for all tests of a run, because loading takes seconds.
public final class SharedGrammar {
  private static final Grammar GRAMMAR = Grammar.load();

  private SharedGrammar() {}

  public static Text text(String words) {
    return Text.of(words, GRAMMAR.sentences(words));
  }
}
