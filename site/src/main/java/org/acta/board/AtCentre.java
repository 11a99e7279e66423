package org.acta.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.record.Centre;

/// Which of a record's tally centres is meant: the one that is named, or the only one.
///
/// @param several whether its name has to stand in links and forms
record AtCentre(Centre centre, boolean several) {
  /// What links and forms call it.
  static final String FIELD = "centre";

  /// @param asked id of the set of sheets that it makes; empty text where nobody named one
  /// @throws Turned if there is none of that id, or none is named and there are several
  static AtCentre of(List<Centre> centres, String asked) {
    if (centres.isEmpty()) {
      throw new Turned(404, "intake.none");
    }
    if (asked.isEmpty() && centres.size() > 1) {
      throw new Turned(422, "intake.which", listed(centres));
    }
    Centre centre =
        centres.stream()
            .filter(one -> asked.isEmpty() || one.set().equals(asked))
            .findFirst()
            .orElseThrow(() -> new Turned(404, "intake.no-centre", listed(centres)));
    return new AtCentre(centre, centres.size() > 1);
  }

  private static String listed(List<Centre> centres) {
    return centres.stream().map(Centre::set).collect(Collectors.joining(", "));
  }

  /// What names it in an address, after another part; nothing where there is no other.
  String and() {
    return several ? "&" + FIELD + "=" + Links.encoded(centre.set()) : "";
  }

  /// Its id, where forms have to carry it.
  Optional<String> named() {
    return several ? Optional.of(centre.set()) : Optional.empty();
  }
}
