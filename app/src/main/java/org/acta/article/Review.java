package org.acta.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.bulletin.Bulletin.Time;
import org.acta.ledger.Article;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.KnownDay;
import org.acta.ledger.Ledger;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Reading;
import org.acta.ledger.Standing;
import org.acta.ledger.Testimony;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.EntryReference;
import org.acta.record.LedgerView;
import org.acta.record.Sha256;

/// An article that was read, held against what a record has already, to be confirmed proposal by
/// proposal.
///
/// @param election id of the election that it is about
/// @param source of the entries; empty if the election declares none
/// @param article as it was got
/// @param reading what a reader made of it
/// @param reader what read it, with its version
public record Review(
    String election, String source, Article article, Reading reading, String reader) {

  /// The proposals that no entry came from yet, in the order of the article.
  public List<Proposal> offered(LedgerView view) {
    Set<Proposal.Mark> present = new HashSet<>();
    view.entries().forEach(kept -> Proposal.Mark.of(kept.body()).ifPresent(present::add));
    return Proposal.of(reading).stream()
        .filter(proposal -> !present.contains(proposal.mark()))
        .toList();
  }

  /// A proposal with what a person changed.
  ///
  /// @throws IllegalArgumentException with a sentence if the changes do not fit
  public static ConfirmedDeed changed(Proposal proposal, List<Edit> edits) {
    ConfirmedDeed deed = proposal.proposed();
    for (Edit edit : edits) {
      deed = edit.applyTo(deed);
    }
    return deed;
  }

  /// The last that its actor said of the same target on an earlier day, if it was of another
  /// family.
  ///
  /// @param at when it is confirmed
  public Optional<Testimony> earlier(Ledger ledger, ConfirmedDeed deed, Instant at) {
    if (!(deed.kind() instanceof PositionKind kind)) {
      return Optional.empty();
    }
    KnownDay day =
        KnownDay.of(
            deed.date().map(ConfirmedDeed.Date::value),
            article.published(),
            at.atZone(ZoneOffset.UTC).toLocalDate());
    return ledger.at(day.latest().minusDays(1)).standings().stream()
        .filter(standing ->
            Optional.of(standing.actor()).equals(deed.actor())
                && Optional.of(standing.target()).equals(deed.target()))
        .map(Standing::last)
        .filter(before -> before.family() != kind.family())
        .findFirst();
  }

  /// The entry of a testimony, as another entry names it.
  public static EntryReference reference(LedgerView view, Testimony testimony) {
    return view.entries().stream()
        .filter(kept -> kept.index() == testimony.entry())
        .map(kept -> new EntryReference(kept.index(), kept.leaf()))
        .findFirst()
        .orElseThrow();
  }

  /// The entry of a proposal that a person confirmed.
  ///
  /// @param edits what they changed
  /// @param by who they are, as they want it written
  /// @param blob the article's text beside the log, if it is kept
  /// @param follows the earlier entry that this one changes
  /// @throws IllegalArgumentException with a sentence if what they changed does not fit together
  public Entry entry(
      Proposal proposal,
      List<Edit> edits,
      String by,
      Instant at,
      Optional<Sha256> blob,
      Optional<EntryReference> follows) {
    return new Entry(
        election,
        source,
        at,
        article.published().map(Time.On::new),
        origin(),
        proposal.confirmed(new Proposal.Decision(edits, by, at, reader, blob, follows)));
  }

  private EntryOrigin origin() {
    Sha256 hash = Sha256.of(article.bytes());
    return article
        .url()
        .map(address -> EntryOrigin.url(address, hash))
        .orElseGet(() -> EntryOrigin.file(reading.source().file(), hash));
  }
}
