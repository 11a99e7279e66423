package org.acta.keys;

import java.util.ArrayList;
import java.util.List;
import org.acta.log.LogSigner;
import org.acta.log.MalformedException;
import org.acta.log.SigningKey;
import org.acta.log.VerifierKey;

/// The keys that one name signs with.
///
/// As text, one key on each line: private keys that sign, then the vkeys of keys that no longer do.
/// Usually that is one line. While one key replaces another there are two private keys, and every
/// checkpoint is signed with both, so that those who know either can check it.
///
/// @param keys that sign, at least one, all of one name
/// @param former that no longer sign, but have signed older checkpoints
public record KeyRing(List<SigningKey> keys, List<VerifierKey> former) {
  /// @throws IllegalArgumentException if no key signs, or the names differ
  public KeyRing {
    keys = List.copyOf(keys);
    former = List.copyOf(former);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no key that signs");
    }
    String name = keys.getFirst().verifier().name();
    if (!keys.stream().allMatch(key -> key.verifier().name().equals(name))
        || !former.stream().allMatch(key -> key.name().equals(name))) {
      throw new IllegalArgumentException("keys of different names");
    }
  }

  /// One key.
  public static KeyRing of(SigningKey key) {
    return new KeyRing(List.of(key), List.of());
  }

  /// Reads the text of a key file.
  ///
  /// @param where it is from, to name in a message
  static KeyRing parse(String text, String where) {
    List<SigningKey> keys = new ArrayList<>();
    List<VerifierKey> former = new ArrayList<>();
    int line = 0;
    for (String key : text.lines().toList()) {
      line++;
      try {
        if (key.startsWith("PRIVATE+KEY+")) {
          keys.add(SigningKey.parse(key));
        } else {
          former.add(VerifierKey.parse(key));
        }
      } catch (MalformedException e) {
        throw new KeyRefusedException(
            where + ": line " + line + " is no key (" + e.problem() + "); restore it from a copy.");
      }
    }
    try {
      return new KeyRing(keys, former);
    } catch (IllegalArgumentException e) {
      throw new KeyRefusedException(
          where + ": " + e.getMessage() + "; a key file holds the private keys of one name.");
    }
  }

  /// Whose keys they are; for a log, its origin.
  public String name() {
    return keys.getFirst().verifier().name();
  }

  /// The text of a key file. Whoever has it can sign in this name.
  String secret() {
    StringBuilder text = new StringBuilder();
    keys.forEach(key -> text.append(key.secret()).append('\n'));
    former.forEach(key -> text.append(key).append('\n'));
    return text.toString();
  }

  /// A second key that signs beside those there are.
  public KeyRing with(SigningKey next) {
    List<SigningKey> all = new ArrayList<>(keys);
    all.add(next);
    return new KeyRing(all, former);
  }

  /// Only the last key signs from now on; the others are former keys.
  public KeyRing lastOnly() {
    List<VerifierKey> gone = new ArrayList<>(former);
    keys.subList(0, keys.size() - 1).forEach(key -> gone.add(key.verifier()));
    return new KeyRing(List.of(keys.getLast()), gone);
  }

  /// What signs the log of this name.
  public LogSigner signer() {
    return new LogSigner(name(), keys, former);
  }

  @Override
  public String toString() {
    return "keys of " + name();
  }
}
