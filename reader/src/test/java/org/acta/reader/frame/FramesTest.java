package org.acta.reader.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ContestLabel;
import org.acta.ledger.Deed;
import org.acta.ledger.Target;
import org.acta.ledger.Vocabulary;
import org.acta.reader.date.Dates;
import org.acta.reader.name.Mentions;
import org.acta.reader.name.Places;
import org.acta.reader.quote.Quotations;
import org.acta.reader.text.Grammar;
import org.acta.reader.text.Text;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final String BEFORE =
      "Namibia's electoral commission declared Tomas Nekongo the winner of the presidential"
          + " election over Lea Shikwambi. ";
  private static final ContestLabel CONTEST =
      new ContestLabel(
          "NA-2024-president",
          "NA",
          Optional.of("president"),
          Optional.of(new ActorKey("person:tomas-nekongo")),
          Optional.of(new ActorKey("person:lea-shikwambi")));

  private static final Grammar GRAMMAR = Grammar.load();
  private static final Frames FRAMES = new Frames();
  private static final Mentions.Finder NAMES = new Mentions.Finder(Vocabulary.read());

  @Test
  void a_sentence_tells_the_positions_that_a_careful_reader_takes_from_it() throws IOException {
    assertThat(wrong("phrases.tsv", "position")).isEmpty();
  }

  @Test
  void a_sentence_tells_the_events_that_a_careful_reader_takes_from_it() throws IOException {
    assertThat(wrong("happenings.tsv", "event")).isEmpty();
  }

  @Test
  void a_clause_says_who_acts_whatever_its_form() {
    assertThat(told("The result was rejected by Chile and Peru.", "position"))
        .containsExactly("state:CL reject", "state:PE reject");
    assertThat(told("Chile rejected the result and called for a recount.", "position"))
        .containsExactly("state:CL call-verify", "state:CL reject");
    assertThat(told("Chile has refused to recognise the result.", "position"))
        .containsExactly("state:CL reject");
  }

  @Test
  void what_may_be_or_was_denied_is_not_told() {
    assertThat(told("Chile may recognise the result.", "position")).isEmpty();
    assertThat(told("Chile denied that it had recognised the result.", "position")).isEmpty();
    assertThat(told("Nobody was arrested.", "event")).isEmpty();
  }

  @Test
  void every_deed_names_its_rule_and_stands_in_its_sentence() {
    for (Deed deed : deeds("Chile and Peru rejected the result. Bolivia did the same.")) {
      assertThat(deed.why().rule()).isNotBlank();
      assertThat(deed.evidence().contains(deed.trigger())).isTrue();
    }
  }

  @Test
  void every_row_of_the_lexicon_can_be_met() {
    assertThat(Frame.read())
        .allSatisfy(frame -> {
          assertThat(frame.words()).isNotEmpty();
          assertThat(frame.actors()).isNotEmpty();
        });
    assertThat(Frame.read().stream().filter(frame -> frame.fixed().isEmpty()).map(Frame::makes))
        .isSubsetOf(Rows.of("outcomes.tsv").stream().map(row -> row.getFirst()).toList());
  }

  @Test
  void long_and_broken_sentences_are_read_without_harm() {
    assertThat(deeds("Chile rejected ".repeat(200) + ".")).isNotNull();
    assertThat(deeds("recognise , , the ; of by to who which that \u0007 \ud83d\ude00"))
        .isNotNull();
  }

  private static List<String> wrong(String file, String type) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows(file)) {
      Set<String> wanted =
          Stream.of(row[0].split(";"))
              .map(String::strip)
              .filter(word -> !word.equals("-"))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> told = told(row[1], type);
      if (!told.equals(wanted)) {
        wrong.add(row[1] + " tells " + told + " and not " + wanted);
      }
    }
    return wrong;
  }

  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in = FramesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .toList();
    }
  }

  private static Set<String> told(String sentence, String type) {
    return deeds(sentence).stream()
        .filter(deed -> deed.kind().type().equals(type))
        .map(deed -> type.equals("event") ? deed.kind().word() : position(deed))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String position(Deed deed) {
    String target =
        deed.target().filter(on -> on != Target.RESULT).map(on -> "/" + on.word()).orElse("");
    return deed.actor().map(ActorKey::text).orElse("?") + " " + deed.kind().word() + target;
  }

  private static List<Deed> deeds(String sentence) {
    String words = BEFORE + sentence;
    Text text = Text.of(words, GRAMMAR.sentences(words));
    Mentions mentions = NAMES.in(text);
    return FRAMES
        .of(
            text,
            mentions,
            Quotations.of(text, mentions).all(),
            Optional.of(CONTEST),
            Dates.of(text, Optional.empty()),
            Places.of(text, mentions))
        .stream()
        .filter(deed -> deed.trigger().start() >= BEFORE.length())
        .toList();
  }
}
