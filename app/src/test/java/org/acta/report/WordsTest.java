package org.acta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acta.bounds.Certificate;
import org.acta.bounds.Missing;
import org.acta.bulletin.AnnouncedFinding;
import org.acta.bulletin.Lattice;
import org.acta.election.Source;
import org.acta.intake.State;
import org.acta.sheet.Finding;
import org.acta.sheet.Item;
import org.acta.sheet.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Path CODE = Path.of("src/main/java/org/acta/report");
  private static final Locale SPANISH = Locale.forLanguageTag("es-VE");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z_.-]*)\"");

  /// Sentences chosen by a literal in the call itself.
  private static final Pattern CALL =
      Pattern.compile("\\b(?:say|count|agreeing)\\(\\s*\"([^\"]*)\"\\s*([,)+])");

  /// Endings that [Words#count] and `agreeing` add to a key.
  private static final List<String> ENDINGS = List.of(".one", ".none", ".not");

  @Test
  void both_languages_have_the_same_sentences_with_the_same_gaps() {
    Properties english = bundle("words.properties");
    Properties spanish = bundle("words_es.properties");
    assertThat(spanish.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(gaps(spanish.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"words.properties", "words_es.properties"})
  void no_sentence_is_written_twice(String file) throws IOException {
    assertThat(text(file).lines().filter(line -> line.contains("=")).map(WordsTest::key))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"words.properties", "words_es.properties"})
  void every_gap_is_filled_and_every_apostrophe_survives(String file) {
    Locale locale = file.contains("_es") ? SPANISH : Locale.ENGLISH;
    Words words = Words.in(locale);
    Properties bundle = bundle(file);
    for (String key : bundle.stringPropertyNames()) {
      String pattern = bundle.getProperty(key);
      Object[] fillings = IntStream.range(0, 10).mapToObj(i -> "<" + i + ">").toArray();
      String expected =
          Pattern.compile("\\{(\\d)\\}").matcher(pattern).replaceAll("<$1>").replace("''", "’");
      String said = words.say(key, fillings);
      assertThat(said).as(key).isEqualTo(expected.replace('’', '\'')).doesNotContain("{", "}");
      assertThat(expected).as("single apostrophes in " + key).doesNotContain("'");
      assertThat(said).as(key).isEqualTo(said.strip()).doesNotContain("  ", "''");
    }
  }

  @Test
  void what_fills_a_gap_is_never_taken_for_a_pattern() {
    assertThat(Words.in(SPANISH).say("title", "L''Île {0} d'Acta"))
        .isEqualTo("L''Île {0} d'Acta: el resultado anunciado frente a las actas");
  }

  @Test
  void whole_numbers_are_grouped_as_the_language_does() {
    assertThat(Words.in(Locale.ENGLISH).say("case.negative", "x", -1234567L))
        .isEqualTo("x: \u22121,234,567");
    assertThat(Words.in(SPANISH).say("case.negative", "x", -1234567L))
        .isEqualTo("x: \u22121.234.567");
    assertThat(Words.in(SPANISH).count("problems.verdict", 1234)).startsWith("1.234 celdas");
    assertThat(Words.in(SPANISH).count("problems.verdict", 1)).startsWith("Una celda");
  }

  @Test
  void other_languages_read_english_whatever_the_machine_speaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(SPANISH);
      assertThat(Words.in(Locale.FRENCH).say("label.settled")).isEqualTo("SETTLED");
      assertThat(Words.in(Locale.ENGLISH).say("label.settled")).isEqualTo("SETTLED");
      Locale.setDefault(Locale.ENGLISH);
      assertThat(Words.in(SPANISH).say("label.settled")).isEqualTo("DEFINIDO");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"words.properties", "words_es.properties"})
  void a_label_fits_its_column(String file) {
    Properties bundle = bundle(file);
    for (String key : bundle.stringPropertyNames()) {
      if (key.startsWith("label.")) {
        assertThat(bundle.getProperty(key)).as(key).hasSizeLessThanOrEqualTo(15);
      }
    }
  }

  @Test
  void every_sentence_that_the_code_asks_for_exists() {
    Properties english = bundle("words.properties");
    Set<String> keys = english.stringPropertyNames();
    assertThat(CALL.matcher(code()).results().toList())
        .hasSizeGreaterThan(100)
        .allSatisfy(call ->
            assertThat(keys)
                .as(call.group())
                .anyMatch(key ->
                    call.group(2).equals("+")
                        ? key.startsWith(call.group(1))
                        : key.equals(call.group(1))));
    Set<String> rooms =
        keys.stream()
            .filter(key -> key.contains("."))
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toSet());
    assertThat(literals())
        .filteredOn(literal -> literal.contains(".") && !literal.endsWith(".css"))
        .filteredOn(literal -> rooms.contains(literal.substring(0, literal.indexOf('.'))))
        .allSatisfy(literal ->
            assertThat(keys)
                .as(literal)
                .anyMatch(
                    key -> literal.endsWith(".") ? key.startsWith(literal) : key.equals(literal)));
  }

  @Test
  void no_sentence_is_without_use() {
    Set<String> literals = literals();
    Set<String> prefixes =
        CALL.matcher(code())
            .results()
            .filter(call -> call.group(2).equals("+"))
            .map(call -> call.group(1))
            .collect(Collectors.toSet());
    assertThat(bundle("words.properties").stringPropertyNames())
        .allSatisfy(key ->
            assertThat(
                    literals.contains(key)
                        || literals.contains(withoutEnding(key))
                        || prefixes.stream().anyMatch(key::startsWith))
                .as(key)
                .isTrue());
  }

  static Stream<Arguments> completed() {
    return Stream.of(
        Arguments.of("item.", Item.values()),
        Arguments.of("severity.", Severity.values()),
        Arguments.of("check.", Finding.Check.values()),
        Arguments.of("innocent.", Finding.Check.values()),
        Arguments.of("bounds.missing.", Missing.Basis.values()),
        Arguments.of("reason.", Missing.Contradiction.values()),
        Arguments.of("verdict.", Certificate.Verdict.values()),
        Arguments.of("kind.", Source.Kind.values()),
        Arguments.of("announced.check.", AnnouncedFinding.Check.values()),
        Arguments.of("announced.innocent.", AnnouncedFinding.Check.values()),
        Arguments.of("quantity.", AnnouncedFinding.Quantity.values()),
        Arguments.of("rounding.", AnnouncedFinding.Rounding.values()),
        Arguments.of("room.", AnnouncedFinding.Room.Basis.values()),
        Arguments.of("caveat.", Lattice.Caveat.values()),
        Arguments.of("state.", State.values()));
  }

  @ParameterizedTest
  @MethodSource("completed")
  void every_constant_has_its_word_and_every_word_its_constant(String prefix, Enum<?>[] constants) {
    Set<String> expected =
        Arrays.stream(constants)
            .map(constant -> prefix + constant.name())
            .collect(Collectors.toSet());
    assertThat(bundle("words.properties").stringPropertyNames())
        .filteredOn(key -> key.matches(Pattern.quote(prefix) + "[A-Z_]+"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String withoutEnding(String key) {
    return ENDINGS.stream()
        .filter(key::endsWith)
        .findFirst()
        .map(ending -> key.substring(0, key.length() - ending.length()))
        .orElse(key);
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('='));
  }

  private static Set<String> literals() {
    return LITERAL
        .matcher(code())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// All that is written in this room.
  private static String code() {
    try (Stream<Path> files = Files.list(CODE)) {
      StringBuilder code = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        code.append(Files.readString(file)).append('\n');
      }
      return code.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(CODE.toString(), e);
    }
  }

  private static Set<String> gaps(String pattern) {
    return Pattern.compile("\\{[^}]*\\}")
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String name) {
    try (InputStreamReader in = open(name)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String text(String name) throws IOException {
    try (InputStreamReader in = open(name)) {
      return in.readAllAsString();
    }
  }

  private static InputStreamReader open(String name) {
    return new InputStreamReader(
        Objects.requireNonNull(Words.class.getResourceAsStream(name), name),
        StandardCharsets.UTF_8);
  }
}
