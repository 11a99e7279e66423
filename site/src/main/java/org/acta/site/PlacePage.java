package org.acta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acta.report.Report;
import org.acta.report.Wording;
import org.acta.sheet.Standings.Standing;

/// The page of a place as its template asks for it.
///
/// @param level what such places are called, if anybody says
/// @param trail the places that it lies in, from the whole election down
/// @param contests its figures, contest by contest; on the first part only
/// @param maps of the places in it, where there are outlines of them
/// @param stations those of this part
/// @param parts links to all parts of the list, if there are several
record PlacePage(
    String name,
    Optional<String> level,
    List<SheetPage.Where> trail,
    List<PlaceFigures> contests,
    Optional<MapPart> maps,
    List<StationLine> stations,
    List<PartLink> parts) {
  PlacePage {
    trail = List.copyOf(trail);
    contests = List.copyOf(contests);
    stations = List.copyOf(stations);
    parts = List.copyOf(parts);
  }

  /// A station in the list.
  ///
  /// @param sources what each set of sheets has of it
  /// @param findings how many there are, if any
  record StationLine(String code, String href, List<String> sources, Optional<String> findings) {
    StationLine {
      sources = List.copyOf(sources);
    }
  }

  /// A part of the list of stations.
  ///
  /// @param label its first and last station
  record PartLink(String label, String href, boolean current) {}

  static PlacePage of(
      PlaceTree tree, PlaceNode node, int part, Optional<AreaMatch> areas, Frame frame) {
    boolean first = part == 1;
    List<PlaceFigures> contests = new ArrayList<>();
    if (first) {
      frame
          .snapshot()
          .report()
          .folder()
          .election()
          .contests()
          .forEach(contest -> PlaceFigures.of(tree, node, contest, frame).ifPresent(contests::add));
    }
    return new PlacePage(
        node.depth() == 0 ? frame.say("place.all") : node.name(),
        tree.level(node.depth()),
        trail(node, frame),
        contests,
        first ? areas.flatMap(match -> MapPart.of(match, node, frame)) : Optional.empty(),
        stations(node, part, frame),
        parts(node, part, frame));
  }

  private static List<SheetPage.Where> trail(PlaceNode node, Frame frame) {
    List<SheetPage.Where> trail = new ArrayList<>();
    for (Optional<PlaceNode> at = node.parent(); at.isPresent(); at = at.get().parent()) {
      String name = at.get().depth() == 0 ? frame.say("place.all") : at.get().name();
      trail.addFirst(new SheetPage.Where(name, frame.to(at.get().path())));
    }
    return trail;
  }

  private static List<StationLine> stations(PlaceNode node, int part, Frame frame) {
    int from = (part - 1) * PlacePages.STATIONS;
    int to = Math.min(node.stations.size(), from + PlacePages.STATIONS);
    return node.stations.subList(from, to).stream().map(code -> line(code, frame)).toList();
  }

  private static StationLine line(String code, Frame frame) {
    Station station = frame.snapshot().station(code).orElseThrow();
    List<String> sources = new ArrayList<>();
    for (Report.OfSheets of : frame.snapshot().report().sheets()) {
      sources.add(
          station.rows().stream()
              .filter(row -> row.sheets() == of.tally().sheets())
              .findFirst()
              .map(row -> held(row, frame))
              .orElse(frame.say("place.no-sheet")));
    }
    long findings = station.findings().size();
    return new StationLine(
        code,
        frame.links().to(Links.station(code)),
        sources,
        findings == 0 ? Optional.empty() : Optional.of(frame.number(findings)));
  }

  /// Who leads on a sheet, or how it stands.
  private static String held(Station.Row row, Frame frame) {
    Standing standing = row.of().tally().standings().of(row.row());
    if (!standing.inTotals()) {
      return frame.say("standing." + standing.name());
    }
    Wording wording = new Wording(frame.reports(), row.sheets().contest());
    int lead =
        IntStream.range(0, row.sheets().choices())
            .boxed()
            .max(
                java.util.Comparator.<Integer>comparingLong(
                        choice -> row.sheets().votes(row.row(), choice))
                    .thenComparing(java.util.Comparator.reverseOrder()))
            .orElse(0);
    return frame.say(
        "place.leads",
        wording.choice(lead),
        wording.cell(row.sheets().votes(row.row(), lead)),
        row.sheets().sumOfVotes(row.row()));
  }

  private static List<PartLink> parts(PlaceNode node, int part, Frame frame) {
    int count = PlacePages.count(node);
    if (count == 1) {
      return List.of();
    }
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> {
          int from = (number - 1) * PlacePages.STATIONS;
          int to = Math.min(node.stations.size(), from + PlacePages.STATIONS);
          return new PartLink(
              node.stations.get(from) + " – " + node.stations.get(to - 1),
              frame.links().to(PlacePages.path(node, number)),
              number == part);
        })
        .toList();
  }
}
