package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is promised after a crash: at every step of a writer's work, power is lost in every way
/// that a [SimulatedDisk] knows, and the next writer is asked for all that was acknowledged.
class CrashTest {
  private static final Path HOME = Path.of("/home");
  private static final LogPlace PLACE = TestLog.in(HOME);

  /// What the world knows: it must be true for ever.
  private static final class World {
    /// The entries that were acknowledged, by index; empty where an index was not.
    final List<byte[]> acknowledged = new ArrayList<>();

    final List<Checkpoint> shown = new ArrayList<>();

    World copy() {
      World copy = new World();
      copy.acknowledged.addAll(acknowledged);
      copy.shown.addAll(shown);
      return copy;
    }
  }

  /// Publishes as late as it likes, in the order in which it was asked.
  private static final class Later implements Executor {
    private final ArrayDeque<Runnable> works = new ArrayDeque<>();
    private final int atLeast;

    Later(int atLeast) {
      this.atLeast = atLeast;
    }

    @Override
    public void execute(Runnable work) {
      works.add(work);
      if (works.size() > atLeast) {
        works.remove().run();
      }
    }
  }

  private static WriterThreads threads(int late) {
    return new WriterThreads(new Later(late), Runnable::run, Runnable::run, List.of());
  }

  private static LogStart start(Disk disk) {
    return new LogStart(disk, PLACE, TestLog.SIGNER, List.of());
  }

  private static SimulatedDisk emptyDisk() {
    SimulatedDisk disk = new SimulatedDisk();
    disk.makeFolder(HOME);
    disk.forceFolder(Path.of("/"));
    return disk;
  }

  private static List<byte[]> batch(long first, int entries, String attempt) {
    List<byte[]> batch = new ArrayList<>();
    for (long i = first; i < first + entries; i++) {
      batch.add((attempt + " " + i).getBytes(UTF_8));
    }
    return batch;
  }

  private static void append(LogWriter writer, List<byte[]> entries, World world) {
    LogWriter.Appended appended = writer.append(entries);
    assertThat(appended.first()).isEqualTo(world.acknowledged.size());
    world.acknowledged.addAll(entries);
    world.shown.add(checkpoint(appended.checkpoint()));
  }

