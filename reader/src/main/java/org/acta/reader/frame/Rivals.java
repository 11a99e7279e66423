package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Target;

/// Tells two declared winners of one article apart: the second is another result.
final class Rivals {
  private Rivals() {}

  /// The drafts, where whoever declares another winner than the first declares a rival result.
  static List<Draft> told(List<Draft> drafts) {
    Optional<ActorKey> first = Optional.empty();
    List<Draft> told = new ArrayList<>();
    for (Draft draft : drafts) {
      Optional<ActorKey> declared =
          draft.recipient().filter(key -> certifies(draft) && key.kind() == ActorKind.PERSON);
      first = first.or(() -> declared);
      boolean other = declared.isPresent() && !declared.equals(first);
      told.add(other ? draft.about(Target.RIVAL_RESULT) : draft);
    }
    return told;
  }

  private static boolean certifies(Draft draft) {
    return draft.kind() == PositionKind.CERTIFY;
  }
}
