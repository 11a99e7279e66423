package org.acta.limits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import org.acta.bounds.Missing;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.acta.tally.Tally;

/// What the seen sheets show at the places that assumptions name.
///
/// The whole is cut into areas: each named place without the named places below it. Every station
/// lies in one area, whether it was seen or not.
final class SeenPlaces {
  private final Figures figures;
  private final List<Place> areas;
  private final Map<Place, Integer> areaOf = new IdentityHashMap<>();
  private final long[][] shown;
  private final long[][] untold;
  private final long[] untoldCast;
  private final Map<Place, long[][]> above = new IdentityHashMap<>();

  /// @param named places that assumptions name, with the root or without
  /// @param seen the rows that count, one for each station
  SeenPlaces(Tally tally, Roll roll, Figures figures, Set<Place> named, IntPredicate seen) {
    Sheets sheets = tally.sheets();
    this.figures = figures;
    this.areas = areas(tally, named);
    for (int area = 0; area < areas.size(); area++) {
      areaOf.put(areas.get(area), area);
    }
    for (Place area : areas) {
      for (Optional<Place> at = area.parent(); at.isPresent(); at = at.get().parent()) {
        above.computeIfAbsent(at.get(), none -> new long[2][figures.count()]);
      }
    }
    shown = new long[areas.size()][figures.count()];
    untold = new long[areas.size()][figures.count()];
    untoldCast = new long[areas.size()];
    for (int row = 0; row < sheets.size(); row++) {
      if (seen.test(row)) {
        add(sheets, roll, row);
      }
    }
  }

  private static List<Place> areas(Tally tally, Set<Place> named) {
    List<Place> areas = new ArrayList<>(named);
    Place root = tally.sheets().root();
    areas.removeIf(place -> place == root);
    areas.sort(Comparator.comparingInt(Place::depth).thenComparing(Place::path));
    areas.addFirst(root);
    return areas;
  }

  private void add(Sheets sheets, Roll roll, int row) {
    OptionalLong registered = Missing.leastRegistered(sheets, roll, row);
    long cast = sheets.castAtLeast(row);
    long room =
        registered.isPresent()
            ? Math.max(0, sheets.registered(row, roll).orElse(cast) - cast)
            : Figure.LARGEST;
    int area = area(sheets.place(row));
    long[] figuresShown = figures.of(sheets, row, registered.orElse(cast));
    long[] figuresUntold = figures.untold(sheets, row, room);
    figuresUntold[figures.indexOf(Figures.REGISTERED)] = differing(sheets, roll, row);
    plus(shown[area], figuresShown);
    plus(untold[area], figuresUntold);
    if (sheets.cast(row).isEmpty() && registered.isPresent()) {
      untoldCast[area] += room;
    }
    long[][] strays = above.get(sheets.place(row));
    if (strays != null) {
      for (int figure = 0; figure < figuresShown.length; figure++) {
        strays[0][figure] += Math.min(0, figuresShown[figure]);
        strays[1][figure] =
            capped(strays[1][figure] + Math.max(0, figuresShown[figure]) + figuresUntold[figure]);
      }
    }
  }

  /// How many more voters a station can have than the fewest: as many as the sheet and the roll
  /// differ by, and anything where neither says.
  private static long differing(Sheets sheets, Roll roll, int row) {
    long written = sheets.cell(row, Item.REGISTERED);
    OptionalLong onRoll = roll.of(sheets.station(row));
    if (Figure.isCount(written) && onRoll.isPresent()) {
      return Math.abs(written - onRoll.getAsLong());
    }
    return Figure.isCount(written) || onRoll.isPresent() ? 0 : Figure.LARGEST;
  }

  private static void plus(long[] sum, long[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = capped(sum[i] + more[i]);
    }
  }

  /// A bound of *nobody knows* stays one when more is added.
  private static long capped(long sum) {
    return Math.min(sum, Long.MAX_VALUE / 4);
  }

  /// The areas, the root's first.
  List<Place> areas() {
    return areas;
  }

  /// The area that a place lies in.
  int area(Place place) {
    Integer known = areaOf.get(place);
    if (known == null) {
      known = place.parent().map(this::area).orElse(0);
      areaOf.put(place, known);
    }
    return known;
  }

  /// The areas that make up a place which is named.
  List<Integer> within(Place place) {
    List<Integer> within = new ArrayList<>();
    for (int area = 0; area < areas.size(); area++) {
      Optional<Place> at = Optional.of(areas.get(area));
      while (at.isPresent() && at.get() != place) {
        at = at.get().parent();
      }
      if (at.isPresent()) {
        within.add(area);
      }
    }
    return within;
  }

  /// Ballots that seen sheets of an area may hold beyond those they show.
  long untoldCast(int area) {
    return untoldCast[area];
  }

  /// What is shown of a figure in all the areas of a place.
  long shown(List<Integer> within, int figure) {
    return within.stream().mapToLong(area -> shown[area][figure]).sum();
  }

  /// How much more a figure can be at a place: what the sheets do not tell, and sheets whose place
  /// is only known to be one above.
  long more(Place place, List<Integer> within, int figure) {
    long more = 0;
    for (int area : within) {
      more = capped(more + untold[area][figure]);
    }
    for (Optional<Place> at = place.parent(); at.isPresent(); at = at.get().parent()) {
      long[][] strays = above.get(at.get());
      more = capped(more + (strays == null ? 0 : strays[1][figure]));
    }
    return more;
  }

  /// How much less it can be, at most zero: only where a sheet shows a number below zero.
  long less(Place place, int figure) {
    long less = 0;
    for (Optional<Place> at = place.parent(); at.isPresent(); at = at.get().parent()) {
      long[][] strays = above.get(at.get());
      less += strays == null ? 0 : strays[0][figure];
    }
    return less;
  }

  /// Whether a place lies above a named place, so that nobody knows where in it a row belongs.
  boolean above(Place place) {
    return above.containsKey(place);
  }

  /// The place at a path of codes or names from the top.
  static Optional<Place> find(Place root, List<String> path) {
    Place at = root;
    for (String step : path) {
      Optional<Place> child =
          at.children().stream()
              .filter(place -> place.code().equals(step) || place.name().equals(step))
              .findFirst();
      if (child.isEmpty()) {
        return Optional.empty();
      }
      at = child.get();
    }
    return Optional.of(at);
  }
}
