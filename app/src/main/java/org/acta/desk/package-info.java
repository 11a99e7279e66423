/// The desk of a tally centre: steps from commands and tables, held against the forms before
/// anything is appended.
///
/// In: rows that a clerk or a script gives, and the [org.acta.record.Centre] of a record. Out:
/// entries to append, or every row that the centre's rules stand against, each with its line and
/// what to do. It decides nothing itself: [org.acta.intake.Intake] does, and whoever reads the
/// record later comes to the same states.
///
/// It takes no names: clerks are pseudonyms, and columns that are none of a step's are refused
/// rather than copied.
@NullMarked
package org.acta.desk;

import org.jspecify.annotations.NullMarked;
