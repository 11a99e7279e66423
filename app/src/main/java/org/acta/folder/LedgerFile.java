package org.acta.folder;

import java.util.List;
import org.acta.sheet.Origin;

/// A ledger file that was read.
///
/// @param rows those that could be read, in the order of the file
public record LedgerFile(Origin origin, List<LedgerRow> rows) {
  public LedgerFile {
    rows = List.copyOf(rows);
  }
}
