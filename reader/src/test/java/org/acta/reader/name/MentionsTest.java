package org.acta.reader.name;

import static org.acta.reader.name.Named.behalf;
import static org.acta.reader.name.Named.in;
import static org.acta.reader.name.Named.whom;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Located;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.SharedGrammar;
import org.acta.reader.text.Text;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private static final Mentions.Finder NAMES = new Mentions.Finder(Vocabulary.read());
  private static final String VOTE = "Zambia's presidential election is over. ";

  @Test
  void the_state_that_votes_stands_beside_its_election() {
    assertThat(in("China, China and China again congratulated it.").home()).contains("ZM");
  }

  @Test
  void a_full_name_is_that_of_whoever_was_named_by_a_part_of_it() {
    assertThat(whom("Ondo lost. President Ali Ondo Mba wept. Ondo left.", "Ondo"))
        .containsExactly("person:ali-ondo-mba");
    assertThat(whom("Juan Pedro López Obrador won. López Obrador smiled.", "Obrador"))
        .containsExactly("person:juan-pedro-lopez-obrador");
  }

  @Test
  void a_dotted_capital_is_one_letter_of_a_key() {
    assertThat(Slugs.of("Ekrem İmamoğlu")).isEqualTo("ekrem-imamoglu");
  }

  @Test
  void initials_in_brackets_tell_where_the_name_of_a_body_begins() {
    assertThat(whom("Its Zambia Haki-e-Umoja (ZHU) party lost. ZHU complained.", "ZHU"))
        .containsExactly("party:ZM:zambia-haki-e-umoja");
  }

  @Test
  void a_lone_capital_with_an_article_that_acts_is_a_body() {
    assertThat(whom("The Tembari, who signed a deal, refused.", "Tembari"))
        .containsExactly("org:tembari");
  }

  @Test
  void a_government_in_a_capital_is_that_of_its_state() {
    assertThat(whom("The government in Berlin was silent.", "government"))
        .containsExactly("state:DE");
  }

  @Test
  void capitals_and_palaces_stand_for_states() {
    assertThat(whom("The Kremlin was silent.", "Kremlin")).containsExactly("state:RU");
    assertThat(whom("Ankara sent its congratulations.", "Ankara")).containsExactly("state:TR");
    assertThat(whom("The White House was silent.", "House")).containsExactly("state:US");
  }

  @Test
  void a_capital_that_something_happens_in_is_a_place() {
    assertThat(in("Crowds marched in Ankara.").all())
        .filteredOn(mention -> mention.key().text().equals("state:TR"))
        .allMatch(Mention::place);
    assertThat(in("Ankara marched.").all())
        .filteredOn(mention -> mention.key().text().equals("state:TR"))
        .noneMatch(Mention::place);
  }

  @Test
  void an_adjective_of_a_continent_is_no_adjective_of_a_state() {
    assertThat(in("Seven Latin American countries objected.").actors())
        .extracting(actor -> actor.key().text())
        .contains("group:latin-american-states")
        .doesNotContain("state:US");
  }

  @Test
  void a_state_in_a_persons_name_is_no_state() {
    assertThat(in("Jordan Bardella congratulated him.").actors())
        .extracting(actor -> actor.key().text())
        .contains("person:jordan-bardella")
        .doesNotContain("state:JO");
  }

  @Test
  void an_office_of_another_state_speaks_for_it() {
    assertThat(behalf("Norway's prime minister, Kari Nordmann, was pleased.", "kari-nordmann"))
        .contains("state:NO");
    assertThat(behalf("Norwegian Foreign Minister Kari Nordmann was pleased.", "kari-nordmann"))
        .contains("state:NO");
    assertThat(
            behalf(
                "Kari Nordmann, a spokeswoman for the Norwegian foreign ministry, was pleased.",
                "kari-nordmann"))
        .contains("state:NO");
    assertThat(behalf("President Kari Nordmann of Norway was pleased.", "kari-nordmann"))
        .contains("state:NO");
    assertThat(behalf("U.S. Secretary of State Ann Example was pleased.", "ann-example"))
        .contains("state:US");
  }

  @Test
  void a_president_at_home_speaks_for_himself() {
    assertThat(behalf("President Moses Banda of Zambia was pleased.", "moses-banda")).isEmpty();
    assertThat(behalf("Zambian President Moses Banda was pleased.", "moses-banda")).isEmpty();
  }

  @Test
  void the_past_holder_of_an_office_speaks_for_nobody() {
    assertThat(behalf("Former Norwegian foreign minister Kari Nordmann objected.", "kari-nordmann"))
        .isEmpty();
  }

  @Test
  void a_spokesman_speaks_for_whom_he_is_named_with() {
    assertThat(behalf("UN spokesman Ole Olsen took note of it.", "ole-olsen")).contains("igo:UN");
    assertThat(behalf("A Kremlin aide, Ivan Ivanov, took note of it.", "ivan-ivanov"))
        .contains("state:RU");
    assertThat(
            behalf(
                "Moses Banda lost. A spokesman for Mr Banda, John Phiri, objected.", "john-phiri"))
        .contains("person:moses-banda");
  }

  @Test
  void a_surname_is_the_person_who_was_named_in_full_even_later() {
    assertThat(whom("Moses Banda lost. Mr Banda objected.", "Banda"))
        .containsExactly("person:moses-banda");
    assertThat(in("Banda objects. Opposition leader Moses Banda said no.").actors())
        .extracting(actor -> actor.key().text())
        .contains("person:moses-banda")
        .doesNotContain("person:banda");
  }

  @Test
  void the_bloc_is_the_last_organisation_named() {
    String words = "The European Union was silent. Chile objected. The bloc asked for a recount.";
    assertThat(whom(words, "bloc")).containsExactly("igo:EU");
  }

  @Test
  void whoever_is_told_has_the_duty() {
    String words = "Moscow sent a message to the opposition, saying it must accept the result.";
    assertThat(whom(words, "it")).containsExactly("party:ZM:opposition");
  }

  @Test
  void he_is_the_subject_before_and_him_is_not() {
    String words = "President Juan Perez of Chile phoned Moses Banda to congratulate him.";
    assertThat(whom(words, "him")).containsExactly("person:moses-banda");
    assertThat(whom("Juan Perez met Moses Banda. He smiled.", "He"))
        .containsExactly("person:juan-perez");
  }

  @Test
  void the_leaders_of_several_states_stand_for_each() {
    String words = "The presidents of Kenya, Ghana and Togo congratulated him.";
    assertThat(whom(words, "presidents")).containsExactly("state:KE", "state:GH", "state:TG");
  }

  @Test
  void both_are_the_two_named_together() {
    String words = "Neither Kenya nor Ghana signed. Both objected.";
    assertThat(whom(words, "Both")).containsExactly("state:KE", "state:GH");
  }

  @Test
  void a_ministry_at_home_is_an_organ_and_a_foreign_ministry_its_state() {
    assertThat(whom("The interior ministry published them.", "ministry"))
        .containsExactly("organ:ZM:interior-ministry");
    assertThat(whom("Ghana's foreign ministry objected.", "ministry")).containsExactly("state:GH");
  }

  @Test
  void state_media_are_outlets_that_their_state_runs() {
    Mentions mentions = in("Russian state media accused them.");
    assertThat(mentions.actor(new ActorKey("outlet:russian-state-media")).stateRun())
        .hasValueSatisfying(run -> assertThat(run.yes()).isTrue());
  }

  @Test
  void the_word_in_front_says_what_a_name_is() {
    assertThat(in("The rights group Foro Azul objected.").actors())
        .extracting(actor -> actor.key().text())
        .contains("org:foro-azul");
    assertThat(in("The ruling Tonse objected.").actors())
        .extracting(actor -> actor.key().text())
        .contains("party:ZM:tonse");
  }

  @Test
  void what_resolved_a_name_is_told_in_a_sentence() {
    Text text = SharedGrammar.text(VOTE + "The African Union was silent. The bloc objected.");
    assertThat(NAMES.in(text).all())
        .filteredOn(mention -> mention.head().text().equals("bloc"))
        .extracting(Mention::how)
        .containsExactly("\"The bloc\" is African Union, the last such one named.");
  }

  @Test
  void something_happens_in_the_place_that_hangs_on_it() {
    assertThat(where("Crowds marched in the district of Matero on Monday.", "marched"))
        .contains("Matero");
    assertThat(where("Police fired at a crowd in central Kitwe.", "fired"))
        .contains("central Kitwe");
    assertThat(where("Crowds rallied outside parliament.", "rallied"))
        .contains("outside parliament");
    assertThat(where("Unrest hit Lusaka.", "Unrest")).contains("Lusaka");
  }

  private static Optional<String> where(String words, String verb) {
    Text text = SharedGrammar.text(VOTE + words);
    Places places = Places.of(text, NAMES.in(text));
    return text.sentences().stream()
        .flatMap(sentence ->
            sentence.words().stream()
                .filter(word -> word.text().equals(verb))
                .flatMap(word -> places.at(sentence, word).stream()))
        .map(Located::name)
        .findFirst();
  }
}
