package org.acta.record;

/// Takes an entry out of the totals. It stays in the record and is listed as withdrawn. The
/// withdrawal of a submission takes out all of its sheets.
///
/// @param supersedes the entry that is withdrawn
/// @param reason why, in the words of whoever withdraws
public record WithdrawalBody(EntryReference supersedes, String reason) implements Body {
  @Override
  public Kind kind() {
    return Kind.WITHDRAWAL;
  }

  Json.Fields json() {
    return new Draft().put("supersedes", supersedes.json()).put("reason", reason).json();
  }

  static WithdrawalBody of(Members members) {
    return new WithdrawalBody(
        members.object("supersedes", EntryReference::of), members.text("reason"));
  }
}
