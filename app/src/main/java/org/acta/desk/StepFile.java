package org.acta.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.folder.IntakePlan;
import org.acta.format.Counts;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.intake.Action.Verb;
import org.acta.record.Figures;
import org.acta.sheet.Item;

/// Steps in a table, one a row.
///
/// Columns: `action`, `form`, `clerk`, `at`, `station`, `reason`, in any order, and figures by the
/// ids of the choices and the names of the items. What the command line gives need not stand in the
/// file. A column that is none of these is refused, since a choice that is misspelt would be
/// missing on every form.
public final class StepFile {
  /// The most rows of one file; a batch is appended whole.
  public static final int MOST_ROWS = 200_000;

  private static final int PROBLEMS = 1000;

  private final TableFile table;
  private final Contest contest;
  private final Given given;
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Map<Item, Integer> items = new LinkedHashMap<>();
  private final Map<String, Integer> votes = new LinkedHashMap<>();
  private final Counts counts = FigureList.COUNTS;
  private final List<StepRow> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private StepFile(TableFile table, Contest contest, Given given) {
    this.table = table;
    this.contest = contest;
    this.given = given;
  }

  /// What holds for rows that do not say otherwise.
  public record Given(Optional<Verb> verb, Optional<String> clerk, Instant at) {}

  /// A file that was read.
  ///
  /// @param rows those without a problem
  /// @param problems the first thousand, in the order of the file
  public record Steps(String name, String sha256, List<StepRow> rows, List<Problem> problems) {
    public Steps {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }
  }

  /// Reads a table.
  ///
  /// @throws org.acta.format.InputException if it is no table, or lacks a column
  public static Steps read(Path file, Contest contest, Given given) {
    TableFile table = TableFile.open(file, TableOptions.none());
    StepFile steps = new StepFile(table, contest, given);
    steps.columns();
    table.read(steps::row);
    return new Steps(
        String.valueOf(file.getFileName()), table.sha256(), steps.rows, steps.problems);
  }

  private Problem at(long line, Kind kind, Object... arguments) {
    return Problem.in(table.file(), kind, arguments).atLine(line);
  }

  private void columns() {
    List<String> names = table.columns();
    for (int i = 0; i < names.size(); i++) {
      column(names.get(i), i);
    }
    for (String needed : given.verb().isPresent() ? List.of("form") : List.of("action", "form")) {
      if (!words.containsKey(needed)) {
        throw at(table.headerLine(), Kind.STEP_LACKS, needed).exception();
      }
    }
    boolean some = !items.isEmpty() || !votes.isEmpty();
    if (some || given.verb().filter(StepRow::takesFigures).isPresent()) {
      for (Choice choice : contest.choices()) {
        if (!votes.containsKey(choice.id())) {
          throw at(table.headerLine(), Kind.FIGURE_WITHOUT_COLUMN, choice.id()).exception();
        }
      }
    }
  }

  private void column(String name, int at) {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<Item> item = FigureList.item(name);
    boolean twice;
    if (contest.indexOf(name) >= 0) {
      twice = votes.put(name, at) != null;
    } else if (List.of("action", "form", "clerk", "at", "station", "reason").contains(lower)) {
      twice = words.put(lower, at) != null;
    } else if (item.isPresent()) {
      twice = items.put(item.get(), at) != null;
    } else {
      throw at(table.headerLine(), Kind.UNKNOWN_CHOICE, name, FigureList.names(contest))
          .atColumn(name)
          .exception();
    }
    if (twice) {
      throw at(table.headerLine(), Kind.FIELD_TWICE).atColumn(name).exception();
    }
  }

  private void row(Row row) {
    if (row.isBlank()) {
      return;
    }
    if (rows.size() == MOST_ROWS) {
      throw at(row.line(), Kind.TOO_MANY_ROWS, MOST_ROWS).exception();
    }
    Optional<StepRow> step = step(row);
    step.ifPresent(rows::add);
  }

