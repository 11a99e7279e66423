package org.acta.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acta.cli.Acta;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entries that are on no station's page, of a record with a tally centre.
class EntryPagesTest {
  @TempDir private Path temp;
  private Site site;
  private long received;

  @BeforeEach
  void aRecordWithACentre() throws IOException {
    Path record = TestRecord.told(temp);
    Path plan = Files.writeString(temp.resolve("intake.yaml"), "intake: {source: council}\n");
    assertThat(Acta.run("intake", "declare", record.toString(), plan.toString(), "--clerk", "s00"))
        .isZero();
    assertThat(
            Acta.run(
                "intake",
                "receive",
                record.toString(),
                "--form",
                "F1",
                "--station",
                "01/1",
                "--clerk",
                "c01"))
        .isZero();
    site = TestRecord.site(record, "en");
    received = site.snapshot().log().size() - 1;
  }

  private String page(String path) {
    return new String(site.at(path).orElseThrow().bytes(), UTF_8);
  }

  @Test
  void a_step_has_a_page_with_its_text_and_its_proof() {
    String page = page("entry/" + received + ".html");

    assertThat(page)
        .contains("Entry " + received + ": step of the tally centre")
        .contains("\"action\" : \"receive\"", "\"clerk\" : \"c01\"")
        .contains("c2sp.org/tlog-proof@v1", "id=\"check-now\"");
    assertThat(site.paths()).contains("entry/" + received + ".html");
  }

  @Test
  void the_overview_leads_to_how_the_forms_at_work_are_weighed() {
    assertThat(page("index.html")).contains("methods.html#centre");
    assertThat(page("methods.html")).contains("id=\"centre\"");
  }

  @Test
  void the_list_of_entries_leads_to_it_after_all_others() {
    String list = page("record/entries.html");

    assertThat(list.indexOf("../entry/" + received + ".html"))
        .isGreaterThan(list.lastIndexOf("relation"))
        .isGreaterThan(list.indexOf("../entry/" + (received - 1) + ".html"));
  }

  @Test
  void the_list_of_entries_says_what_each_is_about() {
    assertThat(page("record/entries.html"))
        .contains("Electoral Council", "First bulletin", "council.csv", "Election of Xanadu")
        .contains("Singapore · congratulates", "Bruno Bosch · claims victory");
    assertThat(page("es/record/entries.html")).contains("Singapur · felicita");
  }

  @Test
  void a_sheet_and_what_is_no_entry_have_none() {
    assertThat(
            List.of(
                "entry/" + (received + 1) + ".html",
                "entry/00.html",
                "entry/-1.html",
                "entry/99999999999999999999.html",
                "entry/.html"))
        .allSatisfy(path -> assertThat(site.at(path)).isEmpty());
    long sheet = site.snapshot().station("01/1").orElseThrow().entries().getFirst();
    assertThat(site.at("entry/" + sheet + ".html")).isEmpty();
  }
}
