package org.acta.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of the commands that work with tables.
final class TableOptions {
  @Option(
      names = "--at",
      paramLabel = "SIZE|TIME",
      description =
          "A record as it was: with its first SIZE entries, or those before the first that was"
              + " obtained after TIME, such as 2026-11-02T03:00:00Z.")
  private @Nullable String at;

  @Option(
      names = "--vkey",
      paramLabel = "KEY",
      description =
          "For a record: the publisher's vkey, or a file with it (default: the one kept beside"
              + " it).")
  private List<String> keys = new ArrayList<>();

  Optional<String> at() {
    return Optional.ofNullable(at);
  }

  List<String> keys() {
    return keys;
  }
}
