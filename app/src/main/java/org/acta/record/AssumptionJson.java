package org.acta.record;

import java.math.BigDecimal;
import org.acta.election.Share;
import org.acta.limits.Assumption;
import org.acta.limits.Assumption.Says;

/// An assumption as JSON.
final class AssumptionJson {
  private static final String PERCENT = "per cent as a text such as \"51.20\"";

  private AssumptionJson() {}

  static Json json(Assumption assumption) {
    return new Draft()
        .put("id", assumption.id())
        .put("title", assumption.title())
        .put("source", assumption.source())
        .put("contest", assumption.contest())
        .put("place", assumption.place(), Json.Text::new)
        .put("says", assumption.says(), AssumptionJson::json)
        .put("references", assumption.references(), Json.Text::new)
        .json();
  }

  private static Json json(Says says) {
    Draft draft = new Draft();
    return switch (says) {
      case Says.Total(String figure, var least, var most) ->
          draft.put("total", figure).put("atLeast", least).put("atMost", most).json();
      case Says.Percentage(String figure, BigDecimal printed) ->
          draft.put("percentage", figure).put("printed", printed.toPlainString()).json();
      case Says.Registered(long voters) -> draft.put("registered", voters).json();
      case Says.Turnout(Share most) -> draft.put("turnout", most.toString()).json();
      case Says.Announced(String bulletin) -> draft.put("bulletin", bulletin).json();
      case Says.OneOfVersions() -> draft.put("disputed", "one-of-versions").json();
    };
  }

  static Assumption of(Members members) {
    var says = members.objects("says", AssumptionJson::says);
    if (says.isEmpty()) {
      throw members.refuse("says", "at least one thing that is assumed");
    }
    return new Assumption(
        members.text("id"),
        members.text("title"),
        members.text("source"),
        members.text("contest"),
        members.texts("place"),
        says,
        members.texts("references"));
  }

  private static Says says(Members members) {
    var total = members.optionalText("total");
    if (total.isPresent()) {
      var least = members.optionalCount("atLeast");
      var most = members.optionalCount("atMost");
      if (least.isEmpty() && most.isEmpty()) {
        throw members.refuse("atLeast", "atLeast, atMost or both");
      }
      return new Says.Total(total.get(), least, most);
    }
    var percentage = members.optionalText("percentage");
    if (percentage.isPresent()) {
      return new Says.Percentage(
          percentage.get(), members.parsed("printed", PERCENT, AssumptionJson::percent));
    }
    var turnout = members.optionalParsed("turnout", ElectionBody.FRACTION, ElectionBody::share);
    if (turnout.isPresent()) {
      return new Says.Turnout(turnout.get());
    }
    var bulletin = members.optionalText("bulletin");
    if (bulletin.isPresent()) {
      return new Says.Announced(bulletin.get());
    }
    if (members.optionalText("disputed").filter("one-of-versions"::equals).isPresent()) {
      return new Says.OneOfVersions();
    }
    return new Says.Registered(members.count("registered", 0));
  }

  private static BigDecimal percent(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")) {
      throw new IllegalArgumentException(text);
    }
    return new BigDecimal(text);
  }
}
