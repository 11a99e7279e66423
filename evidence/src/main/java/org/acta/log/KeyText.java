package org.acta.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// `name+hash+base64(type ‖ key)`: the text of a key, public or private.
///
/// @param key must not be changed; public key or private seed
record KeyText(String name, String hash, SignatureType type, byte[] key) {
  static KeyText parse(String text) throws MalformedException {
    String[] parts = text.split("\\+", 3); // base64 has pluses of its own
    if (parts.length != 3 || !KeyName.isValid(parts[0])) {
      throw new MalformedException("a key is not written name+hash+base64");
    }
    byte[] typed = Strict.base64(parts[2], "the key");
    if (typed.length == 0) {
      throw new MalformedException("the key is empty");
    }
    SignatureType type =
        SignatureType.of(typed[0])
            .orElseThrow(() ->
                new MalformedException(
                    "keys of type 0x%02x are not known here".formatted(typed[0])));
    return new KeyText(parts[0], parts[1], type, Arrays.copyOfRange(typed, 1, typed.length));
  }

  static String print(String name, int keyId, SignatureType type, byte[] key) {
    byte[] typed = ByteBuffer.allocate(1 + key.length).put(type.identifier()).put(key).array();
    return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + Strict.base64(typed);
  }

  void mustHash(int keyId) throws MalformedException {
    if (!hash.equals(HexFormat.of().toHexDigits(keyId))) {
      throw new MalformedException("the hash is not that of the name and key");
    }
  }
}
