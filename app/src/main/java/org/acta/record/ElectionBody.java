package org.acta.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.election.Choice;
import org.acta.election.ChoiceGroup;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;
import org.acta.limits.Assumption;

/// An election as it was described. A later one takes the place of an earlier one, which stays in
/// the record.
///
/// A ballot too long for one entry goes on in further parts: a contest that stands in several has
/// the choices and groups of all of them.
///
/// @param part from 1
/// @param parts how many there are
/// @param place what the whole is called
/// @param registered registered voters in all
/// @param stations polling stations in all
/// @param largestStation the most voters that any station has
/// @param assumptions what its description asks to assume
public record ElectionBody(
    long part,
    long parts,
    String name,
    Optional<LocalDate> date,
    String place,
    List<ContestPart> contests,
    OptionalLong registered,
    OptionalLong stations,
    OptionalLong largestStation,
    List<Assumption> assumptions)
    implements Body {
  public ElectionBody {
    contests = List.copyOf(contests);
    assumptions = List.copyOf(assumptions);
  }

  @Override
  public Kind kind() {
    return Kind.ELECTION;
  }

  Json.Fields json() {
    return new Draft()
        .put("part", part)
        .put("parts", parts)
        .put("name", name)
        .put("date", date.map(LocalDate::toString))
        .put("place", place)
        .put("contests", contests, ElectionBody::json)
        .put("registered", registered)
        .put("stations", stations)
        .put("largestStation", largestStation)
        .put("assumptions", assumptions, AssumptionJson::json)
        .json();
  }

  private static Json json(ContestPart contest) {
    return new Draft()
        .put("id", contest.id())
        .put("title", contest.title())
        .put("rule", json(contest.rule()))
        .put("choices", contest.choices(), ElectionBody::json)
        .put("groups", contest.groups(), ElectionBody::json)
        .json();
  }

  static Json json(Choice choice) {
    return new Draft()
        .put("id", choice.id())
        .put("name", choice.name())
        .put("party", choice.party())
        .put("colour", choice.colour())
        .json();
  }

  static Json json(ChoiceGroup group) {
    return new Draft()
        .put("id", group.id())
        .put("name", group.name())
        .put("members", group.members(), Json.Text::new)
        .json();
  }

  private static Json json(Rule rule) {
    return switch (rule) {
      case Rule.Plurality() -> new Json.Text("plurality");
      case Rule.Outright(var conditions, Base base) ->
          new Draft().put("of", word(base)).put("outright", conditions, ElectionBody::json).json();
      case Rule.Question(String yes, String no, Share majority, Base base, var quorum) ->
          new Draft()
              .put("of", word(base))
              .put(
                  "question",
                  new Draft()
                      .put("yes", yes)
                      .put("no", no)
                      .put("moreThan", majority.toString())
                      .put("quorum", quorum.map(Share::toString))
                      .json())
              .json();
    };
  }

  private static Json json(Condition condition) {
    return new Draft()
        .put(condition.strict() ? "moreThan" : "atLeast", condition.share().toString())
        .put("lead", condition.lead().map(Share::toString))
        .json();
  }

  private static String word(Base base) {
    return base.name().toLowerCase(Locale.ROOT);
  }

  static ElectionBody of(Members members) {
    long part = members.count("part", 1);
    long parts = members.count("parts", part);
    return new ElectionBody(
        part,
        parts,
        members.text("name"),
        members.optionalParsed("date", "a day such as 2026-11-01", LocalDate::parse),
        members.text("place"),
        members.objects("contests", ElectionBody::contest),
        members.optionalCount("registered"),
        members.optionalCount("stations"),
        members.optionalCount("largestStation"),
        members.objects("assumptions", AssumptionJson::of));
  }

  private static ContestPart contest(Members members) {
    return new ContestPart(
        members.text("id"),
        members.text("title"),
        rule(members),
        members.objects("choices", ElectionBody::choice),
        members.objects("groups", ElectionBody::group));
  }

  private static Choice choice(Members members) {
    return new Choice(
        members.text("id"),
        members.text("name"),
        members.optionalText("party"),
        members.optionalText("colour"));
  }

  private static ChoiceGroup group(Members members) {
    return new ChoiceGroup(members.text("id"), members.text("name"), members.texts("members"));
  }

  private static Rule rule(Members contest) {
    Json value = contest.value("rule");
    if (value instanceof Json.Text(String text)) {
      if (text.equals("plurality")) {
        return new Rule.Plurality();
      }
      throw contest.refuse("rule", "plurality, or what decides");
    }
    return Members.whole(
        "rule",
        value,
        rule -> {
          Base base =
              rule.parsed(
                  "of", "valid or cast", text -> Base.valueOf(text.toUpperCase(Locale.ROOT)));
          List<Condition> outright = rule.objects("outright", ElectionBody::condition);
          Optional<Rule> question =
              rule.optionalObject("question", members -> question(members, base));
          if (outright.isEmpty() == question.isEmpty()) {
            throw rule.refuse("outright", "either conditions or a question");
          }
          return question.orElseGet(() -> new Rule.Outright(outright, base));
        });
  }

  private static Rule question(Members members, Base base) {
    return new Rule.Question(
        members.text("yes"),
        members.text("no"),
        members.parsed("moreThan", FRACTION, ElectionBody::share),
        base,
        members.optionalParsed("quorum", FRACTION, ElectionBody::share));
  }

  private static Condition condition(Members members) {
    Optional<Share> more = members.optionalParsed("moreThan", FRACTION, ElectionBody::share);
    Optional<Share> least = members.optionalParsed("atLeast", FRACTION, ElectionBody::share);
    if (more.isPresent() == least.isPresent()) {
      throw members.refuse("moreThan", "either moreThan or atLeast");
    }
    return new Condition(
        more.or(() -> least).orElseThrow(),
        more.isPresent(),
        members.optionalParsed("lead", FRACTION, ElectionBody::share));
  }

  static final String FRACTION = "a fraction in lowest terms such as \"2/3\"";

  static Share share(String text) {
    int slash = text.indexOf('/');
    if (!text.matches("[0-9]{1,18}/[0-9]{1,18}")) {
      throw new IllegalArgumentException(text);
    }
    return new Share(
        Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
  }
}