  private static Checkpoint checkpoint(SignedNote note) {
    try {
      return Checkpoint.parse(note.text());
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  /// A log that begins, and takes these batches.
  private static void write(SimulatedDisk disk, World world, int late, int... batches) {
    LogStart start = start(disk);
    start.makeFolders();
    LogWriter writer = TestLog.ready(start.begin(TestLog.CLOCK, threads(late)));
    for (int entries : batches) {
      append(writer, batch(world.acknowledged.size(), entries, "first"), world);
    }
    writer.close();
  }

  /// Every promise at once, for a disk that a writer left.
  private static void promised(SimulatedDisk left, World world) {
    readable(left, world, 0);
    LogStart start = start(left);
    start.makeFolders();
    Opening opening = start.resume(TestLog.CLOCK, threads(0));
    if (opening instanceof Opening.NoLog) {
      assertThat(world.acknowledged).isEmpty();
      opening = start.begin(TestLog.CLOCK, threads(0));
    }
    LogWriter writer = TestLog.ready(opening);
    assertThat(writer.size()).isGreaterThanOrEqualTo(world.acknowledged.size());
    readable(left, world, world.acknowledged.size());
    writer.append(batch(writer.size(), 3, "second"));
    writer.close();
    LogReader log = readable(left, world, writer.size()).orElseThrow();
    assertThat(log.entry(log.size() - 1)).isEqualTo(batch(log.size() - 1, 1, "second").getFirst());
    assertThat(left.list(PLACE.staging())).isEmpty();
  }

  /// What anybody can see is a whole log that holds all that was acknowledged, up to its size, and
  /// agrees with all checkpoints that were shown.
  private static Optional<LogReader> readable(SimulatedDisk disk, World world, long atLeast) {
    LogReader.Opened opened =
        LogReader.open(disk, PLACE.record(), TestLog.ORIGIN, List.of(TestLog.KEY.verifier()));
    if (atLeast == 0 && opened instanceof LogReader.Opened.NoLog) {
      return Optional.empty();
    }
    assertThat(opened).isInstanceOf(LogReader.Opened.Ready.class);
    LogReader log = ((LogReader.Opened.Ready) opened).log();
    assertThat(log.size()).isGreaterThanOrEqualTo(atLeast);
    log.forEach(
        0,
        log.size(),
        (index, entry) -> {
          if (index < world.acknowledged.size()) {
            assertThat(entry).isEqualTo(world.acknowledged.get((int) index));
          }
        });
    for (Checkpoint shown : world.shown) {
      if (shown.size() > 0 && shown.size() <= log.size()) {
        assertThat(
                log.consistency(shown.size())
                    .verify(shown.root(), log.checkpoint().root())
                    .verified())
            .as("consistent with %s", shown)
            .isTrue();
      }
    }
    return Optional.of(log);
  }

  /// Loses power in every way if there are few, else in many.
  private static int losePower(
      SimulatedDisk disk, World world, Random random, int few, int many, Set<String> tried) {
    List<SimulatedDisk> left = new ArrayList<>();
    left.add(disk.afterKill());
    int waiting = disk.waiting();
    if (waiting <= few) {
      for (long kept = 0; kept < 1L << waiting; kept++) {
        left.add(disk.afterPowerLoss(kept));
      }
    } else {
      left.add(disk.afterPowerLoss(0));
      left.add(disk.afterPowerLoss(-1));
      for (int i = 0; i < many; i++) {
        left.add(disk.afterPowerLoss(random));
      }
    }
    int different = 0;
    for (SimulatedDisk one : left) {
      if (tried.add(world.acknowledged.size() + one.print())) {
        different++;
        promised(one, world);
      }
    }
    return different;
  }

  @ParameterizedTest
  @CsvSource({"1,0", "2,1", "3,3"})
  void no_loss_of_power_at_any_step_loses_or_repeats_an_index(long seed, int late) {
    SimulatedDisk disk = emptyDisk();
    World world = new World();
    Random random = new Random(seed);
    Set<String> tried = new HashSet<>();
    int[] ends = {0};
    disk.watch((step, what) -> {
      try {
        ends[0] += losePower(disk, world, random, seed == 1 ? 6 : 3, seed == 1 ? 10 : 6, tried);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", before step " + step + ": " + what, e);
      }
    });
    write(disk, world, late, 1, 3, 253, 2, 5, 300);
    ends[0] += losePower(disk, world, random, 8, 20, tried);
    assertThat(ends[0]).as("different ends that were tried").isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "force /home/record/staging/[0-9]+-[0-9]+",
        "force folder /home/record/staging",
        "force /home/record.key/commit.new",
        "force folder /home/record.key",
        "force /home/record/staging/tile_.*",
        "force folder /home/record/tile/.*",
        "force folder /home/record/tile",
        "force /home/record/staging/checkpoint",
        "force folder /home/record",
        "force folder /home",
      })
  void each_force_is_needed(String without) {
    SimulatedDisk disk = emptyDisk();
    disk.ignore(what -> what.matches(without));
    World world = new World();
    Random random = new Random(7);
    Set<String> tried = new HashSet<>();
    disk.watch((step, what) -> losePower(disk, world, random, 2, 8, tried));
    assertThatThrownBy(
            () -> {
              write(disk, world, 0, 1, 3, 253, 2, 5);
              losePower(disk, world, random, 4, 20, tried);
            })
        .isInstanceOfAny(AssertionError.class, RuntimeException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void crash_after_crash_loses_and_repeats_nothing(long seed) {
    Random random = new Random(seed);
    SimulatedDisk disk = emptyDisk();
    World world = new World();
    write(disk, world, 0, 2);
    for (int crash = 0; crash < 60; crash++) {
      int[] left = {random.nextInt(120)};
      SimulatedDisk now = disk;
      now.watch((step, what) -> {
        if (left[0]-- == 0) {
          throw new Killed();
        }
      });
      try {
        LogStart start = start(now);
        start.makeFolders();
        LogWriter writer = TestLog.ready(start.resume(TestLog.CLOCK, threads(random.nextInt(3))));
        // What was committed, but not acknowledged, may be there, and then stays.
        learn(now, writer.size(), world);
        while (true) {
          int entries = 1 + random.nextInt(40);
          append(writer, batch(writer.size(), entries, "crash " + crash), world);
        }
      } catch (Killed killed) {
        disk = random.nextBoolean() ? now.afterKill() : now.afterPowerLoss(random);
      }
    }
    promised(disk, world);
    assertThat(world.acknowledged).hasSizeGreaterThan(60);
  }

  /// Takes entries that are published, and were not acknowledged, for acknowledged.
  private static void learn(SimulatedDisk disk, long size, World world) {
    LogReader log = readable(disk, world, size).orElseThrow();
    log.forEach(world.acknowledged.size(), size, (index, entry) -> world.acknowledged.add(entry));
  }

  /// The end of a process, which nothing catches.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed", null, false, false);
    }
  }

  @ParameterizedTest
  @CsvSource({"no space left on device,0", "input/output error,2"})
  void after_any_failure_the_writer_stops_and_the_next_one_goes_on(String failure, int late) {
    int failing = 0;
    SimulatedDisk disk;
    do {
      disk = emptyDisk();
      World world = new World();
      int fails = failing++;
      disk.watch((step, what) -> {
        if (step == fails) {
          throw new UncheckedIOException(new IOException(failure + ": " + what));
        }
      });
      try {
        writeUntilFailure(disk, world, late);
        losePower(disk, world, new Random(fails), 3, 4, new HashSet<>());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("failure at step " + fails, e);
      }
    } while (failing <= disk.steps());
    assertThat(failing).isGreaterThan(100);
  }

  private static void writeUntilFailure(SimulatedDisk disk, World world, int late) {
    LogWriter writer;
    try {
      LogStart start = start(disk);
      start.makeFolders();
      writer = TestLog.ready(start.begin(TestLog.CLOCK, threads(late)));
    } catch (UncheckedIOException failed) {
      return;
    }
    boolean stopped = false;
    for (int entries : new int[] {2, 255, 1, 4}) {
      int before = disk.steps();
      try {
        append(writer, batch(world.acknowledged.size(), entries, "first"), world);
        assertThat(stopped).as("a stopped writer appends nothing").isFalse();
      } catch (UncheckedIOException failed) {
        if (stopped) {
          assertThat(failed)
              .hasMessageContaining("stopped")
              .cause()
              .hasCauseInstanceOf(Throwable.class);
          assertThat(disk.steps()).as("a stopped writer touches nothing").isEqualTo(before);
        }
        stopped = true;
      }
    }
    try {
      writer.close();
    } catch (UncheckedIOException failed) {
      // Publishing failed last.
    }
  }
}
