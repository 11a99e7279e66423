package org.acta.mirror;

import java.util.List;
import org.acta.log.MalformedException;
import org.acta.log.Policy;
import org.acta.log.PolicyVerdict;
import org.acta.log.SignedNote;
import org.acta.log.VerifierKey;

/// Whose checkpoints are believed, and which witnesses must have seen them.
///
/// @param policy whose witnesses count
/// @param keys of logs, of which one must have signed; each is named after its log's origin
public record Trust(Policy policy, List<VerifierKey> keys) {
  public Trust {
    keys = List.copyOf(keys);
  }

  /// The logs and witnesses of a policy.
  public static Trust of(Policy policy) {
    return new Trust(policy, policy.logs().stream().map(Policy.Log::key).toList());
  }

  /// A log with any of these keys, without witnesses.
  ///
  /// @throws IllegalArgumentException if there is no key, or one that signs no logs
  public static Trust of(List<VerifierKey> keys) {
    keys.forEach(Policy::ofLog);
    return new Trust(Policy.ofLog(keys.getFirst()), keys);
  }

  /// Checks a signed checkpoint.
  public PolicyVerdict check(byte[] note) {
    try {
      return check(SignedNote.parse(note));
    } catch (MalformedException e) {
      return new PolicyVerdict.Malformed(e.problem());
    }
  }

  /// Checks a signed checkpoint.
  public PolicyVerdict check(SignedNote note) {
    return policy.check(note, keys);
  }

  /// Those keys that are of one log.
  public List<VerifierKey> keysOf(String origin) {
    return keys.stream().filter(key -> key.name().equals(origin)).toList();
  }
}
