package org.acta.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The findings of a check, as many as anybody wants to read; a file is found once.
final class Findings {
  private final List<FsckFinding> kept = new ArrayList<>();
  private final Set<String> files = new HashSet<>();
  private long more;

  void add(FsckFinding finding) {
    if (kept.size() == Fsck.MOST_FINDINGS) {
      more++;
    } else if (files.add(finding.file())) {
      kept.add(finding);
    }
  }

  boolean has(TilePath path) {
    return files.contains(path.path());
  }

  List<FsckFinding> kept() {
    return kept;
  }

  long more() {
    return more;
  }
}
