package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import org.acta.ledger.EventKind;
import org.acta.ledger.PositionKind;

/// Leaves out what a sentence tells twice.
final class Repeats {
  private Repeats() {}

  /// The first of drafts that tell the same in one sentence.
  static List<Draft> without(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean told =
          kept.stream()
              .filter(before -> before.sentence().equals(draft.sentence()))
              .anyMatch(before -> sameWords(before, draft) || sameEvent(before, draft));
      if (!told) {
        kept.add(draft);
      }
    }
    return kept.stream().filter(draft -> !implied(draft, kept)).toList();
  }

  /// "rejected the result, citing irregularities": who refuses does not merely doubt.
  private static boolean implied(Draft draft, List<Draft> drafts) {
    if (weaker(draft, drafts)) {
      return true;
    }
    return draft.kind() == PositionKind.QUESTION
        && drafts.stream()
            .filter(other -> other.kind() == PositionKind.REJECT)
            .filter(other -> other.sentence().equals(draft.sentence()))
            .anyMatch(other -> other.actor().equals(draft.actor()));
  }

  /// "welcomed the result and praised the voters": one welcome.
  private static boolean weaker(Draft draft, List<Draft> drafts) {
    return draft.kind() == PositionKind.WELCOME
        && drafts.stream()
            .filter(other -> other.sentence().equals(draft.sentence()))
            .filter(other -> other.actor().equals(draft.actor()))
            .filter(other -> other.head().start() < draft.head().start())
            .anyMatch(other ->
                other.kind() == PositionKind.WELCOME || other.kind() == PositionKind.CONGRATULATE);
  }

  // Two events of one kind may be in two places, which is known later.
  private static boolean sameWords(Draft before, Draft draft) {
    return !(draft.kind() instanceof EventKind) && before.repeats(draft);
  }

  // "protesters" after "protest" in one sentence is the same protest, whoever acts.
  private static boolean sameEvent(Draft before, Draft draft) {
    return draft.kind() instanceof EventKind
        && before.kind().equals(draft.kind())
        && draft.head().isNoun();
  }
}
