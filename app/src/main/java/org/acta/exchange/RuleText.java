package org.acta.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;

/// A rule on one line, as a description writes it.
final class RuleText {
  private static final String SHARE = "(\\d{1,7}/\\d{1,7})";
  private static final Pattern CONDITION =
      Pattern.compile("\\{(more-than|at-least): " + SHARE + "(?:, lead: " + SHARE + ")?}");
  private static final String TEXT =
      "\"((?:[^\"\\\\]|\\\\[\"\\\\]|\\\\u[0-9A-F]{4}|\\\\U000[0-9A-F]{5}|\\\\U0010[0-9A-F]{4})*+)\"";
  private static final Pattern QUESTION =
      Pattern.compile(
          "\\{question: \\{yes: "
              + TEXT
              + ", no: "
              + TEXT
              + ", more-than: "
              + SHARE
              + "(?:, quorum: "
              + SHARE
              + ")?}, of: (valid|cast)}");
  private static final Pattern OUTRIGHT =
      Pattern.compile("\\{outright: \\[(.{1,2000})], of: (valid|cast)}");

  private RuleText() {}

  static String of(Rule rule) {
    return switch (rule) {
      case Rule.Plurality() -> "plurality";
      case Rule.Outright(var conditions, Base base) ->
          "{outright: ["
              + String.join(", ", conditions.stream().map(RuleText::condition).toList())
              + "], of: "
              + base(base)
              + "}";
      case Rule.Question(String yes, String no, Share majority, Base base, var quorum) ->
          "{question: {yes: "
              + Quoted.always(yes)
              + ", no: "
              + Quoted.always(no)
              + ", more-than: "
              + majority
              + quorum.map(share -> ", quorum: " + share).orElse("")
              + "}, of: "
              + base(base)
              + "}";
    };
  }

  private static String condition(Condition condition) {
    return "{"
        + (condition.strict() ? "more-than: " : "at-least: ")
        + condition.share()
        + condition.lead().map(lead -> ", lead: " + lead).orElse("")
        + "}";
  }

  private static String base(Base base) {
    return base == Base.VALID ? "valid" : "cast";
  }

  /// The rule that [#of] wrote; empty if the text is of another hand.
  static Optional<Rule> parse(String text) {
    try {
      return read(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Rule> read(String text) {
    if (text.equals("plurality")) {
      return Optional.of(new Rule.Plurality());
    }
    Matcher question = QUESTION.matcher(text);
    if (question.matches()) {
      return Optional.of(
          new Rule.Question(
              Quoted.read(question.group(1)),
              Quoted.read(question.group(2)),
              Share.parse(question.group(3)),
              Base.valueOf(question.group(5).toUpperCase(java.util.Locale.ROOT)),
              Optional.ofNullable(question.group(4)).map(Share::parse)));
    }
    Matcher outright = OUTRIGHT.matcher(text);
    if (!outright.matches()) {
      return Optional.empty();
    }
    List<Condition> conditions = new ArrayList<>();
    Matcher condition = CONDITION.matcher(outright.group(1));
    while (condition.find()) {
      conditions.add(
          new Condition(
              Share.parse(condition.group(2)),
              condition.group(1).equals("more-than"),
              Optional.ofNullable(condition.group(3)).map(Share::parse)));
    }
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rule.Outright(
                conditions, Base.valueOf(outright.group(2).toUpperCase(java.util.Locale.ROOT))));
  }
}
