package org.acta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acta.log.MalformedException;
import org.acta.log.Policy;
import org.acta.log.VerifierKey;
import org.acta.mirror.Trust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whose signatures count: the options that commands which verify have in common.
final class TrustOptions {
  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "VKEY",
      description =
          "The log's vkey, or a file that holds it; several while one key replaces another. Get it"
              + " from somebody you trust, not from the log.")
  private List<String> keys = List.of();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "A C2SP tlog-policy: logs, witnesses, and how many of them must have cosigned.")
  private @Nullable Path policy;

  /// @throws Refusal if there is neither a key nor a policy, or one cannot be read
  Trust trust() {
    if (keys.isEmpty() && policy == null) {
      throw Refusal.misuse("name the log's vkey with --vkey, or a policy with --policy");
    }
    List<VerifierKey> read = new ArrayList<>();
    keys.forEach(key -> read.addAll(keys(key)));
    if (policy == null) {
      try {
        return Trust.of(read);
      } catch (IllegalArgumentException e) {
        throw Refusal.misuse(e.getMessage() + "; a log's vkey has another type");
      }
    }
    Policy parsed = policy(policy);
    return read.isEmpty() ? Trust.of(parsed) : new Trust(parsed, read);
  }

  /// The keys that a text is, or that are in the file it names.
  static List<VerifierKey> keys(String text) {
    if (text.indexOf('+') < 0 || Files.exists(Path.of(text))) {
      List<VerifierKey> found = new ArrayList<>();
      for (String line : InputFile.text(Path.of(text)).lines().toList()) {
        if (line.startsWith("PRIVATE+KEY+")) {
          throw Refusal.misuse(text + " holds a private key; name the vkey that belongs to it");
        }
        found.add(key(line));
      }
      if (found.isEmpty()) {
        throw Refusal.evidence(text + " holds no vkey");
      }
      return found;
    }
    return List.of(key(text));
  }

  static VerifierKey key(String vkey) {
    try {
      return VerifierKey.parse(vkey);
    } catch (MalformedException e) {
      throw Refusal.misuse("not a vkey (" + e.problem() + "): " + vkey);
    }
  }

  static Policy policy(Path file) {
    try {
      return Policy.parse(InputFile.bytes(file));
    } catch (MalformedException e) {
      throw Refusal.evidence(file + ": " + e.problem());
    }
  }
}
