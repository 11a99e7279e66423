package org.acta.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acta.election.Place;
import org.acta.report.Report;
import org.acta.sheet.Sheets;
import org.acta.site.Links;
import org.acta.site.Snapshot;
import org.acta.tally.Totals;
import tools.jackson.core.JsonGenerator;

/// The tree of places, one branch after the other, with what each set of sheets adds up to there.
///
/// The trees of all sets are laid over each other: places are the same if their codes are, from the
/// top down.
final class Places {
  private static final String ADDRESS = "/api/v1/places";

  private final TreeMap<String, Node> nodes = new TreeMap<>();

  /// A place.
  ///
  /// @param path its codes as names of files, with slashes between them
  /// @param sums one of each set of sheets that has the place, in the order of the report
  private record Node(String path, List<String> codes, String name, List<Sum> sums) {}

  private record Sum(Report.OfSheets of, Totals totals) {}

  Places(Snapshot snapshot) {
    for (Report.OfSheets of : snapshot.report().sheets()) {
      for (Totals totals : of.tally().places()) {
        Place place = totals.place();
        if (place.depth() > 0) {
          nodes
              .computeIfAbsent(
                  path(place),
                  path -> new Node(path, codes(place), place.name(), new ArrayList<>(1)))
              .sums()
              .add(new Sum(of, totals));
        }
      }
    }
  }

  private static List<String> codes(Place place) {
    List<String> codes = new ArrayList<>();
    for (Optional<Place> at = Optional.of(place);
        at.isPresent() && at.get().depth() > 0;
        at = at.get().parent()) {
      codes.addFirst(at.get().code());
    }
    return codes;
  }

  /// The path of a place; empty for the root.
  static String path(Place place) {
    return codes(place).stream().map(Links::name).collect(Collectors.joining("/"));
  }

  /// Whether a place is one or lies in it.
  static boolean within(Place place, String path) {
    String own = path(place);
    return own.equals(path) || own.startsWith(path + "/");
  }

  /// The path that a query names, which must be that of a place.
  String known(String path) {
    if (!nodes.containsKey(path)) {
      throw new ProblemException(
          Problem.missing(
              "No sheet names a place with this path.", "The paths that there are: " + ADDRESS));
    }
    return path;
  }

  Answer list(Query query, boolean table) {
    Optional<String> parent = query.only(List.of("parent", "limit", "cursor")).text("parent");
    parent.ifPresent(this::known);
    return new Listing<Node, String>(
            ADDRESS,
            nodes.values().stream()
                .filter(node -> parent.isEmpty() || parent(node).equals(parent.get())),
            Node::path,
            Optional::of,
            this::write,
            List.of(
                "path",
                "name",
                "set",
                "source",
                "contest",
                "stations",
                "cast",
                "valid",
                "choice",
                "votes"),
            Places::rows)
        .page(query, table);
  }

  /// Places of which the name has a text in it.
  List<Map.Entry<String, String>> named(String lower) {
    return nodes.values().stream()
        .filter(node -> node.name().toLowerCase(Locale.ROOT).contains(lower))
        .map(node -> Map.entry(node.path(), node.name()))
        .toList();
  }

  private static String parent(Node node) {
    int slash = node.path().lastIndexOf('/');
    return slash < 0 ? "" : node.path().substring(0, slash);
  }

  private void write(JsonGenerator json, Node node) {
    json.writeStartObject();
    json.writeStringProperty("path", node.path());
    json.writeStringProperty("parent", parent(node));
    json.writeStringProperty("code", node.codes().getLast());
    json.writeStringProperty("name", node.name());
    json.writeNumberProperty("depth", node.codes().size());
    json.writeArrayPropertyStart("sheets");
    node.sums().forEach(sum -> Sums.write(json, sum.of(), sum.totals()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static List<List<String>> rows(Node node) {
    List<List<String>> rows = new ArrayList<>();
    for (Sum sum : node.sums()) {
      Totals totals = sum.totals();
      Sheets sheets = sum.of().tally().sheets();
      for (int i = 0; i < sheets.contest().choices().size(); i++) {
        rows.add(
            List.of(
                node.path(),
                node.name(),
                sheets.id(),
                sheets.source(),
                sheets.contest().id(),
                Long.toString(totals.stations()),
                Long.toString(totals.cast()),
                Long.toString(totals.valid()),
                sheets.contest().choices().get(i).id(),
                Long.toString(totals.votes(i))));
      }
    }
    return rows;
  }
}
