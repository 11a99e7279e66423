package org.acta.site;

import java.util.ArrayList;
import java.util.List;
import org.acta.bulletin.Bulletin;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.quickcount.Estimand;
import org.acta.quickcount.Estimate;
import org.acta.report.OfQuickCount;
import org.acta.report.QuickCountReport;
import org.acta.report.Report;
import org.acta.tally.Totals;

/// Estimated shares on one scale from zero, beside what was announced and what all sheets say.
///
/// @param ticks of the scale in per cent, at equal distances from zero to its end
/// @param lines a choice each
/// @param announced what the diamonds are, if there are any
/// @param sheets what the squares are, if there are any
record SharePicture(List<String> ticks, List<Line> lines, String announced, String sheets) {
  private static final int WIDTH = 600;
  private static final int EDGE = 8;
  private static final int STEP = 10;

  SharePicture {
    ticks = List.copyOf(ticks);
    lines = List.copyOf(lines);
  }

  /// A choice: where its intervals, its estimate and other figures fall in a drawing 600 wide.
  ///
  /// @param text the estimate and its interval in words
  record Line(
      String name,
      String text,
      long low99,
      long low95,
      long at,
      long high95,
      long high99,
      List<Long> announced,
      List<Long> sheets,
      List<Long> grid) {
    Line {
      announced = List.copyOf(announced);
      sheets = List.copyOf(sheets);
      grid = List.copyOf(grid);
    }
  }

  /// @param others sets of sheets of the contest beside those that came in
  static SharePicture of(
      OfQuickCount quick, Contest contest, List<Report.OfSheets> others, Frame frame) {
    List<Drawn> drawn = new ArrayList<>();
    double most = 0;
    for (QuickCountReport.Figure figure : quick.report().figures()) {
      if (figure.estimand() instanceof Estimand.Share(int choice)) {
        Drawn one = drawn(quick, figure, contest.choices().get(choice), choice, others);
        drawn.add(one);
        most = Math.max(most, one.most());
      }
    }
    int end = (int) Math.min(100, Math.ceil(most * 100 / STEP) * STEP);
    int scale = Math.max(STEP, end);
    List<String> ticks = new ArrayList<>();
    List<Long> grid = new ArrayList<>();
    for (int tick = 0; tick <= scale; tick += STEP) {
      ticks.add(frame.number(tick));
      grid.add(x(tick / 100.0, scale));
    }
    return new SharePicture(
        ticks,
        drawn.stream().map(one -> one.line(scale, grid, frame)).toList(),
        String.join(
            ", ",
            quick.report().announced().stream()
                .filter(of -> !of.compared().isEmpty())
                .map(of -> of.bulletin().title())
                .toList()),
        String.join(", ", others.stream().map(Report.OfSheets::title).toList()));
  }

  private static long x(double share, int scale) {
    return Math.round(EDGE + Math.clamp(share * 100 / scale, 0, 1) * (WIDTH - 2 * EDGE));
  }

  private record Drawn(
      Choice choice, Estimate estimate, List<Double> announced, List<Double> sheets) {
    double most() {
      double most = estimate.precision().map(p -> p.at99().high()).orElse(estimate.value());
      for (double share : announced) {
        most = Math.max(most, share);
      }
      for (double share : sheets) {
        most = Math.max(most, share);
      }
      return most;
    }

    Line line(int scale, List<Long> grid, Frame frame) {
      double at = estimate.value();
      return new Line(
          choice.name(),
          estimate
              .precision()
              .map(p ->
                  frame.say(
                      "quick.picture.figure",
                      percent(frame, at),
                      percent(frame, p.at95().low()),
                      percent(frame, p.at95().high())))
              .orElseGet(() -> frame.say("quick.picture.alone", percent(frame, at))),
          x(estimate.precision().map(p -> p.at99().low()).orElse(at), scale),
          x(estimate.precision().map(p -> p.at95().low()).orElse(at), scale),
          x(at, scale),
          x(estimate.precision().map(p -> p.at95().high()).orElse(at), scale),
          x(estimate.precision().map(p -> p.at99().high()).orElse(at), scale),
          announced.stream().map(share -> x(share, scale)).toList(),
          sheets.stream().map(share -> x(share, scale)).toList(),
          grid);
    }
  }

  private static Drawn drawn(
      OfQuickCount quick,
      QuickCountReport.Figure figure,
      Choice choice,
      int position,
      List<Report.OfSheets> others) {
    List<Double> announced =
        quick.report().announced().stream()
            .flatMap(of -> of.compared().stream())
            .filter(compared -> compared.figure().equals(figure))
            .map(compared -> compared.distance().announced())
            .toList();
    List<Double> sheets =
        others.stream()
            .map(of -> of.tally().national())
            .filter(totals -> totals.valid() > 0)
            .map(totals -> share(totals, position))
            .toList();
    return new Drawn(choice, figure.estimate(), announced, sheets);
  }

  private static double share(Totals totals, int position) {
    return (double) totals.votes(position) / totals.valid();
  }

  /// A share in per cent with two decimals.
  static String percent(Frame frame, double share) {
    return frame
        .words()
        .numerals()
        .decimal(
            java.math.BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(2, java.math.RoundingMode.HALF_UP));
  }

  /// Whether a bulletin is about this contest as a whole.
  static boolean whole(Bulletin bulletin, Contest contest) {
    return bulletin.contest().equals(contest.id()) && bulletin.scope().isEmpty();
  }
}
