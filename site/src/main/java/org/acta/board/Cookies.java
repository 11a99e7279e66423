package org.acta.board;

/// The two cookies of the desk. No script can read them, and no other site makes a browser send
/// them.
final class Cookies {
  /// Of a session.
  static final String SESSION = "acta-desk";

  /// Of a browser that has no session yet, so that nobody else's forms are taken.
  static final String BEFORE = "acta-before";

  private Cookies() {}

  static Answer.Whole session(Answer.Whole answer, String shown, boolean secure) {
    return answer
        .with("Set-Cookie", cookie(SESSION, shown, secure, ""))
        .with("Set-Cookie", cookie(BEFORE, "", secure, "; Max-Age=0"));
  }

  static Answer.Whole before(Answer.Whole answer, String shown, boolean secure) {
    return answer.with("Set-Cookie", cookie(BEFORE, shown, secure, ""));
  }

  static Answer.Whole gone(Answer.Whole answer, boolean secure) {
    return answer.with("Set-Cookie", cookie(SESSION, "", secure, "; Max-Age=0"));
  }

  private static String cookie(String name, String value, boolean secure, String more) {
    return name
        + "="
        + value
        + "; Path=/desk; HttpOnly; SameSite=Strict"
        + (secure ? "; Secure" : "")
        + more;
  }
}
