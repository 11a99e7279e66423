package org.acta.record;

import java.util.OptionalLong;

/// Hears what becomes of every entry while a view of one election is made.
///
/// For an entry of the election, [#counts] comes before [#entry]. Corrections and withdrawals that
/// were applied are in the lists of the [RecordView].
public interface ViewListener {
  /// Nobody listens.
  ViewListener NOBODY =
      new ViewListener() {
        @Override
        public void entry(
            StoredEntries.Stored stored, Entry.Reading reading, OptionalLong submission) {}

        @Override
        public void counts(
            SheetBody sheet, long first, long index, EntryOrigin origin, long submission) {}

        @Override
        public void objected(Objection objection) {}
      };

  /// An entry of the record was read, of whatever election it is.
  ///
  /// @param submission index of the submission that it follows, if it is of this election and
  ///   follows one
  void entry(StoredEntries.Stored stored, Entry.Reading reading, OptionalLong submission);

  /// A sheet was added to its set, as the set's next row.
  ///
  /// @param sheet the version that counts
  /// @param first index of the entry that gave the sheet first
  /// @param index of the version that counts: `first`, or a correction
  /// @param origin of the version that counts
  /// @param submission index of the submission that the first entry follows
  void counts(SheetBody sheet, long first, long index, EntryOrigin origin, long submission);

  /// An entry has no part in the view.
  void objected(Objection objection);
}
