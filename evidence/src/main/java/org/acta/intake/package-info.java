/// A tally centre's work on each form: intake, two entries by different clerks, corrections,
/// clearance, quality control, quarantine, archive.
///
/// In: the steps of clerks in the order of the log, and the rules that the centre declared before
/// them. Out: an [Intake], which knows the [State] of each [Form] with its reasons, and which steps
/// were refused; and a [Queue] of the forms at work, by what they could change.
///
/// The stages are those that tally centres use on paper: intake, data entry 1, data entry 2,
/// corrections, quality control, archiving, with clearance and audit (quarantine) beside them.
///
/// What it refuses: it never forgets a figure (both entries stay, the corrected figures are a third
/// thing), never lets one clerk stand in for two, never judges why a form is held, and never counts
/// a form that is neither passed by quality control nor released by a named step. A step that the
/// state of its form does not allow is a finding and changes nothing. It reads no clock: the moment
/// of a step is what the step says.
@NullMarked
package org.acta.intake;

import org.jspecify.annotations.NullMarked;
