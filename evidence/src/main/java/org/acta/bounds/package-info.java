/// Outcome bounds: who could still have won, given the sheets that are missing.
///
/// In: a [org.acta.tally.Tally] and the roll. Out: [Outcome], in ballots, never percentages, with a
/// [Certificate] for every comparison that it rests on. Nothing here estimates: an interval holds
/// for every possible content of the missing sheets, as long as no more ballots were cast at a
/// missing station than voters are registered there.
///
/// The idea in one line: with `w` ahead of `r` by `d` ballots and at most `U` ballots unseen, no
/// content of the unseen sheets can put `r` level if `d > U`. Thresholds are the same with other
/// coefficients: *ten points ahead* is `10·w - 10·r - 1·valid >= 0`, of which a missing ballot for
/// `r` takes eleven.
@NullMarked
package org.acta.bounds;

import org.jspecify.annotations.NullMarked;
