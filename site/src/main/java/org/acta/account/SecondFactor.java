package org.acta.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that change every thirty seconds (RFC 6238), and codes to be used once where
/// the telephone is lost.
///
/// A code counts half a minute before and after its own, and never twice.
///
/// @param secret 160 random bits in hexadecimal
/// @param last the thirty seconds of the last code that was used, counted from 1970
/// @param recovery hashes of the codes that were not used yet
public record SecondFactor(String secret, long last, List<String> recovery) {
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;
  private static final int AROUND = 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  public SecondFactor {
    recovery = List.copyOf(recovery);
  }

  /// A new one, and the codes for lost telephones, which are shown once.
  public record Drawn(SecondFactor factor, List<String> codes) {}

  /// A secret for a telephone.
  public static String drawnSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// With this secret, and codes that are drawn now.
  public static Drawn of(String secret) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      byte[] bytes = new byte[RECOVERY_BYTES];
      RANDOM.nextBytes(bytes);
      codes.add(base32(bytes).toLowerCase(Locale.ROOT));
    }
    return new Drawn(new SecondFactor(secret, 0, codes.stream().map(Secret::hash).toList()), codes);
  }

  /// What a telephone reads from the picture.
  public static String address(String secret, String account, String issuer) {
    return "otpauth://totp/"
        + encoded(issuer)
        + ":"
        + encoded(account)
        + "?secret="
        + typed(secret)
        + "&issuer="
        + encoded(issuer);
  }

  /// A secret as it is typed into a telephone that cannot read the picture.
  public static String typed(String secret) {
    return base32(HexFormat.of().parseHex(secret));
  }

  /// RFC 4648, for a multiple of five bytes.
  private static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i += 5) {
      long five = 0;
      for (int j = 0; j < 5; j++) {
        five = five << 8 | (bytes[i + j] & 0xff);
      }
      for (int shift = 35; shift >= 0; shift -= 5) {
        text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((int) (five >> shift & 31)));
      }
    }
    return text.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// What is left of it after a code was used; empty if the code is none, or was used before.
  public Optional<SecondFactor> after(String typed, Instant now) {
    String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return code.matches("[0-9]{6}") ? afterDigits(code, now) : afterRecovery(code);
  }

  private Optional<SecondFactor> afterDigits(String code, Instant now) {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    long seconds = codes.getTimeStep().toSeconds();
    long step = Math.floorDiv(now.getEpochSecond(), seconds);
    Optional<SecondFactor> after = Optional.empty();
    for (long at = step - AROUND; at <= step + AROUND; at++) {
      if (Secret.same(digits(codes, at * seconds), code) && at > last) {
        after = Optional.of(new SecondFactor(secret, at, recovery));
      }
    }
    return after;
  }

  private String digits(TimeBasedOneTimePasswordGenerator codes, long second) {
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(HexFormat.of().parseHex(secret), codes.getAlgorithm()),
          Instant.ofEpochSecond(second),
          Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("a secret of our own is a key", e);
    }
  }

  private Optional<SecondFactor> afterRecovery(String code) {
    String hash = Secret.hash(code);
    boolean known = false;
    List<String> left = new ArrayList<>();
    for (String one : recovery) {
      if (Secret.same(one, hash)) {
        known = true;
      } else {
        left.add(one);
      }
    }
    return known ? Optional.of(new SecondFactor(secret, last, left)) : Optional.empty();
  }
}
