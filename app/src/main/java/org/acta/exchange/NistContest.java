package org.acta.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;
import org.acta.exchange.ExchangeRows.Kind;

/// A contest of a NIST report: who stands in it, and which units have counts of it.
final class NistContest {
  private static final String TOTAL = "total";

  private final long line;
  private final Map<String, String> values = new HashMap<>();
  private final List<Node> identifiers = new ArrayList<>();
  private final List<Selection> selections = new ArrayList<>();

  /// Units with a summary come first, in the order of the summaries.
  private final Set<SheetOf> summaries = new LinkedHashSet<>();

  private final Set<SheetOf> counted = new LinkedHashSet<>();
  private final Set<String> items = new TreeSet<>();
  private final Map<SheetOf, Map<String, String>> states = new HashMap<>();
  private final Set<String> subtotals = new HashSet<>();
  private boolean totals;
  private String key = "";
  private Map<String, String> stations = Map.of();

  NistContest(long line) {
    this.line = line;
  }

  /// A unit, and the kind of vote where the contest has no totals.
  record SheetOf(String unit, String kindOfVote) {}

  /// One line of the ballot.
  private static final class Selection {
    private final Map<String, String> values = new HashMap<>();
    private Optional<Node> measure = Optional.empty();
    private Choice choice = new Choice("", "", Optional.empty(), Optional.empty());
  }

  long line() {
    return line;
  }

  void value(String name, String text) {
    values.put(name, text.strip());
  }

  void selection() {
    selections.add(new Selection());
  }

  void selectionValue(String name, String text) {
    selections.getLast().values.merge(name, text.strip(), (one, other) -> one + " " + other);
  }

  void measure(Node selection) {
    selections.getLast().measure = Optional.of(selection);
  }

  void whole(Node node) {
    if (node.name().equals("ExternalIdentifier")) {
      identifiers.add(node);
      return;
    }
    String type = node.text("Type").orElse(TOTAL);
    boolean own = type.equals("other") && node.text("OtherType").orElse("").equals(NistNames.VALID);
    totals |= type.equals(TOTAL) || own;
    SheetOf sheet = new SheetOf(node.text("GpUnitId").orElse(""), own ? TOTAL : type);
    if (node.name().equals("SummaryCounts")) {
      summaries.add(sheet);
      figures(node).keySet().forEach(items::add);
    } else {
      counted.add(sheet);
    }
  }

  /// The figures of a summary by item.
  static Map<String, String> figures(Node summary) {
    Map<String, String> figures = new LinkedHashMap<>();
    if (summary.text("OtherType").orElse("").equals(NistNames.VALID)) {
      summary.text("BallotsCast").ifPresent(count -> figures.put("valid", count));
      return figures;
    }
    summary.text("BallotsCast").ifPresent(count -> figures.put("cast", count));
    summary.text("BallotsRejected").ifPresent(count -> figures.put("rejected", count));
    summary.text("Overvotes").ifPresent(count -> figures.put("overvotes", count));
    summary.text("Undervotes").ifPresent(count -> figures.put("undervotes", count));
    summary.text("WriteIns").ifPresent(count -> figures.put("write-ins", count));
    summary.text("BallotsOutstanding").ifPresent(count -> figures.put("outstanding", count));
    return figures;
  }

  /// Gives the contest and its choices their names.
  ///
  /// @param keys those of the contests before; this one's is added
  void name(Map<String, Node> candidates, Map<String, Node> parties, Set<String> keys) {
    String id =
        NistNames.local(identifiers)
            .orElse(values.getOrDefault("ObjectId", values.getOrDefault("Name", "contest")));
    key = id;
    for (int n = 2; !keys.add(key); n++) {
      key = id + "-" + n;
    }
    Set<String> ids = new HashSet<>();
    for (Selection selection : selections) {
      Choice choice = choice(selection, candidates, parties);
      String object = selection.values.getOrDefault("ObjectId", "");
      selection.choice =
          ids.add(choice.id())
              ? choice
              : new Choice(object, choice.name(), choice.party(), choice.colour());
    }
    states(NistNames.ILLEGIBLE, FigureText.ILLEGIBLE);
    states(NistNames.ANNULLED, FigureText.ANNULLED);
  }

  private void states(String mark, String word) {
    Map<String, String> choices = new HashMap<>();
    selections.forEach(selection ->
        choices.put(
            selection.values.getOrDefault("ObjectId", ""),
            ExchangeRows.votes(selection.choice.id())));
    for (Node identifier : identifiers) {
      if (identifier.text("OtherType").orElse("").equals(mark)) {
        SheetOf sheet = new SheetOf(identifier.text("Label").orElse(""), TOTAL);
        for (String token : identifier.words("Value")) {
          states
              .computeIfAbsent(sheet, none -> new LinkedHashMap<>())
              .put(choices.getOrDefault(token, token), word);
        }
      }
    }
  }

