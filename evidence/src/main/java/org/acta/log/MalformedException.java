package org.acta.log;

/// A text of the log's formats that cannot be read strictly; the message names the problem.
///
/// It is checked because text comes from elsewhere: whoever parses decides what a refusal means.
/// Questions about evidence ([Checkpoint#open], [TlogProof#verify], [WitnessState#answer]) answer
/// with a result instead.
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean inSignature;

  MalformedException(String problem) {
    this(problem, false);
  }

  /// @param inSignature whether all is well but the bytes of a signature
  MalformedException(String problem, boolean inSignature) {
    super(problem);
    this.inSignature = inSignature;
  }

  /// What is wrong, in one sentence without a full stop.
  public String problem() {
    return String.valueOf(getMessage());
  }

  /// Whether all is well but the bytes of a signature, which a witness answers as a bad signature.
  boolean inSignature() {
    return inSignature;
  }
}
