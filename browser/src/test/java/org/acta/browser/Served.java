package org.acta.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.acta.serve.Server;
import org.acta.serve.Shown;
import org.acta.site.Publication;
import org.acta.site.Site;
import org.acta.site.TestRecord;

/// A record, served on a free port and published into a folder.
final class Served implements AutoCloseable {
  private static final long CACHE = 10_000_000;

  private final Site site;
  private final Server server;
  private final Path published;

  /// A small record with the stations, sources and positions that the journeys know.
  static Served small() {
    return new Served(TestRecord::told);
  }

  /// The example that comes with Acta: many positions, and announcements.
  static Served example() {
    Path folder = Path.of("../examples/venezuela-2024");
    return new Served(temp -> TestRecord.imported(temp, folder));
  }

  /// The example of a quick count, beside a council's sheets.
  static Served sampled() {
    return new Served(TestRecord::sampled);
  }

  private Served(UnaryOperator<Path> record) {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "record").toAbsolutePath();
      this.site = TestRecord.site(record.apply(folder), "en");
      this.published = folder.resolve("published");
      new Publication(site, 2, files -> {}).into(published);
      this.server = Server.start(new InetSocketAddress("127.0.0.1", 0), new Shown(site, CACHE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where it is served, with a slash at the end.
  String home() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  /// The folder with the published copy.
  Path published() {
    return published;
  }

  /// All pages in the record's own language.
  List<String> pages() {
    return site.paths().filter(path -> path.endsWith(".html") && !path.startsWith("es/")).toList();
  }

  /// One page of each family: the first of a folder, beside its index.
  List<String> families() {
    return pages().stream().collect(Collectors.groupingBy(Served::family)).values().stream()
        .map(List::getFirst)
        .sorted()
        .toList();
  }

  private static String family(String path) {
    int slash = path.indexOf('/');
    return slash < 0 || path.endsWith("/index.html") || path.startsWith("record/")
        ? path
        : path.substring(0, slash);
  }

  @Override
  public void close() {
    server.close();
  }
}
