package org.acta.reader.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Quote;
import org.acta.ledger.Vocabulary;
import org.acta.reader.name.Mentions;
import org.acta.reader.text.Grammar;
import org.acta.reader.text.Text;
import org.junit.jupiter.api.Test;

/// All persons here are invented.
class QuotationsTest {
  private static final Grammar GRAMMAR = Grammar.load();
  private static final Vocabulary VOCABULARY = Vocabulary.read();

  @Test
  void the_clause_after_the_words_says_who_speaks() {
    assertThat(
            told("\"The count was hidden,\" Foreign Minister Ana Reyes of Chile said on Monday."))
        .containsExactly("The count was hidden, <- person:ana-reyes");
    assertThat(told("“We saw nothing,” said Piet Jonker, a farmer from the north."))
        .containsExactly("We saw nothing, <- person:piet-jonker");
    assertThat(told("\"It is over,\" tweeted Milo Draven, who won by a landslide in Serbia."))
        .containsExactly("It is over, <- person:milo-draven");
    assertThat(
            told(
                "\"We are watching,\" a spokesman for the Kenyan opposition, Paul Otieno, told"
                    + " reporters in Nairobi."))
        .containsExactly("We are watching, <- person:paul-otieno");
    assertThat(told("\"Nobody counted,\" Ana Reyes, who had led the mission for a year, insisted."))
        .containsExactly("Nobody counted, <- person:ana-reyes");
  }

  @Test
  void what_stands_between_a_speaker_and_the_verb_does_not_speak() {
    assertThat(
            told(
                "President Ana Reyes, whose plan to wait set off riots in which four people died,"
                    + " described the day as \"a victory\"."))
        .containsExactly("a victory <- person:ana-reyes");
    assertThat(told("On Saturday Ana Reyes had said that the vote was \"not free\"."))
        .containsExactly("not free <- person:ana-reyes");
    assertThat(
            told(
                "According to the European Union mission, whose chief observer is Piet Jonker, the"
                    + " \"lack of order\" damaged the vote."))
        .containsExactly("lack of order <- igo:EU");
    assertThat(
            told(
                "President Ana Reyes called to congratulate him; Piet Jonker was using the words"
                    + " \"Mr Mayor\" before the count had ended."))
        .containsExactly("Mr Mayor <- person:piet-jonker");
  }

  @Test
  void who_is_asked_something_or_reported_is_not_who_replies() {
    assertThat(
            told(
                "Ana Reyes said that the vote was over. But asked whether she still took Piet"
                    + " Jonker for a rival, she replied: \"He is the mayor.\""))
        .containsExactly("He is the mayor. <- person:ana-reyes");
    assertThat(
            told(
                "Piet Jonker will wait until Monday, Milo Draven told reporters.\n\n"
                    + "\"We think it proper,\" he specified."))
        .containsExactly("We think it proper, <- person:milo-draven");
  }

  @Test
  void words_right_behind_a_statement_are_said_of_it() {
    assertThat(told("The African Union declared the president's statement \"null and void.\""))
        .containsExactly("null and void. <- igo:AU");
    assertThat(told("Ana Reyes offered Piet Jonker her \"warm\" congratulations."))
        .containsExactly("warm <- person:ana-reyes");
    assertThat(
            told("« I wish him success, » read a statement signed by Ana Reyes, who had run too."))
        .containsExactly("I wish him success, <- person:ana-reyes");
  }

  @Test
  void a_heading_of_quoted_words_does_not_go_on() {
    assertThat(told("Ana Reyes said she had gone to bed.\n\n'Nothing to add'\n\nThat was it."))
        .containsExactly("Nothing to add <- nobody");
  }

  @Test
  void followers_are_not_whom_they_follow() {
    assertThat(
            told("Ana Reyes waited in Lima. Outside, Reyes supporters shouted \"No to Jonker!\""))
        .noneMatch(words -> words.endsWith("person:ana-reyes"));
  }

  @Test
  void an_age_stands_for_whoever_was_spoken_of() {
    assertThat(
            told(
                "Ana Reyes won in Chile. \"We are not here to wait,\" said the 59-year-old, who"
                    + " spent a year in prison."))
        .containsExactly("We are not here to wait, <- person:ana-reyes");
  }

  @Test
  void what_somebody_says_that_another_wishes_is_said_by_somebody() {
    assertThat(
            told(
                "A government spokesman, Piet Jonker, added that Paris wished to see it respected"
                    + " \"once it is known\"."))
        .containsExactly("once it is known <- person:piet-jonker");
  }

  @Test
  void a_question_is_asked_by_whoever_asked_it() {
    assertThat(told("\"Is this a vote?\" asked Ana Reyes. \"Is it?\" Piet Jonker replied."))
        .containsExactly("Is this a vote? <- person:ana-reyes", "Is it? <- person:piet-jonker");
  }

