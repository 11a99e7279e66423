package org.acta.projection;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.acta.bulletin.Bulletin.Time;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.Kind;
import org.acta.record.LedgerBody;
import org.acta.record.Objection;
import org.acta.record.Sha256;
import org.acta.record.SheetBody;
import org.acta.record.StoredEntries;
import org.acta.record.SubmissionBody;
import org.acta.record.Version;
import org.acta.record.ViewListener;
import org.acta.sheet.Sheets;

/// Writes the entries of one election while its view is made, and keeps where each sheet stands.
///
/// Entries of elections that nobody describes, and bytes that are no entry, are written with the
/// first election.
final class EntryTable implements ViewListener, AutoCloseable {
  private final String election;
  private final Set<String> others;
  private final boolean takesStrays;
  private final Rows entries;
  private final EntryStates states;
  private final Map<String, EntryKeys> keys = new LinkedHashMap<>();
  private final Map<String, FirstNamed> places = new LinkedHashMap<>();
  private final Map<Long, Entry> submissions = new LinkedHashMap<>();
  private final Set<Long> followed = new LinkedHashSet<>();
  private final Set<String> ledgers = new TreeSet<>();
  private long lastCounted = -1;

  /// @param all elections that the record describes
  EntryTable(Database database, String election, List<String> all) {
    this.election = election;
    this.others = new LinkedHashSet<>(all);
    this.takesStrays = all.getFirst().equals(election);
    this.entries = database.rows("entries");
    this.states = new EntryStates(database);
  }

  @Override
  public void counts(SheetBody sheet, long first, long index, EntryOrigin origin, long submission) {
    keys.computeIfAbsent(sheet.set(), none -> new EntryKeys())
        .add(first, index, origin.name(), sheet.line());
    places.computeIfAbsent(sheet.set(), none -> new FirstNamed()).add(first, sheet.place());
    lastCounted = first == index ? index : lastCounted;
  }

  @Override
  public void objected(Objection objection) {
    states.change(objection.index(), "objected", OptionalLong.empty(), word(objection));
  }

  private static String word(Objection objection) {
    return objection instanceof Objection.NotApplied notApplied
        ? kebab(notApplied.why().name())
        : kebab(objection.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1"));
  }

  private static String kebab(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public void entry(StoredEntries.Stored stored, Entry.Reading reading, OptionalLong submission) {
    switch (reading) {
      case Entry.Reading.Read(Entry entry) -> {
        if (takesStrays
            && entry.body() instanceof LedgerBody
            && !others.contains(entry.election())) {
          ledgers.add(entry.election());
        }
        if (mine(entry)) {
          write(stored, entry, submission);
        }
      }
      case Entry.Reading.Refused refused -> {
        if (takesStrays) {
          start(stored).none().none().none().none().none().none().none().none().none();
          entries.text("objected").none().text("unreadable").text(text(stored)).end();
        }
      }
    }
  }

  private boolean mine(Entry entry) {
    return entry.election().equals(election) || takesStrays && !others.contains(entry.election());
  }

  private Rows start(StoredEntries.Stored stored) {
    return entries.begin().number(stored.index()).text(Sha256.leaf(stored.bytes()).hex());
  }

  private void write(StoredEntries.Stored stored, Entry entry, OptionalLong submission) {
    submission.ifPresent(followed::add);
    if (entry.body() instanceof SubmissionBody body
        && body.account().isPresent()
        && entry.election().equals(election)) {
      submissions.put(stored.index(), entry);
    }
    start(stored).text(entry.kind().word()).text(entry.election());
    entries.text(entry.source().isEmpty() ? Optional.empty() : Optional.of(entry.source()));
    entries.moment(LocalDateTime.ofInstant(entry.obtained(), ZoneOffset.UTC));
    entries.text(entry.claimed().map(EntryTable::printed)).text(entry.origin().name());
    entries.text(entry.origin().sha256().map(Sha256::hex));
    entries.text(entry.origin().blob().map(Sha256::hex));
    entries.number(submission).text("counts").none().none();
    boolean inSheets = entry.kind() == Kind.SHEET && lastCounted == stored.index();
    entries.text(inSheets ? Optional.empty() : Optional.of(text(stored))).end();
  }

  private static String text(StoredEntries.Stored stored) {
    return new String(stored.bytes(), StandardCharsets.UTF_8);
  }

  private static String printed(Time time) {
    return switch (time) {
      case Time.At(OffsetDateTime moment) -> moment.toString();
      case Time.On(var day) -> day.toString();
    };
  }

  /// Says of every entry what became of it; nothing more can be written afterwards.
  void settle(List<Version> superseded, List<Version> withdrawn) {
    entries.close();
    states.superseded(superseded);
    states.withdrawn(withdrawn);
    states.settle();
  }

  /// Ids of elections that nobody describes and that have a ledger all the same, sorted.
  Set<String> undescribedLedgers() {
    return ledgers;
  }

  /// Where the rows of a set stand, in the set's order.
  EntryKeys keys(Sheets sheets) {
    EntryKeys heard = keys.get(sheets.id());
    return heard != null ? heard : EntryKeys.of(sheets);
  }

  /// The places that the rows of a set name.
  FirstNamed places(String set) {
    return places.getOrDefault(set, new FirstNamed());
  }

  /// The first parts of submissions, by index.
  Map<Long, Entry> submissions() {
    return submissions;
  }

  /// Indexes of the submissions that an entry was seen to follow.
  Set<Long> followed() {
    return followed;
  }

  @Override
  public void close() {
    entries.close();
    states.close();
  }
}
