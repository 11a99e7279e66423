package org.acta.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Passwords as Argon2id hashes in the PHC form, such as
/// `$argon2id$v=19$m=47104,t=1,p=1$SALT$HASH`.
///
/// 46 MiB, one pass, one lane, a salt of 16 bytes and a hash of 32: the first of the settings that
/// the OWASP Password Storage Cheat Sheet takes to be equally good. At most two are computed at
/// once, so that those who guess cannot fill the memory.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>
public final class Passwords {
  /// The fewest characters of a password.
  public static final int FEWEST = 12;

  /// The most characters of a password.
  public static final int MOST = 256;

  private static final int KIBIBYTES = 46 * 1024;
  private static final int PASSES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String SETTINGS = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=1$";
  private static final Semaphore AT_ONCE = new Semaphore(2, true);
  private static final SecureRandom RANDOM = new SecureRandom();

  /// What is compared with where there is no password, so that its absence takes as long.
  private static final String NOBODY = hash(Secret.drawn());

  private Passwords() {}

  /// Whether a password may be chosen.
  ///
  /// @param name of the account, which is no password
  public static boolean fit(String password, String name) {
    int length = password.codePointCount(0, password.length());
    return length >= FEWEST
        && length <= MOST
        && password.codePoints().distinct().count() >= 5
        && !password.toLowerCase(java.util.Locale.ROOT).contains(name);
  }

  /// The hash of a password, with a salt of its own.
  public static String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return SETTINGS + encoded(salt) + "$" + encoded(argon2id(password, salt));
  }

  /// Whether a password has this hash.
  ///
  /// @throws IllegalArgumentException if this is no hash of ours
  static boolean matches(String password, String hash) {
    String[] parts =
        hash.startsWith(SETTINGS)
            ? hash.substring(SETTINGS.length()).split("\\$", -1)
            : new String[0];
    if (parts.length != 2) {
      throw new IllegalArgumentException("a password's hash begins with " + SETTINGS);
    }
    return MessageDigest.isEqual(argon2id(password, decoded(parts[0])), decoded(parts[1]));
  }

  /// Says no, and takes as long as saying yes.
  static boolean matchesNobody(String password) {
    boolean unused = matches(password, NOBODY);
    return false;
  }

  private static byte[] argon2id(String password, byte[] salt) {
    byte[] hash = new byte[HASH_BYTES];
    byte[] typed = password.getBytes(StandardCharsets.UTF_8);
    AT_ONCE.acquireUninterruptibly();
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(KIBIBYTES)
              .withIterations(PASSES)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      argon2.generateBytes(typed, hash);
      return hash;
    } finally {
      AT_ONCE.release();
      Arrays.fill(typed, (byte) 0);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decoded(String text) {
    return Base64.getDecoder().decode(text);
  }
}
