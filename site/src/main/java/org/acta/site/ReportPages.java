package org.acta.site;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acta.report.Document;
import org.acta.report.DocumentWriter;
import org.acta.report.Page;
import org.acta.report.PageParts;

/// Every computation of the record on one page: what `acta check` prints.
///
/// @param computed whether anything was: a record may have only a ledger
record ReportPages(Snapshot snapshot, Supplier<Boolean> computed) implements PageFamily {
  private static final int LEVELS = 1;

  /// The page as its template asks for it.
  record Whole(Document document, List<Page.Part> parts) {}

  ReportPages(Snapshot snapshot) {
    this(
        snapshot,
        new Later<>(() ->
            !snapshot.report().folder().election().contests().isEmpty()
                || !DocumentWriter.write(snapshot.report(), Locale.ENGLISH, LEVELS)
                    .sections()
                    .isEmpty()));
  }

  /// The report in the words of a language.
  static Document document(Snapshot snapshot, Frame frame) {
    return DocumentWriter.write(snapshot.report(), frame.locale(), LEVELS);
  }

  /// A link to a section of the report.
  static String section(Frame frame, String id) {
    return frame.links().to(Links.REPORT, id.replaceAll("[^A-Za-z0-9._-]", "_"));
  }

  @Override
  public Optional<Tab> tab() {
    return paths().findAny().map(path -> new Tab(path, "tab.report"));
  }

  @Override
  public Stream<String> paths() {
    return has(Links.REPORT) ? Stream.of(Links.REPORT) : Stream.empty();
  }

  @Override
  public boolean has(String path) {
    return path.equals(Links.REPORT) && computed.get();
  }

  @Override
  public Content page(String path, Frame frame) {
    Document document = document(snapshot, frame);
    PageParts parts = new PageParts(List.of("main", "contents", "closing"));
    Whole whole = new Whole(document, document.sections().stream().map(parts::part).toList());
    return out -> JtereportGenerated.render(Html.of(out), Html.PLAIN, frame, whole);
  }
}
