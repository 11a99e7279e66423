package org.acta.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Attribution;
import org.acta.ledger.Confirmation;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Deed;
import org.acta.ledger.Excerpt;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Quote;
import org.acta.ledger.Reading;
import org.acta.ledger.Utterance;
import org.acta.record.EntryReference;
import org.acta.record.LedgerBody;
import org.acta.record.Sha256;

/// One deed that a reader proposes. It is no entry until a person confirms it.
///
/// @param reading what it was read with
/// @param deed one of the reading's
public record Proposal(Reading reading, Deed deed) {

  /// What a person decided about a proposal.
  ///
  /// @param edits fields that they changed, in the order in which they did
  /// @param by who they are
  /// @param at when
  /// @param reader what proposed it, with its version
  /// @param blob the article's text beside the log, if it is kept
  /// @param follows the earlier entry that this one changes
  public record Decision(
      List<Edit> edits,
      String by,
      Instant at,
      String reader,
      Optional<Sha256> blob,
      Optional<EntryReference> follows) {
    public Decision {
      edits = List.copyOf(edits);
    }
  }

  /// What tells one proposal about a text from another, before anybody changes it.
  ///
  /// @param text SHA-256 of the article's text
  /// @param start of the words that decide the kind, in code points
  /// @param actor empty text for nobody
  public record Mark(String text, int start, int end, String type, String kind, String actor) {

    /// The mark of the proposal that an entry came from, unless it came from none.
    public static Optional<Mark> of(LedgerBody body) {
      Optional<Excerpt> trigger =
          body.deed().words().trigger().filter(words -> words.start().isPresent());
      if (body.text().isEmpty() || trigger.isEmpty()) {
        return Optional.empty();
      }
      Map<String, String> proposed = body.confirmed().map(Confirmation::edited).orElse(Map.of());
      String actor = body.deed().actor().map(ActorKey::text).orElse("");
      return Optional.of(
          new Mark(
              body.text().get().sha256().hex(),
              trigger.get().start().orElseThrow(),
              trigger.get().end().orElseThrow(),
              body.deed().kind().type(),
              proposed.getOrDefault(Edit.Field.KIND.word(), body.deed().kind().word()),
              proposed.getOrDefault(Edit.Field.ACTOR.word(), actor)));
    }
  }

  /// All that a reading proposes, in its order.
  public static List<Proposal> of(Reading reading) {
    return reading.deeds().stream().map(deed -> new Proposal(reading, deed)).toList();
  }

  public Mark mark() {
    return new Mark(
        reading.source().sha256(),
        deed.trigger().start(),
        deed.trigger().end(),
        deed.kind().type(),
        deed.kind().word(),
        deed.actor().map(ActorKey::text).orElse(""));
  }

  /// The deed as it is proposed, able to stand without the article.
  public ConfirmedDeed proposed() {
    Optional<ActorKey> onBehalfOf = deed.speaker().flatMap(this::actor).flatMap(Actor::onBehalfOf);
    return named(
        new ConfirmedDeed(
            deed.kind(),
            deed.actor(),
            deed.actors(),
            members(),
            new Attribution(deed.speaker(), onBehalfOf, deed.via()),
            deed.target(),
            deed.recipient(),
            deed.status(),
            deed.voice(),
            deed.place().map(place -> new ConfirmedDeed.Spot(place.name(), place.iso())),
            deed.date()
                .map(
                    date -> new ConfirmedDeed.Date(Optional.of(date.words().text()), date.value())),
            new Utterance(
                Optional.of(Excerpt.of(deed.trigger())),
                quotes(),
                Optional.of(Excerpt.of(deed.evidence())),
                Optional.empty(),
                Optional.of(reading.source().language())),
            deed.count(),
            deed.deaths(),
            deed.demands(),
            List.of(),
            List.of()));
  }

  /// The entry's body, once a person has confirmed the proposal.
  ///
  /// @throws IllegalArgumentException if what they changed does not fit together
  public LedgerBody confirmed(Decision decision) {
    ConfirmedDeed before = proposed();
    ConfirmedDeed after = before;
    Map<String, String> edited = new LinkedHashMap<>();
    for (Edit edit : decision.edits()) {
      after = edit.applyTo(after);
      edited.putIfAbsent(edit.field().word(), edit.field().of(before));
    }
    for (Edit.Field field : Edit.Field.values()) {
      // What was changed and changed back was not changed.
      edited.remove(field.word(), field.of(after));
    }
    Reading.Source source = reading.source();
    return new LedgerBody(
        named(after),
        Optional.of(
            new LedgerBody.ArticleText(
                Sha256.of(source.text().getBytes(StandardCharsets.UTF_8)),
                source.characters(),
                source.outlet(),
                source.stateRun(),
                source.url(),
                decision.blob())),
        OptionalLong.empty(),
        Optional.of(
            new Confirmation(
                decision.by(),
                decision.at(),
                edited,
                Optional.of(decision.reader()),
                Optional.of(deed.why().rule()).filter(rule -> !rule.isEmpty()))),
        decision.follows().map(LedgerBody.Earlier.InEntry::new));
  }

  private Optional<Actor> actor(ActorKey key) {
    return reading.actors().stream().filter(actor -> actor.key().equals(key)).findFirst();
  }

  private List<Excerpt> quotes() {
    return reading.quotes().stream()
        .filter(quote -> deed.quotes().contains(quote.id()))
        .map(Quote::words)
        .map(Excerpt::of)
        .toList();
  }

  /// Who else is proposed by the very words that speak of a group: its members that are named.
  private List<ActorKey> members() {
    if (!(deed.kind() instanceof PositionKind)
        || deed.actor().filter(key -> key.kind() == ActorKind.GROUP).isEmpty()) {
      return List.of();
    }
    return reading.deeds().stream()
        .filter(other -> other.kind() == deed.kind())
        .filter(other -> other.target().equals(deed.target()))
        .filter(other -> other.trigger().equals(deed.trigger()))
        .flatMap(other -> other.actor().stream())
        .filter(key -> key.kind() != ActorKind.GROUP)
        .distinct()
        .toList();
  }

  /// The same deed with the names of everybody in it.
  private ConfirmedDeed named(ConfirmedDeed of) {
    Set<ActorKey> keys = new LinkedHashSet<>();
    Attribution through = of.attribution();
    Stream.of(
            of.actor().stream(),
            of.actors().stream(),
            of.members().stream(),
            through.speaker().stream(),
            through.onBehalfOf().stream(),
            through.via().stream(),
            of.recipient().stream())
        .flatMap(some -> some)
        .forEach(keys::add);
    List<Actor> names = new ArrayList<>();
    for (ActorKey key : keys) {
      actor(key)
          .ifPresent(actor ->
              names.add(
                  new Actor(
                      key,
                      actor.name(),
                      actor.iso(),
                      actor.role(),
                      actor.onBehalfOf(),
                      actor.stateRun(),
                      List.of(),
                      List.of())));
    }
    return of.withNames(names);
  }
}
