package org.acta.article;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.acta.format.IndentedJson;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ContestLabel;
import org.acta.ledger.Dated;
import org.acta.ledger.Deed;
import org.acta.ledger.Demand;
import org.acta.ledger.Located;
import org.acta.ledger.Passage;
import org.acta.ledger.Quote;
import org.acta.ledger.Reading;
import org.acta.ledger.Reason;
import tools.jackson.core.JsonGenerator;

/// Prints a reading as `acta.reader/1`: what is not known is null or absent, as the contract has
/// it.
public final class ReadingJson {
  /// Changes when a field changes its meaning or goes away; new fields may come at any time.
  public static final String SCHEMA = "acta.reader/1";

  private final JsonGenerator json;
  private final boolean explained;

  private ReadingJson(JsonGenerator json, boolean explained) {
    this.json = json;
    this.explained = explained;
  }

  /// One JSON object, indented, ending in a line feed.
  ///
  /// @param explained whether each proposal tells its rule and what was resolved on the way
  public static String print(Reading reading, boolean explained) {
    return print(reading, explained, Optional.empty());
  }

  /// The same, saying how it was read.
  public static String print(Reading reading, boolean explained, ReadArticle how) {
    return print(reading, explained, Optional.of(how));
  }

  private static String print(Reading reading, boolean explained, Optional<ReadArticle> how) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.to(text)) {
      new ReadingJson(json, explained).document(reading, how);
    }
    return text.append('\n').toString();
  }

  private void document(Reading reading, Optional<ReadArticle> how) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    how.ifPresent(read -> {
      json.writeName("read");
      json.writeStartObject();
      json.writeStringProperty("by", read.by());
      json.writeStringProperty("inputs", read.inputs());
      json.writeEndObject();
    });
    json.writeName("source");
    source(reading.source());
    json.writeName("election");
    reading.contest().ifPresentOrElse(this::contest, json::writeNull);
    array("actors", reading.actors(), this::actor);
    array("quotes", reading.quotes(), this::quote);
    array("entries", reading.deeds(), this::deed);
    json.writeEndObject();
  }

  private interface Writing<T> {
    void write(T value);
  }

  private <T> void array(String name, List<T> values, Writing<T> writing) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(writing::write);
    json.writeEndArray();
  }

  private <T> void arrayUnlessEmpty(String name, List<T> values, Writing<T> writing) {
    if (!values.isEmpty()) {
      array(name, values, writing);
    }
  }

  private void textOrNull(String name, Optional<String> value) {
    json.writeName(name);
    value.ifPresentOrElse(json::writeString, json::writeNull);
  }

  private void flagOrNull(String name, Optional<Boolean> value) {
    json.writeName(name);
    value.ifPresentOrElse(json::writeBoolean, json::writeNull);
  }

  private void keyOrNull(String name, Optional<ActorKey> key) {
    textOrNull(name, key.map(ActorKey::text));
  }

  private void source(Reading.Source source) {
    json.writeStartObject();
    json.writeStringProperty("file", source.file());
    json.writeStringProperty("sha256", source.sha256());
    json.writeNumberProperty("chars", source.characters());
    textOrNull("outlet", source.outlet());
    flagOrNull("stateRun", source.stateRun());
    textOrNull("published", source.published());
    textOrNull("url", source.url());
    json.writeStringProperty("language", source.language());
    json.writeEndObject();
  }

  private void contest(ContestLabel contest) {
    json.writeStartObject();
    json.writeStringProperty("id", contest.id());
    json.writeStringProperty("iso", contest.iso());
    contest.office().ifPresent(office -> json.writeStringProperty("office", office));
    contest.winner().ifPresent(key -> json.writeStringProperty("declaredWinner", key.text()));
    contest.rival().ifPresent(key -> json.writeStringProperty("rival", key.text()));
    json.writeEndObject();
  }

  private void actor(Actor actor) {
    json.writeStartObject();
    json.writeStringProperty("key", actor.key().text());
    json.writeStringProperty("kind", actor.kind().word());
    json.writeStringProperty("name", actor.name());
    actor.iso().ifPresent(iso -> json.writeStringProperty("iso", iso));
    actor.role().ifPresent(role -> json.writeStringProperty("role", role));
    actor.onBehalfOf().ifPresent(key -> json.writeStringProperty("onBehalfOf", key.text()));
    actor
        .stateRun()
        .ifPresent(stateRun -> {
          json.writeBooleanProperty("stateRun", stateRun.yes());
          textOrNull("stateRunEvidence", stateRun.evidence());
        });
    array("aliases", actor.aliases(), json::writeString);
    array("mentions", actor.mentions(), this::passage);
    json.writeEndObject();
  }

  private void passage(Passage passage) {
    json.writeStartObject();
    places(passage);
    json.writeEndObject();
  }

  private void places(Passage passage) {
    json.writeNumberProperty("start", passage.start());
    json.writeNumberProperty("end", passage.end());
    json.writeStringProperty("text", passage.text());
  }

  private void quote(Quote quote) {
    json.writeStartObject();
    json.writeStringProperty("id", quote.id());
    json.writeStringProperty("kind", quote.kind().word());
    places(quote.words());
    keyOrNull("speaker", quote.speaker());
    keyOrNull("onBehalfOf", quote.onBehalfOf());
    quote.wordsOf().ifPresent(key -> json.writeStringProperty("wordsOf", key.text()));
    arrayUnlessEmpty("via", quote.via(), key -> json.writeString(key.text()));
    quote.stateRun().ifPresent(yes -> json.writeBooleanProperty("stateRun", yes));
    quote
        .cue()
        .ifPresent(cue -> {
          json.writeName("cue");
          passage(cue);
        });
    why(quote.why());
    json.writeEndObject();
  }

  private void deed(Deed deed) {
    json.writeStartObject();
    json.writeStringProperty("id", deed.id());
    json.writeStringProperty("type", deed.kind().type());
    json.writeStringProperty("kind", deed.kind().word());
    keyOrNull("actor", deed.actor());
    arrayUnlessEmpty("actors", deed.actors(), key -> json.writeString(key.text()));
    deed.speaker().ifPresent(key -> json.writeStringProperty("speaker", key.text()));
    arrayUnlessEmpty("via", deed.via(), key -> json.writeString(key.text()));
    deed.target().ifPresent(target -> json.writeStringProperty("target", target.word()));
    deed.recipient().ifPresent(key -> json.writeStringProperty("recipient", key.text()));
    json.writeStringProperty("status", deed.status().word());
    json.writeStringProperty("voice", deed.voice().word());
    deed.place().ifPresent(this::place);
    deed.date().ifPresent(this::date);
    json.writeName("trigger");
    passage(deed.trigger());
    json.writeName("evidence");
    passage(deed.evidence());
    arrayUnlessEmpty("quotes", deed.quotes(), json::writeString);
    number("count", deed.count());
    number("deaths", deed.deaths());
    arrayUnlessEmpty("demands", deed.demands(), this::demand);
    why(deed.why());
    json.writeEndObject();
  }

  private void demand(Demand demand) {
    json.writeString(demand.word());
  }

  private void number(String name, OptionalInt number) {
    number.ifPresent(value -> json.writeNumberProperty(name, value));
  }

  private void place(Located place) {
    json.writeName("place");
    json.writeStartObject();
    json.writeStringProperty("name", place.name());
    textOrNull("iso", place.iso());
    json.writeNumberProperty("start", place.words().start());
    json.writeNumberProperty("end", place.words().end());
    json.writeEndObject();
  }

  private void date(Dated date) {
    json.writeName("date");
    json.writeStartObject();
    places(date.words());
    json.writeStringProperty("value", date.value());
    json.writeEndObject();
  }

  private void why(Reason why) {
    if (explained) {
      json.writeName("why");
      json.writeStartObject();
      json.writeStringProperty("rule", why.rule());
      array("steps", why.steps(), json::writeString);
      json.writeEndObject();
    }
  }
}
