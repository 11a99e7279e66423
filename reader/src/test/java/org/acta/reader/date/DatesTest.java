package org.acta.reader.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.Dated;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.SharedGrammar;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;
import org.junit.jupiter.api.Test;

class DatesTest {
  // A Thursday.
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2021, 6, 10));

  private static List<String> values(String words, Optional<LocalDate> published) {
    Text text = SharedGrammar.text(words);
    Dates dates = Dates.of(text, published);
    return text.sentences().stream()
        .flatMap(sentence -> dates.in(sentence).stream())
        .map(Dated::value)
        .toList();
  }

  @Test
  void a_weekday_is_the_last_one_up_to_the_day_of_publication() {
    assertThat(values("The court ruled on Thursday.", PUBLISHED)).containsExactly("2021-06-10");
    assertThat(values("The court ruled on Friday night.", PUBLISHED)).containsExactly("2021-06-04");
  }

  @Test
  void a_weekday_alone_stays_a_weekday() {
    assertThat(values("The court ruled on Tuesday.", Optional.empty()))
        .containsExactly("XXXX-WXX-2");
  }

  @Test
  void what_will_be_lies_after_the_day_of_publication() {
    assertThat(values("The court will rule on Saturday.", PUBLISHED)).containsExactly("2021-06-12");
  }

  @Test
  void days_weeks_and_months_are_counted_from_the_day_of_publication() {
    assertThat(values("It was stolen, she said yesterday.", PUBLISHED))
        .containsExactly("2021-06-09");
    assertThat(values("He fled two days ago.", PUBLISHED)).containsExactly("2021-06-08");
    assertThat(values("He fled last month.", PUBLISHED)).containsExactly("2021-05");
    assertThat(values("He fled last week.", PUBLISHED)).containsExactly("2021-W22");
  }

  @Test
  void a_day_of_a_month_is_the_last_such_day() {
    assertThat(values("The vote of June 6 was fair.", PUBLISHED)).containsExactly("2021-06-06");
    assertThat(values("The vote of 11 December was fair.", PUBLISHED))
        .containsExactly("2020-12-11");
    assertThat(values("The vote of March 4, 2018, was fair.", PUBLISHED))
        .containsExactly("2018-03-04");
  }

  @Test
  void a_day_that_does_not_exist_is_no_date() {
    assertThat(values("The vote of February 31 was fair.", PUBLISHED)).isEmpty();
  }

  @Test
  void years_and_what_is_vague_need_no_day_of_publication() {
    assertThat(values("Unrest hit the city in 2019.", Optional.empty())).containsExactly("2019");
    assertThat(values("They recently sent ships.", Optional.empty())).containsExactly("PAST_REF");
    assertThat(values("They are now calling for protests.", Optional.empty()))
        .containsExactly("PRESENT_REF");
  }

  @Test
  void a_date_belongs_to_what_it_hangs_on() {
    Text text = SharedGrammar.text("Peru on Monday rejected Sunday's election.");
    Sentence sentence = text.sentences().getFirst();
    Word rejected =
        sentence.words().stream()
            .filter(word -> word.text().equals("rejected"))
            .findFirst()
            .orElseThrow();
    assertThat(Dates.of(text, PUBLISHED).at(sentence, rejected).map(Dated::value))
        .contains("2021-06-07");
  }
}
