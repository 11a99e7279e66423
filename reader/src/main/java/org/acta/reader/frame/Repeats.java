package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import org.acta.ledger.EventKind;

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
              .anyMatch(before ->
                  before.repeats(draft) && !elsewhere(before, draft) || sameEvent(before, draft));
      if (!told) {
        kept.add(draft);
      }
    }
    return kept;
  }

  // "sending ships to a port and to patrol a sea" are two, if the places differ.
  private static boolean elsewhere(Draft before, Draft draft) {
    return draft.kind() == EventKind.MILITARY_DEPLOYMENT
        && draft.head().isVerb()
        && !draft.head().lemma().equals(before.head().lemma());
  }

  // "protesters" after "protest" in one sentence is the same protest, whoever acts.
  private static boolean sameEvent(Draft before, Draft draft) {
    return draft.kind() instanceof EventKind
        && before.kind().equals(draft.kind())
        && draft.head().isNoun();
  }
}
