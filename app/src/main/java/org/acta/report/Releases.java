package org.acta.report;

import java.util.List;
import org.acta.election.Place;
import org.acta.reconcile.Changes;
import org.acta.sheet.Reference;
import org.acta.sheet.Sheets;

/// Two releases of the same sheets, and what changed from one to the other.
///
/// @param before what the reader calls the first
/// @param after what the reader calls the second
public record Releases(String before, String after, Changes changes) {

  /// Compares two releases.
  public static Releases of(String before, Sheets first, String after, Sheets second) {
    return new Releases(
        before,
        after,
        Changes.between(org.acta.reconcile.Copy.of(first), org.acta.reconcile.Copy.of(second)));
  }

  Sheets sheets(int release) {
    return changes.both().copies().get(release).sheets();
  }

  String name(int release) {
    return release == Changes.BEFORE ? before : after;
  }

  /// Where a station stands in a release that names it.
  Reference reference(int release, int station) {
    return sheets(release).reference(changes.both().row(release, station));
  }

  /// The place at the top of the tree that a station lies in, as the later release says, or the
  /// earlier one where that does not; the root if neither has a tree.
  Place top(int station) {
    Place after = top(Changes.AFTER, station);
    return after.depth() > 0 ? after : top(Changes.BEFORE, station);
  }

  private Place top(int release, int station) {
    int row = changes.both().row(release, station);
    Place at = row < 0 ? sheets(release).root() : sheets(release).place(row);
    while (at.depth() > 1) {
      at = at.parent().orElseThrow();
    }
    return at;
  }

  /// Columns that both releases have.
  List<Integer> compared() {
    return java.util.stream.IntStream.range(0, changes.columns().size())
        .filter(changes::isCompared)
        .boxed()
        .toList();
  }
}
