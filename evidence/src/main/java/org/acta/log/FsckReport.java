package org.acta.log;

import java.util.List;
import java.util.Optional;

/// What the check of a record found.
///
/// @param checkpoint if it is the log's
/// @param bundles that were checked, with the tiles above them
/// @param bytes of entries, with their lengths, that were hashed
/// @param findings in the order in which they were found, at most [Fsck#MOST_FINDINGS]
/// @param more findings that were only counted
public record FsckReport(
    Optional<Checkpoint> checkpoint,
    long bundles,
    long bytes,
    List<FsckFinding> findings,
    long more) {
  public FsckReport {
    findings = List.copyOf(findings);
  }

  /// Whether every byte is what the checkpoint says. Files of an unfinished commit may be beside.
  public boolean sound() {
    return checkpoint.isPresent()
        && more == 0
        && findings.stream().allMatch(FsckFinding::unfinished);
  }
}
