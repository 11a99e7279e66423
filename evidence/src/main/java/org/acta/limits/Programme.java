package org.acta.limits;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Unknown figures, and what is assumed of them.
///
/// @param columns the unknown figures
/// @param rows what is assumed, in the order declared
public record Programme(List<Column> columns, List<Row> rows) {

  /// An unknown whole number.
  ///
  /// @param place where, as a path from the top
  /// @param figure what: a choice id, `nulls`, `blank`, `cast` or `registered`; or the code of a
  ///   disputed station, of which it is one version instead of the first
  /// @param holds what each one of it adds to the figures of the place: a vote for a choice is also
  ///   a valid vote and a ballot cast
  /// @param most the largest it can be; it is never below zero
  public record Column(
      List<String> place, String figure, Map<String, Long> holds, BigInteger most) {
    public Column {
      place = List.copyOf(place);
      holds = Collections.unmodifiableMap(new LinkedHashMap<>(holds));
    }
  }

  /// A sum of columns that has a least value, a most, or both.
  ///
  /// @param statement who says so
  public record Row(
      Statement statement,
      List<Term> terms,
      Optional<BigInteger> least,
      Optional<BigInteger> most) {
    public Row {
      terms = List.copyOf(terms);
    }

    /// Whether it bounds one column, as it is.
    public boolean boundsOne() {
      return terms.size() == 1 && terms.getFirst().coefficient() == 1;
    }
  }

  /// A column of a sum.
  ///
  /// @param column its position
  public record Term(int column, long coefficient) {}

  public Programme {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// The ends of a column with every row that bounds it alone.
  ///
  /// @param leastRow the row that gives the least, or -1 if it is zero by nature
  /// @param mostRow the row that gives the most, or -1 if it is the column's own
  public record Ends(BigInteger least, int leastRow, BigInteger most, int mostRow) {}

  /// The ends of every column. The least can be above the most, which no figure satisfies.
  public List<Ends> ends() {
    Ends[] ends = new Ends[columns.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = new Ends(BigInteger.ZERO, -1, columns.get(i).most(), -1);
    }
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      if (row.boundsOne()) {
        int column = row.terms().getFirst().column();
        Ends old = ends[column];
        if (row.least().isPresent() && row.least().get().compareTo(old.least()) > 0) {
          old = new Ends(row.least().get(), r, old.most(), old.mostRow());
        }
        if (row.most().isPresent() && row.most().get().compareTo(old.most()) < 0) {
          old = new Ends(old.least(), old.leastRow(), row.most().get(), r);
        }
        ends[column] = old;
      }
    }
    return List.of(ends);
  }
}
