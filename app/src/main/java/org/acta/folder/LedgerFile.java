package org.acta.folder;

import java.util.List;
import org.acta.sheet.Origin;

/// A ledger file that was read.
///
/// @param file the account of it
/// @param source who noted it; empty if nobody said
/// @param rows those that could be read, in the order of the file
public record LedgerFile(FileRead file, String source, List<LedgerRow> rows) {
  public LedgerFile {
    rows = List.copyOf(rows);
  }

  public Origin origin() {
    return file.origin();
  }
}
