package org.acta.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapTest {
  private static final String SQUARE = "[[[%1$d,0],[%2$d,0],[%2$d,1],[%1$d,1],[%1$d,0]]]";

  @TempDir private Path temp;

  private static String feature(String properties, int from) {
    return """
    {"type":"Feature","properties":{%s},"geometry":{"type":"Polygon","coordinates":%s}}\
    """
        .formatted(properties, SQUARE.formatted(from, from + 1));
  }

  private Areas areas(Optional<String> property, String... features) {
    return read(
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}",
        property);
  }

  private Areas read(String text, Optional<String> property) {
    try {
      Path file = Files.writeString(temp.resolve("map.geojson"), text);
      return Areas.read(file, property);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Site site(Areas areas, String... towns) {
    StringBuilder rows = new StringBuilder("S,C,P,A,B\n");
    for (int i = 0; i < towns.length; i++) {
      rows.append(i).append(",c").append(i).append(',').append(towns[i]).append(',');
      rows.append(50 + 10 * i).append(',').append(50 - 10 * i).append('\n');
    }
    Path record =
        TestRecord.of(
            temp,
            Map.of(
                "election.yaml",
                """
                election: {id: XX, name: Drawn}
                contest: {id: c, title: c, choices: [{id: A, name: Ana}, {id: B, name: Bo}]}
                sheets: [{id: s, file: s.csv, columns: {station: S, places: {town: {code: C, name: P}}, votes: {A: A, B: B}}}]
                """,
                "s.csv",
                rows.toString()));
    return new Site(TestRecord.site(record, "en").snapshot(), "en", false, Optional.of(areas));
  }

  private static String page(Site site) {
    return new String(site.at("places/index.html").orElseThrow().bytes(), UTF_8);
  }

  @Test
  void places_are_drawn_in_the_class_of_their_share_with_the_figures_behind() {
    String page =
        page(
            site(
                areas(
                    Optional.empty(),
                    feature("\"id\":7,\"name\":\"Áura\"", 0),
                    feature("\"id\":8,\"name\":\"Bélo\"", 1),
                    feature("\"id\":9,\"name\":\"Nowhere\"", 2)),
                "AURA",
                "Belo",
                "Elsewhere"));

    assertThat(page)
        .contains("<title>AURA: 50.00 %</title>", "<title>Belo: 60.00 %</title>")
        .contains("Outlines without figures: Nowhere")
        .contains("Places that the map has no outline of: Elsewhere")
        .contains("Share of Ana")
        // A square one degree wide at the equator is as high as it is wide.
        .containsPattern("class=\"c0\" d=\"M0 450l450 0 0 -450 -450 0 0 450 0 0z\"");
  }

  @Test
  void an_abbreviated_name_is_drawn_and_said() {
    String page =
        page(
            site(
                areas(
                    Optional.empty(),
                    feature("\"name\":\"Nueva Esparta\"", 0),
                    feature("\"name\":\"Distrito Capital\"", 1)),
                "EDO.NVA.ESPARTA",
                "DTTO. CAPITAL"));

    assertThat(page)
        .contains("2 names were taken for abbreviations")
        .contains("EDO.NVA.ESPARTA = Nueva Esparta", "DTTO. CAPITAL = Distrito Capital");
  }

  @Test
  void two_outlines_that_fit_one_place_are_neither_of_it() {
    String page =
        page(
            site(
                areas(
                    Optional.empty(),
                    feature("\"name\":\"Same\"", 0),
                    feature("\"name\":\"Same\"", 1),
                    feature("\"name\":\"One\"", 2),
                    feature("\"name\":\"Two\"", 3)),
                "Same",
                "One",
                "Two"));

    assertThat(page)
        .contains("Places that the map has no outline of: Same")
        .contains("Outlines without figures: Same · Same");
  }

  @Test
  void a_declared_property_is_held_against_codes_first() {
    String page =
        page(
            site(
                areas(
                    Optional.of("key"),
                    feature("\"key\":\"c1\",\"name\":\"First\"", 0),
                    feature("\"key\":\"c0\",\"name\":\"Second\"", 1)),
                "First",
                "Second"));

    assertThat(Pattern.compile("<path class=\"c5\"[^>]*M0 ").matcher(page).find()).isTrue();
    assertThat(page).doesNotContain("Outlines without figures");
  }

  @Test
  void what_is_no_map_is_refused_in_a_sentence() {
    assertThat(List.of("", "[]", "{\"features\":[", "nonsense"))
        .allSatisfy(text ->
            assertThatThrownBy(() -> read(text, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class));
    assertThatThrownBy(() -> areas(Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it has no polygon");
    assertThatThrownBy(() ->
            read(
                "{\"features\":[{\"geometry\":{\"coordinates\":"
                    + "[[[500000,4000000],[500001,4000000],[500001,4000001]]]}}]}",
                Optional.empty()))
        .hasMessageContaining("no longitude and latitude");
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(5_000), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hostile_names_on_a_map_are_shown_and_never_run() {
    String page =
        page(
            site(
                areas(
                    Optional.empty(),
                    feature("\"name\":\"<script>alert(1)</script>\"", 0),
                    feature("\"name\":\"One\"", 1),
                    feature("\"name\":\"Two\"", 2)),
                "One",
                "Two"));

    assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;alert(1)");
  }
}
