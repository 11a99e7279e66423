package org.acta.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.acta.bulletin.AnnouncedFinding;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Lattice;
import org.acta.election.Contest;
import org.acta.report.Wording;

/// The lattice test of one announcement, worked out so that anybody can repeat it with a
/// calculator.
///
/// @param id of its heading
/// @param total that the counts are shares of
/// @param how to repeat it
/// @param conclusion what the rows show
/// @param caveats what must be read with it
record LatticeTable(
    String id,
    String title,
    String total,
    String how,
    List<Line> rows,
    String conclusion,
    List<String> caveats) {
  LatticeTable {
    rows = List.copyOf(rows);
    caveats = List.copyOf(caveats);
  }

  /// A count.
  ///
  /// @param share the percentage that is nearest to it
  /// @param product of the total and that percentage, unrounded
  /// @param rebuilt the product rounded
  /// @param on whether that is the count
  record Line(
      String name, String count, String share, String product, String rebuilt, boolean on) {}

  static LatticeTable of(Bulletin bulletin, AnnouncedFinding.LatticeTested tested, Frame frame) {
    Contest contest =
        frame.snapshot().report().folder().election().contests().stream()
            .filter(one -> one.id().equals(bulletin.contest()))
            .findFirst()
            .orElseThrow();
    Wording wording = new Wording(frame.reports(), contest);
    Lattice.Result result = tested.result();
    long total = result.lattice().total();
    List<Line> rows = new ArrayList<>();
    long on = 0;
    for (int i = 0; i < result.placed().size(); i++) {
      Lattice.Placed placed = result.placed().get(i);
      on += placed.on() ? 1 : 0;
      rows.add(
          new Line(
              wording.figure(tested.choices().get(i)),
              frame.number(placed.count()),
              decimal(placed.share(), frame),
              decimal(
                  BigDecimal.valueOf(total)
                      .multiply(placed.share())
                      .movePointLeft(2)
                      .setScale(result.lattice().decimals() + 2),
                  frame),
              frame.number(placed.rebuilt()),
              placed.on()));
    }
    return new LatticeTable(
        "lattice-" + Links.name(bulletin.id()).replace('~', '_'),
        frame.say("lattice.title", bulletin.title()),
        frame.number(total),
        frame.count("lattice.how", result.lattice().decimals(), frame.number(total)),
        rows,
        on == rows.size()
            ? frame.say(
                "lattice.all",
                decimal(new BigDecimal(result.one().on()), frame),
                decimal(new BigDecimal(result.one().of()), frame))
            : frame.say("lattice.some", on, rows.size()),
        result.caveats().stream()
            .map(caveat -> frame.reports().say("caveat." + caveat.name()))
            .toList());
  }

  private static String decimal(BigDecimal number, Frame frame) {
    return frame.words().numerals().decimal(number);
  }
}
