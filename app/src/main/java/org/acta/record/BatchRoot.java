package org.acta.record;

import java.util.ArrayList;
import java.util.List;

/// The RFC 6962 Merkle tree hash over leaves that come one by one; it keeps one node for each bit
/// of their number.
final class BatchRoot {
  private final List<byte[]> complete = new ArrayList<>();
  private long size;

  void add(byte[] leaf) {
    byte[] node = leaf;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      node = Sha256.node(complete.removeLast(), node);
    }
    complete.add(node);
    size++;
  }

  long size() {
    return size;
  }

  SubmissionBody.Batch batch() {
    if (complete.isEmpty()) {
      return new SubmissionBody.Batch(0, Sha256.of());
    }
    byte[] root = complete.getLast();
    for (int i = complete.size() - 2; i >= 0; i--) {
      root = Sha256.node(complete.get(i), root);
    }
    return new SubmissionBody.Batch(size, new Sha256(java.util.HexFormat.of().formatHex(root)));
  }
}
