package org.acta.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.acta.cli.Acta;
import org.acta.log.TlogProof;
import org.acta.site.TestRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs are promised.
class ApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode DESCRIPTION = JSON.readTree(Api.description());

  @TempDir private Path temp;
  private Path record;
  private Api api;

  @BeforeEach
  void aRecord() {
    record = TestRecord.small(temp);
    api = new Api(TestRecord.site(record, "en").snapshot());
  }

  @Test
  void a_record_with_only_a_ledger_answers_what_it_knows() {
    api = new Api(TestRecord.site(TestRecord.ledgerOnly(temp.resolve("ledger")), "en").snapshot());

    for (String name :
        List.of(
            "election",
            "summary",
            "report",
            "places",
            "stations",
            "sheets",
            "bulletins",
            "positions",
            "events",
            "entries",
            "search?q=singapore")) {
      given(name);
    }
    assertThat(text("positions")).contains("state:SG");
    assertThat(text("election")).contains("\"contests\":[]", "\"id\":\"XX-2026\"");
  }

  private String text(String address) {
    return new String(given(address).bytes(), StandardCharsets.UTF_8);
  }

  private Answer.Given given(String address) {
    Answer answer = answer(address, "application/json");
    assertThat(answer).as(address).isInstanceOf(Answer.Given.class);
    return (Answer.Given) answer;
  }

  private Answer answer(String address, String accept) {
    int mark = address.indexOf('?');
    return mark < 0
        ? api.at(address, null, accept)
        : api.at(address.substring(0, mark), address.substring(mark + 1), accept);
  }

  private Problem refused(String address) {
    return ((Answer.Refused) answer(address, "application/json")).problem();
  }

  private JsonNode json(String address) {
    return JSON.readTree(given(address).bytes());
  }

  private String csv(String address) {
    Answer.Given given = given(address);
    assertThat(given.mediaType()).startsWith("text/csv");
    return new String(given.bytes(), StandardCharsets.UTF_8);
  }

  /// Whether a value is what the description says; the messages if not.
  private static List<String> against(String schema, byte[] value) {
    String schemas =
        DESCRIPTION
            .at("/components/schemas")
            .toString()
            .replace("#/components/schemas/", "#/$defs/");
    String whole = "{\"$ref\":\"#/$defs/" + schema + "\",\"$defs\":" + schemas + "}";
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole, InputFormat.JSON)
        .validate(new String(value, StandardCharsets.UTF_8), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String schema(JsonNode operation) {
    String reference =
        operation.at("/responses/200/content/application~1json/schema/$ref").asString();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private void every_address_answers_as_described(String code, long index, String word) {
    Map<String, JsonNode> operations = new TreeMap<>();
    DESCRIPTION
        .get("paths")
        .properties()
        .forEach(path -> operations.put(path.getKey(), path.getValue().get("get")));
    assertThat(operations).hasSizeGreaterThan(15);
    operations.forEach((path, operation) -> {
      String address =
          path.substring(1).replace("{code}", code).replace("{index}", Long.toString(index))
              + (path.equals("/search") ? "?q=" + word : "");
      Answer.Given given = given(address);
      assertThat(given.mediaType()).isEqualTo("application/json");
      assertThat(against(schema(operation), given.bytes())).as(address).isEmpty();
      boolean table = operation.at("/responses/200/content").has("text/csv");
      Answer twin = answer(address, "text/csv");
      assertThat(twin instanceof Answer.Given).as(address).isEqualTo(table);
      if (!table) {
        assertThat(((Answer.Refused) twin).problem().status()).isEqualTo(406);
      }
      assertThat(refused(address + (address.contains("?") ? "&" : "?") + "nonsense=1").status())
          .as(address)
          .isEqualTo(400);
    });
  }

  @Test
  void every_address_of_the_description_answers_as_it_is_described() {
    every_address_answers_as_described("S~203", 3, "north");
  }

  @Test
  void a_record_with_a_ledger_answers_as_it_is_described() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    record = TestRecord.imported(other, Path.of("../examples/venezuela-2024"));
    api = new Api(TestRecord.site(record, "en").snapshot());
    String code = json("stations").at("/items/0/name").asString();

    every_address_answers_as_described(code, 0, "a");

    assertThat(json("positions?family=refuse").get("standings")).isNotEmpty();
    assertThat(csv("positions.csv").lines().count()).isGreaterThan(2);
    assertThat(against("Positions", given("positions?at=2024-08-01&history=true").bytes()))
        .isEmpty();
  }

  @Test
  void a_record_with_a_quick_count_answers_as_it_is_described() throws IOException {
    record = TestRecord.sampled(Files.createDirectory(temp.resolve("sampled")));
    api = new Api(TestRecord.site(record, "en").snapshot());

    every_address_answers_as_described("NO-025", 0, "north");

    assertThat(json("quick-counts").at("/items/0/coverage/arrived").asInt()).isEqualTo(52);
    assertThat(json("quick-counts").at("/items/0/redraw/kind").asString()).isEqualTo("same");
    assertThat(walk("samples")).hasSize(60).isEqualTo(walk("samples?limit=7"));
    assertThat(walk("samples").stream().filter(one -> one.has("entry"))).hasSize(52);
    assertThat(csv("quick-counts.csv").lines()).hasSize(6);
    assertThat(csv("samples.csv").lines()).hasSize(61);
  }

  @Test
  void a_station_has_the_figures_of_every_source_and_their_proofs() throws Exception {
    JsonNode station = json("stations/01~2F2");

    assertThat(station.get("code").asString()).isEqualTo("01/2");
    assertThat(station.get("sheets")).hasSize(2);
    assertThat(station.at("/sheets/0/votes/A").asLong()).isEqualTo(110);
    assertThat(station.at("/sheets/1/votes/A").asLong()).isEqualTo(101);
    assertThat(station.at("/sheets/0/place").asString()).isEqualTo("North");
    long entry = station.at("/sheets/0/entry").asLong();
    assertThat(station.get("entries").toString()).contains(Long.toString(entry));

    JsonNode exact = json("entries/" + entry);
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update((byte) 0);
    sha.update(exact.get("text").asString().getBytes(StandardCharsets.UTF_8));
    assertThat(exact.get("leaf").asString()).isEqualTo(HexFormat.of().formatHex(sha.digest()));
    TlogProof proof =
        TlogProof.parse(
            json("entries/" + entry + "/proof")
                .get("proof")
                .asString()
                .getBytes(StandardCharsets.UTF_8));
    assertThat(proof.index()).isEqualTo(entry);
    assertThat(station.toString()).contains("c2sp.org/tlog-proof");
  }

  @Test
  void sheets_are_found_by_place_and_by_source() {
    assertThat(json("sheets").get("items")).hasSize(5);
    assertThat(json("sheets?place=North").get("items")).hasSize(4);
    assertThat(json("sheets?place=North&source=observers").get("items")).hasSize(2);
    assertThat(json("sheets?station=S%203").get("items")).hasSize(1);
    assertThat(json("sheets").get("items").valueStream().map(s -> s.get("entry").asLong()))
        .isSorted();
    assertThat(json("places?parent=North").get("items")).isEmpty();
    assertThat(json("places").at("/items/0/sheets/0/votes/A").asLong()).isEqualTo(210);
    assertThat(json("bulletins").at("/items/0/votes/B").asLong()).isEqualTo(280);
    assertThat(json("search?q=SOUTH").at("/items/0/type").asString()).isEqualTo("place");
    assertThat(json("search?q=s%203").at("/items/0/address").asString())
        .isEqualTo("/api/v1/stations/S~203");
  }

  private List<JsonNode> walk(String first) {
    List<JsonNode> all = new ArrayList<>();
    Optional<String> at = Optional.of(first);
    while (at.isPresent()) {
      Answer.Given page = given(at.get());
      JSON.readTree(page.bytes()).get("items").forEach(all::add);
      at = page.next().map(next -> next.substring("/api/v1/".length()));
    }
    return all;
  }

  @Test
  void pages_of_any_size_have_every_item_once() {
    for (String list : List.of("sheets", "stations", "places", "bulletins", "entries")) {
      List<JsonNode> whole = walk(list);
      assertThat(whole).as(list).isNotEmpty();
      for (int size = 1; size < 4; size++) {
        assertThat(walk(list + "?limit=" + size)).as(list).isEqualTo(whole);
      }
    }
  }

  @Test
  void a_cursor_means_the_same_after_the_record_has_grown() throws Exception {
    Answer.Given first = given("sheets?limit=2");
    List<JsonNode> before = walk("sheets");
    Path more = Files.createDirectory(temp.resolve("more"));
    for (String file : List.of("council.csv", "observers.csv", "election.yaml")) {
      Files.copy(temp.resolve("folder").resolve(file), more.resolve(file));
    }
    Files.writeString(
        more.resolve("council.csv"), "S 4,South,250,70,80\n", StandardOpenOption.APPEND);
    assertThat(Acta.run("record", "import", record.toString(), more.toString())).isZero();
    api = new Api(TestRecord.site(record, "en").snapshot());

    List<JsonNode> rest = walk(first.next().orElseThrow().substring("/api/v1/".length()));

    assertThat(rest.subList(0, 3)).isEqualTo(before.subList(2, 5));
    // The file was read again: its three stations a second time, and the new one.
    assertThat(rest).hasSize(7);
    assertThat(rest.getLast().get("station").asString()).isEqualTo("S 4");
  }

  @Test
  void what_names_an_entry_never_changes() {
    assertThat(given("entries/0").forEver()).isTrue();
    assertThat(given("entries/0/proof").forEver()).isFalse();
    assertThat(given("sheets").forEver()).isFalse();
  }

  @Test
  void no_text_of_a_stranger_is_a_formula_in_a_table() {
    Path evil =
        TestRecord.of(
            temp.resolve("evil"),
            Map.of(
                "election.yaml",
                """
                election: {id: XX-2026, name: Election of Xanadu, date: 2026-11-01}
                sources: [{id: council, name: Electoral Council, kind: electoral-body}]
                contest:
                  id: president
                  title: President
                  choices: [{id: A, name: Ana Alba}, {id: B, name: Bruno Bosch}]
                sheets:
                  - id: council
                    title: Sheets
                    source: council
                    file: council.csv
                    columns: {station: station, places: {state: state}, votes: {A: A, B: B}}
                bulletins:
                  - {id: first, title: "=HYPERLINK(1)", source: council, votes: {A: 3, B: 2}}
                """,
                "council.csv",
                """
                station,state,A,B
                =cmd|'/c calc'!A1,@North,1,2
                +SUM(1),-South,3,4
                """));
    api = new Api(TestRecord.site(evil, "en").snapshot());

    for (String list : List.of("sheets", "stations", "places", "bulletins", "entries", "search")) {
      String table = csv(list + ".csv" + (list.equals("search") ? "?q==" : ""));
      for (String line : table.lines().toList()) {
        for (String cell : line.split(",", -1)) {
          assertThat(cell.replaceFirst("^\"", ""))
              .as(list)
              .doesNotMatch("^[=+@\\t\\r-].*[^0-9.].*");
        }
      }
    }
    assertThat(csv("sheets.csv")).contains("'=cmd").contains("'@North");
    assertThat(csv("bulletins.csv")).contains("'=HYPERLINK");
  }

  @Test
  void what_cannot_be_answered_is_explained_in_one_way() {
    for (String address :
        List.of(
            "nothing",
            "sheets/1",
            "stations/none",
            "entries/999999",
            "entries/-1",
            "entries/01",
            "entries/99999999999999999999999",
            "entries/0/proof/x",
            "election.csv",
            "sheets?place=Nowhere",
            "sheets?source=nobody",
            "sheets?limit=0",
            "sheets?limit=1001",
            "sheets?limit=x",
            "sheets?limit=1&limit=2",
            "sheets?cursor=%2B%2B",
            "sheets?cursor=bm9uZQ",
            "entries?cursor=bm9uZQ",
            "sheets?x=%zz",
            "positions?at=yesterday",
            "positions?family=friends",
            "positions?actor=%3Cscript%3E",
            "search",
            "")) {
      Problem problem = refused(address);
      assertThat(problem.status()).as(address).isIn(400, 404);
      assertThat(against("Problem", problem.json())).as(address).isEmpty();
      assertThat(problem.detail()).as(address).endsWith(".").doesNotContain("<", "Exception");
      assertThat(problem.remedy()).as(address).isNotEmpty();
    }
    assertThat(refused("stations/01~2F9").remedy()).contains("01/1");
    assertThat(((Answer.Refused) answer("sheets", "image/png")).problem().status()).isEqualTo(406);
  }

  @Test
  void the_report_is_printed_once() {
    assertThat(given("report").bytes()).isSameAs(given("report").bytes());
  }

  @Test
  void the_page_of_the_description_has_every_address() {
    assertThat(Description.page().operations())
        .hasSameSizeAs(DESCRIPTION.get("paths").propertyNames())
        .allSatisfy(operation -> assertThat(operation.summary()).isNotEmpty());
  }
}
