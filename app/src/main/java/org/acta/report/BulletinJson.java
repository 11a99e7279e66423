package org.acta.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.AnnouncedFinding;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.bulletin.Lattice;
import tools.jackson.core.JsonGenerator;

/// Prints one bulletin for programs.
///
/// Percentages are strings, so that `51.2` and `51.20` stay what was printed.
final class BulletinJson {
  private final JsonGenerator json;

  private BulletinJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(JsonGenerator json, OfBulletin of) {
    new BulletinJson(json).write(of);
  }

  private void write(OfBulletin of) {
    Bulletin bulletin = of.bulletin();
    json.writeStartObject();
    text("id", bulletin.id());
    text("title", bulletin.title());
    text("source", bulletin.source());
    text("contest", bulletin.contest());
    if (!bulletin.scope().isEmpty()) {
      json.writeName("scope");
      json.writeStartArray();
      bulletin.scope().forEach(json::writeString);
      json.writeEndArray();
    }
    bulletin
        .time()
        .ifPresent(time -> {
          switch (time) {
            case Bulletin.Time.At(var moment) -> text("time", moment.toString());
            case Bulletin.Time.On(var day) -> text("day", day.toString());
          }
        });
    coverage("coverage", bulletin.coverage());
    json.writeName("votes");
    json.writeStartObject();
    bulletin.votes().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeName("percentages");
    json.writeStartObject();
    bulletin.percentages().forEach((choice, share) -> decimal(choice, share));
    json.writeEndObject();
    number("valid", bulletin.valid());
    number("nulls", bulletin.nulls());
    number("blank", bulletin.blank());
    number("cast", bulletin.cast());
    number("registered", bulletin.registered());
    bulletin.turnout().ifPresent(turnout -> decimal("turnout", turnout));
    json.writeName("references");
    json.writeStartArray();
    bulletin.references().forEach(json::writeString);
    json.writeEndArray();
    json.writeName("checks");
    json.writeStartArray();
    of.findings().forEach(this::finding);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(AnnouncedFinding finding) {
    json.writeStartObject();
    text("check", finding.id());
    text("severity", word(finding.severity()));
    switch (finding) {
      case AnnouncedFinding.OutOfRange(var b, var what, var choice, var value, var most) -> {
        figure(what, choice);
        decimal("value", value);
        decimal("most", most);
      }
      case AnnouncedFinding.VotesAgainstValid(var b, long votes, long valid) -> {
        json.writeNumberProperty("votes", votes);
        json.writeNumberProperty("valid", valid);
      }
      case AnnouncedFinding.PartsAgainstCast(
              var b,
              long valid,
              long nulls,
              var blank,
              long cast) -> {
        json.writeNumberProperty("valid", valid);
        json.writeNumberProperty("nulls", nulls);
        number("blank", blank);
        json.writeNumberProperty("cast", cast);
      }
      case AnnouncedFinding.FigureBeyond(var b, var what, long count, var limit, long most) -> {
        figure(what, Optional.empty());
        json.writeNumberProperty("count", count);
        text("limit", word(limit));
        json.writeNumberProperty("most", most);
      }
      case AnnouncedFinding.SharesAgainstVotes shares -> shares(shares);
      case AnnouncedFinding.SharesSum(var b, var sum, var least, var most) -> {
        decimal("sum", sum);
        decimal("least", least);
        decimal("most", most);
      }
      case AnnouncedFinding.TurnoutAgainstCast turnout -> turnout(turnout);
      case AnnouncedFinding.BallotsImplied implied -> {
        decimal("turnout", implied.turnout());
        text("base", word(implied.base()));
        json.writeNumberProperty("voters", implied.voters());
        json.writeNumberProperty("least", implied.least());
        json.writeNumberProperty("most", implied.most());
        text("figure", word(implied.what()));
        json.writeNumberProperty("announced", implied.announced());
      }
      case AnnouncedFinding.RegisteredAgainstCoverage coverage -> {
        json.writeNumberProperty("registered", coverage.registered());
        json.writeNumberProperty("roll", coverage.roll());
        decimal("printed", coverage.printed());
        decimal("computed", coverage.rounded());
      }
      case AnnouncedFinding.LatticeTested tested -> lattice(tested);
      case AnnouncedFinding.OrderAssumed(var b, var untimed) -> {
        json.writeName("untimed");
        json.writeStartArray();
        untimed.forEach(json::writeString);
        json.writeEndArray();
      }
      case AnnouncedFinding.CountFell(
              var b,
              var earlier,
              var what,
              var choice,
              long before,
              long after) -> {
        text("earlier", earlier);
        figure(what, choice);
        json.writeNumberProperty("before", before);
        json.writeNumberProperty("after", after);
      }
      case AnnouncedFinding.CoverageFell(var b, var earlier, var before, var after) -> {
        text("earlier", earlier);
        coverage("before", before);
        coverage("after", after);
      }
      case AnnouncedFinding.BallotsAdded added -> added(added);
    }
    json.writeEndObject();
  }

  private void shares(AnnouncedFinding.SharesAgainstVotes shares) {
    text("base", word(shares.base()));
    json.writeNumberProperty("of", shares.of());
    text("rounding", word(shares.rounding()));
    json.writeName("shares");
    json.writeStartArray();
    for (AnnouncedFinding.PrintedShare share : shares.shares()) {
      json.writeStartObject();
      text("choice", share.choice());
      json.writeNumberProperty("votes", share.votes());
      decimal("printed", share.printed());
      decimal("rounded", share.rounded());
      decimal("truncated", share.truncated());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void turnout(AnnouncedFinding.TurnoutAgainstCast turnout) {
    decimal("printed", turnout.printed());
    json.writeNumberProperty("cast", turnout.cast());
    json.writeName("bases");
    json.writeStartArray();
    for (AnnouncedFinding.TurnoutBase base : turnout.bases()) {
      json.writeStartObject();
      text("base", word(base.base()));
      json.writeNumberProperty("voters", base.voters());
      decimal("rounded", base.rounded());
      json.writeBooleanProperty("fits", base.fit().isPresent());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void lattice(AnnouncedFinding.LatticeTested tested) {
    Lattice.Result result = tested.result();
    json.writeNumberProperty("total", result.lattice().total());
    json.writeNumberProperty("decimals", result.lattice().decimals());
    json.writeBooleanProperty("decimalsPrinted", tested.decimalsPrinted());
    json.writeNumberProperty("decimalsTried", tested.tried().size());
    json.writeBooleanProperty("allOn", result.allOn());
    json.writeName("counts");
    json.writeStartArray();
    for (int i = 0; i < tested.choices().size(); i++) {
      Lattice.Placed placed = result.placed().get(i);
      json.writeStartObject();
      text("figure", tested.choices().get(i));
      json.writeNumberProperty("count", placed.count());
      decimal("share", placed.share());
      json.writeNumberProperty("rebuilt", placed.rebuilt());
      json.writeBooleanProperty("on", placed.on());
      json.writeEndObject();
    }
    json.writeEndArray();
    proportion("one", result.one());
    proportion("pairs", result.pairs());
    if (result.splits() instanceof Lattice.Splits.Counted(var all)) {
      proportion("all", all);
    }
    json.writeName("caveats");
    json.writeStartArray();
    result.caveats().forEach(caveat -> json.writeString(word(caveat)));
    json.writeEndArray();
  }

  private void proportion(String name, Lattice.Proportion proportion) {
    json.writeName(name);
    json.writeStartObject();
    integer("on", proportion.on());
    integer("of", proportion.of());
    json.writeEndObject();
  }

  private void added(AnnouncedFinding.BallotsAdded added) {
    text("earlier", added.earlier());
    json.writeName("votes");
    json.writeStartObject();
    added.votes().forEach(json::writeNumberProperty);
    json.writeEndObject();
    text("figure", word(added.what()));
    json.writeNumberProperty("ballots", added.ballots());
    added
        .room()
        .ifPresent(room -> {
          json.writeNumberProperty("room", room.voters());
          text("roomBasis", word(room.basis()));
        });
  }

  private void figure(AnnouncedFinding.Quantity what, Optional<String> choice) {
    text("figure", word(what));
    choice.ifPresent(id -> text("choice", id));
  }

  private void coverage(String name, Coverage coverage) {
    switch (coverage) {
      case Coverage.Unstated() -> {}
      case Coverage.Complete() -> text(name, "complete");
      case Coverage.OfStations(var percent) -> decimal(name, percent);
      case Coverage.Stations(long stations) -> json.writeNumberProperty(name, stations);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void text(String name, String value) {
    json.writeStringProperty(name, value);
  }

  private void decimal(String name, BigDecimal value) {
    json.writeStringProperty(name, value.toPlainString());
  }

  private void integer(String name, BigInteger value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  private void number(String name, OptionalLong value) {
    value.ifPresent(number -> json.writeNumberProperty(name, number));
  }
}
