package org.acta.sheet;

import static org.acta.SmallElection.NONE;
import static org.acta.SmallElection.contest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.acta.SmallElection;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.election.Rule.Plurality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
  private static final Contest CONTEST = contest(new Plurality(), 3);
  private final Place root = Place.root("Country");

  private Sheets.Builder builder() {
    return Sheets.builder("id", "source", CONTEST, root).from(new Origin("a.csv", "00", 1));
  }

  /// Rows lie in blocks of 4,096; one row fewer, as many and one more, and several blocks.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1024, 1025, 4095, 4096, 4097, 8192, 8193, 70_000})
  void every_row_comes_back_as_it_went_in(int rows) {
    long seed = 4096;
    Random random = new Random(seed);
    Sheets.Builder builder = builder();
    long[] figures = new long[builder.width()];
    for (int row = 0; row < rows; row++) {
      fill(random, figures);
      assertThat(builder.add("s" + row, root, figures, 1 + row % 3, row + 2L)).isEqualTo(row);
    }
    Sheets sheets = builder.build();
    assertThat(sheets.size()).isEqualTo(rows);
    Random again = new Random(seed);
    for (int row = 0; row < rows; row++) {
      fill(again, figures);
      for (int column = 0; column < figures.length; column++) {
        if (sheets.cell(row, column) != figures[column]) {
          assertThat(sheets.cell(row, column))
              .as("seed %d, row %d, column %d", seed, row, column)
              .isEqualTo(figures[column]);
        }
      }
      if (!sheets.station(row).equals("s" + row)
          || sheets.reference(row).line() != row + 2L
          || sheets.stations(row) != 1 + row % 3) {
        assertThat(row).as("row with another row's station, line or count").isNull();
      }
    }
  }

  private static void fill(Random random, long[] figures) {
    for (int i = 0; i < figures.length; i++) {
      figures[i] =
          switch (random.nextInt(8)) {
            case 0 -> Figure.MISSING;
            case 1 -> Figure.ILLEGIBLE;
            case 2 -> Figure.ANNULLED;
            default -> random.nextLong(Figure.LARGEST + 1);
          };
    }
  }

  @Test
  void a_reference_names_the_file_and_line_even_of_the_last_file_that_fits() {
    Sheets.Builder builder = builder();
    long[] figures = new long[builder.width()];
    builder.add("first", root, figures, 1, 7);
    for (int file = 1; file < 0xFFFF; file++) {
      builder.from(new Origin("f" + file, "00", 1));
    }
    builder.add("last", root, figures, 1, (1L << 48) - 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.from(new Origin("one too many", "00", 1)));
    Sheets sheets = builder.build();
    assertThat(sheets.reference(0)).hasToString("a.csv:7");
    assertThat(sheets.reference(1).origin().file()).isEqualTo("f65534");
    assertThat(sheets.reference(1).line()).isEqualTo((1L << 48) - 1);
  }

  @Test
  void misuse_is_refused_by_name() {
    Sheets.Builder builder = builder();
    long[] figures = new long[builder.width()];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add("s", root, new long[3], 1, 1))
        .withMessageContaining("8");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add("s", root, figures, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add("s", root, figures, 1, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add("s", root, figures, 1, 1L << 48));
    figures[6] = Figure.LARGEST + 1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add("s", root, figures, 1, 1))
        .withMessageContaining("1000000000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Sheets.builder("id", "s", CONTEST, root)
                .add("s", root, new long[Item.COUNT + 3], 1, 1));
    assertThat(builder.size()).isZero();
  }

  @Test
  void a_column_is_present_once_any_row_has_something_in_it() {
    SmallElection election =
        SmallElection.of(CONTEST)
            .row("s1", 1, NONE, Figure.ILLEGIBLE, NONE, NONE, NONE, 1, 0, NONE)
            .row("s2", 1, NONE, NONE, NONE, Figure.ANNULLED, NONE, 1, 0, NONE);
    Sheets sheets = election.sheets();
    assertThat(sheets.has(Item.CAST)).isTrue();
    assertThat(sheets.has(Item.NULLS)).isTrue();
    assertThat(sheets.has(Item.REGISTERED)).isFalse();
    assertThat(sheets.has(Item.COUNT + 1)).as("a zero is something").isTrue();
    assertThat(sheets.has(Item.COUNT + 2)).isFalse();
  }

  @Test
  void sheets_never_change_once_built() {
    Sheets.Builder builder = builder();
    long[] figures = new long[builder.width()];
    builder.add("s1", root, figures, 1, 2);
    figures[0] = 9;
    Sheets sheets = builder.build();
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> builder.set(0, 0, 5));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> builder.add("s2", root, figures, 1, 3));
    assertThat(sheets.cell(0, 0)).isZero();
  }

  /// Blocks of small numbers are kept in half the room; the row with the large one may be any.
  @ParameterizedTest
  @ValueSource(ints = {0, 15, 16, 17, 4095, 4096, 5000})
  void a_number_of_any_size_leaves_the_figures_around_it_as_they_were(int large) {
    long[] edges = {
      Figure.MISSING,
      Figure.ILLEGIBLE,
      Figure.ANNULLED,
      0,
      -1,
      Integer.MAX_VALUE,
      Integer.MIN_VALUE + 3L,
      1,
      Figure.MISSING
    };
    for (long number :
        new long[] {
          Integer.MIN_VALUE + 2L,
          Integer.MIN_VALUE + 1L,
          Integer.MIN_VALUE,
          Integer.MIN_VALUE - 1L,
          Integer.MAX_VALUE + 1L,
          Figure.LARGEST,
          -Figure.LARGEST
        }) {
      Sheets.Builder builder = builder();
      long[] figures = new long[builder.width()];
      for (int row = 0; row < 5001; row++) {
        for (int column = 0; column < figures.length; column++) {
          figures[column] = edges[(row + column) % edges.length];
        }
        builder.add("s" + row, root, figures, 1, row + 2L);
      }
      builder.set(large, 3, number);
      Sheets sheets = builder.build();
      long[] row = new long[sheets.width()];
      for (int i = 0; i < sheets.size(); i++) {
        sheets.cells(i, row);
        for (int column = 0; column < row.length; column++) {
          long expected = i == large && column == 3 ? number : edges[(i + column) % edges.length];
          if (row[column] != expected || sheets.cell(i, column) != expected) {
            assertThat(row[column]).as("row %d, column %d", i, column).isEqualTo(expected);
            assertThat(sheets.cell(i, column)).isEqualTo(expected);
          }
        }
      }
    }
  }

  @Test
  void a_figure_set_later_is_the_figure() {
    Sheets.Builder builder = builder();
    long[] figures = new long[builder.width()];
    java.util.Arrays.fill(figures, Figure.MISSING);
    builder.add("s1", root, figures, 1, 2);
    builder.set(0, 6, 42);
    assertThat(builder.get(0, 6)).isEqualTo(42);
    Sheets sheets = builder.build();
    assertThat(sheets.votes(0, 1)).isEqualTo(42);
    assertThat(sheets.has(6)).isTrue();
    assertThat(sheets.has(5)).isFalse();
  }

  @Test
  void valid_and_cast_are_as_written_or_added_where_every_part_is_there() {
    Sheets sheets =
        SmallElection.of(CONTEST)
            .row("s1", 1, 100, 60, 50, 7, 2, 30, 10, 9)
            .row("s2", 1, 100, NONE, NONE, 7, 2, 30, 10, 9)
            .row("s3", 1, 100, NONE, NONE, Figure.ILLEGIBLE, 2, 30, 10, 9)
            .row("s4", 1, NONE, NONE, NONE, 7, 2, 30, NONE, 9)
            .sheets();
    assertThat(sheets.valid(0)).hasValue(50);
    assertThat(sheets.cast(0)).hasValue(60);
    assertThat(sheets.castAtLeast(0)).isEqualTo(60);
    assertThat(sheets.valid(1)).hasValue(49);
    assertThat(sheets.cast(1)).hasValue(58);
    assertThat(sheets.cast(2)).isEmpty();
    assertThat(sheets.castAtLeast(2)).isEqualTo(51);
    assertThat(sheets.valid(3)).isEmpty();
    assertThat(sheets.castAtLeast(3)).isEqualTo(48);
    assertThat(sheets.complete(3)).isFalse();
    assertThat(sheets.registered(3, Roll.UNKNOWN)).isEmpty();
  }

  @Test
  void ranges_cover_every_row_once_in_order() {
    Sheets.Builder builder = builder();
    long[] figures = new long[builder.width()];
    for (int row = 0; row < 70_000; row++) {
      builder.add("s", root, figures, 1, 1);
    }
    int next = 0;
    for (int[] range : builder.build().ranges()) {
      assertThat(range[0]).isEqualTo(next);
      next = range[1];
    }
    assertThat(next).isEqualTo(70_000);
    assertThat(builder().build().ranges()).isEmpty();
  }
}
