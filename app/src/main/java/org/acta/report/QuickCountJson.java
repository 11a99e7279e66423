package org.acta.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.acta.election.Choice;
import org.acta.folder.PublishedTable;
import org.acta.folder.QuickCountFolder.Aside;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.format.IndentedJson;
import org.acta.format.Problem;
import org.acta.quickcount.Estimand;
import org.acta.quickcount.Estimate;
import org.acta.quickcount.Interval;
import org.acta.quickcount.PublishedEstimate;
import org.acta.quickcount.QuickCount;
import org.acta.quickcount.Response;
import org.acta.quickcount.Unseen;
import org.acta.report.QuickCountReport.Announced;
import org.acta.report.QuickCountReport.Compared;
import org.acta.report.QuickCountReport.Figure;
import org.acta.sheet.Origin;
import tools.jackson.core.JsonGenerator;

/// Prints a quick count for programs: stable names, no words, every stratum and every row.
///
/// Shares are in per cent and differences in points, with six decimals. A figure that is not known
/// is absent, never zero and never null.
public final class QuickCountJson {
  /// Changes when a field changes its meaning or goes away; new fields may come at any time.
  public static final String FORMAT = "acta-quickcount/1";

  private static final int DECIMALS = 6;

  private final JsonGenerator json;
  private final QuickCountReport report;

  private QuickCountJson(JsonGenerator json, QuickCountReport report) {
    this.json = json;
    this.report = report;
  }

