package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens on a disk that is really full.
class FullDiskTest {
  @TempDir Path temp;

  /// Runs a command in a namespace in which a folder is a disk of two megabytes.
  private Process onASmallDisk(String... command) throws IOException {
    String[] all = new String[command.length + 6];
    all[0] = "unshare";
    all[1] = "-rm";
    all[2] = "sh";
    all[3] = "-c";
    all[4] = "mount -t tmpfs -o size=2m tmpfs \"$0\" && exec \"$@\"";
    all[5] = temp.toString();
    System.arraycopy(command, 0, all, 6, command.length);
    return new ProcessBuilder(all).redirectErrorStream(true).start();
  }

  private boolean canMount() throws InterruptedException {
    try {
      return onASmallDisk("true").waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  @Test
  void a_desk_on_a_full_disk_can_be_read_and_goes_on_when_there_is_room() throws Exception {
    assumeTrue(
        canMount(), "skipped: nobody may mount a file system of their own here (unshare -rm)");
    Process desk =
        onASmallDisk(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            FullDisk.class.getName(),
            temp.toString());
    String said = new String(desk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(desk.waitFor()).as(said).isZero();
    assertThat(said).contains(FullDisk.DONE);
  }
}
