package org.acta.folder;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acta.format.ColumnNames;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Attribution;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Demand;
import org.acta.ledger.Excerpt;
import org.acta.ledger.PositionKind;
import org.acta.ledger.StateRun;
import org.acta.ledger.Status;
import org.acta.ledger.Target;
import org.acta.ledger.Utterance;
import org.acta.ledger.Voice;
import org.acta.sheet.Origin;

/// Reads a file of positions, statements, events and relations that people noted by hand.
///
/// The columns have the names that `docs/election-folder.md` lists, in any order; all but `kind`
/// and `date` or `published` may be missing. Several values in a cell are separated by semicolons.
/// A row that changes an earlier one names its `id`: line numbers move when a file is sorted.
final class LedgerReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "follows",
          "type",
          "kind",
          "actor",
          "actors",
          "members",
          "target",
          "status",
          "voice",
          "date",
          "published",
          "speaker",
          "on_behalf_of",
          "via",
          "state_run",
          "state_run_source",
          "recipient",
          "place",
          "words",
          "language",
          "paraphrase",
          "count",
          "deaths",
          "demands",
          "names",
          "references");

  private final String name;
  private final Problems problems;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<LedgerRow> rows = new ArrayList<>();
  private final LedgerLinks links;
  private long records;

  private LedgerReader(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
    this.links = new LedgerLinks(name);
  }

  /// Reads a file. A row that cannot be used is reported and left out.
  static LedgerFile read(LedgerPlan plan, FolderFiles files, Problems problems) {
    Path path = files.folder().resolve(plan.file());
    return new LedgerReader(files.name(path), problems).read(path, plan.source());
  }

  private LedgerFile read(Path path, String source) {
    long before = problems.count();
    TableFile table = TableFile.open(path, TableOptions.none());
    List<String> header = table.columns();
    for (int i = 0; i < header.size(); i++) {
      if (COLUMNS.contains(header.get(i)) && !columns.containsKey(header.get(i))) {
        columns.put(header.get(i), i);
      } else if (!header.get(i).isEmpty()) {
        problems.add(
            Problem.in(
                    name,
                    columns.containsKey(header.get(i)) ? Kind.FIELD_TWICE : Kind.FIELD_UNKNOWN,
                    header.get(i),
                    String.join(", ", COLUMNS))
                .atLine(table.headerLine())
                .atColumn(header.get(i)));
      }
    }
    new ColumnNames(path.toString(), table.headerLine(), header).find("kind");
    table.read(row -> {
      if (!row.isBlank()) {
        records++;
        add(row);
      }
    });
    FileRead account =
        new FileRead(
            Optional.empty(),
            new Origin(name, table.sha256(), table.bytes()),
            Mapping.ofLedger(List.copyOf(columns.keySet()), table),
            records,
            rows.size(),
            RollPart.NOTHING,
            problems.count() - before,
            problems.from(before));
    return new LedgerFile(account, source, rows);
  }

  private void add(Row row) {
    try {
      if (text(row, "date").isEmpty() && text(row, "published").isEmpty()) {
        throw unusable(row, "date", Kind.FIELD_MISSING, "date");
      }
      LedgerRow alone =
          new LedgerRow(row.line(), deed(row), day(row, "published"), OptionalLong.empty());
      rows.add(links.link(alone, text(row, "id"), text(row, "follows")));
    } catch (UnusableRowException unusable) {
      problems.add(unusable.problem());
      text(row, "id").ifPresent(links::unread);
    } catch (IllegalArgumentException contradiction) {
      problems.add(
          Problem.in(name, Kind.LEDGER_ROW, String.valueOf(contradiction.getMessage()))
              .atLine(row.line()));
      text(row, "id").ifPresent(links::unread);
    }
  }

  private ConfirmedDeed deed(Row row) throws UnusableRowException {
    String type = text(row, "type").orElse("position");
    DeedKind kind =
        DeedKind.of(type, text(row, "kind").orElse(""))
            .orElseThrow(() -> unknown(row, "kind", kinds(type)));
    Map<ActorKey, String> names = names(row);
    List<ActorKey> via = keys(row, "via");
    Optional<StateRun> stateRun = stateRun(row);
    Optional<String> words = text(row, "words");
    Optional<Target> target = word(row, "target", Target::of, "result, rival-result, process");
    return new ConfirmedDeed(
        kind,
        key(row, "actor"),
        keys(row, "actors"),
        keys(row, "members"),
        new Attribution(key(row, "speaker"), key(row, "on_behalf_of"), via),
        kind instanceof PositionKind ? target.or(() -> Optional.of(Target.RESULT)) : target,
        key(row, "recipient"),
        word(row, "status", Status::of, words(Status.values(), Status::word)).orElse(Status.STATED),
        word(row, "voice", Voice::of, "source, author").orElse(Voice.SOURCE),
        text(row, "place").map(place -> new ConfirmedDeed.Spot(place, Optional.empty())),
        date(row),
        new Utterance(
            Optional.empty(),
            words.map(Excerpt::noted).map(List::of).orElse(List.of()),
            Optional.empty(),
            text(row, "paraphrase"),
            text(row, "language")),
        number(row, "count"),
        number(row, "deaths"),
        demands(row),
        actors(names, via, stateRun),
        several(row, "references"));
  }

  private static <T> String words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
  }

  private static String kinds(String type) {
    return "docs/positions.md, under " + type;
  }

  private Optional<String> text(Row row, String column) {
    Integer at = columns.get(column);
    return at == null
        ? Optional.empty()
        : Optional.of(row.text(at).strip()).filter(text -> !text.isEmpty());
  }

  private List<String> several(Row row, String column) {
    return Arrays.stream(text(row, column).orElse("").split(";", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private UnusableRowException unusable(Row row, String column, Kind kind, Object... arguments) {
    return new UnusableRowException(
        Problem.in(name, kind, arguments).atLine(row.line()).atColumn(column));
  }

  private UnusableRowException unknown(Row row, String column, String known) {
    return unusable(row, column, Kind.FIELD_NOT_ONE_OF, text(row, column).orElse(""), known);
  }

  private <T> Optional<T> word(
      Row row, String column, Function<String, Optional<T>> parse, String known)
      throws UnusableRowException {
    Optional<String> text = text(row, column);
    Optional<T> found = text.flatMap(parse);
    if (text.isPresent() && found.isEmpty()) {
      throw unknown(row, column, known);
    }
    return found;
  }

  private ActorKey key(Row row, String column, String text) throws UnusableRowException {
    return ActorKey.parse(text).orElseThrow(() -> unusable(row, column, Kind.LEDGER_KEY, text));
  }

  private Optional<ActorKey> key(Row row, String column) throws UnusableRowException {
    Optional<String> text = text(row, column);
    return text.isEmpty() ? Optional.empty() : Optional.of(key(row, column, text.get()));
  }

  private List<ActorKey> keys(Row row, String column) throws UnusableRowException {
    List<ActorKey> keys = new ArrayList<>();
    for (String text : several(row, column)) {
      keys.add(key(row, column, text));
    }
    return keys;
  }

  private List<Demand> demands(Row row) throws UnusableRowException {
    List<Demand> demands = new ArrayList<>();
    for (String text : several(row, "demands")) {
      demands.add(
          Demand.of(text)
              .orElseThrow(() -> unknown(row, "demands", words(Demand.values(), Demand::word))));
    }
    return demands;
  }

  private OptionalInt number(Row row, String column) throws UnusableRowException {
    Optional<String> text = text(row, column);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("\\d{1,9}")) {
      throw unusable(row, column, Kind.FIELD_NOT_COUNT, text.get());
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  private Optional<LocalDate> day(Row row, String column) throws UnusableRowException {
    Optional<String> text = text(row, column);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw unusable(row, column, Kind.FIELD_NOT_DATE, text.orElse(""));
    }
  }

  /// A day, a month or a year.
  private Optional<ConfirmedDeed.Date> date(Row row) throws UnusableRowException {
    Optional<String> text = text(row, "date");
    if (text.isPresent() && !text.get().matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d\\d)?)?")) {
      throw unusable(row, "date", Kind.FIELD_NOT_DATE, text.get());
    }
    if (text.isPresent() && text.get().length() == 10) {
      day(row, "date");
    }
    return text.map(value -> new ConfirmedDeed.Date(Optional.empty(), value));
  }

  private Optional<StateRun> stateRun(Row row) throws UnusableRowException {
    Optional<String> text = text(row, "state_run").map(word -> word.toLowerCase(Locale.ROOT));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get()) {
      case "true", "yes" -> Optional.of(new StateRun(true, text(row, "state_run_source")));
      case "false", "no" -> Optional.of(new StateRun(false, text(row, "state_run_source")));
      default -> throw unusable(row, "state_run", Kind.FIELD_NOT_FLAG, text.get());
    };
  }

  /// Names as `key=name`.
  private Map<ActorKey, String> names(Row row) throws UnusableRowException {
    Map<ActorKey, String> names = new LinkedHashMap<>();
    for (String one : several(row, "names")) {
      int equals = one.indexOf('=');
      if (equals < 0) {
        throw unusable(row, "names", Kind.LEDGER_KEY, one);
      }
      names.put(
          key(row, "names", one.substring(0, equals).strip()), one.substring(equals + 1).strip());
    }
    return names;
  }

  /// Everybody with a name, as in `person:ana-alves=Ana Alves (foreign minister)`, and the outlet
  /// if it is known whether a state runs it.
  private static List<Actor> actors(
      Map<ActorKey, String> names, List<ActorKey> via, Optional<StateRun> stateRun) {
    Map<ActorKey, String> all = new LinkedHashMap<>(names);
    if (stateRun.isPresent()) {
      via.forEach(key -> all.putIfAbsent(key, key.text()));
    }
    List<Actor> actors = new ArrayList<>();
    all.forEach((key, name) -> {
      int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
      actors.add(
          new Actor(
              key,
              bracket < 0 ? name : name.substring(0, bracket),
              key.iso(),
              bracket < 0
                  ? Optional.empty()
                  : Optional.of(name.substring(bracket + 2, name.length() - 1)),
              Optional.empty(),
              via.contains(key) ? stateRun : Optional.empty(),
              List.of(),
              List.of()));
    });
    return actors;
  }
}
