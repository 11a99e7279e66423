package org.acta.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.acta.report.Document.Block;
import org.acta.report.pages.JtepageGenerated;

/// Prints a document as one self-contained page.
///
/// The page asks for nothing from elsewhere and runs no script; its own policy tells the browser to
/// refuse both. It is also well-formed XML, so that a program can take it apart. What comes from
/// files is escaped by the templates; the bars are SVG, so that printers do not leave them out.
public final class HtmlPrinter {
  private final Document document;
  private final PageParts parts = new PageParts(List.of("main", "verdicts", "contents", "closing"));

  private HtmlPrinter(Document document) {
    this.document = document;
  }

  /// The page, complete with its style and without any request to elsewhere.
  public static String print(Document document) {
    StringOutput out = new StringOutput();
    JtepageGenerated.render(
        new OwaspHtmlTemplateOutput(out), null, new HtmlPrinter(document).page());
    return visible(out.toString());
  }

  private Page page() {
    Words words = Words.in(Locale.of(document.language()));
    String style = PageParts.style("page.css") + (draws() ? PageParts.style("intervals.css") : "");
    return new Page(
        document,
        new Page.Labels(
            words.say("page.skip"),
            words.say("page.verdicts"),
            words.say("page.contents"),
            words.say("method.title")),
        style,
        "default-src 'none'; img-src data:; style-src 'sha256-"
            + sha256(style)
            + "'; base-uri 'none'; form-action 'none'",
        document.sections().stream().map(parts::part).toList());
  }

  /// Characters that steer instead of showing, and those that XML forbids, become a visible mark.
  /// Right-to-left text needs no overrides; a number reversed by one would be misread.
  public static String visible(String page) {
    return page.codePoints()
        .map(c -> steers(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
      case Character.SURROGATE -> true;
      default ->
          (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c & 0xFFFE) == 0xFFFE;
    };
  }

  /// Whether the page has pictures of intervals.
  private boolean draws() {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .anyMatch(block -> block instanceof Block.Intervals);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
