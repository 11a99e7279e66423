package org.acta.record;

/// What an entry says, beside who said it and where it was got.
public sealed interface Body
    permits ElectionBody,
        SourceBody,
        PlacesBody,
        SheetBody,
        BulletinBody,
        SaidBody,
        LedgerBody,
        CorrectionBody,
        WithdrawalBody,
        SubmissionBody,
        TombstoneBody,
        StepBody,
        ImageBody,
        QuickCountBody {
  /// The kind of entry that has this body.
  Kind kind();
}