  private static Choice choice(
      Selection selection, Map<String, Node> candidates, Map<String, Node> parties) {
    String object = selection.values.getOrDefault("ObjectId", "");
    if (selection.measure.isPresent()) {
      Node measure = selection.measure.get();
      String text = NistNames.text(selection.measure).orElse(object);
      return new Choice(
          measure.value("Label").orElse(text), text, Optional.empty(), Optional.empty());
    }
    boolean party = selection.values.containsKey("PartyIds");
    String references = selection.values.getOrDefault(party ? "PartyIds" : "CandidateIds", object);
    List<Node> known = new ArrayList<>();
    for (String reference : references.split("\\s+", -1)) {
      Node node = (party ? parties : candidates).get(reference);
      if (node != null) {
        known.add(node);
      }
    }
    if (known.isEmpty()) {
      String write =
          selection.values.getOrDefault("IsWriteIn", "").equals("true") ? "write-in" : "";
      String id = write.isEmpty() ? object : write;
      return new Choice(id, id, Optional.empty(), Optional.empty());
    }
    Node first = known.getFirst();
    List<Node> marks = first.all("ExternalIdentifier");
    String name =
        String.join(
            " / ",
            known.stream()
                .map(node ->
                    NistNames.text(node.child(party ? "Name" : "BallotName")).orElse(object))
                .toList());
    Optional<String> of =
        first
            .text("PartyId")
            .flatMap(id -> Optional.ofNullable(parties.get(id)))
            .flatMap(node -> NistNames.text(node.child("Name")));
    String id = NistNames.local(marks).or(() -> first.text("ObjectId")).orElse(object);
    return new Choice(
        known.size() > 1 ? object : id, name, of, NistNames.marked(marks, NistNames.COLOUR));
  }

  /// Finds the units above others that have counts too.
  void mark(Map<String, String> parents) {
    for (String id : unitIds()) {
      subtotals.addAll(NistUnit.above(id, parents));
    }
    subtotals.retainAll(unitIds());
  }

  void call(Map<String, String> codes) {
    stations = codes;
  }

  /// The code of a station, with the kind of vote where each is a sheet of its own.
  String station(SheetOf sheet) {
    String code = stations.getOrDefault(sheet.unit, sheet.unit);
    return totals || sheet.kindOfVote.equals(TOTAL) ? code : code + "/" + sheet.kindOfVote;
  }

  /// All units with counts or a summary, by id; that of the whole contest where none is named.
  Set<String> unitIds() {
    Set<String> ids = new LinkedHashSet<>();
    sheets().forEach(sheet -> ids.add(sheet.unit));
    return ids;
  }

  /// Those that are no subtotals.
  List<String> sheetUnits() {
    return unitIds().stream().filter(id -> !subtotals.contains(id)).toList();
  }

  List<SheetOf> sheets() {
    Set<SheetOf> all = new LinkedHashSet<>();
    summaries.forEach(sheet -> all.add(resolved(sheet)));
    counted.forEach(sheet -> all.add(resolved(sheet)));
    return List.copyOf(all);
  }

  /// The sheet that a count is of: its own unit's, or the contest's.
  SheetOf resolved(SheetOf sheet) {
    return sheet.unit.isEmpty()
        ? new SheetOf(values.getOrDefault("ElectoralDistrictId", ""), sheet.kindOfVote)
        : sheet;
  }

  SheetOf sheet(Node count) {
    String type = count.text("Type").orElse(TOTAL);
    boolean own =
        type.equals("other") && count.text("OtherType").orElse("").equals(NistNames.VALID);
    return resolved(new SheetOf(count.text("GpUnitId").orElse(""), own ? TOTAL : type));
  }

  Kind kind(SheetOf sheet) {
    if (totals && !sheet.kindOfVote.equals(TOTAL)) {
      return Kind.DETAIL;
    }
    return subtotals.contains(sheet.unit) ? Kind.SUBTOTAL : Kind.COUNT;
  }

  Map<String, String> statesOf(SheetOf sheet) {
    return states.getOrDefault(sheet, Map.of());
  }

  String key() {
    return key;
  }

  String choice(int selection) {
    return selections.get(selection).choice.id();
  }

  List<Choice> choices() {
    return selections.stream().map(selection -> selection.choice).toList();
  }

  Contents.Described described(Path file, List<String> levels) {
    Set<String> stated = new HashSet<>();
    states.values().forEach(figures -> stated.addAll(figures.keySet()));
    Map<String, String> of = new LinkedHashMap<>();
    of.put("registered", "registered");
    for (String item : List.of("cast", "valid")) {
      if (items.contains(item) || stated.contains(item)) {
        of.put(item, item);
      }
    }
    boolean rejected = items.contains("rejected") || stated.contains("rejected");
    if (rejected || items.contains("overvotes")) {
      of.put("nulls", rejected ? "rejected" : "overvotes");
    }
    if (items.contains("undervotes") || stated.contains("undervotes")) {
      of.put("blank", "undervotes");
    }
    Optional<Node> set =
        identifiers.stream()
            .filter(node -> node.text("OtherType").orElse("").equals(NistNames.SET))
            .findFirst();
    String title = values.getOrDefault("Name", key);
    return new Contents.Described(
        List.of(file),
        key,
        new Contest(key, title, rule(), choices(), List.of()),
        set.flatMap(node -> node.text("Value")).orElse(key),
        set.flatMap(node -> node.text("Label")).orElse(title),
        levels,
        of,
        false);
  }

  private Rule rule() {
    if (values.getOrDefault("VoteVariation", "").equals("majority")) {
      return new Rule.Outright(
          List.of(new Condition(new Share(1, 2), true, Optional.empty())), Base.VALID);
    }
    return RuleText.parse(values.getOrDefault("OtherVoteVariation", ""))
        .orElse(new Rule.Plurality());
  }
}
