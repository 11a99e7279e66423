package org.acta.folder;

import java.util.Collections;
import java.util.Map;
import org.acta.election.Roll;

/// What a file of the roll was the first to say.
///
/// @param frame the stations that it was the first to name or to give a place, unless it gives
///   nothing but numbers of voters
/// @param registered registered voters by station code, in file order
public record RollPart(Roll.Frame frame, Map<String, Long> registered) {
  /// A file of sheets says nothing of the roll.
  public static final RollPart NOTHING = new RollPart(Roll.Frame.NONE, Map.of());

  public RollPart {
    registered = Collections.unmodifiableMap(registered);
  }
}
