package org.acta.reader.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;
import org.acta.reader.name.Mentions;
import org.acta.reader.text.SharedGrammar;
import org.acta.reader.text.Text;
import org.junit.jupiter.api.Test;

/// All persons here are invented.
class AttributionTest {
  private static final Mentions.Finder NAMES = new Mentions.Finder(Vocabulary.read());

  private static List<String> told(String words) {
    Text text = SharedGrammar.text(words);
    return Quotations.of(text, NAMES.in(text)).all().stream()
        .map(quote ->
            quote.words().text() + " <- " + quote.speaker().map(ActorKey::text).orElse("nobody"))
        .toList();
  }

  @Test
  void who_speaks_for_a_country_spoke_the_words_that_it_welcomes_something_with() {
    assertThat(
            told(
                "Chile's foreign minister, Ana Reyes, said that her country regarded the vote as"
                    + " \"a sham\"."))
        .containsExactly("a sham <- person:ana-reyes");
    assertThat(
            told(
                "The head of the European Union mission, Ana Reyes, said observers had noted"
                    + " \"a lack of order\"."))
        .containsExactly("a lack of order <- person:ana-reyes");
  }

  @Test
  void what_somebody_would_say_is_told_by_whoever_reports_it() {
    assertThat(
            told(
                "The bishop Piet Jonker warned that the crowd would answer \"with the means that"
                    + " it has\"."))
        .containsExactly("with the means that it has <- person:piet-jonker");
  }

  @Test
  void the_minister_of_another_country_is_named_behind_its_possessive() {
    assertThat(
            told(
                "Colombia's president, Ana Reyes, asked for time; Chile's, Piet Jonker, said that"
                    + " the numbers were \"hard to believe\"."))
        .containsExactly("hard to believe <- person:piet-jonker");
    assertThat(
            told(
                "Peru waits; so does Spain, whose foreign minister, Ana Reyes, called it \"a"
                    + " mockery\"."))
        .containsExactly("a mockery <- person:ana-reyes");
  }

  @Test
  void whom_an_aside_quotes_speaks_and_not_what_quotes_them() {
    assertThat(
            told(
                "Ana Reyes, as quoted by the daily Norte, congratulated the citizens \"on their"
                    + " patience\"."))
        .containsExactly("on their patience <- person:ana-reyes");
    assertThat(
            told(
                "Ana Reyes passed on the wishes of Piet Jonker, \"in brotherhood\", as she put"
                    + " it."))
        .containsExactly("in brotherhood <- person:ana-reyes");
  }

  @Test
  void a_statement_is_of_whoever_issued_it_before() {
    assertThat(told("Ana Reyes thanked voters in a short note. \"You have humbled us,\" it read."))
        .containsExactly("You have humbled us, <- person:ana-reyes");
    assertThat(
            told(
                "The African Union issued a statement alleging that the figures contradict"
                    + " \"all that was seen\"."))
        .containsExactly("all that was seen <- igo:AU");
  }

  @Test
  void who_laughs_or_was_asked_speaks_next() {
    assertThat(told("Asked whether he was afraid, Piet Jonker laughed. \"We have friends.\""))
        .containsExactly("We have friends. <- person:piet-jonker");
    assertThat(told("Ana Reyes was blunt. \"They lost.\""))
        .containsExactly("They lost. <- person:ana-reyes");
  }

  @Test
  void a_question_in_between_does_not_end_what_somebody_says() {
    assertThat(
            told(
                "\"We do not know,\" said Ana Reyes. Are there suspects? \"We are"
                    + " investigating.\""))
        .containsExactly(
            "We do not know, <- person:ana-reyes", "We are investigating. <- person:ana-reyes");
  }

  @Test
  void the_subject_before_a_colon_speaks_unless_something_is_read_out() {
    assertThat(told("Ana Reyes declined to endorse the winner: \"We observe.\""))
        .containsExactly("We observe. <- person:ana-reyes");
    assertThat(told("Ana Reyes waved a placard: \"Go home.\""))
        .containsExactly("Go home. <- nobody");
  }

  @Test
  void whoever_extends_congratulations_spoke_them() {
    assertThat(
            told("The South African presidency extended \"warm congratulations\" to the winner."))
        .containsExactly("warm congratulations <- state:ZA");
  }

  @Test
  void who_is_told_something_and_the_name_of_a_list_say_nothing() {
    assertThat(told("The country's \"free\" press, such as it is, was told to print the figures."))
        .containsExactly("free <- nobody");
    assertThat(told("The commission confirmed that the list \"Never stop the city\" won 49 seats."))
        .containsExactly("Never stop the city <- nobody");
  }

  @Test
  void an_unnamed_shopkeeper_is_meant_by_he_and_nobody_who_was_named_before() {
    assertThat(told("Piet Jonker lost. A shopkeeper shrugged. \"He was never here,\" he said."))
        .noneMatch(quote -> quote.contains("piet-jonker"));
  }

  @Test
  void a_sentence_ends_with_the_network_that_it_was_posted_on() {
    assertThat(
            told(
                "\"It was close,\" the German foreign ministry posted on X. U.S. Ambassador Ana"
                    + " Reyes hailed \"a milestone\"."))
        .containsExactly("It was close, <- state:DE", "a milestone <- person:ana-reyes");
  }
}
