package org.acta.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.acta.log.LogReader;
import org.acta.record.BulletinBody;
import org.acta.record.CorrectionBody;
import org.acta.record.ElectionBody;
import org.acta.record.Entry;
import org.acta.record.EntryReference;
import org.acta.record.ImageBody;
import org.acta.record.LedgerBody;
import org.acta.record.PlacesBody;
import org.acta.record.QuickCountBody;
import org.acta.record.SaidBody;
import org.acta.record.Sha256;
import org.acta.record.SheetBody;
import org.acta.record.SourceBody;
import org.acta.record.StepBody;
import org.acta.record.StoredEntries;
import org.acta.record.SubmissionBody;
import org.acta.record.TombstoneBody;
import org.acta.record.WithdrawalBody;

/// What a record has gained since a file was made from it, and which of the older entries the new
/// ones can change.
///
/// New sheets, files, bulletins and statements, and changes of single sheets, are added to the
/// file. Where a new entry bears on all the others — another description, a roll, a file that is
/// submitted again or withdrawn — the file is made anew.
final class Growth {
  private final LogReader log;
  private final Database database;
  private final long from;
  private final List<StoredEntries.Stored> old = new ArrayList<>();
  private final Set<Long> changedSheets = new TreeSet<>();
  private boolean changes;

  /// @param from entries that the file was made from
  Growth(LogReader log, Database database, long from) {
    this.log = log;
    this.database = database;
    this.from = from;
  }

  /// Reads what is new.
  ///
  /// @return why the file has to be made anew, if it has
  Optional<String> obstacle() {
    if (database.ask("FROM elections", row -> row.getString(1)).isEmpty()) {
      return Optional.of("nobody had described an election");
    }
    List<Long> indexes =
        database.ask(
            "SELECT entry FROM entries WHERE kind IS DISTINCT FROM 'sheet' ORDER BY entry",
            row -> row.getLong(1));
    TreeMap<Long, StoredEntries.Stored> kept = new TreeMap<>();
    read(indexes).forEach(stored -> kept.put(stored.index(), stored));
    TreeSet<Long> targets = new TreeSet<>();
    kept.values().forEach(stored -> target(stored.bytes()).ifPresent(targets::add));
    Set<List<String>> submitted = submitted();
    Set<List<String>> sets = sets();
    List<String> obstacles = new ArrayList<>();
    if (submitted.isEmpty() && hasFiles()) {
      return Optional.of("a file was submitted twice");
    }
    log.forEach(
        from,
        log.size(),
        (index, bytes) -> {
          if (Entry.read(bytes) instanceof Entry.Reading.Read(Entry entry)) {
            obstacle(entry, submitted, sets).ifPresent(obstacles::add);
            target(bytes)
                .ifPresent(target -> {
                  changes = true;
                  targets.add(target);
                  if (kept.get(target) instanceof StoredEntries.Stored(var at, var targeted)) {
                    if (isSubmission(targeted)) {
                      obstacles.add("a whole file was withdrawn");
                    } else if (isQuickCount(targeted)) {
                      obstacles.add("a quick count was withdrawn");
                    }
                  }
                });
          }
        });
    if (!obstacles.isEmpty()) {
      return Optional.of(obstacles.getFirst());
    }
    targets.removeAll(kept.keySet());
    changedSheets.addAll(targets.headSet(from));
    read(List.copyOf(changedSheets)).forEach(stored -> kept.put(stored.index(), stored));
    old.addAll(kept.values());
    return Optional.empty();
  }

  private boolean hasFiles() {
    return database.ask("SELECT count(*) FROM files", row -> row.getLong(1)).getFirst() > 0;
  }

