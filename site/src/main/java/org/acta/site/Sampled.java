package org.acta.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.folder.QuickCountPlan;
import org.acta.report.OfQuickCount;
import org.acta.report.Report;

/// Which stations are in the samples of quick counts, by the codes that their pages have.
///
/// A quick count may compare codes without zeros at the front; the code of a page is then the one
/// that its sheets or the roll have.
final class Sampled {
  private final List<OfQuickCount> counts;
  private final List<Map<String, String>> pages = new ArrayList<>();
  private final Map<String, List<In>> byStation = new HashMap<>();

  /// A sample that a station is in.
  ///
  /// @param number of the quick count, from 1
  /// @param code of the station as the sample has it
  record In(int number, OfQuickCount quick, String code) {}

  private Sampled(List<OfQuickCount> counts) {
    this.counts = counts;
  }

  /// @param known codes of stations that have a page anyway
  static Sampled of(Report report, Iterable<String> known) {
    Sampled sampled = new Sampled(report.quickCounts());
    for (int i = 0; i < sampled.counts.size(); i++) {
      OfQuickCount quick = sampled.counts.get(i);
      Map<String, String> written = written(quick, known);
      Map<String, String> pages = new LinkedHashMap<>();
      for (String code : quick.of().strata().keySet()) {
        String page = written.getOrDefault(code, code);
        pages.put(code, page);
        sampled
            .byStation
            .computeIfAbsent(page, none -> new ArrayList<>(1))
            .add(new In(i + 1, quick, code));
      }
      sampled.pages.add(pages);
    }
    return sampled;
  }

  private static Map<String, String> written(OfQuickCount quick, Iterable<String> known) {
    Optional<QuickCountPlan> plan = quick.of().join().map(join -> join.plan());
    Map<String, String> written = new HashMap<>();
    known.forEach(code -> written.putIfAbsent(plan.map(p -> p.code(code)).orElse(code), code));
    return written;
  }

  /// The stations of all samples, as their pages have them.
  Iterable<String> codes() {
    return byStation.keySet();
  }

  /// The samples that a station is in.
  List<In> of(String station) {
    return byStation.getOrDefault(station, List.of());
  }

  /// The stations of a sample in the order drawn, each with the code that its page has.
  ///
  /// @param number of the quick count, from 1
  Map<String, String> pages(int number) {
    return pages.get(number - 1);
  }
}
