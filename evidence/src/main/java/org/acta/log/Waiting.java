package org.acta.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Waits for work that was given to other threads, and throws what went wrong there.
final class Waiting {
  private Waiting() {}

  /// Waits for all of them, even if one fails: nothing goes on behind the back of who waited.
  static void forAll(List<? extends CompletableFuture<?>> works) {
    CompletableFuture<Void> all = CompletableFuture.allOf(works.toArray(CompletableFuture[]::new));
    try {
      all.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
