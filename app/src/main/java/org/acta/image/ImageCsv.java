package org.acta.image;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.acta.format.CsvText;

/// Prints findings as a table: a line for each finding, and for each cell of one that differs.
public final class ImageCsv {
  private static final List<String> HEADER =
      List.of(
          "file", "sha256", "listed", "finding", "station", "page", "set", "sheet", "figure",
          "said", "keyed", "code", "detail");

  private final CsvText csv;

  private ImageCsv(CsvText csv) {
    this.csv = csv;
  }

  /// RFC 4180 with line feeds; a text like a formula has an apostrophe in front, see [CsvText].
  /// What is not known is empty.
  public static String print(ImageReport report) {
    StringWriter text = new StringWriter();
    CsvText csv = new CsvText(text).record(HEADER);
    ImageCsv printer = new ImageCsv(csv);
    for (Examination.Examined picture : report.pictures()) {
      picture.findings().forEach(finding -> printer.finding(picture, finding));
    }
    csv.flush();
    return text.toString();
  }

  private void finding(Examination.Examined picture, ImageFinding finding) {
    switch (finding) {
      case ImageFinding.Differs(_, _, String set, var sheet, var cells) ->
          cells.forEach(cell ->
              write(
                  picture,
                  finding,
                  List.of(
                      set,
                      sheet.toString(),
                      cell.figure(),
                      Long.toString(cell.said()),
                      ImageWording.figure(cell.keyed()))));
      case ImageFinding.Agrees(_, _, String set, var sheet, _) ->
          write(picture, finding, List.of(set, sheet.toString(), "", "", ""));
      case ImageFinding.NotKeyed _,
          ImageFinding.OtherStation _,
          ImageFinding.ListedTwice _,
          ImageFinding.OtherForm _,
          ImageFinding.Undeclared _,
          ImageFinding.NoCode _,
          ImageFinding.Blank _,
          ImageFinding.NotLookedAt _ ->
          write(picture, finding, List.of("", "", "", "", ""));
    }
  }

  private void write(Examination.Examined picture, ImageFinding finding, List<String> figures) {
    List<String> line = new ArrayList<>();
    line.add(picture.look().file());
    line.add(picture.look().sha256());
    line.add(picture.listed().orElse(""));
    line.add(ImageWording.word(finding));
    line.add(ImageWording.station(finding).orElse(""));
    line.add(ImageWording.code(finding).map(code -> Integer.toString(code.page())).orElse(""));
    line.addAll(figures);
    line.add(ImageWording.code(finding).map(Code::text).orElse(""));
    line.add(ImageSentences.ENGLISH.found(finding));
    csv.record(line);
  }
}
