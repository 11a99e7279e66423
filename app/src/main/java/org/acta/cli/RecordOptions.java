package org.acta.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of the commands that take a record or an election folder: what only a record needs.
public final class RecordOptions {
  @Option(
      names = "--election",
      paramLabel = "ID",
      description = "Which election, where a record has several.")
  private @Nullable String election;

  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "KEY",
      description =
          "For a record: the publisher's vkey, or a file with it (default: the one kept beside"
              + " it).")
  private List<String> keys = new ArrayList<>();

  /// What `--election` says.
  public Optional<String> election() {
    return Optional.ofNullable(election);
  }

  /// What `--vkey` says.
  public List<String> keys() {
    return keys;
  }
}
