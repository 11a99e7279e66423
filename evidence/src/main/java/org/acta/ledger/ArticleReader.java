package org.acta.ledger;

/// Reads articles. `acta` finds one through [java.util.ServiceLoader], so that nobody who only
/// counts has to have its models.
///
/// The same article gives the same reading, in any locale, time zone and on any thread. May be
/// called from several threads.
public interface ArticleReader {
  /// What was made of an article.
  sealed interface Outcome {
    /// It was read. It may tell nothing.
    record Read(Reading reading) implements Outcome {}

    /// It was not read.
    ///
    /// @param reason one sentence for whoever gave it
    record Refused(Refusal kind, String reason) implements Outcome {}
  }

  /// Why an article is not read.
  enum Refusal {
    EMPTY,
    /// It is no text, such as a PDF.
    NOT_TEXT,
    UNSUPPORTED_LANGUAGE,
    TOO_LARGE
  }

  /// Reads an article.
  Outcome read(Article article);

  /// What reads, and which version, for whoever confirms a proposal.
  String name();
}
