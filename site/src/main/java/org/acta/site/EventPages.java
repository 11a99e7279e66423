package org.acta.site;

import gg.jte.Content;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.ledger.EventKind;
import org.acta.ledger.Testimony;

/// What happened around the election, on one page.
final class EventPages implements PageFamily {
  private final Snapshot snapshot;
  private final boolean any;

  EventPages(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.any = snapshot.ledger().testimonies().stream().anyMatch(EventPages::event);
  }

  static boolean event(Testimony told) {
    return told.deed().kind() instanceof EventKind;
  }

  @Override
  public Optional<Tab> tab() {
    return any ? Optional.of(new Tab(Links.EVENTS, "tab.events")) : Optional.empty();
  }

  @Override
  public Stream<String> paths() {
    return any ? Stream.of(Links.EVENTS) : Stream.empty();
  }

  @Override
  public boolean has(String path) {
    return any && path.equals(Links.EVENTS);
  }

  @Override
  public Content page(String path, Frame frame) {
    EventsPage page = EventsPage.of(snapshot, frame);
    return out -> JteeventsGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }
}
