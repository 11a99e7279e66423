package org.acta.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// Sets of sheets by station, to hold codes against.
public final class KeyedFigures {
  private final List<Sheets> sets;
  private final List<Map<String, List<Integer>>> rows = new ArrayList<>();

  /// @param sets all sets of an election, in the order described
  public KeyedFigures(List<Sheets> sets) {
    this.sets = List.copyOf(sets);
    for (Sheets set : sets) {
      Map<String, List<Integer>> byStation = HashMap.newHashMap(set.size());
      for (int row = 0; row < set.size(); row++) {
        byStation.computeIfAbsent(set.station(row), none -> new ArrayList<>(1)).add(row);
      }
      rows.add(byStation);
    }
  }

  /// Holds a code's figures against every sheet of its station and contest.
  ///
  /// Only figures that both have are compared: a set that has no column of null ballots does not
  /// contradict a code that counts them.
  List<ImageFinding> compare(Code code, Payload.Figures said) {
    List<ImageFinding> findings = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      Sheets set = sets.get(i);
      if (set.contest().id().equals(said.form().contest().id())) {
        for (int row : rows.get(i).getOrDefault(said.station(), List.of())) {
          findings.add(compare(code, said, set, row));
        }
      }
    }
    return findings.isEmpty() ? List.of(new ImageFinding.NotKeyed(code, said.station())) : findings;
  }

  private static ImageFinding compare(Code code, Payload.Figures said, Sheets set, int row) {
    List<ImageFinding.Cell> cells = new ArrayList<>();
    int compared = 0;
    for (int i = 0; i < said.votes().size(); i++) {
      compared++;
      add(cells, set.contest().choices().get(i).id(), said.votes().get(i), set.votes(row, i));
    }
    for (Map.Entry<Item, Long> item : said.items().entrySet()) {
      if (set.has(item.getKey())) {
        compared++;
        String name = item.getKey().name().toLowerCase(Locale.ROOT);
        add(cells, name, item.getValue(), set.cell(row, item.getKey()));
      }
    }
    String station = said.station();
    return cells.isEmpty()
        ? new ImageFinding.Agrees(code, station, set.id(), set.reference(row), compared)
        : new ImageFinding.Differs(code, station, set.id(), set.reference(row), cells);
  }

  private static void add(List<ImageFinding.Cell> cells, String figure, long said, long keyed) {
    if (said != keyed) {
      cells.add(new ImageFinding.Cell(figure, said, Figure.of(keyed)));
    }
  }
}
