package org.acta.sheet;

import static org.acta.SmallElection.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.acta.SmallElection;
import org.acta.election.Rule.Plurality;
import org.acta.sheet.Standings.Standing;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private final SmallElection election = SmallElection.of(new Plurality(), 2);

  private List<Standing> standings() {
    Sheets sheets = election.sheets();
    Standings standings = Standings.of(sheets);
    List<Standing> list = new ArrayList<>();
    for (int row = 0; row < sheets.size(); row++) {
      list.add(standings.of(row));
    }
    return list;
  }

  @Test
  void the_same_sheet_twice_counts_once() {
    election.votes("s1", 5, 3).votes("s1", 5, 3);
    assertThat(standings()).containsExactly(Standing.COUNTED, Standing.REPEATED);
    assertThat(Standings.of(election.sheets()).findings())
        .containsExactly(new Finding.StationRepeated(0, 1));
  }

  @Test
  void two_versions_are_disputed_and_the_first_is_in_the_totals() {
    election.votes("s1", 5, 3).votes("s1", 5, 4);
    assertThat(standings()).containsExactly(Standing.DISPUTED, Standing.OTHER_VERSION);
    assertThat(Standings.of(election.sheets()).findings())
        .containsExactly(new Finding.StationDisputed(0, 1));
  }

  @Test
  void three_versions_are_reported_each_and_a_return_of_the_first_settles_nothing() {
    election.votes("s1", 5, 3).votes("s1", 5, 4).votes("s1", 6, 3).votes("s1", 5, 3);
    assertThat(standings())
        .containsExactly(
            Standing.DISPUTED, Standing.OTHER_VERSION, Standing.OTHER_VERSION, Standing.REPEATED);
    assertThat(Standings.of(election.sheets()).findings())
        .containsExactly(
            new Finding.StationDisputed(0, 1),
            new Finding.StationDisputed(0, 2),
            new Finding.StationRepeated(0, 3));
  }

  @Test
  void a_station_listed_empty_and_filled_later_counts_as_filled() {
    election.votes("s1", NONE, NONE).votes("s1", 5, 3).votes("s1", NONE, NONE);
    assertThat(standings()).containsExactly(Standing.EMPTY, Standing.COUNTED, Standing.EMPTY);
    Standings standings = Standings.of(election.sheets());
    assertThat(standings.rowOf("s1")).isEqualTo(1);
    assertThat(standings.listed()).isEqualTo(1);
    assertThat(standings.findings()).isEmpty();
    assertThat(standings.rowOf("s2")).isEqualTo(-1);
  }

  @Test
  void a_register_alone_is_not_a_sheet() {
    election.row("s1", 1, 300, NONE, NONE, NONE, NONE, NONE, NONE);
    assertThat(standings()).containsExactly(Standing.EMPTY);
  }

  @Test
  void an_illegible_or_missing_vote_makes_a_sheet_partial_and_a_zero_does_not() {
    election
        .votes("s1", 5, Figure.ILLEGIBLE)
        .votes("s2", 5, NONE)
        .votes("s3", 5, 0)
        .votes("s4", Figure.ANNULLED, Figure.ANNULLED);
    assertThat(standings())
        .containsExactly(Standing.PARTIAL, Standing.PARTIAL, Standing.COUNTED, Standing.PARTIAL);
  }

  @Test
  void a_zero_and_a_missing_figure_are_different_versions() {
    election.votes("s1", 5, 0).votes("s1", 5, NONE);
    assertThat(standings()).containsExactly(Standing.DISPUTED, Standing.OTHER_VERSION);
  }

  @Test
  void only_a_counted_sheet_is_certain() {
    for (Standing standing : Standing.values()) {
      assertThat(standing.certain()).isEqualTo(standing == Standing.COUNTED);
    }
  }

  @Test
  void a_row_that_adds_up_a_district_or_the_file_is_no_sheet() {
    election
        .votes("s1", 50, 30)
        .votes("s2", 20, 7)
        .votes("North", 70, 37)
        .votes("s3", 5, 3)
        .votes("s4", 60, 4)
        .votes("South", 65, 7)
        .votes("Total", 135, 44);

    assertThat(standings())
        .containsExactly(
            Standing.COUNTED,
            Standing.COUNTED,
            Standing.SUM,
            Standing.COUNTED,
            Standing.COUNTED,
            Standing.SUM,
            Standing.SUM);
    assertThat(Standings.of(election.sheets()).findings())
        .containsExactly(
            new Finding.RowIsSum(2, 107),
            new Finding.RowIsSum(5, 72),
            new Finding.RowIsSum(6, 179));
  }

  @Test
  void a_small_sheet_that_happens_to_be_a_sum_and_one_ballot_off_count() {
    election.votes("s1", 5, 3).votes("s2", 2, 7).votes("s3", 7, 10).votes("s4", 100, 19);
    assertThat(standings()).containsOnly(Standing.COUNTED);
  }

  @Test
  void a_sheet_equal_to_the_only_one_before_it_is_no_sum() {
    election.votes("s1", 50, 30).votes("s2", 50, 30);
    assertThat(standings()).containsOnly(Standing.COUNTED);
  }

  /// All strings of `Aa` and `BB` have the same [String#hashCode].
  @Test
  void many_stations_whose_codes_hash_alike_stay_apart_and_take_no_longer() {
    int pairs = 14;
    List<String> codes = new ArrayList<>();
    for (int bits = 0; bits < 1 << pairs; bits++) {
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < pairs; i++) {
        code.append((bits >> i & 1) == 0 ? "Aa" : "BB");
      }
      codes.add(code.toString());
      election.votes(code.toString(), 5, bits);
    }
    Standings standings = Standings.of(election.sheets());
    assertThat(standings.listed()).isEqualTo(codes.size());
    for (int row = 0; row < codes.size(); row++) {
      if (standings.rowOf(codes.get(row)) != row) {
        assertThat(standings.rowOf(codes.get(row))).isEqualTo(row);
      }
    }
    assertThat(standings.rowOf("AaAa")).isEqualTo(-1);
  }
}
