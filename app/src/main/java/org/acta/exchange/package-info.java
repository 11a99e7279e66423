/// The formats in which results travel between programs: NIST CDF Election Results Reporting 2 as
/// JSON and XML, EML 510 Count, the Brazilian boletim de urna, and CSV and XLSX written in the
/// project's own form.
///
/// In: a file of one of these formats. Out: the same records that a table has, so that an election
/// folder reads it like any file of tally sheets ([ExchangeFiles#decoders]), and [Contents], what
/// it says of the election, from which a description is written ([ExchangeFiles#contents]). The
/// other way, an [Account] of an election is written in any of the formats by [ExchangeFormat].
///
/// What a standard has no field for goes to its extension points, so that what comes back is what
/// went out; `docs/formats.md` lists it. No document is trusted: XML may not declare a document
/// type, and depth, lengths and sizes are bounded. Nothing here decides whether a figure is right.
///
/// Follows NIST SP 1500-100r2, OASIS EML 5.0 (schemas 510 and core), and the TSE's published module
/// `bu.asn1` of 2022 and 2024.
@NullMarked
package org.acta.exchange;

import org.jspecify.annotations.NullMarked;
