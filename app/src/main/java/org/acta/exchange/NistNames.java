package org.acta.exchange;

import java.util.List;
import java.util.Optional;

/// The names by which Acta marks what it adds to a NIST report, in its `ExternalIdentifier`s of
/// type `other`.
final class NistNames {
  /// The code of a station, which is the unit's own; its reports may have several units.
  static final String STATION = "acta-station";

  /// The code of a place among those of the same parent.
  static final String PLACE = "acta-place";

  /// The id of a set of sheets; the label is its title.
  static final String SET = "acta-set";

  /// The colour of a choice.
  static final String COLOUR = "acta-colour";

  /// The kind of the issuer; the label is its address.
  static final String SOURCE_KIND = "acta-source-kind";

  /// Whether a state runs the issuer.
  static final String SOURCE_STATE_RUN = "acta-source-state-run";

  /// Figures of a unit that cannot be read: the label is the unit, the value lists them.
  static final String ILLEGIBLE = "acta-illegible";

  /// Figures of a unit that were annulled.
  static final String ANNULLED = "acta-annulled";

  /// The `OtherType` of the counts of valid votes.
  static final String VALID = "valid";

  private NistNames() {}

  /// The value of the identifier with this mark.
  static Optional<String> marked(List<Node> identifiers, String mark) {
    return identifiers.stream()
        .filter(identifier -> identifier.text("OtherType").orElse("").equals(mark))
        .findFirst()
        .map(identifier -> identifier.value("Value").orElse(""));
  }

  /// The identifier that the issuer itself uses.
  static Optional<String> local(List<Node> identifiers) {
    return identifiers.stream()
        .filter(identifier -> identifier.text("Type").orElse("").equals("local-level"))
        .findFirst()
        .flatMap(identifier -> identifier.text("Value"));
  }

  /// The first text of an internationalised one.
  static Optional<String> text(Optional<Node> international) {
    return international
        .flatMap(node -> node.child("Text"))
        .flatMap(text -> text.text(Node.CONTENT));
  }
}
