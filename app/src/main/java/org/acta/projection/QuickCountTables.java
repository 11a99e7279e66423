package org.acta.projection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.quickcount.Frame;
import org.acta.record.RecordedCount;

/// Writes the quick counts of a record: each plan, and each station of its frame.
record QuickCountTables(Database database, String election) {

  void write(List<RecordedCount> counts) {
    try (Rows rows = database.rows("quick_counts");
        Rows stations = database.rows("quick_count_stations")) {
      for (RecordedCount count : counts) {
        count(count, rows);
        count
            .plain()
            .ifPresent(
                frame -> frame.stations().forEach(station -> station(count, station, stations)));
      }
    }
  }

  private void count(RecordedCount count, Rows rows) {
    rows.begin().text(election).text(count.source()).text(count.id());
    rows.text(count.plan().title()).text(count.plan().contest()).text(count.plan().set());
    rows.text(word(count.plan().of())).text(count.seed());
    if (count.perCluster().isPresent()) {
      rows.small(count.perCluster().getAsInt());
    } else {
      rows.none();
    }
    rows.text(count.fault().map(fault -> word(fault.why()))).number(count.planned()).end();
  }

  private void station(RecordedCount count, Frame.Station station, Rows rows) {
    rows.begin().text(election).text(count.source()).text(count.id()).text(station.code());
    rows.text(station.stratum()).text(station.cluster());
    rows.text(Optional.of(station.group()).filter(group -> !group.isEmpty()));
    rows.number(
        station.registered() > 0 ? OptionalLong.of(station.registered()) : OptionalLong.empty());
    rows.flag(count.strata().containsKey(station.code())).end();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
