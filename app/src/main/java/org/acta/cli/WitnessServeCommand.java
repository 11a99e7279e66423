package org.acta.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.acta.keys.KeyFile;
import org.acta.keys.KeyRing;
import org.acta.log.VerifierKey;
import org.acta.witness.Witness;
import org.acta.witness.WitnessServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `acta witness serve`: a small server that cosigns.
@Command(
    name = "serve",
    description = {
      "Serves a witness: POST /add-checkpoint, as C2SP tlog-witness says. What it cosigned is in the"
          + " state folder before it answers.",
      "",
      "Never restore the state folder from a backup: a witness that forgets may sign a fork. Put a"
          + " web server with TLS before it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta key generate --name witness.example.net --type cosigner --out witness.key",
      "  acta witness serve --key-file witness.key --log log.vkey --state witness-state",
    })
final class WitnessServeCommand implements Callable<Integer> {
  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "The witness's key file; without it, the variable ACTA_KEY holds its text.")
  private @Nullable Path keyFile;

  @Option(
      names = "--log",
      paramLabel = "VKEY",
      required = true,
      description = "The vkey of a log to witness, or a file that holds it; may be repeated.")
  private List<String> logs = List.of();

  @Option(
      names = "--state",
      paramLabel = "DIR",
      required = true,
      description = "The folder in which it remembers.")
  private @Nullable Path state;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:7380",
      description = "Where to listen (default: ${DEFAULT-VALUE}).")
  private String listen = "127.0.0.1:7380";

  @Override
  public Integer call() throws InterruptedException {
    try (Witness witness = open();
        WitnessServer server = WitnessServer.start(address(listen), witness)) {
      Terminal.say(
          "witnessing on http://"
              + server.address().getHostString()
              + ":"
              + server.address().getPort()
              + "/add-checkpoint");
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException e) {
      throw Refusal.misuse("cannot listen on " + listen + ": " + e.getMessage());
    }
  }

  private Witness open() {
    KeyRing keys =
        keyFile == null ? KeyFile.fromEnvironment(System.getenv()) : KeyFile.read(keyFile);
    Map<String, List<VerifierKey>> known = new TreeMap<>();
    logs.stream()
        .flatMap(log -> TrustOptions.keys(log).stream())
        .forEach(key -> known.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(key));
    Path folder = Optional.ofNullable(state).orElseThrow();
    try {
      return switch (Witness.open(
          folder, keys.keys(), keys.former(), known, InstantSource.system())) {
        case Witness.Opened.Ready(var witness) -> witness;
        case Witness.Opened.Busy() ->
            throw Refusal.evidence("another witness is at work in " + folder);
        case Witness.Opened.Damaged(var file, var problem) ->
            throw Refusal.evidence(
                file
                    + " "
                    + problem
                    + "; a witness that cannot remember must not sign: take a new key and a new"
                    + " folder");
      };
    } catch (IllegalArgumentException e) {
      throw Refusal.misuse(e.getMessage() + "; make one with 'acta key generate --type cosigner'");
    }
  }

  private static InetSocketAddress address(String listen) {
    int colon = listen.lastIndexOf(':');
    try {
      int port = Integer.parseInt(listen.substring(colon + 1));
      if (colon > 0) {
        return new InetSocketAddress(listen.substring(0, colon), port);
      }
    } catch (IllegalArgumentException e) {
      // Said below, as for any other text that is no address.
    }
    throw Refusal.misuse("--listen is HOST:PORT, not '" + listen + "'");
  }
}
