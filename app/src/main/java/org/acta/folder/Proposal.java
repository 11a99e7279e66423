package org.acta.folder;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;

/// What was found out about one file.
///
/// @param contest the column whose texts tell the contests of the file apart, if there are several
/// @param perCentre a register that is repeated on the stations of a centre, and so cannot be used
record Proposal(
    Path file,
    TableOptions options,
    List<Column> columns,
    ColumnReference names,
    VoteColumns votes,
    Optional<LongForm> listing,
    StationKey station,
    List<PlaceLevels.Level> levels,
    Optional<Column> contest,
    Optional<Column> perCentre,
    WholeTable whole) {
  private static final int MOST_CONTESTS = 60;

  /// Looks at a file.
  ///
  /// @throws org.acta.format.InputException if it cannot be read as a table
  static Proposal of(Path file, TableOptions options) {
    TableFile table = TableFile.open(file, options);
    TableSample sample = TableSample.of(table);
    List<Column> columns = Column.all(sample);
    VoteColumns votes = VoteColumns.find(columns);
    Optional<LongForm> listing = LongForm.find(columns, votes);
    if (listing.isPresent()) {
      votes = votes.withoutChoices(listing.get().count());
    }
    Optional<Column> contest = contest(columns, listing);
    Set<Column> taken = new HashSet<>(votes.used());
    listing.ifPresent(form -> {
      taken.addAll(List.of(form.choice(), form.count()));
    });
    contest.ifPresent(taken::add);
    List<Column> candidates =
        StationKey.candidates(
            columns, taken, votes.firstFigure(columns.size()), sample.rows().size());
    WholeTable whole =
        WholeTable.read(
            table,
            indices(candidates),
            indices(votes.register()),
            indices(votes.choices()),
            contest.map(Column::index).orElse(-1),
            listing.map(form -> form.choice().index()).orElse(-1));
    boolean several =
        contest.isPresent()
            && whole.contests().size() > 1
            && whole.contests().size() <= MOST_CONTESTS;
    StationKey plain = StationKey.find(candidates, whole, false, listing.isPresent());
    StationKey split =
        several ? StationKey.find(candidates, whole, true, listing.isPresent()) : plain;
    boolean byContest = several && split.cost() < plain.cost();
    List<PlaceLevels.Level> levels =
        PlaceLevels.find(sample, columns, taken, votes.firstFigure(columns.size()));
    return new Proposal(
        file,
        options,
        columns,
        new ColumnReference(table),
        votes,
        listing,
        byContest ? split : plain,
        levels,
        byContest ? contest : Optional.empty(),
        perCentre(votes, columns, sample),
        whole);
  }

  private static List<Integer> indices(List<Column> columns) {
    return columns.stream().map(Column::index).toList();
  }

  private static Optional<Column> contest(List<Column> columns, Optional<LongForm> listing) {
    return columns.stream()
        .filter(c -> c.role() == ColumnRole.CONTEST && !c.texts().isEmpty())
        .filter(c -> c.texts().size() <= MOST_CONTESTS)
        .filter(c -> listing.isEmpty() || listing.get().choice() != c)
        .max(
            Comparator.comparing((Column c) -> c.texts().size() > 1)
                .thenComparing(c -> !c.numeric())
                .thenComparing(c -> c.match().cover())
                .thenComparing(c -> -c.index()));
  }

  /// The register, if it is the same on all the stations of a centre.
  private static Optional<Column> perCentre(
      VoteColumns votes, List<Column> columns, TableSample sample) {
    if (votes.register().size() != 1) {
      return Optional.empty();
    }
    Column register = votes.register().getFirst();
    return columns.stream()
            .filter(c -> c.role() == ColumnRole.CENTRE && c.texts().size() > 5)
            .anyMatch(c -> isRepeated(register, c, sample))
        ? Optional.of(register)
        : Optional.empty();
  }

  private static boolean isRepeated(Column register, Column centre, TableSample sample) {
    Map<String, Long> first = new HashMap<>();
    int again = 0;
    int same = 0;
    for (int row = 0; row < sample.rows().size(); row++) {
      Long before =
          first.putIfAbsent(sample.rows().get(row).get(centre.index()), register.number(row));
      if (before != null) {
        again++;
        same += before == register.number(row) ? 1 : 0;
      }
    }
    return again >= 20 && same > 0.98 * again && register.kinds() > 5;
  }

  /// What is unsure and would make every total wrong if it were so: for a person to look at first.
  List<VoteColumns.Reason> doubts() {
    List<VoteColumns.Reason> doubts = new ArrayList<>();
    if (!station.isFound()) {
      doubts.add(VoteColumns.Reason.of("doubt.station.missing"));
    } else {
      if (!station.isNamed()) {
        String names = station.columns().stream().map(Column::title).collect(joining(", "));
        doubts.add(VoteColumns.Reason.of("doubt.station.unnamed", names));
      }
      if (station.repeated() > 0) {
        doubts.add(
            VoteColumns.Reason.of(
                "doubt.station.repeated", station.repeated(), station.compared()));
      }
    }
    if (listing.isEmpty()) {
      doubts.addAll(votes.doubts());
      if (votes.choices().isEmpty()) {
        doubts.add(VoteColumns.Reason.of("doubt.votes.missing"));
      }
    }
    return doubts;
  }

  /// Columns that the proposal does not use.
  List<Column> unused() {
    Set<Column> used = new HashSet<>(votes.used());
    used.addAll(station.columns());
    contest.ifPresent(used::add);
    for (PlaceLevels.Level level : levels) {
      used.add(level.name());
      level.code().ifPresent(used::add);
    }
    listing.ifPresent(form -> used.addAll(List.of(form.choice(), form.count())));
    return columns.stream().filter(c -> !used.contains(c)).toList();
  }
}
