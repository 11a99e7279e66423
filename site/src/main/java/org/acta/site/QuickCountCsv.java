package org.acta.site;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.acta.format.CsvText;
import org.acta.quickcount.Estimate;
import org.acta.quickcount.Frame;
import org.acta.record.RecordedCount;
import org.acta.report.OfQuickCount;
import org.acta.report.QuickCountReport;

/// Prints a quick count as tables: the stations of its sample, and its estimates.
///
/// Shares are in per cent and differences in points, with six decimals. What is not known is an
/// empty cell. A text like a formula has an apostrophe in front, see [CsvText].
public final class QuickCountCsv {
  /// The columns of [#sampleRow].
  public static final List<String> SAMPLE =
      List.of("quick-count", "source", "station", "stratum", "cluster", "registered", "entry");

  /// The columns of [#estimateRows].
  public static final List<String> ESTIMATES =
      List.of(
          "quick-count",
          "source",
          "figure",
          "estimate",
          "low95",
          "high95",
          "low99",
          "high99",
          "standard-error",
          "design-effect",
          "calibrated",
          "calibrated-low95",
          "calibrated-high95",
          "worst-low",
          "worst-high");

  private static final int DECIMALS = 6;

  private QuickCountCsv() {}

  static String sample(OfQuickCount quick) {
    StringWriter text = new StringWriter();
    CsvText csv = new CsvText(text);
    csv.record(SAMPLE);
    quick
        .of()
        .strata()
        .forEach((station, stratum) -> csv.record(sampleRow(quick, station, stratum)));
    csv.flush();
    return text.toString();
  }

  /// A station of the sample; the entry is that of its sheet that came in.
  ///
  /// @param said the stratum that the sample gives it
  public static List<String> sampleRow(OfQuickCount quick, String code, String said) {
    RecordedCount of = quick.of();
    Optional<Frame.Station> station = of.plain().flatMap(plain -> plain.station(code));
    Long entry = of.arrived().get(code);
    return List.of(
        of.id(),
        of.source(),
        code,
        station.map(Frame.Station::stratum).orElse(said),
        station.map(Frame.Station::cluster).orElse(""),
        station
            .map(Frame.Station::registered)
            .filter(voters -> voters > 0)
            .map(String::valueOf)
            .orElse(""),
        entry == null ? "" : entry.toString());
  }

  static String estimates(OfQuickCount quick) {
    StringWriter text = new StringWriter();
    CsvText csv = new CsvText(text);
    csv.record(ESTIMATES);
    estimateRows(quick).forEach(csv::record);
    csv.flush();
    return text.toString();
  }

  /// A row for each figure that is estimated; none as long as no sheet can be used.
  public static List<List<String>> estimateRows(OfQuickCount quick) {
    return quick.report().figures().stream().map(figure -> row(quick, figure)).toList();
  }

  private static List<String> row(OfQuickCount quick, QuickCountReport.Figure figure) {
    Estimate estimate = figure.estimate();
    return List.of(
        quick.of().id(),
        quick.of().source(),
        quick.report().name(figure.estimand()),
        percent(estimate.value()),
        cell(estimate, p -> p.at95().low()),
        cell(estimate, p -> p.at95().high()),
        cell(estimate, p -> p.at99().low()),
        cell(estimate, p -> p.at99().high()),
        cell(estimate, Estimate.Precision::standardError),
        estimate.precision().map(p -> plain(p.designEffect())).orElse(""),
        figure.calibrated().map(of -> percent(of.value())).orElse(""),
        figure.calibrated().map(of -> cell(of, p -> p.at95().low())).orElse(""),
        figure.calibrated().map(of -> cell(of, p -> p.at95().high())).orElse(""),
        figure.unseen().map(of -> percent(of.low())).orElse(""),
        figure.unseen().map(of -> percent(of.high())).orElse(""));
  }

  private static String cell(Estimate of, ToDoubleFunction<Estimate.Precision> share) {
    return of.precision().map(p -> percent(share.applyAsDouble(p))).orElse("");
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
  }
}
