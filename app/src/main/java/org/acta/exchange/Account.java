package org.acta.exchange;

import java.util.List;
import org.acta.bulletin.Bulletin;
import org.acta.election.Election;
import org.acta.sheet.Sheets;

/// An election with its sheets and bulletins, to be written.
///
/// @param sets at most one of each contest where a format of one file is written
public record Account(Election election, List<SheetSet> sets, List<Bulletin> bulletins) {
  public Account {
    sets = List.copyOf(sets);
    bulletins = List.copyOf(bulletins);
  }

  /// One set of sheets.
  ///
  /// @param title what a report calls it
  /// @param levels the names of its place levels, from the top
  public record SheetSet(Sheets sheets, String title, List<String> levels) {
    public SheetSet {
      levels = List.copyOf(levels);
    }
  }
}
