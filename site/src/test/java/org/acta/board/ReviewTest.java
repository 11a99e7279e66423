package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.account.Role;
import org.acta.ledger.ArticleReader;
import org.acta.record.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An article from its text to the entries that somebody confirmed.
class ReviewTest {
  private static final String ARTICLE =
      "Ruritania rejects the result. Weather was fine \ud83c\udf1e. Freedonia recognises the result.";

  @TempDir Path temp;
  private TestDesk desk;
  private Browser editor;

  @BeforeEach
  void start() {
    desk = new TestDesk(temp, () -> Optional.of(new StubReader()));
    editor = desk.signedIn("eve", "e01", Role.EDITOR);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static String id() {
    return Sha256.of(ARTICLE.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hex()
        .substring(0, 20);
  }

  private void bring() {
    editor.get("articles");
    editor.post(
        "articles/add",
        "text",
        ARTICLE,
        "outlet",
        "Daily X",
        "published",
        "2026-11-03",
        "url",
        "https://example.org/a");
    assertThat(editor.status).isEqualTo(200);
  }

  private void decide(String deed, String what, String... more) {
    String[] all = new String[more.length + 8];
    String[] first = {"id", id(), "deed", deed, "version", editor.version, "what", what};
    System.arraycopy(first, 0, all, 0, 8);
    System.arraycopy(more, 0, all, 8, more.length);
    editor.post("articles/decide", all);
  }

  @Test
  void only_what_somebody_accepted_becomes_an_entry() {
    bring();
    assertThat(editor.body)
        .contains("<mark class=\"trigger\"><a href=\"#p-e1\">rejects</a></mark>")
        .contains("<mark class=\"trigger\"><a href=\"#p-e2\">recognises</a></mark>")
        .contains("Weather was fine \ud83c\udf1e.");
    long before = desk.size();
    decide("e1", "refuse");
    decide("e2", "accept", "edit.kind", "congratulate", "edit.paraphrase", "It congratulated.");
    assertThat(editor.status).isEqualTo(200);
    assertThat(desk.size()).as("nothing yet").isEqualTo(before);
    editor.post("articles/append", "id", id(), "version", editor.version, "source", "");
    assertThat(editor.body).contains("Entry " + before + " was appended");
    assertThat(desk.size()).isEqualTo(before + 1);
    assertThat(desk.entry(before))
        .contains("\"by\":\"e01\"")
        .contains("\"kind\":\"congratulate\"")
        .contains("\"recognise\"")
        .contains("\"reader\":\"stub 1\"")
        .contains(Sha256.of(ARTICLE.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex())
        .contains("https://example.org/a");
    editor.get("articles/review?id=" + id());
    assertThat(editor.body)
        .as("it goes on where it was")
        .contains("refused by e01")
        .contains("One proposal is in the record");
    editor.post("articles/append", "id", id(), "version", editor.version);
    assertThat(editor.status).as("nothing twice").isEqualTo(422);
    assertThat(desk.size()).isEqualTo(before + 1);
  }

  @Test
  void a_change_that_does_not_fit_is_said_in_a_sentence() {
    bring();
    decide("e1", "accept", "edit.kind", "no such kind");
    assertThat(editor.status).isEqualTo(422);
    assertThat(editor.body).contains("is no kind").contains("no such kind");
  }

  @Test
  void two_who_decide_at_once_do_not_overwrite_each_other() {
    bring();
    Browser other = desk.signedIn("eli", "e02", Role.EDITOR);
    other.get("articles/review?id=" + id());
    decide("e1", "refuse");
    other.post(
        "articles/decide",
        "id",
        id(),
        "deed",
        "e1",
        "version",
        other.version,
        "what",
        "accept",
        "edit.paraphrase",
        "my words");
    assertThat(other.status).isEqualTo(409);
    assertThat(other.body).contains("my words");
  }

  @Test
  void a_file_is_taken_and_its_name_leads_nowhere() {
    editor.get("articles");
    editor.upload(
        "articles/add",
        new Browser.Part(
            "file", "../../evil.txt", ARTICLE.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(editor.status).isEqualTo(200);
    assertThat(editor.body).contains("evil.txt").doesNotContain("../../evil").contains("#p-e1");
  }

  @Test
  void an_article_larger_than_the_limit_is_refused() {
    editor.get("articles");
    editor.upload("articles/add", Browser.Part.field("text", "x".repeat(5 << 20)));
    assertThat(editor.status).isEqualTo(413);
  }

  @Test
  void where_the_reader_is_missing_the_desk_says_so_and_keeps_the_article() {
    desk.close();
    desk = new TestDesk(temp.resolve("other"));
    editor = desk.signedIn("eve", "e01", Role.EDITOR);
    assertThat(editor.get("articles").body).contains("module of its own");
    editor.post("articles/add", "text", ARTICLE);
    assertThat(editor.status).isEqualTo(503);
    assertThat(editor.get("articles").body).contains("Ruritania rejects");
  }

  @Test
  void the_real_reader_is_reviewed_in_the_same_way_where_it_is() throws IOException {
    Path seed = Path.of("../../shared/data/reader/seed.txt");
    Optional<ArticleReader> reader = ServiceLoader.load(ArticleReader.class).findFirst();
    assumeTrue(reader.isPresent() && Files.exists(seed), "no reader, or no seed article");
    desk.close();
    desk = new TestDesk(temp.resolve("real"), () -> reader);
    editor = desk.signedIn("eve", "e01", Role.EDITOR);
    editor.get("articles");
    editor.post("articles/add", "text", Files.readString(seed), "published", "2024-08-05");
    assertThat(editor.status).isEqualTo(200);
    assertThat(editor.body).contains("<mark class=\"trigger\">");
    String id = editor.body.replaceAll("(?s).*name=\"id\" value=\"([0-9a-f]{20})\".*", "$1");
    long before = desk.size();
    int accepted = 0;
    Matcher deeds = Pattern.compile("id=\"p-(e[0-9]+)\"").matcher(editor.body);
    for (String deed : deeds.results().map(one -> one.group(1)).limit(5).toList()) {
      editor.post(
          "articles/decide", "id", id, "deed", deed, "version", editor.version, "what", "accept");
      assertThat(editor.status).as(deed).isEqualTo(200);
      accepted++;
    }
    editor.post("articles/append", "id", id, "version", editor.version);
    assertThat(editor.status).isEqualTo(200);
    assertThat(accepted).isEqualTo(5);
    assertThat(desk.size()).isEqualTo(before + accepted);
    assertThat(desk.entry(before)).contains("\"by\":\"e01\"");
  }
}
