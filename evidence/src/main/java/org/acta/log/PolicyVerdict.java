package org.acta.log;

import java.util.List;

/// What a signed checkpoint is worth under a [Policy].
public sealed interface PolicyVerdict {
  /// A log of the policy signed it, and the quorum has witnessed it.
  ///
  /// @param valid witnesses that cosigned, in the order of the policy
  /// @param missing witnesses that did not, in the order of the policy
  record Satisfied(Checkpoint checkpoint, List<Cosigned> valid, List<Policy.Witness> missing)
      implements PolicyVerdict {
    public Satisfied {
      valid = List.copyOf(valid);
      missing = List.copyOf(missing);
    }
  }

  /// A log of the policy signed it, and too few have witnessed it.
  ///
  /// @param valid witnesses that cosigned, in the order of the policy
  /// @param missing witnesses that did not, in the order of the policy
  record TooFewWitnesses(Checkpoint checkpoint, List<Cosigned> valid, List<Policy.Witness> missing)
      implements PolicyVerdict {
    public TooFewWitnesses {
      valid = List.copyOf(valid);
      missing = List.copyOf(missing);
    }
  }

  /// No log of the policy with this origin signed it.
  record NotOfALog(String origin) implements PolicyVerdict {}

  /// A line claims to be of this log or witness, and is not.
  record Forged(VerifierKey key) implements PolicyVerdict {}

  /// The note is no checkpoint.
  record Malformed(String problem) implements PolicyVerdict {}

  /// A witness's valid cosignature.
  ///
  /// @param seconds since 1970-01-01T00:00Z when it says it signed; may be in the future, and is 0
  ///   if it does not say that the tree was the largest it had seen
  record Cosigned(Policy.Witness witness, long seconds) {}
}
