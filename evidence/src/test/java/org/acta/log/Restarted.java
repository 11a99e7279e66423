package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A writer in a process of its own, which is killed sooner or later.
///
/// It prints a line for each batch that was acknowledged: who it is, the first index and how many.
final class Restarted {
  private Restarted() {}

  /// @param args what to do (`append`, `hold`), the folder, and who this is
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    Opening opening = TestLog.open(TestLog.in(Path.of(args[1])));
    if (!(opening instanceof Opening.Ready(var writer, _, _))) {
      out.println(opening.getClass().getSimpleName());
      return;
    }
    if (args[0].equals("hold")) {
      out.println("Ready");
      System.in.read();
      writer.close();
      return;
    }
    int who = Integer.parseInt(args[2]);
    Random random = new Random(who);
    while (true) {
      int count = 1 + random.nextInt(random.nextInt(10) == 0 ? 600 : 20);
      LogWriter.Appended appended = writer.append(entries(who, writer.size(), count));
      out.println(who + " " + appended.first() + " " + count);
    }
  }

  static List<byte[]> entries(int who, long first, int count) {
    List<byte[]> entries = new ArrayList<>();
    for (long i = first; i < first + count; i++) {
      entries.add(entry(who, i));
    }
    return entries;
  }

  static byte[] entry(int who, long index) {
    return ("writer " + who + " says " + index).getBytes(UTF_8);
  }

  /// Starts one, as fast as a JVM can.
  static Process start(String what, Path folder, int who) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Restarted.class.getName(),
            what,
            folder.toString(),
            Integer.toString(who))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
