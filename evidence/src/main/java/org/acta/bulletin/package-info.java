/// Announced figures, and what their digits imply.
///
/// In: what a body announced, as printed. Out: whether the figures agree with each other, and how
/// many of all possible results would show the same regularity. Nothing here says why a figure is
/// what it is.
///
/// [AnnouncedChecks] holds a bulletin against itself, against the roll and against the bulletins
/// before it. Every answer is an [AnnouncedFinding] with the figures it was made from. Percentages
/// are exact decimals as they were printed, and nothing is decided by a floating-point number.
///
/// # The lattice test, in one page
///
/// Count 10,058,774 ballots in three piles, and print each share with one decimal. There are about
/// 5 × 10^13 ways to fill the piles, but far fewer ways to print them: very many results share one
/// line of percentages. Going back, from the percentages and the total to counts, gives only one
/// result for each line. Counts that are the total multiplied by rounded shares therefore form a
/// thin set, the *lattice*, and one can count how thin.
///
/// With N ballots, k decimals and M = 100·10^k steps, a count is on the lattice if it is the whole
/// number nearest to p·N/M for a whole p from 0 to M, a half rounded up. [Lattice] answers with
/// whole numbers:
///
/// - **one**: of the N+1 values a count can have, M+1 are on the lattice (all of them if N < M);
/// - **pairs**: of the (N+1)(N+2)/2 ordered pairs that leave room for a rest, so many have both on
///   it;
/// - **splits**: of the C(N+m−1, m−1) ways to share N out to m choices, so many have every count on
///   it. This is the one that fits a bulletin, whose counts add up to N.
///
/// *By hand.* With N = 10,058,774 and k = 1, 5,150,092 is 51.1999… %, printed 51.2; and 0.512 × N =
/// 5,150,092.288, whose nearest whole number is 5,150,092. It is on the lattice. 5,150,093 also
/// prints as 51.2, leads back to 5,150,092, and is not.
///
/// *What it does not say.* The test is chosen after looking at the figures, and whoever tries
/// enough regularities finds one. Somebody who had a total and rounded shares, and had to fill in a
/// form that asks for votes, produces such counts innocently; the true counts may be close by.
/// Every line of percentages describes some counts, and those may be the true ones. The numbers
/// count possible results, each once: real elections do not draw results with equal chance, so they
/// are not the probability of any cause. [Lattice.Caveat] carries these sentences to whatever
/// prints a result.
///
/// *What can go wrong.* A source that rounds halves downwards or to even differs from the lattice
/// in the few counts that are exact halves. Small totals have few counts off the lattice or none;
/// the proportions say so. The numbers are exact or not given: above [Lattice#MOST_WORK] the answer
/// is [Lattice.Splits.TooMuchWork].
@NullMarked
package org.acta.bulletin;

import org.jspecify.annotations.NullMarked;
