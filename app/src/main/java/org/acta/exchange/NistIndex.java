package org.acta.exchange;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.election.Source;
import org.acta.exchange.ExchangeRows.PlaceName;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;

/// The first reading of a NIST report: everything but the counts themselves, in any order.
final class NistIndex implements NodeHandler {
  private final Path file;
  private final Deque<String> entered = new ArrayDeque<>();
  private final Map<String, NistUnit> units = new LinkedHashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Node> candidates = new HashMap<>();
  private final Map<String, Node> parties = new HashMap<>();
  private final List<NistContest> contests = new ArrayList<>();
  private String issuer = "";
  private String issuerId = "";
  private Source.Kind issuerKind = Source.Kind.OTHER;
  private Optional<String> issuerUrl = Optional.empty();
  private Optional<Boolean> issuerStateRun = Optional.empty();
  private String scope = "";
  private String electionId = "";
  private String electionName = "";
  private String date = "";

  NistIndex(Path file) {
    this.file = file;
  }

  @Override
  public Interest begin(String name, long line) {
    Interest interest = interest(name, entered.isEmpty() ? "" : entered.element());
    if (interest == Interest.ENTER) {
      entered.push(name);
      if (name.equals("Contest")) {
        contests.add(new NistContest(line));
      } else if (name.equals("BallotSelection")) {
        contests.getLast().selection();
      }
    }
    return interest;
  }

  /// What is of interest within an object of the name `in`.
  static Interest interest(String name, String in) {
    return switch (in + "/" + name) {
      case "/ElectionReport",
          "ElectionReport/Election",
          "Election/Contest",
          "Contest/BallotSelection" ->
          Interest.ENTER;
      case "ElectionReport/GpUnit",
          "ElectionReport/Party",
          "ElectionReport/ExternalIdentifier",
          "Election/Candidate",
          "Election/ExternalIdentifier",
          "Election/Name",
          "Contest/ExternalIdentifier",
          "Contest/SummaryCounts",
          "BallotSelection/VoteCounts",
          "BallotSelection/Selection" ->
          Interest.WHOLE;
      default -> Interest.SKIP;
    };
  }

  @Override
  public void value(String name, String text) {
    switch (entered.element()) {
      case "ElectionReport" -> {
        issuer = name.equals("Issuer") ? text.strip() : issuer;
        issuerId = name.equals("IssuerAbbreviation") ? text.strip() : issuerId;
      }
      case "Election" -> {
        scope = name.equals("ElectionScopeId") && scope.isEmpty() ? text.strip() : scope;
        date = name.equals("EndDate") ? text.strip() : date;
      }
      case "Contest" -> contests.getLast().value(name, text);
      default -> contests.getLast().selectionValue(name, text);
    }
  }

  @Override
  public void whole(Node node) {
    switch (entered.element() + "/" + node.name()) {
      case "ElectionReport/GpUnit" -> unit(NistUnit.of(node));
      case "ElectionReport/Party" -> node.text("ObjectId").ifPresent(id -> parties.put(id, node));
      case "ElectionReport/ExternalIdentifier" -> ofIssuer(node);
      case "Election/Candidate" -> node.text("ObjectId").ifPresent(id -> candidates.put(id, node));
      case "Election/ExternalIdentifier" ->
          electionId =
              electionId.isEmpty() ? NistNames.local(List.of(node)).orElse("") : electionId;
      case "Election/Name" ->
          electionName =
              electionName.isEmpty() ? NistNames.text(Optional.of(node)).orElse("") : electionName;
      case "BallotSelection/Selection" -> contests.getLast().measure(node);
      default -> contests.getLast().whole(node);
    }
  }

  private void ofIssuer(Node identifier) {
    String mark = identifier.text("OtherType").orElse("");
    if (mark.equals(NistNames.SOURCE_KIND)) {
      issuerKind = SourceText.kind(identifier.text("Value").orElse(""));
      issuerUrl = identifier.value("Label");
    } else if (mark.equals(NistNames.SOURCE_STATE_RUN)) {
      issuerStateRun = identifier.text("Value").map(Boolean::parseBoolean);
    }
  }

