package org.acta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.acta.election.Choice;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.acta.format.TableOptions;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class NistDecoderTest {
  private static final int ELECTIONS = 40;

  /// Two counties with precincts, as an American county publishes: counts by kind of vote beside
  /// totals, a ticket of two candidates, and a measure of the state as a whole.
  private static final String AMERICAN =
      """
      {"@type": "ElectionResults.ElectionReport",
       "Issuer": "State of X", "IssuerAbbreviation": "X",
       "GpUnit": [
        {"@id": "state", "@type": "ElectionResults.ReportingUnit", "Type": "state", "Name": "X",
         "ComposingGpUnitIds": ["north", "south"]},
        {"@id": "north", "Type": "county", "Name": "North", "ComposingGpUnitIds": ["n1", "n2"]},
        {"@id": "south", "Type": "county", "Name": "South", "ComposingGpUnitIds": ["s1"]},
        {"@id": "n1", "Type": "precinct", "Name": "North 1", "VotersRegistered": 500,
         "ExternalIdentifier": [{"Type": "local-level", "Value": "001"}]},
        {"@id": "n2", "Type": "precinct", "Name": "North 2", "VotersRegistered": 400,
         "ExternalIdentifier": [{"Type": "local-level", "Value": "002"}]},
        {"@id": "s1", "Type": "precinct", "Name": "South 1", "VotersRegistered": 300,
         "ExternalIdentifier": [{"Type": "local-level", "Value": "001"}]}],
       "Party": [{"@id": "blue", "Name": {"Text": [{"Language": "en", "Content": "Blue"}]}}],
       "Election": [{
        "Name": {"Text": [{"Language": "en", "Content": "General election"}]},
        "StartDate": "2026-11-03", "EndDate": "2026-11-03", "ElectionScopeId": "state",
        "Type": "general",
        "Candidate": [
         {"@id": "ann", "BallotName": {"Text": [{"Language": "en", "Content": "Ann"}]},
          "PartyId": "blue"},
         {"@id": "bob", "BallotName": {"Text": [{"Language": "en", "Content": "Bob"}]}},
         {"@id": "cy", "BallotName": {"Text": [{"Language": "en", "Content": "Cy"}]}}],
        "Contest": [
         {"@type": "ElectionResults.CandidateContest", "@id": "governor", "Name": "Governor",
          "ElectoralDistrictId": "state", "VotesAllowed": 1,
          "BallotSelection": [
           {"@id": "sel-1", "CandidateIds": ["ann", "cy"], "VoteCounts": [
            {"GpUnitId": "n1", "Type": "total", "Count": 120},
            {"GpUnitId": "n1", "Type": "absentee", "Count": 20},
            {"GpUnitId": "n2", "Type": "total", "Count": 80},
            {"GpUnitId": "s1", "Type": "total", "Count": 50},
            {"GpUnitId": "north", "Type": "total", "Count": 200}]},
           {"@id": "sel-2", "CandidateIds": ["bob"], "VoteCounts": [
            {"GpUnitId": "n1", "Type": "total", "Count": 100},
            {"GpUnitId": "n2", "Type": "total", "Count": 90},
            {"GpUnitId": "north", "Type": "total", "Count": 190}]}],
          "SummaryCounts": [
           {"GpUnitId": "n1", "Type": "total", "BallotsCast": 225, "Overvotes": 2,
            "Undervotes": 3}]},
         {"@type": "ElectionResults.BallotMeasureContest", "@id": "measure", "Name": "Measure 1",
          "ElectoralDistrictId": "state",
          "BallotSelection": [
           {"@id": "yes", "Selection": {"Text": [{"Language": "en", "Content": "Yes"}]},
            "VoteCounts": [{"Type": "election-day", "Count": 10}, {"Type": "early", "Count": 5}]},
           {"@id": "no", "Selection": {"Text": [{"Language": "en", "Content": "No"}]},
            "VoteCounts": [{"Type": "election-day", "Count": 7}, {"Type": "early", "Count": 6}]}]}
        ]}]}
      """;

  @TempDir private Path folder;

  private ElectionFolder american() throws IOException {
    Path file = Files.writeString(folder.resolve("american.json"), AMERICAN);
    Contents contents = ExchangeFiles.contents(List.of(file), TableOptions.none()).orElseThrow();
    return ElectionFolder.described(
        ExchangeWriter.describe(contents, Path::toString), "test", folder, Progress.SILENT);
  }

  @Test
  void totals_of_the_lowest_units_are_the_sheets_of_a_report() throws IOException {
    ElectionFolder read = american();
    Sheets governor = read.sheets().getFirst();

    assertThat(read.problems().first()).isEmpty();
    assertThat(read.election().contests().getFirst().choices().stream().map(Choice::name))
        .containsExactly("Ann / Cy", "Bob");
    assertThat(governor.size()).isEqualTo(3);
    assertThat(governor.place(0).path()).isEqualTo("North");
    assertThat(governor.votes(0, 0)).isEqualTo(120);
    assertThat(governor.votes(2, 0)).isEqualTo(50);
    assertThat(governor.votes(2, 1)).as("not given is not zero").isEqualTo(Figure.MISSING);
    assertThat(governor.cell(0, Item.REGISTERED)).isEqualTo(500);
    assertThat(governor.cell(0, Item.CAST)).isEqualTo(225);
    assertThat(governor.cell(0, Item.NULLS)).isEqualTo(2);
    assertThat(governor.cell(0, Item.BLANK)).isEqualTo(3);
  }

  @Test
  void two_units_of_one_code_are_told_apart_by_their_ids() throws IOException {
    Sheets governor = american().sheets().getFirst();

    assertThat(List.of(governor.station(0), governor.station(1), governor.station(2)))
        .containsExactly("n1", "002", "s1");
  }

  @Test
  void kinds_of_vote_without_a_total_are_sheets_of_their_own() throws IOException {
    Sheets measure = american().sheets().get(1);

    assertThat(List.of(measure.station(0), measure.station(1)))
        .containsExactly("state/election-day", "state/early");
    assertThat(measure.votes(0, 0) + measure.votes(1, 0)).isEqualTo(15);
    assertThat(measure.votes(0, 1) + measure.votes(1, 1)).isEqualTo(13);
  }

  @Test
  void what_is_written_as_json_is_valid_by_the_schema_of_nist() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(text("nist-v2-extract.schema.json"), InputFormat.JSON);
    assertThat(schema.validate("{\"Format\": \"precinct-level\"}", InputFormat.JSON))
        .as("the schema refuses a report that lacks what it asks for")
        .isNotEmpty();
    for (long seed = 1; seed <= ELECTIONS; seed++) {
      Path out = folder.resolve("out-" + seed + ".json");
      ExchangeWriter.write(
          Elections.of(seed), ExchangeFormat.NIST_JSON, out, Instant.parse("2026-11-02T00:00:00Z"));

      assertThat(schema.validate(Files.readString(out), InputFormat.JSON))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  @Test
  void what_is_written_as_xml_is_valid_by_the_schema_of_nist() throws IOException, SAXException {
    var validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Objects.requireNonNull(getClass().getResource("nist-v2-extract.xsd")))
            .newValidator();
    for (long seed = 1; seed <= ELECTIONS; seed++) {
      Path out = folder.resolve("out-" + seed + ".xml");
      ExchangeWriter.write(
          Elections.of(seed), ExchangeFormat.NIST_XML, out, Instant.parse("2026-11-02T00:00:00Z"));

      validator.validate(new StreamSource(out.toFile()));
    }
  }

  private String text(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
