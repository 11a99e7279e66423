package org.acta.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.acta.log.Checkpoint;
import org.acta.log.EntryBundle;
import org.acta.log.Frontier;
import org.acta.log.InclusionProof;
import org.acta.log.LogPlace;
import org.acta.log.LogReader;
import org.acta.log.LogSigner;
import org.acta.log.LogWriter;
import org.acta.log.Opening;
import org.acta.log.SignatureType;
import org.acta.log.SigningKey;
import org.acta.log.TilePath;

/// How fast a log grows, is checked and proves, beside what it could do at best.
///
/// Three writers take the same batches in turns, so that whatever else the machine does befalls all
/// of them:
///
/// - *log*: [LogWriter], until all can be seen in the record;
/// - *naive*: hash, write each bundle and tile and force it and its folder, one after the other,
///   then sign; it has no commit, and loses a tile or forks at the wrong crash;
/// - *ceiling*: hash, append the batch to one file and force it, sign, one after the other. No log
///   that does one thing at a time can be faster.
///
/// Then [FsckBeside] over the record that the log wrote, and proofs from disk.
///
/// Run with `-Xmx128m`: memory must not grow with the log.
public final class LogBeside {
  private static final int BATCH = 4096;
  private static final int ENTRY = 500;
  private static final int BATCHES_PER_TURN = 16;

  private LogBeside() {}

  /// @param args how many entries, one million if not given; and a folder on the disk in question
  public static void main(String[] args) throws IOException {
    long entries = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
    Path parent = Path.of(args.length > 1 ? args[1] : ".");
    Path home = Files.createTempDirectory(parent, "log-beside-");
    try {
      SigningKey key =
          SigningKey.generate("bench.example/log", SignatureType.ED25519, new SecureRandom());
      LogPlace place = LogPlace.of(home.resolve("record"));
      append(entries, home, place, key);
      check(place.record(), key);
      prove(place.record(), key);
      System.out.printf(
          "memory: %s resident at most, heap limit %d MB%n",
          resident(), Runtime.getRuntime().maxMemory() >> 20);
    } finally {
      delete(home);
    }
  }

  private interface Writer extends AutoCloseable {
    void append(List<byte[]> batch);

    default void settle() {}

    @Override
    default void close() {}
  }

  private static void append(long entries, Path home, LogPlace place, SigningKey key)
      throws IOException {
    String[] names = {"log", "naive", "ceiling"};
    double[] seconds = new double[3];
    Writer[] writers = {
      log(place, key), new Naive(home.resolve("naive"), key), new Ceiling(home, key)
    };
    Random random = new Random(1);
    long done = 0;
    for (int turn = 0; done < entries; turn++) {
      List<List<byte[]>> batches = new ArrayList<>();
      for (int i = 0; i < BATCHES_PER_TURN && done < entries; i++) {
        int count = (int) Math.min(BATCH, entries - done);
        batches.add(batch(count, random));
        done += count;
      }
      for (int i = 0; i < writers.length; i++) {
        int which = (turn + i) % writers.length;
        long start = System.nanoTime();
        batches.forEach(writers[which]::append);
        writers[which].settle();
        seconds[which] += (System.nanoTime() - start) / 1e9;
      }
    }
    for (int i = 0; i < writers.length; i++) {
      writers[i].close();
      System.out.printf(
          Locale.ROOT,
          "append %-7s %,9.0f entries/s, %.2f of the ceiling, %.2f of naive%n",
          names[i],
          done / seconds[i],
          seconds[2] / seconds[i],
          seconds[1] / seconds[i]);
    }
  }

