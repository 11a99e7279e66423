package org.acta.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Attribution;
import org.acta.ledger.Confirmation;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Demand;
import org.acta.ledger.Excerpt;
import org.acta.ledger.StateRun;
import org.acta.ledger.Status;
import org.acta.ledger.Target;
import org.acta.ledger.Utterance;
import org.acta.ledger.Voice;

/// Writes and reads the body of an entry of the ledger.
final class LedgerForm {
  private static final String KEY = "a key of an actor, such as state:RU";

  private LedgerForm() {}

  static Json.Fields json(LedgerBody body) {
    ConfirmedDeed deed = body.deed();
    Draft draft = new Draft().put("kind", deed.kind().word());
    putKey(draft, "actor", deed.actor());
    putKeys(draft, "actors", deed.actors());
    putKeys(draft, "members", deed.members());
    putKey(draft, "speaker", deed.attribution().speaker());
    putKey(draft, "onBehalfOf", deed.attribution().onBehalfOf());
    putKeys(draft, "via", deed.attribution().via());
    draft.put("target", deed.target().map(Target::word));
    putKey(draft, "recipient", deed.recipient());
    draft.put("status", deed.status().word()).put("voice", deed.voice().word());
    deed.place()
        .ifPresent(place ->
            draft.put(
                "place", new Draft().put("name", place.name()).put("iso", place.iso()).json()));
    deed.date()
        .ifPresent(date ->
            draft.put(
                "date", new Draft().put("words", date.words()).put("value", date.value()).json()));
    words(draft, deed.words());
    draft
        .put("count", asLong(deed.count()))
        .put("deaths", asLong(deed.deaths()))
        .put("demands", deed.demands(), demand -> new Json.Text(demand.word()))
        .put("names", deed.names(), LedgerForm::json)
        .put("references", deed.references(), Json.Text::new);
    body.text().ifPresent(text -> draft.put("text", json(text)));
    draft.put("line", body.line());
    body.confirmed().ifPresent(confirmed -> draft.put("confirmed", json(confirmed)));
    body.follows().ifPresent(earlier -> draft.put("follows", json(earlier)));
    return draft.json();
  }

  private static Json json(LedgerBody.Earlier earlier) {
    return switch (earlier) {
      case LedgerBody.Earlier.InEntry(EntryReference entry) -> entry.json();
      case LedgerBody.Earlier.InLine(long line) -> new Draft().put("line", line).json();
    };
  }

  private static void words(Draft draft, Utterance words) {
    words.trigger().ifPresent(trigger -> draft.put("trigger", json(trigger)));
    draft.put("words", words.quotes(), LedgerForm::json);
    words.evidence().ifPresent(evidence -> draft.put("evidence", json(evidence)));
    draft.put("paraphrase", words.paraphrase()).put("language", words.language());
  }

  private static void putKey(Draft draft, String name, Optional<ActorKey> key) {
    draft.put(name, key.map(ActorKey::text));
  }

  private static void putKeys(Draft draft, String name, List<ActorKey> keys) {
    draft.put(name, keys, key -> new Json.Text(key.text()));
  }

  private static OptionalLong asLong(OptionalInt number) {
    return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
  }

  private static Json json(Excerpt excerpt) {
    return new Draft()
        .put("text", excerpt.text())
        .put("start", asLong(excerpt.start()))
        .put("end", asLong(excerpt.end()))
        .json();
  }

  private static Json json(Actor actor) {
    Draft draft =
        new Draft()
            .put("key", actor.key().text())
            .put("name", actor.name())
            .put("iso", actor.iso())
            .put("role", actor.role());
    putKey(draft, "onBehalfOf", actor.onBehalfOf());
    actor
        .stateRun()
        .ifPresent(run ->
            draft
                .put("stateRun", new Json.Flag(run.yes()))
                .put("stateRunEvidence", run.evidence()));
    return draft.json();
  }

  private static Json json(LedgerBody.ArticleText text) {
    Draft draft =
        new Draft()
            .put("sha256", text.sha256().hex())
            .put("chars", text.characters())
            .put("outlet", text.outlet());
    text.stateRun().ifPresent(yes -> draft.put("stateRun", new Json.Flag(yes)));
    return draft.put("url", text.url()).put("blob", text.blob().map(Sha256::hex)).json();
  }

  private static Json json(Confirmation confirmed) {
    Draft draft = new Draft().put("by", confirmed.by()).put("at", confirmed.at().toString());
    if (!confirmed.edited().isEmpty()) {
      Draft edited = new Draft();
      confirmed.edited().forEach(edited::put);
      draft.put("edited", edited.json());
    }
    return draft.put("reader", confirmed.reader()).put("rule", confirmed.rule()).json();
  }

