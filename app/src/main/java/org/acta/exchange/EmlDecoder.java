package org.acta.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.acta.format.Problem;

/// Reads EML 510, the count of an election (OASIS EML 5.0 and later; `Count` is the same in 7.0).
///
/// Each `ReportingUnitVotes` is a sheet; `TotalVotes` is a subtotal, unless it stands alone. Where
/// a list and its candidates both have votes, those of the candidates are details.
final class EmlDecoder implements ExchangeDecoder {
  @Override
  public String name() {
    return "EML 510";
  }

  @Override
  public boolean recognises(byte[] head) {
    return Beginning.of(head).isXml("EML");
  }

  @Override
  public void decode(Path file, Bytes bytes, Sink sink) throws IOException {
    EmlIndex index = index(file, bytes);
    try (InputStream in = bytes.open()) {
      XmlNodes.read(file, in, new EmlRows(index, new ExchangeRows(sink)));
    }
  }

  @Override
  public Contents contents(Path file, Bytes bytes) throws IOException {
    return index(file, bytes).contents(file, name());
  }

  private EmlIndex index(Path file, Bytes bytes) throws IOException {
    EmlIndex index = new EmlIndex();
    try (InputStream in = bytes.open()) {
      XmlNodes.read(file, in, index);
    }
    if (index.isEmpty()) {
      throw Problem.in(file, Problem.Kind.DOCUMENT_WITHOUT_COUNTS, name()).exception();
    }
    return index;
  }
}