  private static List<byte[]> batch(int count, Random random) {
    List<byte[]> batch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] entry = new byte[ENTRY];
      random.nextBytes(entry);
      batch.add(entry);
    }
    return batch;
  }

  private static Writer log(LogPlace place, SigningKey key) {
    Opening opening = LogWriter.create(place, LogSigner.of(key), List.of(), InstantSource.system());
    if (!(opening instanceof Opening.Ready(var writer, _, _))) {
      throw new IllegalStateException("no log: " + opening);
    }
    return new Writer() {
      @Override
      public void append(List<byte[]> batch) {
        writer.append(batch);
      }

      @Override
      public void settle() {
        writer.publish();
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }

  private static final class Naive implements Writer {
    private final Path home;
    private final SigningKey key;
    private final Frontier frontier = new Frontier();
    private final List<byte[]> open = new ArrayList<>();

    Naive(Path home, SigningKey key) {
      this.home = home;
      this.key = key;
    }

    @Override
    public void append(List<byte[]> batch) {
      for (byte[] entry : batch) {
        frontier.append(entry);
        open.add(entry);
        if (open.size() == 256) {
          bundle();
          open.clear();
        }
      }
      if (!open.isEmpty()) {
        bundle();
      }
      frontier.takeTiles().forEach(tile -> put(home.resolve(tile.path().path()), tile.bytes()));
      put(home.resolve("checkpoint"), sign(key, frontier));
    }

    private void bundle() {
      var path = TilePath.Entries.holding(frontier.size() - 1, frontier.size());
      put(home.resolve(path.path()), EntryBundle.of(open).bytes());
    }

    private static void put(Path file, byte[] bytes) {
      Path folder = Objects.requireNonNull(file.getParent());
      try {
        Files.createDirectories(folder);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel =
            FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(bytes));
          channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Ceiling implements Writer {
    private final SigningKey key;
    private final Frontier frontier = new Frontier();
    private final FileChannel file;
    long signed;

    Ceiling(Path home, SigningKey key) throws IOException {
      this.key = key;
      this.file =
          FileChannel.open(
              home.resolve("ceiling"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void append(List<byte[]> batch) {
      batch.forEach(frontier::append);
      frontier.takeTiles();
      ByteBuffer bytes = ByteBuffer.allocate(batch.size() * (ENTRY + 2));
      batch.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
      try {
        file.write(bytes.flip());
        file.force(true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      signed += sign(key, frontier).length;
    }

    @Override
    public void close() {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static byte[] sign(SigningKey key, Frontier frontier) {
    return new Checkpoint(key.verifier().name(), frontier.size(), frontier.root())
        .sign(List.of(key), 0)
        .toBytes();
  }

  /// Checks in a process of its own, as whoever checks a record has not written it.
  private static void check(Path record, SigningKey key) throws IOException {
    Process check =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m",
                "-cp",
                System.getProperty("java.class.path"),
                FsckBeside.class.getName(),
                record.toString(),
                key.verifier().toString())
            .inheritIO()
            .start();
    try {
      if (check.waitFor() != 0) {
        throw new IllegalStateException("the check ended with " + check.exitValue());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void prove(Path record, SigningKey key) {
    Random random = new Random(2);
    for (boolean fresh : new boolean[] {true, false}) {
      LogReader log = reader(record, key);
      long[] nanos = new long[3000];
      for (int i = 0; i < nanos.length; i++) {
        if (fresh) {
          log = reader(record, key);
        }
        long index = (long) (random.nextDouble() * log.size());
        long start = System.nanoTime();
        InclusionProof proof = log.inclusion(index);
        nanos[i] = System.nanoTime() - start;
        if (i % 100 == 0 && !proof.verify(log.leaf(index), log.checkpoint().root()).verified()) {
          throw new IllegalStateException("no proof of " + index);
        }
      }
      Arrays.sort(nanos, 1000, nanos.length);
      System.out.printf(
          Locale.ROOT,
          "inclusion proof, %s: median %.3f ms, 99th percentile %.3f ms%n",
          fresh ? "nothing kept" : "some tiles kept",
          nanos[2000] / 1e6,
          nanos[2980] / 1e6);
    }
  }

  private static LogReader reader(Path record, SigningKey key) {
    return switch (LogReader.open(record, key.verifier())) {
      case LogReader.Opened.Ready(var log) -> log;
      case LogReader.Opened.NoLog none -> throw new IllegalStateException(none.toString());
      case LogReader.Opened.Unverified bad -> throw new IllegalStateException(bad.toString());
    };
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
          .findFirst()
          .orElse("unknown");
    }
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
