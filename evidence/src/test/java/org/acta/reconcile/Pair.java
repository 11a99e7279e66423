package org.acta.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.acta.SmallElection;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Rule;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;

/// Makes copies of sheets from rows of text and numbers, and draws them at random.
final class Pair {
  static final Contest CONTEST = SmallElection.contest(new Rule.Plurality(), 3);

  /// A row before it is stored: all columns, packed.
  record Row(String station, List<Long> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  private Pair() {}

  /// A row with votes alone.
  static Row row(String station, long... votes) {
    List<Long> cells = new ArrayList<>();
    for (int i = 0; i < Item.COUNT; i++) {
      cells.add(Figure.MISSING);
    }
    for (long vote : votes) {
      cells.add(vote);
    }
    return new Row(station, cells);
  }

  static Copy copy(Row... rows) {
    return copy(List.of(rows));
  }

  static Copy copy(List<Row> rows) {
    return Copy.of(sheets(CONTEST, rows));
  }

  static Sheets sheets(Contest contest, List<Row> rows) {
    Sheets.Builder builder = Sheets.builder("set", "source", contest, Place.root("Country"));
    builder.from(new Origin("sheets.csv", "00", 0));
    for (Row row : rows) {
      builder.add(
          row.station(),
          Place.root("Country"),
          row.cells().stream().mapToLong(Long::longValue).toArray(),
          1,
          builder.size() + 2L);
    }
    return builder.build();
  }

  /// Rows for some of a hundred stations, none twice, few of them different from each other.
  static List<Row> random(Random random, boolean everyColumn) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (int i = 0; i < 80; i++) {
      String station = "s" + random.nextInt(100);
      List<Long> cells = new ArrayList<>();
      for (int column = 0; column < Item.COUNT + 3; column++) {
        boolean given = everyColumn || column != Item.NULLS.ordinal();
        cells.add(given ? figure(random) : Figure.MISSING);
      }
      rows.put(station, new Row(station, cells));
    }
    return new ArrayList<>(rows.values());
  }

  private static long figure(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> Figure.MISSING;
      case 1 -> Figure.ILLEGIBLE;
      case 2 -> Figure.ANNULLED;
      default -> random.nextInt(8) == 0 ? 8 : 7;
    };
  }
}
