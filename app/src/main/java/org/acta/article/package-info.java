/// Articles that were read, as files.
///
/// In: a [org.acta.ledger.Reading]. Out: the JSON of the reader's contract, which other programs
/// read and score.
@NullMarked
package org.acta.article;

import org.jspecify.annotations.NullMarked;
