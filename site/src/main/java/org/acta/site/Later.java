package org.acta.site;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is computed when it is first asked for, once.
final class Later<T> implements Supplier<T> {
  private final Supplier<T> compute;
  private @Nullable T computed;

  Later(Supplier<T> compute) {
    this.compute = compute;
  }

  @Override
  public synchronized T get() {
    T known = computed;
    if (known == null) {
      known = compute.get();
      computed = known;
    }
    return known;
  }
}
