package org.acta.site.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.acta.cli.Refusal;
import org.acta.cli.SourceRecord;
import org.acta.cli.Terminal;
import org.acta.serve.AccessLog;
import org.acta.serve.DeskDoor;
import org.acta.serve.Growth;
import org.acta.serve.Operations;
import org.acta.serve.Server;
import org.acta.serve.ServerSettings;
import org.acta.serve.Shown;
import org.acta.site.Site;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      "  acta serve my-record --port 8000 --host 0.0.0.0 --lang es",
      "  acta serve my-record --proxy 127.0.0.1 --behind-tls --metrics-port 9464",
      "  ACTA_PORT=8000 acta serve my-record --print-config"
    })
final class ServeCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 2_000;
  private static final int MOST_PORT = 65_535;
  private static final int MOST_RATE = 1_000_000;
  private static final int MOST_MEGABYTES = 100_000;

  @Parameters(index = "0", arity = "0..1", paramLabel = "RECORD", description = "The record.")
  private @Nullable Path record;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen; 0 for any free port (default: 8080).")
  private @Nullable String port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen on (default: 127.0.0.1, this machine only).")
  private @Nullable String host;

  @Option(
      names = "--cache",
      paramLabel = "MB",
      description = "Memory for printed pages, in megabytes (default: 256).")
  private @Nullable String cache;

  @Option(
      names = "--behind-tls",
      description = "Browsers reach the site over TLS only, and are told to insist.")
  private boolean behindTls;

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      description = "A proxy that is believed in X-Forwarded-For; may be repeated.")
  private List<String> proxies = new ArrayList<>();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a second of one client; 0 for no limit (default: 100).")
  private @Nullable String rate;

  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      description = "Where Prometheus reads /metrics, on this machine only (default: none).")
  private @Nullable String metricsPort;

  @Option(
      names = "--log",
      paramLabel = "WHAT",
      description = "none, errors or requests, on standard error as JSON (default: errors).")
  private @Nullable String log;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings (default: acta-serve.yaml, if it is there); see docs/serving.md.")
  private @Nullable Path config;

  @Option(
      names = "--print-config",
      description = "Print the settings with where each comes from, and end.")
  private boolean printConfig;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SiteOptions options = new SiteOptions();

  @Mixin private final DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() throws InterruptedException {
    ServeConfiguration settings =
        ServeConfiguration.read(Optional.ofNullable(config), System.getenv(), given());
    ServerSettings how = how(settings);
    Optional<Integer> metrics = settings.numberIfAny("metrics-port", 0, MOST_PORT);
    AccessLog.Level level = settings.word("log", AccessLog.Level.class);
    long memory = settings.number("cache", 1, MOST_MEGABYTES) * 1_000_000L;
    if (printConfig) {
      Terminal.say(settings.print().strip());
      return 0;
    }
    if (record == null) {
      throw Refusal.misuse("name the record to serve, as in 'acta serve my-record'");
    }
    options.language(settings.text("language"));
    SourceRecord source = options.record(record);
    AccessLog events = new AccessLog(level, System.err, InstantSource.system());
    Shown shown = new Shown(options.site(source), memory);
    Optional<DeskOptions.Open> open = desk.open(source, shown::site, settings.text("language"));
    try (Server server =
            Server.start(
                how,
                shown,
                events,
                routes -> open.ifPresent(at -> DeskDoor.of(at.board(), how).into(routes)));
        Growth growth = growth(source, shown, server, events)) {
      growth.follow(LOOK_MILLIS);
      server.readiness().watch(source.folder());
      Optional<Operations> operations = Optional.empty();
      if (metrics.isPresent()) {
        operations = Optional.of(Operations.start(metrics.get(), server));
      }
      Optional<Operations> beside = operations;
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                open.ifPresent(at -> at.board().close());
                server.close();
                beside.ifPresent(Operations::close);
              }));
      String at = address(settings.text("host"), server.port());
      Terminal.say("serving " + source.folder() + " on " + at);
      open.ifPresent(one -> one.greet(at));
      operations.ifPresent(
          o -> Terminal.say("metrics on " + address("127.0.0.1", o.port()) + "metrics"));
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException e) {
      throw Refusal.misuse(
          "cannot listen on "
              + how.address().getHostString()
              + ":"
              + how.address().getPort()
              + ": "
              + e.getMessage());
    }
  }

  private Growth growth(SourceRecord source, Shown shown, Server server, AccessLog events) {
    return new Growth(
        source.folder().resolve("checkpoint"),
        () -> {
          Site site = options.site(source);
          server.readiness().behind(false);
          return site;
        },
        shown,
        why -> {
          server.readiness().behind(true);
          events.say("behind", "the pages stay as they were, since " + why);
        });
  }

  private static ServerSettings how(ServeConfiguration settings) {
    return ServerSettings.at(
            new InetSocketAddress(settings.text("host"), settings.number("port", 0, MOST_PORT)))
        .behind(settings.texts("proxies"), settings.flag("behind-tls"))
        .limited(settings.number("rate", 0, MOST_RATE), settings.number("burst", 1, MOST_RATE))
        .connected(settings.number("connections", 1, MOST_RATE));
  }

  /// The options that were given, by the names of settings.
  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    put(given, "port", port);
    put(given, "host", host);
    put(given, "cache", cache);
    put(given, "rate", rate);
    put(given, "metrics-port", metricsPort);
    put(given, "log", log);
    if (behindTls) {
      given.put("behind-tls", "true");
    }
    if (!proxies.isEmpty()) {
      given.put("proxies", String.join(",", proxies));
    }
    if (spec != null && spec.commandLine().getParseResult().hasMatchedOption("--lang")) {
      given.put("language", spec.commandLine().getParseResult().matchedOptionValue("--lang", ""));
    }
    return given;
  }

  private static void put(Map<String, String> given, String name, @Nullable String value) {
    if (value != null) {
      given.put(name, value);
    }
  }

  private static String address(String host, int at) {
    return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + at + "/";
  }
}
