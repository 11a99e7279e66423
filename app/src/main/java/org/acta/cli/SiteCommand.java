package org.acta.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Stands where a command of the site would, while its module is not here, and says how to get it.
abstract sealed class SiteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(hidden = true)
  private List<String> anything = new ArrayList<>();

  /// `acta serve`, without the module that serves.
  @Command(name = "serve", description = "Serves a record as a web site.")
  static final class Serve extends SiteCommand {}

  /// `acta publish`, without the module that publishes.
  @Command(name = "publish", description = "Writes a record as a web site of plain files.")
  static final class Publish extends SiteCommand {}

  /// Those that nobody has added.
  ///
  /// @param names of the commands that are there
  static List<Object> missing(java.util.Set<String> names) {
    List<Object> missing = new ArrayList<>(List.of(new Serve(), new Publish()));
    missing.removeIf(command -> names.contains(CommandSpec.forAnnotatedObject(command).name()));
    return missing;
  }

  @Override
  public Integer call() {
    throw Refusal.evidence(
        "the site is a module of its own, which is not here; start Acta by its launcher, ./acta "
            + spec.name()
            + ", which builds it");
  }
}
