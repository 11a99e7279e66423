/// Who and what an article names.
///
/// In: an article's sentences and the [org.acta.ledger.Vocabulary]. Out: [Mentions], each of one
/// actor, with pronouns, surnames, titles and descriptions such as "the bloc" resolved by rules
/// that say so; and [Places] of what happens. A name that no rule places is left out: a wrong actor
/// is worse than none.
@NullMarked
package org.acta.reader.name;

import org.jspecify.annotations.NullMarked;
