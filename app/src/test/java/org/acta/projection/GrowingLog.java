package org.acta.projection;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.acta.log.LogPlace;
import org.acta.log.LogReader;
import org.acta.log.LogSigner;
import org.acta.log.LogWriter;
import org.acta.log.Opening;
import org.acta.log.SignatureType;
import org.acta.log.SigningKey;

/// A log that is written to in parts.
final class GrowingLog {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

  private final LogPlace place;
  private final SigningKey key =
      SigningKey.generate("example.org/growing", SignatureType.ED25519, new SecureRandom());
  private boolean begun;

  GrowingLog(Path record) {
    this.place = LogPlace.of(record);
  }

  LogReader append(List<byte[]> entries) {
    LogSigner signer = LogSigner.of(key);
    Opening opening =
        begun
            ? LogWriter.open(place, signer, List.of(), CLOCK)
            : LogWriter.create(place, signer, List.of(), CLOCK);
    begun = true;
    if (!(opening instanceof Opening.Ready(var writer, _, _))) {
      throw new AssertionError(opening);
    }
    try (writer) {
      writer.append(entries);
      writer.publish();
    }
    if (LogReader.open(place.record(), key.verifier())
        instanceof LogReader.Opened.Ready(LogReader log)) {
      return log;
    }
    throw new AssertionError("the log cannot be read");
  }
}
