package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A log for tests: its key, its entries, and how to open it.
final class TestLog {
  static final String ORIGIN = "acta.example/test";
  static final SigningKey KEY = Seeded.key(ORIGIN, SignatureType.ED25519);
  static final LogSigner SIGNER = LogSigner.of(KEY);
  static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000));

  private TestLog() {}

  static LogPlace in(Path folder) {
    return new LogPlace(folder.resolve("record"), folder.resolve("record.key"));
  }

  static byte[] entry(long index) {
    return ("{\"kind\":\"sheet\",\"number\":" + index + "}").getBytes(UTF_8);
  }

  static List<byte[]> entries(long from, long to) {
    List<byte[]> entries = new ArrayList<>();
    for (long i = from; i < to; i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  static LogWriter ready(Opening opening) {
    assertThat(opening).isInstanceOf(Opening.Ready.class);
    return ((Opening.Ready) opening).writer();
  }

  static LogWriter create(LogPlace place) {
    return ready(LogWriter.create(place, SIGNER, List.of(), CLOCK));
  }

  static Opening open(LogPlace place) {
    return LogWriter.open(place, SIGNER, List.of(), CLOCK);
  }

  static LogReader reader(Path record) {
    LogReader.Opened opened = LogReader.open(record, KEY.verifier());
    assertThat(opened).isInstanceOf(LogReader.Opened.Ready.class);
    return ((LogReader.Opened.Ready) opened).log();
  }

  /// The root over the first test entries, the slow and obvious way.
  static Hash root(long from, long to) {
    if (from == to) {
      return Merkle.EMPTY_ROOT;
    }
    if (to - from == 1) {
      return Merkle.leaf(entry(from));
    }
    long left = Long.highestOneBit(to - from - 1);
    return Merkle.node(root(from, from + left), root(from + left, to));
  }
}
