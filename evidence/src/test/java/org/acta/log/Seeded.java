package org.acta.log;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Random;

/// Keys and damage drawn from a stated seed, so that a failure can be repeated.
final class Seeded {
  static final long SEED = 20240728;

  private Seeded() {}

  /// A source of randomness that is none.
  static SecureRandom random(long seed) {
    Random plain = new Random(seed);
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        plain.nextBytes(bytes);
      }
    };
  }

  static SigningKey key(String name, SignatureType type) {
    return SigningKey.generate(name, type, random(SEED ^ name.hashCode() ^ type.ordinal()));
  }

  static Hash hash(Random random) {
    byte[] bytes = new byte[Hash.BYTES];
    random.nextBytes(bytes);
    return Hash.of(bytes);
  }

  /// The bytes with one to three places changed, inserted, removed or repeated, as a careless or
  /// malicious copy would.
  static byte[] damaged(byte[] bytes, Random random) {
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), at + 1 + random.nextInt(20));
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, (char) random.nextInt(256));
        case 1 -> text.insert(at, "\n +0—=\u0000".charAt(random.nextInt(6)));
        case 2 -> text.delete(at, to);
        case 3 -> text.insert(at, text.substring(at, to));
        default -> {
          if (at < text.length()) {
            text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
          }
        }
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
