package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.ContestLabel;
import org.acta.ledger.Deed;
import org.acta.ledger.EventKind;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Quote;
import org.acta.ledger.RelationKind;
import org.acta.ledger.StatementKind;
import org.acta.reader.date.Dates;
import org.acta.reader.name.Mentions;
import org.acta.reader.name.Places;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;

/// Finds the deeds of an article by the frames of the lexicon.
///
/// The lexicon is read once; one of these serves all articles, from several threads.
public final class Frames {
  private final Lexicon lexicon = Lexicon.read();
  private final Topics topics = Topics.read();
  private final Controls controls = Controls.read();

  /// Reads the lexicon.
  public Frames() {}

  /// The deeds that an article tells, in its order.
  ///
  /// @param contest that positions are about; where it is empty, nobody takes any
  public List<Deed> of(
      Text text,
      Mentions mentions,
      List<Quote> quotes,
      Optional<ContestLabel> contest,
      Dates dates,
      Places places) {
    Parties parties = new Parties(mentions, topics);
    Election election = new Election(text, topics, quotes, contest, mentions.home());
    Drafter drafter = new Drafter(text, lexicon, topics, controls, parties, election, quotes);
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Draft> here = new ArrayList<>(drafter.of(sentence));
      here.addAll(drafter.verdicts(sentence, here));
      here.addAll(drafter.echoes(sentence, drafts, here));
      drafts.addAll(here);
    }
    return deeds(
        text, new Happenings(text, dates, places).settle(Rivals.told(Repeats.without(drafts))));
  }

  private static List<Deed> deeds(Text text, List<Happenings.Settled> settled) {
    List<Happenings.Settled> ordered =
        settled.stream()
            .sorted(
                Comparator.comparing((Happenings.Settled deed) -> deed.draft().words().start())
                    .thenComparing(deed -> rank(deed.draft())))
            .toList();
    List<Deed> deeds = new ArrayList<>();
    for (Happenings.Settled one : ordered) {
      deeds.add(
          one.draft()
              .deed(
                  "e" + (deeds.size() + 1), one.happening(), text.passage(one.draft().sentence())));
    }
    return deeds;
  }

  private static int rank(Draft draft) {
    return switch (draft.kind()) {
      case PositionKind _ -> 0;
      case StatementKind _ -> 1;
      case EventKind _ -> 2;
      case RelationKind _ -> 3;
    };
  }
}