  /// The quick count as one JSON object, indented, ending in a line feed.
  public static String print(QuickCountReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.to(text)) {
      new QuickCountJson(json, report).report();
    }
    return text.append('\n').toString();
  }

  /// Writes what was computed as fields of an object that is open; nothing without arrivals.
  static void write(JsonGenerator json, QuickCountReport report) {
    QuickCountJson fields = new QuickCountJson(json, report);
    report.folder().counted().ifPresent(fields::counted);
  }

  private void report() {
    json.writeStartObject();
    text("format", FORMAT);
    json.writeName("election");
    json.writeStartObject();
    text("id", report.folder().id());
    text("name", report.folder().name());
    report.folder().date().ifPresent(date -> text("date", date.toString()));
    json.writeEndObject();
    report.folder().counted().ifPresent(this::counted);
    array("published", report.folder().published(), this::published);
    text("problemCount", report.folder().problems().count());
    array("problems", report.folder().problems().first(), this::problem);
    json.writeEndObject();
  }

  private void counted(Counted counted) {
    text("of", counted.of().name().toLowerCase(Locale.ROOT));
    array("choices", counted.contest().choices(), this::choice);
    array("frame", counted.frame(), this::origin);
    array("sample", counted.sample(), this::origin);
    array("arrivals", counted.arrivals(), this::origin);
    json.writeName("coverage");
    json.writeStartObject();
    text("stations", counted.count().frame().stations().size());
    if (report.knowsSample()) {
      text("drawn", report.drawn());
      json.writeName("complete");
      json.writeBoolean(report.arrived() == report.drawn());
    }
    text("arrived", report.arrived());
    json.writeEndObject();
    array("figures", report.figures(), figure -> figure(counted, figure));
    array("announced", report.announced(), announced -> announced(counted, announced));
    array("strata", report.responses(), this::response);
    array("curve", report.curve(), moment -> moment(counted, moment));
    array("aside", counted.aside(), this::aside);
  }

  private void choice(Choice choice) {
    json.writeStartObject();
    text("id", choice.id());
    text("name", choice.name());
    json.writeEndObject();
  }

  private void origin(Origin origin) {
    json.writeStartObject();
    text("file", origin.file());
    text("sha256", origin.sha256());
    text("bytes", origin.bytes());
    json.writeEndObject();
  }

  private void figure(Counted counted, Figure figure) {
    json.writeStartObject();
    name(counted, figure.estimand());
    estimate(figure.estimate());
    figure
        .calibrated()
        .ifPresent(calibrated -> {
          json.writeName("calibrated");
          json.writeStartObject();
          estimate(calibrated);
          json.writeEndObject();
        });
    figure.unseen().ifPresent(unseen -> unseen(unseen, figure.calibrated().isPresent()));
    json.writeEndObject();
  }

  private void name(Counted counted, Estimand estimand) {
    switch (estimand) {
      case Estimand.Share(int choice) -> {
        text("figure", "share");
        text("choice", id(counted, choice));
      }
      case Estimand.Lead(int ahead, int behind) -> {
        text("figure", "lead");
        text("ahead", id(counted, ahead));
        text("behind", id(counted, behind));
      }
      case Estimand.Turnout() -> text("figure", "turnout");
    }
  }

  private static String id(Counted counted, int choice) {
    return counted.contest().choices().get(choice).id();
  }

  private void estimate(Estimate estimate) {
    share("estimate", estimate.value());
    estimate
        .precision()
        .ifPresent(precision -> {
          share("standardError", precision.standardError());
          interval("interval95", precision.at95());
          interval("interval99", precision.at99());
          number("degrees", precision.degrees());
          number("designEffect", precision.designEffect());
          precision.ballots().ifPresent(ballots -> number("effectiveBallots", ballots));
          if (precision.borrowed() > 0) {
            share("borrowedVariance", precision.borrowed());
          }
        });
  }

  private void interval(String name, Interval interval) {
    json.writeName(name);
    json.writeStartArray();
    json.writeNumber(rounded(100 * interval.low()));
    json.writeNumber(rounded(100 * interval.high()));
    json.writeEndArray();
  }

  private void unseen(Unseen unseen, boolean besideCalibrated) {
    json.writeName("missingAtWorst");
    json.writeStartObject();
    if (besideCalibrated) {
      text("of", "uncalibrated");
    }
    text("sheets", unseen.sheets());
    share("low", unseen.low());
    share("high", unseen.high());
    unseen.tie().ifPresent(tie -> share("tie", tie));
    json.writeEndObject();
  }

  private void announced(Counted counted, Announced announced) {
    json.writeStartObject();
    text("bulletin", announced.bulletin().id());
    array("figures", announced.compared(), compared -> compared(counted, compared));
    json.writeEndObject();
  }

  private void compared(Counted counted, Compared compared) {
    json.writeStartObject();
    name(counted, compared.figure().estimand());
    share("announced", compared.distance().announced());
    share("estimate", compared.figure().estimate().value());
    share("apart", compared.distance().apart());
    compared.distance().standardErrors().ifPresent(errors -> number("standardErrors", errors));
    flag("within95", compared.distance().within95());
    flag("within99", compared.distance().within99());
    json.writeEndObject();
  }

  private void response(Response response) {
    json.writeStartObject();
    text("stratum", response.stratum().code());
    text("units", response.stratum().units());
    text("stations", response.stratum().stations());
    text("registered", response.stratum().registered());
    whole("unitsDrawn", response.drawn());
    whole("stationsDrawn", response.drawnStations());
    text("unitsArrived", response.arrived());
    text("stationsArrived", response.sheets());
    text("standing", response.standing().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  private void moment(Counted counted, QuickCount.Moment moment) {
    json.writeStartObject();
    text("until", moment.until().toString());
    text("sheets", moment.sheets());
    text("strata", moment.strata());
    moment
        .estimate()
        .ifPresent(estimate -> {
          name(counted, estimate.estimand());
          estimate(estimate);
        });
    json.writeEndObject();
  }

  private void aside(Aside aside) {
    json.writeStartObject();
    text("reason", aside.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    text("station", aside.station());
    aside
        .reference()
        .ifPresent(reference -> {
          if (reference.origin().numbering() == Origin.Numbering.ENTRIES) {
            text("entry", reference.line());
          } else {
            text("file", reference.origin().file());
            text("line", reference.line());
          }
        });
    json.writeEndObject();
  }

  private void published(PublishedTable table) {
    json.writeStartObject();
    text("id", table.id());
    text("title", table.title());
    text("source", table.source());
    array("files", table.origins(), this::origin);
    array("estimates", table.estimates(), this::published);
    json.writeEndObject();
  }

  private void published(PublishedEstimate estimate) {
    json.writeStartObject();
    text("contest", estimate.contest());
    text("choice", estimate.choice());
    text("line", estimate.line());
    number("estimate", estimate.estimate());
    number("lower", estimate.low());
    number("upper", estimate.high());
    number("margin", estimate.margin());
    number("official", estimate.official());
    number("apart", estimate.apart());
    flag("holdsOfficial", estimate.holdsOfficial());
    array(
        "problems",
        estimate.problems(),
        problem -> json.writeString(problem.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    json.writeEndObject();
  }

  private void problem(Problem problem) {
    json.writeString(problem.sentence(Locale.ENGLISH));
  }

  private <T> void array(String name, List<T> all, Consumer<T> each) {
    json.writeName(name);
    json.writeStartArray();
    all.forEach(each);
    json.writeEndArray();
  }

  private void text(String name, String text) {
    json.writeName(name);
    json.writeString(text);
  }

  private void text(String name, long number) {
    json.writeName(name);
    json.writeNumber(number);
  }

  private void whole(String name, OptionalInt number) {
    number.ifPresent(n -> text(name, n));
  }

  private void number(String name, OptionalDouble number) {
    number.ifPresent(n -> number(name, n));
  }

  private void number(String name, double number) {
    json.writeName(name);
    json.writeNumber(rounded(number));
  }

  private void share(String name, double share) {
    number(name, 100 * share);
  }

  private void flag(String name, Optional<Boolean> flag) {
    flag.ifPresent(yes -> {
      json.writeName(name);
      json.writeBoolean(yes);
    });
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
