package org.acta.record;

/// The entries of a log in their order, as often as they are asked for.
@FunctionalInterface
public interface StoredEntries extends Iterable<StoredEntries.Stored> {

  /// An entry where it stands.
  ///
  /// @param index from 0
  /// @param bytes as they were hashed; not to be changed
  record Stored(long index, byte[] bytes) {}
}
