package org.acta.folder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A file with a row for each choice of each station.
///
/// @param choice the column that says who the row is about
/// @param count the column with the ballots
record LongForm(Column choice, Column count) {
  private static final int MOST_CHOICES = 400;

  /// Such a form, if one column is named as a choice's and one holds its votes.
  static Optional<LongForm> find(List<Column> columns, VoteColumns votes) {
    if (votes.choices().size() >= 2 && votes.sum().key().startsWith("choices.sum")) {
      return Optional.empty();
    }
    Optional<Column> choice =
        columns.stream()
            .filter(c -> c.role() == ColumnRole.CHOICE && c.filled() > 0)
            .filter(c -> c.texts().size() >= 2 && c.texts().size() <= MOST_CHOICES)
            .max(
                Comparator.comparing((Column c) -> !c.numeric())
                    .thenComparing(c -> c.match().cover())
                    .thenComparing(c -> -c.index()));
    Optional<Column> count = count(columns, votes);
    return choice.isPresent() && count.isPresent() && choice.get() != count.get()
        ? Optional.of(new LongForm(choice.get(), count.get()))
        : Optional.empty();
  }

  private static Optional<Column> count(List<Column> columns, VoteColumns votes) {
    Optional<Column> named =
        columns.stream()
            .filter(c -> c.numeric() && c.role() == ColumnRole.COUNT)
            .max(
                Comparator.comparing((Column c) -> c.match().cover())
                    .thenComparing(c -> -c.index()));
    if (named.isPresent() || votes.choices().size() >= 2) {
      return named;
    }
    List<Column> unnamed =
        columns.stream()
            .filter(c -> c.numeric() && !c.isRowNumber())
            .filter(c ->
                c.role() == ColumnRole.NONE
                    || c.role() == ColumnRole.TOTAL
                    || c.role() == ColumnRole.VALID
                    || c.role() == ColumnRole.CAST)
            .filter(c -> !Header.saysCode(Header.words(c.name())))
            .toList();
    return unnamed.size() == 1 ? Optional.of(unnamed.getFirst()) : Optional.empty();
  }
}
