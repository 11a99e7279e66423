package org.acta.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader.Refusal;
import org.junit.jupiter.api.Test;

class ExtractionTest {
  private static Extraction of(String file, byte[] bytes) {
    return Extraction.of(
        new Article(
            file, bytes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static Extraction of(String file, String words) {
    return of(file, words.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_text_is_taken_as_it_is() {
    String words = "  A line.\r\n\r\nAnother: “so”…\n";
    assertThat(of("a.txt", words)).isEqualTo(new Extraction.Words(words));
  }

  @Test
  void a_page_gives_its_headline_and_paragraphs_and_nothing_beside_them() {
    String page =
        """
        <!doctype html><html><head><title>Menu | Site</title><script>var x = "<p>no</p>";</script></head>
        <body><nav><p>Home</p></nav><article><h1>Count disputed</h1>
        <p>The <b>council</b> spoke.</p><aside><p>Read also</p></aside>
        <ul><li>One point</li><li>Another &amp; last</li></ul>
        <blockquote><p>It is over.</p></blockquote></article><footer><p>Imprint</p></footer></body></html>
        """;
    assertThat(of("page.html", page))
        .isEqualTo(
            new Extraction.Words(
                "Count disputed\n\nThe council spoke.\n\nOne point\n\nAnother & last\n\nIt is over."));
  }

  @Test
  void a_page_that_is_never_closed_is_read_as_far_as_it_goes() {
    assertThat(of("page.html", "<html><body><p>The council spoke.<p>It <i>stopped"))
        .isEqualTo(new Extraction.Words("The council spoke.\n\nIt stopped"));
  }

  @Test
  void a_page_of_a_megabyte_of_tags_is_read() {
    String page = "<div>".repeat(200_000) + "<p>The council spoke.</p>";
    assertThat(of("page.html", page)).isEqualTo(new Extraction.Words("The council spoke."));
  }

  @Test
  void old_letters_are_not_lost() {
    byte[] bytes = "São Tomé’s count".getBytes(Charset.forName("windows-1252"));
    assertThat(of("a.txt", bytes)).isEqualTo(new Extraction.Words("São Tomé’s count"));
  }

  @Test
  void a_pdf_is_refused_and_called_one() {
    Extraction refused = of("a.txt", "%PDF-1.7\n1 0 obj");
    assertThat(refused)
        .isEqualTo(
            new Extraction.Refused(
                Refusal.NOT_TEXT,
                "a.txt is no text but a PDF: save the article as plain text in UTF-8 or as HTML"));
  }

  @Test
  void what_has_zeros_in_it_is_no_text() {
    assertThat(of("a.bin", new byte[] {65, 66, 0, 1, 2}))
        .isInstanceOfSatisfying(
            Extraction.Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(Refusal.NOT_TEXT));
  }

  @Test
  void blanks_are_empty() {
    assertThat(of("a.txt", " \n\t "))
        .isEqualTo(
            new Extraction.Refused(Refusal.EMPTY, "a.txt is empty: give the article's text"));
    assertThat(of("a.html", "<html><body><script>1</script></body></html>"))
        .isInstanceOf(Extraction.Refused.class);
  }

  @Test
  void a_book_is_too_large() {
    assertThat(of("a.txt", "The council spoke. ".repeat(30_000)))
        .isInstanceOfSatisfying(
            Extraction.Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(Refusal.TOO_LARGE));
  }
}
