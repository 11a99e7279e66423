package org.acta.reader.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.acta.reader.quote.Span.Pairing;
import org.junit.jupiter.api.Test;

class SpansTest {
  @Test
  void straight_and_curly_marks_are_left_out_of_what_they_quote() {
    assertThat(words("\"We will not yield,\" he said. “Nor will they,” she said."))
        .containsExactly("We will not yield,", "Nor will they,");
  }

  @Test
  void marks_of_two_styles_make_a_pair() {
    assertThat(words("\"The count is closed,” he said. “It is not,\" she said."))
        .containsExactly("The count is closed,", "It is not,");
  }

  @Test
  void low_marks_guillemets_and_doubled_single_marks_quote_too() {
    assertThat(words("„Low ones“, « spaced guillemets », «tight» and ``wire style,'' he said."))
        .containsExactly("Low ones", "spaced guillemets", "tight", "wire style,");
  }

  @Test
  void single_marks_quote_as_in_british_papers() {
    assertThat(words("'We won,' she said. It was ‘a farce’ and 'nothing new'."))
        .containsExactly("We won,", "a farce", "nothing new");
  }

  @Test
  void an_apostrophe_quotes_nothing() {
    assertThat(
            words(
                "O'Hara's '90s rock 'n' roll wasn't the workers' choice, nor the players' or 'em's."))
        .isEmpty();
  }

  @Test
  void a_possessive_does_not_end_what_is_quoted() {
    assertThat(words("'The voters' choice stands,' he said."))
        .containsExactly("The voters' choice stands,");
    assertThat(words("‘The voters’ choice stands,’ he said."))
        .containsExactly("The voters’ choice stands,");
  }

  @Test
  void a_possessive_after_a_quoted_plural_does_not_lengthen_it() {
    assertThat(words("It feared the 'colour revolutions' that voters' groups led."))
        .containsExactly("colour revolutions");
  }

  @Test
  void words_quoted_within_quoted_words_are_deeper() {
    List<Span> spans = Spans.of("“He told us ‘go home’ and we went,” she said.");
    assertThat(spans).extracting(Span::depth).containsExactly(0, 1);
    assertThat(words("'He said \"yes\" twice,' she said."))
        .containsExactly("He said \"yes\" twice,", "yes");
    assertThat(words("\"one \"two\" three\" and four")).containsExactly("one \"two\" three", "two");
  }

  @Test
  void words_that_run_over_paragraphs_are_a_span_in_each() {
    String text = "“We counted twice.\n\n“We shall count again,” Odera said.";
    assertThat(words(text)).containsExactly("We counted twice.", "We shall count again,");
    assertThat(Spans.of(text))
        .extracting(Span::pairing)
        .containsExactly(Pairing.RUNS_ON, Pairing.PAIRED);
  }

  @Test
  void words_run_over_the_lines_of_a_page() {
    assertThat(words("Odera said: \"We counted\nand counted.\"\n\nNobody else spoke."))
        .containsExactly("We counted\nand counted.");
  }

  @Test
  void a_lost_opening_mark_stood_at_the_paragraph_or_the_sentence() {
    assertThat(words("We were cheated. All of us," + "\" said Odera."))
        .containsExactly("We were cheated. All of us,");
    assertThat(words("HARARE, Aug. 3 (Wire) - We were cheated,\" said Odera."))
        .containsExactly("We were cheated,");
    assertThat(words("\"No,\" said Odera. We were cheated,\" he added."))
        .containsExactly("No,", "We were cheated,");
  }

  @Test
  void a_lost_closing_mark_stood_before_who_said_it() {
    assertThat(words("\"We were cheated, the minister said on Monday. Police looked on."))
        .containsExactly("We were cheated,");
    assertThat(words("The minister said: \"We were cheated.")).containsExactly("We were cheated.");
  }

  @Test
  void a_mark_that_belongs_nowhere_quotes_nothing() {
    assertThat(words("Police looked on.\" Nobody spoke. A 5\" pipe lay there.")).isEmpty();
    assertThat(words("The \"old town was calm. Police looked on.")).isEmpty();
    assertThat(words("\"\"\n\" \"\n''\n\"—\"")).isEmpty();
  }

  @Test
  void an_opening_mark_starts_anew_where_the_one_before_was_never_closed() {
    assertThat(words("The \"old town was calm. \"We won,\" he said.")).containsExactly("We won,");
  }

  @Test
  void words_outside_the_basic_plane_are_counted_once() {
    List<Span> spans = Spans.of("𝔘𝔫 \"𝔞𝔟 c\" d");
    assertThat(spans).extracting(Span::start).containsExactly(4);
    assertThat(spans).extracting(Span::end).containsExactly(8);
  }

  @Test
  void any_text_gives_spans_that_lie_in_it_and_never_cross() {
    long seed = 20240728;
    Random random = new Random(seed);
    String[] pieces = {
      "\"", "“", "”", "'", "’", "‘", "«", "»", "``", "''", "„", " ", " ", "\n", "said", "We won",
      ",", ".", "voters", "s", "-", "5", "𝔘", "\u0000", "\uD800", "(", "?"
    };
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      List<Span> spans = Spans.of(text.toString());
      int length = (int) text.codePoints().count();
      for (Span one : spans) {
        assertThat(one.start()).as("seed %d: %s", seed, text).isLessThan(one.end());
        assertThat(one.outer()).isBetween(0, one.start());
        assertThat(one.after()).isBetween(one.end(), length);
        assertThat(spans)
            .as("seed %d: %s", seed, text)
            .allMatch(other ->
                one.contains(other)
                    || other.contains(one)
                    || one.equals(other)
                    || one.after() <= other.outer()
                    || other.after() <= one.outer());
      }
    }
  }

  @Test
  void a_million_marks_are_read_in_a_moment() {
    for (String mark : List.of("\"", "“", "' ", " '", "«“", "\"a ", "a\" ", "'s ", "‘")) {
      Spans.of(mark.repeat(300_000));
    }
  }

  private static List<String> words(String text) {
    return Spans.of(text).stream()
        .map(span ->
            text.substring(
                text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())))
        .toList();
  }
}
