package org.acta.ledger;

import java.util.Optional;

/// Whether a state runs an outlet.
///
/// @param yes whether it does
/// @param evidence the words of the article, or the public source, that say so
public record StateRun(boolean yes, Optional<String> evidence) {}
