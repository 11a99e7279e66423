package org.acta.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words what the roll lists, where there are no sheets to hold it against.
record RollSection(Roll roll, Words words, int levels) {

  Verdict verdict() {
    return new Verdict(
        Tone.NOTE,
        words.say("label.nothing"),
        words.count("roll.verdict", roll.codes().size()),
        words.say("roll.basis", roll.byStation().size()));
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(words.count("roll.verdict", roll.codes().size())));
    for (int depth = 1; depth <= levels && depth <= roll.frame().levels().size(); depth++) {
      blocks.add(table(depth));
    }
    return new Section("roll", words.say("roll.title"), blocks);
  }

  private Block table(int depth) {
    Map<Place, Long> stations = new LinkedHashMap<>();
    for (Place place : roll.frame().places().values()) {
      at(place, depth).ifPresent(above -> stations.merge(above, 1L, Long::sum));
    }
    List<List<Cell>> rows = new ArrayList<>();
    stations.forEach((place, count) ->
        rows.add(List.of(Cell.of(place.path()), Cell.of(words.numerals().count(count)))));
    String level = roll.frame().levels().get(depth - 1);
    return new Block.Table(
        words.say("places.caption", level),
        List.of(new Column(level, false), new Column(words.say("places.stations"), true)),
        rows);
  }

  private static Optional<Place> at(Place place, int depth) {
    Optional<Place> above = Optional.of(place);
    while (above.isPresent() && above.get().depth() > depth) {
      above = above.get().parent();
    }
    return above.filter(found -> found.depth() == depth);
  }
}
