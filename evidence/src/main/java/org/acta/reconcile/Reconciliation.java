package org.acta.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acta.election.Contest;
import org.acta.election.Roll;
import org.acta.sheet.Sheets;

/// Copies of the sheets of one contest against each other, every station and every cell.
///
/// Stations are numbered from zero: those of the first copy in its order, then those that only the
/// second has, and so on. Columns are those of [#contest]: the items of a sheet, the choices of the
/// first copy, and then choices that only later copies have.
///
/// What is kept for a station is the number of its row in each copy and one byte; a [Reading] is
/// made when somebody asks. Any number of threads may ask.
public final class Reconciliation {
  private static final int STEP = 1 << 14;
  private static final Kind[] KINDS = Kind.values();

  private final List<Copy> copies;
  private final Columns columns;
  private final Matching matching;
  private final Versions versions;
  private final byte[] kinds;
  private final List<ColumnReading> readings;
  private final List<String> unlisted;
  private final long compared;

  /// What kind of [Reading] a station has.
  public enum Kind {
    AGREED,
    DISPUTED,
    ONLY_IN,
    MISSING
  }

  private Reconciliation(List<Copy> copies, Roll roll) {
    this.copies = List.copyOf(copies);
    this.columns = Columns.of(this.copies);
    this.matching = Matching.of(this.copies);
    this.versions = new Versions(this.copies, matching);
    this.kinds = new byte[matching.size()];
    List<ColumnReading.Sums> parts =
        IntStream.range(0, (kinds.length + STEP - 1) / STEP)
            .parallel()
            .mapToObj(i -> compare(i * STEP, Math.min(kinds.length, (i + 1) * STEP)))
            .toList();
    ColumnReading.Sums sums = new ColumnReading.Sums(columns.count(), copies.size());
    parts.forEach(sums::plus);
    this.compared = sums.shared();
    this.readings = sums.readings(columns);
    this.unlisted = roll.codes().stream().filter(code -> !matching.names(code)).toList();
  }

  /// Matches and compares.
  ///
  /// @param copies at least two, of the same contest; choices are matched by their ids
  /// @param roll stations that it names and no copy does are missing
  /// @throws IllegalArgumentException if there are fewer than two copies
  public static Reconciliation of(List<Copy> copies, Roll roll) {
    if (copies.size() < 2) {
      throw new IllegalArgumentException(
          "reconciling takes at least 2 copies, not " + copies.size());
    }
    return new Reconciliation(copies, roll);
  }

  private ColumnReading.Sums compare(int from, int to) {
    ColumnReading.Sums sums = new ColumnReading.Sums(columns.count(), copies.size());
    CellReading.Taking cell = new CellReading.Taking();
    StationCells cells = cells();
    for (int station = from; station < to; station++) {
      int giving = cells.read(matching, station);
      boolean disputed = false;
      if (versions.several(station)) {
        List<Version> all = versions.of(station);
        for (int column = 0; column < columns.count(); column++) {
          disputed |= sums.read(column, read(all, column, cell), cell);
        }
      } else if (giving > 1) {
        for (int column = 0; column < columns.count(); column++) {
          disputed |= sums.read(column, cells.reading(column, cell), cell);
        }
      }
      kinds[station] = (byte) kind(giving, disputed).ordinal();
      if (giving == copies.size()) {
        sums.share(cells, disputed);
      }
    }
    return sums;
  }

  /// For a thread that goes through the figures of many stations.
  StationCells cells() {
    return new StationCells(copies, columns);
  }

  private static Kind kind(int giving, boolean disputed) {
    if (disputed) {
      return Kind.DISPUTED;
    }
    return giving > 1 ? Kind.AGREED : giving == 1 ? Kind.ONLY_IN : Kind.MISSING;
  }

  private int giving(int station) {
    int giving = 0;
    for (int copy = 0; copy < copies.size(); copy++) {
      giving += copies.get(copy).gives(row(copy, station)) ? 1 : 0;
    }
    return giving;
  }

  private CellReading read(List<Version> all, int column, CellReading.Taking cell) {
    cell.start();
    for (Version version : all) {
      int own = columns.own(version.copy(), column);
      if (own != Columns.NONE) {
        cell.take(copies.get(version.copy()).sheets().cell(version.row(), own));
      }
    }
    return cell.reading();
  }

  public List<Copy> copies() {
    return copies;
  }

  /// The contest with the choices of every copy.
  public Contest contest() {
    return columns.contest();
  }

  /// Columns: the items and the choices.
  public int width() {
    return columns.count();
  }

  /// Whether a copy has a column at all.
  public boolean has(int copy, int column) {
    return columns.has(copy, column);
  }

