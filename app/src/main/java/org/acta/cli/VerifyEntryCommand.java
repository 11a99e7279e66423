package org.acta.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.log.MalformedException;
import org.acta.log.Merkle;
import org.acta.log.ProofVerdict;
import org.acta.log.TlogProof;
import org.acta.mirror.SeenLog;
import org.acta.mirror.Trust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta verify entry`: whether an entry is in a log.
@Command(
    name = "entry",
    description = {
      "Checks that an entry is in a log, with a tlog-proof file and no network, or in a record or"
          + " mirror at an index."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta verify entry sheet.json --proof sheet.tlog-proof --key log.vkey",
      "  acta verify entry sheet.json --from mirror --index 7 --key log.vkey"
    })
final class VerifyEntryCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "ENTRY",
      description = "A file with the entry's bytes, exactly as in the log.")
  private @Nullable Path entry;

  @Option(names = "--proof", paramLabel = "FILE", description = "A tlog-proof file.")
  private @Nullable Path proof;

  @Option(names = "--from", paramLabel = "LOG", description = "Folder or URL of a log.")
  private @Nullable String from;

  @Option(names = "--index", paramLabel = "N", description = "Where in that log, from 0.")
  private @Nullable Long index;

  @Mixin private final TrustOptions options = new TrustOptions();

  @Override
  public Integer call() {
    Trust trust = options.trust();
    byte[] bytes = InputFile.bytes(Optional.ofNullable(entry).orElseThrow());
    TlogProof given;
    if (proof != null && from == null && index == null) {
      given = parse(proof);
    } else if (proof == null && from != null && index != null) {
      given = ask(from, index, trust);
    } else {
      throw Refusal.misuse("name either --proof FILE, or --from LOG and --index N");
    }
    ProofVerdict verdict = given.verify(Merkle.leaf(bytes), trust.keys(), trust.policy());
    if (verdict instanceof ProofVerdict.Proven(long at, var satisfied)) {
      Terminal.say(
          "proven: entry "
              + at
              + " of "
              + Explained.checkpoint(satisfied.checkpoint())
              + Explained.witnesses(satisfied.valid(), satisfied.missing()));
      return 0;
    }
    throw Refusal.evidence(entry + ": " + Explained.refused(verdict));
  }

  private static TlogProof parse(Path file) {
    try {
      return TlogProof.parse(InputFile.bytes(file));
    } catch (MalformedException e) {
      throw Refusal.evidence(file + " is no tlog-proof: " + e.problem());
    }
  }

  private static TlogProof ask(String place, long index, Trust trust) {
    SeenLog log = LogPlaceName.open(place, trust);
    try {
      return new TlogProof(log.inclusion(index), log.note());
    } catch (IllegalArgumentException e) {
      throw Refusal.evidence(place + ": " + e.getMessage());
    }
  }
}
