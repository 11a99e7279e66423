package org.acta.log;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Who works for a writer, and the locks that it holds while anybody does.
///
/// @param publishers runs what may be done later, one after the other
/// @param stagers runs what a commit waits for
/// @param helpers runs what publishing waits for
/// @param locks given back at the end
record WriterThreads(
    Executor publishers, Executor stagers, Executor helpers, List<WriterLock> locks) {
  /// Forces in flight at once. File systems commit those that arrive together with one flush.
  private static final int HELPERS = 16;

  /// Threads of the writer's own.
  static WriterThreads started(List<WriterLock> locks) {
    return new WriterThreads(
        Executors.newSingleThreadExecutor(named("log-publisher")),
        Executors.newSingleThreadExecutor(named("log-stager")),
        Executors.newFixedThreadPool(HELPERS, named("log-helper")),
        locks);
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }

  /// Publishes soon. A failure is not lost: it stops the writer.
  void publish(Runnable work) {
    publishers.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException told) {
        // Whoever asks the writer next is told.
      }
    });
  }

  /// Waits for those who work, and then gives the locks back.
  void close() {
    for (Executor executor : List.of(publishers, stagers, helpers)) {
      if (executor instanceof ExecutorService service) {
        service.close();
      }
    }
    locks.forEach(WriterLock::close);
  }
}