  /// The packed figure of a version; missing where its copy does not have the column.
  public long cell(Version version, int column) {
    int own = columns.own(version.copy(), column);
    return own == Columns.NONE
        ? org.acta.sheet.Figure.MISSING
        : copies.get(version.copy()).sheets().cell(version.row(), own);
  }

  /// Stations that any copy names.
  public int stations() {
    return kinds.length;
  }

  /// The row that stands for a station in a copy, or -1 if the copy does not name it.
  public int row(int copy, int station) {
    return matching.row(copy, station);
  }

  public Kind kind(int station) {
    return KINDS[kinds[station]];
  }

  /// How many stations have a reading of this kind; the missing ones include those that the roll
  /// alone names.
  public long count(Kind kind) {
    long count = kind == Kind.MISSING ? unlisted.size() : 0;
    for (byte one : kinds) {
      count += one == kind.ordinal() ? 1 : 0;
    }
    return count;
  }

  /// Stations for which this copy alone gives figures, whether it agrees with itself or not.
  public long onlyIn(int copy) {
    long count = 0;
    for (int station = 0; station < kinds.length; station++) {
      count += giving(station) == 1 && copies.get(copy).gives(row(copy, station)) ? 1 : 0;
    }
    return count;
  }

  /// Stations for which at least two copies give figures.
  public long shared() {
    return IntStream.range(0, kinds.length).filter(station -> giving(station) > 1).count();
  }

  /// Stations for which every copy gives figures; the sums of [#columns] are over these.
  public long inEvery() {
    return compared;
  }

  /// The numbers of the stations that are disputed, in order.
  public IntStream disputed() {
    return IntStream.range(0, kinds.length).filter(station -> kind(station) == Kind.DISPUTED);
  }

  /// Stations on the roll that no copy names, in the roll's order.
  public List<String> unlisted() {
    return unlisted;
  }

  /// What the copies say in each column, in the order of the columns.
  public List<ColumnReading> columns() {
    return readings;
  }

  /// Rows left out because another row of the same copy differs from it in its spelling only.
  public List<SameCode> sameCodes() {
    return List.copyOf(matching.sameCodes());
  }

  /// The station's code as the first copy that names it writes it.
  public String code(int station) {
    for (int copy = 0; copy < copies.size(); copy++) {
      if (row(copy, station) >= 0) {
        return copies.get(copy).sheets().station(row(copy, station));
      }
    }
    throw new IllegalArgumentException("no copy names station " + station);
  }

  /// What the copies say about a station.
  public Reading reading(int station) {
    String code = code(station);
    List<Version> all = versions.of(station);
    List<Version> listed = new ArrayList<>();
    for (int copy = 0; copy < copies.size(); copy++) {
      int row = row(copy, station);
      if (row >= 0 && !copies.get(copy).gives(row)) {
        listed.add(new Version(copy, row));
      }
    }
    return switch (kind(station)) {
      case AGREED -> new Reading.Agreed(code, all);
      case DISPUTED -> new Reading.Disputed(code, all, contradicting(all));
      case ONLY_IN -> new Reading.OnlyIn(code, all, listed);
      case MISSING -> new Reading.Missing(code, listed);
    };
  }

  private List<Integer> contradicting(List<Version> all) {
    CellReading.Taking cell = new CellReading.Taking();
    return IntStream.range(0, columns.count())
        .filter(column -> read(all, column, cell).isContradiction())
        .boxed()
        .toList();
  }

  /// Every version of a station that gives figures, by copy and then by row.
  List<Version> versions(int station) {
    return versions.of(station);
  }

  /// The sheets of all copies as one set: a row for each station on which they agree or that only
  /// one copy has, and a row for each version of a station that they dispute. Rows of the same
  /// station in one copy that do not differ, and documents that were not adopted, are left out.
  /// Stations whose codes look alike have one code, so that none can count twice.
  ///
  /// @param id of the new set
  /// @return empty if so many codes are unmatched that those which look alike are not known
  public Optional<Sheets> together(String id) {
    return Together.of(this, id);
  }

  /// What the versions of a station say in one column.
  public CellReading cellReading(int station, int column) {
    return read(versions.of(station), column, new CellReading.Taking());
  }

  /// Codes that stand in one of two copies and look like a code that stands in the other alone.
  ///
  /// @param one position of a copy
  /// @param other position of another
  public NearMatches nearMatches(int one, int other) {
    return NearMatches.between(this, one, other);
  }

  /// Stations that one copy names and another does not, in order.
  int[] unmatched(int one, int other) {
    int[] found = new int[16];
    int size = 0;
    for (int station = 0; station < kinds.length; station++) {
      if (row(one, station) >= 0 && row(other, station) < 0) {
        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
        found[size++] = station;
      }
    }
    return Arrays.copyOf(found, size);
  }
}
