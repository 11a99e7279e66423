/// Articles that were read, as files and as proposals for the ledger.
///
/// In: a [org.acta.ledger.Reading]. Out: the JSON of the reader's contract, which other programs
/// read and score; and each deed as a [Proposal], which a person may change by [Edit]s and confirm,
/// and which then is the body of an entry. What nobody confirms goes nowhere.
@NullMarked
package org.acta.article;

import org.jspecify.annotations.NullMarked;
