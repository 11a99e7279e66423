package org.acta.folder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acta.bulletin.Bulletin;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Share;
import org.acta.format.Problem.Kind;
import org.acta.limits.Assumption;
import org.acta.limits.Assumption.Says;

/// Reads one of the `assumptions` of a description.
final class AssumptionFields {
  private static final Set<String> ITEMS = Set.of("valid", "nulls", "blank", "cast");

  private final Fields fields;
  private final Contest contest;
  private final List<Says> says = new ArrayList<>();

  private AssumptionFields(Fields fields, Contest contest) {
    this.fields = fields;
    this.contest = contest;
  }

  /// @param otherwise its id if it names none
  /// @param bulletins that it may name
  /// @return empty, with a problem, if it assumes nothing
  static Optional<Assumption> read(
      Fields fields, String otherwise, String source, Contest contest, List<Bulletin> bulletins) {
    String id = fields.optionalText("id").orElse(otherwise);
    String title = fields.optionalText("title").orElse(id);
    List<String> place = fields.texts("place");
    List<String> references = fields.texts("references");
    AssumptionFields reading = new AssumptionFields(fields, contest);
    reading.all(bulletins);
    fields.done();
    if (reading.says.isEmpty()) {
      if (List.of("total", "at-least", "at-most", "percentages", "registered").stream()
              .noneMatch(fields::has)
          && List.of("turnout", "bulletin", "disputed").stream().noneMatch(fields::has)) {
        fields.missing("total");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Assumption(id, title, source, contest.id(), place, reading.says, references));
  }

  private void all(List<Bulletin> bulletins) {
    totals("total", true, true);
    totals("at-least", true, false);
    totals("at-most", false, true);
    Map<String, BigDecimal> percentages = fields.decimals("percentages");
    percentages.forEach((figure, printed) -> {
      known("percentages", figure, false);
      says.add(new Says.Percentage(figure, printed));
    });
    OptionalLong registered = fields.count("registered");
    if (registered.isPresent()) {
      says.add(new Says.Registered(registered.getAsLong()));
    }
    turnout();
    bulletin(bulletins);
    Optional<String> disputed = fields.optionalText("disputed");
    if (disputed.isPresent()) {
      if (!disputed.get().equals("one-of-versions")) {
        fields.problem("disputed", Kind.FIELD_NOT_ONE_OF, disputed.get(), "one-of-versions");
      } else if (fields.has("place")) {
        fields.problem("place", Kind.FIELD_TWICE);
      }
      says.add(new Says.OneOfVersions());
    }
  }

  private void totals(String field, boolean least, boolean most) {
    Map<String, Long> totals = fields.counts(field);
    totals.forEach((figure, number) -> {
      known(field, figure, true);
      says.add(
          new Says.Total(
              figure,
              least ? OptionalLong.of(number) : OptionalLong.empty(),
              most ? OptionalLong.of(number) : OptionalLong.empty()));
    });
  }

  private void known(String field, String figure, boolean items) {
    if (contest.indexOf(figure) < 0
        && contest.group(figure).isEmpty()
        && !(items && ITEMS.contains(figure))) {
      fields.problem(
          field,
          Kind.UNKNOWN_CHOICE,
          figure,
          String.join(", ", contest.choices().stream().map(Choice::id).toList()));
    }
  }

  private void turnout() {
    Optional<String> text = fields.optionalText("turnout");
    if (text.isPresent()) {
      try {
        says.add(new Says.Turnout(Share.parse(text.get())));
      } catch (IllegalArgumentException e) {
        fields.problem("turnout", Kind.FIELD_NOT_SHARE, text.get());
      }
    }
  }

  private void bulletin(List<Bulletin> bulletins) {
    Optional<String> id = fields.optionalText("bulletin");
    if (id.isEmpty()) {
      return;
    }
    if (bulletins.stream().noneMatch(bulletin -> bulletin.id().equals(id.get()))) {
      fields.problem(
          "bulletin",
          Kind.UNKNOWN_BULLETIN,
          id.get(),
          String.join(", ", bulletins.stream().map(Bulletin::id).toList()));
    } else if (fields.has("place")) {
      fields.problem("place", Kind.FIELD_TWICE);
    }
    says.add(new Says.Announced(id.get()));
  }
}
