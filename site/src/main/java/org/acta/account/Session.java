package org.acta.account;

import java.time.Instant;

/// Somebody at the desk, from signing in to leaving.
///
/// @param account its name
/// @param stage what may be done with it
/// @param since when it began
/// @param seen when it was last used
public record Session(String account, Stage stage, Instant since, Instant seen) {

  /// How far somebody has come.
  public enum Stage {
    /// The password was right; the code is still asked for.
    CODE,
    /// The password was right, and the account must set up a second factor first.
    ENROL,
    /// Signed in.
    IN
  }
}
