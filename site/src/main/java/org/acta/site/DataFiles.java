package org.acta.site;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acta.record.Sha256;
import org.acta.report.JsonPrinter;
import org.acta.report.OfQuickCount;
import org.acta.report.Report;
import org.acta.stance.Claims;
import org.acta.stance.PloverEvents;
import org.acta.stance.StanceCsv;
import org.acta.stance.StanceJson;
import org.acta.stance.StanceReport;
import org.jspecify.annotations.Nullable;

/// Everything that was computed, and the figures that it was computed from, as files for programs
/// and spreadsheets.
final class DataFiles implements FileFamily {
  private static final String JSON_LINES = "application/x-ndjson";
  private static final String JSON_LD = "application/ld+json";

  private final Map<String, Data> files = new LinkedHashMap<>();

  DataFiles(Snapshot snapshot) {
    Report report = snapshot.report();
    add("report.json", "report", "", Resource.JSON, () -> JsonPrinter.print(report));
    for (Report.OfSheets of : report.sheets()) {
      add(
          "sheets-" + Links.name(of.tally().sheets().id()) + ".csv",
          "sheets",
          of.title(),
          Resource.CSV,
          () -> SheetCsv.print(of));
    }
    for (int i = 0; i < report.quickCounts().size(); i++) {
      OfQuickCount quick = report.quickCounts().get(i);
      String title = quick.of().plan().title();
      add(sample(i + 1), "sample", title, Resource.CSV, () -> QuickCountCsv.sample(quick));
      add(
          "quick-count-" + (i + 1) + "-estimates.csv",
          "estimates",
          title,
          Resource.CSV,
          () -> QuickCountCsv.estimates(quick));
    }
    if (!snapshot.ledger().testimonies().isEmpty()) {
      StanceReport stances =
          new StanceReport(
              report.folder().election().id(),
              report.folder().election().name(),
              snapshot.ledger(),
              StanceReport.Unit.ENTRY,
              StanceReport.Asked.EVERYTHING);
      add("positions.csv", "positions", "", Resource.CSV, () -> StanceCsv.everything(stances));
      add("positions.json", "positions-json", "", Resource.JSON, () -> StanceJson.print(stances));
      add("claims.jsonld", "claims", "", JSON_LD, () -> Claims.print(stances));
      add("events.jsonl", "plover", "", JSON_LINES, () -> PloverEvents.print(stances));
    }
  }

  /// The file with the stations of a sample.
  ///
  /// @param number of the quick count, from 1
  static String sample(int number) {
    return "quick-count-" + number + "-sample.csv";
  }

  private void add(String name, String key, String about, String type, Supplier<String> print) {
    String path = "data/" + name;
    files.put(path, new Data(path, key, about, type, print));
  }

  /// The files, in order.
  Collection<Data> all() {
    return Collections.unmodifiableCollection(files.values());
  }

  @Override
  public Stream<String> paths() {
    return files.keySet().stream();
  }

  @Override
  public Optional<Resource> at(String path) {
    return Optional.ofNullable(files.get(path))
        .map(data -> new Resource(data.mediaType, data.bytes(), Resource.Caching.ASK_AGAIN));
  }

  /// A file, which is printed when it is asked for, and forgotten when memory is short.
  static final class Data {
    private final String path;
    private final String key;
    private final String about;
    private final String mediaType;
    private final Supplier<String> print;
    private SoftReference<byte[]> printed = new SoftReference<>(null);
    private @Nullable Facts facts;

    Data(String path, String key, String about, String mediaType, Supplier<String> print) {
      this.path = path;
      this.key = key;
      this.about = about;
      this.mediaType = mediaType;
      this.print = print;
    }

    /// How long it is, and the hash of its bytes.
    record Facts(long bytes, String sha256) {}

    String path() {
      return path;
    }

    /// Of the sentence that says what it is.
    String key() {
      return "data.file." + key;
    }

    /// What the set of sheets is called, if it is one.
    String about() {
      return about;
    }

    synchronized byte[] bytes() {
      byte[] known = printed.get();
      if (known == null) {
        known = print.get().getBytes(StandardCharsets.UTF_8);
        printed = new SoftReference<>(known);
      }
      return known;
    }

    synchronized Facts facts() {
      Facts known = facts;
      if (known == null) {
        byte[] bytes = bytes();
        known = new Facts(bytes.length, Sha256.of(bytes).hex());
        facts = known;
      }
      return known;
    }
  }
}
