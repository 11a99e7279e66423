package org.acta.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acta.election.Share;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.intake.QuarantineRule;

/// How a tally centre works, as `intake.yaml` says. `docs/intake.md` explains the fields.
///
/// @param set id of the set of sheets that it makes
/// @param title what reports call it
/// @param source id of whoever runs it; empty if the file does not say
/// @param contest id of the contest; empty if the file does not say
/// @param clerks pseudonyms; empty if any will do
/// @param rules those in force, in their order
public record IntakePlan(
    String set,
    String title,
    String source,
    Optional<String> contest,
    List<String> clerks,
    List<QuarantineRule> rules) {
  public IntakePlan {
    clerks = List.copyOf(clerks);
    rules = List.copyOf(rules);
  }

  /// The rules where a file names none: those that need no number from the centre.
  public static final List<QuarantineRule> USUAL =
      List.of(
          new QuarantineRule.SumMismatch("sum-mismatch", 0),
          new QuarantineRule.CastOverRegistered("cast-over-registered", 0),
          new QuarantineRule.Blank("blank"),
          new QuarantineRule.AllZero("all-zero"),
          new QuarantineRule.NoNumber("no-number"),
          new QuarantineRule.Negative("negative"),
          new QuarantineRule.ChoiceOverCast("choice-over-cast"));

  private enum Check {
    SUM_MISMATCH,
    CAST_OVER_REGISTERED,
    BLANK,
    ALL_ZERO,
    NO_NUMBER,
    NEGATIVE,
    CHOICE_OVER_CAST,
    TURNOUT,
    ONE_CHOICE
  }

  /// Reads a file.
  ///
  /// @throws FolderException with every mistake, if there is one
  /// @throws org.acta.format.InputException if there is no such file
  public static IntakePlan read(Path path) {
    if (!java.nio.file.Files.exists(path)) {
      throw Problem.in(path, Kind.MISSING_FILE).exception();
    }
    Problems problems = new Problems();
    Optional<IntakePlan> plan =
        Description.compose(path, problems)
            .flatMap(node -> Fields.of(path.toString(), problems, node))
            .flatMap(IntakePlan::top);
    if (problems.count() > 0 || plan.isEmpty()) {
      throw new FolderException(problems.first());
    }
    return plan.get();
  }

  private static Optional<IntakePlan> top(Fields top) {
    Optional<Fields> intake = top.fields("intake");
    if (intake.isEmpty() && !top.has("intake")) {
      top.missing("intake");
    }
    Optional<IntakePlan> plan = intake.map(IntakePlan::of);
    top.done();
    return plan;
  }

  private static IntakePlan of(Fields fields) {
    String set = fields.optionalText("set").orElse("tally-centre");
    List<QuarantineRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields rule : fields.list("quarantine")) {
      rule(rule, ids).ifPresent(rules::add);
      rule.done();
    }
    IntakePlan plan =
        new IntakePlan(
            set,
            fields.optionalText("title").orElse("Tally centre"),
            fields.optionalText("source").orElse(""),
            fields.optionalText("contest"),
            clerks(fields),
            fields.has("quarantine") ? rules : USUAL);
    fields.done();
    return plan;
  }

  private static List<String> clerks(Fields fields) {
    List<String> clerks = fields.texts("clerks");
    for (String clerk : clerks) {
      if (!isPseudonym(clerk)) {
        fields.problem("clerks", Kind.CLERK_NAME, clerk);
      }
    }
    return clerks;
  }

  /// Whether a text can stand for a clerk in a record: up to 16 letters, digits and hyphens, a
  /// digit among them, so that nobody's name gets in by habit.
  public static boolean isPseudonym(String clerk) {
    return clerk.matches("(?=.*[0-9])[A-Za-z0-9-]{1,16}");
  }

  /// A rule, unless it is switched off.
  private static Optional<QuarantineRule> rule(Fields fields, Set<String> ids) {
    if (!fields.has("check")) {
      fields.text("check");
    }
    Check check = fields.oneOf("check", Check.values(), Check.BLANK);
    String id =
        fields
            .optionalText("id")
            .orElse(check.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    if (!ids.add(id)) {
      fields.problem(fields.has("id") ? "id" : "check", Kind.ID_TWICE, id);
    }
    QuarantineRule rule =
        switch (check) {
          case SUM_MISMATCH -> new QuarantineRule.SumMismatch(id, count(fields, "tolerance"));
          case CAST_OVER_REGISTERED ->
              new QuarantineRule.CastOverRegistered(id, count(fields, "extra"));
          case BLANK -> new QuarantineRule.Blank(id);
          case ALL_ZERO -> new QuarantineRule.AllZero(id);
          case NO_NUMBER -> new QuarantineRule.NoNumber(id);
          case NEGATIVE -> new QuarantineRule.Negative(id);
          case CHOICE_OVER_CAST -> new QuarantineRule.ChoiceOverCast(id);
          case TURNOUT -> new QuarantineRule.Turnout(id, over(fields));
          case ONE_CHOICE -> new QuarantineRule.OneChoice(id, over(fields), count(fields, "votes"));
        };
    return fields.flag("on").orElse(true) ? Optional.of(rule) : Optional.empty();
  }

  private static long count(Fields fields, String name) {
    OptionalLong count = fields.count(name);
    return count.orElse(0);
  }

  private static Share over(Fields fields) {
    String text = fields.text("over");
    try {
      return text.isEmpty() ? Share.ZERO : Share.parse(text);
    } catch (IllegalArgumentException e) {
      fields.problem("over", Kind.FIELD_NOT_SHARE, text);
      return Share.ZERO;
    }
  }
}
