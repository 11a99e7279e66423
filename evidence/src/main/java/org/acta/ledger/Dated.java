package org.acta.ledger;

/// When something was said or happened, as far as an article tells.
///
/// @param words of the article
/// @param value an ISO 8601 date, month or year; a weekday alone as `XXXX-WXX-2`, Monday being 1;
///   `PAST_REF` or `PRESENT_REF` as in TIMEX3
public record Dated(Passage words, String value) {}
