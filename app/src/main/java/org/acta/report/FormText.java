package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acta.election.Contest;
import org.acta.intake.Form;
import org.acta.intake.Intake;
import org.acta.intake.Refused;
import org.acta.intake.State;
import org.acta.intake.Step;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;

/// The history of one form: who, when, by which entry.
public final class FormText {
  private final Words words;
  private final FormWords say;

  private FormText(Words words) {
    this.words = words;
    this.say = new FormWords(words);
  }

  /// The form as lines of text.
  ///
  /// @param steps those of the form, in the order of the log
  /// @param blind whether to leave every figure out, as for the clerk of a second entry
  /// @param locale Spanish gives Spanish, all others English
  public static String print(
      Form form, List<Step> steps, Intake intake, boolean blind, Locale locale) {
    return new FormText(Words.in(locale)).print(form, steps, intake, blind);
  }

  private String print(Form form, List<Step> steps, Intake intake, boolean blind) {
    List<String> labels =
        Stream.of("form.show.form", "form.show.station", "form.show.state", "form.show.next")
            .map(key -> words.say(key))
            .toList();
    int width = 2 + labels.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(pad(labels.get(0), width) + form.code());
    lines.add(
        pad(labels.get(1), width)
            + (form.station().isEmpty() ? words.say("centre.place.unknown") : form.station()));
    lines.add(
        pad(labels.get(2), width)
            + words.say(
                "form.show.since", words.say("state." + form.state().name()), form.since()));
    say.reasons(form).forEach(reason -> lines.add(" ".repeat(width) + reason));
    lines.add(
        pad(labels.get(3), width)
            + intake.next(form.code()).stream()
                .map(verb -> verb.word())
                .collect(Collectors.joining(", ")));
    lines.add("");
    steps.forEach(step -> lines.add(step(step, intake)));
    if (!blind) {
      lines.addAll(figures(form, intake.contest()));
    }
    return String.join("\n", lines) + "\n";
  }

  private String step(Step step, Intake intake) {
    Optional<Refused> refused =
        intake.refused().stream().filter(one -> one.step().index() == step.index()).findFirst();
    Optional<String> clock =
        intake.clocksBack().stream()
            .filter(one -> one.step().index() == step.index())
            .map(one -> "  " + words.say("form.show.clock", one.before()))
            .findFirst();
    return words.say("form.show.entry", Long.toString(step.index()))
        + "  "
        + step.at()
        + "  "
        + step.clerk()
        + "  "
        + step.action().verb().word()
        + refused
            .map(one -> "  " + words.say("form.show.refused", say.where(one.state()), one.why()))
            .orElse("")
        + clock.orElse("");
  }

  private List<String> figures(Form form, Contest contest) {
    List<Form.Keyed> present =
        Stream.of(form.first(), form.second(), form.corrected()).flatMap(Optional::stream).toList();
    if (present.isEmpty()) {
      return List.of();
    }
    int[] differing = form.discrepancies();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(words.say(form.state() == State.CORRECTION ? "form.show.differ" : "form.show.keyed"));
    lines.add(
        "  "
            + pad("", 14)
            + present.stream()
                .map(keyed -> pad(words.say("form.show.entry", Long.toString(keyed.index())), 16))
                .collect(Collectors.joining()));
    int width = present.getFirst().cells().width();
    for (int column = 0; column < width; column++) {
      int at = column;
      boolean differs = java.util.Arrays.stream(differing).anyMatch(one -> one == at);
      if (form.state() != State.CORRECTION || differs) {
        lines.add(
            (differs ? "≠ " : "  ")
                + pad(name(column, contest), 14)
                + present.stream()
                    .map(keyed -> pad(of(keyed.cells().get(at)), 16))
                    .collect(Collectors.joining()));
      }
    }
    return lines.stream().map(String::stripTrailing).toList();
  }

  private static String name(int column, Contest contest) {
    return column < Item.COUNT
        ? Item.values()[column].name().toLowerCase(Locale.ROOT)
        : contest.choices().get(column - Item.COUNT).id();
  }

  private String of(long packed) {
    return switch (Figure.of(packed)) {
      case Figure.Missing() -> words.say("figure.missing");
      case Figure.Illegible() -> words.say("figure.illegible");
      case Figure.Annulled() -> words.say("figure.annulled");
      case Figure.Count(long ballots) -> Long.toString(ballots);
    };
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
