package org.acta.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.election.Place;
import org.acta.election.Roll;

/// The stations of a roll as a file: their voters and places, where the roll says.
///
/// @param roll names at least one station
record RollFile(Roll roll) {
  boolean givesVoters() {
    return !roll.byStation().isEmpty();
  }

  /// What the column with the codes of a level is called; the names stand in the next.
  ///
  /// @param level from 0
  static String code(int level) {
    return "place" + (level + 1);
  }

  static String name(int level) {
    return code(level) + " name";
  }

  void write(Path file) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      List<String> header = new ArrayList<>(List.of("station"));
      if (givesVoters()) {
        header.add("registered");
      }
      for (int level = 0; level < roll.frame().levels().size(); level++) {
        header.addAll(List.of(code(level), name(level)));
      }
      csv.writeRecord(header);
      roll.codes().forEach(station -> csv.writeRecord(row(station)));
    }
  }

  private List<String> row(String station) {
    List<String> row = new ArrayList<>(List.of(station));
    if (givesVoters()) {
      row.add(roll.of(station).stream().mapToObj(Long::toString).findFirst().orElse(""));
    }
    Optional<Place> at = Optional.ofNullable(roll.frame().places().get(station));
    int places = row.size();
    for (int level = roll.frame().levels().size(); level > 0; level--) {
      int depth = level;
      Optional<Place> here = at.filter(place -> place.depth() >= depth);
      row.add(places, here.map(Place::name).orElse(""));
      row.add(places, here.map(Place::code).orElse(""));
      at = here.isPresent() ? here.get().parent() : at;
    }
    return row;
  }
}
