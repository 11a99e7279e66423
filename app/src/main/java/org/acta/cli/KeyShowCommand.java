package org.acta.cli;

import java.util.concurrent.Callable;
import org.acta.keys.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `acta key show`: the public halves of a key file.
@Command(
    name = "show",
    description = {
      "Prints the vkeys of a key file, one on each line: those that sign first, former ones after"
          + " them. Publish them where people look for you, not only beside the log.",
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  acta key show log.key",
      "  ACTA_KEY=$(cat log.key) acta key show"
    })
final class KeyShowCommand implements Callable<Integer> {
  @Mixin private final KeyFileParameter file = new KeyFileParameter();

  @Override
  public Integer call() {
    KeyRing keys = file.read();
    keys.keys().forEach(key -> Terminal.say(key.verifier().toString()));
    keys.former().forEach(key -> Terminal.say(key.toString()));
    return 0;
  }
}
