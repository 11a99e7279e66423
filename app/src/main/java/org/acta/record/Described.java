package org.acta.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Roll;
import org.acta.election.Source;
import org.acta.limits.Assumption;
import org.acta.sheet.Adoption;

/// The first reading of a record: all but the sheets.
final class Described {
  private final String id;
  private final List<ElectionBody> parts = new ArrayList<>();
  private List<ElectionBody> complete = List.of();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, SetOfSheets> sets = new LinkedHashMap<>();
  final Objections objections;
  final List<Version> superseded = new ArrayList<>();
  final List<Version> withdrawn = new ArrayList<>();
  final Changes changes;
  long entries;

  /// A set of sheets as its last submission describes it.
  record SetOfSheets(
      String source, String title, String contest, List<String> levels, Adoption adoption) {}

  private Described(String id, ViewListener listener) {
    this.id = id;
    this.objections = new Objections(listener);
    this.changes = new Changes(objections, superseded, withdrawn);
  }

  static Described read(StoredEntries record, String id, ViewListener listener) {
    Described described = new Described(id, listener);
    for (StoredEntries.Stored stored : record) {
      described.entries++;
      if (!Kinds.isSheetOrStep(stored.bytes())) {
        described.take(stored);
      }
    }
    return described;
  }

  /// Whether there is a complete description.
  boolean isComplete() {
    return !complete.isEmpty();
  }

  private void take(StoredEntries.Stored stored) {
    switch (Entry.read(stored.bytes())) {
      case Entry.Reading.Refused(Refusal refusal) ->
          objections.add(new Objection.Unreadable(stored.index(), refusal));
      case Entry.Reading.Read(Entry entry) -> {
        if (entry.election().equals(id)) {
          take(stored, entry);
        }
      }
    }
  }

  private void take(StoredEntries.Stored stored, Entry entry) {
    switch (entry.body()) {
      case ElectionBody body -> election(stored.index(), body);
      case SourceBody body -> sources.put(body.declared().id(), body.declared());
      case SubmissionBody body -> submission(entry, body);
      case CorrectionBody body -> changes.add(stored.index(), stored.bytes(), entry);
      case WithdrawalBody body -> changes.add(stored.index(), stored.bytes(), entry);
      case PlacesBody body -> {}
      case SheetBody body -> {}
      case BulletinBody body -> {}
      case SaidBody body -> {}
      case LedgerBody body -> {}
      case TombstoneBody body -> {}
      case StepBody body -> {}
      case ImageBody body -> {}
      case QuickCountBody body -> {}
    }
  }

  private void election(long index, ElectionBody body) {
    if (body.part() == 1) {
      parts.clear();
    } else if (body.part() != parts.size() + 1) {
      objections.add(new Objection.PartOutOfOrder(index, body.part()));
      return;
    }
    parts.add(body);
    if (body.part() == body.parts()) {
      Optional<String> fault = fault(parts);
      if (fault.isPresent()) {
        objections.add(new Objection.NoElection(index, fault.get()));
      } else {
        complete = List.copyOf(parts);
      }
    }
  }

  /// What the description of a folder would not be allowed either.
  private static Optional<String> fault(List<ElectionBody> parts) {
    try {
      return contests(parts).isEmpty() ? Optional.of("no contest") : Optional.empty();
    } catch (IllegalArgumentException cannotBeCounted) {
      return Optional.of(String.valueOf(cannotBeCounted.getMessage()));
    }
  }

  private void submission(Entry entry, SubmissionBody body) {
    if (body.set().isPresent() && body.account().isPresent()) {
      String set = body.set().get();
      SubmissionBody.Account account = body.account().get();
      sets.put(
          set,
          new SetOfSheets(
              entry.source(),
              account.title().orElse(set),
              account.contest().orElse(""),
              account.levels(),
              account.adoption()));
    }
  }

  /// What the whole is called.
  String place() {
    return isComplete() ? complete.getFirst().place() : id;
  }

  /// The sets in the order in which they were first submitted.
  Map<String, SetOfSheets> sets() {
    return sets;
  }

  Optional<Contest> contest(String contestId) {
    return contests().stream().filter(contest -> contest.id().equals(contestId)).findFirst();
  }

  private List<Contest> contests() {
    return contests(complete);
  }

  private static List<Contest> contests(List<ElectionBody> parts) {
    return ContestPart.joined(parts.stream().flatMap(part -> part.contests().stream()).toList())
        .stream()
        .map(ContestPart::contest)
        .toList();
  }

  /// What the description asks to assume, in its order.
  List<Assumption> assumptions() {
    return complete.stream().flatMap(part -> part.assumptions().stream()).toList();
  }

  /// The election; without a contest, and named by its id, if nobody described it.
  Election election(RollFiles files) {
    if (!isComplete()) {
      return new Election(
          id, id, Optional.empty(), List.of(), Roll.UNKNOWN, List.copyOf(sources.values()));
    }
    ElectionBody head = complete.getFirst();
    Roll roll = files.roll(head.registered(), head.stations(), head.largestStation(), head.place());
    return new Election(
        id, head.name(), head.date(), contests(), roll, List.copyOf(sources.values()));
  }
}
