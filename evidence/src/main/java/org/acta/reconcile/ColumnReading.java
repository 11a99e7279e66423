package org.acta.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What the copies say in one column, over all stations.
///
/// @param column the column
/// @param stations how many stations have each [CellReading], in the order of its constants
/// @param sums by copy: the sum of its numbers at the stations for which every copy gives figures
/// @param disputedSums the same at those of them that are disputed
/// @param lowest the sum over contradicted cells of the smallest number that any version has
/// @param highest the same of the largest
public record ColumnReading(
    int column,
    List<Long> stations,
    List<Long> sums,
    List<Long> disputedSums,
    long lowest,
    long highest) {
  public ColumnReading {
    stations = List.copyOf(stations);
    sums = List.copyOf(sums);
    disputedSums = List.copyOf(disputedSums);
  }

  /// How many stations read so in this column.
  public long count(CellReading reading) {
    return stations.get(reading.ordinal());
  }

  /// Stations at which versions contradict each other in this column.
  public long contradicted() {
    return count(CellReading.DISPUTED) + count(CellReading.ANNULLED_IN_SOME);
  }

  /// Adds stations up.
  static final class Sums {
    private static final int READINGS = CellReading.values().length;

    private final long[][] stations;
    private final long[][] sums;
    private final long[][] disputedSums;
    private final long[] lowest;
    private final long[] highest;
    private long shared;

    Sums(int columns, int copies) {
      stations = new long[columns][READINGS];
      sums = new long[copies][columns];
      disputedSums = new long[copies][columns];
      lowest = new long[columns];
      highest = new long[columns];
    }

    /// Returns whether the reading is a contradiction.
    boolean read(int column, CellReading reading, CellReading.Taking cell) {
      stations[column][reading.ordinal()]++;
      if (!reading.isContradiction()) {
        return false;
      }
      lowest[column] += cell.lowest();
      highest[column] += cell.highest();
      return true;
    }

    void share(StationCells cells, boolean disputed) {
      shared++;
      for (int copy = 0; copy < sums.length; copy++) {
        cells.addTo(sums[copy], copy);
        if (disputed) {
          cells.addTo(disputedSums[copy], copy);
        }
      }
    }

    long shared() {
      return shared;
    }

    void plus(Sums other) {
      shared += other.shared;
      for (int column = 0; column < stations.length; column++) {
        add(stations[column], other.stations[column]);
      }
      for (int copy = 0; copy < sums.length; copy++) {
        add(sums[copy], other.sums[copy]);
        add(disputedSums[copy], other.disputedSums[copy]);
      }
      add(lowest, other.lowest);
      add(highest, other.highest);
    }

    private static void add(long[] to, long[] from) {
      for (int i = 0; i < to.length; i++) {
        to[i] += from[i];
      }
    }

    List<ColumnReading> readings(Columns columns) {
      List<ColumnReading> readings = new ArrayList<>();
      for (int column = 0; column < columns.count(); column++) {
        readings.add(
            new ColumnReading(
                column,
                LongStream.of(stations[column]).boxed().toList(),
                byCopy(sums, column),
                byCopy(disputedSums, column),
                lowest[column],
                highest[column]));
      }
      return readings;
    }

    private static List<Long> byCopy(long[][] sums, int column) {
      return Stream.of(sums).map(of -> of[column]).toList();
    }
  }
}
