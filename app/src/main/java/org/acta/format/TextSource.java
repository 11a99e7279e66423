package org.acta.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.Optional;
import org.acta.format.ByteCensus.Place;
import org.acta.format.Problem.Kind;

/// The decompressed bytes of one table, which can be opened again and again.
///
/// @param file what the user named
/// @param opening opens the bytes from their start
record TextSource(Path file, Opening opening) {

  /// Opens the bytes of a table from their start.
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  /// Reads all bytes once, and finds their encoding.
  ///
  /// @throws InputException if they are no text, or in no encoding that can be told
  static Encoding inspect(TextSource source, InputStream bytes, Optional<String> declared)
      throws IOException {
    byte[] head = bytes.readNBytes(Signature.LENGTH);
    if (head.length == 0) {
      throw Problem.in(source.file, Kind.EMPTY_FILE).exception();
    }
    if (Signature.of(source.file, head) != Signature.TEXT) {
      throw Problem.in(source.file, Kind.NESTED_ARCHIVE).exception();
    }
    EncodingCheck check = new EncodingCheck(source.file, head, declared);
    check.take(head, head.length);
    byte[] chunk = new byte[1 << 16];
    for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
      check.take(chunk, read);
    }
    return switch (check.end()) {
      case EncodingCheck.Fits(Encoding encoding) -> encoding;
      case EncodingCheck.Breaks(Place place, Encoding tried, Problem problem) ->
          throw problem.atLine(source.lineOf(place, tried)).exception();
    };
  }

  /// The characters of the text, without its mark; a byte that does not fit is an `IOException`.
  Reader reader(Encoding encoding) throws IOException {
    InputStream bytes = opening.open();
    bytes.skipNBytes(encoding.mark());
    return new InputStreamReader(
        bytes,
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /// The physical line of a byte, by reading up to it.
  private long lineOf(Place place, Encoding encoding) throws IOException {
    long line = 1;
    try (InputStream bytes = opening.open();
        Reader before =
            new InputStreamReader(new Prefix(bytes, place.offset()), encoding.charset())) {
      char[] chunk = new char[1 << 13];
      boolean afterReturn = false;
      for (int read = before.read(chunk); read >= 0; read = before.read(chunk)) {
        for (int i = 0; i < read; i++) {
          line += chunk[i] == '\r' || chunk[i] == '\n' && !afterReturn ? 1 : 0;
          afterReturn = chunk[i] == '\r';
        }
      }
    }
    return line;
  }

  /// The first bytes of a stream.
  private static final class Prefix extends FilterInputStream {
    private long left;

    Prefix(InputStream in, long length) {
      super(in);
      left = length;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = left <= 0 ? -1 : in.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }
  }
}
