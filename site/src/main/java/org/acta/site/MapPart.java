package org.acta.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acta.election.Roll;
import org.acta.report.Report;
import org.acta.report.Wording;
import org.acta.tally.Totals;

/// Maps of the places within a place, shaded by classes of a share, each with the table behind it.
///
/// @param maps a measure each
/// @param abbreviated places whose names the file spells out, as *place = outline*
/// @param withoutArea places without an outline
/// @param withoutPlace outlines without a place
record MapPart(
    List<Picture> maps,
    List<String> abbreviated,
    List<String> withoutArea,
    List<String> withoutPlace) {
  private static final int MOST_CLASSES = 6;

  /// Widths of classes, in thousandths: the smallest that gives few enough.
  private static final long[] STEPS = {10, 20, 50, 100, 200};

  MapPart {
    maps = List.copyOf(maps);
    abbreviated = List.copyOf(abbreviated);
    withoutArea = List.copyOf(withoutArea);
    withoutPlace = List.copyOf(withoutPlace);
  }

  /// A map of one measure.
  ///
  /// @param id of its title
  /// @param basis what it was computed from
  /// @param box the part of the plane that is drawn
  /// @param none how many places have no share
  record Picture(
      String id,
      String title,
      String basis,
      String box,
      List<Shape> shapes,
      List<Step> legend,
      int none,
      List<Line> rows) {
    Picture {
      shapes = List.copyOf(shapes);
      legend = List.copyOf(legend);
      rows = List.copyOf(rows);
    }
  }

  /// An outline.
  ///
  /// @param look the style class of its shade
  /// @param told what it is, with its figure
  record Shape(String path, String look, String told) {}

  /// A class of the legend.
  record Step(String look, String range, int places) {}

  /// A row of the table behind the map.
  record Line(String name, Optional<String> href, String percent, String part, String whole) {}

  /// A share, in ballots or stations.
  record Share(long part, long whole) {
    /// Rounded down, so that a figure is in the class that its digits say; a whole is in the last.
    long thousandths() {
      return part == whole ? 999 : Math.floorDiv(1000 * part, whole);
    }
  }

  /// The maps of a place; empty if there is no outline of two places in it.
  static Optional<MapPart> of(AreaMatch match, PlaceNode node, Frame frame) {
    List<PlaceNode> within =
        match.areas().keySet().stream()
            .filter(place -> place.depth() > node.depth())
            .filter(place -> place.codes().subList(0, node.depth()).equals(node.codes()))
            .toList();
    boolean ours = node.depth() == 0 || node.depth() == match.depth() - 1;
    if (!ours || within.size() < 2) {
      return Optional.empty();
    }
    List<PlaceNode> all = new ArrayList<>();
    descend(node, match.depth(), all);
    Drawing drawing =
        Drawing.of(all.stream().flatMap(place -> match.area(place).stream()).toList());
    List<Picture> maps = new ArrayList<>();
    int number = 0;
    for (Measure measure : measures(frame)) {
      Optional<Picture> picture = picture(++number, measure, all, match, drawing, frame);
      picture.ifPresent(maps::add);
    }
    return maps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MapPart(
                maps,
                match.abbreviated().stream()
                    .filter(all::contains)
                    .map(place ->
                        place.name() + " = " + match.area(place).map(match::name).orElse(""))
                    .toList(),
                all.stream()
                    .filter(place -> match.area(place).isEmpty())
                    .map(PlaceNode::name)
                    .toList(),
                node.depth() == 0 ? match.left() : List.of()));
  }

  private static void descend(PlaceNode node, int depth, List<PlaceNode> into) {
    if (node.depth() == depth) {
      into.add(node);
    } else {
      node.children().forEach(child -> descend(child, depth, into));
    }
  }

  /// What is drawn.
  ///
  /// @param share of a place, if it is known there
  private record Measure(String title, String basis, Function<PlaceNode, Optional<Share>> share) {}

  /// For the first set of sheets with places in each contest: the votes of the choice that leads in
  /// all, then how complete they are, or else turnout.
  private static List<Measure> measures(Frame frame) {
    Report report = frame.snapshot().report();
    Roll roll = report.folder().election().roll();
    List<Measure> measures = new ArrayList<>();
    for (var contest : report.folder().election().contests()) {
      IntStream.range(0, report.sheets().size())
          .filter(set -> {
            var sheets = report.sheets().get(set).tally().sheets();
            return sheets.contest().id().equals(contest.id())
                && !sheets.root().children().isEmpty();
          })
          .findFirst()
          .ifPresent(set -> {
            Report.OfSheets of = report.sheets().get(set);
            int leader = of.tally().national().ranking().getFirst();
            measures.add(
                new Measure(
                    frame.say("map.share", new Wording(frame.reports(), contest).choice(leader)),
                    frame.say("map.share.basis", of.title(), contest.title()),
                    place ->
                        totals(place, set, of)
                            .map(sum -> new Share(sum.votes(leader), sum.valid()))));
            measures.add(completeness(set, of, roll, frame));
          });
    }
    return measures;
  }

  private static Measure completeness(int set, Report.OfSheets of, Roll roll, Frame frame) {
    if (roll.namesEvery() && !roll.frame().places().isEmpty()) {
      return new Measure(
          frame.say("map.coverage"),
          frame.say("map.coverage.basis", of.title()),
          place -> {
            OptionalLong all = PlaceFigures.stationsInAll(place, roll);
            return Optional.of(
                new Share(totals(place, set, of).map(Totals::stations).orElse(0L), all.orElse(0)));
          });
    }
    return new Measure(
        frame.say("map.turnout"),
        frame.say("map.turnout.basis", of.title()),
        place ->
            of.tally().coverage().withoutRegistered() > 0
                ? Optional.empty()
                : totals(place, set, of).map(sum -> new Share(sum.cast(), sum.registered())));
  }

  private static Optional<Totals> totals(PlaceNode place, int set, Report.OfSheets of) {
    return place.in(set).flatMap(of.tally()::of);
  }

  private static Optional<Picture> picture(
      int number,
      Measure measure,
      List<PlaceNode> places,
      AreaMatch match,
      Drawing drawing,
      Frame frame) {
    List<Optional<Share>> shares =
        places.stream()
            .map(measure.share())
            .map(share -> share.filter(known -> known.whole() > 0))
            .toList();
    long[] known =
        shares.stream().flatMap(Optional::stream).mapToLong(Share::thousandths).sorted().toArray();
    if (known.length < 2) {
      return Optional.empty();
    }
    long step = step(known[0], known[known.length - 1]);
    long from = Math.floorDiv(known[0], step);
    long to = Math.floorDiv(known[known.length - 1], step);
    List<Step> legend = new ArrayList<>();
    for (long at = from; at <= to; at++) {
      long low = at * step;
      legend.add(
          new Step(
              "c" + shade(at - from, to - from),
              range(low, low + step, frame),
              (int) Arrays.stream(known).filter(k -> k >= low && k < low + step).count()));
    }
    List<Shape> shapes = new ArrayList<>();
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      PlaceNode place = places.get(i);
      Optional<Share> share = shares.get(i);
      String percent =
          share.map(s -> frame.words().numerals().percent(s.part(), s.whole())).orElse("–");
      rows.add(
          new Line(
              place.name(),
              frame.to(place.path()),
              percent,
              share.map(s -> frame.number(s.part())).orElse("–"),
              share.map(s -> frame.number(s.whole())).orElse("–")));
      match
          .area(place)
          .ifPresent(area ->
              shapes.add(
                  new Shape(
                      drawing.path(area),
                      share
                          .map(s ->
                              "c" + shade(Math.floorDiv(s.thousandths(), step) - from, to - from))
                          .orElse("no"),
                      place.name() + ": " + percent + (share.isPresent() ? " %" : ""))));
    }
    return Optional.of(
        new Picture(
            "map-" + number,
            measure.title(),
            measure.basis(),
            drawing.box(),
            shapes,
            legend,
            (int) shares.stream().filter(Optional::isEmpty).count(),
            rows));
  }

  private static long step(long least, long most) {
    return Arrays.stream(STEPS)
        .filter(s -> Math.floorDiv(most, s) - Math.floorDiv(least, s) < MOST_CLASSES)
        .findFirst()
        .orElse(STEPS[STEPS.length - 1]);
  }

  /// The shade of a class out of six, the palest for the lowest.
  private static long shade(long at, long last) {
    return last == 0 ? 3 : Math.round(5.0 * at / last);
  }

  private static String range(long low, long high, Frame frame) {
    return Stream.of(low, high)
        .map(thousandths ->
            frame
                .words()
                .numerals()
                .decimal(java.math.BigDecimal.valueOf(thousandths, 1).stripTrailingZeros()))
        .collect(java.util.stream.Collectors.joining(" – ", "", " %"));
  }
}
