package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.acta.account.Role;
import org.acta.cli.Acta;

/// A desk on a small disk of its own, which is filled and emptied again.
///
/// A program, since a file system that only the test sees needs a process that only the test has.
final class FullDisk {
  /// What it says at its end.
  static final String DONE = "the desk goes on";

  private static final int BLOCK = 4_096;

  private FullDisk() {}

  /// @param args the folder where the small disk is mounted
  public static void main(String[] args) throws IOException {
    Path disk = Path.of(args[0]);
    try (TestDesk desk = new TestDesk(disk)) {
      Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
      clerk.get("intake");
      clerk.post("intake/step", "action", "receive", "form", "F1", "station", "s1");
      assertThat(clerk.status).isEqualTo(200);
      byte[][] before = log(desk);

      Path filler = disk.resolve("filler");
      fill(filler);
      clerk.get("intake");
      clerk.post("intake/step", "action", "receive", "form", "F2", "station", "s2");
      assertThat(clerk.status).as(clerk.body).isEqualTo(503);
      assertThat(clerk.body).contains("class=\"banner\"", "F2", "s2", "Send it again");
      clerk.get("intake/form?form=F1");
      assertThat(clerk.status).as("it can be read").isEqualTo(200);
      assertThat(clerk.body).contains("class=\"banner\"");
      assertThat(log(desk)).as("no byte of the log").isDeepEqualTo(before);
      assertThat(Acta.run("fsck", desk.record.toString())).isZero();

      Files.delete(filler);
      clerk.get("intake");
      clerk.post("intake/step", "action", "receive", "form", "F2", "station", "s2");
      assertThat(clerk.status).as(clerk.body).isEqualTo(200);
      assertThat(clerk.get("intake").body).doesNotContain("class=\"banner\"").contains("F2");
      assertThat(Acta.run("fsck", desk.record.toString())).isZero();
    }
    System.out.println(DONE);
    System.exit(0);
  }

  /// The text of every entry.
  private static byte[][] log(TestDesk desk) {
    byte[][] entries = new byte[(int) desk.size()][];
    Arrays.setAll(entries, i -> desk.entry(i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return entries;
  }

  /// Takes all the space that there is.
  private static void fill(Path file) throws IOException {
    byte[] block = new byte[BLOCK];
    boolean full = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      while (!full) {
        full = !written(out, block);
      }
    }
    assertThat(Files.getFileStore(file).getUsableSpace()).isZero();
  }

  private static boolean written(OutputStream out, byte[] block) {
    try {
      out.write(block);
      return true;
    } catch (IOException noSpace) {
      return false;
    }
  }
}
