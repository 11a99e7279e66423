package org.acta.report;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bounds.Certificate;
import org.acta.bounds.Slack;
import org.acta.intake.Form;
import org.acta.intake.Intake;
import org.acta.intake.Queue;
import org.acta.intake.State;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Prints a tally centre for programs: what is not known is absent.
public final class QueueJson {
  /// Changes when a field changes its meaning or goes away.
  public static final String FORMAT = "acta-intake/1";

  private final JsonGenerator json;

  private QueueJson(JsonGenerator json) {
    this.json = json;
  }

  /// The counts, the alarm and every form at work, as one JSON object that ends in a line feed.
  public static String print(OfCentre of) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
      new QueueJson(json).centre(of);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /// The same, as a part of a report.
  static void write(JsonGenerator json, OfCentre of) {
    json.writeStartObject();
    new QueueJson(json).centre(of);
    json.writeEndObject();
  }

  private void centre(OfCentre of) {
    json.writeStringProperty("title", of.title());
    json.writeStringProperty("contest", of.intake().contest().id());
    states(of.intake());
    json.writeNumberProperty("refused", of.intake().refused().size());
    json.writeNumberProperty("clocksBack", of.intake().clocksBack().size());
    alarm(of.queue());
    json.writeName("queue");
    json.writeStartArray();
    of.queue().waiting().forEach(this::waiting);
    json.writeEndArray();
  }

  private void states(Intake intake) {
    json.writeName("forms");
    json.writeStartObject();
    for (State state : State.values()) {
      long count =
          state == State.NOT_RECEIVED
              ? intake.notReceived().size()
              : intake.forms().stream().filter(form -> form.state() == state).count();
      json.writeNumberProperty(state.words(), count);
    }
    json.writeEndObject();
  }

  private void alarm(Queue queue) {
    json.writeBooleanProperty("alarm", queue.alarm());
    queue.suffice().ifPresent(forms -> json.writeNumberProperty("suffice", forms));
    number("ballotsAtWork", queue.ballots());
    if (queue.slack() instanceof Slack.Takes(var decision, long ballots, Certificate tightest)) {
      json.writeNumberProperty("ballotsToChange", ballots);
      json.writeName("tightest");
      json.writeStartArray();
      for (Certificate.Term term : tightest.terms()) {
        json.writeStartObject();
        json.writeStringProperty("figure", term.figure());
        json.writeNumberProperty("coefficient", term.coefficient());
        json.writeNumberProperty("seen", term.seen());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void number(String name, OptionalLong number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.getAsLong());
    }
  }

  private void waiting(Queue.Waiting waiting) {
    Form form = waiting.form();
    json.writeStartObject();
    json.writeStringProperty("form", form.code());
    json.writeStringProperty("station", form.station());
    json.writeStringProperty("state", form.state().words());
    json.writeStringProperty("since", form.since().toString());
    number("ballots", waiting.ballots());
    number("together", waiting.together());
    shift("shift", waiting.shift().map(java.math.BigDecimal::toPlainString));
    shift("asKeyed", waiting.nominal().map(java.math.BigDecimal::toPlainString));
    json.writeName("reasons");
    json.writeStartArray();
    FormWords.in(Locale.ENGLISH).reasons(form).forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void shift(String name, Optional<String> shift) {
    shift.ifPresent(text -> json.writeStringProperty(name, text));
  }
}
