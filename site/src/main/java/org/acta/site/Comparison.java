package org.acta.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.bulletin.Bulletin;
import org.acta.election.Contest;
import org.acta.report.Report;
import org.acta.report.Wording;
import org.acta.tally.Totals;

/// What was announced of one contest beside what each set of sheets adds up to.
///
/// @param columns who says so, announcements first
/// @param rows a choice or group each
record Comparison(String title, List<Column> columns, List<Line> rows) {
  Comparison {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// Who says so.
  ///
  /// @param title such as *First bulletin*
  /// @param note what kind of figures they are, in a few words
  /// @param href of the entry or section that they come from
  /// @param seen whether sheets say so; announced if not
  record Column(String title, String note, Optional<String> href, boolean seen) {}

  /// A choice.
  record Line(String name, List<Figure> figures) {
    Line {
      figures = List.copyOf(figures);
    }
  }

  /// A figure.
  ///
  /// @param votes empty if this source has none
  /// @param percent as announced, or of the valid votes
  /// @param bar its length in thousandths, below zero for none
  /// @param colour of the choice
  record Figure(String votes, String percent, long bar, String colour) {
    static final Figure NONE = new Figure("", "", -1, "");
  }

  static Comparison of(Snapshot snapshot, Contest contest, Frame frame) {
    Report report = snapshot.report();
    List<Bulletin> bulletins =
        report.folder().bulletins().stream()
            .filter(bulletin -> bulletin.contest().equals(contest.id()))
            .filter(bulletin -> bulletin.scope().isEmpty())
            .toList();
    List<Report.OfSheets> sheets =
        report.sheets().stream()
            .filter(of -> of.tally().sheets().contest().id().equals(contest.id()))
            .toList();
    Wording wording = new Wording(frame.reports(), contest);
    List<Column> columns = new ArrayList<>();
    bulletins.forEach(bulletin -> columns.add(announced(snapshot, bulletin, frame)));
    sheets.forEach(of -> columns.add(seen(of, frame)));
    List<Line> lines = new ArrayList<>();
    for (String id : order(contest, bulletins, sheets)) {
      List<Figure> figures = new ArrayList<>();
      bulletins.forEach(bulletin -> figures.add(announced(bulletin, id, contest, frame)));
      sheets.forEach(of -> figures.add(seen(of.tally().national(), id, contest, frame)));
      lines.add(new Line(wording.figure(id), figures));
    }
    return new Comparison(contest.title(), columns, lines);
  }

  /// Choices as the first sheets rank them, or in ballot order; then groups that were announced.
  private static Set<String> order(
      Contest contest, List<Bulletin> bulletins, List<Report.OfSheets> sheets) {
    Set<String> ids = new LinkedHashSet<>();
    sheets.stream()
        .limit(1)
        .flatMap(of -> of.tally().national().ranking().stream())
        .forEach(position -> ids.add(contest.choices().get(position).id()));
    contest.choices().forEach(choice -> ids.add(choice.id()));
    bulletins.forEach(bulletin -> {
      ids.addAll(bulletin.votes().keySet());
      ids.addAll(bulletin.percentages().keySet());
    });
    return ids;
  }

  static Column announced(Snapshot snapshot, Bulletin bulletin, Frame frame) {
    return new Column(
        bulletin.title(),
        bulletin
            .time()
            .map(time -> frame.say("overview.announced.on", time.day()))
            .orElse(frame.say("overview.announced")),
        snapshot.entries().bulletin(bulletin.source(), bulletin.id()).flatMap(frame::toEntry),
        false);
  }

  private static Column seen(Report.OfSheets of, Frame frame) {
    return new Column(
        of.title(),
        frame.count("overview.stations", of.tally().coverage().stations()),
        Optional.of(ReportPages.section(frame, "sheets-" + of.tally().sheets().id())),
        true);
  }

  static Figure announced(Bulletin bulletin, String id, Contest contest, Frame frame) {
    Long votes = bulletin.votes().get(id);
    Optional<BigDecimal> percent = Optional.ofNullable(bulletin.percentages().get(id));
    if (votes == null && percent.isEmpty()) {
      return Figure.NONE;
    }
    long valid = bulletin.valid().orElse(0);
    String share =
        percent
            .map(p -> frame.words().numerals().decimal(p))
            .orElse(
                votes == null || valid == 0 ? "" : frame.words().numerals().percent(votes, valid));
    long bar =
        percent
            .map(p -> Math.round(p.doubleValue() * 10))
            .orElse(votes == null || valid == 0 ? -1 : Math.round(1000.0 * votes / valid));
    return new Figure(votes == null ? "" : frame.number(votes), share, bar, colour(contest, id));
  }

  static Figure seen(Totals totals, String id, Contest contest, Frame frame) {
    int position = contest.indexOf(id);
    if (position < 0) {
      return Figure.NONE;
    }
    long votes = totals.votes(position);
    return new Figure(
        frame.number(votes),
        totals.valid() == 0 ? "" : frame.words().numerals().percent(votes, totals.valid()),
        totals.valid() == 0 ? -1 : Math.round(1000.0 * votes / totals.valid()),
        colour(contest, id));
  }

  /// A colour; what is no plain one could make a browser load something.
  private static String colour(Contest contest, String id) {
    int position = contest.indexOf(id);
    return position < 0
        ? "currentColor"
        : contest
            .choices()
            .get(position)
            .colour()
            .filter(colour -> colour.matches("#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}"))
            .orElse("currentColor");
  }
}
