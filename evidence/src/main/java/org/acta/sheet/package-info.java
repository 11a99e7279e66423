/// Tally sheets: their cells, the four states of a figure, and what is odd within the sheets
/// themselves.
///
/// In: figures as somebody keyed them, with the line they came from. Out: [Sheets], stored by
/// column so that a million of them fit in memory, and [Finding]s. A sheet that does not add up is
/// a finding, never an error, and a finding never says why.
@NullMarked
package org.acta.sheet;

import org.jspecify.annotations.NullMarked;
