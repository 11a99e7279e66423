package org.acta.cli;

import java.util.List;
import org.acta.election.Place;
import org.acta.record.Centre;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.report.OfCentre;

/// Reads tally centres from a record.
final class IntakeReading {
  private IntakeReading() {}

  static Centre centre(IntakeOptions at, List<String> keys) {
    return at.centre(at.view(new LogEntries(OpenRecord.toRead(at.record(), keys))));
  }

  static OfCentre of(Centre centre) {
    return OfCentre.of(
        centre.title(), centre.levels(), centre.intake(), centre.counted(Place.root("")));
  }

  static List<OfCentre> all(RecordView view) {
    return view.centres().stream().map(IntakeReading::of).toList();
  }
}
