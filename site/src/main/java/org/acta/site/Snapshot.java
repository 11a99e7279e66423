package org.acta.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.acta.ledger.Ledger;
import org.acta.log.LogReader;
import org.acta.log.VerifierKey;
import org.acta.record.Blobs;
import org.acta.record.Entry;
import org.acta.record.LedgerView;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.record.StoredEntries;
import org.acta.record.Version;
import org.acta.report.Report;

/// A record as it was at one checkpoint, with all that its pages are computed from.
///
/// Figures, places and the entries that are no sheets are in memory, and a number for every entry;
/// the text of an entry is read from the log when a page shows it. Never changes; any number of
/// threads may ask.
public final class Snapshot {
  private final Path folder;
  private final LogReader log;
  private final List<VerifierKey> keys;
  private final RecordView view;
  private final Report report;
  private final LedgerView ledgerView;
  private final Ledger ledger;
  private final EntryIndex entries;
  private final Sampled sampled;
  private final SortedMap<String, Station> stations;
  private final EntryText texts;

  private Snapshot(
      Path folder,
      LogReader log,
      List<VerifierKey> keys,
      RecordView view,
      LedgerView ledgerView,
      EntryIndex entries) {
    this.folder = folder;
    this.log = log;
    this.keys = List.copyOf(keys);
    this.view = view;
    this.report = Report.of(view);
    this.ledgerView = ledgerView;
    this.ledger = ledgerView.ledger();
    this.entries = entries;
    SortedMap<String, Station> known = Station.all(report, entries);
    this.sampled = Sampled.of(report, known.keySet());
    this.stations = Station.with(known, sampled.codes());
    this.texts = new EntryText(log);
  }

  /// Reads a record, every entry shown to be in the tree of its checkpoint.
  ///
  /// @param folder of the record, where originals lie beside the log
  /// @param log the record at its checkpoint
  /// @param keys of the log and of its witnesses, for those who check
  /// @param election id of the election
  /// @throws IllegalArgumentException if the record neither describes the election nor has a ledger
  ///   of it
  public static Snapshot of(Path folder, LogReader log, List<VerifierKey> keys, String election) {
    StoredEntries stored = new LogEntries(log);
    EntryIndex.Builder index = new EntryIndex.Builder(election);
    RecordView view = RecordView.told(stored, election, index);
    return new Snapshot(
        folder, log, keys, view, LedgerView.of(stored, election), index.build(view));
  }

  /// The log at the checkpoint.
  public LogReader log() {
    return log;
  }

  /// The public keys that the log and its witnesses are checked with, as the server was given them.
  List<VerifierKey> keys() {
    return keys;
  }

  /// What the entries come to.
  public RecordView view() {
    return view;
  }

  /// All that was computed from it.
  public Report report() {
    return report;
  }

  /// Who takes which position.
  public Ledger ledger() {
    return ledger;
  }

  /// The ledger's entries where they stand.
  public LedgerView ledgerView() {
    return ledgerView;
  }

  /// Originals beside the log.
  Blobs blobs() {
    return Blobs.in(folder);
  }

  /// The entries that are no sheets, and what was said about each entry later.
  public EntryIndex entries() {
    return entries;
  }

  /// An entry's text as it is in the log.
  public byte[] text(long index) {
    return texts.of(index);
  }

  /// An entry, if it can be read as one.
  public Optional<Entry> entry(long index) {
    return Entry.parse(text(index)) instanceof Entry.Reading.Read(Entry entry)
        ? Optional.of(entry)
        : Optional.empty();
  }

  /// Which stations are in the samples of quick counts.
  Sampled sampled() {
    return sampled;
  }

  /// Every station that a sheet, the roll, a picture or a sample names, by its code.
  public SortedMap<String, Station> stations() {
    return stations;
  }

  /// A station, if anything names it.
  public Optional<Station> station(String code) {
    return Optional.ofNullable(stations.get(code));
  }

  /// The code of the station that an entry is about, if it is about one.
  public Optional<String> stationOf(long entry) {
    return entries.stationOf(entry);
  }

  /// What became of an entry that no longer counts: corrections and withdrawals, by its index.
  public Map<Long, List<Version>> changes() {
    return entries.changes();
  }
}
