/// Files as they were handed over: what is inside them, and what is wrong with them.
///
/// In: a CSV, text or XLSX file, plain, gzipped or zipped, in whatever encoding its author used.
/// Out: an inspected [TableFile] with the SHA-256 of the original bytes, its columns, and a stream
/// of [Row]s that each know their line; [Counts] turns a cell into a packed [org.acta.sheet.Figure]
/// and [ColumnNames] finds a declared column in the header.
///
/// A file is read twice and never held: once to hash it, inflate it within a bound and learn its
/// encoding, once to stream the rows. What cannot be read is never guessed at: the reader throws
/// one [InputException] carrying one [Problem], a sentence in English or Spanish that names the
/// file, the line and what to do. Nothing here knows what a column means.
///
/// Follows RFC 4180 (CSV), RFC 1952 (gzip), ECMA-376 (XLSX) and the encodings of the WHATWG
/// standard where they concern tables.
@NullMarked
package org.acta.format;

import org.jspecify.annotations.NullMarked;
