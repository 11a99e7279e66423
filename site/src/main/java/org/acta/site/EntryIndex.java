package org.acta.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acta.record.Body;
import org.acta.record.BulletinBody;
import org.acta.record.CorrectionBody;
import org.acta.record.ElectionBody;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.ImageBody;
import org.acta.record.Kind;
import org.acta.record.LedgerBody;
import org.acta.record.Objection;
import org.acta.record.PlacesBody;
import org.acta.record.QuickCountBody;
import org.acta.record.RecordView;
import org.acta.record.SaidBody;
import org.acta.record.SheetBody;
import org.acta.record.SourceBody;
import org.acta.record.StepBody;
import org.acta.record.StoredEntries;
import org.acta.record.SubmissionBody;
import org.acta.record.TombstoneBody;
import org.acta.record.Version;
import org.acta.record.ViewListener;
import org.acta.record.WithdrawalBody;

/// What each entry of a record is about, and what was said about it later.
public final class EntryIndex {
  private final Map<Long, String> stations;
  private final TreeMap<String, List<Long>> byStation;
  private final TreeMap<Long, Kind> others;
  private final Map<List<String>, Long> bulletins;
  private final Map<Long, List<Version>> changes;
  private final Map<Long, Objection> objections;
  private final long sheets;

  private EntryIndex(Builder builder, Map<Long, List<Version>> changes) {
    this.stations = builder.stations;
    this.byStation = builder.byStation;
    this.others = builder.others;
    this.bulletins = builder.bulletins;
    this.objections = builder.objections;
    this.changes = changes;
    this.sheets = builder.sheets;
  }

  /// The code of the station that an entry is a sheet or a picture of.
  Optional<String> stationOf(long entry) {
    return Optional.ofNullable(stations.get(entry));
  }

  /// The entries about each station, in the order of the log.
  TreeMap<String, List<Long>> byStation() {
    return byStation;
  }

  /// The entries that are no sheets, with their kinds, in the order of the log; an entry that
  /// cannot be read is not among them.
  public Map<Long, Kind> others() {
    return Collections.unmodifiableMap(others);
  }

  /// How many entries are sheets.
  public long sheets() {
    return sheets;
  }

  /// Where a bulletin that counts stands.
  public Optional<Long> bulletin(String source, String id) {
    return Optional.ofNullable(bulletins.get(List.of(source, id)));
  }

  /// Corrections and withdrawals, by the entry that they took out, in the order of the log.
  Map<Long, List<Version>> changes() {
    return changes;
  }

  /// Why an entry has no part in the totals, if it has none.
  Optional<Objection> objection(long entry) {
    return Optional.ofNullable(objections.get(entry));
  }

  /// Listens while the view is made.
  static final class Builder implements ViewListener {
    private final String election;
    private final Map<Long, String> stations = new HashMap<>();
    private final TreeMap<String, List<Long>> byStation = new TreeMap<>();
    private final TreeMap<Long, Kind> others = new TreeMap<>();
    private final Map<List<String>, Long> bulletins = new HashMap<>();
    private final Map<Long, Objection> objections = new HashMap<>();

    private long sheets;

    Builder(String election) {
      this.election = election;
    }

    @Override
    public void entry(StoredEntries.Stored stored, Entry.Reading reading, OptionalLong submission) {
      if (reading instanceof Entry.Reading.Read(Entry entry) && entry.election().equals(election)) {
        if (entry.kind() == Kind.SHEET) {
          sheets++;
        } else {
          others.put(stored.index(), entry.kind());
        }
        note(stored.index(), entry.source(), entry.body());
      }
    }

    private void note(long index, String source, Body body) {
      switch (body) {
        case SheetBody sheet -> about(index, sheet.station());
        case ImageBody image -> about(index, image.station());
        case BulletinBody bulletin -> bulletins.put(List.of(source, bulletin.id()), index);
        case CorrectionBody correction -> note(index, source, correction.corrected());
        case ElectionBody _,
            SourceBody _,
            PlacesBody _,
            SaidBody _,
            LedgerBody _,
            WithdrawalBody _,
            SubmissionBody _,
            TombstoneBody _,
            StepBody _,
            QuickCountBody _ -> {}
      }
    }

    private void about(long index, String station) {
      List<Long> known = byStation.computeIfAbsent(station, none -> new ArrayList<>(1));
      String code = known.isEmpty() ? station : stations.getOrDefault(known.getFirst(), station);
      known.add(index);
      stations.put(index, code);
    }

    @Override
    public void counts(
        SheetBody sheet, long first, long index, EntryOrigin origin, long submission) {}

    @Override
    public void objected(Objection objection) {
      objections.put(objection.index(), objection);
    }

    EntryIndex build(RecordView view) {
      Map<Long, List<Version>> changes = new HashMap<>();
      Stream.concat(view.superseded().stream(), view.withdrawn().stream())
          .sorted(java.util.Comparator.comparingLong(Version::by))
          .forEach(version ->
              changes.computeIfAbsent(version.index(), none -> new ArrayList<>()).add(version));
      return new EntryIndex(this, changes);
    }
  }
}