  private Optional<StepRow> step(Row row) {
    int before = problems.size();
    Optional<Verb> verb = verb(row);
    String form = needed(row, "form", Optional.empty());
    String clerk = needed(row, "clerk", given.clerk());
    if (!clerk.isEmpty() && !IntakePlan.isPseudonym(clerk)) {
      problem(row, "clerk", Kind.CLERK_NAME, clerk);
    }
    Instant at = moment(row);
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> station =
        allowed(row, "station", verb.get(), StepRow.takesStation(verb.get()));
    Optional<String> reason = allowed(row, "reason", verb.get(), StepRow.takesReason(verb.get()));
    if (verb.get() == Verb.CLEAR && station.isEmpty()) {
      problem(row, "station", Kind.STEP_LACKS, "station");
    }
    if (StepRow.takesReason(verb.get()) && reason.isEmpty()) {
      problem(row, "reason", Kind.STEP_LACKS, "reason");
    }
    Optional<Figures> figures =
        StepRow.takesFigures(verb.get()) ? Optional.of(figures(row)) : none(row, verb.get());
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new StepRow(
                OptionalLong.of(row.line()),
                form,
                clerk,
                at,
                verb.get(),
                station,
                reason,
                figures));
  }

  private void problem(Row row, String column, Kind kind, Object... arguments) {
    if (problems.size() < PROBLEMS) {
      problems.add(at(row.line(), kind, arguments).atColumn(column));
    } else {
      throw problems.getFirst().exception();
    }
  }

  private String text(Row row, String word) {
    Integer column = words.get(word);
    return column == null ? "" : row.text(column).strip();
  }

  private String needed(Row row, String word, Optional<String> otherwise) {
    String text = text(row, word);
    if (!text.isEmpty()) {
      return text;
    }
    if (otherwise.isEmpty()) {
      problem(row, word, Kind.STEP_LACKS, word);
    }
    return otherwise.orElse("");
  }

  private Optional<Verb> verb(Row row) {
    String text = text(row, "action");
    if (text.isEmpty() && given.verb().isPresent()) {
      return given.verb();
    }
    Optional<Verb> verb =
        Arrays.stream(Verb.values())
            .filter(one -> one.word().equals(text.toLowerCase(Locale.ROOT)))
            .findFirst();
    if (verb.isEmpty() || given.verb().isPresent() && !given.verb().equals(verb)) {
      problem(
          row,
          "action",
          Kind.UNKNOWN_ACTION,
          text,
          given
              .verb()
              .map(Verb::word)
              .orElse(
                  Arrays.stream(Verb.values()).map(Verb::word).collect(Collectors.joining(", "))));
      return Optional.empty();
    }
    return verb;
  }

  private Instant moment(Row row) {
    String text = text(row, "at");
    try {
      return text.isEmpty() ? given.at() : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      problem(row, "at", Kind.FIELD_NOT_TIME, text);
      return given.at();
    }
  }

  private Optional<String> allowed(Row row, String word, Verb verb, boolean allowed) {
    String text = text(row, word);
    if (!allowed && !text.isEmpty()) {
      problem(row, word, Kind.STEP_HAS, word, verb.word());
    }
    return allowed && !text.isEmpty() ? Optional.of(text) : Optional.empty();
  }

  private Optional<Figures> none(Row row, Verb verb) {
    OptionalInt written =
        java.util.stream.Stream.concat(items.values().stream(), votes.values().stream())
            .mapToInt(Integer::intValue)
            .filter(column -> !row.text(column).isBlank())
            .findFirst();
    written.ifPresent(
        column -> problem(row, table.columns().get(column), Kind.STEP_HAS, "figure", verb.word()));
    return Optional.empty();
  }

  private Figures figures(Row row) {
    Map<Item, Long> byItem = new LinkedHashMap<>();
    for (Item item : Item.values()) {
      Integer column = items.get(item);
      if (column != null) {
        byItem.put(item, figure(row, column));
      }
    }
    Map<String, Long> byChoice = new LinkedHashMap<>();
    for (Choice choice : contest.choices()) {
      Integer column = votes.get(choice.id());
      if (column != null) {
        byChoice.put(choice.id(), figure(row, column));
      }
    }
    return new Figures(byItem, byChoice);
  }

  private long figure(Row row, int column) {
    long packed = counts.read(row, column);
    if (!Counts.isFigure(packed)) {
      problem(row, table.columns().get(column), Kind.CELL_NOT_NUMBER, row.text(column));
      return 0;
    }
    return packed;
  }
}
