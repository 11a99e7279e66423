package org.acta.record;

import java.util.List;
import java.util.TreeSet;
import org.acta.folder.ElectionFolder;

/// What a record says about one election: the election folder again, every row traced to its entry.
///
/// The entries are read twice. Memory: the sheets' figures, the places, and every correction and
/// withdrawal; of a million entries nothing else is kept.
///
/// - The last complete description of the election, of a source or of a bulletin counts.
/// - Sheets count unless they were withdrawn, alone or with their whole submission; a corrected one
///   counts as it was last corrected, and is traced to the correction.
/// - Corrections and withdrawals count only if they come from the source that they correct.
/// - Problems are those of the submissions that were not withdrawn; they name the original file.
///
/// @param folder what [org.acta.report.Report] takes
/// @param superseded old versions of corrected sheets and bulletins
/// @param withdrawn entries that were taken out of the totals
/// @param submissions each held against its entries and keys
/// @param objections entries that have no part in the view
/// @param entries how many entries were read
/// @param centres tally centres with the state of every form; what counts of each is the last of
///   the folder's sets, in the same order
/// @param ledger who accepts and who disputes the result
/// @param quickCounts samples of stations, in the order of their first entry
public record RecordView(
    ElectionFolder folder,
    List<Version> superseded,
    List<Version> withdrawn,
    List<SubmissionCheck> submissions,
    Objections objections,
    long entries,
    List<Centre> centres,
    LedgerView ledger,
    List<RecordedCount> quickCounts) {
  public RecordView {
    superseded = List.copyOf(superseded);
    withdrawn = List.copyOf(withdrawn);
    submissions = List.copyOf(submissions);
    centres = List.copyOf(centres);
    quickCounts = List.copyOf(quickCounts);
  }

  /// The ids of the elections that a record describes, sorted.
  public static List<String> elections(StoredEntries record) {
    TreeSet<String> ids = new TreeSet<>();
    for (StoredEntries.Stored stored : record) {
      if (!Kinds.isSheetOrStep(stored.bytes())
          && Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry)
          && entry.body() instanceof ElectionBody) {
        ids.add(entry.election());
      }
    }
    return List.copyOf(ids);
  }

  /// The view of one election.
  ///
  /// @throws IllegalArgumentException if the record does not describe it
  public static RecordView of(StoredEntries record, String election) {
    return of(record, election, ViewListener.NOBODY);
  }

  /// The view of one election, and for a listener what becomes of each entry.
  ///
  /// @throws IllegalArgumentException if the record does not describe it
  public static RecordView of(StoredEntries record, String election, ViewListener listener) {
    Described described = Described.read(record, election, listener);
    if (!described.isComplete()) {
      throw new IllegalArgumentException("the record describes no election '" + election + "'");
    }
    return new ViewReader(described, election, listener).read(record);
  }

  /// The view of an election that the record describes, or has only a ledger of. Without a
  /// description it has no contest, and its id is its name.
  ///
  /// @throws IllegalArgumentException if the record says nothing about it
  public static RecordView told(StoredEntries record, String election, ViewListener listener) {
    Described described = Described.read(record, election, listener);
    RecordView view = new ViewReader(described, election, listener).read(record);
    if (!described.isComplete()
        && view.ledger().entries().isEmpty()
        && view.ledger().withdrawn().isEmpty()) {
      throw new IllegalArgumentException("the record says nothing about '" + election + "'");
    }
    return view;
  }

  /// The same, without a listener.
  ///
  /// @throws IllegalArgumentException if the record says nothing about it
  public static RecordView told(StoredEntries record, String election) {
    return told(record, election, ViewListener.NOBODY);
  }
}
