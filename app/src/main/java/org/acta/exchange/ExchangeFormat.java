package org.acta.exchange;

/// The formats that can be written.
public enum ExchangeFormat {
  /// Election Results Reporting 2 as JSON.
  NIST_JSON("nist-json", false),
  /// Election Results Reporting 2 as XML.
  NIST_XML("nist-xml", false),
  /// EML 510 Count.
  EML("eml", false),
  /// An election folder with a CSV of one row for each sheet.
  CSV_WIDE("csv-wide", true),
  /// An election folder with a CSV of one row for each figure.
  CSV_LONG("csv-long", true),
  /// An election folder with a workbook of one sheet for each set.
  XLSX("xlsx", true);

  private final String id;
  private final boolean folder;

  ExchangeFormat(String id, boolean folder) {
    this.id = id;
    this.folder = folder;
  }

  /// What the command calls it.
  public String id() {
    return id;
  }

  /// Whether it is a whole election folder rather than one file.
  public boolean folder() {
    return folder;
  }
}
