package org.acta.quickcount;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// A sample drawn again from its published seed.
///
/// How many units of each stratum were drawn is taken from the sample; which ones they are, the
/// seed says. It shows that nobody picked stations by hand after the seed was known. It does not
/// show that the seed was thrown after the frame was fixed: only who was there can say so.
public sealed interface Redraw {
  /// The seed gives exactly these stations.
  record Same() implements Redraw {}

  /// The seed gives others.
  ///
  /// @param notDrawn stations of the sample that the seed does not give, in the sample's order
  /// @param leftOut stations that the seed gives and the sample does not have, as drawn
  record Other(List<String> notDrawn, List<String> leftOut) implements Redraw {
    public Other {
      notDrawn = List.copyOf(notDrawn);
      leftOut = List.copyOf(leftOut);
    }
  }

  /// No draw gives so many units of each stratum.
  ///
  /// @param why for people
  record Impossible(String why) implements Redraw {}

  /// Draws again.
  ///
  /// @param frame as it was drawn from: no strata merged
  /// @param sample of that frame
  /// @param perUnit how many stations of each drawn unit; empty for all of them
  static Redraw of(Frame frame, Sample sample, Lottery lottery, OptionalInt perUnit) {
    Map<String, Integer> units = new LinkedHashMap<>();
    Map<String, Set<String>> drawn = sample.unitsByStratum();
    frame
        .strata()
        .forEach(stratum ->
            units.put(stratum.code(), drawn.getOrDefault(stratum.code(), Set.of()).size()));
    Design design;
    try {
      design = new Design(frame, units, perUnit);
    } catch (IllegalArgumentException doesNotFit) {
      return new Impossible(String.valueOf(doesNotFit.getMessage()));
    }
    List<String> again = codes(design.draw(lottery));
    List<String> before = codes(sample);
    Set<String> both = new HashSet<>(again);
    both.retainAll(before);
    List<String> notDrawn = before.stream().filter(code -> !both.contains(code)).toList();
    List<String> leftOut = again.stream().filter(code -> !both.contains(code)).toList();
    return notDrawn.isEmpty() && leftOut.isEmpty() ? new Same() : new Other(notDrawn, leftOut);
  }

  private static List<String> codes(Sample sample) {
    return sample.stations().stream().map(Frame.Station::code).toList();
  }
}
