package org.acta.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.acta.log.LogPlace;
import org.acta.log.LogSigner;
import org.acta.log.LogWriter;
import org.acta.log.Opening;
import org.acta.log.SignatureType;
import org.acta.log.SigningKey;

/// A log to try commands on: entry n is `{"entry":n}`.
public record TestLog(Path folder, LogSigner signer) {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
  static final String ORIGIN = "example.org/elections/2026";

  /// A log of so many entries.
  public static TestLog of(Path folder, long size) {
    SigningKey key = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
    return of(folder, size, key);
  }

  static TestLog of(Path folder, long size, SigningKey key) {
    TestLog log = new TestLog(folder, LogSigner.of(key));
    log.use(LogWriter.create(LogPlace.of(folder), log.signer, List.of(), CLOCK), size, "");
    return log;
  }

  /// The same log with more entries.
  TestLog grow(long more) {
    return grow(more, "");
  }

  /// Entries with a word in them, so that two logs can differ.
  TestLog grow(long more, String word) {
    use(LogWriter.open(LogPlace.of(folder), signer, List.of(), CLOCK), more, word);
    return this;
  }

  TestLog signedBy(LogSigner other) {
    return new TestLog(folder, other);
  }

  private void use(Opening opening, long more, String word) {
    if (!(opening instanceof Opening.Ready(var writer, _, _))) {
      throw new IllegalStateException(opening.toString());
    }
    try (writer) {
      long size = writer.size();
      long end = size + more;
      while (size < end) {
        List<byte[]> batch = new ArrayList<>();
        for (; size < end && batch.size() < 8192; size++) {
          batch.add(entry(size, word));
        }
        writer.append(batch);
      }
    }
  }

  static byte[] entry(long index, String word) {
    return ("{\"entry\":" + index + word + "}").getBytes(UTF_8);
  }

  /// The log's vkey.
  public String vkey() {
    return signer.keys().getFirst().verifier().toString();
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  String path() {
    return folder.toString();
  }
}
