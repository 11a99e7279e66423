package org.acta.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.acta.format.Problem.Kind;

/// Inflates every part of a workbook once, before a library holds any of it.
///
/// It refuses what would fill the memory: a row, a text or a set of texts beyond reason, a document
/// type that could define entities, a cell in a column that does not exist. And it refuses a cell
/// that refers to a shared text which is not there, which the library would read as empty.
final class WorkbookGuard {
  /// As many bytes of XML as one row or one shared text may take.
  static final int MOST_BYTES_PER_ROW = 1 << 26;

  /// As many bytes of XML as all shared texts may take, since they are held.
  static final int MOST_BYTES_OF_TEXTS = 1 << 28;

  /// Letters of the last column, XFD.
  private static final int MOST_COLUMN_LETTERS = 3;

  private static final long FOUR = 0xFFFF_FFFFL;
  private static final long ROW = word("<row");
  private static final long CELL = word("<c");
  private static final long TEXT = word("<si");
  private static final long VALUE = word("<v>");
  private static final long SHARED = word(" t=\"s\"");
  private static final long REFERENCE = word(" r=\"");
  private static final long DOCTYPE = word("<!DO");

  private final Path file;
  private final long mostBytes;
  private long all;
  private long texts;
  private boolean textsExist;
  private long lastText = -1;

  private boolean inTexts;
  private long sinceRow;

  /// The last eight bytes, the latest lowest.
  private long recent;

  /// Letters of the cell address being read, or -1 outside of one.
  private int letters = -1;

  private boolean sharedCell;

  /// The number of a shared text being read, or -1 outside of one.
  private long reference = -1;

  private WorkbookGuard(Path file, long mostBytes) {
    this.file = file;
    this.mostBytes = mostBytes;
  }

  /// Reads all parts through.
  ///
  /// @param mostBytes the bound on all parts together
  static void inspect(Path file, Archive archive, long mostBytes) throws IOException {
    WorkbookGuard guard = new WorkbookGuard(file, mostBytes);
    for (ZipEntry part : archive.members()) {
      try (InputStream in = archive.open(part.getName())) {
        guard.read(part.getName().toLowerCase(Locale.ROOT), in);
      }
    }
    boolean known = guard.texts > 0 || !guard.textsExist;
    if (known && guard.lastText >= guard.texts) {
      throw guard.corrupt("a cell refers to a text that is not there");
    }
  }

  private void read(String name, InputStream in) throws IOException {
    boolean watched = (name.endsWith(".xml") || name.endsWith(".rels")) && !name.contains("pivot");
    inTexts = name.endsWith("sharedstrings.xml");
    textsExist |= inTexts;
    sinceRow = 0;
    recent = 0;
    letters = -1;
    sharedCell = false;
    reference = -1;
    long before = all;
    byte[] chunk = new byte[1 << 16];
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      all += count;
      if (all > mostBytes) {
        throw Problem.in(file, Kind.TOO_LARGE, mostBytes).exception();
      } else if (inTexts && all - before > MOST_BYTES_OF_TEXTS) {
        throw oversized(MOST_BYTES_OF_TEXTS / (1 << 20) + " MiB of texts");
      }
      for (int i = 0; watched && i < count; i++) {
        take(chunk[i] & 0xFF);
      }
    }
  }

  private void take(int b) {
    recent = recent << 8 | b;
    if (++sinceRow > MOST_BYTES_PER_ROW) {
      throw oversized("a row of " + MOST_BYTES_PER_ROW / (1 << 20) + " MiB");
    }
    if (letters >= 0) {
      letters = b >= '0' && b <= '9' || b == '"' ? -1 : letters + 1;
      if (letters > MOST_COLUMN_LETTERS) {
        throw corrupt("a cell lies in no column");
      }
    } else if (reference >= 0 && b >= '0' && b <= '9') {
      reference = Math.min(reference * 10 + b - '0', Integer.MAX_VALUE);
      lastText = Math.max(lastText, reference);
    } else {
      reference = -1;
      watchForNames(b);
    }
  }

  private void watchForNames(int b) {
    switch (b) {
      case 'w' -> sinceRow = (recent & FOUR) == ROW ? 0 : sinceRow;
      case 'c' -> sharedCell &= (recent & 0xFFFF) != CELL;
      case 'i' -> {
        if ((recent & 0xFF_FFFF) == TEXT) {
          sinceRow = 0;
          texts += inTexts ? 1 : 0;
        }
      }
      case '"' -> {
        letters = (recent & FOUR) == REFERENCE ? 0 : -1;
        sharedCell |= (recent & 0xFFFF_FFFF_FFFFL) == SHARED;
      }
      case '>' -> reference = sharedCell && (recent & 0xFF_FFFF) == VALUE ? 0 : -1;
      case 'O' -> {
        if ((recent & FOUR) == DOCTYPE) {
          throw corrupt("it holds a document type");
        }
      }
      default -> {}
    }
  }

  private InputException corrupt(String how) {
    return Problem.in(file, Kind.XLSX_CORRUPT, how).exception();
  }

  private InputException oversized(String what) {
    return Problem.in(file, Kind.XLSX_OVERSIZED, what).exception();
  }

  private static long word(String ascii) {
    long word = 0;
    for (int i = 0; i < ascii.length(); i++) {
      word = word << 8 | ascii.charAt(i);
    }
    return word;
  }
}
