package org.acta.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.SharedGrammar;
import org.junit.jupiter.api.Test;

/// A name that every reader of newspapers knows speaks for a state, as long as its term lasts.
class LeadersTest {
  private static final Mentions.Finder NAMES = new Mentions.Finder(Vocabulary.read());

  private static Optional<String> behalf(String words, String published, String person) {
    return NAMES
        .in(
            SharedGrammar.text(words),
            Optional.of(published).filter(day -> !day.isEmpty()).map(LocalDate::parse))
        .onBehalfOf(new ActorKey("person:" + person))
        .map(ActorKey::text);
  }

  @Test
  void a_president_in_office_speaks_for_the_state() {
    String words = "Zambia's election is over. Macron congratulated the winner.";
    assertThat(behalf(words, "2021-08-17", "emmanuel-macron")).contains("state:FR");
    assertThat(behalf(words, "2011-09-24", "emmanuel-macron")).isEmpty();
  }

  @Test
  void a_term_is_told_by_the_last_year_that_an_undated_article_names() {
    String words = "Zambia's election of 2021 was praised by Merkel, unlike that of 2016.";
    assertThat(behalf(words, "", "angela-merkel")).contains("state:DE");
    assertThat(behalf(words.replace("2021", "2024"), "", "angela-merkel")).isEmpty();
  }

  @Test
  void whoever_changed_offices_speaks_for_the_one_of_that_month() {
    String words = "Zambia's election is over. Jens Stoltenberg welcomed the result.";
    assertThat(behalf(words, "2011-09-24", "jens-stoltenberg")).contains("state:NO");
    assertThat(behalf(words, "2021-08-17", "jens-stoltenberg")).contains("igo:NATO");
  }

  @Test
  void at_home_a_president_is_a_person() {
    assertThat(
            behalf(
                "Zambia's election is over. Lungu refused to concede.",
                "2021-08-17",
                "edgar-lungu"))
        .isEmpty();
  }

  @Test
  void the_words_of_the_article_go_before_the_vocabulary() {
    String vote = "Zambia's election is over. ";
    assertThat(
            behalf(
                vote + "Former president Barack Obama praised it.", "2015-02-02", "barack-obama"))
        .isEmpty();
    assertThat(
            behalf(
                vote + "A lawyer, Ruth Merkel, praised it. Merkel smiled.",
                "2015-02-02",
                "ruth-merkel"))
        .isEmpty();
  }

  @Test
  void a_common_surname_needs_an_office_beside_it() {
    String vote = "Zambia's election is over. ";
    assertThat(behalf(vote + "Singh praised it.", "2011-09-24", "singh")).isEmpty();
    assertThat(behalf(vote + "Prime Minister Singh praised it.", "2011-09-24", "manmohan-singh"))
        .contains("state:IN");
  }

  @Test
  void an_office_whose_state_nobody_says_is_that_of_the_person_who_held_it() {
    assertThat(
            behalf(
                "Zambia's election is over. Foreign Minister Penny Wong praised it.",
                "2022-09-01",
                "penny-wong"))
        .contains("state:AU");
  }

  @Test
  void the_state_that_votes_is_that_of_the_leader_who_won() {
    assertThat(
            NAMES
                .in(
                    SharedGrammar.text(
                        "Sisi's third term was greeted by China, India and Italy. China sent a letter."),
                    Optional.of(LocalDate.parse("2023-12-20")))
                .home())
        .contains("EG");
  }
}
