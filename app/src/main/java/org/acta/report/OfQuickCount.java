package org.acta.report;

import java.util.Optional;
import org.acta.quickcount.Lottery;
import org.acta.quickcount.Redraw;
import org.acta.quickcount.Sample;
import org.acta.record.RecordView;
import org.acta.record.RecordedCount;

/// A quick count of a record, and what was computed from it.
///
/// @param redraw the sample drawn again from its seed, if the record has one
/// @param report estimates and response; without figures as long as no sheet can be used
public record OfQuickCount(RecordedCount of, Optional<Redraw> redraw, QuickCountReport report) {

  /// Computes it.
  static OfQuickCount of(RecordedCount count, RecordView view) {
    return new OfQuickCount(count, redraw(count), QuickCountReport.of(count.folder(view)));
  }

  private static Optional<Redraw> redraw(RecordedCount count) {
    if (count.plain().isEmpty() || count.seed().isEmpty() || count.sampled().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Redraw.of(
            count.plain().get(),
            new Sample(
                count.strata().keySet().stream()
                    .flatMap(code -> count.plain().get().station(code).stream())
                    .toList()),
            new Lottery(count.seed().get()),
            count.perCluster()));
  }

  /// Stations that were drawn; none if nobody says.
  public int drawn() {
    return of.strata().size();
  }

  /// Stations of the frame; none if it cannot be used.
  public int stations() {
    return of.plain().map(frame -> frame.stations().size()).orElse(0);
  }

  /// Sheets of drawn stations that came in and can be used.
  public int arrived() {
    return report.arrived();
  }
}
