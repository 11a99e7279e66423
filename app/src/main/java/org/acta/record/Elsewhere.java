package org.acta.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.folder.FolderReading;
import org.acta.folder.QuickCountFiles;

/// What a record says of an election by other files than the description of a quick count.
///
/// @param election whether it is described
/// @param sources ids of those that are declared
/// @param bulletins source and id of each
record Elsewhere(boolean election, Set<String> sources, Set<List<String>> bulletins) {
  static final Elsewhere NOTHING = new Elsewhere(false, Set.of(), Set.of());

  /// Reads a record, and holds a quick count against it.
  ///
  /// @throws UnfitException if the record describes the election otherwise
  static Elsewhere of(StoredEntries record, FolderReading reading) {
    String id = reading.folder().election().id();
    QuickCountFiles count = reading.quickCount().orElseThrow();
    Optional<String> described = Optional.empty();
    Map<String, String> sources = new HashMap<>();
    Map<List<String>, String> bulletins = new HashMap<>();
    Map<String, String> sets = new HashMap<>();
    for (StoredEntries.Stored stored : record) {
      if (Kinds.isSheetOrStep(stored.bytes())
          || !(Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry))
          || !entry.election().equals(id)) {
        continue;
      }
      String file = entry.origin().name();
      if (entry.body() instanceof ElectionBody) {
        described = Optional.of(file);
      } else if (entry.body() instanceof SourceBody source) {
        sources.put(source.declared().id(), file);
      } else if (entry.body() instanceof BulletinBody bulletin) {
        bulletins.put(List.of(entry.source(), bulletin.id()), file);
      } else if (entry.body() instanceof SubmissionBody submission) {
        submission.set().ifPresent(set -> sets.put(set, entry.source()));
      }
    }
    String own = reading.description().file();
    boolean election = described.filter(file -> !file.equals(own)).isPresent();
    if (election) {
      sameContest(Described.read(record, id, ViewListener.NOBODY), reading);
    }
    sameSource(sets, count, reading);
    return new Elsewhere(election, others(sources, own), others(bulletins, own));
  }

  private static <K> Set<K> others(Map<K, String> files, String own) {
    Set<K> others = new HashSet<>();
    files.forEach((key, file) -> {
      if (!file.equals(own)) {
        others.add(key);
      }
    });
    return others;
  }

  private static void sameContest(Described described, FolderReading reading) {
    Contest own = reading.folder().election().contests().getFirst();
    Optional<Contest> known = described.contest(own.id());
    if (known.isEmpty()) {
      throw new UnfitException(
          "the record describes the election without a contest '"
              + own.id()
              + "'; give the contest of the quick count the id that it has there");
    }
    String missing =
        own.choices().stream()
            .map(Choice::id)
            .filter(choice -> known.get().indexOf(choice) < 0)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new UnfitException(
          "the contest '"
              + own.id()
              + "' of the record has no choice "
              + missing
              + "; give the choices of the quick count the ids that they have there");
    }
  }

  private static void sameSource(
      Map<String, String> sets, QuickCountFiles count, FolderReading reading) {
    String source =
        reading.folder().sheets().stream()
            .findFirst()
            .map(sheets -> sheets.source())
            .orElse(count.source());
    String there = sets.getOrDefault(count.set(), source);
    if (!there.equals(source)) {
      throw new UnfitException(
          "the record has sheets '"
              + count.set()
              + "' of the source '"
              + there
              + "'; give the quick count another id under quick-count");
    }
  }
}
