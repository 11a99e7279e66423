package org.acta.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/// Checks that every byte of a file has its place in an encoding, and keeps the first that has not.
final class StrictDecoding {
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
  private final CharBuffer characters = CharBuffer.allocate(1 << 16);
  private long decoded;
  private Optional<ByteCensus.Place> failure = Optional.empty();

  StrictDecoding(Charset charset) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /// Takes the next bytes.
  void take(byte[] more, int length) {
    int at = 0;
    while (at < length && failure.isEmpty()) {
      bytes.compact();
      int count = Math.min(bytes.remaining(), length - at);
      bytes.put(more, at, count).flip();
      at += count;
      decode(false);
    }
  }

  /// Ends the file and gives the first byte that does not fit.
  Optional<ByteCensus.Place> end() {
    if (failure.isEmpty()) {
      decode(true);
    }
    return failure;
  }

  private void decode(boolean last) {
    CoderResult result;
    do {
      characters.clear();
      int before = bytes.position();
      result = decoder.decode(bytes, characters, last);
      decoded += bytes.position() - before;
    } while (result.isOverflow());
    if (result.isError()) {
      failure = Optional.of(new ByteCensus.Place(decoded, bytes.get(bytes.position()) & 0xFF));
    }
  }
}
