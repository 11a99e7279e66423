package org.acta.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Rule;
import org.acta.folder.QrForm;
import org.acta.folder.QrForm.Part;
import org.acta.folder.StationPattern;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures in a code are those of its declared slots, or it is not read at all.
class PayloadTest {
  private static final List<String> BALLOT =
      List.of("NM", "LM", "JABE", "JOBR", "AE", "CF", "DC", "EG", "EM", "BERA");

  /// Slots of the Venezuelan ballot of 28 July 2024: how many parties nominated each candidate.
  private static final List<Integer> SLOTS = List.of(13, 6, 1, 4, 6, 1, 2, 3, 1, 1);

  static final Contest CONTEST =
      new Contest(
          "president",
          "President",
          new Rule.Plurality(),
          BALLOT.stream()
              .map(id -> new Choice(id, id, java.util.Optional.empty(), java.util.Optional.empty()))
              .toList(),
          List.of());

  private static final QrForm VENEZUELAN = venezuelan();

  private static QrForm venezuelan() {
    List<Integer> slots = new ArrayList<>();
    for (int i = 0; i < BALLOT.size(); i++) {
      slots.addAll(Collections.nCopies(SLOTS.get(i), i));
    }
    return new QrForm(
        CONTEST,
        "!",
        ",",
        List.of(Part.STATION, Part.VOTES, Part.NULLS, Part.BLANK),
        slots,
        new StationPattern("0*(\\d+)\\.0*(\\d+)\\.(\\d+)\\.(\\d+)", "$1-$2"));
  }

  /// The first row of the published list: 114 for Maduro, 323 for González, 10 for all others.
  private static final String FIRST =
      "010101001.01.1.0001!100,2,0,0,1,0,0,5,0,0,0,0,6,1,0,0,2,0,0,1,0,0,0,0,0,0,0,0,0,1,1,1,1,320,2,"
          + "1,0,4!7!0";

  @Test
  void the_slots_of_a_candidate_are_added_up() {
    assertThat(Payload.read(VENEZUELAN, FIRST))
        .isEqualTo(
            new Payload.Figures(
                VENEZUELAN,
                "010101001.01.1.0001",
                "10101001-1",
                List.of(114L, 3L, 1L, 0L, 1L, 1L, 2L, 323L, 0L, 4L),
                Map.of(Item.NULLS, 7L, Item.BLANK, 0L)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          https://example.org/a          | it has 1 part, and the form 4
          a!b!c!d                        | 'a' names no station in the declared way
          1.1.1.1!1,2!0!0                | it lists 2 slots, and the form 38
          """)
  void a_code_of_another_form_says_where_it_differs(String text, String why) {
    assertThat(Payload.read(VENEZUELAN, text)).isEqualTo(new Payload.OtherForm(why));
  }

  @Test
  void what_is_no_count_is_never_read_as_one() {
    for (String bad : List.of("", "-1", "1.5", "٣", "0x10", "1234567890123", " ", "1e3")) {
      assertThat(Payload.read(VENEZUELAN, FIRST.replace("!100,", "!" + bad + ",")))
          .as(bad)
          .isInstanceOf(Payload.OtherForm.class);
      assertThat(Payload.read(VENEZUELAN, FIRST.replace("!7!", "!" + bad + "!")))
          .as(bad)
          .isInstanceOf(Payload.OtherForm.class);
    }
  }

  @Test
  void a_hostile_text_is_quoted_short_and_plain() {
    String text = "\u001b[31m\u202E" + "9".repeat(4000) + "!1!2!3";

    assertThat(((Payload.OtherForm) Payload.read(VENEZUELAN, text)).why())
        .hasSizeLessThan(120)
        .doesNotContain("\u001b")
        .doesNotContain("\u202E");
  }

  private static Sheets keyed(long gonzalez, long nulls) {
    Sheets.Builder sheets = Sheets.builder("v1", "party", CONTEST, Place.root("X"));
    sheets.from(new Origin("v1.csv", "00", 1));
    long[] row = new long[sheets.width()];
    java.util.Arrays.fill(row, Figure.MISSING);
    long[] votes = {114, 3, 1, 0, 1, 1, 2, gonzalez, 0, 4};
    System.arraycopy(votes, 0, row, Item.COUNT, votes.length);
    row[Item.NULLS.ordinal()] = nulls;
    sheets.add("10101001-1", Place.root("X"), row, 1, 2);
    return sheets.build();
  }

  private static List<ImageFinding> compare(String text, Sheets keyed) {
    Code code = new Code(text, 1, 1, "as it is");
    return new KeyedFigures(List.of(keyed))
        .compare(code, (Payload.Figures) Payload.read(VENEZUELAN, text));
  }

  @Test
  void a_code_agrees_in_the_figures_that_both_have() {
    assertThat(compare(FIRST, keyed(323, 7)))
        .singleElement()
        .isInstanceOfSatisfying(
            ImageFinding.Agrees.class, agrees -> assertThat(agrees.figures()).isEqualTo(11));
  }

  @Test
  void every_figure_that_differs_is_named_with_both_values() {
    assertThat(compare(FIRST, keyed(333, Figure.ILLEGIBLE)))
        .singleElement()
        .isInstanceOfSatisfying(
            ImageFinding.Differs.class,
            differs ->
                assertThat(differs.cells())
                    .containsExactly(
                        new ImageFinding.Cell("EG", 323, new Figure.Count(333)),
                        new ImageFinding.Cell("nulls", 7, new Figure.Illegible())));
  }

  @Test
  void a_station_that_no_set_has_is_said_to_be_not_keyed() {
    assertThat(compare(FIRST.replace(".01.1", ".02.1"), keyed(323, 7)))
        .singleElement()
        .isInstanceOf(ImageFinding.NotKeyed.class);
  }

  @Test
  void a_pattern_makes_a_station_s_code_of_a_text() {
    StationPattern pattern = new StationPattern("0*(\\d+)\\.0*(\\d+)(x)?\\..*", "$1-$2$3/$0");

    assertThat(pattern.code("001.02.z")).contains("1-2/001.02.z");
    assertThat(pattern.code("1-2")).isEmpty();
    assertThat(pattern.code("1.2." + "9".repeat(300))).isEmpty();
    assertThat(Stream.of("(", "a").map(PayloadTest::refused))
        .satisfiesExactly(
            unclosed -> assertThat(unclosed).startsWith("Unclosed group"),
            lacking ->
                assertThat(lacking).isEqualTo("the key names the group $1, and the pattern has 0"));
  }

  private static String refused(String pattern) {
    try {
      return new StationPattern(pattern, "$1").toString();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
