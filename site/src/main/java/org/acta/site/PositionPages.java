package org.acta.site;

import gg.jte.Content;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Ledger;
import org.acta.ledger.Testimony;

/// Who takes which position, on one page, and a page for everybody whom the ledger names as an
/// actor or a speaker.
final class PositionPages implements PageFamily {
  private final Snapshot snapshot;
  private final boolean any;
  private final Map<String, ActorKey> actors = new TreeMap<>();

  PositionPages(Snapshot snapshot) {
    this.snapshot = snapshot;
    Ledger ledger = snapshot.ledger();
    this.any = ledger.testimonies().stream().anyMatch(Testimony::stands);
    TreeSet<ActorKey> keys = new TreeSet<>();
    for (Testimony told : ledger.testimonies()) {
      ConfirmedDeed deed = told.deed();
      deed.actor().ifPresent(keys::add);
      keys.addAll(deed.actors());
      keys.addAll(deed.members());
      deed.attribution().speaker().ifPresent(keys::add);
    }
    keys.forEach(key -> actors.put(Links.actor(key.text()), key));
  }

  @Override
  public Optional<Tab> tab() {
    return any ? Optional.of(new Tab(Links.POSITIONS, "tab.positions")) : Optional.empty();
  }

  @Override
  public Stream<String> paths() {
    return Stream.concat(
        any ? Stream.of(Links.POSITIONS) : Stream.empty(), actors.keySet().stream());
  }

  @Override
  public boolean has(String path) {
    return actors.containsKey(path) || (any && path.equals(Links.POSITIONS));
  }

  @Override
  public Content page(String path, Frame frame) {
    return page(path, frame, Map.of());
  }

  /// @param asked with `at`, the day up to which things are known; what is no day is nothing asked
  @Override
  public Content page(String path, Frame frame, Map<String, String> asked) {
    ActorKey actor = actors.get(path);
    if (actor == null) {
      Optional<LocalDate> at = Optional.ofNullable(asked.get("at")).flatMap(PositionPages::day);
      PositionsPage page = PositionsPage.of(snapshot, at, frame);
      return out -> JtepositionsGenerated.render(Html.of(out), Html.PLAIN, frame, page);
    }
    ActorPage page = ActorPage.of(actor, frame);
    return out -> JteactorGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }

  @Override
  public SortedMap<String, String> meant(String path, Map<String, String> asked) {
    SortedMap<String, String> meant = new TreeMap<>();
    if (path.equals(Links.POSITIONS)) {
      Optional.ofNullable(asked.get("at"))
          .flatMap(PositionPages::day)
          .ifPresent(day -> meant.put("at", day.toString()));
    }
    return meant;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
