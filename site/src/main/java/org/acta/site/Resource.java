package org.acta.site;

/// What is found at a path.
///
/// @param mediaType as HTTP names it, with its charset if it is text
/// @param bytes not to be changed
/// @param caching how long a copy may be kept
public record Resource(String mediaType, byte[] bytes, Caching caching) {
  static final String HTML = "text/html; charset=utf-8";
  static final String TEXT = "text/plain; charset=utf-8";
  static final String SCRIPT = "text/javascript; charset=utf-8";
  static final String STYLE = "text/css; charset=utf-8";
  static final String JSON = "application/json";
  static final String CSV = "text/csv; charset=utf-8; header=present";
  static final String BYTES = "application/octet-stream";

  /// How long a copy may be kept without asking again.
  public enum Caching {
    /// It changes as the record grows; ask whether it has.
    ASK_AGAIN,
    /// The same path never has other bytes.
    FOR_EVER
  }
}
