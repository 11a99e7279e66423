/// Made-up elections whose truth is known.
///
/// In: a [Simulation], which is a size, a seed and the mistakes to make. Out: an election folder as
/// a person would write it, with its sheets, its roll and its description, and `truth.json`, which
/// says what was voted, what the sheets add up to, and every mistake with its kind and line. Two
/// runs with the same arguments write the same bytes.
///
/// The figures are plausible, not modelled on any country: places and choices are numbered so that
/// nobody takes them for real ones. A sheet without a planned mistake gives no finding, not even by
/// coincidence, so that a check can be held to the exact list.
@NullMarked
package org.acta.simulate;

import org.jspecify.annotations.NullMarked;
