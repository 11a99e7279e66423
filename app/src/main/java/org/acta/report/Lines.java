package org.acta.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.election.Place;
import org.acta.sheet.Origin.Numbering;
import org.acta.sheet.Reference;
import org.acta.sheet.Sheets;
import org.acta.tally.Tally;

/// The lines of the source files, or the entries of the record, that a total was added up from.
///
/// Neighbouring rows make one range. Only the first [#MOST] ranges are kept; the place's name,
/// which is a filter of the file, finds the others.
final class Lines {
  /// Ranges kept for one place.
  static final int MOST = 24;

  private final List<int[]> ranges = new ArrayList<>();
  private long rows;
  private int last = -2;
  private boolean more;

  /// For every place, the counted rows of it and of the places below.
  static Map<Place, Lines> byPlace(Tally tally) {
    Map<Place, Lines> lines = new IdentityHashMap<>();
    Sheets sheets = tally.sheets();
    for (int row = 0; row < sheets.size(); row++) {
      if (tally.standings().of(row).inTotals()) {
        for (Optional<Place> at = Optional.of(sheets.place(row));
            at.isPresent();
            at = at.get().parent()) {
          lines.computeIfAbsent(at.get(), none -> new Lines()).add(sheets, row);
        }
      }
    }
    return lines;
  }

  private void add(Sheets sheets, int row) {
    rows++;
    if (row == last + 1 && neighbours(sheets, last, row)) {
      if (!more) {
        ranges.getLast()[1] = row;
      }
    } else if (ranges.size() < MOST) {
      ranges.add(new int[] {row, row});
    } else {
      more = true;
    }
    last = row;
  }

  /// Whether nothing stands between two neighbouring rows. Lines of a file that are no sheets may;
  /// entries may not, since an entry in between could be a sheet that was withdrawn.
  private static boolean neighbours(Sheets sheets, int row, int next) {
    return switch (numbering(sheets)) {
      case LINES -> true;
      case ENTRIES -> sheets.reference(next).line() == sheets.reference(row).line() + 1;
    };
  }

  private static Numbering numbering(Sheets sheets) {
    return sheets.origins().getFirst().numbering();
  }

  /// What the numbers count: `lines` or `entries`.
  static String counted(Sheets sheets) {
    return numbering(sheets).name().toLowerCase(Locale.ROOT);
  }

  long rows() {
    return rows;
  }

  /// Such as `v1.csv:2-310,400-412`; with an ellipsis if there are more.
  String in(Sheets sheets) {
    return in(sheets, "");
  }

  /// The same without the file's name if all the sheets came from one, such as `2-310,400-412`.
  String numbersIn(Sheets sheets) {
    return in(sheets, sheets.origins().size() == 1 ? sheets.origins().getFirst().file() : "");
  }

  private String in(Sheets sheets, String known) {
    String text =
        switch (numbering(sheets)) {
          case LINES -> linesIn(sheets, known);
          case ENTRIES -> entriesIn(sheets);
        };
    return more ? text + ",…" : text;
  }

  /// Such as `5-310,400-412`: an entry has one index, whatever file it came from.
  private String entriesIn(Sheets sheets) {
    return ranges.stream()
        .map(range -> {
          long from = sheets.reference(range[0]).line();
          long to = sheets.reference(range[1]).line();
          return from == to ? Long.toString(from) : from + "-" + to;
        })
        .collect(Collectors.joining(","));
  }

  private String linesIn(Sheets sheets, String known) {
    StringBuilder text = new StringBuilder();
    String file = known;
    for (int[] range : ranges) {
      Reference from = sheets.reference(range[0]);
      Reference to = sheets.reference(range[1]);
      boolean sameFile = from.origin().equals(to.origin());
      if (!from.origin().file().equals(file)) {
        text.append(text.isEmpty() ? "" : " ").append(from.origin().file()).append(':');
        file = from.origin().file();
      } else {
        text.append(text.isEmpty() ? "" : ",");
      }
      text.append(from.line());
      if (!sameFile) {
        text.append("- ").append(to.origin().file()).append(":-").append(to.line());
        file = to.origin().file();
      } else if (from.line() != to.line()) {
        text.append('-').append(to.line());
      }
    }
    return text.toString();
  }
}
