package org.acta.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.acta.record.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is announced, how figures are computed, and what can be taken away.
class DataTest {
  @TempDir private Path temp;

  private static String text(Site site, String path) {
    return new String(site.at(path).orElseThrow().bytes(), UTF_8);
  }

  private Site example() {
    return TestRecord.site(TestRecord.imported(temp, Path.of("../examples/venezuela-2024")), "en");
  }

  @Test
  void a_table_for_a_spreadsheet_has_no_formula_and_leaves_numbers_alone() {
    Site site =
        TestRecord.site(
            TestRecord.of(
                temp,
                Map.of(
                    "election.yaml",
                    """
                    election: {id: XX, name: Formulas}
                    contest: {id: c, title: c, choices: [{id: "=A", name: A}, {id: B, name: B}]}
                    sheets: [{id: s, file: s.csv, columns: {station: S, places: {town: P}, votes: {"=A": A, B: B}}}]
                    """,
                    "s.csv",
                    """
                    S,P,A,B
                    =1+1,@SUM(A1),1,2
                    +3,-5,3,-4
                    "=HYPERLINK(""x"")",+cmd|x,,illegible
                    """)),
            "en");
    List<String> lines = text(site, "data/sheets-s.csv").lines().toList();

    assertThat(lines.getFirst())
        .isEqualTo(
            "entry,station,code of town,town,stations,standing,registered,cast,valid,nulls,blank,"
                + "votes =A,votes B");
    assertThat(lines.get(1)).contains(",'=1+1,'@SUM(A1),'@SUM(A1),1,counted,").endsWith(",1,2");
    assertThat(lines.get(2)).contains(",+3,-5,-5,1,").endsWith(",3,-4");
    assertThat(lines.get(3)).contains(",\"'=HYPERLINK(\"\"x\"\")\",'+cmd|x,'+cmd|x,");
  }

  @Test
  void the_page_gives_the_hash_and_size_of_every_file_as_it_is() {
    Site site = example();
    String page = text(site, "data.html");

    assertThat(site.paths().filter(path -> path.startsWith("data/")))
        .containsExactly(
            "data/report.json",
            "data/sheets-sheets.csv",
            "data/positions.csv",
            "data/positions.json",
            "data/claims.jsonld",
            "data/events.jsonl")
        .allSatisfy(path -> {
          byte[] bytes = site.at(path).orElseThrow().bytes();
          assertThat(page)
              .contains("href=\"" + path + "\"", Sha256.of(bytes).hex())
              .contains("%,d bytes".formatted(bytes.length));
        });
  }

  @Test
  void the_lattice_test_can_be_repeated_with_a_calculator() {
    String page = text(example(), "announcements.html");

    // 51.2 per cent of 10,058,774 is 5,150,092.288.
    assertThat(page)
        .contains("<td>51.2 %</td><td>5,150,092.288</td><td>5,150,092</td><td class=\"t\">yes</td>")
        .contains("<td>44.2 %</td><td>4,445,978.108</td><td>4,445,978</td>")
        .contains("Innocent reading");
    assertThat(page.indexOf("Announced: First bulletin"))
        .isLessThan(page.indexOf("Announced: Second bulletin"));
  }

  @Test
  void only_methods_that_the_record_uses_are_explained() {
    Site plain =
        TestRecord.site(
            TestRecord.of(
                temp.resolve("plain"),
                Map.of(
                    "election.yaml",
                    """
                    election: {id: XX, name: Plain}
                    contest: {id: c, title: c, choices: [{id: A, name: A}, {id: B, name: B}]}
                    sheets: [{id: s, file: s.csv, columns: {station: S, votes: {A: A, B: B}}}]
                    """,
                    "s.csv",
                    "S,A,B\n1,2,3\n")),
            "en");

    assertThat(text(plain, "methods.html"))
        .contains("id=\"totals\"", "id=\"bounds\"", "id=\"findings\"", "id=\"said\"")
        .doesNotContain("id=\"lattice\"", "id=\"positions\"", "id=\"sources\"", "id=\"maps\"");
    assertThat(plain.at("announcements.html")).isEmpty();
    assertThat(text(example(), "methods.html")).contains("id=\"lattice\"", "id=\"positions\"");
  }
}
