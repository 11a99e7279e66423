package org.acta.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Roll;
import org.acta.election.Source;
import org.acta.exchange.Account.SheetSet;
import org.acta.sheet.Adoption;
import org.acta.sheet.DocumentType;
import org.acta.sheet.Item;

/// Writes `election.yaml`, for written tables and for files of exchange formats as they are.
final class DescriptionText {
  private final StringBuilder text = new StringBuilder();

  private DescriptionText() {}

  /// A set of sheets in a written table.
  ///
  /// @param worksheet its number in a workbook, from 1
  record SetFile(SheetSet set, TableLayout layout, String file, Optional<Integer> worksheet) {}

  /// The description of a written folder.
  ///
  /// @param rollFile the file with the roll by station, if there is one
  static String of(Account account, List<SetFile> files, Optional<String> rollFile) {
    DescriptionText description = new DescriptionText();
    Election election = account.election();
    String place =
        account.sets().stream()
            .findFirst()
            .map(set -> set.sheets().root().name())
            .orElse(election.name());
    description.election(
        election.id(), election.name(), election.date().map(Object::toString), place);
    description.sources(election.sources());
    description.contests(election.contests());
    description.roll(election.roll(), rollFile);
    description.section("sheets", files, description::sheets);
    description.section("bulletins", account.bulletins(), description::bulletin);
    return description.text.toString();
  }

  /// The description of files of an exchange format.
  ///
  /// @param named how the description is to name a file
  static String of(Contents contents, Function<Path, String> named) {
    DescriptionText description = new DescriptionText();
    description.line(
        "# Written from what the file says ("
            + contents.format()
            + "). Read it before you rely on it: such files say little",
        "# of the rule of the election, and nothing of the roll (registered voters and stations in"
            + " all).");
    description.election(
        contents.id(), contents.name(), contents.date().map(Object::toString), contents.place());
    description.sources(contents.source().stream().toList());
    description.contests(contents.contests().stream().map(Contents.Described::contest).toList());
    description.section(
        "sheets",
        contents.contests(),
        described -> description.decoded(described, contents.source(), named));
    return description.text.toString();
  }

  private void line(String... lines) {
    for (String line : lines) {
      text.append(line).append('\n');
    }
  }

  private <T> void section(String name, List<T> parts, Consumer<T> write) {
    if (!parts.isEmpty()) {
      line(name + ":");
      parts.forEach(write);
    }
  }

  private void field(String indent, String name, String value) {
    line(indent + name + ": " + value);
  }

  private void election(String id, String name, Optional<String> date, String place) {
    line("election:");
    field("  ", "id", Quoted.of(id));
    field("  ", "name", Quoted.of(name));
    date.ifPresent(day -> field("  ", "date", day));
    field("  ", "place", Quoted.of(place));
  }

  private void sources(List<Source> sources) {
    section(
        "sources",
        sources,
        source -> {
          field("  - ", "id", Quoted.of(source.id()));
          field("    ", "name", Quoted.of(source.name()));
          field("    ", "kind", SourceText.of(source.kind()));
          source.stateRun().ifPresent(run -> field("    ", "state-run", run.toString()));
          source.url().ifPresent(url -> field("    ", "url", Quoted.of(url)));
        });
  }

  private void contests(List<Contest> contests) {
    section(
        "contests",
        contests,
        contest -> {
          field("  - ", "id", Quoted.of(contest.id()));
          field("    ", "title", Quoted.of(contest.title()));
          field("    ", "rule", RuleText.of(contest.rule()));
          line("    choices:");
          contest.choices().forEach(this::choice);
          if (!contest.groups().isEmpty()) {
            line("    groups:");
            contest
                .groups()
                .forEach(group ->
                    line(
                        "      - {id: "
                            + Quoted.of(group.id())
                            + ", name: "
                            + Quoted.of(group.name())
                            + ", members: "
                            + list(group.members())
                            + "}"));
          }
        });
  }

  private void choice(Choice choice) {
    line(
        "      - {id: "
            + Quoted.of(choice.id())
            + ", name: "
            + Quoted.of(choice.name())
            + choice.party().map(party -> ", party: " + Quoted.of(party)).orElse("")
            + choice.colour().map(colour -> ", colour: " + Quoted.of(colour)).orElse("")
            + "}");
  }

