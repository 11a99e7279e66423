package org.acta.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// A source's signature of the entries that follow a submission.
///
/// @param key the key that signed
/// @param base64 64 bytes (RFC 8032) in standard base64 with padding
public record BatchSignature(SourceKey key, String base64) {
  private static final int BYTES = 64;

  public BatchSignature {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != BYTES || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw new IllegalArgumentException("an Ed25519 signature is 64 bytes in base64");
    }
  }

  /// What is signed: the line `acta-submission/v1`, and a line of JSON with the election, the
  /// source, the set, the SHA-256 of the file, the number of entries and their Merkle root.
  ///
  /// JSON quotes the names, so that none can be made to look like another.
  public static byte[] message(
      String election, String source, String set, String sha256, SubmissionBody.Batch batch) {
    Json line =
        new Json.Items(
            List.of(
                new Json.Text(election),
                new Json.Text(source),
                new Json.Text(set),
                new Json.Text(sha256),
                new Json.Whole(batch.entries()),
                new Json.Text(batch.root().hex())));
    return ("acta-submission/v1\n" + JsonText.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// Whether the key signed this submission.
  ///
  /// @param submission part 1 of it
  public boolean signs(Entry submission, SubmissionBody body) {
    return body.account().isPresent()
        && key.verifies(
            message(
                submission.election(),
                submission.source(),
                body.set().orElse(""),
                submission.origin().sha256().map(Sha256::hex).orElse(""),
                body.account().get().batch()),
            Base64.getDecoder().decode(base64));
  }

  Json.Fields json() {
    return new Draft().put("key", key.base64()).put("ed25519", base64).json();
  }

  static BatchSignature of(Members members) {
    SourceKey key = members.parsed("key", "32 bytes in base64", SourceKey::new);
    return members.parsed("ed25519", "64 bytes in base64", text -> new BatchSignature(key, text));
  }
}
