package org.acta.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.acta.log.SignatureType;

/// The kinds of keys by the words of the command line.
enum KeyKind {
  ED25519("ed25519", SignatureType.ED25519),
  COSIGNER("cosigner", SignatureType.ED25519_COSIGNATURE),
  ML_DSA_44("ml-dsa-44", SignatureType.ML_DSA_44_COSIGNATURE);

  final String word;
  final SignatureType type;

  KeyKind(String word, SignatureType type) {
    this.word = word;
    this.type = type;
  }

  static Optional<KeyKind> of(String word) {
    return List.of(values()).stream().filter(kind -> kind.word.equals(word)).findFirst();
  }

  static KeyKind of(SignatureType type) {
    return List.of(values()).stream().filter(kind -> kind.type == type).findFirst().orElseThrow();
  }

  /// The words, for the help page.
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of(values()).stream().map(kind -> kind.word).iterator();
    }
  }
}
