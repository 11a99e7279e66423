package org.acta.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.acta.report.Document.Block;
import org.acta.report.Document.Section;
import org.acta.report.Document.Verdict;
import org.acta.report.pages.JtebasisGenerated;
import org.acta.report.pages.JtefoundGenerated;
import org.acta.report.pages.JtegridGenerated;
import org.acta.report.pages.JteheadingGenerated;
import org.acta.report.pages.JteintervalsGenerated;
import org.acta.report.pages.JteparagraphGenerated;
import org.acta.report.pages.JtepointsGenerated;
import org.acta.report.pages.JteverdictGenerated;

/// The pieces of a document as HTML, for the page of a report or for pages that are laid out
/// elsewhere.
///
/// What is printed is escaped by the output that the pieces are handed, which has to be one of
/// HTML. Not for use by several threads: every page has its own.
public final class PageParts {
  private final List<String> taken;

  /// @param taken names that the page uses already, so that no part gets them
  public PageParts(List<String> taken) {
    this.taken = new ArrayList<>(taken);
  }

  /// Style sheets for everything that is printed here, for light and dark screens and for paper.
  public static String style() {
    return style("page.css") + style("intervals.css");
  }

  /// A verdict as an item of a list.
  ///
  /// @param more where the rest can be read
  public static Content verdict(Verdict verdict, Optional<Page.Link> more) {
    return verdict(verdict, more.stream().toList());
  }

  /// A verdict as an item of a list.
  ///
  /// @param more where the rest can be read, in this order
  public static Content verdict(Verdict verdict, List<Page.Link> more) {
    return out -> JteverdictGenerated.render(html(out), null, verdict, more);
  }

  /// A block outside of any section.
  ///
  /// @param id where its name begins, if it needs one
  /// @param title what it is called, if it has no name of its own
  public Content block(Block block, String id, String title) {
    return content(block, id, List.of(new Page.Heading(id, title)), title);
  }

  /// A section as a part of the page, with names that no other part has.
  public Page.Part part(Section section) {
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

  static String style(String sheet) {
    try (InputStream in =
        Objects.requireNonNull(PageParts.class.getResourceAsStream(sheet), sheet)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(sheet, e);
    }
  }
}
