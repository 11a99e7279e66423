package org.acta.intake;

/// A step that changed nothing, since the form was not in a state for it. It stays in the record.
///
/// @param step the step
/// @param state of its form before it, and after it
/// @param why what stood against it
public record Refused(Step step, State state, Why why) {

  /// What can stand against a step.
  public enum Why {
    /// Nobody has received the form.
    NOT_RECEIVED,
    /// The form was received before. A second paper needs a code of its own.
    RECEIVED_ALREADY,
    /// The form is filed; only `reopen` takes it up again.
    ARCHIVED,
    /// The form was left out; only `reopen` takes it up again.
    SET_ASIDE,
    /// The form is in a state that has no such step.
    OTHER_STATE,
    /// The two entries agree, or there are not two yet.
    NO_DISCREPANCY,
    /// Both entries by one clerk, or a clerk who judges figures that are his own.
    SAME_CLERK,
    /// The centre has declared its clerks, and this is none of them.
    UNKNOWN_CLERK,
    /// The roll names every station, and not this one.
    UNKNOWN_STATION,
    /// Another form of the station counts or is at work.
    STATION_TAKEN,
    /// As many figures as the contest has not.
    OTHER_WIDTH
  }
}
