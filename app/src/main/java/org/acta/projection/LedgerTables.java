package org.acta.projection;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Demand;
import org.acta.ledger.Excerpt;
import org.acta.ledger.Family;
import org.acta.ledger.Ledger;
import org.acta.ledger.Period;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Standing;
import org.acta.ledger.StateRun;
import org.acta.ledger.Target;
import org.acta.ledger.Testimony;
import org.acta.ledger.Utterance;

/// Writes who accepts and who disputes a result: each line of the ledger, its words and names, and
/// where everybody stood when.
record LedgerTables(Database database, String election) {
  /// The tables that are written.
  static final List<String> NAMES = List.of("deeds", "quotes", "actor_names", "actors", "stances");

  void write(List<ToldDeed> deeds) {
    try (Rows rows = database.rows("deeds");
        Rows quotes = database.rows("quotes");
        Rows names = database.rows("actor_names")) {
      for (ToldDeed deed : deeds) {
        deed(deed, rows);
        quotes(deed.told(), quotes);
        names(deed.told(), names);
      }
    }
    actors(deeds);
    stances(new Ledger(deeds.stream().map(ToldDeed::told).toList()));
  }

  private void deed(ToldDeed from, Rows rows) {
    Testimony told = from.told();
    ConfirmedDeed deed = told.deed();
    rows.begin().text(election).number(told.entry()).number(from.entry()).text(from.file());
    rows.number(from.line()).text(deed.kind().type()).text(deed.kind().word());
    rows.text(deed.kind() instanceof PositionKind kind ? Optional.of(kind.family().word()) : NONE);
    rows.text(text(deed.actor())).texts(texts(deed.actors())).texts(texts(deed.members()));
    rows.text(deed.target().map(Target::word)).text(text(deed.attribution().speaker()));
    rows.text(text(deed.attribution().onBehalfOf())).texts(texts(deed.attribution().via()));
    rows.text(text(deed.recipient())).text(deed.status().word()).text(deed.voice().word());
    rows.flag(told.stands()).text(deed.place().map(ConfirmedDeed.Spot::name));
    rows.text(deed.place().flatMap(ConfirmedDeed.Spot::iso));
    rows.text(deed.date().map(ConfirmedDeed.Date::value)).day(Optional.of(told.day().latest()));
    rows.text(told.day().basis().name().toLowerCase(Locale.ROOT)).day(from.published());
    rows.text(told.publication().outlet()).flag(told.publication().stateRun());
    rows.text(told.publication().url());
    words(deed.words(), rows);
    rows.number(number(deed.count())).number(number(deed.deaths()));
    rows.texts(deed.demands().stream().map(Demand::word).toList()).texts(deed.references());
    rows.text(from.text()).text(from.confirmed().map(by -> by.by()));
    rows.moment(from.confirmed().map(by -> LocalDateTime.ofInstant(by.at(), ZoneOffset.UTC)));
    rows.texts(from.confirmed().map(by -> List.copyOf(by.edited().keySet())).orElse(List.of()));
    rows.text(from.confirmed().flatMap(by -> by.reader()));
    rows.text(from.confirmed().flatMap(by -> by.rule())).number(told.follows()).end();
  }

  private static final Optional<String> NONE = Optional.empty();

  private static void words(Utterance words, Rows rows) {
    rows.text(words.trigger().map(Excerpt::text)).text(words.evidence().map(Excerpt::text));
    rows.text(words.paraphrase()).text(words.language());
  }

  private static Optional<String> text(Optional<ActorKey> key) {
    return key.map(ActorKey::text);
  }

  private static List<String> texts(List<ActorKey> keys) {
    return keys.stream().map(ActorKey::text).toList();
  }

  private static OptionalLong number(OptionalInt number) {
    return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
  }

  private void quotes(Testimony told, Rows rows) {
    int quote = 1;
    for (Excerpt excerpt : told.deed().words().quotes()) {
      rows.begin().text(election).number(told.entry()).small(quote++).text(excerpt.text());
      rows.number(number(excerpt.start())).number(number(excerpt.end())).end();
    }
  }

  private void names(Testimony told, Rows rows) {
    for (Actor actor : told.deed().names()) {
      rows.begin().text(election).number(told.entry()).text(actor.key().text());
      rows.text(actor.name()).text(actor.iso()).text(actor.role()).text(text(actor.onBehalfOf()));
      rows.flag(actor.stateRun().map(StateRun::yes));
      rows.text(actor.stateRun().flatMap(StateRun::evidence)).end();
    }
  }

  /// Everybody whose key stands anywhere, by the name that was last used.
  private void actors(List<ToldDeed> deeds) {
    Map<ActorKey, String> names = new LinkedHashMap<>();
    TreeSet<ActorKey> keys = new TreeSet<>();
    for (ToldDeed deed : deeds) {
      deed.told().deed().names().forEach(actor -> names.put(actor.key(), actor.name()));
      keys(deed.told().deed()).forEach(keys::add);
    }
    try (Rows rows = database.rows("actors")) {
      for (ActorKey key : keys) {
        rows.begin().text(election).text(key.text()).text(key.kind().word()).text(key.iso());
        rows.text(name(key, names)).end();
      }
    }
  }

  private static Stream<ActorKey> keys(ConfirmedDeed deed) {
    return Stream.of(
            deed.actor().stream(),
            deed.actors().stream(),
            deed.members().stream(),
            deed.attribution().speaker().stream(),
            deed.attribution().onBehalfOf().stream(),
            deed.attribution().via().stream(),
            deed.recipient().stream(),
            deed.names().stream().map(Actor::key))
        .flatMap(keys -> keys);
  }

  /// A state as English calls it, whatever a source does, so that tables can be joined and read.
  private static String name(ActorKey key, Map<ActorKey, String> names) {
    if (key.kind() == ActorKind.STATE) {
      String iso = key.iso().orElseThrow();
      String country = Locale.of("", iso).getDisplayCountry(Locale.ENGLISH);
      if (!country.equals(iso)) {
        return country;
      }
    }
    return names.getOrDefault(key, key.text());
  }

  private void stances(Ledger ledger) {
    try (Rows rows = database.rows("stances")) {
      for (Period period : ledger.periods()) {
        Standing standing = period.standing();
        rows.begin().text(election).text(standing.target().word()).text(standing.actor().text());
        rows.day(Optional.of(period.from())).day(period.to());
        rows.text(standing.family().map(Family::word));
        rows.texts(standing.families().stream().map(Family::word).toList());
        rows.day(Optional.of(standing.since().day().latest()));
        rows.numbers(standing.current().stream().mapToLong(Testimony::entry).toArray()).end();
      }
    }
  }
}
