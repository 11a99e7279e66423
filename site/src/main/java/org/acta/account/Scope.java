package org.acta.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a token may do, if its account may.
public enum Scope {
  /// Read which forms are where.
  QUEUE(Right.SEE),
  /// Take steps with forms.
  STEPS(Right.ENTER);

  private final Right right;

  Scope(Right right) {
    this.right = right;
  }

  /// What the account itself must be allowed.
  public Right right() {
    return right;
  }

  /// As files and forms name it, such as `queue`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The scope of a word.
  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }
}
