package org.acta.folder;

/// Hears how far the reading has come.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress SILENT = (file, rows) -> {};

  /// Called every few thousand rows.
  ///
  /// @param rows read so far from this file
  void rows(String file, long rows);
}
