package org.acta.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acta.article.ReadingJson;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.ArticleReader.Outcome;
import org.acta.ledger.ArticleReader.Refusal;
import org.acta.ledger.Reading;
import org.junit.jupiter.api.Test;

class NewsReaderTest {
  static final ArticleReader READER =
      ServiceLoader.load(ArticleReader.class).findFirst().orElseThrow();

  private static final String ARTICLE =
      """
      LUSAKA, Aug 17 (Copper Wire) - Norway and Chile on Tuesday congratulated Moses Banda on winning Zambia's presidential election, but Peru said it would not recognise the result.

      "We accept the count," said Kari Nordmann, a spokeswoman for the Norwegian foreign ministry. Police arrested 12 people in Kitwe on Monday.
      """;

  static Article article(String file, String words) {
    return new Article(
        file,
        words.getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Reading read(String words) {
    return switch (READER.read(article("a.txt", words))) {
      case Outcome.Read(Reading reading) -> reading;
      case Outcome.Refused(var kind, var reason) -> throw new AssertionError(kind + " " + reason);
    };
  }

  @Test
  void an_article_gives_positions_quotes_and_events() {
    Reading reading = read(ARTICLE);
    assertThat(reading.deeds())
        .extracting(
            deed -> deed.kind().word() + " " + deed.actor().map(Object::toString).orElse("nobody"))
        .contains("congratulate state:NO", "congratulate state:CL", "reject state:PE");
    assertThat(reading.quotes())
        .singleElement()
        .satisfies(quote -> {
          assertThat(quote.words().text()).isEqualTo("We accept the count,");
          assertThat(quote.speaker().orElseThrow().text()).isEqualTo("person:kari-nordmann");
          assertThat(quote.onBehalfOf().orElseThrow().text()).isEqualTo("state:NO");
        });
    assertThat(reading.contest().orElseThrow().iso()).isEqualTo("ZM");
    assertThat(reading.contest().orElseThrow().winner().orElseThrow().text())
        .isEqualTo("person:moses-banda");
  }

  @Test
  void whoever_a_quote_or_a_deed_names_is_among_the_actors() {
    Reading reading = read(ARTICLE);
    List<String> actors = reading.actors().stream().map(actor -> actor.key().text()).toList();
    reading
        .deeds()
        .forEach(deed -> deed.actor().ifPresent(key -> assertThat(actors).contains(key.text())));
    reading
        .quotes()
        .forEach(
            quote -> quote.speaker().ifPresent(key -> assertThat(actors).contains(key.text())));
  }

  @Test
  void elections_of_bodies_and_parties_give_nothing() {
    String club =
        """
        Club members re-elect chairman as loser cries fraud

        The chairman of the rowing club was re-elected on Sunday by the club's members, but his rival rejected the result and asked the board of the federation for a recount. Clubs in Italy and Germany congratulated him.

        "We do not accept this farce," the losing candidate told the federation.
        """;
    String party =
        """
        Delegates at the party congress elected Ana Reyes leader on Tuesday. Her rival demanded a recount of the leadership vote, and the party's leadership election was called a sham by some delegates. China sent congratulations.
        """;
    for (String words : List.of(club, party)) {
      assertThat(read(words).deeds()).isEmpty();
      assertThat(read(words).quotes()).isEmpty();
    }
  }

  @Test
  void matches_and_prizes_give_nothing() {
    Reading reading =
        read(
            "Hungary's coach congratulated Germany on a deserved win on Saturday. The referee rejected two appeals, and Ukraine questioned the result of the match.");
    assertThat(reading.actors()).isEmpty();
    assertThat(reading.quotes()).isEmpty();
    assertThat(reading.deeds()).isEmpty();
  }

  @Test
  void another_language_is_refused_in_a_sentence() {
    Outcome outcome =
        READER.read(
            article(
                "acta.txt",
                "El consejo dijo el lunes que había contado todos los votos y que el resultado de la elección era definitivo."));
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused(
                Refusal.UNSUPPORTED_LANGUAGE,
                "acta.txt is in an unsupported language: articles are read in English only"));
  }

  @Test
  void odd_characters_and_endless_sentences_neither_throw_nor_hang() {
    String odd = "The election \u0007 result 🗳\ud83d was “questioned by \u202e Peru. ";
    assertThat(read(odd.replace("\ud83d", "").repeat(40)).source().characters()).isPositive();
    assertThat(read("the election that Peru questioned and ".repeat(2_700)).source().characters())
        .isGreaterThan(100_000);
    assertThat(read("\"".repeat(3_000) + " The election was over and it was said. ")).isNotNull();
  }

  @Test
  void the_same_article_gives_the_same_bytes_everywhere() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String expected = ReadingJson.print(read(ARTICLE), true);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Callable<String> again = () -> ReadingJson.print(read(ARTICLE), true);
      for (Future<String> print : threads.invokeAll(List.of(again, again, again))) {
        assertThat(print.get()).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
