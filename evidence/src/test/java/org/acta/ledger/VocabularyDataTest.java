package org.acta.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The word lists are whole, in order, and decide nothing by a namesake.
class VocabularyDataTest {
  /// ISO 3166-1 codes of land without a government of its own, which takes no position.
  private static final Set<String> WITHOUT_GOVERNMENT =
      Set.of("AQ", "BV", "GS", "HM", "IO", "SJ", "TF", "UM");

  private static final Set<String> CONTINENTS =
      Set.of("Africa", "Americas", "Asia", "Europe", "Oceania");

  private static final Set<String> REGIONS =
      Set.of(
          "australasia",
          "balkans",
          "baltic",
          "caribbean",
          "caucasus",
          "central-africa",
          "central-america",
          "central-asia",
          "central-europe",
          "east-africa",
          "east-asia",
          "eastern-europe",
          "gulf",
          "horn-of-africa",
          "latin-america",
          "maghreb",
          "middle-east",
          "nordic",
          "north-africa",
          "north-america",
          "northern-europe",
          "pacific-islands",
          "sahel",
          "south-america",
          "south-asia",
          "southeast-asia",
          "southern-africa",
          "southern-europe",
          "sub-saharan-africa",
          "west-africa",
          "western-europe");

  private static final Set<String> ROLES =
      Set.of(
          "army",
          "commission",
          "council",
          "court",
          "foreign-ministry",
          "government",
          "ministry",
          "parliament",
          "police",
          "presidency",
          "prosecutor");

  private static final Set<String> ACTS_FOR =
      Set.of("state", "organ", "party", "person", "igo", "org", "group");

  /// A file, its columns, how many of them make its key, and how many of them hold lists of words.
  private enum Vocabulary {
    STATES("iso2 iso3 name alternatives adjectives nationals seats region", 1, 2, 7),
    ORGANISATIONS("id name abbreviations alternatives seats members of", 1, 1, 5),
    ORGANS("iso2 slug name alternatives acronyms role", 2, 2, 5),
    OUTLETS("id name alternatives iso2 domain state-run funding-note source", 1, 1, 3),
    TITLES("pattern kind acts-for note", 1, 0, 1),
    LEADERS("actor name from to office alternatives pronoun", 3, 5, 6),
    PARTIES("iso2 slug name alternatives abbreviations leaders", 2, 2, 6),
    ASSOCIATIONS("id name alternatives abbreviations", 1, 1, 4);

    final List<String> columns;
    final int keys;
    final int firstWords;
    final int endWords;

    Vocabulary(String columns, int keys, int firstWords, int endWords) {
      this.columns = List.of(columns.split(" "));
      this.keys = keys;
      this.firstWords = firstWords;
      this.endWords = endWords;
    }

    List<String> lines() {
      String file = name().toLowerCase(Locale.ROOT) + ".tsv";
      try (InputStream in = VocabularyDataTest.class.getResourceAsStream(file)) {
        return List.of(
            new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8).split("\n"));
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      }
    }

    List<String> comments() {
      return lines().stream().takeWhile(line -> line.startsWith("#")).toList();
    }

    List<String> header() {
      return List.of(lines().get(comments().size()).split("\t", -1));
    }

    List<List<String>> rows() {
      return lines().stream()
          .skip(comments().size() + 1L)
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }

    String key(List<String> row) {
      return String.join("\t", row.subList(0, keys));
    }

    List<String> column(String column) {
      return rows().stream().map(row -> row.get(columns.indexOf(column))).toList();
    }

