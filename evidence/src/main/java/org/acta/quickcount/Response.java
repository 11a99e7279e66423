package org.acta.quickcount;

import java.util.OptionalInt;

/// What came in from a stratum.
///
/// @param drawn units in the sample; empty if the sample is not known
/// @param drawnStations stations in the sample; empty if the sample is not known
/// @param arrived units of which at least one sheet came in
/// @param sheets stations whose sheets came in
public record Response(
    Frame.Stratum stratum, OptionalInt drawn, OptionalInt drawnStations, int arrived, int sheets) {

  /// What the arrivals of a stratum are good for.
  public enum Standing {
    /// Every station that was drawn.
    WHOLE,
    /// Some are missing; those that arrived stand for them.
    PARTIAL,
    /// One unit of several: it says where the stratum stands, and not how much its units differ.
    SINGLE,
    /// None: the stratum is left out of every estimate.
    NONE
  }

  /// What the arrivals are good for.
  public Standing standing() {
    if (sheets == 0) {
      return Standing.NONE;
    }
    if (arrived < Design.FEWEST && arrived < stratum.units()) {
      return Standing.SINGLE;
    }
    return drawnStations.isPresent() && sheets < drawnStations.getAsInt()
        ? Standing.PARTIAL
        : Standing.WHOLE;
  }

  /// Stations in the sample whose sheets did not come in; zero if the sample is not known.
  public int missing() {
    return Math.max(0, drawnStations.orElse(sheets) - sheets);
  }
}
