package org.acta.exchange;

import java.util.List;
import java.util.Optional;
import org.acta.exchange.ExchangeRows.Kind;
import org.acta.exchange.ExchangeRows.Sheet;

/// The second reading of an EML 510: the records of its counts.
final class EmlRows implements NodeHandler {
  private final EmlIndex index;
  private final ExchangeRows rows;
  private Optional<EmlIndex.OfContest> contest = Optional.empty();
  private int sheets;
  private int next;

  EmlRows(EmlIndex index, ExchangeRows rows) {
    this.index = index;
    this.rows = rows;
  }

  @Override
  public Interest begin(String name, long line) {
    return switch (name) {
      case "EML", "Count", "Election", "Contests", "Contest" -> Interest.ENTER;
      case "ContestIdentifier", "TotalVotes", "ReportingUnitVotes" -> Interest.WHOLE;
      default -> Interest.SKIP;
    };
  }

  @Override
  public void whole(Node node) {
    switch (node.name()) {
      case "ContestIdentifier" -> {
        contest = index.known(node.text("Id").orElse("contest"));
        sheets = 0;
        next = 0;
      }
      case "TotalVotes" -> contest.ifPresent(of -> total(node, of));
      default -> contest.ifPresent(of -> unit(node, of));
    }
  }

  @Override
  public void value(String name, String text) {}

  @Override
  public void end(String name) {
    if (name.equals("Contest")) {
      contest.ifPresent(this::uncounted);
      contest = Optional.empty();
    }
  }

  /// The total of a contest is a sheet only if there are no others.
  private void total(Node node, EmlIndex.OfContest of) {
    boolean alone = of.units == 0 && of.sheets.isEmpty();
    Sheet sheet = new Sheet(of.id, "total", of.id, "", "1", List.of());
    EmlVotes.of(node)
        .figures()
        .forEach(figure ->
            rows.row(
                node.line(),
                sheet,
                alone ? figure.kind() : Kind.SUBTOTAL,
                figure.item(),
                figure.text()));
  }

  private void unit(Node node, EmlIndex.OfContest of) {
    uncounted(of);
    Optional<EmlIndex.ExtraSheet> extra =
        next < of.sheets.size() ? Optional.of(of.sheets.get(next++)) : Optional.empty();
    Optional<Node> identifier = node.child("ReportingUnitIdentifier");
    String name =
        identifier
            .flatMap(unit -> unit.text(Node.CONTENT))
            .or(() -> node.text("ReportingUnitIdentifier"))
            .orElse("");
    String station = identifier.flatMap(unit -> unit.text("Id")).orElse(name);
    sheets++;
    Sheet sheet =
        new Sheet(
            of.id,
            Integer.toString(sheets),
            station,
            name,
            extra.map(EmlIndex.ExtraSheet::stations).orElseGet(() -> stations(node)),
            extra.map(said -> of.path(said.place())).orElse(List.of()));
    List<EmlVotes.Figure> figures = EmlVotes.of(node).figures();
    figures.forEach(
        figure -> rows.row(node.line(), sheet, figure.kind(), figure.item(), figure.text()));
    extra.ifPresent(said ->
        said.figures()
            .forEach((item, text) -> rows.row(node.line(), sheet, Kind.COUNT, item, text)));
  }

  private static String stations(Node node) {
    return node.all("CountMetric").stream()
        .filter(metric -> metric.text("Type").orElse("").equals(EmlVotes.STATIONS))
        .findFirst()
        .flatMap(metric -> metric.text(Node.CONTENT))
        .orElse("1");
  }

  /// Sheets without any count, which stand in the extension only, before the next that has some.
  private void uncounted(EmlIndex.OfContest of) {
    while (next < of.sheets.size() && !of.sheets.get(next).counted()) {
      EmlIndex.ExtraSheet extra = of.sheets.get(next++);
      sheets++;
      Sheet sheet =
          new Sheet(
              of.id,
              Integer.toString(sheets),
              extra.station(),
              "",
              extra.stations(),
              of.path(extra.place()));
      rows.row(extra.line(), sheet, Kind.COUNT, "metric " + EmlVotes.REGISTERED, "");
      extra
          .figures()
          .forEach((item, text) -> rows.row(extra.line(), sheet, Kind.COUNT, item, text));
    }
  }
}
