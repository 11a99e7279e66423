package org.acta.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Tone;

/// Prints a document for a terminal.
public final class TextPrinter {
  private static final int WIDTH = 100;
  private static final int LABEL = 16;
  private static final int BAR = 20;
  private static final int STRIP = 49;

  private final boolean colours;
  private final StringBuilder out = new StringBuilder();

  private TextPrinter(boolean colours) {
    this.colours = colours;
  }

  /// The document as lines of at most a hundred characters, but for long words and wide tables.
  ///
  /// @param colours whether to write ANSI colours
  public static String print(Document document, boolean colours) {
    TextPrinter printer = new TextPrinter(colours);
    printer.document(document);
    return printer.out.toString();
  }

  private void document(Document document) {
    line(bold(document.title()));
    line(dim(document.subtitle()));
    line("");
    for (Document.Verdict verdict : document.verdicts()) {
      verdict(verdict);
    }
    for (Document.Section section : document.sections()) {
      line("");
      line(bold(section.title()));
      line(dim("─".repeat(Math.min(WIDTH, Math.max(8, width(section.title()))))));
      section.blocks().forEach(this::block);
    }
    line("");
    document.closing().forEach(text -> wrapped("", text, WIDTH).forEach(l -> line(dim(l))));
  }

  private void verdict(Document.Verdict verdict) {
    String label = pad(verdict.label(), LABEL, false);
    List<String> lines = wrapped("", verdict.text(), WIDTH - LABEL - 2);
    for (int i = 0; i < lines.size(); i++) {
      String left = i == 0 ? toned(verdict.tone(), label) : " ".repeat(LABEL);
      line(left + "  " + lines.get(i));
    }
    wrapped("", verdict.basis(), WIDTH - LABEL - 2)
        .forEach(text -> line(" ".repeat(LABEL + 2) + dim(text)));
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(String text) -> {
        line("");
        line(bold(text));
      }
      case Block.Text(String text) -> wrapped("", text, WIDTH).forEach(this::line);
      case Block.Basis(String text) -> wrapped("", text, WIDTH).forEach(l -> line(dim(l)));
      case Block.Points(var texts) -> texts.forEach(text -> bullet("• ", text));
      case Block.Table table -> table(table);
      case Block.Found found -> found(found);
      case Block.Intervals intervals -> intervals(intervals);
    }
  }

  private void intervals(Block.Intervals intervals) {
    line("");
    wrapped("", intervals.caption(), WIDTH).forEach(this::line);
    int labels = intervals.bars().stream().mapToInt(bar -> width(bar.label())).max().orElse(0);
    int texts = intervals.bars().stream().mapToInt(bar -> width(bar.text())).max().orElse(0);
    for (Block.Bar bar : intervals.bars()) {
      line(
          "  "
              + pad(bar.label(), labels, false)
              + "  "
              + pad(bar.text(), texts, true)
              + "  "
              + strip(bar, intervals.reach()));
    }
  }

  /// An interval in letters; a mark beyond the picture is an arrow at its edge.
  private static String strip(Block.Bar bar, double reach) {
    char[] cells = " ".repeat(STRIP).toCharArray();
    cells[STRIP / 2] = '┊';
    Arrays.fill(cells, cell(bar.low99(), reach), cell(bar.high99(), reach) + 1, '─');
    Arrays.fill(cells, cell(bar.low95(), reach), cell(bar.high95(), reach) + 1, '━');
    cells[cell(bar.at(), reach)] = sign(bar.at(), reach, '●');
    for (double mark : bar.marks()) {
      cells[cell(mark, reach)] = sign(mark, reach, '◆');
    }
    return new String(cells).stripTrailing();
  }

  private static char sign(double points, double reach, char within) {
    return points < -reach ? '◂' : points > reach ? '▸' : within;
  }

  private static int cell(double points, double reach) {
    return (int) Math.clamp(Math.round((points / reach + 1) / 2 * (STRIP - 1)), 0, STRIP - 1);
  }

  private void found(Block.Found found) {
    line("");
    line(
        toned(found.tone(), pad(found.count(), 8, true))
            + "  "
            + safe(found.title())
            + dim("  [" + found.severity() + "]"));
    found.cases().forEach(text -> indented(10, text, false));
    found.more().ifPresent(text -> indented(10, text, true));
    indented(10, found.innocent(), true);
  }

  private void indented(int by, String text, boolean faint) {
    wrapped("", text, WIDTH - by).forEach(l -> line(" ".repeat(by) + (faint ? dim(l) : l)));
  }

  private void bullet(String mark, String text) {
    List<String> lines = wrapped("", text, WIDTH - width(mark));
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? mark : " ".repeat(width(mark))) + lines.get(i));
    }
  }

  private void table(Block.Table table) {
    line("");
    if (!table.caption().isEmpty()) {
      wrapped("", table.caption(), WIDTH).forEach(this::line);
    }
    List<Column> columns = table.columns();
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(columns.get(i).title());
      for (List<Cell> row : table.rows()) {
        widths[i] = Math.max(widths[i], width(row.get(i).text()));
      }
    }
    StringBuilder header = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      header.append("  ").append(pad(columns.get(i).title(), widths[i], columns.get(i).number()));
    }
    line(dim(header.toString().stripTrailing()));
    for (List<Cell> row : table.rows()) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        text.append("  ").append(pad(row.get(i).text(), widths[i], columns.get(i).number()));
        row.get(i).bar().ifPresent(share -> text.append("  ").append(bar(share)));
      }
      line(text.toString().stripTrailing());
    }
  }

  private static String bar(double share) {
    int eighths = (int) Math.round(Math.max(0, Math.min(1, share)) * BAR * 8);
    String full = "█".repeat(eighths / 8);
    return eighths % 8 == 0 ? full : full + " ▏▎▍▌▋▊▉".charAt(eighths % 8);
  }

  /// Breaks a text at spaces.
  private static List<String> wrapped(String first, String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    for (String word : safe(text).split(" ", -1)) {
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static String pad(String text, int width, boolean right) {
    String blanks = " ".repeat(Math.max(0, width - width(text)));
    return right ? blanks + safe(text) : safe(text) + blanks;
  }

  /// Columns that a text takes on a terminal: wide letters take two, combining marks none.
  private static int width(String text) {
    return text.codePoints().map(TextPrinter::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
    boolean wide =
        Character.isIdeographic(c)
            || block == Character.UnicodeBlock.HANGUL_SYLLABLES
            || block == Character.UnicodeBlock.HIRAGANA
            || block == Character.UnicodeBlock.KATAKANA;
    return wide ? 2 : 1;
  }

  private String toned(Tone tone, String text) {
    return switch (tone) {
      case FIRM -> styled("1;36", text);
      case LIKELY -> styled("1;34", text);
      case OPEN -> styled("1;33", text);
      case CLASH -> styled("1;35", text);
      case NOTE -> styled("1", text);
    };
  }

  private String bold(String text) {
    return styled("1", text);
  }

  private String dim(String text) {
    return styled("2", text);
  }

  private String styled(String code, String text) {
    return colours ? "\u001b[" + code + "m" + safe(text) + "\u001b[0m" : safe(text);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /// Figures and names come from files: nothing in them may drive the terminal.
  private static String safe(String text) {
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.CONTROL ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
