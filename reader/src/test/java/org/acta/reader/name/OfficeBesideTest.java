package org.acta.reader.name;

import static org.acta.reader.name.Named.behalf;
import static org.acta.reader.name.Named.whom;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Names of all shapes, and the offices that stand around them.
class OfficeBesideTest {
  @Test
  void small_words_belong_to_a_name() {
    assertThat(whom("The cleric Yusuf al-Tamimi rejected the result.", "Tamimi"))
        .containsExactly("person:yusuf-al-tamimi");
    assertThat(whom("Inés de la Vega rejected the result.", "Vega"))
        .containsExactly("person:ines-de-la-vega");
  }

  @Test
  void a_month_is_a_surname_behind_a_first_name() {
    assertThat(whom("Brenda May rejected the result.", "May")).containsExactly("person:brenda-may");
  }

  @Test
  void what_an_office_is_of_may_stand_between_it_and_the_name() {
    assertThat(
            behalf(
                "President of the Republic of Korea Han Do-yun congratulated him.", "han-do-yun"))
        .contains("state:KR");
  }

  @Test
  void the_lawyer_for_the_president_is_not_the_president() {
    assertThat(whom("A lawyer for the president, Ruth Mwale, objected. She left.", "She"))
        .containsExactly("person:ruth-mwale");
    assertThat(
            whom(
                "President Abel Phiri sat. A lawyer for the president, Ruth Mwale, objected.",
                "president"))
        .containsExactly("person:abel-phiri");
  }

  @Test
  void two_offices_before_a_name_are_of_one_person() {
    assertThat(whom("The challenger, former mayor Ruth Mwale, objected.", "challenger"))
        .containsExactly("person:ruth-mwale");
  }

  @Test
  void a_speaker_of_parliament_speaks_for_nobody_else() {
    assertThat(behalf("The speaker of parliament, Ruth Mwale, accepted the result.", "ruth-mwale"))
        .isEmpty();
  }

  @Test
  void an_ambassador_never_speaks_for_the_state_that_votes() {
    assertThat(
            behalf(
                "The Dutch ambassador was turned away. Ambassador Anna Visser protested.",
                "anna-visser"))
        .contains("state:NL");
    assertThat(behalf("Ambassador Anna Visser protested.", "anna-visser")).isEmpty();
  }

  @Test
  void the_office_of_one_is_not_that_of_the_next_in_a_list() {
    assertThat(
            behalf(
                "Sweden's foreign minister, Karin Ek, Estonia's Tiit Kask and others wrote.",
                "tiit-kask"))
        .contains("state:EE");
  }

  @Test
  void two_presidents_without_a_name_are_two_persons() {
    assertThat(whom("The president of Chile waited. The president of Ghana smiled.", "president"))
        .containsExactly("person:president-of-gh");
  }

  @Test
  void who_sent_observers_is_told_by_the_words_behind_them() {
    assertThat(
            whom("The observers sent by the African Union, led by Ruth Mwale, left.", "observers"))
        .containsExactly("igo:AU");
  }

  @Test
  void his_country_is_that_of_whoever_says_so() {
    assertThat(whom("Chile's Pedro Soto said his country would wait.", "country"))
        .containsExactly("state:CL");
  }

  @Test
  void the_british_foreign_office_needs_no_state_beside_it() {
    assertThat(whom("The Foreign Office shared the concerns.", "Office"))
        .containsExactly("state:GB");
    assertThat(whom("The foreign ministry shared the concerns.", "ministry"))
        .containsExactly("state:ZM");
  }

  @Test
  void a_presidency_that_said_so_is_that_of_whoever_acts_in_the_sentence() {
    assertThat(whom("Ghana congratulated him, the presidency said.", "presidency"))
        .containsExactly("state:GH");
  }

  @Test
  void in_a_list_of_reactions_the_line_above_says_for_whom() {
    assertThat(
            behalf(
                "\n\nFINLAND\n\nA foreign ministry spokesman, Matti Salo, praised the vote.",
                "matti-salo"))
        .contains("state:FI");
    assertThat(
            behalf(
                "\n\nNORWAY\n\nKari Lund, who led the observers, praised the vote.", "kari-lund"))
        .contains("state:NO");
  }

  @Test
  void persons_have_no_article() {
    assertThat(whom("The Situation Desk rejected the result.", "Desk"))
        .containsExactly("org:situation-desk");
  }

  @Test
  void a_party_of_the_state_that_votes_is_known_by_its_letters() {
    assertThat(whom("The UPND rejected the result.", "UPND")).containsExactly("party:ZM:upnd");
    assertThat(whom("Mexico's PAN watched.", "PAN")).containsExactly("party:MX:pan");
  }
}
