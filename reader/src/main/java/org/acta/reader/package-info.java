/// Reads news articles in English into proposed entries of the ledger.
///
/// In: an [org.acta.ledger.Article]. Out: an [org.acta.ledger.Reading] whose every quote and deed
/// says by which rule it was found. Data flows from `text` through `date`, `name`, `quote` and
/// `frame` to here, where a reading is put together. Nothing is learned, drawn by lot or asked of a
/// network: the same article gives the same reading.
@NullMarked
package org.acta.reader;

import org.jspecify.annotations.NullMarked;
