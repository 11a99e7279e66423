package org.acta.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.acta.election.Contest;
import org.acta.election.Roll;
import org.acta.sheet.Figure;

/// What changed from one release of a copy to the next.
///
/// A cell has changed if its number or its state is another; a station has changed if a cell has,
/// or if it has other versions beside. A column that only one of the releases has is not compared.
/// Stations are matched, and columns numbered, as in the [Reconciliation] of the two.
public final class Changes {
  /// The release to compare from, as the position of its copy.
  public static final int BEFORE = 0;

  /// The release to compare with.
  public static final int AFTER = 1;

  private static final int STEP = 1 << 14;

  private final Reconciliation both;
  private final VersionSets versions;
  private final List<Changed> changed;
  private final List<ColumnChange> columns;
  private final long shared;

  private Changes(Reconciliation both) {
    this.both = both;
    this.versions = new VersionSets(both);
    int size = both.stations();
    List<Part> parts =
        IntStream.range(0, (size + STEP - 1) / STEP)
            .parallel()
            .mapToObj(i -> compare(i * STEP, Math.min(size, (i + 1) * STEP)))
            .toList();
    ColumnChange.Sums sums = new ColumnChange.Sums(both.width());
    List<Changed> all = new ArrayList<>();
    long inBoth = 0;
    for (Part part : parts) {
      sums.plus(part.sums);
      all.addAll(part.changed);
      inBoth += part.shared;
    }
    this.changed = List.copyOf(all);
    this.columns = sums.changes();
    this.shared = inBoth;
  }

  /// Compares two releases.
  public static Changes between(Copy before, Copy after) {
    return new Changes(Reconciliation.of(List.of(before, after), Roll.UNKNOWN));
  }

  /// Lists what changed between two copies that are reconciled already, from the first to the
  /// second.
  ///
  /// @throws IllegalArgumentException if there are more than two copies
  public static Changes of(Reconciliation both) {
    if (both.copies().size() != 2) {
      throw new IllegalArgumentException(
          "changes are between 2 copies, not " + both.copies().size());
    }
    return new Changes(both);
  }

  /// A station that has changed.
  ///
  /// @param station its number
  /// @param columns in which its figures changed; empty if only its other versions did
  public record Changed(int station, List<Integer> columns) {
    public Changed {
      columns = List.copyOf(columns);
    }
  }

  /// What one thread found.
  private record Part(ColumnChange.Sums sums, List<Changed> changed, long shared) {}

  private Part compare(int from, int to) {
    ColumnChange.Sums sums = new ColumnChange.Sums(both.width());
    List<Changed> found = new ArrayList<>();
    StationCells cells = both.cells();
    int[] compared = IntStream.range(0, both.width()).filter(this::isCompared).toArray();
    int[] columnsChanged = new int[compared.length];
    long inBoth = 0;
    for (int station = from; station < to; station++) {
      int before = both.row(BEFORE, station);
      int after = both.row(AFTER, station);
      if (before < 0 || after < 0) {
        onlyInOne(sums, before, after);
        continue;
      }
      inBoth++;
      boolean several = versions.several(before, after);
      if (several && versions.same(before, after)) {
        continue;
      }
      cells.read(BEFORE, before);
      cells.read(AFTER, after);
      int count = 0;
      for (int column : compared) {
        long was = cells.cell(BEFORE, column);
        long is = cells.cell(AFTER, column);
        if (was != is) {
          sums.changed(column, was, is);
          columnsChanged[count++] = column;
        }
      }
      if (count > 0 || several) {
        found.add(new Changed(station, Arrays.stream(columnsChanged, 0, count).boxed().toList()));
      }
    }
    return new Part(sums, found, inBoth);
  }

  private void onlyInOne(ColumnChange.Sums sums, int before, int after) {
    for (int column = 0; column < both.width(); column++) {
      if (isCompared(column)) {
        sums.only(
            column,
            before < 0 ? 0 : Figure.orZero(both.cell(new Version(BEFORE, before), column)),
            after < 0 ? 0 : Figure.orZero(both.cell(new Version(AFTER, after), column)));
      }
    }
  }

  /// Whether both releases have a column.
  public boolean isCompared(int column) {
    return both.has(BEFORE, column) && both.has(AFTER, column);
  }

  /// The two releases against each other.
  public Reconciliation both() {
    return both;
  }

  /// The contest with the choices of both.
  public Contest contest() {
    return both.contest();
  }

  /// Stations that both releases name.
  public long shared() {
    return shared;
  }

  /// Stations that only the release at this position names.
  public long onlyIn(int release) {
    return only(release).count();
  }

  /// Their numbers, in order.
  public IntStream only(int release) {
    return IntStream.range(0, both.stations())
        .filter(station -> both.row(1 - release, station) < 0);
  }

  /// The stations that have changed, in order.
  public List<Changed> stations() {
    return changed;
  }

  /// How many cells have changed.
  public long cells() {
    return columns.stream().mapToLong(ColumnChange::cells).sum();
  }

  /// What changed in each column.
  public List<ColumnChange> columns() {
    return columns;
  }

  /// Whether nothing that was compared has changed.
  public boolean none() {
    return changed.isEmpty() && onlyIn(BEFORE) == 0 && onlyIn(AFTER) == 0;
  }

  /// The packed figure of a station in a release that names it.
  public long cell(int release, int station, int column) {
    return both.cell(new Version(release, both.row(release, station)), column);
  }
}
