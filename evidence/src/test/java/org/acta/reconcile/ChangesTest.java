package org.acta.reconcile;

import static org.acta.reconcile.Pair.copy;
import static org.acta.reconcile.Pair.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.acta.election.Roll;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final int A = Item.COUNT;

  @Test
  void a_release_and_itself_have_no_changes() {
    List<Pair.Row> rows = Pair.random(new Random(1), true);
    rows.add(row("s1", 1, 1, 1));
    rows.add(row("s1", 2, 2, 2));
    assertThat(Changes.between(copy(rows), copy(rows)).none()).isTrue();
  }

  @Test
  void a_changed_cell_a_new_station_and_a_lost_one_explain_the_totals() {
    Changes changes =
        Changes.between(
            copy(row("s1", 10, 0, 0), row("s2", 5, 5, 5), row("s3", 100, 1, 1)),
            copy(row("s2", 3, 5, 6), row("s1", 10, 0, 0), row("s4", 7, 7, 7)));

    assertThat(changes.shared()).isEqualTo(2);
    assertThat(changes.onlyIn(Changes.BEFORE)).isEqualTo(1);
    assertThat(changes.onlyIn(Changes.AFTER)).isEqualTo(1);
    assertThat(changes.stations()).containsExactly(new Changes.Changed(1, List.of(A, A + 2)));
    assertThat(changes.cells()).isEqualTo(2);
    assertThat(changes.columns().get(A)).isEqualTo(new ColumnChange(A, 1, 0, 1, -2, 100, 7));
    assertThat(changes.columns().get(A).total()).isEqualTo(20 - 115);
    assertThat(changes.cell(Changes.AFTER, 1, A)).isEqualTo(3);
  }

  @Test
  void a_number_that_comes_or_goes_is_a_change_of_state() {
    Changes changes =
        Changes.between(
            copy(row("s1", Figure.MISSING, 5, 0), row("s2", 1, 1, 0)),
            copy(row("s1", 4, Figure.ILLEGIBLE, 0), row("s2", 1, 1, 0)));

    assertThat(changes.columns().get(A)).isEqualTo(new ColumnChange(A, 1, 0, 0, 4, 0, 0));
    assertThat(changes.columns().get(A + 1).states()).isEqualTo(1);
    assertThat(changes.columns().get(A + 1).net()).isEqualTo(-5);
  }

  @Test
  void another_version_beside_the_same_figures_is_a_change() {
    Changes changes =
        Changes.between(copy(row("s1", 1, 1, 1)), copy(row("s1", 1, 1, 1), row("s1", 2, 2, 2)));

    assertThat(changes.stations()).containsExactly(new Changes.Changed(0, List.of()));
    assertThat(changes.cells()).isZero();
    assertThat(changes.none()).isFalse();
  }

  @Test
  void versions_in_another_order_are_no_change() {
    assertThat(
            Changes.between(
                    copy(row("s1", 1, 1, 1), row("s1", 2, 2, 2)),
                    copy(row("s1", 2, 2, 2), row("s1", 1, 1, 1)))
                .none())
        .isTrue();
  }

  @Test
  void changes_backwards_are_the_mirror_of_changes_forwards() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Copy one = copy(Pair.random(random, seed % 2 == 0));
      Copy other = copy(Pair.random(random, true));
      Changes forth = Changes.between(one, other);
      Changes back = Changes.between(other, one);

      assertThat(back.shared()).isEqualTo(forth.shared());
      assertThat(back.onlyIn(Changes.BEFORE)).isEqualTo(forth.onlyIn(Changes.AFTER));
      assertThat(back.onlyIn(Changes.AFTER)).isEqualTo(forth.onlyIn(Changes.BEFORE));
      assertThat(cells(back, true)).as("seed %d", seed).isEqualTo(cells(forth, false));
      for (ColumnChange there : forth.columns()) {
        assertThat(back.columns().get(there.column()))
            .isEqualTo(
                new ColumnChange(
                    there.column(),
                    there.cells(),
                    there.down(),
                    there.up(),
                    -there.net(),
                    there.onlyAfter(),
                    there.onlyBefore()));
      }
    }
  }

  @Test
  void random_releases_change_as_a_slow_reader_finds() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Pair.Row> before = Pair.random(random, true);
      List<Pair.Row> after = Pair.random(random, true);
      Collections.shuffle(after, random);
      Map<String, List<Long>> was = new HashMap<>();
      before.forEach(row -> was.put(row.station(), row.cells()));
      TreeSet<String> expected = new TreeSet<>();
      for (Pair.Row row : after) {
        for (int column = 0; was.containsKey(row.station()) && column < A + 3; column++) {
          long old = was.getOrDefault(row.station(), List.of()).get(column);
          if (old != row.cells().get(column)) {
            expected.add(row.station() + " " + column + " " + old + " " + row.cells().get(column));
          }
        }
      }
      Changes changes = Changes.between(copy(before), copy(after));
      assertThat(cells(changes, false)).as("seed %d", seed).isEqualTo(expected);
      assertThat(changes.cells()).isEqualTo(expected.size());
    }
  }

  @Test
  void copies_reconciled_already_have_the_same_changes_and_three_have_none() {
    Copy before = Pair.copy(Pair.row("s1", 5, 3, 1), Pair.row("s2", 5, 3, 1));
    Copy after = Pair.copy(Pair.row("s2", 5, 4, 1), Pair.row("s3", 5, 3, 1));
    Changes changes = Changes.of(Reconciliation.of(List.of(before, after), Roll.UNKNOWN));
    assertThat(cells(changes, false)).isEqualTo(cells(Changes.between(before, after), false));
    assertThat(cells(changes, false)).containsExactly("s2 6 3 4");
    Reconciliation three = Reconciliation.of(List.of(before, after, after), Roll.UNKNOWN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Changes.of(three))
        .withMessage("changes are between 2 copies, not 3");
  }

  private static TreeSet<String> cells(Changes changes, boolean mirrored) {
    TreeSet<String> cells = new TreeSet<>();
    for (Changes.Changed changed : changes.stations()) {
      for (int column : changed.columns()) {
        List<Long> pair =
            new ArrayList<>(
                List.of(
                    changes.cell(Changes.BEFORE, changed.station(), column),
                    changes.cell(Changes.AFTER, changed.station(), column)));
        if (mirrored) {
          Collections.reverse(pair);
        }
        cells.add(
            changes.both().code(changed.station())
                + " "
                + column
                + " "
                + pair.get(0)
                + " "
                + pair.get(1));
      }
    }
    return cells;
  }
}
