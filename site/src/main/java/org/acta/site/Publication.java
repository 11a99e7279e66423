package org.acta.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Writes a site as files: every path that it has, with the bytes that a server would give.
///
/// The files are written into a new folder beside the target, which then takes its place, so that
/// nobody sees half a site. What is there is replaced only if it was written so too. Which thread
/// comes to a path changes nothing in it.
///
/// @param threads that print pages, at least 1
/// @param progress hears how many files are written; from any thread
public record Publication(Site site, int threads, LongConsumer progress) {
  /// A file that says who wrote the folder, so that nothing else is ever replaced.
  private static final String MARK = ".acta-site";

  private static final int TOLD_EVERY = 100;

  /// @throws IllegalArgumentException if there is no thread
  public Publication {
    if (threads < 1) {
      throw new IllegalArgumentException("a site is printed by at least 1 thread, not " + threads);
    }
  }

  /// What became of it.
  public sealed interface Done {
    /// The site is there.
    record Written(long files, long bytes) implements Done {}

    /// Something else is there, and was left alone.
    record NotOurs(Path there) implements Done {}
  }

  /// Writes the site.
  ///
  /// @throws UncheckedIOException if the disk fails
  public Done into(Path target) {
    Path whole = target.toAbsolutePath().normalize();
    if (Files.exists(whole) && !Files.isRegularFile(whole.resolve(MARK))) {
      return new Done.NotOurs(target);
    }
    Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
    try {
      remove(fresh);
      Files.createDirectories(fresh);
      Done done = write(fresh);
      Files.writeString(fresh.resolve(MARK), "written by acta publish\n");
      Path old = whole.resolveSibling(whole.getFileName() + ".old");
      remove(old);
      if (Files.exists(whole)) {
        Files.move(whole, old);
      }
      Files.move(fresh, whole);
      remove(old);
      return done;
    } catch (IOException e) {
      throw new UncheckedIOException(whole.toString(), e);
    }
  }

  private Done write(Path folder) throws IOException {
    List<String> paths = site.paths().toList();
    AtomicInteger next = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    Set<Path> made = ConcurrentHashMap.newKeySet();
    List<Future<?>> workers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        workers.add(
            pool.submit(() -> {
              for (int at = next.getAndIncrement();
                  at < paths.size();
                  at = next.getAndIncrement()) {
                bytes.addAndGet(write(folder, paths.get(at), made));
                if (at % TOLD_EVERY == 0) {
                  progress.accept(at);
                }
              }
            }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return new Done.Written(paths.size(), bytes.get());
  }

  private long write(Path folder, String path, Set<Path> made) {
    byte[] bytes =
        site.at(path)
            .orElseThrow(
                () -> new IllegalStateException("the site lists " + path + " and has none"))
            .bytes();
    Path file = folder.resolve(path);
    try {
      Path parent = Objects.requireNonNull(file.getParent());
      // Another thread may write into it as soon as it is known to be made.
      if (!made.contains(parent)) {
        Files.createDirectories(parent);
        made.add(parent);
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
    return bytes.length;
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
