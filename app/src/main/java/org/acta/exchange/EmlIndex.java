package org.acta.exchange;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Rule;
import org.acta.election.Source;
import org.acta.exchange.ExchangeRows.PlaceName;

/// The first reading of an EML 510: everything but the counts themselves.
final class EmlIndex implements NodeHandler {
  /// The extensions of the Dutch Kiesraad, which uses `Cast` for those entitled to vote.
  private static final String KIESRAAD = "other:";

  private static final Set<String> ENTERED =
      Set.of("EML", "Count", "Election", "Contests", "Contest", "acta:Extension", "acta:Contest");
  private static final Set<String> WHOLE =
      Set.of(
          "ManagingAuthority",
          "ElectionIdentifier",
          "ContestIdentifier",
          "TotalVotes",
          "ReportingUnitVotes",
          "acta:Place",
          "acta:Choice",
          "acta:Level",
          "acta:Sheet");

  private final Map<String, OfContest> contests = new LinkedHashMap<>();
  private Optional<OfContest> current = Optional.empty();
  private String election = "";
  private String electionName = "";
  private String date = "";
  private String place = "";
  private String authority = "";
  private String authorityName = "";
  private Map<String, String> source = new LinkedHashMap<>();
  private boolean kiesraad;

  /// What is known of one contest.
  static final class OfContest {
    final String id;
    private String title;
    private String set = "";
    private String setTitle = "";
    private String rule = "";
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final Map<String, Choice> said = new LinkedHashMap<>();
    private final Set<String> items = new TreeSet<>();
    private final List<String> levels = new ArrayList<>();
    private final Map<String, List<PlaceName>> places = new LinkedHashMap<>();
    final List<ExtraSheet> sheets = new ArrayList<>();
    int units;
    boolean total;

    OfContest(String id) {
      this.id = id;
      this.title = id;
    }

    List<PlaceName> path(String placeId) {
      return places.getOrDefault(placeId, List.of());
    }
  }

  /// What Acta's extension says of one sheet.
  ///
  /// @param counted whether it also stands among the `ReportingUnitVotes`
  /// @param figures those that EML has no place for, by item
  record ExtraSheet(
      long line,
      boolean counted,
      String station,
      String stations,
      String place,
      Map<String, String> figures) {}

  @Override
  public Interest begin(String name, long line) {
    if (name.equals("acta:Contest") || name.equals("Contest")) {
      current = Optional.empty();
    }
    return ENTERED.contains(name)
        ? Interest.ENTER
        : WHOLE.contains(name) ? Interest.WHOLE : Interest.SKIP;
  }

  @Override
  public void value(String name, String text) {
    switch (name) {
      case "Of" -> current = Optional.of(contest(text));
      case "Set" -> current.ifPresent(contest -> contest.set = text);
      case "Title" -> current.ifPresent(contest -> contest.setTitle = text);
      case "Rule" -> current.ifPresent(contest -> contest.rule = text);
      case "Place" -> place = text;
      case "Date" -> date = text;
      case "SourceKind", "SourceUrl", "SourceStateRun" -> source.put(name, text);
      default -> {}
    }
  }

  @Override
  public void whole(Node node) {
    switch (node.name()) {
      case "ManagingAuthority" -> authority(node);
      case "ElectionIdentifier" -> election(node);
      case "ContestIdentifier" -> {
        String id = node.text("Id").orElse("contest");
        OfContest contest = contest(id);
        contest.title = node.text("ContestName").orElse(id);
        current = Optional.of(contest);
      }
      case "TotalVotes", "ReportingUnitVotes" -> current.ifPresent(contest -> votes(node, contest));
      default -> current.ifPresent(contest -> extension(node, contest));
    }
  }

  private OfContest contest(String id) {
    return contests.computeIfAbsent(id, OfContest::new);
  }

  private void authority(Node node) {
    node.child("AuthorityIdentifier")
        .ifPresent(identifier -> {
          authorityName = identifier.text(Node.CONTENT).orElse("");
          authority = identifier.text("Id").orElse(authorityName);
        });
    if (authority.isEmpty()) {
      authority = node.text("AuthorityIdentifier").orElse("");
      authorityName = authority;
    }
  }

  private void election(Node node) {
    if (election.isEmpty()) {
      election = node.text("Id").orElse("");
      electionName = node.text("ElectionName").orElse(election);
      date = node.text(KIESRAAD + "ElectionDate").orElse(date);
      kiesraad = node.text(KIESRAAD + "ElectionDate").isPresent();
    }
  }

