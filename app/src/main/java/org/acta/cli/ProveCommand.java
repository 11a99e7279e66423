package org.acta.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.acta.log.TlogProof;
import org.acta.mirror.SeenLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta prove`: a file that proves an entry offline.
@Command(
    name = "prove",
    description = {
      "Writes a C2SP tlog-proof: a small text file that proves, together with the entry and the"
          + " log's vkey and without a network, that the entry is in the log."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta prove record 7 --key log.vkey",
      "  acta prove record 7 --key log.vkey --out sheet.tlog-proof --entry sheet.json",
      "  acta verify entry sheet.json --proof sheet.tlog-proof --key log.vkey",
      "  node verify/verify.mjs sheet.tlog-proof sheet.json \"$(cat log.vkey)\""
    })
final class ProveCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "LOG", description = "Folder or URL of a log or mirror.")
  private String place = "";

  @Parameters(index = "1", paramLabel = "INDEX", description = "Which entry, from 0.")
  private long index;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the proof to this file instead of standard output.")
  private @Nullable Path out;

  @Option(
      names = "--entry",
      paramLabel = "FILE",
      description = "Write the entry's bytes, as they are in the log, to this file.")
  private @Nullable Path entry;

  @Mixin private final TrustOptions options = new TrustOptions();

  @Override
  public Integer call() {
    SeenLog log = LogPlaceName.open(place, options.trust());
    if (index < 0 || index >= log.checkpoint().size()) {
      throw Refusal.misuse(
          "there is no entry %d at %s, which has %s, numbered from 0"
              .formatted(index, place, Explained.size(log.checkpoint().size())));
    }
    TlogProof proof = new TlogProof(log.inclusion(index), log.note());
    if (entry != null) {
      WholeFile.write(entry, log.entry(index));
    }
    if (out != null) {
      WholeFile.write(out, proof.print().getBytes(UTF_8));
    } else {
      Terminal.print(proof.print());
    }
    return 0;
  }
}
