package org.acta.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Excerpt;
import org.acta.ledger.StateRun;
import org.acta.ledger.Testimony;
import org.acta.ledger.Utterance;

/// What one testimony says, in words.
public record Cells(StanceWords words, StanceReport.Unit unit) {
  private static final int SHORT = 46;

  String entry(Testimony told) {
    return words.say("unit." + unit, told.entry());
  }

  String actor(Testimony told) {
    return told.deed().actor().map(key -> words.name(key, told)).orElse("–");
  }

  /// The kind, and how real it is unless it was simply said.
  String stance(Testimony told) {
    String kind = words.kind(told.deed().kind());
    return switch (told.deed().status()) {
      case STATED, ONGOING, OCCURRED -> kind;
      case ATTRIBUTED, HEDGED, CONDITIONAL, PLANNED, CALLED, BACKGROUND, DENIED ->
          words.say("stance.status", kind, words.say("status." + told.deed().status()));
    };
  }

  /// What was said, cut to fit a table: the actor's own words in quotation marks, the article's
  /// without, a paraphrase in brackets.
  public String briefly(Testimony told) {
    Utterance said = told.deed().words();
    if (!said.quotes().isEmpty()) {
      return "“" + cut(said.quotes().getFirst().text()) + "”";
    }
    return said.trigger()
        .map(Excerpt::text)
        .map(Cells::cut)
        .or(() -> said.paraphrase().map(text -> "[" + cut(text) + "]"))
        .orElse("–");
  }

  /// What was said, whole, with the sentence it stands in.
  String fully(Testimony told) {
    Utterance said = told.deed().words();
    List<String> parts = new ArrayList<>();
    said.quotes().forEach(quote -> parts.add("“" + quote.text() + "”"));
    said.evidence()
        .map(Excerpt::text)
        .filter(
            sentence -> said.quotes().stream().noneMatch(quote -> sentence.contains(quote.text())))
        .or(() -> said.quotes().isEmpty() ? said.evidence().map(Excerpt::text) : Optional.empty())
        .ifPresent(sentence -> parts.add(words.say("words.sentence", sentence)));
    said.paraphrase().ifPresent(text -> parts.add("[" + text + "]"));
    return parts.isEmpty() ? words.say("words.none") : String.join(" ", parts);
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= SHORT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHORT - 1)).stripTrailing() + "…";
  }

  /// Who spoke, and for whom if that is not the actor.
  public String speaker(Testimony told) {
    Optional<ActorKey> speaker = told.deed().attribution().speaker();
    if (speaker.isEmpty()) {
      return "–";
    }
    String name = words.name(speaker.get(), told);
    Optional<ActorKey> other =
        told.deed()
            .attribution()
            .onBehalfOf()
            .filter(key -> !Optional.of(key).equals(told.deed().actor()));
    return other.map(key -> words.say("speaker.for", name, words.name(key, told))).orElse(name);
  }

  /// The outlets that it came through, the article's own last.
  public String outlets(Testimony told) {
    List<String> outlets = new ArrayList<>();
    for (ActorKey key : told.deed().attribution().via()) {
      Optional<Boolean> run =
          told.deed().named(key).flatMap(actor -> actor.stateRun()).map(StateRun::yes);
      outlets.add(words.outlet(words.name(key, told), run));
    }
    told.publication()
        .outlet()
        .ifPresent(name -> outlets.add(words.outlet(name, told.publication().stateRun())));
    if (outlets.isEmpty()) {
      return told.deed().references().stream().findFirst().map(Cells::host).orElse("–");
    }
    return String.join(" ← ", outlets.reversed());
  }

  /// Where it can be read.
  String references(Testimony told) {
    return java.util.stream.Stream.concat(
            told.publication().url().stream(), told.deed().references().stream())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /// The host of an address, or the text itself.
  private static String host(String reference) {
    return reference.replaceFirst("^https?://(www\\.)?([^/]+)/?.*$", "$2");
  }
}
