package org.acta.board;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.bulletin.Bulletin.Time;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.record.BulletinBody;

/// A bulletin as a form has it: texts, and what they come to.
final class BulletinForm {
  private static final List<String> WHOLE =
      List.of("valid", "nulls", "blank", "cast", "registered");

  private BulletinForm() {}

  /// The fields of a bulletin that there is.
  static Map<String, String> fields(BulletinBody body, Optional<Time> claimed) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", body.id());
    fields.put("title", body.title());
    fields.put("claimed", claimed.map(BulletinForm::print).orElse(""));
    fields.put("scope", String.join("/", body.scope()));
    body.votes().forEach((id, votes) -> fields.put("votes." + id, Long.toString(votes)));
    body.percentages().forEach((id, share) -> fields.put("share." + id, share.toPlainString()));
    put(fields, "valid", body.valid());
    put(fields, "nulls", body.nulls());
    put(fields, "blank", body.blank());
    put(fields, "cast", body.cast());
    put(fields, "registered", body.registered());
    body.turnout().ifPresent(share -> fields.put("turnout", share.toPlainString()));
    fields.put(
        "coverage",
        switch (body.coverage()) {
          case Coverage.Unstated() -> "";
          case Coverage.Complete() -> "complete";
          case Coverage.OfStations(BigDecimal percent) -> percent.toPlainString() + "%";
          case Coverage.Stations(long stations) -> Long.toString(stations);
        });
    fields.put("references", String.join("\n", body.references()));
    return fields;
  }

  private static void put(Map<String, String> fields, String name, OptionalLong number) {
    number.ifPresent(one -> fields.put(name, Long.toString(one)));
  }

  private static String print(Time time) {
    return switch (time) {
      case Time.At(OffsetDateTime moment) -> moment.toString();
      case Time.On(LocalDate day) -> day.toString();
    };
  }

  /// The day or moment of the announcement.
  static Optional<Time> claimed(Visit visit) {
    String text = visit.field("claimed");
    try {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          text.indexOf('T') < 0
              ? new Time.On(LocalDate.parse(text))
              : new Time.At(OffsetDateTime.parse(text)));
    } catch (DateTimeException e) {
      throw new Turned(422, "bulletin.bad-claimed", text);
    }
  }

  /// The bulletin that was typed.
  static BulletinBody read(Visit visit, Contest contest) {
    Map<String, Long> votes = new LinkedHashMap<>();
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    for (Choice choice : contest.choices()) {
      whole(visit, "votes." + choice.id(), choice.name())
          .ifPresent(number -> votes.put(choice.id(), number));
      share(visit, "share." + choice.id(), choice.name())
          .ifPresent(number -> shares.put(choice.id(), number));
    }
    if (votes.isEmpty() && shares.isEmpty()) {
      throw new Turned(422, "bulletin.none");
    }
    List<OptionalLong> numbers = WHOLE.stream().map(name -> whole(visit, name, name)).toList();
    return new BulletinBody(
        visit.needed("id"),
        visit.needed("title"),
        contest.id(),
        parts(visit.field("scope"), "/"),
        votes,
        shares,
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        numbers.get(3),
        numbers.get(4),
        share(visit, "turnout", "turnout"),
        coverage(visit),
        parts(visit.field("references"), "\n"));
  }

  private static List<String> parts(String text, String between) {
    return Arrays.stream(text.split(between, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static OptionalLong whole(Visit visit, String name, String label) {
    String text = visit.field(name);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!text.matches("[0-9]{1,12}")) {
      throw new Turned(422, "bulletin.whole", label, text);
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  private static Optional<BigDecimal> share(Visit visit, String name, String label) {
    String text = visit.field(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,12})?")) {
      throw new Turned(422, "bulletin.share", label, text);
    }
    return Optional.of(new BigDecimal(text));
  }

  private static Coverage coverage(Visit visit) {
    String text = visit.field("coverage");
    if (text.isEmpty()) {
      return new Coverage.Unstated();
    } else if (text.equals("complete")) {
      return new Coverage.Complete();
    } else if (text.matches("[0-9]{1,3}(\\.[0-9]{1,12})?%")) {
      return new Coverage.OfStations(new BigDecimal(text.substring(0, text.length() - 1)));
    } else if (text.matches("[0-9]{1,9}")) {
      return new Coverage.Stations(Long.parseLong(text));
    }
    throw new Turned(422, "bulletin.bad-coverage", text);
  }
}
