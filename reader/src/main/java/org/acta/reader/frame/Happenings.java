package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.EventKind;
import org.acta.ledger.Located;
import org.acta.reader.date.Dates;
import org.acta.reader.name.Places;

/// Gives drafts their places and dates.
final class Happenings {
  private final Dates dates;
  private final Places places;

  Happenings(Dates dates, Places places) {
    this.dates = dates;
    this.places = places;
  }

  /// A draft, and where and when.
  record Settled(Draft draft, Happening happening) {}

  /// An event that repeats one of the same place, or that has no place, is told once.
  List<Settled> settle(List<Draft> drafts) {
    List<Settled> settled = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean event = draft.kind() instanceof EventKind;
      Optional<Located> place =
          event ? places.at(draft.sentence(), draft.head()) : Optional.empty();
      Settled one =
          new Settled(draft, new Happening(place, dates.at(draft.sentence(), draft.head())));
      if (!event || settled.stream().noneMatch(before -> same(before, one))) {
        settled.add(one);
      }
    }
    return settled;
  }

  private boolean same(Settled before, Settled now) {
    boolean kind = before.draft().kind().equals(now.draft().kind());
    boolean near =
        now.draft().sentence().paragraph() - before.draft().sentence().paragraph() <= 1
            || now.happening().place().isPresent();
    return kind
        && near
        && now.happening()
            .place()
            .map(Located::name)
            .equals(before.happening().place().map(Located::name));
  }
}
