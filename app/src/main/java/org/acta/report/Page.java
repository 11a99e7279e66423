package org.acta.report;

import gg.jte.Content;
import java.util.List;
import java.util.Set;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Tone;

/// What the templates of a page ask for; public because they are compiled into a package of their
/// own.
///
/// @param style the style sheet, free of anything that comes from a file
/// @param policy what a browser may load for the page: nothing but that style sheet
/// @param parts the sections, with names that are safe to link to
public record Page(
    Document document, Labels labels, String style, String policy, List<Part> parts) {
  private static final Set<String> FROM_THE_RIGHT =
      Set.of("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  public Page {
    parts = List.copyOf(parts);
  }

  /// What the page says of itself.
  public record Labels(String skip, String verdicts, String contents, String closing) {}

  /// A link.
  public record Link(String href, String text) {}

  /// A section.
  public record Part(String id, String title, List<Heading> headings, List<Content> blocks) {
    public Part {
      headings = List.copyOf(headings);
      blocks = List.copyOf(blocks);
    }
  }

  /// A smaller heading within a section.
  public record Heading(String id, String text) {}

  /// A table.
  ///
  /// @param caption the table's own, or else the heading above it
  /// @param spoken whether the caption repeats that heading, so that only screen readers need it
  public record Grid(
      String id, String caption, boolean spoken, List<Column> columns, List<List<Cell>> rows) {
    private static final int SHORT = 24;
    private static final int MIDDLING = 60;

    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /// The style class of a column: `t` for text, `brief` for text in one line, `long` for texts
    /// such as ranges of lines, `mid` for shorter ones, `b` for numbers with a bar, none for
    /// numbers.
    public String look(int column) {
      if (columns.get(column).brief()) {
        return "t brief";
      }
      if (!columns.get(column).number()) {
        int longest =
            rows.stream().mapToInt(row -> row.get(column).text().length()).max().orElse(0);
        return longest <= SHORT ? "t" : longest <= MIDDLING ? "t mid" : "t long";
      }
      return rows.stream().anyMatch(row -> row.get(column).bar().isPresent()) ? "b" : "";
    }

    /// How long a bar is, in thousandths of the whole.
    public long width(Cell cell) {
      return Math.round(Math.clamp(cell.bar().orElse(0.0), 0.0, 1.0) * 1000);
    }

    /// The colour of a bar; whatever is not a plain colour could make a browser load something.
    public String colour(Cell cell) {
      return cell.colour()
          .filter(colour -> colour.matches("#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}"))
          .orElse("currentColor");
    }
  }

  /// Intervals, with their places in a drawing that is [#WIDTH] wide.
  public record Picture(String id, Block.Intervals intervals) {
    /// The drawing's width in its own units; the middle line stands at half of it.
    public static final int WIDTH = 600;

    private static final int EDGE = 8;

    /// Where a figure falls, in points from the middle; what lies beyond stands at the edge.
    public long x(double points) {
      double half = WIDTH / 2.0;
      return Math.round(
          Math.clamp(half + points / intervals.reach() * (half - EDGE), EDGE, WIDTH - EDGE));
    }

    /// Whether a figure lies within the drawing.
    public boolean holds(double points) {
      return Math.abs(points) <= intervals.reach();
    }

    /// The outline of a mark: a diamond, or an arrow if the figure lies beyond the drawing.
    public String mark(double points) {
      long x = x(points);
      if (points > intervals.reach()) {
        return "M" + x + " 4l8 8-8 8z";
      }
      return points < -intervals.reach() ? "M" + x + " 4l-8 8 8 8z" : "M" + x + " 5l7 7-7 7-7-7z";
    }
  }

  /// The style class of a tone.
  public static String tone(Tone tone) {
    return switch (tone) {
      case FIRM -> "firm";
      case LIKELY -> "likely";
      case OPEN -> "open";
      case CLASH -> "clash";
      case NOTE -> "note";
    };
  }

  /// `ltr` or `rtl`.
  public String direction() {
    return FROM_THE_RIGHT.contains(document.language()) ? "rtl" : "ltr";
  }
}
