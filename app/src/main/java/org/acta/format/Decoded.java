package org.acta.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.acta.format.Problem.Kind;

/// A file that a decoder reads.
///
/// @param file as the user named it
/// @param decoder which knew it by its first bytes
/// @param bytes decompressed
public record Decoded(Path file, TableDecoder decoder, TableDecoder.Bytes bytes)
    implements Records {

  /// Hands every record over; where to start and stop is not asked of a decoder.
  @Override
  public void stream(long firstLine, Sink sink) {
    Row row = new Row();
    try {
      decoder.decode(file, bytes, (line, fields) -> take(row, line, fields, sink));
    } catch (IOException e) {
      throw Problem.in(file, Kind.UNREADABLE_FILE, String.valueOf(e.getMessage())).exception(e);
    }
  }

  private static void take(Row row, long line, List<String> fields, Sink sink) {
    row.begin(line);
    fields.forEach(row::add);
    sink.take(row);
  }
}
