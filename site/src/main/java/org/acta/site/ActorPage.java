package org.acta.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.EventKind;
import org.acta.ledger.Ledger;
import org.acta.ledger.PositionKind;
import org.acta.ledger.RelationKind;
import org.acta.ledger.Standing;
import org.acta.ledger.StatementKind;
import org.acta.ledger.Testimony;
import org.acta.stance.StanceWords;

/// The page of somebody whom the ledger names, as its template asks for it.
///
/// @param about what it is, in words of the sources
/// @param standings where it stands now
/// @param parts what was said and done, the oldest first
record ActorPage(
    String key,
    String name,
    String kind,
    List<String> about,
    List<Now> standings,
    List<Part> parts,
    Optional<String> all) {
  ActorPage {
    about = List.copyOf(about);
    standings = List.copyOf(standings);
    parts = List.copyOf(parts);
  }

  /// Where somebody stands on one target.
  ///
  /// @param first the day by which it first took a position
  record Now(Shade shade, String target, String stance, String since, String first, String last) {}

  /// Entries of one sort.
  record Part(String id, String title, List<ToldCard> told) {}

  static ActorPage of(ActorKey key, Frame frame) {
    Ledger ledger = frame.snapshot().ledger();
    StanceWords words = StanceWords.in(frame.locale());
    List<Testimony> all =
        ledger.testimonies().stream()
            .filter(told -> concerns(told.deed(), key) || spoke(told.deed(), key))
            .sorted(Comparator.comparing(Testimony::day).thenComparingLong(Testimony::entry))
            .toList();
    List<Part> parts = new ArrayList<>();
    for (String sort : List.of("position", "statement", "relation", "event", "group", "speaker")) {
      List<ToldCard> told =
          all.stream()
              .filter(one -> sort(one.deed(), key).equals(sort))
              .map(one -> ToldCard.of(one, frame))
              .toList();
      if (!told.isEmpty()) {
        parts.add(new Part(sort, frame.say("actor." + sort), told));
      }
    }
    return new ActorPage(
        key.text(),
        words.name(key, all.getLast()),
        frame.say("actor.kind." + key.kind().word()),
        about(key, all, words, frame),
        ledger.standings().stream()
            .filter(standing -> standing.actor().equals(key))
            .map(standing -> now(standing, words))
            .toList(),
        parts,
        frame.to(Links.POSITIONS));
  }

  private static boolean concerns(ConfirmedDeed deed, ActorKey key) {
    return deed.actor().filter(key::equals).isPresent()
        || deed.actors().contains(key)
        || deed.members().contains(key);
  }

  private static boolean spoke(ConfirmedDeed deed, ActorKey key) {
    return deed.attribution().speaker().filter(key::equals).isPresent();
  }

  private static String sort(ConfirmedDeed deed, ActorKey key) {
    boolean own = deed.actor().filter(key::equals).isPresent() || deed.actors().contains(key);
    if (!own) {
      return deed.members().contains(key) ? "group" : "speaker";
    }
    return switch (deed.kind()) {
      case PositionKind _ -> "position";
      case StatementKind _ -> "statement";
      case EventKind _ -> "event";
      case RelationKind _ -> "relation";
    };
  }

  private static List<String> about(
      ActorKey key, List<Testimony> all, StanceWords words, Frame frame) {
    Set<String> about = new LinkedHashSet<>();
    for (Testimony told : all) {
      told.deed()
          .named(key)
          .ifPresent(actor -> {
            actor.role().ifPresent(about::add);
            actor
                .stateRun()
                .filter(run -> run.yes())
                .ifPresent(run ->
                    about.add(
                        words.outlet(actor.name(), Optional.of(true))
                            + run.evidence().map(text -> ": " + text).orElse("")));
            aliases(actor, frame).ifPresent(about::add);
          });
    }
    return List.copyOf(about);
  }

  private static Optional<String> aliases(Actor actor, Frame frame) {
    return actor.aliases().isEmpty()
        ? Optional.empty()
        : Optional.of(frame.say("actor.aliases", String.join(", ", actor.aliases())));
  }

  private static Now now(Standing standing, StanceWords words) {
    return new Now(
        Shade.of(standing),
        words.say("section." + standing.target()),
        String.join(
            " · ",
            standing.current().stream()
                .map(told -> StanceRow.stance(told, words))
                .distinct()
                .toList()),
        words.day(standing.since().day()),
        words.day(standing.first().day()),
        words.day(standing.last().day()));
  }
}
