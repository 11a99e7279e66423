package org.acta.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How each row of a set of sheets enters a total.
///
/// A station counts once. Where it stands twice with the same figures the later rows are left out;
/// where it stands twice with different figures the first version is in the totals, every version
/// is reported, and whoever proves something from the totals must treat the station as unseen.
///
/// Where the sheets have an [Adoption], the documents that it outranks are set aside first; they
/// are reported, and the one adopted counts like any other sheet.
public final class Standings {
  /// How a row enters a total.
  public enum Standing {
    /// Counted: every choice has a number.
    COUNTED,
    /// Counted, but the station has other versions with other figures.
    DISPUTED,
    /// Counted as far as it goes: some choices have no number.
    PARTIAL,
    /// Not counted: all the figures are missing.
    EMPTY,
    /// Not counted: another version of a station counted before.
    OTHER_VERSION,
    /// Not counted: the same as a row counted before.
    REPEATED,
    /// Not counted: another document of the station was adopted.
    SUPERSEDED,
    /// Not counted: a document that is no sheet.
    NO_SHEET,
    /// Not counted: no sheet, but the sum of rows before it.
    SUM;

    /// Whether the row's numbers are in the totals.
    public boolean inTotals() {
      return this == COUNTED || this == DISPUTED || this == PARTIAL;
    }

    /// Whether every version of the station says the same, and says it whole.
    public boolean certain() {
      return this == COUNTED;
    }
  }

  private static final Standing[] VALUES = Standing.values();

  private final byte[] standing;
  private final List<Finding> findings;
  private final StationIndex first;

  private Standings(byte[] standing, List<Finding> findings, StationIndex first) {
    this.standing = standing;
    this.findings = List.copyOf(findings);
    this.first = first;
  }

  /// Looks for repeated stations, and for rows without figures.
  public static Standings of(Sheets sheets) {
    byte[] standing = new byte[sheets.size()];
    List<Finding> findings = new ArrayList<>();
    StationIndex first = new StationIndex(sheets);
    BitSet sums = SumRows.of(sheets);
    Map<String, Integer> adopted = adopted(sheets, sums);
    for (int row = 0; row < sheets.size(); row++) {
      if (sums.get(row)) {
        standing[row] = (byte) Standing.SUM.ordinal();
        findings.add(new Finding.RowIsSum(row, sheets.sumOfVotes(row)));
        continue;
      }
      standing[row] = (byte) ownStanding(sheets, row).ordinal();
      if (standing[row] == Standing.NO_SHEET.ordinal()) {
        continue;
      }
      Integer best = adopted.get(sheets.station(row));
      if (best != null && outranked(sheets, best, row) && !sheets.empty(row)) {
        setAside(sheets, best, row, standing, findings);
        continue;
      }
      int before = first.putIfAbsent(row);
      if (before != StationIndex.NONE) {
        again(sheets, before, row, standing, findings, first);
      }
    }
    return new Standings(standing, findings, first);
  }

  /// The best document of each station by the declared rule, those without figures left out; the
  /// first of several that the rule does not tell apart.
  private static Map<String, Integer> adopted(Sheets sheets, BitSet sums) {
    Map<String, Integer> best = new HashMap<>();
    if (sheets.adoption() == Adoption.NONE) {
      return best;
    }
    for (int row = 0; row < sheets.size(); row++) {
      if (!sums.get(row) && !sheets.empty(row) && sheets.document(row) != DocumentType.OTHER) {
        Integer before = best.putIfAbsent(sheets.station(row), row);
        if (before != null && sheets.adoption().compare(sheets, before, row) > 0) {
          best.put(sheets.station(row), row);
        }
      }
    }
    return best;
  }

  private static boolean outranked(Sheets sheets, int best, int row) {
    return row < best
        ? sheets.adoption().compare(sheets, row, best) > 0
        : row > best && sheets.adoption().compare(sheets, best, row) < 0;
  }

  private static void setAside(
      Sheets sheets, int best, int row, byte[] standing, List<Finding> findings) {
    if (sheets.sameFigures(best, row) && sheets.document(best) == sheets.document(row)) {
      standing[row] = (byte) Standing.REPEATED.ordinal();
      findings.add(new Finding.StationRepeated(best, row));
    } else {
      standing[row] = (byte) Standing.SUPERSEDED.ordinal();
      findings.add(new Finding.StationSuperseded(best, row));
    }
  }

  private static Standing ownStanding(Sheets sheets, int row) {
    if (sheets.document(row) == DocumentType.OTHER) {
      return Standing.NO_SHEET;
    }
    if (sheets.empty(row)) {
      return Standing.EMPTY;
    }
    return sheets.complete(row) ? Standing.COUNTED : Standing.PARTIAL;
  }

  private static void again(
      Sheets sheets,
      int before,
      int row,
      byte[] standing,
      List<Finding> findings,
      StationIndex first) {
    if (standing[row] == Standing.EMPTY.ordinal()) {
      return;
    }
    if (standing[before] == Standing.EMPTY.ordinal()) {
      first.replace(row);
    } else if (sheets.sameFigures(before, row)) {
      standing[row] = (byte) Standing.REPEATED.ordinal();
      findings.add(new Finding.StationRepeated(before, row));
    } else {
      standing[row] = (byte) Standing.OTHER_VERSION.ordinal();
      standing[before] = (byte) Standing.DISPUTED.ordinal();
      findings.add(new Finding.StationDisputed(before, row));
    }
  }

  /// Number of rows.
  public int size() {
    return standing.length;
  }

  public Standing of(int row) {
    return VALUES[standing[row]];
  }

  /// Stations that stand twice, in the order of the rows that do not count.
  public List<Finding> findings() {
    return findings;
  }

  /// The row that stands for a station, or -1 if no row does.
  public int rowOf(String station) {
    return first.rowOf(station);
  }

  /// Number of different stations that are listed, with figures or without.
  public int listed() {
    return first.size();
  }
}
