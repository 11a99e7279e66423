/// Finds multipliers with a library for linear programmes.
///
/// In: a [org.acta.limits.Programme]. Out: proposals of multipliers, in floating point. Nothing
/// that leaves this room is believed: `org.acta.limits` rounds the multipliers to fractions and
/// adds the rows up again in whole numbers. A wrong answer here makes a range wider, never false.
@NullMarked
package org.acta.solve;

import org.jspecify.annotations.NullMarked;