  static LedgerBody of(Kind kind, Members members) {
    DeedKind of =
        members.parsed(
            "kind",
            "a kind of " + kind.word() + " as docs/positions.md lists them",
            word -> DeedKind.of(kind.word(), word).orElseThrow(LedgerForm::noSuch));
    try {
      ConfirmedDeed deed =
          new ConfirmedDeed(
              of,
              key(members, "actor"),
              keys(members, "actors"),
              keys(members, "members"),
              new Attribution(
                  key(members, "speaker"), key(members, "onBehalfOf"), keys(members, "via")),
              word(members, "target", "result, rival-result or process", Target::of),
              key(members, "recipient"),
              word(members, "status", "a status as docs/positions.md lists them", Status::of)
                  .orElse(Status.STATED),
              word(members, "voice", "source or author", Voice::of).orElse(Voice.SOURCE),
              members.optionalObject("place", LedgerForm::place),
              members.optionalObject("date", LedgerForm::date),
              new Utterance(
                  members.optionalObject("trigger", LedgerForm::excerpt),
                  members.objects("words", LedgerForm::excerpt),
                  members.optionalObject("evidence", LedgerForm::excerpt),
                  members.optionalText("paraphrase"),
                  members.optionalText("language")),
              number(members, "count"),
              number(members, "deaths"),
              members.items("demands", LedgerForm::demand),
              members.objects("names", LedgerForm::name),
              members.texts("references"));
      return new LedgerBody(
          deed,
          members.optionalObject("text", LedgerForm::text),
          members.optionalCount("line"),
          members.optionalObject("confirmed", LedgerForm::confirmation),
          members.optionalObject("follows", LedgerForm::earlier));
    } catch (IllegalArgumentException contradiction) {
      throw members.refuse(
          "kind", "one that fits the other fields, for " + contradiction.getMessage());
    }
  }

  private static LedgerBody.Earlier earlier(Members members) {
    OptionalLong line = members.optionalCount("line");
    return line.isPresent()
        ? new LedgerBody.Earlier.InLine(line.getAsLong())
        : new LedgerBody.Earlier.InEntry(EntryReference.of(members));
  }

  private static IllegalArgumentException noSuch() {
    return new IllegalArgumentException("no such word");
  }

  private static <T> Optional<T> word(
      Members members, String name, String expected, Function<String, Optional<T>> parse) {
    return members.optionalParsed(
        name, expected, text -> parse.apply(text).orElseThrow(LedgerForm::noSuch));
  }

  private static Optional<ActorKey> key(Members members, String name) {
    return members.optionalParsed(name, KEY, ActorKey::new);
  }

  private static List<ActorKey> keys(Members members, String name) {
    return members.items(name, (at, value) -> Members.parsedItem(at, value, KEY, ActorKey::new));
  }

  private static Demand demand(String at, Json value) {
    return Members.parsedItem(
        at,
        value,
        "a demand as docs/positions.md lists them",
        text -> Demand.of(text).orElseThrow(LedgerForm::noSuch));
  }

  private static ConfirmedDeed.Spot place(Members members) {
    return new ConfirmedDeed.Spot(members.text("name"), members.optionalText("iso"));
  }

  private static ConfirmedDeed.Date date(Members members) {
    return new ConfirmedDeed.Date(members.optionalText("words"), members.text("value"));
  }

  private static Excerpt excerpt(Members members) {
    Excerpt excerpt = new Excerpt(filled(members, "text"), number(members, "start"));
    if (!excerpt.end().equals(number(members, "end"))) {
      throw members.refuse("end", "start and the length of the text in code points");
    }
    return excerpt;
  }

  private static String filled(Members members, String name) {
    String text = members.text(name);
    if (text.isBlank()) {
      throw members.refuse(name, "a text that is not empty");
    }
    return text;
  }

  private static OptionalInt number(Members members, String name) {
    OptionalLong number = members.optionalCount(name);
    if (number.isPresent() && number.getAsLong() > Integer.MAX_VALUE) {
      throw members.refuse(name, "a whole number up to " + Integer.MAX_VALUE);
    }
    return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }

  private static Actor name(Members members) {
    ActorKey key = members.parsed("key", KEY, ActorKey::new);
    String name = members.text("name");
    Optional<String> iso = members.optionalText("iso");
    Optional<String> role = members.optionalText("role");
    Optional<ActorKey> onBehalfOf = key(members, "onBehalfOf");
    Optional<Boolean> stateRun = members.optionalFlag("stateRun");
    Optional<String> evidence = members.optionalText("stateRunEvidence");
    if (stateRun.isEmpty() && evidence.isPresent()) {
      throw members.refuse("stateRun", "true or false where there is evidence");
    }
    return new Actor(
        key,
        name,
        iso,
        role,
        onBehalfOf,
        stateRun.map(yes -> new StateRun(yes, evidence)),
        List.of(),
        List.of());
  }

  private static LedgerBody.ArticleText text(Members members) {
    return new LedgerBody.ArticleText(
        members.parsed("sha256", "a SHA-256", Sha256::new),
        members.count("chars", 0),
        members.optionalText("outlet"),
        members.optionalFlag("stateRun"),
        members.optionalText("url"),
        members.optionalParsed("blob", "a SHA-256", Sha256::new));
  }

  private static Confirmation confirmation(Members members) {
    return new Confirmation(
        filled(members, "by"),
        members.parsed("at", "a moment such as 2026-11-02T08:30:00Z", Instant::parse),
        members.textsByName("edited"),
        members.optionalText("reader"),
        members.optionalText("rule"));
  }
}
