/// Totals and coverage: what the sheets add up to at every place, and how complete they are.
///
/// In: [org.acta.sheet.Sheets] and the roll. Out: [Tally], sums of the numbers that are there, with
/// the number of cells that were left out beside each sum. Nothing is estimated and no gap is
/// filled.
@NullMarked
package org.acta.tally;

import org.jspecify.annotations.NullMarked;
