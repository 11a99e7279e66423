package org.acta.stance;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.EventKind;
import org.acta.ledger.Excerpt;
import org.acta.ledger.PositionKind;
import org.acta.ledger.RelationKind;
import org.acta.ledger.StatementKind;
import org.acta.ledger.Testimony;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Events in the manner of [PLOVER](https://github.com/openeventdata/PLOVER), one JSON object in
/// each line. The mapping loses information and goes one way.
///
/// What has no event of its own is left out: withheld recognition, certification, statements,
/// relations. So is what was denied, or only planned or called for.
public final class PloverEvents {
  /// An event and its mode.
  ///
  /// @param mode empty text if there is none
  record Code(String event, String mode, String context) {
    static Code of(String event, String mode) {
      return new Code(event, mode, "election");
    }
  }

  private PloverEvents() {}

  /// All events of the ledger as it was on the day asked for, in its order.
  public static String print(StanceReport report) {
    StringWriter text = new StringWriter();
    for (Testimony told : report.ledger().testimonies()) {
      code(told)
          .ifPresent(code -> {
            try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
              write(json, report, told, code);
            }
            text.append('\n');
          });
    }
    return text.toString();
  }

  private static Optional<Code> code(Testimony told) {
    return switch (told.deed().status()) {
      case CONDITIONAL, PLANNED, CALLED, DENIED -> Optional.empty();
      case STATED, ATTRIBUTED, HEDGED, ONGOING, OCCURRED, BACKGROUND ->
          switch (told.deed().kind()) {
            case PositionKind kind -> position(kind);
            case EventKind kind -> event(kind);
            case StatementKind _, RelationKind _ -> Optional.empty();
          };
    };
  }

  static Optional<Code> position(PositionKind kind) {
    return switch (kind) {
      case RECOGNISE, CONGRATULATE, WELCOME -> Optional.of(Code.of("SUPPORT", ""));
      case URGE_ACCEPTANCE -> Optional.of(Code.of("REQUEST", ""));
      case CONCEDE -> Optional.of(Code.of("CONCEDE", ""));
      case QUESTION -> Optional.of(Code.of("ACCUSE", "disapprove"));
      case REJECT -> Optional.of(Code.of("REJECT", ""));
      case CALL_VERIFY -> Optional.of(Code.of("REQUEST", "change"));
      case WITHHOLD, TAKE_NOTE, CERTIFY, ANNUL, CLAIM_VICTORY -> Optional.empty();
    };
  }

  static Optional<Code> event(EventKind kind) {
    return switch (kind) {
      case PROTEST, COUNTER_PROTEST -> Optional.of(Code.of("PROTEST", "demo"));
      case UNREST -> Optional.of(Code.of("PROTEST", "riot"));
      case VIOLENCE, KILLING -> Optional.of(Code.of("ASSAULT", ""));
      case CRACKDOWN -> Optional.of(Code.of("COERCE", "restrict"));
      case ARREST -> Optional.of(Code.of("COERCE", "arrest"));
      case STRIKE -> Optional.of(Code.of("PROTEST", "strike"));
      case SHUTDOWN -> Optional.of(Code.of("COERCE", "censor"));
      case CURFEW -> Optional.of(Code.of("COERCE", "curfew"));
      case MILITARY_DEPLOYMENT -> Optional.of(Code.of("MOBILIZE", "troops"));
      case MILITARY_ALERT -> Optional.of(Code.of("MOBILIZE", "weapons"));
      case MILITARY_DRILL -> Optional.of(new Code("COOPERATE", "", "military"));
      case LEGAL_CHALLENGE -> Optional.of(Code.of("ACCUSE", "allege"));
      case SANCTION -> Optional.of(Code.of("SANCTION", "discontinue"));
      case DIPLOMATIC_MEASURE -> Optional.of(Code.of("SANCTION", "withdraw"));
      case MEETING -> Optional.of(Code.of("CONSULT", ""));
      case VISIT -> Optional.of(Code.of("CONSULT", "visit"));
      case CALL -> Optional.of(Code.of("CONSULT", "phone"));
      case RESIGNATION -> Optional.of(Code.of("RETREAT", "resign"));
      case COURT_RULING, RECOUNT, RERUN, OBSERVATION, INAUGURATION, SPEECH -> Optional.empty();
    };
  }

  private static void write(JsonGenerator json, StanceReport report, Testimony told, Code code) {
    ConfirmedDeed deed = told.deed();
    json.writeStartObject();
    json.writeStringProperty("id", report.election() + "#" + told.entry());
    json.writeStringProperty("event", code.event());
    if (!code.mode().isEmpty()) {
      json.writeStringProperty("mode", code.mode());
    }
    json.writeStringProperty("context", code.context());
    json.writeStringProperty("date", told.day().latest().toString());
    actors(json, "actor", deed.actor().map(List::of).orElse(deed.actors()));
    actors(
        json,
        "recipient",
        deed.recipient()
            .map(List::of)
            .orElse(
                deed.actors().size() > 1
                    ? deed.actors().subList(1, deed.actors().size())
                    : List.of()));
    deed.place().ifPresent(place -> json.writeStringProperty("placename", place.name()));
    deed.words()
        .evidence()
        .or(() -> deed.words().words())
        .map(Excerpt::text)
        .ifPresent(words -> json.writeStringProperty("text", words));
    json.writeStringProperty("acta", deed.kind().type() + "/" + deed.kind().word());
    json.writeEndObject();
  }

  private static void actors(JsonGenerator json, String name, List<ActorKey> keys) {
    if (!keys.isEmpty()) {
      json.writeName(name);
      json.writeStartArray();
      keys.forEach(key -> json.writeString(key.text()));
      json.writeEndArray();
    }
  }
}
