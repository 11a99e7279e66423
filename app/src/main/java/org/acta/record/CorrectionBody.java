package org.acta.record;

/// A new version of a sheet or a bulletin. The old entry stays; a view shows the new figures and
/// lists the old ones.
///
/// @param supersedes the entry that is corrected: the sheet or bulletin, or an earlier correction
/// @param reason why, in the words of whoever corrects
/// @param corrected the whole new version
public record CorrectionBody(EntryReference supersedes, String reason, Body corrected)
    implements Body {
  public CorrectionBody {
    if (!(corrected instanceof SheetBody) && !(corrected instanceof BulletinBody)) {
      throw new IllegalArgumentException(
          "a correction gives a sheet or a bulletin, not a " + corrected.kind().word());
    }
  }

  @Override
  public Kind kind() {
    return Kind.CORRECTION;
  }

  Json.Fields json() {
    return new Draft()
        .put("supersedes", supersedes.json())
        .put("reason", reason)
        .put(corrected.kind().word(), BodyForm.json(corrected))
        .json();
  }

  static CorrectionBody of(Members members) {
    EntryReference supersedes = members.object("supersedes", EntryReference::of);
    String reason = members.text("reason");
    var sheet = members.optionalObject("sheet", SheetBody::of);
    var bulletin = members.optionalObject("bulletin", BulletinBody::of);
    if (sheet.isPresent() == bulletin.isPresent()) {
      throw members.refuse("sheet", "either a sheet or a bulletin");
    }
    return new CorrectionBody(
        supersedes, reason, sheet.<Body>map(s -> s).or(() -> bulletin).orElseThrow());
  }
}
