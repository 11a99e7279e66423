package org.acta.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The first records of a file, among which the header is.
final class HeaderGuess {
  private static final int RECORDS = 200;
  private static final int CHARACTERS = 1 << 22;

  /// A record at the head of the file.
  ///
  /// @param line where it starts
  /// @param fields without the blanks around them
  record Early(long line, List<String> fields) {
    Early {
      fields = List.copyOf(fields);
    }

    long filled() {
      return fields.stream().filter(field -> !field.isEmpty()).count();
    }

    private boolean isAllFigures() {
      return fields.stream()
          .filter(field -> !field.isEmpty())
          .allMatch(field -> Counts.fault(FIGURES.read(field)).isEmpty());
    }
  }

  private static final Counts FIGURES = Counts.withDefaults();

  private final List<Early> records = new ArrayList<>();
  private int characters;

  /// Looks at the head of a file.
  static HeaderGuess at(Records file, long firstLine) {
    HeaderGuess guess = new HeaderGuess();
    file.stream(firstLine, guess::take);
    return guess;
  }

  private boolean take(Row row) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      fields.add(Blanks.strip(row.text(i)));
    }
    records.add(new Early(row.line(), fields));
    characters += row.characterCount();
    return records.size() < RECORDS && characters < CHARACTERS;
  }

  boolean isEmpty() {
    return records.stream().allMatch(record -> record.filled() == 0);
  }

  /// The record that starts on this line, if it holds anything.
  OptionalInt startingAt(long line) {
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).line() == line && records.get(i).filled() > 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// The first record that is at least half as full as the usual one: titles and row counts above a
  /// header fill a cell or two. If it holds figures only, there is no header.
  OptionalInt likeliest() {
    long[] filled =
        records.stream().mapToLong(Early::filled).filter(count -> count > 0).sorted().toArray();
    long usual = filled.length == 0 ? 0 : filled[filled.length / 2];
    long enough = usual <= 1 ? 1 : Math.max(2, Math.ceilDiv(usual, 2));
    for (int i = 0; i < records.size(); i++) {
      Early record = records.get(i);
      if (record.filled() >= enough) {
        return record.isAllFigures() ? OptionalInt.empty() : OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  Early record(int index) {
    return records.get(index);
  }

  /// Whether anything stands below the record, as far as was looked.
  boolean anythingBelow(int index) {
    return records.size() == RECORDS
        || characters >= CHARACTERS
        || records.stream().skip(index + 1L).anyMatch(record -> record.filled() > 0);
  }
}
