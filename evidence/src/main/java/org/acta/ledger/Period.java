package org.acta.ledger;

import java.time.LocalDate;
import java.util.Optional;

/// Days during which nothing new was told of where an actor stands on one target.
///
/// @param standing as it was known on any of them
/// @param from the first
/// @param to the last; empty if nothing was told afterwards
public record Period(Standing standing, LocalDate from, Optional<LocalDate> to) {}
