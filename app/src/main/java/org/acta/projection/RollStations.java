package org.acta.projection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.sheet.Figure;

/// Writes the stations of a roll and their places.
final class RollStations {
  private final Database database;
  private final String election;
  private final PlacePath paths = new PlacePath();

  RollStations(Database database, String election) {
    this.database = database;
    this.election = election;
  }

  void write(Roll roll) {
    Roll.Frame frame = roll.frame();
    try (JoinedRows rows = new JoinedRows(database, 2)) {
      if (frame.places().isEmpty()) {
        roll.byStation().forEach((code, voters) -> rows.add(voters, code, ""));
      } else {
        frame
            .places()
            .forEach(
                (code, at) -> rows.add(roll.of(code).orElse(Figure.MISSING), code, paths.of(at)));
      }
      rows.into(
          "stations",
          Database.literal(election)
              + ", text1, true, nullif(number, ("
              + Figure.MISSING
              + ")), nullif(text2, '')");
    }
    places(frame);
  }

  private void places(Roll.Frame frame) {
    Set<Place> written = new HashSet<>();
    try (JoinedRows rows = new JoinedRows(database, 4)) {
      Optional<Place> last = Optional.empty();
      for (Place at : frame.places().values()) {
        if (last.isEmpty() || at != last.get()) {
          last = Optional.of(at);
          withThoseAbove(at, written, rows);
        }
      }
      rows.into(
          "roll_places",
          Database.literal(election)
              + ", text1, CASE WHEN number > 0 THEN text2 END, number, "
              + levels(frame.levels())
              + ", text3, text4");
    }
  }

  private static String levels(List<String> levels) {
    return levels.isEmpty()
        ? "NULL"
        : levels.stream()
            .map(Database::literal)
            .collect(Collectors.joining(", ", "[", "][number]"));
  }

  private void withThoseAbove(Place lowest, Set<Place> written, JoinedRows rows) {
    for (Optional<Place> up = Optional.of(lowest);
        up.isPresent() && written.add(up.get());
        up = up.get().parent()) {
      Place at = up.get();
      String parent = at.parent().map(paths::of).orElse("");
      rows.add(at.depth(), paths.of(at), parent, at.code(), at.name());
    }
  }
}
