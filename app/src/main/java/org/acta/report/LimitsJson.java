package org.acta.report;

import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bounds.Certificate.Narrowed;
import org.acta.bounds.Proof;
import org.acta.limits.Assumption.Says;
import org.acta.limits.Contradiction;
import org.acta.limits.Limits;
import org.acta.limits.Programme;
import org.acta.limits.Programme.Column;
import org.acta.limits.Programme.Row;
import org.acta.limits.Statement;
import tools.jackson.core.JsonGenerator;

/// Prints assumptions, and the programmes that proofs refer to, for programs.
final class LimitsJson {
  private final JsonGenerator json;
  private final Limits limits;
  private final Map<Statement, Integer> numbers = new IdentityHashMap<>();

  LimitsJson(JsonGenerator json, Limits limits) {
    this.json = json;
    this.limits = limits;
    for (Statement statement : limits.statements()) {
      numbers.put(statement, numbers.size());
    }
  }

  /// Each statement, numbered by its position, and what was not used.
  void statements() {
    json.writeBooleanProperty("complete", limits.complete());
    json.writeName("statements");
    json.writeStartArray();
    limits.statements().forEach(this::statement);
    json.writeEndArray();
    json.writeName("unused");
    json.writeStartArray();
    for (Limits.Unused unused : limits.unused()) {
      json.writeStartObject();
      json.writeStringProperty("assumption", unused.assumption().id());
      says(unused.says());
      json.writeStringProperty(
          "why", unused.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void statement(Statement statement) {
    json.writeStartObject();
    statement
        .by()
        .ifPresent(by -> {
          json.writeStringProperty("assumption", by.id());
          json.writeStringProperty("title", by.title());
          json.writeStringProperty("source", by.source());
        });
    switch (statement) {
      case Statement.Register register -> json.writeStringProperty("says", "register");
      case Statement.Declared(var assumption, Says says) -> {
        texts("place", assumption.place());
        says(says);
      }
      case Statement.Announced(
              var assumption,
              var bulletin,
              String figure,
              long announced,
              var uncounted) -> {
        texts("place", bulletin.scope());
        json.writeStringProperty("says", "announced");
        json.writeStringProperty("bulletin", bulletin.id());
        json.writeStringProperty("figure", figure);
        json.writeNumberProperty("announced", announced);
        number("stationsLeftOut", uncounted);
      }
    }
    json.writeEndObject();
  }

  private void says(Says says) {
    switch (says) {
      case Says.Total(String figure, OptionalLong least, OptionalLong most) -> {
        json.writeStringProperty("says", "total");
        json.writeStringProperty("figure", figure);
        number("atLeast", least);
        number("atMost", most);
      }
      case Says.Percentage(String figure, var printed) -> {
        json.writeStringProperty("says", "percentage");
        json.writeStringProperty("figure", figure);
        json.writeStringProperty("printed", printed.toPlainString());
      }
      case Says.Registered(long voters) -> {
        json.writeStringProperty("says", "registered");
        json.writeNumberProperty("voters", voters);
      }
      case Says.Turnout(var most) -> {
        json.writeStringProperty("says", "turnout");
        json.writeStringProperty("atMost", most.toString());
      }
      case Says.Announced(String bulletin) -> {
        json.writeStringProperty("says", "announced");
        json.writeStringProperty("bulletin", bulletin);
      }
      case Says.OneOfVersions() -> json.writeStringProperty("says", "one-of-versions");
    }
  }

  /// The programme that the certificates of the conditional outcome refer to.
  void programme() {
    json.writeName("firstVersions");
    json.writeStartObject();
    limits
        .firstVersions()
        .forEach((figure, sum) -> {
          if (sum != 0) {
            json.writeNumberProperty(figure, sum);
          }
        });
    json.writeEndObject();
    programme(limits.programme());
  }

  void contradiction(Contradiction contradiction) {
    json.writeStartObject();
    json.writeName("statements");
    json.writeStartArray();
    for (Statement statement : contradiction.statements()) {
      json.writeNumber(number(statement));
    }
    json.writeEndArray();
    json.writeName("ballotsApart");
    json.writeNumber(contradiction.apart());
    json.writeName("proof");
    proof(json, contradiction.proof());
    programme(contradiction.programme());
    json.writeEndObject();
  }

  private void programme(Programme programme) {
    json.writeName("programme");
    json.writeStartObject();
    json.writeName("columns");
    json.writeStartArray();
    programme.columns().forEach(this::column);
    json.writeEndArray();
    json.writeName("rows");
    json.writeStartArray();
    programme.rows().forEach(this::row);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void column(Column column) {
    json.writeStartObject();
    texts("place", column.place());
    json.writeStringProperty("figure", column.figure());
    json.writeName("holds");
    json.writeStartObject();
    column.holds().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeName("most");
    json.writeNumber(column.most());
    json.writeEndObject();
  }

  private void row(Row row) {
    json.writeStartObject();
    json.writeNumberProperty("statement", number(row.statement()));
    end("least", row.least());
    end("most", row.most());
    json.writeName("columns");
    json.writeStartObject();
    row.terms()
        .forEach(
            term -> json.writeNumberProperty(Integer.toString(term.column()), term.coefficient()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private int number(Statement statement) {
    Integer number = numbers.get(statement);
    if (number == null) {
      throw new IllegalArgumentException("no such statement: " + statement);
    }
    return number;
  }

  private void end(String name, Optional<BigInteger> end) {
    end.ifPresent(number -> {
      json.writeName(name);
      json.writeNumber(number);
    });
  }

  /// What assumptions leave of a comparison, with both proofs.
  static void narrowed(JsonGenerator json, Narrowed range) {
    json.writeStartObject();
    json.writeName("minimum");
    json.writeNumber(range.minimum());
    json.writeName("maximum");
    json.writeNumber(range.maximum());
    json.writeName("least");
    proof(json, range.least());
    json.writeName("most");
    proof(json, range.most());
    json.writeEndObject();
  }

  private static void proof(JsonGenerator json, Proof proof) {
    json.writeStartObject();
    json.writeName("denominator");
    json.writeNumber(proof.denominator());
    json.writeName("factors");
    json.writeStartObject();
    for (Proof.Factor factor : proof.factors()) {
      json.writeName(Integer.toString(factor.row()));
      json.writeNumber(factor.times());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void texts(String name, List<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private void number(String name, OptionalLong value) {
    value.ifPresent(number -> json.writeNumberProperty(name, number));
  }
}
