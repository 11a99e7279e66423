package org.acta.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acta.bulletin.Bulletin.Time;
import org.acta.folder.LedgerFile;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.KnownDay;
import org.acta.ledger.Ledger;
import org.acta.ledger.Testimony;
import org.acta.ledger.Testimony.Publication;

/// The ledger of one election in a record: its positions, statements, events and relations.
///
/// Those that their own source withdrew are left out; the record keeps them.
///
/// @param name of the election, if the record describes it
/// @param entries in the order of the record
/// @param withdrawn how many are left out
public record LedgerView(Optional<String> name, List<Kept> entries, long withdrawn) {
  public LedgerView {
    entries = List.copyOf(entries);
  }

  /// An entry of the ledger where it stands.
  public record Kept(long index, Sha256 leaf, Entry entry, LedgerBody body) {
    Testimony testimony() {
      return LedgerView.testimony(
          index,
          body.deed(),
          published(entry.claimed()),
          entry.obtained().atZone(ZoneOffset.UTC).toLocalDate(),
          Stream.concat(
              Stream.of(entry.source(), entry.origin().name()),
              body.text().map(text -> text.sha256().hex()).stream()),
          body.text()
              .map(text -> new Publication(text.outlet(), text.stateRun(), text.url()))
              .orElse(Publication.UNKNOWN),
          body.follows().map(EntryReference::index));
    }
  }

  /// A deed of a file or a record as the ledger takes it.
  ///
  /// @param at the index of its entry, or the line of its file
  /// @param teller whatever tells its source from others
  private static Testimony testimony(
      long at,
      ConfirmedDeed deed,
      Optional<LocalDate> published,
      LocalDate obtained,
      Stream<String> teller,
      Publication publication,
      Optional<Long> follows) {
    String source =
        Stream.of(
                teller,
                publication.outlet().stream(),
                deed.attribution().via().stream().map(ActorKey::text),
                deed.references().stream())
            .flatMap(texts -> texts)
            .collect(Collectors.joining("\n"));
    return new Testimony(
        at,
        deed,
        KnownDay.of(deed.date().map(ConfirmedDeed.Date::value), published, obtained),
        source,
        publication,
        follows.map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  /// Where the ledger of a folder leaves everybody standing.
  public static Ledger of(LedgerFile file) {
    return new Ledger(
        file.rows().stream()
            .map(row ->
                testimony(
                    row.line(),
                    row.deed(),
                    row.published(),
                    LocalDate.MAX,
                    Stream.of(file.origin().file()),
                    Publication.UNKNOWN,
                    Optional.empty()))
            .toList());
  }

  private static Optional<LocalDate> published(Optional<Time> claimed) {
    return claimed.map(time ->
        switch (time) {
          case Time.On(LocalDate day) -> day;
          case Time.At(OffsetDateTime moment) -> moment.toLocalDate();
        });
  }

  /// Where everybody stands.
  public Ledger ledger() {
    return new Ledger(entries.stream().map(Kept::testimony).toList());
  }

  /// The ids of the elections that a record has a ledger of, sorted.
  public static List<String> elections(StoredEntries record) {
    TreeSet<String> ids = new TreeSet<>();
    for (StoredEntries.Stored stored : record) {
      if (!Kinds.isSheetOrStep(stored.bytes())
          && Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry)
          && entry.body() instanceof LedgerBody) {
        ids.add(entry.election());
      }
    }
    return List.copyOf(ids);
  }

  /// The ledger of one election; empty if the record has none.
  public static LedgerView of(StoredEntries record, String election) {
    List<Version> withdrawn = new ArrayList<>();
    Changes changes =
        new Changes(new Objections(ViewListener.NOBODY), new ArrayList<>(), withdrawn);
    List<Kept> kept = new ArrayList<>();
    List<byte[]> bytes = new ArrayList<>();
    Optional<String> name = Optional.empty();
    for (StoredEntries.Stored stored : record) {
      if (Kinds.isSheetOrStep(stored.bytes())
          || !(Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry))
          || !entry.election().equals(election)) {
        continue;
      }
      if (entry.body() instanceof LedgerBody body) {
        kept.add(new Kept(stored.index(), Sha256.leaf(stored.bytes()), entry, body));
        bytes.add(stored.bytes());
      } else if (entry.body() instanceof ElectionBody described) {
        name = Optional.of(described.name());
      } else if (entry.body() instanceof CorrectionBody || entry.body() instanceof WithdrawalBody) {
        changes.add(stored.index(), stored.bytes(), entry);
      }
    }
    List<Kept> standing = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Kept one = kept.get(i);
      if (changes.of(one.index(), bytes.get(i), one.entry()) instanceof Changes.Standing.Stands) {
        standing.add(one);
      }
    }
    return new LedgerView(name, standing, withdrawn.size());
  }
}
