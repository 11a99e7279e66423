/// The record for programs: JSON, and tables as CSV, below `/api/v1`.
///
/// In: a snapshot of a record and what is asked of it, as texts. Out: an [org.acta.api.Answer] or a
/// [org.acta.api.Problem]. Nothing of HTTP but names of media types is known here, no answer
/// depends on a clock, and nothing can be written. Lists are given in pages, each with a cursor to
/// the next, which means the same after the record has grown.
@NullMarked
package org.acta.api;

import org.jspecify.annotations.NullMarked;
