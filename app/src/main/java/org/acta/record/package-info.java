/// The record: every fact about an election as an entry of a log.
///
/// In: an election folder, or entries that people wrote. Out: entries in their one spelling, for a
/// log to append; and from the entries of a log a [RecordView], the same election folder again with
/// every sheet traced to its entry.
///
/// An entry says who said something, when it was got and from which bytes. It is never edited:
/// corrections and withdrawals are entries too. `docs/record.md` describes every kind for people,
/// `docs/entries` for programs.
///
/// No personal data of voters or poll workers comes in here: only columns that a mapping names are
/// copied. Originals are [Blobs] beside the log, which can be taken down without breaking a proof.
@NullMarked
package org.acta.record;

import org.jspecify.annotations.NullMarked;
