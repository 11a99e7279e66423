package org.acta.folder;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acta.format.Counts;
import org.acta.format.TableOptions;
import org.acta.sheet.Item;

/// Prints proposals as one description, with comments that say how sure each line is.
final class ProposalWriter {
  private static final Set<String> RESERVED =
      Set.of("valid", "cast", "nulls", "blank", "registered");
  private static final int FEW_TEXTS = 12;

  private final ResourceBundle words;
  private final Locale locale;
  private final Function<Path, String> naming;

  /// A choice of a contest and where its votes stand: a column, or texts of the listing.
  private record Option(String id, String name, String column) {}

  /// One entry of `sheets`, without the file.
  private record Entry(String title, List<Option> options, String contestTitle, String body) {}

  /// @param naming how a file is named in the description
  ProposalWriter(Locale locale, Function<Path, String> naming) {
    this.locale = locale;
    this.naming = naming;
    this.words =
        ResourceBundle.getBundle(
            "org.acta.folder.map",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String write(List<Proposal> proposals) {
    Map<Entry, List<Path>> entries = new LinkedHashMap<>();
    for (Proposal proposal : proposals) {
      for (Entry entry : entries(proposal)) {
        entries.computeIfAbsent(entry, _ -> new ArrayList<>()).add(proposal.file());
      }
    }
    Map<List<String>, String> contests = contests(entries);
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      comment(out, "", say("head." + i));
    }
    out.append('\n');
    writeElection(out, proposals.getFirst().file());
    writeContests(out, entries, contests);
    writeRoll(out, proposals);
    writeSheets(out, entries, contests);
    out.append('\n');
    comment(out, "", say("bulletins"));
    comment(out, "", "bulletins: []");
    return out.toString();
  }

  /// What a person should look at first, a sentence each, the file named at its start.
  List<String> doubts(List<Proposal> proposals) {
    return proposals.stream()
        .flatMap(proposal ->
            proposal.doubts().stream().map(doubt -> proposal.file() + ": " + say(doubt) + "."))
        .map(YamlText::line)
        .toList();
  }

  private void writeElection(StringBuilder out, Path file) {
    String stem = stem(file);
    comment(out, "", say("election"));
    out.append("election:\n");
    out.append("  id: ").append(YamlText.of(ShortId.of(stem, "election"))).append('\n');
    out.append("  name: ").append(YamlText.of(stem)).append('\n');
    comment(out, "  ", say("date"));
    out.append('\n');
    comment(out, "", say("sources.1"));
    comment(out, "", say("sources.2"));
    comment(out, "", "sources:");
    comment(out, "", "  - {id: council, name: National Electoral Council, kind: electoral-body}");
    out.append('\n');
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static List<String> signature(List<Option> options) {
    List<String> signature = new ArrayList<>();
    for (Option option : options) {
      signature.add(option.id());
      signature.add(option.name());
    }
    return signature;
  }

  /// The id of each contest, by its choices and title; files about the same choices share one.
  private static Map<List<String>, String> contests(Map<Entry, List<Path>> entries) {
    Map<List<String>, String> ids = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (Map.Entry<Entry, List<Path>> entry : entries.entrySet()) {
      List<String> key = key(entry.getKey());
      if (!ids.containsKey(key)) {
        String title = entry.getKey().contestTitle();
        String wanted =
            ShortId.of(title.isEmpty() ? stem(entry.getValue().getFirst()) : title, "contest");
        ids.put(key, unique(wanted, used));
      }
    }
    return ids;
  }

  private static List<String> key(Entry entry) {
    List<String> key = new ArrayList<>(signature(entry.options()));
    key.add(entry.contestTitle());
    return key;
  }

  private static String unique(String wanted, Set<String> used) {
    String unique = wanted;
    for (int n = 2; !used.add(unique); n++) {
      unique = wanted + "-" + n;
    }
    return unique;
  }

  private void writeContests(
      StringBuilder out, Map<Entry, List<Path>> entries, Map<List<String>, String> ids) {
    out.append("contests:\n");
    Set<List<String>> written = new HashSet<>();
    for (Entry entry : entries.keySet()) {
      if (!written.add(key(entry))) {
        continue;
      }
      out.append("  - id: ").append(YamlText.of(ids.getOrDefault(key(entry), "contest")));
      out.append('\n');
      if (!entry.contestTitle().isEmpty()) {
        out.append("    title: ").append(YamlText.of(entry.contestTitle())).append('\n');
      }
      writeRule(out, entry.options());
      if (entry.options().isEmpty()) {
        comment(out, "    ", say("choices.missing"));
        out.append("    choices: []\n");
      } else {
        out.append("    choices:\n");
      }
      for (Option option : entry.options()) {
        out.append("      - {id: ").append(YamlText.of(option.id()));
        out.append(", name: ").append(YamlText.of(option.name())).append("}\n");
      }
    }
    out.append('\n');
  }

  private void writeRule(StringBuilder out, List<Option> options) {
    Optional<Option> yes = called(options, ColumnRole.YES);
    Optional<Option> no = called(options, ColumnRole.NO);
    if (options.size() == 2 && yes.isPresent() && no.isPresent() && !yes.equals(no)) {
      comment(out, "    ", say("rule.question"));
      out.append("    rule: {question: {yes: ").append(YamlText.of(yes.get().id()));
      out.append(", no: ").append(YamlText.of(no.get().id())).append("}}\n");
    } else {
      comment(out, "    ", say("rule.plurality"));
      out.append("    rule: plurality\n");
    }
  }

  private static Optional<Option> called(List<Option> options, ColumnRole role) {
    return options.stream()
        .filter(o ->
            ColumnWords.known().is(o.name(), role)
                || Header.words(o.name()).stream()
                    .anyMatch(word -> ColumnWords.known().is(word, role)))
        .findFirst();
  }

  private void writeRoll(StringBuilder out, List<Proposal> proposals) {
    comment(out, "", say("roll.1"));
    comment(out, "", say("roll.2"));
    for (Proposal proposal : proposals) {
      String name = proposal.file().getFileName().toString();
      boolean sum =
          !proposal.votes().register().isEmpty()
              && proposal.listing().isEmpty()
              && proposal.contest().isEmpty()
              && proposal.perCentre().isEmpty();
      comment(
          out,
          "",
          sum
              ? say("roll.sum", name, proposal.whole().voters(), proposal.whole().rows())
              : say("roll.rows", name, proposal.whole().rows()));
    }
    comment(out, "", "roll: {registered: , stations: }");
    out.append('\n');
  }

  private void writeSheets(
      StringBuilder out, Map<Entry, List<Path>> entries, Map<List<String>, String> contests) {
    out.append("sheets:\n");
    Set<String> ids = new HashSet<>();
    entries.forEach((entry, files) -> {
      String stem = stem(files.getFirst());
      String id = ShortId.of(entry.title().isEmpty() ? stem : stem + "-" + entry.title(), stem);
      out.append("  - id: ").append(YamlText.of(unique(ShortId.of(id, "sheets"), ids)));
      out.append('\n');
      if (contests.size() > 1) {
        out.append("    contest: ");
        out.append(YamlText.of(contests.getOrDefault(key(entry), ""))).append('\n');
      }
      out.append("    file: ").append(YamlText.of(files.stream().map(naming).toList()));
      out.append('\n').append(entry.body());
    });
  }

  private List<Entry> entries(Proposal proposal) {
    if (proposal.contest().isEmpty()) {
      List<Option> options = options(proposal, Optional.empty());
      return List.of(new Entry("", options, "", body(proposal, options, Optional.empty())));
    }
    List<String> values =
        proposal.whole().contests().keySet().stream()
            .filter(value -> !value.isEmpty())
            .sorted(
                Comparator.comparing((String value) -> -rows(proposal, value))
                    .thenComparing(value -> value))
            .toList();
    return values.stream()
        .map(value -> {
          List<Option> options = options(proposal, Optional.of(value));
          return new Entry(value, options, value, body(proposal, options, Optional.of(value)));
        })
        .toList();
  }

  private static long rows(Proposal proposal, String contest) {
    WholeTable.Contest found = proposal.whole().contests().get(contest);
    return found == null ? 0 : found.rows;
  }

  private List<Option> options(Proposal proposal, Optional<String> contest) {
    if (proposal.listing().isPresent()) {
      List<String> names = new ArrayList<>();
      proposal
          .whole()
          .contests()
          .forEach((value, rows) -> {
            if (contest.isEmpty() || contest.get().equals(value)) {
              rows.choices.keySet().stream()
                  .filter(name -> !name.isEmpty() && item(name).isEmpty() && !names.contains(name))
                  .forEach(names::add);
            }
          });
      return options(names, names);
    }
    List<Column> columns = new ArrayList<>();
    List<Column> all = proposal.votes().choices();
    for (int i = 0; i < all.size(); i++) {
      int at = i;
      boolean here =
          contest.isEmpty()
              || Optional.ofNullable(proposal.whole().contests().get(contest.get()))
                  .filter(c -> c.sums[at] > 0)
                  .isPresent()
              || proposal.whole().contests().values().stream().allMatch(c -> c.sums[at] == 0);
      if (here) {
        columns.add(all.get(i));
      }
    }
    return options(
        columns.stream().map(c -> c.name().isEmpty() ? "#" + (c.index() + 1) : c.name()).toList(),
        columns.stream().map(c -> proposal.names().to(c)).toList());
  }

  private static List<Option> options(List<String> names, List<String> columns) {
    List<String> ids = ShortId.of(names, "choice", RESERVED);
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Option(ids.get(i), names.get(i), columns.get(i)))
        .toList();
  }

  /// The item that a text of the long form stands for.
  private static Optional<Item> item(String text) {
    ColumnWords.Match match = ColumnWords.known().match(text);
    if (!match.whole()) {
      return Optional.empty();
    }
    return switch (match.role()) {
      case REGISTERED -> text.length() > 3 ? Optional.of(Item.REGISTERED) : Optional.empty();
      case CAST, TOTAL -> Optional.of(Item.CAST);
      case VALID -> Optional.of(Item.VALID);
      case NULLS -> Optional.of(Item.NULLS);
      case BLANK -> Optional.of(Item.BLANK);
      default -> Optional.empty();
    };
  }

  private String body(Proposal proposal, List<Option> options, Optional<String> contest) {
    StringBuilder out = new StringBuilder();
    writeOptions(out, proposal.options());
    if (contest.isPresent() && proposal.contest().isPresent()) {
      comment(
          out,
          "    ",
          say("where", proposal.whole().contests().size(), rows(proposal, contest.get())));
      out.append("    where: {")
          .append(YamlText.of(proposal.names().to(proposal.contest().get())))
          .append(": ")
          .append(YamlText.of(contest.get()))
          .append("}\n");
    }
    out.append("    columns:\n");
    writeStation(out, proposal);
    writeLevels(out, proposal);
    writeItems(out, proposal);
    if (proposal.listing().isPresent()) {
      writeListing(out, proposal, options, contest);
    } else {
      writeVotes(out, proposal, options);
    }
    writeRemarks(out, proposal);
    return out.toString();
  }

  private static void writeOptions(StringBuilder out, TableOptions options) {
    options.encoding().ifPresent(text -> field(out, "    ", "encoding", text));
    options
        .separator()
        .ifPresent(c -> field(out, "    ", "separator", c == '\t' ? "tab" : String.valueOf(c)));
    options.headerRow().ifPresent(line -> out.append("    header-row: ").append(line).append('\n'));
    options.sheet().ifPresent(text -> field(out, "    ", "sheet", text));
    options.member().ifPresent(text -> field(out, "    ", "member", text));
  }

  private static void field(StringBuilder out, String indent, String name, String text) {
    out.append(indent).append(name).append(": ").append(YamlText.of(text)).append('\n');
  }

  private void writeStation(StringBuilder out, Proposal proposal) {
    StationKey station = proposal.station();
    if (!station.isFound()) {
      comment(out, "      ", say("station.missing"));
      out.append("      station: []\n");
      return;
    }
    long rows = proposal.whole().rows();
    String reason =
        station.repeated() > 0
            ? say("station.repeated", station.compared(), station.repeated())
            : station.compared() < rows
                ? say("station.first", station.compared())
                : proposal.listing().isPresent()
                    ? say("station.choice", rows)
                    : proposal.contest().isPresent()
                        ? say("station.contest", rows)
                        : say("station.unique", rows);
    comment(out, "      ", reason);
    if (station.columns().stream().noneMatch(c -> c.role() == ColumnRole.STATION)) {
      comment(out, "      ", say("station.unnamed"));
    }
    out.append("      station: ");
    out.append(YamlText.of(station.columns().stream().map(proposal.names()::to).toList()));
    out.append('\n');
  }

  private void writeLevels(StringBuilder out, Proposal proposal) {
    if (proposal.levels().isEmpty()) {
      return;
    }
    comment(out, "      ", say("places"));
    out.append("      places:\n");
    for (PlaceLevels.Level level : proposal.levels()) {
      String name = YamlText.of(proposal.names().to(level.name()));
      out.append("        ").append(YamlText.of(level.title())).append(": ");
      out.append(
              level
                  .code()
                  .map(code ->
                      "{code: " + YamlText.of(proposal.names().to(code)) + ", name: " + name + "}")
                  .orElse(name))
          .append('\n');
    }
  }

  private void writeItems(StringBuilder out, Proposal proposal) {
    VoteColumns votes = proposal.votes();
    for (Item item : Item.values()) {
      List<Column> columns = votes.items().getOrDefault(item, List.of());
      if (columns.isEmpty()) {
        continue;
      }
      List<String> names = new ArrayList<>();
      for (Column column : columns) {
        boolean mayMiss = item == Item.REGISTERED && !names.isEmpty();
        names.add(proposal.names().to(column) + (mayMiss ? "?" : ""));
      }
      String line = item.name().toLowerCase(Locale.ROOT) + ": " + YamlText.of(names);
      if (item == Item.REGISTERED && proposal.perCentre().isPresent()) {
        comment(out, "      ", say("register.centre", columns.getFirst().name()));
        comment(out, "      ", line);
      } else {
        VoteColumns.Reason reason = votes.how().getOrDefault(item, VoteColumns.Reason.of("name"));
        out.append("      ").append(line).append("  # ");
        out.append(YamlText.comment(say(reason))).append('\n');
      }
    }
  }

  private void writeVotes(StringBuilder out, Proposal proposal, List<Option> options) {
    if (options.isEmpty()) {
      comment(out, "      ", say("votes.missing"));
      out.append("      votes: {}\n");
      return;
    }
    comment(out, "      ", say(proposal.votes().sum()));
    out.append("      votes:\n");
    for (Option option : options) {
      out.append("        ").append(YamlText.of(option.id())).append(": ");
      out.append(YamlText.of(option.column())).append('\n');
    }
  }

  private void writeListing(
      StringBuilder out, Proposal proposal, List<Option> options, Optional<String> contest) {
    LongForm form = proposal.listing().orElseThrow();
    comment(out, "      ", say("listing"));
    out.append("      listing:\n");
    field(out, "        ", "choice", proposal.names().to(form.choice()));
    field(out, "        ", "count", proposal.names().to(form.count()));
    out.append("        values:\n");
    for (Option option : options) {
      field(out, "          ", YamlText.of(option.id()), option.column());
    }
    Map<Item, Set<String>> items = new java.util.EnumMap<>(Item.class);
    proposal
        .whole()
        .contests()
        .forEach((value, rows) -> {
          if (contest.isEmpty() || contest.get().equals(value)) {
            for (String text : rows.choices.keySet()) {
              item(text)
                  .ifPresent(item ->
                      items.computeIfAbsent(item, _ -> new java.util.TreeSet<>()).add(text));
            }
          }
        });
    items.forEach((item, texts) -> {
      out.append("          ").append(item.name().toLowerCase(Locale.ROOT)).append(": ");
      out.append(YamlText.of(List.copyOf(new java.util.TreeSet<>(texts)).stream().toList()));
      out.append('\n');
    });
  }

  private void writeRemarks(StringBuilder out, Proposal proposal) {
    proposal
        .votes()
        .asides()
        .forEach((column, reason) -> comment(out, "    ", say(reason.key(), column.name())));
    for (Column column : proposal.votes().used()) {
      List<String> odd = oddTexts(column);
      if (!odd.isEmpty()) {
        comment(out, "    ", say("words", column.name(), String.join(", ", odd)));
      }
    }
    for (Column column : proposal.unused()) {
      if (column.role() == ColumnRole.STATUS
          && !column.texts().isEmpty()
          && column.texts().size() <= FEW_TEXTS) {
        String texts =
            column.texts().stream().sorted().map(YamlText::of).collect(Collectors.joining(", "));
        comment(out, "    ", say("status", column.name(), texts));
        comment(out, "    ", say("status.use", YamlText.of(proposal.names().to(column))));
      }
    }
    if (!proposal.unused().isEmpty()) {
      comment(
          out,
          "    ",
          say(
              "unused",
              proposal.unused().stream().map(Column::title).collect(Collectors.joining(", "))));
    }
  }

  private static List<String> oddTexts(Column column) {
    Counts counts = Counts.withDefaults();
    return column.texts().stream()
        .filter(text -> !Counts.isFigure(counts.read(text)))
        .sorted()
        .limit(5)
        .map(YamlText::quoted)
        .toList();
  }

  private String say(VoteColumns.Reason reason) {
    return say(reason.key(), reason.arguments().toArray());
  }

  private String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }

  private static void comment(StringBuilder out, String indent, String text) {
    out.append(indent).append("# ").append(YamlText.line(text)).append('\n');
  }
}
