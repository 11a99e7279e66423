package org.acta.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.election.Share;
import org.acta.intake.QuarantineRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a centre says that it works.
class IntakePlanTest {
  @TempDir private Path folder;

  private IntakePlan read(String yaml) throws IOException {
    return IntakePlan.read(Files.writeString(folder.resolve("intake.yaml"), yaml));
  }

  @Test
  void the_page_s_example_is_understood_rule_by_rule() throws IOException {
    Matcher yaml =
        Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/intake.md")));
    assertThat(yaml.find()).isTrue();

    IntakePlan plan = read(yaml.group(1));

    assertThat(plan.set()).isEqualTo("tally-centre");
    assertThat(plan.contest()).contains("president");
    assertThat(plan.clerks()).containsExactly("s01", "c01", "c02", "c03");
    assertThat(plan.rules())
        .containsExactly(
            new QuarantineRule.SumMismatch("sum-mismatch", 2),
            new QuarantineRule.CastOverRegistered("cast-over-registered", 5),
            new QuarantineRule.Blank("blank"),
            new QuarantineRule.AllZero("all-zero"),
            new QuarantineRule.NoNumber("no-number"),
            new QuarantineRule.Negative("negative"),
            new QuarantineRule.ChoiceOverCast("choice-over-cast"),
            new QuarantineRule.Turnout("turnout", new Share(95, 100)),
            new QuarantineRule.OneChoice("landslide", new Share(9, 10), 100));
  }

  @Test
  void a_centre_that_names_no_rule_has_the_usual_ones_and_an_empty_list_has_none()
      throws IOException {
    assertThat(read("intake: {title: x}\n").rules()).isEqualTo(IntakePlan.USUAL);
    assertThat(read("intake: {quarantine: []}\n").rules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a list",
        "intake: text",
        "entake: {}",
        "intake: {quarantine: [{check: blank}, {check: blank}]}",
        "intake: {quarantine: [{check: blank, tolerance: 3}]}",
        "intake: {quarantine: [{tolerance: 3}]}",
        "intake: {quarantine: [{check: turnout, over: lots}]}",
        "intake: {quarantine: [{check: sum-mismatch, tolerance: -1}]}",
        "intake: {clerks: [Ana María]}",
        "intake: {clerks: [anamaria]}",
        "intake: {a: &a [*a, *a]}",
      })
  void mistakes_are_refused_with_a_sentence(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(FolderException.class)
        .hasMessageContaining("intake.yaml");
  }

  @Test
  void a_pseudonym_has_a_digit_and_no_space() {
    assertThat(IntakePlan.isPseudonym("c07")).isTrue();
    assertThat(IntakePlan.isPseudonym("TABLE-3")).isTrue();
    assertThat(IntakePlan.isPseudonym("maria")).isFalse();
    assertThat(IntakePlan.isPseudonym("c 07")).isFalse();
    assertThat(IntakePlan.isPseudonym("c0707070707070707")).isFalse();
    assertThat(IntakePlan.isPseudonym("")).isFalse();
  }
}
