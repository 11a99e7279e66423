package org.acta.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who is signed in. Kept in memory alone, under the hash of what the browser shows: a restart
/// signs everybody out, and no file lets anybody in.
public final class Sessions {
  /// Without a request for this long, a session is over.
  public static final Duration IDLE = Duration.ofMinutes(30);

  /// A session is over after this long, whatever is done.
  public static final Duration LONGEST = Duration.ofHours(12);

  /// A code has to come this soon after the password.
  private static final Duration HALFWAY = Duration.ofMinutes(5);

  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final byte[] key = Secret.drawn().getBytes(StandardCharsets.US_ASCII);
  private final Map<String, Session> open =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST;
        }
      };

  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /// Begins a session.
  ///
  /// @return what the browser shows from now on; new each time, so that nobody can give it one
  synchronized String begin(String account, Session.Stage stage) {
    String shown = Secret.drawn();
    Instant now = clock.instant();
    open.put(Secret.hash(shown), new Session(account, stage, now, now));
    return shown;
  }

  /// The session of what a browser shows, which counts as used now.
  public synchronized Optional<Session> at(String shown) {
    String hash = Secret.hash(shown);
    Session session = open.get(hash);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (over(session, now)) {
      open.remove(hash);
      return Optional.empty();
    }
    Session used = new Session(session.account(), session.stage(), session.since(), now);
    open.put(hash, used);
    return Optional.of(used);
  }

  private static boolean over(Session session, Instant now) {
    Duration most = session.stage() == Session.Stage.IN ? LONGEST : HALFWAY;
    return session.seen().plus(IDLE).isBefore(now) || session.since().plus(most).isBefore(now);
  }

  /// The session of what a browser shows. Asking does not count as using it: a page that is left
  /// open asks by itself, and nobody may be before it.
  public synchronized Optional<Session> unused(String shown) {
    return Optional.ofNullable(open.get(Secret.hash(shown)))
        .filter(session -> !over(session, clock.instant()));
  }

  /// Whether somebody is signed in. Asking does not count as using the session.
  public boolean isIn(String shown) {
    return unused(shown).filter(session -> session.stage() == Session.Stage.IN).isPresent();
  }

  /// Ends a session.
  public synchronized void end(String shown) {
    open.remove(Secret.hash(shown));
  }

  /// Ends every session of an account.
  public synchronized void endAll(String account) {
    open.values().removeIf(session -> session.account().equals(account));
  }

  /// What a form must carry that was made for this browser.
  ///
  /// @param shown by the browser: of its session, or before it has one
  public String formToken(String shown) {
    return Secret.sealed(key, shown);
  }

  /// Whether a form was made for this browser.
  public boolean isFormOf(String shown, String token) {
    return Secret.same(formToken(shown), token);
  }
}
