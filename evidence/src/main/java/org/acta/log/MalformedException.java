package org.acta.log;

/// A text of the log's formats that cannot be read strictly; the message names the problem.
///
/// It is checked because text comes from elsewhere: whoever parses decides what a refusal means.
/// Questions about evidence ([Checkpoint#open], [TlogProof#verify], [WitnessState#answer]) answer
/// with a result instead.
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedException(String problem) {
    super(problem);
  }

  /// What is wrong, in one sentence without a full stop.
  public String problem() {
    return String.valueOf(getMessage());
  }
}