  /// The files that were submitted; none if one was submitted twice.
  private Set<List<String>> submitted() {
    List<List<String>> all =
        database.ask(
            "SELECT election, coalesce(sheet_set, ''), coalesce(source, ''), file, sha256 FROM"
                + " files",
            row ->
                List.of(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)));
    Set<List<String>> distinct = new HashSet<>(all);
    return distinct.size() == all.size() ? distinct : Set.of();
  }

  /// The sets of sheets with all that their sheets are read by, those of tally centres by name
  /// only.
  private Set<List<String>> sets() {
    return new HashSet<>(
        database.ask(
            "SELECT election, sheet_set, source, contest, array_to_string(levels, chr(10)), adopt"
                + " FROM sheet_sets SEMI JOIN files USING (election, sheet_set) UNION SELECT"
                + " election, sheet_set, '', '', '', '' FROM sheet_sets UNION SELECT election,"
                + " sheet_set, '', '', '', '' FROM files WHERE sheet_set IS NOT NULL",
            row ->
                List.of(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6))));
  }

  private static Optional<String> obstacle(
      Entry entry, Set<List<String>> submitted, Set<List<String>> sets) {
    return switch (entry.body()) {
      case ElectionBody body -> Optional.of("the election was described anew");
      case PlacesBody body -> Optional.of("the roll has grown");
      case SubmissionBody body when body.account().isPresent() ->
          obstacle(entry, body, body.account().get(), submitted, sets);
      case StepBody body -> Optional.of("a tally centre went on");
      case SubmissionBody furtherPart -> Optional.empty();
      case SourceBody body -> Optional.empty();
      case SheetBody body -> Optional.empty();
      case BulletinBody body -> Optional.empty();
      case SaidBody body -> Optional.empty();
      case LedgerBody body -> Optional.empty();
      case CorrectionBody body -> Optional.empty();
      case WithdrawalBody body -> Optional.empty();
      case TombstoneBody body -> Optional.empty();
      case ImageBody body -> Optional.empty();
      case QuickCountBody body -> Optional.of("a quick count has grown");
    };
  }

  private static Optional<String> obstacle(
      Entry entry,
      SubmissionBody body,
      SubmissionBody.Account account,
      Set<List<String>> submitted,
      Set<List<String>> sets) {
    String set = body.set().orElse("");
    String sha256 = entry.origin().sha256().map(Sha256::hex).orElse("");
    if (submitted.contains(
        List.of(entry.election(), set, entry.source(), entry.origin().name(), sha256))) {
      return Optional.of("a file was submitted again");
    }
    List<String> described =
        List.of(
            entry.election(),
            set,
            entry.source(),
            account.contest().orElse(""),
            String.join("\n", account.levels()),
            account.adoption().word());
    boolean known = sets.contains(List.of(entry.election(), set, "", "", "", ""));
    return known && !sets.contains(described)
        ? Optional.of("a set of sheets was described anew")
        : Optional.empty();
  }

  /// The entry that a correction or withdrawal points at.
  private static Optional<Long> target(byte[] bytes) {
    if (Entry.read(bytes) instanceof Entry.Reading.Read(Entry entry)) {
      return switch (entry.body()) {
        case CorrectionBody(EntryReference target, var reason, var corrected) ->
            Optional.of(target.index());
        case WithdrawalBody(EntryReference target, var reason) -> Optional.of(target.index());
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static boolean isQuickCount(byte[] bytes) {
    return Entry.read(bytes) instanceof Entry.Reading.Read(Entry entry)
        && entry.body() instanceof QuickCountBody;
  }

  private static boolean isSubmission(byte[] bytes) {
    return Entry.read(bytes) instanceof Entry.Reading.Read(Entry entry)
        && entry.body() instanceof SubmissionBody;
  }

  /// Reads entries, each bundle of the log once.
  private List<StoredEntries.Stored> read(List<Long> indexes) {
    List<StoredEntries.Stored> found = new ArrayList<>();
    int next = 0;
    while (next < indexes.size()) {
      long first = indexes.get(next);
      long end = Math.min(from, (first / 256 + 1) * 256);
      Set<Long> wanted = new LinkedHashSet<>();
      while (next < indexes.size() && indexes.get(next) < end) {
        wanted.add(indexes.get(next++));
      }
      log.forEach(
          first,
          end,
          (index, bytes) -> {
            if (wanted.contains(index)) {
              found.add(new StoredEntries.Stored(index, bytes));
            }
          });
    }
    return found;
  }

  long from() {
    return from;
  }

  /// Older entries that are read again: all but the sheets, and the sheets that somebody changed.
  List<StoredEntries.Stored> old() {
    return old;
  }

  /// Older sheets that somebody corrected or withdrew, or tried to.
  Set<Long> changedSheets() {
    return changedSheets;
  }

  /// Whether a new entry is a correction or withdrawal.
  boolean changes() {
    return changes;
  }

  /// The older entries that are read again, and the new ones.
  StoredEntries entries() {
    return () ->
        new Iterator<>() {
          private final Iterator<StoredEntries.Stored> first = old.iterator();
          private final Iterator<StoredEntries.Stored> more = new Range(log, from).iterator();

          @Override
          public boolean hasNext() {
            return first.hasNext() || more.hasNext();
          }

          @Override
          public StoredEntries.Stored next() {
            return first.hasNext() ? first.next() : more.next();
          }
        };
  }
}
