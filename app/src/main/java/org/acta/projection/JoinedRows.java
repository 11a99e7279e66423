package org.acta.projection;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hands rows of a number and a few texts to DuckDB, many at once.
///
/// Each text by itself would cost a call out of the JVM. So the texts of a column go as one, with a
/// character between them, to a temporary table, and DuckDB takes them apart.
final class JoinedRows implements AutoCloseable {
  private static final int AT_ONCE = 512;

  /// A row with a text that holds it goes by itself.
  private static final char BETWEEN = '\u001f';

  private final Database database;
  private final Rows rows;
  private final StringBuilder[] joined;
  private final long[] numbers = new long[AT_ONCE];
  private int waiting;

  /// @param texts how many each row has
  JoinedRows(Database database, int texts) {
    this.database = database;
    database.run(
        "CREATE OR REPLACE TEMP TABLE joined (several BOOLEAN, numbers BIGINT[], "
            + IntStream.rangeClosed(1, texts)
                .mapToObj(i -> "text" + i + " VARCHAR")
                .collect(Collectors.joining(", "))
            + ")");
    this.rows = database.temporaryRows("joined");
    this.joined = new StringBuilder[texts];
    Arrays.setAll(joined, text -> new StringBuilder());
  }

  void add(long number, String... texts) {
    boolean alone = false;
    for (String text : texts) {
      alone |= text.indexOf(BETWEEN) >= 0;
    }
    if (alone || waiting == AT_ONCE) {
      hand(true);
    }
    for (int i = 0; i < joined.length; i++) {
      if (waiting > 0) {
        joined[i].append(BETWEEN);
      }
      joined[i].append(texts[i]);
    }
    numbers[waiting++] = number;
    if (alone) {
      hand(false);
    }
  }

  private void hand(boolean several) {
    if (waiting > 0) {
      rows.begin().flag(several).numbers(Arrays.copyOf(numbers, waiting));
      for (StringBuilder text : joined) {
        rows.text(text.toString());
        text.setLength(0);
      }
      rows.end();
      waiting = 0;
    }
  }

  /// Puts the rows into a table.
  ///
  /// @param columns the table's, in SQL, of `number`, `text1`, `text2` and so on
  void into(String table, String columns) {
    hand(true);
    rows.close();
    String texts =
        IntStream.rangeClosed(1, joined.length)
            .mapToObj(i ->
                ", unnest(CASE WHEN several THEN string_split(text%d, chr(%d)) ELSE [text%d] END) AS text%d"
                    .formatted(i, (int) BETWEEN, i, i))
            .collect(Collectors.joining());
    database.run(
        "INSERT INTO "
            + table
            + " SELECT "
            + columns
            + " FROM (SELECT unnest(numbers) AS number"
            + texts
            + " FROM joined)");
  }

  @Override
  public void close() {
    rows.close();
    database.run("DROP TABLE joined");
  }
}
