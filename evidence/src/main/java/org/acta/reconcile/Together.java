package org.acta.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acta.election.Place;
import org.acta.sheet.Figure;
import org.acta.sheet.Sheets;

/// Puts the sheets of all copies into one set.
///
/// Where the copies agree, a station has one row, in which each figure is taken from the first copy
/// that gives it. Where they dispute it, it has a row for each version, as if one source had handed
/// in them all: whoever counts then treats it as a station with several sheets that differ. Two
/// codes that look alike might be one station, which must not count twice: their rows get one code,
/// so that they are one station if they say the same and a disputed one if not. A row keeps its
/// file and line.
final class Together {
  private final Reconciliation all;
  private final StationCells cells;
  private final Place root;
  private final Sheets.Builder sheets;
  private final Map<Place, Place> places = new IdentityHashMap<>();
  private final long[] figures;

  /// The codes of stations that look like another, by the rows that name them.
  private final Map<Version, String> alike;

  private Together(Reconciliation all, String id, Map<Version, String> alike) {
    this.all = all;
    this.alike = alike;
    this.cells = all.cells();
    this.figures = new long[all.width()];
    this.root = Place.root(copy(0).root().name());
    this.sheets = Sheets.builder(id, "", all.contest(), root);
  }

  static Optional<Sheets> of(Reconciliation all, String id) {
    Optional<Map<Version, String>> alike = alike(all);
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    Together together = new Together(all, id, alike.get());
    for (int station = 0; station < all.stations(); station++) {
      together.add(station);
    }
    return Optional.of(together.sheets.build());
  }

  private static Optional<Map<Version, String>> alike(Reconciliation all) {
    Map<Version, String> alike = new HashMap<>();
    for (int one = 0; one < all.copies().size(); one++) {
      for (int other = one + 1; other < all.copies().size(); other++) {
        NearMatches near = all.nearMatches(one, other);
        if (!near.edits()) {
          return Optional.empty();
        }
        for (NearMatch match : near.matches()) {
          String code = alike.get(match.one());
          String first = all.copies().get(match.one().copy()).sheets().station(match.one().row());
          alike.put(match.other(), code == null ? first : code);
        }
      }
    }
    return Optional.of(alike);
  }

  /// The code of a station, or the one that it looks like.
  private String code(int station) {
    if (alike.isEmpty()) {
      return all.code(station);
    }
    return listed(station).stream()
        .map(alike::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> all.code(station));
  }

  private Sheets copy(int copy) {
    return all.copies().get(copy).sheets();
  }

  private void add(int station) {
    switch (all.kind(station)) {
      case AGREED -> agreed(station);
      case DISPUTED, ONLY_IN -> each(station, all.versions(station));
      case MISSING -> each(station, listed(station).subList(0, 1));
    }
  }

  private List<Version> listed(int station) {
    return IntStream.range(0, all.copies().size())
        .filter(copy -> all.row(copy, station) >= 0)
        .mapToObj(copy -> new Version(copy, all.row(copy, station)))
        .toList();
  }

  /// All versions lie where the first one does: where a station is, is not what they dispute.
  private void each(int station, List<Version> versions) {
    Place place = place(versions.getFirst());
    for (Version version : versions) {
      take(version);
      add(station, version, place);
    }
  }

  private void agreed(int station) {
    List<Version> versions = new ArrayList<>(all.versions(station));
    Version first = versions.getFirst();
    take(first);
    for (Version version : versions.subList(1, versions.size())) {
      cells.read(version.copy(), version.row());
      for (int column = 0; column < figures.length; column++) {
        if (!Figure.isCount(figures[column]) && all.has(version.copy(), column)) {
          figures[column] = better(figures[column], cells.cell(version.copy(), column));
        }
      }
    }
    add(station, first, place(first));
  }

  /// A number says more than what could not be read, and that more than nothing.
  private static long better(long one, long other) {
    return Figure.isCount(other) || one == Figure.MISSING ? other : one;
  }

  private void take(Version version) {
    cells.read(version.copy(), version.row());
    for (int column = 0; column < figures.length; column++) {
      figures[column] =
          all.has(version.copy(), column) ? cells.cell(version.copy(), column) : Figure.MISSING;
    }
  }

  private void add(int station, Version version, Place place) {
    var reference = copy(version.copy()).reference(version.row());
    sheets.from(reference.origin());
    sheets.add(code(station), place, figures, 1, reference.line());
  }

  private Place place(Version version) {
    return place(copy(version.copy()).place(version.row()));
  }

  /// The place with the same codes in the tree of all copies.
  private Place place(Place own) {
    Place known = places.get(own);
    if (known == null) {
      known = own.parent().map(up -> place(up).child(own.code(), own.name())).orElse(root);
      places.put(own, known);
    }
    return known;
  }
}