  @Test
  void the_clause_before_the_words_says_who_speaks() {
    assertThat(told("Ana Reyes, who had flown to Lima, said: \"We saw no sheets. We want them.\""))
        .containsExactly("We saw no sheets. We want them. <- person:ana-reyes");
    assertThat(told("In a post on Sunday, Ana Reyes wrote, \"Nobody counted.\""))
        .containsExactly("Nobody counted. <- person:ana-reyes");
    assertThat(told("Ana Reyes: \"Nobody counted.\""))
        .containsExactly("Nobody counted. <- person:ana-reyes");
  }

  @Test
  void words_on_both_sides_of_the_clause_have_one_speaker() {
    assertThat(
            told(
                "\"The vote,\" Ana Reyes said, \"was neither free nor fair.\"\n"
                    + "\"We won,\" said Piet Jonker. \"Everybody knows it.\""))
        .containsExactly(
            "The vote, <- person:ana-reyes",
            "was neither free nor fair. <- person:ana-reyes",
            "We won, <- person:piet-jonker",
            "Everybody knows it. <- person:piet-jonker");
  }

  @Test
  void words_within_a_sentence_depend_on_the_verb_that_says_them() {
    assertThat(told("Ana Reyes called the vote \"a sham\" and its winner \"illegitimate\"."))
        .containsExactly("a sham <- person:ana-reyes", "illegitimate <- person:ana-reyes");
    assertThat(told("Piet Jonker dismissed the claims as \"pure theatre\"."))
        .containsExactly("pure theatre <- person:piet-jonker");
    assertThat(told("The vote was described by the European Union as \"deeply flawed\"."))
        .containsExactly("deeply flawed <- igo:EU");
    assertThat(told("Ana Reyes warned of a \"bloodbath\" if the army moved."))
        .containsExactly("bloodbath <- person:ana-reyes");
    assertThat(told("Piet Jonker left the hall, calling the tally \"a gift to thieves\"."))
        .containsExactly("a gift to thieves <- person:piet-jonker");
    assertThat(told("Ana Reyes asked them to \"stand firm\", saying that \"nothing is lost\"."))
        .containsExactly("stand firm <- person:ana-reyes", "nothing is lost <- person:ana-reyes");
    assertThat(
            told("It was an episode that one of the judges, Ana Reyes, described as \"opaque\"."))
        .containsExactly("opaque <- person:ana-reyes");
  }

  @Test
  void whoever_says_that_others_think_so_speaks() {
    assertThat(told("Piet Jonker said on Tuesday that Moscow saw \"no grounds\" for a recount."))
        .containsExactly("no grounds <- person:piet-jonker");
    assertThat(told("Ana Reyes spoke of what Piet Jonker had called \"a clean vote\"."))
        .containsExactly("a clean vote <- person:piet-jonker");
  }

  @Test
  void according_to_somebody_they_spoke() {
    assertThat(told("\"Nobody counted,\" according to the words of Ana Reyes."))
        .containsExactly("Nobody counted, <- person:ana-reyes");
    assertThat(told("The results are \"not credible\", according to the European Union."))
        .containsExactly("not credible <- igo:EU");
    assertThat(told("According to Ana Reyes, \"the count was never finished\"."))
        .containsExactly("the count was never finished <- person:ana-reyes");
    assertThat(told("It was, in the words of Piet Jonker, \"a very long night\"."))
        .containsExactly("a very long night <- person:piet-jonker");
  }

  @Test
  void a_statement_speaks_for_whoever_made_it() {
    assertThat(told("\"The sheets must be published,\" the European Union's statement said."))
        .containsExactly("The sheets must be published, <- igo:EU");
    assertThat(
            told("Her warning came late. A report by the African Union spoke of \"minor flaws\"."))
        .containsExactly("minor flaws <- igo:AU");
  }

  @Test
  void an_agency_that_quotes_somebody_carries_the_words() {
    Quote quoted = quotes("\"Nobody counted,\" TASS quoted Ana Reyes as saying.").getFirst();
    assertThat(quoted.speaker()).hasValue(new ActorKey("person:ana-reyes"));
    assertThat(quoted.via()).containsExactly(new ActorKey("outlet:tass"));
    assertThat(quoted.stateRun()).hasValue(true);
    Quote told = quotes("Ana Reyes told Reuters \"the count is closed\" and hung up.").getFirst();
    assertThat(told.speaker()).hasValue(new ActorKey("person:ana-reyes"));
    assertThat(told.via()).containsExactly(new ActorKey("outlet:reuters"));
    Quote passive =
        quotes("Ana Reyes was quoted by Xinhua as saying: \"The count is closed.\"").getFirst();
    assertThat(passive.speaker()).hasValue(new ActorKey("person:ana-reyes"));
    assertThat(passive.via()).containsExactly(new ActorKey("outlet:xinhua"));
  }

