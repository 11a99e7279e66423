/// Who stands where on a result, as pages, tables and files for other programs.
///
/// In: a [org.acta.ledger.Ledger], of a record or of an election folder. Out: one [StanceReport],
/// printed as a [org.acta.report.Document] in English or Spanish, as JSON or as CSV; and one-way
/// exports, of events as PLOVER codes them and of claims as schema.org does.
///
/// Words of an actor stand in quotation marks and are verbatim; words of an article stand without;
/// a paraphrase stands in brackets. Nothing here says who is right.
@NullMarked
package org.acta.stance;

import org.jspecify.annotations.NullMarked;
