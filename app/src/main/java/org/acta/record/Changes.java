package org.acta.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.acta.record.Objection.Why;

/// The corrections and withdrawals of a record, by the entry that they point at.
///
/// They are gathered in a first reading and applied in a second, when the entry that one points at
/// comes by. The last that points at an entry decides; a correction can be corrected.
final class Changes {
  private static final int LONGEST_CHAIN = 1000;

  /// A correction or withdrawal.
  record Change(long index, Sha256 leaf, Entry entry) {
    EntryReference target() {
      return switch (entry.body()) {
        case CorrectionBody body -> body.supersedes();
        case WithdrawalBody body -> body.supersedes();
        case ElectionBody body -> throw none();
        case SourceBody body -> throw none();
        case PlacesBody body -> throw none();
        case SheetBody body -> throw none();
        case BulletinBody body -> throw none();
        case SaidBody body -> throw none();
        case LedgerBody body -> throw none();
        case SubmissionBody body -> throw none();
        case TombstoneBody body -> throw none();
        case StepBody body -> throw none();
        case ImageBody body -> throw none();
        case QuickCountBody body -> throw none();
      };
    }

    private IllegalStateException none() {
      return new IllegalStateException("a " + entry.kind().word() + " changes nothing");
    }
  }

  /// What became of an entry.
  sealed interface Standing {
    /// It counts, as it is or as it was last corrected.
    ///
    /// @param index of the version that counts
    record Stands(long index, Entry entry, Body body) implements Standing {}

    /// It was withdrawn.
    record Withdrawn() implements Standing {}
  }

  private final Map<Long, List<Change>> byTarget = new HashMap<>();
  private final TreeMap<Long, Change> open = new TreeMap<>();
  private final Objections objections;
  private final List<Version> superseded;
  private final List<Version> withdrawn;

  Changes(Objections objections, List<Version> superseded, List<Version> withdrawn) {
    this.objections = objections;
    this.superseded = superseded;
    this.withdrawn = withdrawn;
  }

  void add(long index, byte[] bytes, Entry entry) {
    Change change = new Change(index, Sha256.leaf(bytes), entry);
    open.put(index, change);
    byTarget.computeIfAbsent(change.target().index(), none -> new ArrayList<>()).add(change);
  }

  /// What became of an entry that may be changed, as it comes by.
  Standing of(long index, byte[] bytes, Entry entry) {
    if (!byTarget.containsKey(index)) {
      return new Standing.Stands(index, entry, entry.body());
    }
    return follow(index, Sha256.leaf(bytes), entry, entry.body(), 0);
  }

  /// Takes note of an entry that can be withdrawn and has no part in the totals.
  void note(long index, byte[] bytes, Entry entry) {
    of(index, bytes, entry);
  }

  private Standing follow(long index, Sha256 leaf, Entry entry, Body body, int depth) {
    Standing standing = new Standing.Stands(index, entry, body);
    Entry old = entry;
    long at = index;
    for (Change change : byTarget.getOrDefault(index, List.of())) {
      Optional<Why> why =
          depth < LONGEST_CHAIN
              ? against(change, index, leaf, entry, body)
              : Optional.of(Why.TOO_LONG_A_CHAIN);
      open.remove(change.index());
      if (why.isPresent()) {
        objections.add(new Objection.NotApplied(change.index(), change.target(), why.get()));
        continue;
      }
      if (change.entry().body() instanceof CorrectionBody(var target, String reason, Body now)) {
        superseded.add(new Version(at, old, change.index(), reason));
        standing = follow(change.index(), change.leaf(), change.entry(), now, depth + 1);
        if (standing instanceof Standing.Stands(long to, Entry current, Body currentBody)) {
          at = to;
          old = current;
        }
      } else if (change.entry().body() instanceof WithdrawalBody(var target, String reason)) {
        withdrawn.add(new Version(at, old, change.index(), reason));
        standing = new Standing.Withdrawn();
      }
    }
    return standing;
  }

  private static Optional<Why> against(
      Change change, long index, Sha256 leaf, Entry entry, Body body) {
    if (change.index() <= index) {
      return Optional.of(Why.NOT_EARLIER);
    } else if (!change.target().leaf().equals(leaf)
        || !change.entry().election().equals(entry.election())) {
      return Optional.of(Why.OTHER_ENTRY);
    } else if (!change.entry().source().equals(entry.source())) {
      return Optional.of(Why.OTHER_SOURCE);
    } else if (change.entry().body() instanceof CorrectionBody correction
        && !sameThing(body, correction.corrected())) {
      return Optional.of(Why.OTHER_KIND);
    }
    return Optional.empty();
  }

  private static boolean sameThing(Body old, Body corrected) {
    if (old instanceof SheetBody a && corrected instanceof SheetBody b) {
      return a.set().equals(b.set()) && a.contest().equals(b.contest());
    }
    return old instanceof BulletinBody a
        && corrected instanceof BulletinBody b
        && a.id().equals(b.id())
        && a.contest().equals(b.contest());
  }

  /// Whether a submission was withdrawn as a whole; says so once.
  boolean withdrawsSubmission(long index, byte[] bytes, Entry entry) {
    return of(index, bytes, entry) instanceof Standing.Withdrawn;
  }

  /// Those that no entry answered to.
  void done() {
    open.values()
        .forEach(change ->
            objections.add(
                new Objection.NotApplied(
                    change.index(),
                    change.target(),
                    change.target().index() >= change.index()
                        ? Why.NOT_EARLIER
                        : Why.OTHER_ENTRY)));
  }
}
