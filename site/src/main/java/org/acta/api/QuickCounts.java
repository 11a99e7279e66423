package org.acta.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acta.quickcount.Frame;
import org.acta.record.RecordedCount;
import org.acta.report.OfQuickCount;
import org.acta.report.QuickCountsJson;
import org.acta.site.QuickCountCsv;
import org.acta.site.Snapshot;
import tools.jackson.core.JsonGenerator;

/// Quick counts in the order of their first entry, and the stations of their samples.
final class QuickCounts {
  private final List<Placed> counts;
  private final List<Drawn> drawn = new ArrayList<>();

  /// A quick count and its turn.
  private record Placed(int turn, OfQuickCount quick) {
    String key() {
      return String.format(Locale.ROOT, "%06d", turn);
    }
  }

  /// A station of a sample and its turn in all of them.
  private record Drawn(int turn, OfQuickCount quick, String station, String stratum) {
    String key() {
      return String.format(Locale.ROOT, "%09d", turn);
    }

    Optional<Frame.Station> framed() {
      return quick.of().plain().flatMap(frame -> frame.station(station));
    }
  }

  QuickCounts(Snapshot snapshot) {
    List<OfQuickCount> all = snapshot.report().quickCounts();
    this.counts = IntStream.range(0, all.size()).mapToObj(i -> new Placed(i, all.get(i))).toList();
    for (OfQuickCount quick : all) {
      for (Map.Entry<String, String> station : quick.of().strata().entrySet()) {
        drawn.add(new Drawn(drawn.size(), quick, station.getKey(), station.getValue()));
      }
    }
  }

  Answer list(Query query, boolean table) {
    query.only(List.of("limit", "cursor"));
    return new Listing<Placed, String>(
            "/api/v1/quick-counts",
            counts.stream(),
            Placed::key,
            Optional::of,
            (json, placed) -> QuickCountsJson.write(json, placed.quick()),
            QuickCountCsv.ESTIMATES,
            placed -> QuickCountCsv.estimateRows(placed.quick()))
        .page(query, table);
  }

  Answer samples(Query query, boolean table) {
    query.only(List.of("limit", "cursor"));
    return new Listing<Drawn, String>(
            "/api/v1/samples",
            drawn.stream(),
            Drawn::key,
            Optional::of,
            QuickCounts::write,
            QuickCountCsv.SAMPLE,
            one -> List.of(QuickCountCsv.sampleRow(one.quick(), one.station(), one.stratum())))
        .page(query, table);
  }

  private static void write(JsonGenerator json, Drawn drawn) {
    RecordedCount of = drawn.quick().of();
    Optional<Frame.Station> framed = drawn.framed();
    json.writeStartObject();
    json.writeStringProperty("quickCount", of.id());
    json.writeStringProperty("source", of.source());
    json.writeStringProperty("station", drawn.station());
    json.writeStringProperty("stratum", framed.map(Frame.Station::stratum).orElse(drawn.stratum()));
    framed
        .filter(station -> station.registered() > 0)
        .ifPresent(station -> json.writeNumberProperty("registered", station.registered()));
    Long entry = of.arrived().get(drawn.station());
    if (entry != null) {
      json.writeNumberProperty("entry", entry);
    }
    json.writeEndObject();
  }
}
