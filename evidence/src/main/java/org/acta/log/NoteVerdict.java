package org.acta.log;

import java.util.List;
import java.util.OptionalLong;

/// What the signatures of a note are worth, given the keys that are known.
public sealed interface NoteVerdict {
  /// At least one known key signed, and no line of a known key failed.
  ///
  /// @param signers in the order of their lines, each key once
  record Signed(List<Signer> signers) implements NoteVerdict {
    public Signed {
      signers = List.copyOf(signers);
    }

    /// Whether this key is among them.
    public boolean by(VerifierKey key) {
      return signers.stream().anyMatch(signer -> signer.key().equals(key));
    }

    /// When this key says it signed; empty if it did not, or its type has no time.
    OptionalLong seconds(VerifierKey key) {
      return signers.stream()
          .filter(signer -> signer.key().equals(key))
          .findFirst()
          .map(Signer::seconds)
          .orElse(OptionalLong.empty());
    }
  }

  /// No line is of a known key: the text must be ignored.
  record Unsigned() implements NoteVerdict {}

  /// A line claims to be of this known key, and is not.
  record Forged(VerifierKey key) implements NoteVerdict {}

  /// A key that signed.
  ///
  /// @param seconds since 1970-01-01T00:00Z at which it says it signed, if its type has a time;
  ///   nobody else vouches for it, and it may be 0 or in the future
  record Signer(VerifierKey key, OptionalLong seconds) {}
}
