package org.acta.cli;

import java.util.List;
import org.acta.record.Centre;
import org.acta.record.LogEntries;

/// Reads the tally centre of a record.
final class IntakeReading {
  private IntakeReading() {}

  static Centre centre(IntakeOptions at, List<String> keys) {
    return at.centre(at.view(new LogEntries(OpenRecord.toRead(at.record(), keys))));
  }
}
