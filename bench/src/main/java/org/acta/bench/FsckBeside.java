package org.acta.bench;

import java.nio.file.Path;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.acta.log.Fsck;
import org.acta.log.FsckReport;
import org.acta.log.MalformedException;
import org.acta.log.VerifierKey;

/// The check of a record beside SHA-256 alone, both on two threads and in turns.
///
/// The bytes are those of the bundles. A check hashes more: a byte before each entry and a node of
/// 65 bytes after it; and it reads more, the tiles.
///
/// A first check, in which the JVM compiles, is told apart from the warm ones, of which the median
/// is told.
public final class FsckBeside {
  private static final int ENTRY = 500;
  private static final int ROUNDS = 30;

  private FsckBeside() {}

  /// @param args the record, and the vkey of its log
  public static void main(String[] args) throws MalformedException {
    Path record = Path.of(args[0]);
    VerifierKey key = VerifierKey.parse(args[1]);
    List<Check> checks = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      checks.add(Check.of(record, key));
    }
    System.out.println("fsck, first:        " + checks.getFirst());
    List<Check> warm = checks.subList(ROUNDS / 2, ROUNDS);
    System.out.println(
        "fsck, warm, median: "
            + new Check(
                Rate.median(warm, Check::fsck),
                Rate.median(warm, Check::blocks),
                Rate.median(warm, Check::messages)));
  }

  /// One check of the record, and SHA-256 alone right after it, all on two threads.
  ///
  /// @param blocks SHA-256 in messages of 8 KiB
  /// @param messages SHA-256 in messages as long as an entry
  private record Check(Rate fsck, Rate blocks, Rate messages) {
    static Check of(Path record, VerifierKey key) {
      long start = System.nanoTime();
      long cpu = cpu();
      FsckReport report = Fsck.of(record, key).check(2);
      Rate fsck = Rate.since(start, cpu, report.bytes() / 1e6);
      if (!report.findings().isEmpty()) {
        throw new IllegalStateException("not sound: " + report);
      }
      return new Check(fsck, sha256(8192), sha256(ENTRY));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,.0f MB/s (%,.0f in a second of one processor's time); of SHA-256 alone in messages of"
              + " 8 KiB %.2f (%.2f), of %d bytes %.2f (%.2f)",
          fsck.wall,
          fsck.processor,
          fsck.wall / blocks.wall,
          fsck.processor / blocks.processor,
          ENTRY,
          fsck.wall / messages.wall,
          fsck.processor / messages.processor);
    }
  }

  /// Megabytes in a second, and in a second of one processor's time: where other programs run, the
  /// first says little.
  private record Rate(double wall, double processor) {
    static Rate since(long start, long cpu, double megabytes) {
      return new Rate(
          megabytes / ((System.nanoTime() - start) / 1e9), megabytes / ((cpu() - cpu) / 1e9));
    }

    static Rate median(List<Check> checks, Function<Check, Rate> which) {
      return new Rate(
          median(checks.stream().map(which).mapToDouble(Rate::wall)),
          median(checks.stream().map(which).mapToDouble(Rate::processor)));
    }

    private static double median(DoubleStream values) {
      double[] sorted = values.sorted().toArray();
      return sorted[sorted.length / 2];
    }
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  /// How fast two threads hash.
  private static Rate sha256(int message) {
    long each = 400L << 20;
    Thread[] threads = new Thread[2];
    long start = System.nanoTime();
    long cpu = cpu();
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  MessageDigest digest = MessageDigest.getInstance("SHA-256");
                  byte[] bytes = new byte[message];
                  byte[] out = new byte[32];
                  for (long done = 0; done < each; done += message) {
                    bytes[0] ^= out[0];
                    digest.update(bytes, 0, message);
                    digest.digest(out, 0, out.length);
                  }
                } catch (NoSuchAlgorithmException | DigestException e) {
                  throw new IllegalStateException(e);
                }
              });
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return Rate.since(start, cpu, 2 * each / 1e6);
  }
}
