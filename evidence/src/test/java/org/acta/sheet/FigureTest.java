package org.acta.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
  @Test
  void the_four_states_have_four_packed_forms() {
    List<Figure> states =
        List.of(
            new Figure.Missing(),
            new Figure.Illegible(),
            new Figure.Annulled(),
            new Figure.Count(0));
    assertThat(states.stream().map(Figure::packed).distinct()).hasSize(4);
    states.forEach(state -> assertThat(Figure.of(state.packed())).isEqualTo(state));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 666, Figure.LARGEST, -Figure.LARGEST})
  void a_number_survives_packing(long ballots) {
    Figure figure = new Figure.Count(ballots);
    assertThat(Figure.of(figure.packed())).isEqualTo(figure);
    assertThat(Figure.isCount(figure.packed())).isTrue();
    assertThat(Figure.orZero(figure.packed())).isEqualTo(ballots);
    assertThat(figure.count()).hasValue(ballots);
  }

  @ParameterizedTest
  @ValueSource(longs = {Figure.MISSING, Figure.ILLEGIBLE, Figure.ANNULLED})
  void the_absence_of_a_number_is_not_a_zero(long packed) {
    assertThat(Figure.isCount(packed)).isFalse();
    assertThat(Figure.orZero(packed)).isZero();
    assertThat(Figure.of(packed).count()).isEmpty();
    assertThat(Figure.of(packed)).isNotEqualTo(new Figure.Count(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {Figure.LARGEST + 1, -Figure.LARGEST - 1, Long.MAX_VALUE})
  void a_number_beyond_any_electorate_is_refused(long ballots) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Figure.Count(ballots))
        .withMessageContaining(Long.toString(ballots));
  }
}
