package org.acta.keys;

import java.io.Serial;

/// Why private keys were not used, in one sentence that never repeats one.
public final class KeyRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String sentence;

  KeyRefusedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What is wrong and what to do.
  public String sentence() {
    return sentence;
  }
}
