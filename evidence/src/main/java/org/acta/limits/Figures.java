package org.acta.limits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acta.election.Contest;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// The figures that assumptions speak about, in the order of their positions: the choices in ballot
/// order, and then `valid`, `nulls`, `blank`, `cast` and `registered`.
record Figures(Contest contest) {
  static final String VALID = "valid";
  static final String NULLS = "nulls";
  static final String BLANK = "blank";
  static final String CAST = "cast";
  static final String REGISTERED = "registered";
  private static final List<String> OTHERS = List.of(VALID, NULLS, BLANK, CAST, REGISTERED);

  int count() {
    return contest.choices().size() + OTHERS.size();
  }

  /// A figure's position, or -1 if there is none of this name.
  int indexOf(String figure) {
    int choice = contest.indexOf(figure);
    int other = OTHERS.indexOf(figure);
    return choice >= 0 || other < 0 ? choice : contest.choices().size() + other;
  }

  String name(int position) {
    int choices = contest.choices().size();
    return position < choices
        ? contest.choices().get(position).id()
        : OTHERS.get(position - choices);
  }

  /// A figure, or the members of a group, once each; empty if there is none of this name.
  Map<Integer, Long> sum(String figure) {
    Map<Integer, Long> sum = new LinkedHashMap<>();
    if (indexOf(figure) >= 0) {
      sum.put(indexOf(figure), 1L);
    } else {
      contest
          .group(figure)
          .ifPresent(group -> group.members().forEach(member -> sum.put(indexOf(member), 1L)));
    }
    return sum;
  }

  /// Several sums, each a number of times.
  static Map<Integer, Long> plus(Map<Integer, Long> a, long times, Map<Integer, Long> b) {
    Map<Integer, Long> sum = new LinkedHashMap<>(a);
    b.forEach((figure, amount) -> sum.merge(figure, Math.multiplyExact(times, amount), Long::sum));
    return sum;
  }

  /// What one of a column's figure adds to the figures of its place.
  Map<String, Long> holds(String figure) {
    Map<String, Long> holds = new LinkedHashMap<>();
    holds.put(figure, 1L);
    if (contest.indexOf(figure) >= 0) {
      holds.put(VALID, 1L);
      holds.put(CAST, 1L);
    } else if (figure.equals(NULLS) || figure.equals(BLANK)) {
      holds.put(CAST, 1L);
    }
    return holds;
  }

  /// The figures that a column stands for at a place with unseen stations.
  List<String> unseen() {
    List<String> unseen = new ArrayList<>();
    contest.choices().forEach(choice -> unseen.add(choice.id()));
    unseen.addAll(List.of(NULLS, BLANK, REGISTERED));
    return unseen;
  }

  /// What a sheet shows. What it does not tell counts as zero here; see [#untold].
  ///
  /// @param registered the fewest voters that the station has
  long[] of(Sheets sheets, int row, long registered) {
    long[] figures = new long[count()];
    int choices = sheets.choices();
    for (int choice = 0; choice < choices; choice++) {
      figures[choice] = Figure.orZero(sheets.votes(row, choice));
    }
    figures[choices] = sheets.valid(row).orElse(0);
    figures[choices + 1] = Figure.orZero(sheets.cell(row, Item.NULLS));
    figures[choices + 2] = Figure.orZero(sheets.cell(row, Item.BLANK));
    figures[choices + 3] = cast(sheets, row);
    figures[choices + 4] = registered;
    return figures;
  }

  private static long cast(Sheets sheets, int row) {
    long written = sheets.cell(row, Item.CAST);
    return Figure.isCount(written) ? written : sheets.castAtLeast(row);
  }

  /// How much more a figure can be than the sheet shows, since the sheet does not tell.
  ///
  /// @param room ballots that the station's register leaves beyond those that the sheet shows
  long[] untold(Sheets sheets, int row, long room) {
    long[] untold = new long[count()];
    int choices = sheets.choices();
    boolean castWritten = Figure.isCount(sheets.cell(row, Item.CAST));
    boolean nulls = Figure.isCount(sheets.cell(row, Item.NULLS));
    boolean blank = Figure.isCount(sheets.cell(row, Item.BLANK));
    long shown =
        sheets.valid(row).orElse(0)
            + Figure.orZero(sheets.cell(row, Item.NULLS))
            + Figure.orZero(sheets.cell(row, Item.BLANK));
    long rest = castWritten ? Math.max(0, sheets.cell(row, Item.CAST) - shown) : room;
    untold[choices + 1] = nulls ? 0 : rest;
    untold[choices + 2] = blank ? 0 : rest;
    untold[choices + 3] = castWritten || nulls && blank ? 0 : room;
    return untold;
  }
}
