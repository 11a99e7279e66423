package org.acta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acta.election.Election;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Confirmation;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.EventKind;
import org.acta.ledger.Excerpt;
import org.acta.ledger.PositionKind;
import org.acta.ledger.RelationKind;
import org.acta.ledger.StateRun;
import org.acta.ledger.StatementKind;
import org.acta.ledger.Testimony;
import org.acta.record.LedgerBody;
import org.acta.record.LedgerView;
import org.acta.record.Sha256;
import org.acta.report.Wording;
import org.acta.stance.StanceWords;

/// One entry of the ledger, whole: what was said, in which words, by whom, through whom, where it
/// can be read, and who stands by the entry.
///
/// @param id that no other card of a page has
/// @param shade of a position
/// @param stance such as *rejects*
/// @param about the target of a position, whom a statement was addressed to, or where it happened
/// @param who it is told of, as many as there are
/// @param quotes verbatim, in their language
/// @param sentence of the article, if it has more than the quotes
/// @param facts such as how many took part
/// @param chain who said it for whom, and what passed it on, in order
/// @param sources where it can be read
/// @param follows the earlier entry that it changes
/// @param enteredBy the source of the entry, if it has one
/// @param sha256 of the text of the article
/// @param confirmed who stands by it, if a person does
record ToldCard(
    String id,
    Optional<Shade> shade,
    String stance,
    String about,
    String day,
    String date,
    List<Party> who,
    List<String> quotes,
    Optional<String> language,
    Optional<String> sentence,
    Optional<String> paraphrase,
    List<String> facts,
    List<Step> chain,
    List<Reference> sources,
    String entry,
    Optional<String> entryHref,
    Optional<Party> follows,
    Optional<String> enteredBy,
    String obtained,
    Optional<Confirmed> confirmed,
    Optional<String> sha256) {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

  ToldCard {
    who = List.copyOf(who);
    quotes = List.copyOf(quotes);
    facts = List.copyOf(facts);
    chain = List.copyOf(chain);
    sources = List.copyOf(sources);
  }

  /// Somebody, or something that can be looked up.
  record Party(String name, Optional<String> href) {}

  /// A step on the way of the words, such as *said by Ana Alba, president*.
  ///
  /// @param note the words or the source that say that a state runs an outlet
  record Step(String label, String name, Optional<String> href, Optional<String> note) {}

  /// Where something can be read.
  ///
  /// @param href if it is an address on the web
  record Reference(String text, Optional<String> href) {}

  /// Who stands by the entry.
  ///
  /// @param edits fields that were changed, each with what was proposed
  record Confirmed(String by, String at, Optional<String> reader, List<Edit> edits) {}

  /// A field that was changed before it was confirmed.
  record Edit(String field, String proposed) {}

  static ToldCard of(Testimony told, Frame frame) {
    StanceWords words = StanceWords.in(frame.locale());
    ConfirmedDeed deed = told.deed();
    LedgerView.Kept kept =
        frame.snapshot().ledgerView().entries().stream()
            .filter(entry -> entry.index() == told.entry())
            .findFirst()
            .orElseThrow();
    Election election = frame.snapshot().report().folder().election();
    return new ToldCard(
        id(told.entry()),
        deed.kind() instanceof PositionKind
            ? Optional.of(Shade.of(told.family()))
            : Optional.empty(),
        StanceRow.stance(told, words),
        about(told, words),
        words.day(told.day()),
        told.day().latest().toString(),
        who(told, words, frame),
        deed.words().quotes().stream().map(Excerpt::text).toList(),
        deed.words().language(),
        deed.words()
            .evidence()
            .map(Excerpt::text)
            .filter(text -> deed.words().quotes().stream().noneMatch(q -> q.text().equals(text))),
        deed.words().paraphrase(),
        facts(deed, frame),
        chain(told, words, frame),
        sources(told),
        frame.entry(told.entry()),
        frame.toEntry(told.entry()),
        told.follows().isPresent()
            ? Optional.of(follows(told.follows().getAsLong(), frame))
            : Optional.empty(),
        Optional.of(kept.entry().source())
            .filter(source -> !source.isEmpty())
            .map(source -> Wording.source(frame.reports(), election, source)),
        kept.entry().obtained().toString(),
        kept.body().confirmed().map(ToldCard::confirmed),
        kept.body().text().map(LedgerBody.ArticleText::sha256).map(Sha256::hex));
  }

  /// The name of an entry's card on a page that has it.
  static String id(long entry) {
    return "told-" + entry;
  }

  private static Party follows(long index, Frame frame) {
    return new Party(frame.entry(index), frame.toEntry(index));
  }

  private static String about(Testimony told, StanceWords words) {
    ConfirmedDeed deed = told.deed();
    return switch (deed.kind()) {
      case PositionKind _ -> words.say("label." + deed.target().orElseThrow());
      case StatementKind _, RelationKind _ -> "";
      case EventKind _ ->
          deed.place()
              .map(place ->
                  place
                      .iso()
                      .map(iso -> MapPicture.country(iso, words.locale()))
                      .filter(country -> !country.equals(place.name()))
                      .map(country -> place.name() + ", " + country)
                      .orElse(place.name()))
              .orElse("");
    };
  }

  private static List<Party> who(Testimony told, StanceWords words, Frame frame) {
    List<ActorKey> keys = new ArrayList<>();
    told.deed().actor().ifPresent(keys::add);
    told.deed().actors().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    return keys.stream()
        .map(key -> new Party(words.name(key, told), frame.to(Links.actor(key.text()))))
        .toList();
  }

  private static List<String> facts(ConfirmedDeed deed, Frame frame) {
    List<String> facts = new ArrayList<>();
    deed.demands()
        .forEach(
            demand -> facts.add(frame.say("told.demand", frame.say("demand." + demand.word()))));
    number(deed.count()).ifPresent(count -> facts.add(frame.count("told.count", count)));
    number(deed.deaths()).ifPresent(deaths -> facts.add(frame.count("told.deaths", deaths)));
    return facts;
  }

  private static Optional<Long> number(OptionalInt number) {
    return number.isPresent() ? Optional.of((long) number.getAsInt()) : Optional.empty();
  }

  private static List<Step> chain(Testimony told, StanceWords words, Frame frame) {
    ConfirmedDeed deed = told.deed();
    List<Step> chain = new ArrayList<>();
    deed.attribution()
        .speaker()
        .ifPresent(key -> chain.add(step("told.speaker", key, told, words, frame)));
    deed.attribution()
        .onBehalfOf()
        .ifPresent(key -> chain.add(step("told.behalf", key, told, words, frame)));
    deed.attribution().via().forEach(key -> chain.add(step("told.via", key, told, words, frame)));
    told.publication()
        .outlet()
        .ifPresent(name ->
            chain.add(
                new Step(
                    frame.say("told.published"),
                    words.outlet(name, told.publication().stateRun()),
                    Optional.empty(),
                    Optional.empty())));
    deed.recipient().ifPresent(key -> chain.add(step("told.recipient", key, told, words, frame)));
    return chain;
  }

  private static Step step(
      String label, ActorKey key, Testimony told, StanceWords words, Frame frame) {
    Optional<Actor> actor = told.deed().named(key);
    Optional<StateRun> run = actor.flatMap(Actor::stateRun);
    String name = words.outlet(words.name(key, told), run.map(StateRun::yes));
    return new Step(
        frame.say(label),
        actor.flatMap(Actor::role).map(role -> name + ", " + role).orElse(name),
        frame.to(Links.actor(key.text())),
        run.flatMap(StateRun::evidence));
  }

  private static List<Reference> sources(Testimony told) {
    return Stream.concat(told.publication().url().stream(), told.deed().references().stream())
        .distinct()
        .map(text ->
            new Reference(
                text, ADDRESS.matcher(text).matches() ? Optional.of(text) : Optional.empty()))
        .toList();
  }

  private static Confirmed confirmed(Confirmation confirmation) {
    return new Confirmed(
        confirmation.by(),
        confirmation.at().toString(),
        confirmation
            .reader()
            .map(reader -> confirmation.rule().map(rule -> reader + ", " + rule).orElse(reader)),
        confirmation.edited().entrySet().stream()
            .map(edit -> new Edit(edit.getKey(), edit.getValue()))
            .toList());
  }
}
