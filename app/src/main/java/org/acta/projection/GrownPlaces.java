package org.acta.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.acta.log.LogReader;
import org.acta.record.Body;
import org.acta.record.CorrectionBody;
import org.acta.record.Entry;
import org.acta.record.SheetBody;
import org.acta.record.SheetBody.PlaceName;
import org.acta.sheet.Sheets;

/// Writes the places of a set again after sheets were added or changed.
///
/// A place has the name that the first of its sheets gives it. If that sheet has changed, the name
/// is read from the entry of the sheet that is now the first.
///
/// @param changedSheets older sheets that were written again
record GrownPlaces(Database database, LogReader log, String election, Set<Long> changedSheets) {

  /// The first sheet of a place, and the entry whose figures count for it.
  private record First(long sheet, long entry) {}

  private record Known(long first, String code, String name) {}

  void write(Sheets sheets, List<String> levels, FirstNamed named) {
    String ofSet = GrownTables.ofSet(election, sheets.id());
    Map<String, Known> known = known(ofSet);
    Map<String, First> first = first(ofSet);
    database.run("DELETE FROM places WHERE " + ofSet);
    try (Rows rows = database.rows("places")) {
      first.forEach((path, at) -> {
        List<String> above = above(path);
        int depth = above.size();
        PlaceName name = name(path, depth, at, known, named, sheets);
        rows.begin().text(election).text(sheets.id()).text(path);
        rows.text(depth == 0 ? Optional.empty() : Optional.of(above.getLast())).small(depth);
        rows.text(
            depth > 0 && depth <= levels.size()
                ? Optional.of(levels.get(depth - 1))
                : Optional.empty());
        rows.text(name.code()).text(name.name()).number(at.sheet()).end();
      });
    }
  }

  private Map<String, Known> known(String ofSet) {
    Map<String, Known> known = new HashMap<>();
    database.each(
        "SELECT place, first_sheet, code, name FROM places WHERE " + ofSet,
        row ->
            known.put(
                row.getString(1), new Known(row.getLong(2), row.getString(3), row.getString(4))));
    return known;
  }

  private Map<String, First> first(String ofSet) {
    Map<String, First> first = new TreeMap<>();
    database.each(
        "SELECT place, min(sheet), arg_min(entry, sheet) FROM sheets WHERE "
            + ofSet
            + " GROUP BY place",
        row -> {
          String path = row.getString(1);
          First at = new First(row.getLong(2), row.getLong(3));
          earlier(first, path, at);
          above(path).forEach(part -> earlier(first, part, at));
          return at;
        });
    return first;
  }

  private static void earlier(Map<String, First> first, String path, First at) {
    first.merge(path, at, (a, b) -> a.sheet() <= b.sheet() ? a : b);
  }

  /// The paths above a path, from the root.
  static List<String> above(String path) {
    if (path.isEmpty()) {
      return List.of();
    }
    List<String> above = new ArrayList<>(List.of(""));
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '\\') {
        i++;
      } else if (path.charAt(i) == '/') {
        above.add(path.substring(0, i));
      }
    }
    return above;
  }

  private PlaceName name(
      String path, int depth, First at, Map<String, Known> known, FirstNamed named, Sheets sheets) {
    if (depth == 0) {
      return new PlaceName("", sheets.root().name());
    }
    FirstNamed.Named read = named.places().get(path);
    if (read != null && read.sheet() == at.sheet()) {
      return read.name();
    }
    Known before = known.get(path);
    if (before != null && before.first() == at.sheet() && !changedSheets.contains(at.sheet())) {
      return new PlaceName(before.code(), before.name());
    }
    return sheet(at.entry()).place().get(depth - 1);
  }

  private SheetBody sheet(long entry) {
    if (Entry.read(log.entry(entry)) instanceof Entry.Reading.Read(Entry read)) {
      Body body =
          read.body() instanceof CorrectionBody correction ? correction.corrected() : read.body();
      if (body instanceof SheetBody sheet) {
        return sheet;
      }
    }
    throw new IllegalStateException("entry " + entry + " is no sheet");
  }
}
