package org.acta.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.keys.KeyFile;
import org.acta.keys.KeyRing;
import org.acta.log.SigningKey;
import org.acta.log.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta key rotate`: one key takes the place of another, and for a while both sign.
@Command(
    name = "rotate",
    description = {
      "Replaces a key in two steps.",
      "",
      "First, a new key is added to the file: every checkpoint is signed with both, and whoever"
          + " knows either can check it. Publish the new vkey and wait until everybody has it. Then"
          + " --finish: the old private key is deleted, and only its vkey is kept.",
      "",
      "If the old key was stolen, do not wait; see docs/threats.md."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta key rotate log.key",
      "  acta key rotate log.key --type ml-dsa-44",
      "  acta key rotate log.key --finish"
    })
final class KeyRotateCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "The key file.")
  private @Nullable Path file;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      completionCandidates = KeyKind.Words.class,
      description = "${COMPLETION-CANDIDATES} (default: as the key there is).")
  private @Nullable String type;

  @Option(names = "--finish", description = "The old key signs no more.")
  private boolean finish;

  @Override
  public Integer call() {
    Path keyFile = Optional.ofNullable(file).orElseThrow();
    KeyRing keys = KeyFile.read(keyFile);
    return finish ? finish(keyFile, keys) : begin(keyFile, keys);
  }

  private int begin(Path keyFile, KeyRing keys) {
    if (keys.keys().size() > 1) {
      throw Refusal.misuse(
          keyFile + " has two keys that sign; end that change with --finish first");
    }
    SigningKey old = keys.keys().getFirst();
    KeyKind kind =
        type == null
            ? KeyKind.of(old.verifier().type())
            : KeyKind.of(type)
                .orElseThrow(() ->
                    Refusal.misuse("--type is ed25519, cosigner or ml-dsa-44, not '" + type + "'"));
    SigningKey next = SigningKey.generate(keys.name(), kind.type, new SecureRandom());
    KeyFile.replace(keyFile, keys.with(next));
    Terminal.say("signs:      " + old.verifier());
    Terminal.say("signs too:  " + next.verifier());
    return 0;
  }

  private int finish(Path keyFile, KeyRing keys) {
    if (keys.keys().size() == 1) {
      throw Refusal.misuse(keyFile + " has one key; begin with 'acta key rotate " + keyFile + "'");
    }
    KeyRing last = keys.lastOnly();
    KeyFile.replace(keyFile, last);
    Terminal.say("signs:      " + last.keys().getFirst().verifier());
    List<VerifierKey> former = last.former();
    former.forEach(key -> Terminal.say("no longer:  " + key));
    return 0;
  }
}