  @Test
  void an_outlet_whose_words_report_somebody_is_not_the_speaker() {
    Quote quote =
        quotes("According to Xinhua, \"Ana Reyes said that the two peoples remain close friends.\"")
            .getFirst();
    assertThat(quote.speaker()).hasValue(new ActorKey("person:ana-reyes"));
    assertThat(quote.wordsOf()).hasValue(new ActorKey("outlet:xinhua"));
    assertThat(quote.via()).containsExactly(new ActorKey("outlet:xinhua"));
  }

  @Test
  void a_whole_quoted_sentence_goes_on_with_what_was_said_before_it() {
    assertThat(told("Ana Reyes rejected the result on Monday. \"Nobody counted the sheets.\""))
        .containsExactly("Nobody counted the sheets. <- person:ana-reyes");
    assertThat(told("“We counted twice.\n\n“We shall count again,” Ana Reyes said."))
        .containsExactly(
            "We counted twice. <- person:ana-reyes", "We shall count again, <- person:ana-reyes");
    assertThat(told("Ana Reyes said: “We counted twice.\n\n“We shall count again.”"))
        .containsExactly(
            "We counted twice. <- person:ana-reyes", "We shall count again. <- person:ana-reyes");
  }

  @Test
  void where_nothing_tells_there_is_no_speaker_and_a_reason() {
    List<Quote> quotes = quotes("The so-called \"super bonus\" gave the winners more seats.");
    assertThat(quotes).extracting(Quote::kind).containsExactly(Quote.Kind.SCARE);
    assertThat(quotes.getFirst().speaker()).isEmpty();
    assertThat(quotes.getFirst().why().steps())
        .containsExactly("no words of the article say who speaks");
    assertThat(told("\"We won the vote.\" Snow fell on the capital."))
        .containsExactly("We won the vote. <- nobody");
  }

  @Test
  void what_somebody_did_not_say_is_not_theirs() {
    assertThat(told("Ana Reyes did not call the vote \"rigged\"."))
        .containsExactly("rigged <- nobody");
    assertThat(told("Ana Reyes refused to call the vote \"an election\"."))
        .containsExactly("an election <- nobody");
    assertThat(told("While Ana Reyes called the day \"normal, calm,\" Piet Jonker said nothing."))
        .containsExactly("normal, calm, <- person:ana-reyes");
  }

  @Test
  void who_speaks_of_somebody_is_somebody_else() {
    assertThat(
            told(
                "Ana Reyes said the vote was \"a sham\". \"Piet Jonker has stolen it,\" she said."))
        .containsExactly(
            "a sham <- person:ana-reyes", "Piet Jonker has stolen it, <- person:ana-reyes");
  }

  @Test
  void a_verb_joined_to_another_has_the_subject_of_the_sentence() {
    assertThat(
            told(
                "Ana Reyes said it was unfair to speak before the count was over, and described the"
                    + " walkout as \"premature\"."))
        .containsExactly("premature <- person:ana-reyes");
  }

  @Test
  void marks_around_a_name_quote_nobody() {
    assertThat(told("The party \"Georgian Dream\" won most of the seats in the hall.")).isEmpty();
  }

  @Test
  void a_quote_is_found_by_any_place_in_it() {
    String article = "Ana Reyes called it \"a sham\".";
    Text text = Text.of(article, GRAMMAR.sentences(article));
    Quotations quotations = Quotations.of(text, Mentions.of(text, VOCABULARY));
    assertThat(quotations.covering(article.indexOf("sham"))).isPresent();
    assertThat(quotations.covering(article.indexOf("Reyes"))).isEmpty();
  }

  @Test
  void any_words_and_marks_give_quotes_that_stand_in_the_text() {
    long seed = 20240728;
    Random random = new Random(seed);
    String[] pieces = {
      "\"",
      "“",
      "”",
      "'",
      "’",
      "‘",
      ",\" ",
      " said ",
      "Ana Reyes",
      " that ",
      ". ",
      ", ",
      " she ",
      " according to ",
      "\n",
      " called it ",
      "the EU",
      " ",
      "a sham",
      ": ",
      "𝔘",
      "\u0007",
      "?"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder article = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        article.append(pieces[random.nextInt(pieces.length)]);
      }
      int[] points = article.codePoints().toArray();
      for (Quote quote : quotes(article.toString())) {
        int start = quote.words().start();
        assertThat(quote.words().text())
            .as("seed %d: %s", seed, article)
            .isEqualTo(new String(points, start, quote.words().end() - start));
      }
    }
  }

  private static List<String> told(String text) {
    return quotes(text).stream()
        .map(quote ->
            quote.words().text() + " <- " + quote.speaker().map(ActorKey::text).orElse("nobody"))
        .toList();
  }

  private static List<Quote> quotes(String article) {
    Text text = Text.of(article, GRAMMAR.sentences(article));
    return Quotations.of(text, Mentions.of(text, VOCABULARY)).all();
  }
}
