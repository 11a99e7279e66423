package org.acta.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Testimony;
import org.acta.record.BulletinBody;
import org.acta.record.CorrectionBody;
import org.acta.record.ElectionBody;
import org.acta.record.Entry;
import org.acta.record.ImageBody;
import org.acta.record.LedgerBody;
import org.acta.record.PlacesBody;
import org.acta.record.QuickCountBody;
import org.acta.record.SaidBody;
import org.acta.record.SheetBody;
import org.acta.record.SourceBody;
import org.acta.record.StepBody;
import org.acta.record.SubmissionBody;
import org.acta.record.TombstoneBody;
import org.acta.record.WithdrawalBody;
import org.acta.stance.StanceWords;

/// What an entry is about, in a few words for a list: a name, a title or a file, and who takes
/// which position. Nothing is judged; a kind of entry that has no such word is left without.
final class EntryGist {
  private final Frame frame;
  private final StanceWords words;
  private final Map<Long, Testimony> told = new HashMap<>();

  EntryGist(Frame frame) {
    this.frame = frame;
    this.words = StanceWords.in(frame.locale());
    frame.snapshot().ledger().testimonies().forEach(one -> told.put(one.entry(), one));
  }

  /// The words, or none.
  ///
  /// @param index of an entry of the record
  Optional<String> of(long index) {
    Testimony one = told.get(index);
    return one == null ? frame.snapshot().entry(index).flatMap(this::of) : Optional.of(of(one));
  }

  private Optional<String> of(Entry entry) {
    return switch (entry.body()) {
      case ElectionBody election -> Optional.of(election.name());
      case SourceBody source -> Optional.of(source.declared().name());
      case BulletinBody bulletin -> Optional.of(bulletin.title());
      case SubmissionBody _ -> Optional.of(entry.origin().name());
      case QuickCountBody sample -> Optional.of(sample.count());
      case CorrectionBody correction -> Optional.of(frame.entry(correction.supersedes().index()));
      case WithdrawalBody withdrawal -> Optional.of(frame.entry(withdrawal.supersedes().index()));
      case SheetBody _,
          ImageBody _,
          PlacesBody _,
          SaidBody _,
          LedgerBody _,
          TombstoneBody _,
          StepBody _ ->
          Optional.empty();
    };
  }

  /// Whoever acts, and what; or what happened, and where.
  private String of(Testimony one) {
    Stream<String> parts =
        Stream.of(
                one.deed().actor().map(key -> words.name(key, one)),
                Optional.of(StanceRow.stance(one, words)),
                one.deed()
                    .place()
                    .filter(_ -> one.deed().actor().isEmpty())
                    .map(ConfirmedDeed.Spot::name))
            .flatMap(Optional::stream);
    return String.join(" · ", parts.toList());
  }
}
