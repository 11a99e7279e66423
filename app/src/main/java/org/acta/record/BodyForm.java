package org.acta.record;

/// Writes and reads the body of an entry by its kind.
final class BodyForm {
  private BodyForm() {}

  static Json.Fields json(Body body) {
    return switch (body) {
      case ElectionBody election -> election.json();
      case SourceBody source -> source.json();
      case PlacesBody places -> places.json();
      case SheetBody sheet -> sheet.json();
      case BulletinBody bulletin -> bulletin.json();
      case SaidBody said -> said.json();
      case LedgerBody ledger -> ledger.json();
      case CorrectionBody correction -> correction.json();
      case WithdrawalBody withdrawal -> withdrawal.json();
      case SubmissionBody submission -> submission.json();
      case TombstoneBody tombstone -> tombstone.json();
      case StepBody step -> step.json();
      case ImageBody image -> image.json();
      case QuickCountBody count -> count.json();
    };
  }

  static Body of(Kind kind, Members members) {
    return switch (kind) {
      case ELECTION -> ElectionBody.of(members);
      case SOURCE -> SourceBody.of(members);
      case PLACES -> PlacesBody.of(members);
      case SHEET -> SheetBody.of(members);
      case BULLETIN -> BulletinBody.of(members);
      case CERTIFICATION, CHALLENGE, AUDIT -> SaidBody.of(kind, members);
      case STATEMENT, POSITION, EVENT, RELATION -> LedgerBody.of(kind, members);
      case CORRECTION -> CorrectionBody.of(members);
      case WITHDRAWAL -> WithdrawalBody.of(members);
      case SUBMISSION -> SubmissionBody.of(members);
      case TOMBSTONE -> TombstoneBody.of(members);
      case STEP -> StepBody.of(members);
      case IMAGE -> ImageBody.of(members);
      case QUICKCOUNT -> QuickCountBody.of(members);
    };
  }
}
