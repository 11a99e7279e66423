package org.acta.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.acta.SmallElection;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.sheet.Standings.Standing;
import org.acta.tally.Tally;
import org.junit.jupiter.api.Test;

/// Which of a station's documents counts, and that the others stay.
class AdoptionTest {
  private static final Contest CONTEST = SmallElection.contest(new Rule.Plurality(), 2);
  private static final Adoption RANKED = Adoption.RECOUNT_OVER_CORRECTION_OVER_ORIGINAL;

  private final Place country = Place.root("Country");
  private final Sheets.Builder rows =
      Sheets.builder("set", "source", CONTEST, country).from(new Origin("sheets.csv", "00", 0));

  private void document(DocumentType type, long written, long a, long b) {
    long[] figures = new long[Item.COUNT + 2];
    java.util.Arrays.fill(figures, Figure.MISSING);
    figures[Item.COUNT] = a;
    figures[Item.COUNT + 1] = b;
    int row = rows.add("s1", country, figures, 1, rows.size() + 2L);
    rows.document(row, type, written);
  }

  private Sheets adopting(Adoption rule) {
    return rows.adopting(rule).build();
  }

  private static List<Standing> standings(Sheets sheets) {
    Standings standings = Standings.of(sheets);
    return IntStream.range(0, sheets.size()).mapToObj(standings::of).toList();
  }

  @Test
  void without_a_rule_documents_that_differ_are_a_dispute() {
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 2);
    document(DocumentType.RECOUNT, Sheets.UNDATED, 1, 3);
    assertThat(standings(adopting(Adoption.NONE)))
        .containsExactly(Standing.DISPUTED, Standing.OTHER_VERSION);
  }

  @Test
  void a_recount_counts_over_a_correction_over_the_original_in_any_order() {
    document(DocumentType.RECOUNT, Sheets.UNDATED, 1, 3);
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 2);
    document(DocumentType.CORRECTION, Sheets.UNDATED, 1, 4);
    Sheets sheets = adopting(RANKED);
    assertThat(standings(sheets))
        .containsExactly(Standing.COUNTED, Standing.SUPERSEDED, Standing.SUPERSEDED);
    assertThat(Standings.of(sheets).findings())
        .containsExactly(new Finding.StationSuperseded(0, 1), new Finding.StationSuperseded(0, 2));
    assertThat(Tally.of(sheets, Standings.of(sheets), Roll.UNKNOWN).national().votes(1))
        .isEqualTo(3);
  }

  @Test
  void two_recounts_that_differ_are_a_dispute_and_outrank_the_original_together() {
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 2);
    document(DocumentType.RECOUNT, Sheets.UNDATED, 1, 3);
    document(DocumentType.RECOUNT, Sheets.UNDATED, 1, 4);
    assertThat(standings(adopting(RANKED)))
        .containsExactly(Standing.SUPERSEDED, Standing.DISPUTED, Standing.OTHER_VERSION);
  }

  @Test
  void an_annulment_makes_the_station_annulled_and_not_zero() {
    document(DocumentType.RECOUNT, Sheets.UNDATED, 1, 2);
    document(DocumentType.ANNULMENT, Sheets.UNDATED, Figure.ANNULLED, Figure.ANNULLED);
    Sheets sheets = adopting(RANKED);
    assertThat(standings(sheets)).containsExactly(Standing.SUPERSEDED, Standing.PARTIAL);
    Tally tally = Tally.of(sheets, Standings.of(sheets), Roll.UNKNOWN);
    assertThat(tally.national().withoutVotes(0)).isEqualTo(1);
    assertThat(SheetChecks.run(sheets, Standings.of(sheets), Roll.UNKNOWN))
        .contains(new Finding.Annulled(1));
  }

  @Test
  void a_correction_without_figures_takes_nothing_away() {
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 2);
    document(DocumentType.CORRECTION, Sheets.UNDATED, Figure.MISSING, Figure.MISSING);
    assertThat(standings(adopting(RANKED))).containsExactly(Standing.COUNTED, Standing.EMPTY);
  }

  @Test
  void the_latest_is_the_last_by_its_moment_and_not_by_its_line() {
    document(DocumentType.CORRECTION, 500, 1, 3);
    document(DocumentType.ORIGINAL, 400, 1, 2);
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 5);
    assertThat(standings(adopting(Adoption.LATEST)))
        .containsExactly(Standing.COUNTED, Standing.SUPERSEDED, Standing.SUPERSEDED);
  }

  @Test
  void without_moments_the_latest_is_the_last_line() {
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 2);
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 3);
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 3);
    assertThat(standings(adopting(Adoption.LATEST)))
        .containsExactly(Standing.SUPERSEDED, Standing.REPEATED, Standing.COUNTED);
  }

  @Test
  void the_original_counts_as_long_as_there_is_one() {
    document(DocumentType.RECOUNT, Sheets.UNDATED, 1, 3);
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 2);
    assertThat(standings(adopting(Adoption.ORIGINAL)))
        .containsExactly(Standing.SUPERSEDED, Standing.COUNTED);
  }

  @Test
  void what_is_no_sheet_is_kept_and_never_counted() {
    document(DocumentType.OTHER, Sheets.UNDATED, 1, 3);
    document(DocumentType.ORIGINAL, Sheets.UNDATED, 1, 2);
    Sheets sheets = adopting(Adoption.NONE);
    assertThat(standings(sheets)).containsExactly(Standing.NO_SHEET, Standing.COUNTED);
    assertThat(Standings.of(sheets).findings()).isEmpty();
    assertThat(sheets.size()).isEqualTo(2);
  }
}
