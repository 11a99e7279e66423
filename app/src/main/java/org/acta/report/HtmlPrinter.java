package org.acta.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.acta.report.Document.Block;
import org.acta.report.Document.Section;
import org.acta.report.pages.JtebasisGenerated;
import org.acta.report.pages.JtefoundGenerated;
import org.acta.report.pages.JtegridGenerated;
import org.acta.report.pages.JteheadingGenerated;
import org.acta.report.pages.JteintervalsGenerated;
import org.acta.report.pages.JtepageGenerated;
import org.acta.report.pages.JteparagraphGenerated;
import org.acta.report.pages.JtepointsGenerated;

/// Prints a document as one self-contained page.
///
/// The page asks for nothing from elsewhere and runs no script; its own policy tells the browser to
/// refuse both. It is also well-formed XML, so that a program can take it apart. What comes from
/// files is escaped by the templates; the bars are SVG, so that printers do not leave them out.
public final class HtmlPrinter {
  private final Document document;
  private final List<String> taken =
      new ArrayList<>(List.of("main", "verdicts", "contents", "closing"));

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
    String style = style("page.css") + (draws() ? style("intervals.css") : "");
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
        document.sections().stream().map(this::part).toList());
  }

  private Page.Part part(Section section) {
    String id = anchor(section.id());
    List<Page.Heading> headings = new ArrayList<>();
    List<Content> blocks = new ArrayList<>();
    String above = section.title();
    for (Block block : section.blocks()) {
      if (block instanceof Block.Heading(String text)) {
        headings.add(new Page.Heading(anchor(id + "." + (headings.size() + 1)), text));
        above = text;
      }
      blocks.add(content(block, id, headings, above));
    }
    return new Page.Part(id, section.title(), headings, blocks);
  }

  private Content content(Block block, String id, List<Page.Heading> headings, String above) {
    return switch (block) {
      case Block.Heading heading -> {
        Page.Heading last = headings.getLast();
        yield out -> JteheadingGenerated.render(html(out), null, last);
      }
      case Block.Text(String text) -> out -> JteparagraphGenerated.render(html(out), null, text);
      case Block.Basis(String text) -> out -> JtebasisGenerated.render(html(out), null, text);
      case Block.Points(var texts) -> out -> JtepointsGenerated.render(html(out), null, texts);
      case Block.Table(String caption, var columns, var rows) -> {
        boolean spoken = caption.isEmpty();
        Page.Grid grid =
            new Page.Grid(anchor(id + ".table"), spoken ? above : caption, spoken, columns, rows);
        yield out -> JtegridGenerated.render(html(out), null, grid);
      }
      case Block.Intervals intervals -> {
        Page.Picture picture = new Page.Picture(anchor(id + ".picture"), intervals);
        yield out -> JteintervalsGenerated.render(html(out), null, picture);
      }
      case Block.Found found -> out -> JtefoundGenerated.render(html(out), null, found);
    };
  }

  /// The templates are handed the page's own output, which is the one that escapes.
  private static HtmlTemplateOutput html(TemplateOutput out) {
    return (HtmlTemplateOutput) out;
  }

  /// A name to link to that no other part of the page has, the same on every run.
  private String anchor(String wanted) {
    String plain = wanted.replaceAll("[^A-Za-z0-9._-]", "_");
    String free = plain;
    for (int i = 2; taken.contains(free); i++) {
      free = plain + "-" + i;
    }
    taken.add(free);
    return free;
  }

  /// Characters that steer instead of showing, and those that XML forbids, become a visible mark.
  /// Right-to-left text needs no overrides; a number reversed by one would be misread.
  private static String visible(String page) {
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

  private static String style(String sheet) {
    try (InputStream in =
        Objects.requireNonNull(HtmlPrinter.class.getResourceAsStream(sheet), sheet)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(sheet, e);
    }
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
