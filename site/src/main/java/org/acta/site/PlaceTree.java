package org.acta.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.report.Report;
import org.acta.sheet.Finding;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;

/// All places of a record in one tree: every set of sheets has its own, and so has the roll; places
/// with the same codes from the top are one.
final class PlaceTree {
  private final Report report;
  private final PlaceNode root;
  private final List<PlaceNode> nodes = new ArrayList<>();
  private final IdentityHashMap<Place, PlaceNode> known = new IdentityHashMap<>();

  private PlaceTree(Report report) {
    this.report = report;
    this.root = new PlaceNode("", report.folder().election().name(), null, report.sheets().size());
  }

  static PlaceTree of(Snapshot snapshot) {
    PlaceTree tree = new PlaceTree(snapshot.report());
    for (int set = 0; set < tree.report.sheets().size(); set++) {
      tree.graft(tree.root, tree.report.sheets().get(set).tally().sheets().root(), set);
      tree.findings(set);
    }
    tree.roll();
    snapshot.stations().values().forEach(tree::station);
    tree.root.addUpwards();
    tree.each(tree.root, tree.nodes::add);
    return tree;
  }

  /// The whole election.
  PlaceNode root() {
    return root;
  }

  /// Every place, the whole first, parents before children.
  List<PlaceNode> nodes() {
    return nodes;
  }

  /// What the places at a depth are called, if anybody says.
  Optional<String> level(int depth) {
    return depth == 0
        ? Optional.empty()
        : java.util.stream.Stream.concat(
                report.sheets().stream().map(Report.OfSheets::levels),
                java.util.stream.Stream.of(report.folder().election().roll().frame().levels()))
            .filter(levels -> levels.size() >= depth)
            .map(levels -> levels.get(depth - 1))
            .findFirst();
  }

  private void each(PlaceNode node, Consumer<PlaceNode> visit) {
    visit.accept(node);
    node.children().forEach(child -> each(child, visit));
  }

  private void graft(PlaceNode node, Place place, int set) {
    node.named(set, place);
    known.put(place, node);
    for (Place child : place.children()) {
      graft(node.child(child.code(), child.name()), child, set);
    }
  }

  /// A finding counts once at each place that any of its rows is in.
  private void findings(int set) {
    Sheets sheets = report.sheets().get(set).tally().sheets();
    for (Finding finding : report.sheets().get(set).findings()) {
      Set<PlaceNode> places = new HashSet<>();
      List<Integer> rows =
          finding instanceof Finding.SameVotes same ? same.rows() : List.of(finding.row());
      for (int row : rows) {
        for (Optional<PlaceNode> at = Optional.of(node(sheets.place(row)));
            at.isPresent();
            at = at.get().parent()) {
          places.add(at.get());
        }
      }
      places.forEach(place -> place.findings[set]++);
    }
  }

  private void roll() {
    Roll roll = report.folder().election().roll();
    roll.frame()
        .places()
        .forEach((code, place) -> {
          PlaceNode node = node(place);
          node.listed++;
          for (int set = 0; set < report.sheets().size(); set++) {
            Standings standings = report.sheets().get(set).tally().standings();
            int row = standings.rowOf(code);
            if (row < 0 || !standings.of(row).certain()) {
              node.unseenStations[set]++;
              node.unseenVoters[set] += roll.of(code).orElse(0);
            }
          }
        });
  }

  /// Puts a station where its sheets say that it is, or else the roll.
  private void station(Station station) {
    Set<PlaceNode> places = new LinkedHashSet<>();
    for (Station.Row row : station.rows()) {
      Place place = row.sheets().place(row.row());
      if (place.depth() > 0) {
        places.add(node(place));
      }
    }
    if (places.isEmpty()) {
      Place place = report.folder().election().roll().frame().places().get(station.code());
      places.add(place == null ? root : node(place));
    }
    places.forEach(place -> place.stations.add(station.code()));
  }

  private PlaceNode node(Place place) {
    PlaceNode node = known.get(place);
    if (node == null) {
      node =
          place.parent().map(parent -> node(parent).child(place.code(), place.name())).orElse(root);
      known.put(place, node);
    }
    return node;
  }
}