  private static String list(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(Quoted::of).toList()) + "]";
  }

  private void roll(Roll roll, Optional<String> file) {
    if (roll.registered().isEmpty()
        && roll.stations().isEmpty()
        && roll.largestStation().isEmpty()
        && file.isEmpty()) {
      return;
    }
    line("roll:");
    count("  ", "registered", roll.registered());
    count("  ", "stations", roll.stations());
    count("  ", "largest-station", roll.largestStation());
    file.ifPresent(name -> rollFile(name, new RollFile(roll)));
  }

  private void rollFile(String name, RollFile file) {
    List<String> levels = file.roll().frame().levels();
    line("  files:", "    - file: " + Quoted.of(name));
    if (levels.isEmpty()) {
      line(
          "      columns: {station: station"
              + (file.givesVoters() ? ", registered: registered}" : "}"));
      return;
    }
    line("      columns:", "        station: station");
    if (file.givesVoters()) {
      line("        registered: registered");
    }
    line("        places:");
    for (int level = 0; level < levels.size(); level++) {
      text.append("  ");
      place(levels.get(level), RollFile.code(level), RollFile.name(level));
    }
  }

  private void count(String indent, String name, OptionalLong count) {
    count.ifPresent(number -> field(indent, name, Long.toString(number)));
  }

  private void head(String id, String title, Optional<String> source, String contest) {
    field("  - ", "id", Quoted.of(id));
    field("    ", "title", Quoted.of(title));
    source.filter(of -> !of.isEmpty()).ifPresent(of -> field("    ", "source", Quoted.of(of)));
    field("    ", "contest", Quoted.of(contest));
  }

  private void sheets(SetFile file) {
    SheetSet set = file.set();
    TableLayout layout = file.layout();
    Contest contest = set.sheets().contest();
    head(set.sheets().id(), set.title(), Optional.of(set.sheets().source()), contest.id());
    field("    ", "file", Quoted.of(file.file()));
    if (file.worksheet().isPresent()) {
      field("    ", "sheet", Quoted.always(file.worksheet().get().toString()));
    } else {
      line("    encoding: UTF-8", "    separator: \",\"");
    }
    if (set.sheets().adoption() != Adoption.NONE) {
      field("    ", "adopt", set.sheets().adoption().word());
    }
    line("    header-row: 1", "    columns:");
    column("station", layout.reference(layout.station()));
    if (layout.standsFor()) {
      column("stations", layout.reference(layout.station() + 1));
    }
    if (layout.documents()) {
      documents(layout);
    }
    if (!set.levels().isEmpty()) {
      line("      places:");
      for (int level = 0; level < set.levels().size(); level++) {
        int code = layout.level(level);
        place(set.levels().get(level), layout.reference(code), layout.reference(code + 1));
      }
    }
    if (layout.wide()) {
      wide(layout, contest);
    } else {
      listing(layout, contest);
    }
  }

  private void documents(TableLayout layout) {
    line("      document:");
    field("        ", "column", Quoted.of(layout.reference(layout.document())));
    field("        ", "time", Quoted.of(layout.reference(layout.document() + 1)));
    line("        values:");
    for (DocumentType type : DocumentType.values()) {
      value(type.word(), type.word());
    }
  }

  private void column(String name, String column) {
    field("      ", name, Quoted.of(column));
  }

  private void place(String level, String code, String name) {
    line(
        "        "
            + Quoted.of(level)
            + ": {code: "
            + Quoted.of(code)
            + ", name: "
            + Quoted.of(name)
            + "}");
  }

  private void wide(TableLayout layout, Contest contest) {
    int at = layout.figures();
    for (Item item : layout.items()) {
      column(TableLayout.name(item), layout.reference(at++));
    }
    line("      votes:");
    for (Choice choice : contest.choices()) {
      field("        ", Quoted.of(choice.id()), Quoted.of(layout.reference(at++)));
    }
  }

  private void listing(TableLayout layout, Contest contest) {
    line("      listing:");
    field("        ", "choice", Quoted.of(layout.reference(layout.figures())));
    field("        ", "count", Quoted.of(layout.reference(layout.figures() + 1)));
    field("        ", "sheet", Quoted.of(layout.reference(0)));
    line("        values:");
    for (Item item : Item.values()) {
      value(TableLayout.name(item), TableLayout.name(item));
    }
    contest.choices().forEach(choice -> value(choice.id(), choice.id()));
  }

  private void value(String id, String text) {
    field("          ", Quoted.of(id), Quoted.of(text));
  }

  private void decoded(
      Contents.Described described, Optional<Source> source, Function<Path, String> named) {
    Contest contest = described.contest();
    List<String> files = described.files().stream().map(named).toList();
    head(described.set(), described.title(), source.map(Source::id), contest.id());
    field("    ", "file", files.size() == 1 ? Quoted.of(files.getFirst()) : list(files));
    line(
        "    where: {"
            + ExchangeRows.CONTEST
            + ": "
            + Quoted.always(described.key())
            + ", "
            + ExchangeRows.KIND
            + ": "
            + ExchangeRows.Kind.COUNT.text()
            + "}",
        "    columns:");
    column("station", ExchangeRows.STATION);
    column("stations", ExchangeRows.STATIONS);
    if (!described.levels().isEmpty()) {
      line("      places:");
      for (int level = 0; level < described.levels().size(); level++) {
        place(
            described.levels().get(level),
            ExchangeRows.placeCode(level),
            ExchangeRows.placeName(level));
      }
    }
    line("      listing:");
    field("        ", "choice", ExchangeRows.ITEM);
    field("        ", "count", ExchangeRows.FIGURE);
    field("        ", "sheet", ExchangeRows.SHEET);
    if (described.unlistedIsZero()) {
      line("        unlisted: 0               # a choice that a sheet does not list has no votes");
    }
    line("        values:");
    for (Map.Entry<String, String> item : described.items().entrySet()) {
      value(item.getKey(), item.getValue());
    }
    contest.choices().forEach(choice -> value(choice.id(), ExchangeRows.votes(choice.id())));
  }

  private void bulletin(Bulletin bulletin) {
    head(bulletin.id(), bulletin.title(), Optional.of(bulletin.source()), bulletin.contest());
    bulletin
        .time()
        .ifPresent(time ->
            field(
                "    ",
                "time",
                Quoted.always(
                    switch (time) {
                      case Bulletin.Time.At(var moment) -> moment.toString();
                      case Bulletin.Time.On(var day) -> day.toString();
                    })));
    switch (bulletin.coverage()) {
      case Coverage.Unstated() -> {}
      case Coverage.Complete() -> field("    ", "coverage", "complete");
      case Coverage.OfStations(var percent) ->
          field("    ", "coverage", Quoted.always(percent.toPlainString()));
      case Coverage.Stations(long stations) ->
          field("    ", "coverage", "{stations: " + stations + "}");
    }
    figures("votes", bulletin.votes(), votes -> Long.toString(votes));
    figures(
        "percentages",
        bulletin.percentages(),
        percentage -> Quoted.always(percentage.toPlainString()));
    count("    ", "valid", bulletin.valid());
    count("    ", "nulls", bulletin.nulls());
    count("    ", "blank", bulletin.blank());
    count("    ", "cast", bulletin.cast());
    count("    ", "registered", bulletin.registered());
    bulletin
        .turnout()
        .ifPresent(turnout -> field("    ", "turnout", Quoted.always(turnout.toPlainString())));
    if (!bulletin.scope().isEmpty()) {
      field("    ", "scope", list(bulletin.scope()));
    }
    if (!bulletin.references().isEmpty()) {
      field("    ", "references", list(bulletin.references()));
    }
  }

  private <T> void figures(String name, Map<String, T> figures, Function<T, String> write) {
    if (!figures.isEmpty()) {
      line(
          "    "
              + name
              + ": {"
              + String.join(
                  ", ",
                  figures.entrySet().stream()
                      .map(figure ->
                          Quoted.of(figure.getKey()) + ": " + write.apply(figure.getValue()))
                      .toList())
              + "}");
    }
  }

  /// The name of a file for a set: plain letters whatever its id.
  static String fileName(String id, String ending, java.util.Set<String> used) {
    String plain = id.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    String stem = plain.isEmpty() ? "sheets" : plain.substring(0, Math.min(60, plain.length()));
    String name = stem + ending;
    for (int n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = stem + "-" + n + ending;
    }
    return name;
  }
}