    List<String> words(List<String> row) {
      return row.subList(firstWords, endWords).stream().flatMap(VocabularyDataTest::list).toList();
    }
  }

  private static Stream<String> list(String cell) {
    return Arrays.stream(cell.split("\\|")).filter(item -> !item.isEmpty());
  }

  private static String bare(String word) {
    return word.endsWith("?") ? word.substring(0, word.length() - 1) : word;
  }

  /// Words held by several rows, each with the words as marked, rows in order.
  private static Map<String, List<String>> shared(Vocabulary vocabulary) {
    Map<String, List<String>> holders = new TreeMap<>();
    for (List<String> row : vocabulary.rows()) {
      for (String word : new TreeSet<>(vocabulary.words(row))) {
        holders
            .computeIfAbsent(bare(word), ignored -> new ArrayList<>())
            .add(vocabulary.key(row) + " " + word);
      }
    }
    holders.values().removeIf(words -> words.size() < 2);
    return holders;
  }

  private static long unmarked(List<String> words) {
    return words.stream().filter(word -> !word.endsWith("?")).count();
  }

  @ParameterizedTest
  @EnumSource
  void a_file_says_what_it_is_which_version_and_from_where(Vocabulary vocabulary) {
    assertThat(vocabulary.comments().get(0)).matches("# [A-Z].*\\.");
    assertThat(vocabulary.comments().get(1)).matches("# version: \\d{4}-\\d{2}-\\d{2}");
    assertThat(vocabulary.comments().get(2)).startsWith("# source: ");
    assertThat(String.join("\n", vocabulary.comments())).contains("https://");
    assertThat(vocabulary.header()).isEqualTo(vocabulary.columns);
  }

  @ParameterizedTest
  @EnumSource
  void every_row_has_every_column_and_its_own_key_in_order(Vocabulary vocabulary) {
    assertThat(vocabulary.rows())
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(vocabulary.columns));
    List<String> keys = vocabulary.rows().stream().map(vocabulary::key).toList();
    assertThat(keys).isEqualTo(List.copyOf(new TreeSet<>(keys)));
  }

  @ParameterizedTest
  @EnumSource
  void every_character_is_where_it_seems_to_be(Vocabulary vocabulary) {
    for (String line : vocabulary.lines()) {
      assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC)).as(line).isTrue();
      assertThat(line).doesNotContain("\r", "\u00a0", "\u2019", "  |", "||", "| ", " |", "\t ");
      assertThat(line).doesNotContainPattern("[ |]($|\t)|\t\\|");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_word_stands_once_in_its_cell_and_a_doubt_at_its_end(Vocabulary vocabulary) {
    for (List<String> row : vocabulary.rows()) {
      for (String cell : row.subList(vocabulary.firstWords, vocabulary.endWords)) {
        assertThat(list(cell).map(VocabularyDataTest::bare)).as(cell).doesNotHaveDuplicates();
        assertThat(list(cell).map(VocabularyDataTest::bare))
            .as(cell)
            .allSatisfy(word -> assertThat(word).isNotBlank().doesNotContain("?"));
      }
    }
  }

  @Test
  void every_state_with_a_government_is_there() {
    Set<String> expected = new TreeSet<>(List.of(Locale.getISOCountries()));
    expected.removeAll(WITHOUT_GOVERNMENT);
    expected.add("XK");
    assertThat(Vocabulary.STATES.column("iso2")).containsExactlyElementsOf(expected);
    for (List<String> state : Vocabulary.STATES.rows()) {
      boolean kosovo = state.get(0).equals("XK");
      String iso3 = kosovo ? "XKX" : Locale.of("", state.get(0)).getISO3Country();
      assertThat(state.get(1)).isEqualTo(iso3);
    }
  }

  @Test
  void a_word_of_two_states_never_names_either_alone() {
    assertThat(shared(Vocabulary.STATES))
        .allSatisfy((word, holders) -> assertThat(unmarked(holders)).as("%s", holders).isZero());
  }

  @ParameterizedTest
  @EnumSource(names = {"ORGANISATIONS", "OUTLETS", "ASSOCIATIONS"})
  void a_word_of_two_actors_names_at_most_one_alone(Vocabulary vocabulary) {
    assertThat(shared(vocabulary))
        .allSatisfy((word, holders) ->
            assertThat(unmarked(holders)).as("%s", holders).isLessThanOrEqualTo(1));
  }

  @Test
  void a_word_of_a_state_and_of_an_organisation_names_at_most_one_alone() {
    Set<String> states = new TreeSet<>();
    Vocabulary.STATES.rows().forEach(row -> states.addAll(Vocabulary.STATES.words(row)));
    for (List<String> organisation : Vocabulary.ORGANISATIONS.rows()) {
      assertThat(Vocabulary.ORGANISATIONS.words(organisation))
          .noneMatch(word -> !word.endsWith("?") && states.contains(word));
    }
  }

  @Test
  void a_region_is_a_continent_and_its_parts() {
    for (String region : Vocabulary.STATES.column("region")) {
      List<String> parts = list(region).toList();
      assertThat(CONTINENTS).contains(parts.getFirst());
      assertThat(REGIONS).containsAll(parts.subList(1, parts.size()));
    }
  }

  @Test
  void every_member_is_a_state_and_every_parent_an_organisation() {
    Set<String> states = new TreeSet<>(Vocabulary.STATES.column("iso2"));
    for (String members : Vocabulary.ORGANISATIONS.column("members")) {
      List<String> codes = list(members).toList();
      assertThat(states).containsAll(codes);
      assertThat(codes).isEqualTo(List.copyOf(new TreeSet<>(codes)));
    }
    assertThat(Vocabulary.ORGANISATIONS.column("id"))
        .containsAll(list(String.join("|", Vocabulary.ORGANISATIONS.column("of"))).toList());
  }

  /// The sizes the organisations state of themselves, on the pages that the file names.
  @ParameterizedTest
  @CsvSource({
    "UN,193", "EU,27", "AU,55", "OSCE,57", "council-of-europe,46", "NATO,32", "CELAC,33",
    "commonwealth,56", "OIC,57", "arab-league,22", "ASEAN,11", "SADC,16", "ECOWAS,12", "CARICOM,15",
    "SCO,10", "GCC,6", "PIF,18", "G7,7"
  })
  void an_organisation_has_the_members_it_says_it_has(String id, int members) {
    List<String> row =
        Vocabulary.ORGANISATIONS.rows().stream()
            .filter(organisation -> organisation.getFirst().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(list(row.get(5))).hasSize(members);
  }

  @Test
  void an_organ_belongs_to_a_state_and_has_a_known_role() {
    Set<String> states = new TreeSet<>(Vocabulary.STATES.column("iso2"));
    states.add("*");
    assertThat(states).containsAll(Vocabulary.ORGANS.column("iso2"));
    assertThat(ROLES).containsAll(Vocabulary.ORGANS.column("role"));
    assertThat(Vocabulary.ORGANS.column("slug")).allMatch(slug -> slug.matches("[a-z0-9-]+"));
    Set<String> withCommission = new TreeSet<>();
    for (List<String> organ : Vocabulary.ORGANS.rows()) {
      if (organ.get(5).equals("commission")) {
        withCommission.add(organ.getFirst());
      }
    }
    assertThat(withCommission).hasSizeGreaterThan(170);
  }

  @Test
  void nobody_is_called_state_run_without_a_public_source() {
    Set<String> states = new TreeSet<>(Vocabulary.STATES.column("iso2"));
    states.add("");
    for (List<String> outlet : Vocabulary.OUTLETS.rows()) {
      assertThat(outlet.getFirst()).matches("[a-z0-9-]+");
      assertThat(states).contains(outlet.get(3));
      assertThat(outlet.get(5)).isIn("yes", "no", "public", "unknown");
      if (outlet.get(5).equals("yes")) {
        assertThat(outlet.get(7)).as(outlet.getFirst()).matches(".+; https://\\S+");
      }
    }
  }

  @Test
  void a_leader_spoke_for_a_known_actor_from_one_month_to_a_later_one() {
    Set<String> actors = new TreeSet<>();
    Vocabulary.STATES.column("iso2").forEach(iso -> actors.add("state:" + iso));
    Vocabulary.ORGANISATIONS.column("id").forEach(id -> actors.add("igo:" + id));
    assertThat(actors).containsAll(Vocabulary.LEADERS.column("actor"));
    for (List<String> leader : Vocabulary.LEADERS.rows()) {
      YearMonth from = YearMonth.parse(leader.get(2));
      if (!leader.get(3).isEmpty()) {
        assertThat(YearMonth.parse(leader.get(3))).as("%s", leader).isAfterOrEqualTo(from);
      }
      assertThat(leader.get(4)).as("%s", leader).isNotBlank();
      assertThat(leader.get(6)).as("%s", leader).isIn("he", "she");
    }
    assertThat(Vocabulary.LEADERS.rows()).hasSizeGreaterThan(700);
  }

  @Test
  void the_terms_of_one_leader_in_one_office_do_not_overlap() {
    Map<String, YearMonth> until = new TreeMap<>();
    for (List<String> leader : Vocabulary.LEADERS.rows()) {
      String office = leader.get(0) + " " + leader.get(1) + " " + leader.get(4);
      YearMonth from = YearMonth.parse(leader.get(2));
      assertThat(until.getOrDefault(office, from)).as("%s", leader).isBeforeOrEqualTo(from);
      until.put(
          office,
          leader.get(3).isEmpty() ? YearMonth.of(9999, 12) : YearMonth.parse(leader.get(3)));
    }
  }

  @Test
  void a_party_belongs_to_a_state_and_none_of_it_has_the_same_name() {
    assertThat(Vocabulary.STATES.column("iso2")).containsAll(Vocabulary.PARTIES.column("iso2"));
    assertThat(Vocabulary.PARTIES.column("slug")).allMatch(slug -> slug.matches("[a-z0-9-]+"));
    Set<String> names = new TreeSet<>();
    for (List<String> party : Vocabulary.PARTIES.rows()) {
      for (String cell : party.subList(2, 5)) {
        list(cell)
            .forEach(name ->
                assertThat(names.add(party.getFirst() + " " + bare(name)))
                    .as("%s", party)
                    .isTrue());
      }
    }
    assertThat(Vocabulary.PARTIES.rows()).hasSizeGreaterThan(400);
  }

  @Test
  void an_association_has_a_key_and_a_name_that_is_no_outlets() {
    Set<String> outlets = new TreeSet<>(Vocabulary.OUTLETS.column("name"));
    for (List<String> association : Vocabulary.ASSOCIATIONS.rows()) {
      assertThat(association.getFirst()).matches("[a-z0-9-]+");
      assertThat(outlets).doesNotContain(association.get(1));
    }
  }

  @Test
  void a_title_is_in_lower_case_and_speaks_for_a_known_kind_of_actor() {
    assertThat(Vocabulary.TITLES.column("pattern"))
        .allSatisfy(title -> assertThat(title).isEqualTo(title.toLowerCase(Locale.ROOT)));
    assertThat(ACTS_FOR).containsAll(Vocabulary.TITLES.column("acts-for"));
  }
}
