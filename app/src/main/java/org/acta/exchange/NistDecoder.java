package org.acta.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.acta.format.Problem;

/// Reads election results in NIST's common data format, version 2 (SP 1500-100r2), as JSON or XML.
///
/// Every unit that has counts in a contest and lies in no part of which others have counts is a
/// sheet; the units above are subtotals. Where a contest has totals, counts by kind of vote are
/// details; where it has none, each kind of vote is a sheet of its own, `unit/kind`.
final class NistDecoder implements ExchangeDecoder {
  private static final String ROOT = "ElectionReport";

  private final boolean json;

  NistDecoder(boolean json) {
    this.json = json;
  }

  @Override
  public String name() {
    return json ? "NIST results JSON" : "NIST results XML";
  }

  @Override
  public boolean recognises(byte[] head) {
    Beginning beginning = Beginning.of(head);
    return json
        ? beginning.isJsonWith(
            "\"ElectionResults.",
            "\"VendorApplicationId\"",
            "\"IssuerAbbreviation\"",
            "\"GpUnit\"",
            "\"ElectionScopeId\"")
        : beginning.isXml(ROOT);
  }

  @Override
  public void decode(Path file, Bytes bytes, Sink sink) throws IOException {
    NistIndex index = index(file, bytes);
    read(file, bytes, new NistRows(index, new ExchangeRows(sink)));
  }

  @Override
  public Contents contents(Path file, Bytes bytes) throws IOException {
    return index(file, bytes).contents(name());
  }

  private NistIndex index(Path file, Bytes bytes) throws IOException {
    NistIndex index = new NistIndex(file);
    read(file, bytes, index);
    index.done();
    if (index.isEmpty()) {
      throw Problem.in(file, Problem.Kind.DOCUMENT_WITHOUT_COUNTS, name()).exception();
    }
    return index;
  }

  private void read(Path file, Bytes bytes, NodeHandler handler) throws IOException {
    try (InputStream in = bytes.open()) {
      if (json) {
        JsonNodes.read(file, in, ROOT, handler);
      } else {
        XmlNodes.read(file, in, handler);
      }
    }
  }
}
