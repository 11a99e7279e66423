package org.acta.quickcount;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many of the units to be drawn go to each stratum.
public sealed interface Allocation {
  /// The same share of every stratum's units.
  record Proportional() implements Allocation {}

  /// As many from every stratum.
  record Equal() implements Allocation {}

  /// More where units differ more, which gives the narrowest interval for a given size (Cochran,
  /// section 5.5, after Neyman, 1934).
  ///
  /// @param spread standard deviation of the units' residuals by stratum, in ballots; a stratum
  ///   that is not there counts as zero
  record Neyman(Map<String, Double> spread) implements Allocation {
    public Neyman {
      spread = Collections.unmodifiableMap(new LinkedHashMap<>(spread));
    }
  }

  /// As declared.
  ///
  /// @param units by stratum; one that is not there gets none
  record Declared(Map<String, Integer> units) implements Allocation {
    public Declared {
      units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }
  }
}
