package org.acta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small election with a tally centre in a record: five stations, choices A and B.
final class TallyCentre {
  static final String TIME = "2026-11-02T08:00:00Z";

  final Path record;
  private final Path temp;

  TallyCentre(Path temp) {
    this.temp = temp;
    this.record = temp.resolve("record");
    Path folder = temp.resolve("election");
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("election.yaml"),
          """
          election: {id: XX-2026, name: Election of X}
          contest:
            id: president
            choices: [{id: A, name: Ana}, {id: B, name: Bo}]
          roll:
            files: [{file: roll.csv, columns: {station: S, registered: R}}]
          bulletins: [{id: first, votes: {A: 2, B: 1}}]
          """);
      Files.writeString(folder.resolve("roll.csv"), "S,R\ns1,300\ns2,200\ns3,100\ns4,40\ns5,50\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Run.acta("record", "init", record.toString(), "--origin", "example.org/centre");
    Run.acta("record", "import", record.toString(), folder.toString(), "--obtained", TIME);
  }

  Path file(String name, String text) {
    try {
      return Files.writeString(temp.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TallyCentre declared() {
    Path yaml = file("intake.yaml", "intake: {title: The centre}\n");
    run("declare", yaml.toString(), "--clerk", "s01");
    return this;
  }

  /// `acta intake COMMAND RECORD …`, at a fixed moment.
  Run run(String command, String... more) {
    String[] all = new String[more.length + 5];
    all[0] = "intake";
    all[1] = command;
    all[2] = record.toString();
    System.arraycopy(more, 0, all, 3, more.length);
    all[more.length + 3] = "--at";
    all[more.length + 4] = TIME;
    return Run.acta(all);
  }

  Run receive(String form, String station) {
    return run("receive", "--form", form, "--station", station, "--clerk", "c1");
  }

  Run key(String form, String clerk, String figures) {
    return run("key", "--form", form, "--clerk", clerk, "--figures", figures);
  }

  /// Received, entered twice, passed and archived.
  void through(String form, String station, String figures) {
    receive(form, station);
    key(form, "c1", figures);
    key(form, "c2", figures);
    run("pass", "--form", form, "--clerk", "c4");
    run("archive", "--form", form, "--clerk", "c4");
  }
}
