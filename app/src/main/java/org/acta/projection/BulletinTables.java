package org.acta.projection;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acta.bulletin.AnnouncedChecks;
import org.acta.bulletin.AnnouncedFinding;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.bulletin.Bulletin.Time;
import org.acta.election.Election;
import org.acta.election.Roll;

/// Writes the tables of announced figures, and what the checks of them find.
record BulletinTables(Database database) {

  void write(Election election, List<Bulletin> bulletins) {
    try (Rows rows = database.rows("bulletins");
        Rows figures = database.rows("bulletin_figures")) {
      for (Bulletin bulletin : bulletins) {
        bulletin(election, bulletin, rows);
        figures(election, bulletin, figures);
      }
    }
    findings(election, bulletins);
  }

  private static void bulletin(Election election, Bulletin bulletin, Rows rows) {
    rows.begin().text(election.id()).text(bulletin.id()).text(bulletin.source());
    rows.text(bulletin.contest()).text(bulletin.title()).texts(bulletin.scope());
    rows.text(bulletin.time().map(BulletinTables::printed)).day(bulletin.time().map(Time::day));
    rows.number(bulletin.valid()).number(bulletin.nulls()).number(bulletin.blank());
    rows.number(bulletin.cast()).number(bulletin.registered()).printed(bulletin.turnout());
    switch (bulletin.coverage()) {
      case Coverage.Unstated() -> rows.none().none().flag(false);
      case Coverage.Complete() -> rows.none().none().flag(true);
      case Coverage.OfStations(var percent) ->
          rows.text(percent.toPlainString()).none().flag(false);
      case Coverage.Stations(long stations) -> rows.none().number(stations).flag(false);
    }
    rows.texts(bulletin.references()).end();
  }

  private static String printed(Time time) {
    return switch (time) {
      case Time.At(OffsetDateTime moment) -> moment.toString();
      case Time.On(var day) -> day.toString();
    };
  }

  private static void figures(Election election, Bulletin bulletin, Rows rows) {
    Set<String> figures = new LinkedHashSet<>(bulletin.votes().keySet());
    figures.addAll(bulletin.percentages().keySet());
    for (String figure : figures) {
      Long votes = bulletin.votes().get(figure);
      rows.begin().text(election.id()).text(bulletin.id()).text(bulletin.source()).text(figure);
      rows.number(votes == null ? OptionalLong.empty() : OptionalLong.of(votes));
      rows.printed(Optional.ofNullable(bulletin.percentages().get(figure))).end();
    }
  }

  private void findings(Election election, List<Bulletin> bulletins) {
    Roll roll = election.roll();
    AnnouncedChecks checks = AnnouncedChecks.ofRoll(roll.registeredInAll(), roll.stationsInAll());
    try (Rows rows = database.rows("findings")) {
      for (Bulletin bulletin : bulletins) {
        checks.check(bulletin).forEach(finding -> finding(election, finding, rows));
      }
      checks.checkSeries(bulletins).forEach(finding -> finding(election, finding, rows));
    }
  }

  private static void finding(Election election, AnnouncedFinding finding, Rows rows) {
    rows.begin().text(election.id()).text(finding.id());
    rows.text(finding.severity().name().toLowerCase(Locale.ROOT)).none().text(finding.bulletin());
    rows.none().none().none().none().none().none().none().none().none();
    rows.text(FindingDetail.json(finding)).end();
  }
}
