package org.acta.record;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.acta.folder.IntakePlan;
import org.acta.intake.Action.Verb;
import org.acta.intake.Expected;
import org.acta.intake.QuarantineRule;

/// One thing that one clerk of a tally centre did: with a form, or by declaring how the centre
/// works.
///
/// @param set the set of sheets that the centre makes
/// @param clerk pseudonym that the operator gave; never a name
/// @param at when, as the clerk's desk says
/// @param deed what
public record StepBody(String set, String clerk, Instant at, Deed deed) implements Body {

  /// What was done.
  public sealed interface Deed {
    /// The centre's set, its rules and its clerks, from here on.
    ///
    /// @param title what reports call the set
    /// @param contest id of the contest
    /// @param levels names of the place levels of the register of forms, from the top
    /// @param rules in their order
    /// @param clerks pseudonyms; empty if any will do
    record Declared(
        String title,
        String contest,
        List<String> levels,
        List<QuarantineRule> rules,
        List<String> clerks)
        implements Deed {
      public Declared {
        levels = List.copyOf(levels);
        rules = List.copyOf(rules);
        clerks = List.copyOf(clerks);
      }
    }

    /// Forms that will come, as many as fit.
    record Awaited(List<Expected> forms) implements Deed {
      public Awaited {
        forms = List.copyOf(forms);
      }
    }

    /// An action on a form.
    ///
    /// @param station where the action names one
    /// @param reason where the action has one
    /// @param figures where the action has some
    record Done(
        String form,
        Verb verb,
        Optional<String> station,
        Optional<String> reason,
        Optional<Figures> figures)
        implements Deed {}
  }

  private static final String DECLARE = "declare";
  private static final String EXPECT = "expect";
  private static final String PSEUDONYM =
      "a pseudonym of up to 16 letters, digits and hyphens with at least one digit, never a name";

  @Override
  public Kind kind() {
    return Kind.STEP;
  }

  Json.Fields json() {
    Draft draft = new Draft().put("set", set).put("action", word());
    draft.put("clerk", clerk).put("at", at.toString());
    switch (deed) {
      case Deed.Declared(var title, var contest, var levels, var rules, var clerks) ->
          draft
              .put("title", title)
              .put("contest", contest)
              .put("levels", levels, Json.Text::new)
              .put("rules", rules, RuleForm::json)
              .put("clerks", clerks, Json.Text::new);
      case Deed.Awaited(var forms) -> draft.put("forms", forms, StepBody::json);
      case Deed.Done(var form, Verb verb, var station, var reason, var figures) -> {
        draft.put("form", form).put("station", station).put("reason", reason);
        figures.ifPresent(keyed -> keyed.writeTo(draft));
      }
    }
    return draft.json();
  }

  private String word() {
    return switch (deed) {
      case Deed.Declared declared -> DECLARE;
      case Deed.Awaited awaited -> EXPECT;
      case Deed.Done done -> done.verb().word();
    };
  }

  /// Bytes that a form takes of an entry.
  public static int bytes(Expected form) {
    return Parts.bytes(json(form));
  }

  private static Json json(Expected form) {
    return new Draft()
        .put("form", form.form())
        .put("station", form.station())
        .put(
            "place",
            form.place(),
            name -> new Draft().put("code", name.code()).put("name", name.name()).json())
        .json();
  }

  static StepBody of(Members members) {
    String set = members.text("set");
    String action = members.text("action");
    String clerk = members.text("clerk");
    if (!IntakePlan.isPseudonym(clerk)) {
      throw members.refuse("clerk", PSEUDONYM);
    }
    Instant at = members.parsed("at", "a moment such as 2026-11-02T08:30:00Z", Instant::parse);
    Deed deed =
        switch (action) {
          case DECLARE ->
              new Deed.Declared(
                  members.text("title"),
                  members.text("contest"),
                  members.texts("levels"),
                  members.objects("rules", RuleForm::of),
                  clerks(members));
          case EXPECT -> new Deed.Awaited(members.objects("forms", StepBody::expected));
          default -> done(members, action);
        };
    return new StepBody(set, clerk, at, deed);
  }

  private static List<String> clerks(Members members) {
    List<String> clerks = members.texts("clerks");
    if (!clerks.stream().allMatch(IntakePlan::isPseudonym)) {
      throw members.refuse("clerks", "pseudonyms, each " + PSEUDONYM);
    }
    return clerks;
  }

  private static String filled(Members members, String name) {
    String text = members.text(name);
    if (text.isEmpty()) {
      throw members.refuse(name, "a text that is not empty");
    }
    return text;
  }

  private static Deed done(Members members, String action) {
    Verb verb =
        Arrays.stream(Verb.values())
            .filter(one -> one.word().equals(action))
            .findFirst()
            .orElseThrow(() -> members.refuse("action", "an action of docs/intake.md"));
    String form = filled(members, "form");
    Optional<String> station = members.optionalText("station");
    Optional<String> reason = members.optionalText("reason");
    Figures figures = Figures.of(members);
    boolean keyed = !figures.items().isEmpty() || !figures.votes().isEmpty();
    if (station.isPresent() && verb != Verb.RECEIVE && verb != Verb.CLEAR) {
      throw members.refuse("station", "no such field of this action");
    }
    if (verb == Verb.CLEAR && station.filter(code -> !code.isEmpty()).isEmpty()) {
      throw members.refuse("station", "the station that the form is of");
    }
    if (keyed && verb != Verb.KEY && verb != Verb.CORRECT) {
      throw members.refuse("votes", "no such field of this action");
    }
    boolean plain =
        verb == Verb.RECEIVE || verb == Verb.KEY || verb == Verb.PASS || verb == Verb.ARCHIVE;
    if (plain == reason.isPresent()) {
      throw members.refuse("reason", plain ? "no such field of this action" : "a text");
    }
    boolean has = verb == Verb.KEY || verb == Verb.CORRECT;
    return new Deed.Done(
        form, verb, station, reason, has ? Optional.of(figures) : Optional.empty());
  }

  private static Expected expected(Members members) {
    return new Expected(
        filled(members, "form"),
        filled(members, "station"),
        members.objects(
            "place", place -> new Expected.PlaceName(place.text("code"), place.text("name"))));
  }
}
