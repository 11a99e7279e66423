package org.acta.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// Reads the files of one format that is no table as if they were tables.
///
/// A decoder knows its files by their first bytes and hands their contents over as records under a
/// header of its own, so that whoever reads tables reads them too.
public interface TableDecoder {
  /// How many first bytes [#recognises] is shown, fewer if the file is shorter.
  int HEAD = 4096;

  /// The format, for people: `EML 510`.
  String name();

  /// Whether a file that begins with these bytes is of this format.
  boolean recognises(byte[] head);

  /// The header of the records.
  List<String> columns();

  /// Hands over every record, in an order that depends on the bytes alone.
  ///
  /// @param file as the user named it, for problems
  /// @param bytes may be opened more than once
  /// @throws InputException if the bytes are damaged; records handed over before must be given up
  /// @throws IOException if the machine fails
  void decode(Path file, Bytes bytes, Sink sink) throws IOException;

  /// The decompressed bytes of a file.
  @FunctionalInterface
  interface Bytes {
    /// The bytes from their start, bounded.
    InputStream open() throws IOException;
  }

  /// Takes records.
  @FunctionalInterface
  interface Sink {
    /// @param line where the record starts in the file, from 1
    /// @param fields one for each column
    void take(long line, List<String> fields);
  }
}
