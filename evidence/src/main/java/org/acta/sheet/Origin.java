package org.acta.sheet;

/// The file that sheets were read from, or the record that keeps what stood in it.
///
/// @param file its name as the election folder gives it
/// @param sha256 of the original bytes, in lower-case hexadecimal
/// @param bytes size of the original
/// @param numbering what the numbers of its references count
public record Origin(String file, String sha256, long bytes, Numbering numbering) {

  /// What a reference counts.
  public enum Numbering {
    /// Lines of the file, from 1.
    LINES,
    /// Entries of the record into which the file was imported, from 0.
    ENTRIES
  }

  /// A file that is looked up by its lines.
  public Origin(String file, String sha256, long bytes) {
    this(file, sha256, bytes, Numbering.LINES);
  }
}
