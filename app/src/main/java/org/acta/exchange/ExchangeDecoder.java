package org.acta.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.acta.format.TableDecoder;

/// A decoder that also knows what a file says of the election.
///
/// All of them have the same columns: one record for each figure of each sheet.
interface ExchangeDecoder extends TableDecoder {
  /// Reads what the file says of the election.
  ///
  /// @throws org.acta.format.InputException if it is damaged
  Contents contents(Path file, Bytes bytes) throws IOException;

  @Override
  default List<String> columns() {
    return ExchangeRows.COLUMNS;
  }
}
