package org.acta.log;

/// What a [TlogProof] turned out to prove. Only [Proven] is a yes.
public sealed interface ProofVerdict {
  /// The entry is in the tree of a checkpoint that the policy accepts.
  ///
  /// @param index where
  /// @param trust the checkpoint, and who witnessed it
  record Proven(long index, PolicyVerdict.Satisfied trust) implements ProofVerdict {}

  /// The checkpoint is accepted, and its tree is not shown to have the entry at this index.
  ///
  /// @param why anything but [Verdict.Verified]
  record NotIncluded(Checkpoint checkpoint, Verdict why) implements ProofVerdict {}

  /// The checkpoint is not accepted.
  ///
  /// @param why anything but [PolicyVerdict.Satisfied]
  record NotTrusted(PolicyVerdict why) implements ProofVerdict {}
}
