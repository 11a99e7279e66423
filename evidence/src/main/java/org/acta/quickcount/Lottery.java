package org.acta.quickcount;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// A draw that anyone can repeat from its published seed, in any language.
///
/// Each code gets a ticket, the SHA-256 of the seed, a comma and the code in UTF-8. The lowest
/// tickets are drawn. So the order of the frame does not matter, a larger sample holds every
/// smaller one of the same seed, and `printf '%s' 'SEED,CODE' | sha256sum` checks one ticket.
///
/// To be random the seed must be chosen after the frame is fixed and by nobody alone: ten-sided
/// dice thrown in public, twenty digits or more.
///
/// @param seed not blank
/// @see <a href="https://arxiv.org/abs/1808.10016">Rivest, Consistent Sampling with Replacement,
///   section 1.1</a>
public record Lottery(String seed) {
  /// @throws IllegalArgumentException if the seed is blank
  public Lottery {
    if (seed.isBlank()) {
      throw new IllegalArgumentException("a draw needs a seed, not a blank");
    }
  }

  /// The ticket of a code, 64 hexadecimal digits.
  public String ticket(String code) {
    return HexFormat.of().formatHex(hash(sha256(), code));
  }

  private byte[] hash(MessageDigest digest, String code) {
    return digest.digest((seed + "," + code).getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The codes in the order drawn. Bytes without a sign stand in the order of their digits.
  List<String> order(List<String> codes) {
    record Ticket(byte[] number, String code) {}
    MessageDigest digest = sha256();
    return codes.stream()
        .map(code -> new Ticket(hash(digest, code), code))
        .sorted(
            Comparator.comparing(Ticket::number, Arrays::compareUnsigned)
                .thenComparing(Ticket::code))
        .map(Ticket::code)
        .toList();
  }
}
