package org.acta.record;

/// Why an entry has no part in a view. The entry stays in the record.
public sealed interface Objection {
  /// Where the entry stands.
  long index();

  /// The bytes are no entry.
  record Unreadable(long index, Refusal refusal) implements Objection {}

  /// A sheet of a set that no submission before it names.
  record NotSubmitted(long index, String set) implements Objection {}

  /// A set or sheet of a contest that the election does not have.
  record UnknownContest(long index, String contest) implements Objection {}

  /// An election that cannot be counted: no contest, a contest without choices, or a rule or group
  /// that names a choice which is not there.
  record NoElection(long index, String why) implements Objection {}

  /// A sheet in a place deeper than the levels that its submission names.
  record PlaceTooDeep(long index, int levels) implements Objection {}

  /// Votes for somebody whom the contest does not have.
  record UnknownChoice(long index, String choice) implements Objection {}

  /// A part of an election, a roll or a quick count that does not follow the part before it.
  record PartOutOfOrder(long index, long part) implements Objection {}

  /// A plan of a quick count that cannot be followed.
  record NoQuickCount(long index, RecordedCount.Fault fault) implements Objection {}

  /// A correction or withdrawal that changes nothing.
  record NotApplied(long index, EntryReference target, Why why) implements Objection {}

  /// Why a correction or withdrawal changes nothing.
  enum Why {
    /// It points at itself, at a later entry, or at none.
    NOT_EARLIER,
    /// The entry there has another leaf hash, or is of another election.
    OTHER_ENTRY,
    /// Another source said it. Nobody corrects or withdraws what others say.
    OTHER_SOURCE,
    /// It gives another kind of thing, another set or another contest.
    OTHER_KIND,
    /// More than a thousand corrections, each of the one before.
    TOO_LONG_A_CHAIN
  }
}
