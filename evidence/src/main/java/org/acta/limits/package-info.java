/// Bounds under declared assumptions: what announced totals, registers and turnout caps leave open.
///
/// In: a [org.acta.tally.Tally], the roll, and each [Assumption] that somebody declared. Out:
/// [Limits]: the contest's outcome if every assumption holds, beside the one that needs none; or a
/// [Contradiction], the assumptions that cannot all be true together with the sheets. Nothing here
/// says whether an assumption is true, or which one of several is not.
///
/// # The idea in one page
///
/// Nobody knows what the unseen stations hold: so many votes for each choice at each place. These
/// unknown numbers are the columns of a [Programme]; *the total of A at North is 812* is one of its
/// rows, and *no station has more ballots than registered voters* another. The question is how
/// small and how large a comparison of the rule can be over everything that satisfies the rows.
///
/// An answer is proved by adding rows up. If `A = 812` and `A + B <= 1,500`, then the second less
/// the first says `B <= 688`, and so does twice the one less twice the other. A
/// [org.acta.bounds.Proof] names how often each row is taken. That is weak duality: **whatever**
/// the multipliers, what comes out is true if the rows are, and bad ones only give a wider range.
/// So a [Proposer] may find them by any means, in floating point, in a library that nobody needs to
/// trust; they are rounded to fractions and everything is added up again here in whole numbers.
///
/// If the rows can be added up to something that no figures satisfy, such as `0 >= 1`, the
/// assumptions contradict each other or the sheets. Statements are then left out one after another
/// as long as the rest still contradicts itself; what remains is a contradiction of which every
/// part is needed.
///
/// # What is left out
///
/// Ballots are taken to be divisible, and a disputed station to be any mixture of its versions.
/// Both only widen a range, which is then rounded inwards to whole ballots.
@NullMarked
package org.acta.limits;

import org.jspecify.annotations.NullMarked;
