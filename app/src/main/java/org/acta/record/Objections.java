package org.acta.record;

import java.util.ArrayList;
import java.util.List;

/// Objections as they are found: the first thousand are kept, all are counted.
public final class Objections {
  private static final int KEPT = 1000;

  private final List<Objection> kept = new ArrayList<>();
  private final ViewListener listener;
  private long count;

  Objections(ViewListener listener) {
    this.listener = listener;
  }

  void add(Objection objection) {
    listener.objected(objection);
    count++;
    if (kept.size() < KEPT) {
      kept.add(objection);
    }
  }

  /// All that were found, kept or not.
  public long count() {
    return count;
  }

  /// The first ones, in the order of the record but for corrections, which come last.
  public List<Objection> first() {
    return List.copyOf(kept);
  }
}
