package org.acta.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acta.election.Roll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A roll may list stations: where they are, with or without their voters.
class StationListTest {
  @TempDir private Path folder;

  /// @param files what stands under `files`, by name of the file
  private ElectionFolder read(Map<String, String> files) throws IOException {
    StringBuilder roll = new StringBuilder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      roll.append("    - {file: %s, columns: %s}\n".formatted(file.getKey(), file.getValue()));
    }
    Files.writeString(
        folder.resolve("election.yaml"),
        "election: {id: X, place: Land}\ncontest: {choices: [{id: A}]}\nroll:\n  files:\n" + roll);
    return ElectionFolder.read(folder, Progress.SILENT);
  }

  private ElectionFolder read(String columns, String csv) throws IOException {
    Files.writeString(folder.resolve("list.csv"), csv);
    return read(Map.of("list.csv", columns));
  }

  private static List<String> places(ElectionFolder read) {
    return read.election().roll().frame().places().entrySet().stream()
        .map(station -> station.getKey() + " " + station.getValue().path())
        .toList();
  }

  private static List<String> problems(ElectionFolder read) {
    return read.problems().first().stream().map(p -> p.sentence(Locale.ENGLISH)).toList();
  }

  @Test
  void stations_are_listed_with_their_places_and_without_voters() throws IOException {
    ElectionFolder read =
        read(
            "{station: [V, N], places: {state: {code: S, name: SN}, village: V}}",
            "S,SN,V,N\n1,North,a,1\n1,North,a,2\n2,South,a,1\n\n");

    Roll roll = read.election().roll();
    assertThat(roll.frame().levels()).containsExactly("state", "village");
    assertThat(places(read)).containsExactly("a-1 North / a", "a-2 North / a");
    assertThat(roll.stationsInAll()).hasValue(2);
    assertThat(roll.registeredInAll()).isEmpty();
    assertThat(problems(read))
        .containsExactly(
            "list.csv:4: the station 'a-1' stands twice on the roll, in “North / a” and in “South /"
                + " a”; keep the right one (the first was used).");
  }

  @Test
  void a_station_without_a_number_is_on_the_roll_and_keeps_voters_from_being_added_up()
      throws IOException {
    ElectionFolder read = read("{station: N, registered: R}", "N,R\n1,300\n2,\n3,?!\n4,200\n");

    Roll roll = read.election().roll();
    assertThat(roll.codes()).containsExactly("1", "2", "3", "4");
    assertThat(roll.byStation()).containsExactly(Map.entry("1", 300L), Map.entry("4", 200L));
    assertThat(roll.stationsInAll()).hasValue(4);
    assertThat(roll.registeredInAll()).isEmpty();
    assertThat(problems(read)).hasSize(1).first().asString().startsWith("list.csv:4: ");
  }

  @Test
  void one_file_says_where_stations_are_and_another_how_many_voters_they_have() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "N,R\n1,300\n2,200\n");
    Files.writeString(folder.resolve("b.csv"), "N,S\n2,South\n3,South\n1,North\n");
    Files.writeString(folder.resolve("c.csv"), "N,R\n3,100\n2,201\n");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.csv", "{station: N, registered: R}");
    files.put("b.csv", "{station: N, places: {state: S}}");
    files.put("c.csv", "{station: N, registered: R}");

    ElectionFolder read = read(files);

    assertThat(places(read)).containsExactly("1 North", "2 South", "3 South");
    assertThat(read.election().roll().registeredInAll()).hasValue(600);
    assertThat(problems(read))
        .containsExactly(
            "c.csv:3: the station '2' stands twice on the roll, with 200 and 201 voters; keep the"
                + " right one (the first was used).");
  }

  @Test
  void each_file_is_credited_with_what_it_was_the_first_to_say() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "N,R\n1,300\n2,\n");
    Files.writeString(folder.resolve("b.csv"), "N,S,R\n2,South,200\n3,South,50\n1,North,9\n");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.csv", "{station: N, registered: R}");
    files.put("b.csv", "{station: N, places: {state: S}, registered: R}");
    ElectionFolder whole = read(files);

    List<FileRead> read = FolderReading.read(folder, Progress.SILENT).files();

    assertThat(read.get(0).rows()).isEqualTo(2);
    assertThat(read.get(0).roll().registered()).containsExactly(Map.entry("1", 300L));
    assertThat(read.get(1).rows()).isEqualTo(1);
    assertThat(read.get(1).roll().registered())
        .containsExactly(Map.entry("2", 200L), Map.entry("3", 50L));
    assertThat(read.get(1).roll().frame().places().keySet()).containsExactly("2", "3", "1");
    assertThat(places(whole)).containsExactly("1 North", "2 South", "3 South");
    assertThat(problems(whole)).hasSize(1).first().asString().startsWith("b.csv:4: ");
  }

  @Test
  void files_of_one_roll_name_the_same_levels() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "N,S\n1,North\n");
    Files.writeString(folder.resolve("b.csv"), "N,S\n2,South\n");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.csv", "{station: N, places: {state: S}}");
    files.put("b.csv", "{station: N, places: {province: S}}");

    assertThatThrownBy(() -> read(files))
        .isInstanceOf(FolderException.class)
        .hasMessageContaining(
            "roll.files[1].columns.places: the place levels are province, and those of the first"
                + " file of the roll state; name the same levels for each file of the roll.");
  }
}
