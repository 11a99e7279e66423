package org.acta.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.acta.record.Kind;
import org.acta.report.JsonPrinter;
import org.acta.site.Snapshot;
import org.jspecify.annotations.Nullable;

/// What programs may ask of a record.
///
/// Never changes; any number of threads may ask.
public final class Api {
  /// Addresses begin so.
  public static final String PREFIX = "api/v1/";

  private static final Set<String> TABLES =
      Set.of(
          "places",
          "stations",
          "sheets",
          "bulletins",
          "quick-counts",
          "samples",
          "positions",
          "statements",
          "events",
          "relations",
          "entries",
          "search");

  private static final byte[] DESCRIPTION = description();

  private final Snapshot snapshot;
  private final Places places;
  private final Stations stations;
  private final SheetRows sheets;
  private final Entries entries;
  private final Deeds deeds;
  private final Announced announced;
  private final QuickCounts quickCounts;
  private final Search search;

  /// The whole report, printed when it is first asked for: it takes seconds and megabytes.
  private byte[] report = new byte[0];

  /// The answers that a record gives.
  public Api(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.places = new Places(snapshot);
    this.stations = new Stations(snapshot);
    this.sheets = new SheetRows(snapshot);
    this.entries = new Entries(snapshot);
    this.deeds = new Deeds(snapshot);
    this.announced = new Announced(snapshot);
    this.quickCounts = new QuickCounts(snapshot);
    this.search = new Search(snapshot, places);
  }

  /// The OpenAPI description, which is the same for every record.
  public static byte[] description() {
    try (InputStream in =
        Objects.requireNonNull(Api.class.getResourceAsStream("openapi.json"), "openapi.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json", e);
    }
  }

  /// Answers a question.
  ///
  /// @param path below [#PREFIX], as it was asked
  /// @param query what follows the question mark, or nothing
  /// @param accept the media types that are read, if they were told
  public Answer at(String path, @Nullable String query, @Nullable String accept) {
    try {
      return answer(path, Query.parse(query == null ? "" : query), accept);
    } catch (ProblemException e) {
      return new Answer.Refused(e.problem());
    }
  }

  private Answer answer(String path, Query query, @Nullable String accept) {
    List<String> parts = List.of(path.split("/", -1));
    boolean named = parts.size() == 1 && path.endsWith(".csv");
    String name = named ? path.substring(0, path.length() - ".csv".length()) : parts.getFirst();
    boolean twin = parts.size() == 1 && TABLES.contains(name);
    if (named && !twin) {
      throw new ProblemException(unknown());
    }
    boolean table = named || table(twin, accept);
    return switch (parts.size()) {
      case 1 -> list(name, query, table);
      case 2 -> one(name, decoded(parts.get(1)), query);
      case 3 -> {
        if (name.equals("entries") && parts.get(2).equals("proof")) {
          query.only(List.of());
          yield entries.proof(parts.get(1));
        }
        throw new ProblemException(unknown());
      }
      default -> throw new ProblemException(unknown());
    };
  }

  private Answer list(String name, Query query, boolean table) {
    return switch (name) {
      case "openapi.json" -> described(query.only(List.of()));
      case "election" -> plain(query, About.election(snapshot));
      case "summary" -> plain(query, About.summary(snapshot));
      case "report" -> report(query.only(List.of()));
      case "checkpoint" -> plain(query, entries.checkpoint());
      case "places" -> places.list(query, table);
      case "stations" -> stations.list(query, places, table);
      case "sheets" -> sheets.list(query, places, table);
      case "bulletins" -> announced.list(query, table);
      case "quick-counts" -> quickCounts.list(query, table);
      case "samples" -> quickCounts.samples(query, table);
      case "positions" -> deeds.positions(query, table);
      case "statements" -> deeds.list(name, Kind.STATEMENT, query, table);
      case "events" -> deeds.list(name, Kind.EVENT, query, table);
      case "relations" -> deeds.list(name, Kind.RELATION, query, table);
      case "entries" -> entries.list(query, table);
      case "search" -> search.list(query, table);
      default -> throw new ProblemException(unknown());
    };
  }

  private Answer one(String name, String id, Query query) {
    query.only(List.of());
    return switch (name) {
      case "stations" -> stations.one(id);
      case "entries" -> entries.one(id);
      default -> throw new ProblemException(unknown());
    };
  }

  private static Answer plain(Query query, Answer answer) {
    query.only(List.of());
    return answer;
  }

  private static Answer described(Query none) {
    return new Answer.Given(Written.MEDIA_TYPE, DESCRIPTION, Optional.empty(), false);
  }

  private Answer report(Query none) {
    byte[] bytes;
    synchronized (this) {
      bytes = report;
      if (bytes.length == 0) {
        bytes = JsonPrinter.print(snapshot.report()).getBytes(StandardCharsets.UTF_8);
        report = bytes;
      }
    }
    return new Answer.Given(Written.MEDIA_TYPE, bytes, Optional.empty(), false);
  }

  private static Problem unknown() {
    return Problem.missing(
        "There is nothing at this address.", "The addresses that there are: /api/v1/openapi.json");
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(unknown());
    }
  }

  /// Whether a table is wanted rather than JSON.
  ///
  /// @param twin whether there is one
  private static boolean table(boolean twin, @Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return false;
    }
    boolean json = false;
    boolean csv = false;
    for (String one : accept.split(",", 50)) {
      String type = one.split(";", 2)[0].strip();
      json |= Set.of("*/*", "application/*", "application/json", "text/html").contains(type);
      csv |= Set.of("text/csv", "text/*").contains(type);
    }
    if (!json && !(csv && twin)) {
      throw new ProblemException(
          new Problem(
              406,
              "Not in this form",
              "This is given in other forms than those that are asked for.",
              "Accept application/json" + (twin ? " or text/csv." : ".")));
    }
    return !json;
  }
}
