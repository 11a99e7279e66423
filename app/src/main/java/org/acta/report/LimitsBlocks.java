package org.acta.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.acta.bounds.Bounds;
import org.acta.bounds.Certificate;
import org.acta.bounds.Outcome;
import org.acta.bulletin.Bulletin;
import org.acta.election.Election;
import org.acta.limits.Assumption;
import org.acta.limits.Assumption.Says;
import org.acta.limits.Contradiction;
import org.acta.limits.Limits;
import org.acta.limits.Limits.Consequence;
import org.acta.limits.Statement;
import org.acta.report.Document.Block;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words what would follow from declared assumptions, or that they contradict each other.
///
/// @param of the sheets
record LimitsBlocks(
    Words words, Wording wording, Election election, Report.OfSheets of, Limits limits) {
  private static final int SHOWN = 12;

  Verdict verdict() {
    return switch (limits.consequence()) {
      case Consequence.Contradictory(var contradictions) ->
          new Verdict(
              Tone.CLASH,
              words.say("label.contradiction"),
              words.say(
                  "limits.clash",
                  of.title(),
                  contradiction(contradictions.getFirst()),
                  contradictions.size() > 1
                      ? " " + words.count("limits.clash.more", contradictions.size() - 1L)
                      : ""),
              basis());
      case Consequence.Conditional(Bounds bounds) ->
          new Verdict(
              Tone.OPEN,
              words.say("label.conditional"),
              words.say("limits.if", of.title(), conditional(bounds.outcome())),
              basis());
    };
  }

  private String basis() {
    List<Assumption> used = byAssumption().keySet().stream().toList();
    return words.say(
        "limits.basis",
        used.stream().limit(4).map(Assumption::title).collect(Collectors.joining("; "))
            + (used.size() > 4 ? "; \u2026" : ""),
        wording.origins(of.tally().sheets()));
  }

  private String conditional(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Settled(var decision, var because) -> {
        Certificate closest = SheetSection.closest(because);
        yield words.say(
            "limits.settled",
            wording.decision(decision),
            wording.claim(closest),
            wording.ballots(closest, closest.minimum()));
      }
      case Outcome.Open(var possible, var because) when possible.isEmpty() ->
          words.say("limits.tie");
      case Outcome.Open(var possible, var because) ->
          words.say(
              "limits.open",
              possible.stream().map(wording::decision).collect(Collectors.joining("; ")));
      case Outcome.Undetermined(var why, Outcome otherwise) ->
          words.say("limits.register", conditional(otherwise));
      case Outcome.NothingSeen() -> words.say("limits.nothing");
    };
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.say("limits.heading")));
    blocks.add(new Block.Text(words.say("limits.intro")));
    blocks.add(new Block.Points(assumptions()));
    if (!limits.complete()) {
      blocks.add(new Block.Text(words.say("limits.incomplete")));
    }
    switch (limits.consequence()) {
      case Consequence.Contradictory(var contradictions) -> {
        blocks.add(new Block.Text(words.say("limits.contradictory")));
        blocks.add(
            new Block.Points(shortened(contradictions.stream().map(this::contradiction).toList())));
        blocks.add(new Block.Basis(words.say("limits.contradictory.basis")));
      }
      case Consequence.Conditional(Bounds bounds) -> {
        blocks.add(
            new Block.Text(words.say("limits.if", of.title(), conditional(bounds.outcome()))));
        List<Certificate> shown = SheetSection.shown(bounds);
        if (!shown.isEmpty()) {
          blocks.add(SheetSection.certificates(words, wording, shown, "limits.caption"));
        }
        blocks.add(new Block.Basis(words.say("limits.proof")));
      }
    }
    return blocks;
  }

  private Map<Assumption, List<Statement>> byAssumption() {
    Map<Assumption, List<Statement>> said = new LinkedHashMap<>();
    for (Statement statement : limits.statements()) {
      statement
          .by()
          .ifPresent(assumption ->
              said.computeIfAbsent(assumption, none -> new ArrayList<>()).add(statement));
    }
    return said;
  }

  private List<String> assumptions() {
    List<String> points = new ArrayList<>();
    byAssumption().forEach((assumption, said) -> points.add(assumption(assumption, said)));
    List<String> shown = shortened(points);
    for (Limits.Unused unused : limits.unused()) {
      shown.add(
          words.say(
              "limits.unused." + unused.why().name(),
              unused.assumption().title(),
              says(unused.says()),
              place(unused.assumption().place())));
    }
    shown.add(words.say("limits.register.assumed"));
    if (limits.programme().columns().stream().anyMatch(column -> !column.place().isEmpty())) {
      shown.add(words.say("limits.elsewhere"));
    }
    return shown;
  }

  private String assumption(Assumption assumption, List<Statement> said) {
    String references =
        assumption.references().isEmpty()
            ? ""
            : " [" + String.join("; ", assumption.references()) + "]";
    return words.say(
            "limits.assumption",
            assumption.title(),
            Wording.source(words, election, assumption.source()),
            grouped(said.stream().limit(SHOWN).toList()) + (said.size() > SHOWN ? "; \u2026" : ""))
        + references;
  }

  /// What is said, each introduction once before all that it introduces; what needs none comes
  /// first, so that it is not taken for part of a group.
  private String grouped(List<Statement> statements) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put("", new ArrayList<>());
    for (Statement statement : statements) {
      groups
          .computeIfAbsent(introduction(statement), none -> new ArrayList<>())
          .add(introduced(statement));
    }
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> {
          String said = String.join("; ", group.getValue());
          return group.getKey().isEmpty() ? said : words.say("limits.at", group.getKey(), said);
        })
        .collect(Collectors.joining("; "));
  }

  /// The place or the bulletin that a statement is about; empty for one of the whole election.
  private String introduction(Statement statement) {
    return switch (statement) {
      case Statement.Register register -> "";
      case Statement.Declared(var assumption, Says says) -> place(assumption.place());
      case Statement.Announced(
              var assumption,
              Bulletin bulletin,
              var figure,
              long announced,
              OptionalLong uncounted) ->
          at(
              bulletin.scope(),
              uncounted.isEmpty()
                  ? words.say("limits.bulletin.least", bulletin.title())
                  : words.say("limits.bulletin.of", bulletin.title(), uncounted.getAsLong()));
    };
  }

  /// What a statement says after its introduction.
  private String introduced(Statement statement) {
    return switch (statement) {
      case Statement.Register register -> words.say("limits.said.register");
      case Statement.Declared(var assumption, Says says) -> says(says);
      case Statement.Announced announced ->
          words.say("limits.announced.listed", figure(announced.figure()), announced.announced());
    };
  }

  private List<String> shortened(List<String> points) {
    List<String> shown = new ArrayList<>(points.stream().limit(SHOWN).toList());
    if (points.size() > SHOWN) {
      shown.add(words.say("findings.more", points.size() - SHOWN));
    }
    return shown;
  }

  private String contradiction(Contradiction contradiction) {
    String all =
        contradiction.statements().stream()
            .map(this::attributed)
            .collect(Collectors.joining(" " + words.say("limits.and") + " "));
    return words.say(
        contradiction.statements().size() == 1 ? "limits.alone" : "limits.together",
        all,
        words.numerals().decimal(new java.math.BigDecimal(contradiction.apart())));
  }

  private String attributed(Statement statement) {
    return statement
        .by()
        .map(by ->
            words.say(
                "limits.said",
                said(statement),
                Wording.source(words, election, by.source()),
                by.title()))
        .orElse(words.say("limits.said.register"));
  }

  private static String place(List<String> place) {
    return String.join(" / ", place);
  }

  private String said(Statement statement) {
    return switch (statement) {
      case Statement.Register register -> words.say("limits.said.register");
      case Statement.Declared(var assumption, Says says) -> at(assumption.place(), says(says));
      case Statement.Announced(
              var assumption,
              Bulletin bulletin,
              String figure,
              long announced,
              OptionalLong uncounted) ->
          at(
              bulletin.scope(),
              uncounted.isEmpty()
                  ? words.say("limits.announced", figure(figure), announced, bulletin.title())
                  : words.say(
                      "limits.announced.of",
                      figure(figure),
                      announced,
                      bulletin.title(),
                      uncounted.getAsLong()));
    };
  }

  private String says(Says says) {
    return switch (says) {
      case Says.Total(String figure, OptionalLong least, OptionalLong most) ->
          least.equals(most)
              ? words.say("limits.total", figure(figure), least.orElse(0))
              : least.isPresent() && most.isPresent()
                  ? words.say("limits.between", figure(figure), least.getAsLong(), most.getAsLong())
                  : words.say(
                      least.isPresent() ? "limits.at-least" : "limits.at-most",
                      figure(figure),
                      least.orElse(most.orElse(0)));
      case Says.Percentage(String figure, var printed) ->
          words.say("limits.percentage", figure(figure), words.numerals().decimal(printed));
      case Says.Registered(long voters) -> words.say("limits.registered", voters);
      case Says.Turnout(var most) -> words.say("limits.turnout", wording.share(most));
      case Says.Announced(String bulletin) -> words.say("limits.bulletin", bulletin);
      case Says.OneOfVersions() -> words.say("limits.versions");
    };
  }

  private String at(List<String> place, String said) {
    return place.isEmpty() ? said : words.say("limits.at", place(place), said);
  }

  private String figure(String figure) {
    return switch (figure) {
      case "valid", "nulls", "blank", "cast" ->
          words.say("item." + figure.toUpperCase(Locale.ROOT));
      default -> wording.figure(figure);
    };
  }
}
