package org.acta.record;

/// Another entry of the same record.
///
/// @param index its place in the log, from 0
/// @param leaf its leaf hash, so that the reference cannot come to mean something else
public record EntryReference(long index, Sha256 leaf) {
  public EntryReference {
    if (index < 0) {
      throw new IllegalArgumentException("an index is at least 0, not " + index);
    }
  }

  Json.Fields json() {
    return new Draft().put("index", index).put("leaf", leaf.hex()).json();
  }

  static EntryReference of(Members members) {
    return new EntryReference(
        members.count("index", 0), members.parsed("leaf", "a SHA-256", Sha256::new));
  }
}
