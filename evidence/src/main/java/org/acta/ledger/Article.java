package org.acta.ledger;

import java.time.LocalDate;
import java.util.Optional;

/// An article as it was got, and what is known about it from outside its text.
///
/// @param file its name, for messages
/// @param bytes as they were got: plain text in UTF-8, or HTML
/// @param outlet that published it, if whoever got it knows
/// @param published if whoever got it knows; dates in the article are computed from it
/// @param url where it was got
/// @param contest that the positions are about, if whoever got it knows
public record Article(
    String file,
    byte[] bytes,
    Optional<String> outlet,
    Optional<LocalDate> published,
    Optional<String> url,
    Optional<ContestLabel> contest) {}
