/// Announced figures, and what their digits imply.
///
/// In: what a body announced, as printed. Out: whether the figures agree with each other, and how
/// many of all possible results would show the same regularity. Nothing here says why a figure is
/// what it is.
@NullMarked
package org.acta.bulletin;

import org.jspecify.annotations.NullMarked;
