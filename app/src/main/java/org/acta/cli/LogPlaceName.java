package org.acta.cli;

import java.io.UncheckedIOException;
import org.acta.log.MalformedException;
import org.acta.log.PolicyVerdict;
import org.acta.log.SignedNote;
import org.acta.log.TilePath;
import org.acta.mirror.LogFiles;
import org.acta.mirror.SeenLog;
import org.acta.mirror.Trust;

/// A log that a command was given by folder or URL.
final class LogPlaceName {
  private LogPlaceName() {}

  static LogFiles files(String place) {
    try {
      return LogFiles.at(place);
    } catch (IllegalArgumentException e) {
      throw Refusal.misuse(String.valueOf(e.getMessage()));
    }
  }

  /// The log at its checkpoint, if that is accepted.
  ///
  /// @throws Refusal if there is no log, or its checkpoint is not accepted
  static SeenLog open(String place, Trust trust) {
    LogFiles files = files(place);
    String where = files.where(new TilePath.Checkpoint());
    byte[] note =
        files
            .read(new TilePath.Checkpoint())
            .orElseThrow(() ->
                Refusal.evidence("there is no log at " + place + ": " + where + " is missing"));
    PolicyVerdict verdict = trust.check(note);
    if (!(verdict instanceof PolicyVerdict.Satisfied satisfied)) {
      throw Refusal.evidence(where + ": " + Explained.refused(verdict));
    }
    return seen(files, note, satisfied);
  }

  private static SeenLog seen(LogFiles files, byte[] note, PolicyVerdict.Satisfied satisfied) {
    try {
      return new SeenLog(files, SignedNote.parse(note), satisfied.checkpoint());
    } catch (MalformedException e) {
      throw new UncheckedIOException(new java.io.IOException(e.problem(), e));
    }
  }
}
