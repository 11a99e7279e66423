package org.acta.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.acta.election.Share;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.acta.report.Report;
import org.acta.sheet.Finding;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A made-up election is what its truth says, to the last mistake.
class SimulationTest {
  /// A sum of rows is no mistake on a sheet, and is not made up.
  private static final java.util.Set<Check> EVERY_KIND =
      java.util.EnumSet.complementOf(
          java.util.EnumSet.of(Check.ROW_IS_SUM, Check.STATION_SUPERSEDED));

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "300, 1, 1, true",
    "900, 2, 2, true",
    "3000, 3, 3, true",
    "3000, 5, 4, false",
    "2000, 30, 5, true",
    "400, 3, -6, true",
    "40000, 3, 7, true"
  })
  void checking_finds_every_mistake_and_no_other(int stations, int choices, long seed, boolean roll)
      throws IOException {
    Simulation simulation =
        Simulation.of(stations, choices, seed)
            .withRoll(roll)
            .withMissing(new Share(1, 20))
            .withMistakes(MistakeCounts.spread(100, choices, roll));
    JsonNode truth = write(simulation, "folder");

    List<String> expected = new ArrayList<>();
    for (JsonNode error : truth.get("errors")) {
      expected.add(
          "%s %d %d"
              .formatted(
                  error.get("check").stringValue(),
                  error.get("line").longValue(),
                  error.path("again").asLong(0)));
    }
    assertThat(expected).hasSize(100);
    assertThat(findings("folder")).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void each_kind_alone_is_found_alone() throws IOException {
    for (Check check : EVERY_KIND) {
      Simulation simulation =
          Simulation.of(500, 4, 11).withMistakes(MistakeCounts.of(Map.of(check, 3)));
      JsonNode truth = write(simulation, check.id());
      assertThat(truth.get("errors")).hasSize(3);
      assertThat(findings(check.id()))
          .as(check.id())
          .hasSize(3)
          .allMatch(found -> found.startsWith(check.id() + " "));
    }
  }

  @Test
  void a_flawless_election_gives_no_finding_and_no_problem() throws IOException {
    write(Simulation.of(20_000, 3, 12), "folder");
    ElectionFolder read = ElectionFolder.read(temp.resolve("folder"), Progress.SILENT);
    assertThat(read.problems().count()).isZero();
    assertThat(findings("folder")).isEmpty();
  }

  @Test
  void the_truth_holds_the_totals_that_a_slow_sum_of_the_file_gives() throws IOException {
    Simulation simulation =
        Simulation.of(3000, 6, 13)
            .withMissing(Share.parse("2.5"))
            .withMistakes(MistakeCounts.spread(160, 6, true));
    JsonNode truth = write(simulation, "folder");
    assertThat(truth.get("published").get("stations").longValue())
        .isEqualTo(report("folder").tally().national().rows());

    Map<String, Long> slow = slowSums(temp.resolve("folder/sheets.csv"));
    for (Item item : Item.values()) {
      String name = item.name().toLowerCase(Locale.ROOT);
      assertThat(truth.get("published").get(name).longValue()).as(name).isEqualTo(slow.get(name));
      assertThat(report("folder").tally().national().sum(item)).as(name).isEqualTo(slow.get(name));
    }
    for (int choice = 0; choice < 6; choice++) {
      String id = "c" + (choice + 1);
      long expected = slow.getOrDefault(id, -1L);
      assertThat(truth.get("published").get("votes").get(id).longValue()).isEqualTo(expected);
      assertThat(report("folder").tally().national().votes(choice)).isEqualTo(expected);
    }
  }

  @Test
  void the_roll_and_the_withheld_sheets_complete_the_election() throws IOException {
    JsonNode truth = write(Simulation.of(1000, 3, 14).withMissing(Share.parse("10")), "folder");
    Set<String> published = new HashSet<>();
    for (String line : lines(temp.resolve("folder/sheets.csv"))) {
      published.add(line.substring(0, line.indexOf(',')));
    }
    long registered = 0;
    int withheld = 0;
    for (String line : lines(temp.resolve("folder/roll.csv"))) {
      String[] fields = line.split(",", -1);
      registered += Long.parseLong(fields[1]);
      withheld += published.contains(fields[0]) ? 0 : 1;
    }
    assertThat(withheld).isEqualTo(100);
    assertThat(truth.get("withheld")).hasSize(100);
    truth.get("withheld").forEach(code -> assertThat(published).doesNotContain(code.stringValue()));
    assertThat(truth.get("voted").get("registered").longValue()).isEqualTo(registered);
    assertThat(truth.get("voted").get("stations").longValue()).isEqualTo(1000);
  }

  @Test
  void what_was_voted_is_what_flawless_sheets_say() throws IOException {
    JsonNode truth = write(Simulation.of(1000, 3, 15), "folder");
    assertThat(truth.get("voted")).isEqualTo(truth.get("published"));
  }

  @Test
  void the_same_arguments_write_the_same_bytes_and_another_seed_writes_others() throws IOException {
    Simulation simulation =
        Simulation.of(800, 4, 16)
            .withGzip(true)
            .withMissing(Share.parse("5"))
            .withMistakes(MistakeCounts.spread(32, 4, true));
    write(simulation, "once");
    write(simulation, "twice");
    assertThat(bytes("once")).isEqualTo(bytes("twice"));
    write(Simulation.of(800, 4, 17).withGzip(true), "other");
    assertThat(bytes("other").get("sheets.csv.gz"))
        .isNotEqualTo(bytes("once").get("sheets.csv.gz"));
  }

  @Test
  void compressed_sheets_are_the_same_sheets() throws IOException {
    write(Simulation.of(300, 4, 18), "plain");
    write(Simulation.of(300, 4, 18).withGzip(true), "packed");
    try (var in = new GZIPInputStream(Files.newInputStream(temp.resolve("packed/sheets.csv.gz")))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(temp.resolve("plain/sheets.csv")));
    }
  }

  @Test
  void these_bytes_never_change_without_notice() throws IOException {
    write(
        Simulation.of(2, 3, 19)
            .withLevels(List.of("province"))
            .withMistakes(MistakeCounts.of(Map.of(Check.STATION_REPEATED, 1))),
        "folder");
    assertThat(Files.readString(temp.resolve("folder/sheets.csv")))
        .isEqualTo(
            """
            station,province,registered,cast,valid,nulls,blank,c1,c2,c3
            10000000,Province 1,437,241,228,9,4,127,68,33
            10000001,Province 2,570,408,400,1,7,216,122,62
            10000001,Province 2,570,408,400,1,7,216,122,62
            """);
  }

  @Test
  void a_folder_with_anything_in_it_is_left_alone() throws IOException {
    Files.writeString(temp.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> Simulation.of(10, 2, 1).write(temp))
        .isInstanceOf(DirectoryNotEmptyException.class);
    assertThat(temp.toFile().list()).containsExactly("mine.txt");
  }

  @Test
  void impossible_elections_are_refused_with_the_reason() {
    Simulation small = Simulation.of(10, 2, 1);
    assertThatThrownBy(() -> small.withMistakes(MistakeCounts.of(Map.of(Check.SAME_VOTES, 1))))
        .hasMessage("a mistake of kind 'same-votes' needs three choices");
    assertThatThrownBy(() -> small.withMistakes(MistakeCounts.of(Map.of(Check.EMPTY, 11))))
        .hasMessage("the missing sheets and the mistakes need 11 stations, not 10");
    assertThatThrownBy(() -> small.withLevels(List.of("valid")))
        .hasMessage("two columns would be called 'valid'");
    assertThatThrownBy(() -> small.withMissing(new Share(3, 2))).hasMessageContaining("3/2");
    assertThatThrownBy(() -> Simulation.of(0, 2, 1)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> MistakeCounts.parse("typo=1", 3, true))
        .hasMessageContaining("'typo'")
        .hasMessageContaining("votes-not-valid");
    assertThatThrownBy(() -> MistakeCounts.parse("negative", 3, true))
        .hasMessageContaining("'negative'");
  }

  @Test
  void a_full_plan_still_finds_its_stations() throws IOException {
    Map<Check, Integer> counts = new EnumMap<>(Check.class);
    counts.put(Check.SAME_VOTES, 20);
    counts.put(Check.EMPTY, 10);
    JsonNode truth =
        write(
            Simulation.of(100, 3, 20)
                .withMissing(Share.parse("50"))
                .withMistakes(MistakeCounts.of(counts)),
            "folder");
    assertThat(truth.get("errors")).hasSize(30);
    assertThat(findings("folder")).hasSize(30);
  }

  private JsonNode write(Simulation simulation, String name) throws IOException {
    simulation.write(temp.resolve(name));
    return new ObjectMapper().readTree(Files.readString(temp.resolve(name + "/truth.json")));
  }

  private Report.OfSheets report(String name) {
    ElectionFolder read = ElectionFolder.read(temp.resolve(name), Progress.SILENT);
    return Report.of(read).sheets().getFirst();
  }

  /// Kind, line and second line of every finding.
  private List<String> findings(String name) {
    Report.OfSheets report = report(name);
    Sheets sheets = report.tally().sheets();
    return report.findings().stream()
        .map(finding ->
            finding.check().id() + " " + line(sheets, finding.row()) + " " + again(sheets, finding))
        .toList();
  }

  private static long line(Sheets sheets, int row) {
    return sheets.reference(row).line();
  }

  private static long again(Sheets sheets, Finding finding) {
    return switch (finding) {
      case Finding.StationDisputed(_, int again) -> line(sheets, again);
      case Finding.StationRepeated(_, int again) -> line(sheets, again);
      case Finding.SameVotes(List<Integer> rows, _) -> {
        assertThat(rows).hasSize(2);
        yield line(sheets, rows.get(1));
      }
      default -> 0;
    };
  }

  /// Sums by column over the first row of each station, of whatever is a number.
  private static Map<String, Long> slowSums(Path file) throws IOException {
    String[] header = Files.readAllLines(file).getFirst().split(",", -1);
    Map<String, String> firstRows = new LinkedHashMap<>();
    lines(file).forEach(line -> firstRows.putIfAbsent(line.substring(0, line.indexOf(',')), line));
    Map<String, Long> sums = new TreeMap<>();
    for (String line : firstRows.values()) {
      String[] fields = line.split(",", -1);
      boolean empty = Arrays.stream(fields).skip(6).allMatch(String::isEmpty);
      for (int i = 5; i < header.length && !empty; i++) {
        if (fields[i].matches("-?[0-9]+")) {
          sums.merge(header[i], Long.parseLong(fields[i]), Long::sum);
        }
      }
    }
    return sums;
  }

  private static List<String> lines(Path file) throws IOException {
    List<String> all = Files.readAllLines(file);
    return all.subList(1, all.size());
  }

  private Map<String, String> bytes(String name) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(temp.resolve(name))) {
      for (Path file : files.toList()) {
        bytes.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }
}
