/// The projection: everything that a record or an election folder says, as tables of one DuckDB
/// file.
///
/// In: a log of entries, or an election folder. Out: a file that [org.acta.projection.Question]
/// asks, that [org.acta.projection.TableExport] writes as CSV or Parquet, and that R, Python and
/// any other program with DuckDB open directly. `docs/tables.md` describes every table.
///
/// The file is a view and holds nothing of its own: it can be thrown away and made again, and the
/// same entries give the same rows, made at once or as the record grew. It is never inside the
/// record, which is published. This room alone knows DuckDB; what is never asked for it is never
/// loaded.
@NullMarked
package org.acta.projection;

import org.jspecify.annotations.NullMarked;
