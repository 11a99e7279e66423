package org.acta.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A unit of a NIST report: a place, a station, or one of its sheets.
///
/// @param code what tells it apart: the issuer's code, or its id
/// @param name its name, or its code
/// @param kind of unit, such as `precinct`
/// @param station whether Acta marked it as a sheet of the station `code`
/// @param parts ids of the units within it
record NistUnit(
    String id,
    String code,
    String name,
    String kind,
    boolean station,
    String registered,
    String stations,
    List<String> parts) {
  private static final int DEEPEST = 32;

  static NistUnit of(Node node) {
    String id = node.text("ObjectId").orElse("");
    List<Node> identifiers = node.all("ExternalIdentifier");
    Optional<String> station = NistNames.marked(identifiers, NistNames.STATION);
    String code =
        station
            .or(() -> NistNames.marked(identifiers, NistNames.PLACE))
            .or(() -> NistNames.local(identifiers))
            .orElse(id);
    String type = node.text("Type").orElse("");
    return new NistUnit(
        id,
        code,
        node.value("Name").orElse(code),
        type.equals("other") ? node.text("OtherType").orElse(type) : type,
        station.isPresent(),
        node.text("VotersRegistered").orElse(""),
        station.isPresent() ? node.text("TotalSubUnits").orElse("1") : "1",
        node.words("ComposingGpUnitIds"));
  }

  /// Ids of the units that hold this one, the nearest first.
  static List<String> above(String id, Map<String, String> parents) {
    List<String> above = new ArrayList<>();
    String at = parents.get(id);
    while (at != null && above.size() < DEEPEST && !above.contains(at) && !at.equals(id)) {
      above.add(at);
      at = parents.get(at);
    }
    return above;
  }
}
