package org.acta.record;

/// Says that an original was taken down. Every proof holds as before; only the bytes are gone.
///
/// @param blob the name it had beside the log
/// @param reason why, such as the order of a court
public record TombstoneBody(Sha256 blob, String reason) implements Body {
  @Override
  public Kind kind() {
    return Kind.TOMBSTONE;
  }

  Json.Fields json() {
    return new Draft().put("blob", blob.hex()).put("reason", reason).json();
  }

  static TombstoneBody of(Members members) {
    return new TombstoneBody(
        members.parsed("blob", "a SHA-256", Sha256::new), members.text("reason"));
  }
}
