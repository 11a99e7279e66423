package org.acta.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
/// @param withdrawn what is left out: entries, and submissions of whole files
public record LedgerView(Optional<String> name, List<Kept> entries, List<Version> withdrawn) {
  public LedgerView {
    entries = List.copyOf(entries);
    withdrawn = List.copyOf(withdrawn);
  }

  /// An entry of the ledger where it stands.
  ///
  /// @param follows index of the earlier entry that it changes
  public record Kept(long index, Sha256 leaf, Entry entry, LedgerBody body, OptionalLong follows) {
    /// What it tells.
    public Testimony testimony() {
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
          follows);
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
      OptionalLong follows) {
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
        follows);
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
                    row.follows()))
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
    List<StoredEntries.Stored> told = new ArrayList<>();
    Optional<String> name = Optional.empty();
    for (StoredEntries.Stored stored : record) {
      if (Kinds.isSheetOrStep(stored.bytes())
          || !(Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry))
          || !entry.election().equals(election)) {
        continue;
      }
      if (entry.body() instanceof LedgerBody
          || entry.body() instanceof SubmissionBody file && file.ledger()) {
        told.add(stored);
      } else if (entry.body() instanceof ElectionBody described) {
        name = Optional.of(described.name());
      } else if (entry.body() instanceof CorrectionBody || entry.body() instanceof WithdrawalBody) {
        changes.add(stored.index(), stored.bytes(), entry);
      }
    }
    LedgerEntries entries = new LedgerEntries();
    Map<List<Object>, SubmittedFile> files = new HashMap<>();
    for (StoredEntries.Stored one : told) {
      Entry entry = entry(one);
      boolean stands = stands(one, changes);
      if (entry.body() instanceof LedgerBody body) {
        SubmittedFile file = files.get(file(entry));
        entries.add(
            one.index(), one.bytes(), entry, body, stands && (file == null || file.stands()));
      } else if (entry.body() instanceof SubmissionBody body && body.account().isPresent()) {
        SubmittedFile now = new SubmittedFile(body.account().get().batch(), stands);
        files.merge(file(entry), now, SubmittedFile::again);
      }
    }
    return entries.view(name, withdrawn);
  }

  /// A file of the ledger as it was submitted.
  private record SubmittedFile(SubmissionBody.Batch batch, boolean stands) {
    /// The same entries announced again, now signed, are already there.
    SubmittedFile again(SubmittedFile later) {
      return stands && batch.equals(later.batch) ? this : later;
    }
  }

  private static Entry entry(StoredEntries.Stored stored) {
    return switch (Entry.read(stored.bytes())) {
      case Entry.Reading.Read(Entry entry) -> entry;
      case Entry.Reading.Refused(Refusal refusal) ->
          throw new IllegalStateException("entry " + stored.index() + " was read before");
    };
  }

  private static boolean stands(StoredEntries.Stored stored, Changes changes) {
    return changes.of(stored.index(), stored.bytes(), entry(stored))
        instanceof Changes.Standing.Stands;
  }

  /// What tells a file from others.
  private static List<Object> file(Entry entry) {
    return List.of(entry.source(), entry.origin());
  }
}
