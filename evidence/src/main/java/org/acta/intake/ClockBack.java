package org.acta.intake;

import java.time.Instant;

/// A step whose moment lies before that of the step before it on the same form. It counts: the log
/// gives the order, and desks' clocks differ.
///
/// @param before the moment of the step before it
public record ClockBack(Step step, Instant before) {}
