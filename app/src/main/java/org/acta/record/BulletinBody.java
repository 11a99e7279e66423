package org.acta.record;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.bulletin.Bulletin.Time;

/// Announced figures. When they were announced is the entry's `claimed`. Per cents are texts, as
/// printed: 51.20 and 51.2 are not the same announcement.
///
/// A later bulletin of the same source with the same id takes the place of an earlier one, which
/// stays listed.
///
/// @param id unique among the bulletins of its source
/// @param votes by choice or group id
public record BulletinBody(
    String id,
    String title,
    String contest,
    List<String> scope,
    Map<String, Long> votes,
    Map<String, BigDecimal> percentages,
    OptionalLong valid,
    OptionalLong nulls,
    OptionalLong blank,
    OptionalLong cast,
    OptionalLong registered,
    Optional<BigDecimal> turnout,
    Coverage coverage,
    List<String> references)
    implements Body {
  public BulletinBody {
    scope = List.copyOf(scope);
    votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    percentages = Collections.unmodifiableMap(new LinkedHashMap<>(percentages));
    references = List.copyOf(references);
  }

  @Override
  public Kind kind() {
    return Kind.BULLETIN;
  }

  /// The body of a bulletin.
  static BulletinBody of(Bulletin bulletin) {
    return new BulletinBody(
        bulletin.id(),
        bulletin.title(),
        bulletin.contest(),
        bulletin.scope(),
        bulletin.votes(),
        bulletin.percentages(),
        bulletin.valid(),
        bulletin.nulls(),
        bulletin.blank(),
        bulletin.cast(),
        bulletin.registered(),
        bulletin.turnout(),
        bulletin.coverage(),
        bulletin.references());
  }

  /// The bulletin that its source gave at a time.
  Bulletin bulletin(String source, Optional<Time> time) {
    return new Bulletin(
        id,
        title,
        source,
        contest,
        scope,
        time,
        votes,
        percentages,
        valid,
        nulls,
        blank,
        cast,
        registered,
        turnout,
        coverage,
        references);
  }

  Json.Fields json() {
    Draft draft =
        new Draft()
            .put("id", id)
            .put("title", title)
            .put("contest", contest)
            .put("scope", scope, Json.Text::new);
    switch (coverage) {
      case Coverage.Unstated() -> {}
      case Coverage.Complete() -> draft.put("coverage", "complete");
      case Coverage.OfStations(BigDecimal percent) -> draft.put("coverage", printed(percent));
      case Coverage.Stations(long stations) -> draft.put("coverage", stations);
    }
    if (!votes.isEmpty()) {
      Draft counted = new Draft();
      votes.forEach(counted::put);
      draft.put("votes", counted.json());
    }
    if (!percentages.isEmpty()) {
      Draft shares = new Draft();
      percentages.forEach((figure, percent) -> shares.put(figure, printed(percent)));
      draft.put("percentages", shares.json());
    }
    return draft
        .put("valid", valid)
        .put("nulls", nulls)
        .put("blank", blank)
        .put("cast", cast)
        .put("registered", registered)
        .put("turnout", turnout.map(BulletinBody::printed))
        .put("references", references, Json.Text::new)
        .json();
  }

  private static String printed(BigDecimal percent) {
    return percent.toPlainString();
  }

  static BulletinBody of(Members members) {
    return new BulletinBody(
        members.text("id"),
        members.text("title"),
        members.text("contest"),
        members.texts("scope"),
        members.countsByName("votes"),
        members.map(
            "percentages",
            (at, value) -> Members.parsedItem(at, value, PERCENT, BulletinBody::percent)),
        members.optionalCount("valid"),
        members.optionalCount("nulls"),
        members.optionalCount("blank"),
        members.optionalCount("cast"),
        members.optionalCount("registered"),
        members.optionalParsed("turnout", PERCENT, BulletinBody::percent),
        coverage(members),
        members.texts("references"));
  }

  private static final String PERCENT = "per cent as a text such as \"51.20\"";

  private static BigDecimal percent(String text) {
    if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")) {
      throw new IllegalArgumentException(text);
    }
    return new BigDecimal(text);
  }

  private static Coverage coverage(Members members) {
    Optional<Json> value = members.optionalValue("coverage");
    if (value.isEmpty()) {
      return new Coverage.Unstated();
    }
    return switch (value.get()) {
      case Json.Text(String text) when text.equals("complete") -> new Coverage.Complete();
      case Json.Text(String text) ->
          new Coverage.OfStations(
              Members.parsed("body.coverage", text, PERCENT, BulletinBody::percent));
      case Json.Whole(long stations) when stations >= 0 -> new Coverage.Stations(stations);
      case Json other -> throw members.refuse("coverage", "complete, per cent or stations");
    };
  }
}
