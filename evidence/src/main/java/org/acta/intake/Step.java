package org.acta.intake;

import java.time.Instant;

/// One thing that one clerk did with one form.
///
/// @param index of its entry in the log, from 0
/// @param form the form's code, such as its barcode; not empty
/// @param clerk pseudonym of whoever did it; never a name
/// @param at when, as the clerk's desk says
/// @param action what
public record Step(long index, String form, String clerk, Instant at, Action action) {
  public Step {
    if (form.isEmpty() || clerk.isEmpty()) {
      throw new IllegalArgumentException("a step names its form and its clerk");
    }
  }
}
