package org.acta.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acta.format.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es-VE");

  @Test
  void a_problem_is_one_sentence_that_says_where_what_and_what_to_do() {
    Problem problem = Problem.in("mesas.csv", Kind.UNCLOSED_QUOTE).atLine(1234567).atColumn("EDO");
    assertThat(problem.sentence(Locale.ENGLISH))
        .isEqualTo(
            "mesas.csv:1234567: column EDO: a quote opens here and does not close; add the missing"
                + " quote, or write two quotes where one belongs to the text.");
    assertThat(problem.sentence(SPANISH))
        .startsWith("mesas.csv:1234567: columna EDO: aquí se abren unas comillas")
        .endsWith(".");
  }

  @Test
  void a_field_of_a_description_is_named_by_its_path() {
    assertThat(
            Problem.in("eleccion.yaml", Kind.EMPTY_FILE)
                .atField("contests[0].choices")
                .sentence(Locale.ENGLISH))
        .isEqualTo(
            "eleccion.yaml: contests[0].choices: the file is empty; download or export it again.");
  }

  @Test
  void other_languages_read_english_whatever_the_machine_speaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(SPANISH);
      assertThat(Problem.in("a", Kind.FOLDER).sentence(Locale.FRENCH)).contains("this is a folder");
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Problem.in("a", Kind.TOO_LARGE, 1234567L).atLine(12).sentence(Locale.ROOT))
          .startsWith("a:12: the file holds more than 1234567 bytes");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void what_a_file_says_cannot_break_the_sentence() {
    String sentence =
        Problem.in("a\nb.csv", Kind.UNKNOWN_COLUMN, "x\r\n\u202Ey{0}", "z".repeat(9_999))
            .sentence(Locale.ROOT);
    assertThat(sentence).doesNotContain("\n", "\r", "\u202E").contains("{0}").hasSizeLessThan(400);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_has_both_languages_with_the_same_placeholders(Kind kind) throws IOException {
    Properties english = bundle("problems.properties");
    Properties spanish = bundle("problems_es.properties");
    for (String key : Set.of(kind.name(), kind.name() + ".remedy")) {
      assertThat(english).containsKey(key);
      assertThat(spanish).containsKey(key);
      String one = english.getProperty(key);
      String other = spanish.getProperty(key);
      assertThat(placeholders(other)).as(key).isEqualTo(placeholders(one));
      for (String wording : Set.of(one, other)) {
        assertThat(wording).as(key).doesNotContainPattern("[.:;]$|[.;] ").doesNotContain(";");
        assertThat(wording.replace("''", "")).as("apostrophes are doubled").doesNotContain("'");
      }
    }
    String sentence = Problem.in("f", kind, "A", "B", "C", "D").sentence(Locale.ROOT);
    assertThat(sentence).doesNotContain("{").endsWith(".");
  }

  @Test
  void the_bundles_hold_no_line_that_nobody_says() throws IOException {
    Set<String> expected = new TreeSet<>(Set.of("column"));
    for (Kind kind : Kind.values()) {
      expected.add(kind.name());
      expected.add(kind.name() + ".remedy");
    }
    assertThat(new TreeSet<>(bundle("problems.properties").keySet())).isEqualTo(expected);
    assertThat(new TreeSet<>(bundle("problems_es.properties").keySet())).isEqualTo(expected);
  }

  private static Set<String> placeholders(String wording) {
    return Pattern.compile("\\{\\d}")
        .matcher(wording)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String name) throws IOException {
    Properties lines = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Problem.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      lines.load(reader);
    }
    return lines;
  }
}
