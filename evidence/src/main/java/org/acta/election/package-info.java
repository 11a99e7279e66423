/// The election as it was called: contests and their rules, choices, places, the roll and the
/// sources.
///
/// In: what the organisers published before the vote. Out: values that every other room reads.
/// Nothing here counts, and nothing here says who won.
@NullMarked
package org.acta.election;

import org.jspecify.annotations.NullMarked;
