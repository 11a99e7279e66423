package org.acta.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.keys.KeyFile;
import org.acta.keys.KeyRing;
import org.acta.log.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `acta key generate`: a new key in a file that only its owner can read.
@Command(
    name = "generate",
    description = {
      "Makes a new private key, writes it to a file with mode 0600 and prints its vkey, the public"
          + " half that others check signatures with.",
      "",
      "The name says who signs; a log's is its origin, such as a domain and a path that you control."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Types: ed25519 signs logs and batches of sources; cosigner is what a witness signs with;",
      "ml-dsa-44 does both and withstands quantum computers, with signatures of 2.4 KB.",
      "",
      "Examples:",
      "  acta key generate --name example.org/elections/2026 --out log.key",
      "  acta key generate --name witness.example.net --type cosigner --out witness.key"
    })
final class KeyGenerateCommand implements Callable<Integer> {
  @Option(names = "--name", paramLabel = "NAME", required = true, description = "Who signs.")
  private String name = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The key file; it must not be there yet.")
  private @Nullable Path out;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "ed25519",
      completionCandidates = KeyKind.Words.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String type = "ed25519";

  @Override
  public Integer call() {
    Optional<KeyKind> kind = KeyKind.of(type);
    if (kind.isEmpty()) {
      throw Refusal.misuse("--type is ed25519, cosigner or ml-dsa-44, not '" + type + "'");
    }
    SigningKey key;
    try {
      key = SigningKey.generate(name, kind.get().type, new SecureRandom());
    } catch (IllegalArgumentException e) {
      throw Refusal.misuse(
          "--name must not be empty nor have spaces, pluses or control characters: '" + name + "'");
    }
    KeyFile.create(Optional.ofNullable(out).orElseThrow(), KeyRing.of(key));
    Terminal.say(key.verifier().toString());
    return 0;
  }
}
