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

  /// Problems that were found before and written down.
  ///
  /// @param count all of them
  /// @param first those that were kept, in the order found
  public static Problems of(long count, List<Problem> first) {
    if (count < first.size()) {
      throw new IllegalArgumentException(
          first.size() + " problems were kept, so that there are not " + count + " in all");
    }
    Problems problems = new Problems();
    first.forEach(problems::add);
    problems.count = count;
    return problems;
  }

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

  /// Those that were kept of the ones found after the first `before`.
  List<Problem> from(long before) {
    return List.copyOf(kept.subList((int) Math.min(before, kept.size()), kept.size()));
  }

  /// The first ones, in the order found.
  public List<Problem> first() {
    return List.copyOf(kept);
  }
}
