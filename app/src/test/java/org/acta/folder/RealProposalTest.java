package org.acta.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acta.sheet.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Published files of real elections, described by nobody: the proposal alone must lead to the
/// totals that their publishers state.
///
/// They are not part of this repository; without the folder beside it these tests are skipped.
class RealProposalTest {
  private static final Path TALLY = Path.of("../../shared/data/tally");

  @TempDir Path folder;

  @Test
  void venezuela_2024() {
    Proposed first = proposed("venezuela-2024/v1.csv.gz");
    assertVotes(first, 24_532, "EG", 7_156_462, "NM", 3_241_461);
    assertThat(first.sum(Item.VALID)).isEqualTo(10_659_128);
    assertThat(first.sum(Item.NULLS)).isEqualTo(1_139);
    assertThat(first.sum(Item.REGISTERED)).isEqualTo(17_745_239);
    assertThat(first.mapping().station().columns()).containsExactly("CENTRO", "MESA");
    Proposed second = proposed("venezuela-2024/v2.csv.gz");
    assertVotes(second, 25_073, "EG", 7_303_480, "NM", 3_316_142);
    assertThat(second.sum(Item.NULLS)).isEqualTo(1_213);
  }

  @Test
  void venezuela_2024_as_observers_keyed_it() {
    Proposed proposed = proposed("venezuela-2024/moe21952.csv.gz");
    assertVotes(proposed, 21_952, "Gonzalez", 6_392_350, "Maduro", 2_891_553);
    assertThat(proposed.votes().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(9_515_322);
  }

  @Test
  void bolivia_2019() {
    Proposed count = proposed("bolivia-2019/computo_final.csv.gz");
    assertVotes(count, 34_555, "MAS - IPSP", 2_889_359, "CC", 2_240_920);
    assertThat(count.sum(Item.REGISTERED)).isEqualTo(7_315_364);
    assertThat(count.sum(Item.NULLS)).isEqualTo(229_337);
    assertThat(count.sum(Item.BLANK)).isEqualTo(93_507);
    assertVotes(
        proposed("bolivia-2019/trep_20191020T194057.csv.gz"),
        28_975,
        "MAS - IPSP",
        2_355_644,
        "CC",
        1_950_000);
  }

  @Test
  void bolivia_2020_as_a_workbook_and_with_two_contests_in_one_file() {
    Proposed workbook = proposed("bolivia-2020/20201020T021835.xlsx");
    assertVotes(workbook, 18_557, "MAS_IPSP", 1_548_883, "CC", 1_075_654, "CREEMOS", 530_722);
    assertThat(workbook.sum(Item.VALID)).isEqualTo(3_222_952);
    Proposed both = proposed("bolivia-2020/20201019T013833.csv.gz");
    assertThat(both.parsed().sheets()).hasSize(2);
    assertVotes(both, 2_609, "CC", 219_220);
  }

  @Test
  void russia_2018_2020_and_2024() {
    Proposed first = proposed("russia-2018/stations.csv.gz");
    assertVotes(first, 97_699, "Путин Владимир Владимирович", 56_430_712);
    assertThat(first.sum(Item.VALID)).isEqualTo(72_787_734);
    assertThat(first.sum(Item.REGISTERED)).isEqualTo(109_008_428);
    Proposed question = proposed("russia-2020/stations.csv.gz");
    assertVotes(question, 96_765, "ДА", 57_071_119, "НЕТ", 15_347_937);
    assertThat(question.sum(Item.NULLS)).isEqualTo(604_950);
    Proposed last = proposed("russia-2024/stations.csv.gz");
    assertVotes(last, 94_214, "Путин Владимир Владимирович", 65_246_672);
    assertThat(last.sum(Item.VALID)).isEqualTo(73_980_307);
    assertThat(last.sum(Item.REGISTERED)).isEqualTo(99_764_974);
    assertThat(last.votes()).hasSize(4);
  }

  @Test
  void georgia_2024_whose_names_say_nothing() {
    Proposed proposed = proposed("georgia-2024/clean_nov15.xlsx");
    assertVotes(proposed, 3_110, "p_41", 1_120_016, "p_4", 229_160, "p_25", 161_518);
    assertThat(proposed.sum(Item.NULLS)).isEqualTo(34_955);
    assertThat(proposed.mapping().items())
        .containsEntry("cast", List.of("f_05"))
        .containsEntry("registered", List.of("f_01", "f_03?"));
  }

  @Test
  void mexico_2018_by_candidate() {
    Proposed proposed = proposed("mexico-2018-quickcount/remesas_0100020000.txt.gz");
    assertVotes(
        proposed, 6_307, "AMLO", 1_207_530, "RAC", 516_739, "JAMK", 360_034, "JHRC", 127_800);
    assertThat(proposed.sum(Item.CAST)).isEqualTo(2_275_143);
  }

  private Proposed proposed(String name) {
    Path file = TALLY.resolve(name).toAbsolutePath().normalize();
    assumeTrue(Files.exists(file), "the published files of real elections are not here");
    return Proposed.of(folder, List.of(file));
  }

  private static void assertVotes(Proposed proposed, int rows, Object... votes) {
    assertThat(proposed.folder().sheets().getFirst().size()).isEqualTo(rows);
    for (int i = 0; i < votes.length; i += 2) {
      assertThat(proposed.votes())
          .containsEntry((String) votes[i], ((Number) votes[i + 1]).longValue());
    }
  }
}
