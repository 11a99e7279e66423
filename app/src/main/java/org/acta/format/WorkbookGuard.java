package org.acta.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.acta.format.Problem.Kind;

/// Inflates every part of a workbook once, before a library holds any of it, and refuses the ones
/// that would fill the memory: a row, a text or a set of texts beyond reason, a document type that
/// could define entities, a cell in a column that does not exist.
final class WorkbookGuard {
  /// As many bytes of XML as one row or one shared text may take.
  static final int MOST_BYTES_PER_ROW = 1 << 26;

  /// As many bytes of XML as all shared texts may take, since they are held.
  static final int MOST_BYTES_OF_TEXTS = 1 << 28;

  /// Letters of the last column, XFD.
  private static final int MOST_COLUMN_LETTERS = 3;

  private final Path file;
  private long sinceRow;
  private long all;

  /// The last bytes, the latest lowest.
  private int recent;

  /// Letters of the cell reference being read, or -1 outside of one.
  private int letters = -1;

  private WorkbookGuard(Path file) {
    this.file = file;
  }

  /// Reads all parts through.
  ///
  /// @param mostBytes the bound on all parts together
  static void inspect(Path file, Archive archive, long mostBytes) throws IOException {
    long left = mostBytes;
    byte[] chunk = new byte[1 << 16];
    for (ZipEntry part : archive.members()) {
      String name = part.getName().toLowerCase(Locale.ROOT);
      boolean read = (name.endsWith(".xml") || name.endsWith(".rels")) && !name.contains("pivot");
      WorkbookGuard guard = new WorkbookGuard(file);
      try (InputStream in = archive.open(part.getName())) {
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
          left -= count;
          if (left < 0) {
            throw Problem.in(file, Kind.TOO_LARGE, mostBytes).exception();
          }
          if (read) {
            guard.take(chunk, count, name.endsWith("sharedstrings.xml"));
          }
        }
      }
    }
  }

  private void take(byte[] bytes, int length, boolean texts) {
    for (int i = 0; i < length; i++) {
      take(bytes[i] & 0xFF);
    }
    all += length;
    if (texts && all > MOST_BYTES_OF_TEXTS) {
      throw oversized(MOST_BYTES_OF_TEXTS / (1 << 20) + " MiB of texts");
    }
  }

  private void take(int b) {
    recent = recent << 8 | b;
    sinceRow++;
    if (recent == ROW || (recent & 0xFFFFFF) == TEXT) {
      sinceRow = 0;
    } else if (sinceRow > MOST_BYTES_PER_ROW) {
      throw oversized("a row of " + MOST_BYTES_PER_ROW / (1 << 20) + " MiB");
    } else if (recent == DOCTYPE) {
      throw Problem.in(file, Kind.XLSX_CORRUPT, "it holds a document type").exception();
    }
    if (recent == REFERENCE) {
      letters = 0;
    } else if (letters >= 0) {
      letters = b >= '0' && b <= '9' || b == '"' ? -1 : letters + 1;
      if (letters > MOST_COLUMN_LETTERS) {
        throw Problem.in(file, Kind.XLSX_CORRUPT, "a cell lies in no column").exception();
      }
    }
  }

  private InputException oversized(String what) {
    return Problem.in(file, Kind.XLSX_OVERSIZED, what).exception();
  }

  private static final int ROW = word("<row");
  private static final int TEXT = word("<si");
  private static final int DOCTYPE = word("<!DO");
  private static final int REFERENCE = word(" r=\"");

  private static int word(String ascii) {
    int word = 0;
    for (int i = 0; i < ascii.length(); i++) {
      word = word << 8 | ascii.charAt(i);
    }
    return word;
  }
}
