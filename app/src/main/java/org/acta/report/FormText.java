package org.acta.report;

import java.util.ArrayList;
import java.util.List;
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
  private FormText() {}

  /// The form as lines of text.
  ///
  /// @param steps those of the form, in the order of the log
  /// @param blind whether to leave every figure out, as for the clerk of a second entry
  public static String print(Form form, List<Step> steps, Intake intake, boolean blind) {
    List<String> lines = new ArrayList<>();
    lines.add("form     " + form.code());
    lines.add("station  " + (form.station().isEmpty() ? "not known" : form.station()));
    lines.add("state    " + form.state().words() + " since " + form.since());
    Said.reasons(form).forEach(reason -> lines.add("         " + reason));
    lines.add(
        "next     "
            + intake.next(form.code()).stream()
                .map(verb -> verb.word())
                .collect(Collectors.joining(", ")));
    lines.add("");
    steps.forEach(step -> lines.add(step(step, intake)));
    if (!blind) {
      figures(form, intake.contest()).forEach(lines::add);
    }
    return String.join("\n", lines) + "\n";
  }

  private static String step(Step step, Intake intake) {
    Optional<Refused> refused =
        intake.refused().stream().filter(one -> one.step().index() == step.index()).findFirst();
    Optional<String> clock =
        intake.clocksBack().stream()
            .filter(one -> one.step().index() == step.index())
            .map(one -> "  (its clock is before that of the step before, " + one.before() + ")")
            .findFirst();
    return "entry "
        + step.index()
        + "  "
        + step.at()
        + "  "
        + step.clerk()
        + "  "
        + step.action().verb().word()
        + refused
            .map(one -> "  refused: it was in " + one.state().words() + " (" + one.why() + ")")
            .orElse("")
        + clock.orElse("");
  }

  private static List<String> figures(Form form, Contest contest) {
    List<Form.Keyed> present =
        Stream.of(form.first(), form.second(), form.corrected()).flatMap(Optional::stream).toList();
    if (present.isEmpty()) {
      return List.of();
    }
    int[] differing = form.discrepancies();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        form.state() == State.CORRECTION
            ? "Cells in which the entries differ:"
            : "Figures as keyed, entry by entry:");
    lines.add(
        "  "
            + pad("", 14)
            + present.stream()
                .map(keyed -> pad("entry " + keyed.index(), 16))
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
        ? Item.values()[column].name().toLowerCase(java.util.Locale.ROOT)
        : contest.choices().get(column - Item.COUNT).id();
  }

  private static String of(long packed) {
    return switch (Figure.of(packed)) {
      case Figure.Missing() -> "missing";
      case Figure.Illegible() -> "illegible";
      case Figure.Annulled() -> "annulled";
      case Figure.Count(long ballots) -> Long.toString(ballots);
    };
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