  private static void votes(Node node, OfContest contest) {
    if (node.name().equals("TotalVotes")) {
      contest.total = true;
    } else {
      contest.units++;
    }
    for (EmlVotes.Figure figure : EmlVotes.of(node).figures()) {
      if (figure.choice().isPresent()) {
        Choice choice = figure.choice().get();
        contest.choices.merge(
            choice.id(), choice, (known, other) -> known.name().equals(known.id()) ? other : known);
      } else if (figure.kind() == ExchangeRows.Kind.COUNT) {
        contest.items.add(figure.item());
      }
    }
  }

  private static void extension(Node node, OfContest contest) {
    switch (node.name()) {
      case "acta:Level" -> contest.levels.add(node.value("Name").orElse(""));
      case "acta:Choice" -> {
        String id = node.value("Id").orElse("");
        contest.said.put(
            id,
            new Choice(
                id, node.value("Name").orElse(id), node.value("Party"), node.value("Colour")));
      }
      case "acta:Place" -> {
        List<PlaceName> path = new ArrayList<>(contest.path(node.value("In").orElse("")));
        if (path.size() < ExchangeRows.MOST_LEVELS) {
          path.add(new PlaceName(node.value("Code").orElse(""), node.value("Name").orElse("")));
        }
        contest.places.put(node.value("Id").orElse(""), path);
      }
      default -> contest.sheets.add(extra(node));
    }
  }

  private static ExtraSheet extra(Node node) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (Node figure : node.all("acta:Figure")) {
      figures.put(figure.value("Item").orElse(""), figure.value("Value").orElse(""));
    }
    return new ExtraSheet(
        node.line(),
        node.value("Counted").orElse("yes").equals("yes"),
        node.value("Station").orElse(""),
        node.value("Stations").orElse("1"),
        node.value("In").orElse(""),
        figures);
  }

  @Override
  public void end(String name) {}

  boolean isEmpty() {
    return contests.values().stream()
        .allMatch(contest -> contest.choices.isEmpty() && contest.said.isEmpty());
  }

  Optional<OfContest> known(String id) {
    return Optional.ofNullable(contests.get(id));
  }

  Contents contents(Path file, String format) {
    List<Contents.Described> described = new ArrayList<>();
    for (OfContest contest : contests.values()) {
      Map<String, Choice> choices = contest.said.isEmpty() ? contest.choices : contest.said;
      if (!choices.isEmpty()) {
        described.add(described(file, contest, List.copyOf(choices.values())));
      }
    }
    String name = electionName.isEmpty() ? election : electionName;
    return new Contents(
        format,
        election.isEmpty() ? "election" : election,
        name,
        parsed(date),
        place.isEmpty() ? name : place,
        authority.isEmpty() ? Optional.empty() : Optional.of(source()),
        described);
  }

  private Source source() {
    return new Source(
        authority,
        authorityName.isEmpty() ? authority : authorityName,
        SourceText.kind(source.getOrDefault("SourceKind", "")),
        Optional.ofNullable(source.get("SourceStateRun")).map(Boolean::parseBoolean),
        Optional.ofNullable(source.get("SourceUrl")));
  }

  private Contents.Described described(Path file, OfContest contest, List<Choice> choices) {
    Map<String, String> items = new LinkedHashMap<>();
    items.put("registered", kiesraad ? "cast" : "metric " + EmlVotes.REGISTERED);
    items.put("cast", kiesraad ? "uncounted toegelaten kiezers" : "cast");
    items.put("valid", "totalcounted");
    items.put("nulls", kiesraad ? "rejected ongeldig" : "rejected " + EmlVotes.NULLS);
    items.put("blank", kiesraad ? "rejected blanco" : "rejected " + EmlVotes.BLANK);
    if (contest.said.isEmpty()) {
      items.values().retainAll(contest.items);
    }
    Rule rule = RuleText.parse(contest.rule).orElse(new Rule.Plurality());
    return new Contents.Described(
        List.of(file),
        contest.id,
        new Contest(contest.id, contest.title, rule, choices, List.of()),
        contest.set.isEmpty() ? contest.id : contest.set,
        contest.setTitle.isEmpty() ? contest.title : contest.setTitle,
        contest.levels,
        items,
        false);
  }

  private static Optional<LocalDate> parsed(String date) {
    try {
      return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
