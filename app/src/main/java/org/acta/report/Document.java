package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A report in words, ready for a terminal or a page.
///
/// @param language of the words, `en` or `es`
/// @param title what it is about
/// @param subtitle the day and the folder
/// @param verdicts what a reader in a hurry needs, most important first
/// @param sections everything else
/// @param closing what the report does not claim
public record Document(
    String language,
    String title,
    String subtitle,
    List<Verdict> verdicts,
    List<Section> sections,
    List<String> closing) {

  /// How a verdict is shown. A tone is about figures, never about people.
  public enum Tone {
    /// Nothing can change it, or it agrees.
    FIRM,
    /// It holds with a stated chance.
    LIKELY,
    /// It depends on what is missing.
    OPEN,
    /// Figures contradict each other.
    CLASH,
    /// Worth knowing.
    NOTE
  }

  /// One line that answers one question.
  ///
  /// @param label one or two words
  /// @param text one or two sentences
  /// @param basis what it was computed from
  /// @param section id of the section that has the rest, if one has
  public record Verdict(
      Tone tone, String label, String text, String basis, Optional<String> section) {
    /// A verdict that no section is named for.
    public Verdict(Tone tone, String label, String text, String basis) {
      this(tone, label, text, basis, Optional.empty());
    }

    /// The same with the section that it comes from.
    Verdict of(Section from) {
      return new Verdict(tone, label, text, basis, Optional.of(from.id()));
    }
  }

  /// A part of the report.
  ///
  /// @param id stable name to link to
  public record Section(String id, String title, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /// A piece of a section.
  public sealed interface Block {
    /// A smaller heading.
    record Heading(String text) implements Block {}

    /// A paragraph.
    record Text(String text) implements Block {}

    /// Where the figures around it come from.
    record Basis(String text) implements Block {}

    /// Sentences in a list.
    record Points(List<String> texts) implements Block {
      public Points {
        texts = List.copyOf(texts);
      }
    }

    /// A table.
    record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
      public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
      }
    }

    /// Intervals drawn as lines under each other, all in points from the middle of the picture.
    ///
    /// @param reach how many points the picture reaches to each side, above zero
    record Intervals(String caption, double reach, List<Bar> bars) implements Block {
      public Intervals {
        bars = List.copyOf(bars);
      }
    }

    /// One line of [Intervals]: two intervals around an estimate, in points from the middle.
    ///
    /// @param text the estimate in words
    /// @param marks other figures, such as what was announced
    record Bar(
        String label,
        String text,
        double low99,
        double low95,
        double at,
        double high95,
        double high99,
        List<Double> marks) {
      public Bar {
        marks = List.copyOf(marks);
      }
    }

    /// One kind of finding with its cases.
    ///
    /// @param tone for the mark beside it
    /// @param severity in words
    /// @param title what was found
    /// @param count how many cases
    /// @param cases the first of them, each with its place in the file
    /// @param more how many cases are not listed
    /// @param innocent what could cause it without anybody meaning harm
    record Found(
        Tone tone,
        String id,
        String severity,
        String title,
        String count,
        List<String> cases,
        Optional<String> more,
        String innocent)
        implements Block {
      public Found {
        cases = List.copyOf(cases);
      }
    }
  }

  /// A column of a table.
  ///
  /// @param number whether it holds numbers, which stand at the right
  /// @param brief whether its texts stay in one line each, such as days
  public record Column(String title, boolean number, boolean brief) {
    /// A column whose texts may be wrapped.
    public Column(String title, boolean number) {
      this(title, number, false);
    }

    /// A column of texts that stay in one line each.
    public static Column brief(String title) {
      return new Column(title, false, true);
    }
  }

  /// A cell of a table.
  ///
  /// @param bar a share from 0 to 1 to be drawn beside the text
  /// @param colour of the bar, as a CSS colour
  public record Cell(String text, Optional<Double> bar, Optional<String> colour) {
    /// A cell of nothing but a text.
    public static Cell of(String text) {
      return new Cell(text, Optional.empty(), Optional.empty());
    }
  }

  /// The same with what another room adds: a verdict after the others, and a section at the end.
  public Document with(Verdict verdict, Section section) {
    List<Verdict> moreVerdicts = new ArrayList<>(verdicts);
    moreVerdicts.add(verdict);
    List<Section> moreSections = new ArrayList<>(sections);
    moreSections.add(section);
    return new Document(language, title, subtitle, moreVerdicts, moreSections, closing);
  }

  public Document {
    verdicts = List.copyOf(verdicts);
    sections = List.copyOf(sections);
    closing = List.copyOf(closing);
  }
}
