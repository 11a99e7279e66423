package org.acta.cli;

import java.io.Serial;

/// Why a command ends without doing what it was asked, in one sentence and an exit status.
public final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String sentence;

  private Refusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.sentence = "acta: " + sentence + ".";
  }

  /// The command was not understood.
  public static Refusal misuse(String what) {
    return new Refusal(Acta.MISUSE, what);
  }

  /// The input cannot be read, or the evidence does not hold.
  public static Refusal evidence(String what) {
    return new Refusal(Acta.INPUT_HAS_ERRORS, what);
  }

  int status() {
    return status;
  }

  String sentence() {
    return sentence;
  }
}
