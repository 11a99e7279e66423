package org.acta.sheet;

/// How much a finding should keep a reader from relying on a figure. It never grades intent.
public enum Severity {
  /// Worth knowing; nothing is wrong with the figures.
  NOTE,
  /// The figures need a second look at the original.
  WARNING,
  /// The figures cannot all be right as written.
  ERROR
}
