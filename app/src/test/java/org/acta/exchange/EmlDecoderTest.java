package org.acta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acta.election.Choice;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.acta.format.TableOptions;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmlDecoderTest {
  /// As the Dutch Kiesraad writes a municipality's count: lists, their candidates, and `Cast` for
  /// those entitled to vote.
  private static final String DUTCH =
      """
      <?xml version="1.0" encoding="%s"?>
      <!-- a comment before the root -->
      <EML Id="510b" SchemaVersion="5" xmlns="urn:oasis:names:tc:evs:schema:eml"
          xmlns:kr="http://www.kiesraad.nl/extensions">
        <TransactionId>1</TransactionId>
        <ManagingAuthority>
          <AuthorityIdentifier Id="0001">Gemeente Één</AuthorityIdentifier><AuthorityAddress/>
        </ManagingAuthority>
        <kr:CreationDateTime>2026-03-19T12:00:00</kr:CreationDateTime>
        <Count>
          <EventIdentifier/>
          <Election>
            <ElectionIdentifier Id="GR2026_Een">
              <ElectionName>Gemeenteraad Één 2026</ElectionName>
              <ElectionCategory>GR</ElectionCategory>
              <kr:ElectionDate>2026-03-18</kr:ElectionDate>
            </ElectionIdentifier>
            <Contests><Contest><ContestIdentifier Id="geen"/>
              <TotalVotes>%s</TotalVotes>
              <ReportingUnitVotes>
                <ReportingUnitIdentifier Id="0001::SB1">School</ReportingUnitIdentifier>%s
              </ReportingUnitVotes>
              <ReportingUnitVotes>
                <ReportingUnitIdentifier Id="0001::SB2">Kerk</ReportingUnitIdentifier>%s
              </ReportingUnitVotes>
            </Contest></Contests>
          </Election>
        </Count>
      </EML>
      """;

  @TempDir private Path folder;

  private static String votes(int green, int first, int red, int entitled, int came, int blank) {
    return """
    <Selection><AffiliationIdentifier Id="1"><RegisteredName>Groen</RegisteredName>
      </AffiliationIdentifier><ValidVotes>%d</ValidVotes></Selection>
    <Selection><Candidate><CandidateIdentifier Id="1"/></Candidate>
      <ValidVotes>%d</ValidVotes></Selection>
    <Selection><Candidate><CandidateIdentifier Id="2"/></Candidate>
      <ValidVotes>%d</ValidVotes></Selection>
    <Selection><AffiliationIdentifier Id="2"><RegisteredName>Rood</RegisteredName>
      </AffiliationIdentifier><ValidVotes>%d</ValidVotes></Selection>
    <Selection><Candidate><CandidateIdentifier Id="1"/></Candidate>
      <ValidVotes>%d</ValidVotes></Selection>
    <Cast>%d</Cast><TotalCounted>%d</TotalCounted>
    <RejectedVotes ReasonCode="blanco">%d</RejectedVotes>
    <RejectedVotes ReasonCode="ongeldig">1</RejectedVotes>
    <UncountedVotes ReasonCode="toegelaten kiezers">%d</UncountedVotes>
    """
        .formatted(green, first, green - first, red, red, entitled, green + red, blank, came);
  }

  private ElectionFolder read(Charset charset) throws IOException {
    String text =
        DUTCH.formatted(
            charset.name(),
            votes(90, 70, 60, 400, 156, 5),
            votes(50, 40, 30, 200, 83, 2),
            votes(40, 30, 30, 200, 74, 3));
    Path file = Files.write(folder.resolve("telling.xml"), text.getBytes(charset));
    Contents contents = ExchangeFiles.contents(List.of(file), TableOptions.none()).orElseThrow();
    return ElectionFolder.described(
        ExchangeWriter.describe(contents, Path::toString), "test", folder, Progress.SILENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
  void a_count_of_the_kiesraad_is_read_by_its_lists(String charset) throws IOException {
    ElectionFolder read = read(Charset.forName(charset));
    Sheets sheets = read.sheets().getFirst();

    assertThat(read.problems().first()).isEmpty();
    assertThat(read.election().name()).isEqualTo("Gemeenteraad Één 2026");
    assertThat(read.election().date().orElseThrow()).hasToString("2026-03-18");
    assertThat(read.election().sources().getFirst().name()).isEqualTo("Gemeente Één");
    assertThat(sheets.contest().choices().stream().map(Choice::name))
        .containsExactly("Groen", "Rood");
    assertThat(sheets.size()).isEqualTo(2);
    assertThat(sheets.station(1)).isEqualTo("0001::SB2");
    assertThat(sheets.votes(0, 0)).isEqualTo(50);
    assertThat(sheets.votes(1, 1)).isEqualTo(30);
    assertThat(sheets.cell(0, Item.REGISTERED)).isEqualTo(200);
    assertThat(sheets.cell(0, Item.CAST)).isEqualTo(83);
    assertThat(sheets.cell(0, Item.VALID)).isEqualTo(80);
    assertThat(sheets.cell(1, Item.BLANK)).isEqualTo(3);
    assertThat(sheets.cell(1, Item.NULLS)).isEqualTo(1);
  }

  @Test
  void a_total_alone_is_the_sheet() throws IOException {
    String text =
        DUTCH
            .formatted("UTF-8", votes(90, 70, 60, 400, 156, 5), "", "")
            .replaceAll("(?s)<ReportingUnitVotes>.*</ReportingUnitVotes>", "");
    Path file = Files.writeString(folder.resolve("total.xml"), text, StandardCharsets.UTF_8);
    Contents contents = ExchangeFiles.contents(List.of(file), TableOptions.none()).orElseThrow();
    Sheets sheets =
        ElectionFolder.described(
                ExchangeWriter.describe(contents, Path::toString), "test", folder, Progress.SILENT)
            .sheets()
            .getFirst();

    assertThat(sheets.size()).isEqualTo(1);
    assertThat(sheets.votes(0, 0)).isEqualTo(90);
  }
}
