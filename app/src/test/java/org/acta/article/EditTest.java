package org.acta.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Attribution;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Status;
import org.acta.ledger.Target;
import org.acta.ledger.Utterance;
import org.acta.ledger.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A person changes one field at a time, and nothing that does not fit.
class EditTest {
  private static final ConfirmedDeed DEED =
      new ConfirmedDeed(
          PositionKind.QUESTION,
          Optional.of(new ActorKey("group:some-states")),
          List.of(),
          List.of(),
          Attribution.DIRECT,
          Optional.of(Target.RESULT),
          Optional.empty(),
          Status.STATED,
          Voice.SOURCE,
          Optional.empty(),
          Optional.empty(),
          new Utterance(
              Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
          OptionalInt.empty(),
          OptionalInt.empty(),
          List.of(),
          List.of(),
          List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind|withhold",
        "actor|state:AA",
        "actors|state:AA,state:BB",
        "members|state:AA,state:BB",
        "speaker|person:ana-alves",
        "onBehalfOf|state:AA",
        "via|outlet:daily-x",
        "target|process",
        "recipient|organ:XX:council",
        "status|hedged",
        "voice|author",
        "date|2026-03-02",
        "place|the capital",
        "paraphrase|doubts the count",
        "count|9",
        "deaths|0",
        "demands|recount,audit",
        "references|https://example.org/",
      })
  void every_field_says_what_it_was_changed_to(String field, String value) {
    Edit edit = Edit.parse(field + " = " + value).orElseThrow();

    assertThat(edit.field().of(edit.applyTo(DEED))).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(Edit.Field.class)
  void no_other_field_is_touched(Edit.Field field) {
    ConfirmedDeed same =
        field == Edit.Field.KIND
                || field == Edit.Field.ACTOR
                || field == Edit.Field.TARGET
                || field == Edit.Field.STATUS
                || field == Edit.Field.VOICE
            ? new Edit(field, field.of(DEED)).applyTo(DEED)
            : new Edit(field, "").applyTo(DEED);

    assertThat(same).isEqualTo(DEED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=cheer",
        "kind=protest",
        "actor=Norway",
        "actor=",
        "target=",
        "status=loud",
        "count=many",
        "demands=apology",
      })
  void what_does_not_fit_is_refused_in_a_sentence(String edit) {
    assertThatThrownBy(() -> Edit.parse(edit).orElseThrow().applyTo(DEED))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isNotBlank();
  }

  @Test
  void words_of_the_article_are_nobody_s_to_change() {
    assertThat(Edit.parse("trigger=accepted")).isEmpty();
    assertThat(Edit.fields()).startsWith("kind, actor").doesNotContain("trigger");
    assertThat(Edit.parse("kind")).isEmpty();
  }
}