  private void unit(NistUnit unit) {
    units.put(unit.id(), unit);
    unit.parts().forEach(part -> parents.putIfAbsent(part, unit.id()));
  }

  @Override
  public void end(String name) {
    entered.pop();
  }

  /// Brings together what the document gave in any order.
  void done() {
    Set<String> keys = new HashSet<>();
    for (NistContest contest : contests) {
      contest.name(candidates, parties, keys);
      for (String id : contest.unitIds()) {
        if (!units.containsKey(id)) {
          throw Problem.in(file, Kind.DOCUMENT_REFERENCE, id).atLine(contest.line()).exception();
        }
      }
      contest.mark(parents);
      contest.call(codes(contest.sheetUnits()));
    }
  }

  /// What tells the stations of a contest apart: their codes, unless two have the same by chance.
  private Map<String, String> codes(List<String> ids) {
    Map<String, Integer> times = new HashMap<>();
    ids.forEach(id -> times.merge(unit(id).code(), 1, Integer::sum));
    Map<String, String> codes = new HashMap<>();
    for (String id : ids) {
      NistUnit unit = unit(id);
      boolean apart = unit.station() || times.getOrDefault(unit.code(), 0) == 1;
      codes.put(id, apart ? unit.code() : id);
    }
    return codes;
  }

  NistUnit unit(String id) {
    NistUnit unit = units.get(id);
    if (unit == null) {
      throw Problem.in(file, Kind.DOCUMENT_REFERENCE, id).exception();
    }
    return unit;
  }

  NistContest contest(int number) {
    return contests.get(number);
  }

  boolean isEmpty() {
    return contests.stream().allMatch(contest -> contest.unitIds().isEmpty());
  }

  /// The places of a unit from the top, without the one that is the whole.
  private List<NistUnit> places(String id) {
    List<NistUnit> places = new ArrayList<>();
    for (String above : NistUnit.above(id, parents)) {
      if (!above.equals(scope) && units.containsKey(above)) {
        places.add(unit(above));
      }
    }
    Collections.reverse(places);
    int deep = places.size();
    return places.subList(Math.max(0, deep - ExchangeRows.MOST_LEVELS), deep);
  }

  List<PlaceName> path(String id) {
    return places(id).stream().map(unit -> new PlaceName(unit.code(), unit.name())).toList();
  }

  private List<String> levels(NistContest contest) {
    List<NistUnit> deepest = List.of();
    for (String id : contest.sheetUnits()) {
      List<NistUnit> places = places(id);
      deepest = places.size() > deepest.size() ? places : deepest;
    }
    List<String> levels = new ArrayList<>();
    for (NistUnit unit : deepest) {
      String kind = unit.kind().isEmpty() ? "place" : unit.kind();
      levels.add(levels.contains(kind) ? kind + "-" + (levels.size() + 1) : kind);
    }
    return levels;
  }

  Contents contents(String format) {
    List<Contents.Described> described = new ArrayList<>();
    for (NistContest contest : contests) {
      if (!contest.unitIds().isEmpty() && !contest.choices().isEmpty()) {
        described.add(contest.described(file, levels(contest)));
      }
    }
    String id = electionId.isEmpty() ? electionName : electionId;
    String name = electionName.isEmpty() ? id : electionName;
    return new Contents(
        format,
        id.isEmpty() ? "election" : id,
        name.isEmpty() ? "election" : name,
        parsed(date),
        units.containsKey(scope) ? unit(scope).name() : name,
        issuer.isEmpty() && issuerId.isEmpty() || issuerId.equals(NistWriter.UNSTATED)
            ? Optional.empty()
            : Optional.of(source()),
        described);
  }

  private Source source() {
    return new Source(
        issuerId.isEmpty() ? issuer : issuerId,
        issuer.isEmpty() ? issuerId : issuer,
        issuerKind,
        issuerStateRun,
        issuerUrl);
  }

  private static Optional<LocalDate> parsed(String date) {
    try {
      return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
