package org.acta.site.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.acta.cli.Refusal;
import org.acta.cli.SourceRecord;
import org.acta.cli.Terminal;
import org.acta.serve.AccessLog;
import org.acta.serve.DeskDoor;
import org.acta.serve.Growth;
import org.acta.serve.Server;
import org.acta.serve.ServerSettings;
import org.acta.serve.Shown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta serve`: a record as a web site.
@Command(
    name = "serve",
    description = {
      "Serves a record as a web site, and the log itself under its C2SP paths.",
      "",
      "Pages follow the record as it grows. Put a web server with TLS before it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta serve my-record",
      "  acta serve my-record --port 80 --host 0.0.0.0 --lang es"
    })
final class ServeCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 2_000;
  private static final int MOST_PORT = 65_535;

  @Parameters(index = "0", paramLabel = "RECORD", description = "The record.")
  private @Nullable Path record;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where to listen; 0 for any free port (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = "127.0.0.1";

  @Option(
      names = "--cache",
      paramLabel = "MB",
      defaultValue = "256",
      description = "Memory for printed pages, in megabytes (default: ${DEFAULT-VALUE}).")
  private int cache = 256;

  @Mixin private final SiteOptions options = new SiteOptions();

  @Mixin private final DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > MOST_PORT || cache < 1) {
      throw Refusal.misuse("--port is from 0 to 65535, and --cache at least 1");
    }
    SourceRecord source = options.record(Optional.ofNullable(record).orElseThrow());
    Shown shown = new Shown(options.site(source), cache * 1_000_000L);
    ServerSettings settings =
        ServerSettings.at(new InetSocketAddress(host, port)).behind(List.of(), desk.tls());
    Optional<DeskOptions.Open> open = desk.open(source, shown::site, options.language());
    try (Server server =
            Server.start(
                settings,
                shown,
                AccessLog.SILENT,
                routes ->
                    open.ifPresent(at -> DeskDoor.of(at.board(), settings).into(routes)));
        Growth growth =
            new Growth(
                source.folder().resolve("checkpoint"),
                () -> options.site(source),
                shown,
                why -> Terminal.complain("acta: the pages stay as they were, since " + why))) {
      growth.follow(LOOK_MILLIS);
      CountDownLatch end = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                open.ifPresent(at -> at.board().close());
                server.close();
              }));
      Terminal.say("serving " + source.folder() + " on " + address(server.port()));
      open.ifPresent(at -> at.greet(address(server.port())));
      end.await();
      return 0;
    } catch (IOException e) {
      throw Refusal.misuse("cannot listen on " + host + ":" + port + ": " + e.getMessage());
    }
  }

  private String address(int at) {
    return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + at + "/";
  }
}
