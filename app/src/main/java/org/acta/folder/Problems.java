package org.acta.folder;

import java.util.ArrayList;
import java.util.List;
import org.acta.format.Problem;

/// Problems as they are found: the first thousand are kept, the rest are counted, so that a file
/// with a million bad cells does not fill the memory.
public final class Problems {
  private static final int KEPT = 1000;

  private final List<Problem> kept = new ArrayList<>();
  private long count;

  /// Takes one more.
  void add(Problem problem) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(problem);
    }
  }

  /// All that were found, kept or not.
  public long count() {
    return count;
  }

  /// The first ones, in the order found.
  public List<Problem> first() {
    return List.copyOf(kept);
  }
}
