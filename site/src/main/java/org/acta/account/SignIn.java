package org.acta.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Lets people in: by a password, then by a code.
///
/// Whoever guesses learns nothing: a name that nobody has takes as long as one that somebody has,
/// is answered in the same words, and makes wait in the same way.
public final class SignIn {
  private static final int REMEMBERED = 20_000;
  private static final int LONGEST_KEY = 64;

  private final Accounts accounts;
  private final Sessions sessions;
  private final InstantSource clock;
  private final Lockout names = new Lockout(REMEMBERED);
  private final Lockout clients = new Lockout(REMEMBERED);

  public SignIn(Accounts accounts, Sessions sessions, InstantSource clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Outcome {
    /// It goes on, or is done.
    ///
    /// @param shown what the browser shows from now on
    record Let(String shown, Session.Stage stage) implements Outcome {}

    /// Name, password or code is wrong; which of them is not said.
    record Wrong() implements Outcome {}

    /// Too many have been wrong; nothing was looked at.
    record Wait(Duration left) implements Outcome {}
  }

  /// The first step.
  ///
  /// @param client whatever tells one machine from others
  public Outcome password(String name, String password, String client) {
    Optional<Outcome> wait = tries(name, client);
    if (wait.isPresent()) {
      return wait.get();
    }
    Optional<Account> account = accounts.named(name).filter(Account::open);
    Optional<String> hash = account.flatMap(Account::password);
    boolean right =
        password.length() <= Passwords.MOST * 4
            && (hash.isPresent()
                ? Passwords.matches(password, hash.get())
                : Passwords.matchesNobody(password));
    if (!right || account.isEmpty()) {
      // What is no account's name may be a password in the wrong field.
      accounts.audit().write("-", "sign in refused", account.isPresent() ? name : "no account");
      return new Outcome.Wrong();
    }
    Session.Stage stage = stage(account.get());
    succeeded(name, client, stage == Session.Stage.IN);
    if (stage == Session.Stage.IN) {
      accounts.audit().write(name, "sign in", "with a password");
    }
    return new Outcome.Let(sessions.begin(name, stage), stage);
  }

  private static Session.Stage stage(Account account) {
    if (account.second().isPresent()) {
      return Session.Stage.CODE;
    }
    return account.twoFactors() ? Session.Stage.ENROL : Session.Stage.IN;
  }

  /// The second step.
  ///
  /// @param shown by the browser since the first
  public Outcome code(String shown, String code, String client) {
    Optional<Session> session = sessions.at(shown).filter(one -> one.stage() == Session.Stage.CODE);
    if (session.isEmpty()) {
      return new Outcome.Wrong();
    }
    String name = session.get().account();
    Optional<Outcome> wait = tries(codeOf(name), client);
    if (wait.isPresent()) {
      return wait.get();
    }
    if (!accounts.use(name, code)) {
      accounts.audit().write("-", "code refused", name);
      return new Outcome.Wrong();
    }
    succeeded(codeOf(name), client, true);
    names.succeeded(name);
    accounts.audit().write(name, "sign in", "with a password and a code");
    return in(shown, name);
  }

  /// Goes on with a session that has done all that is asked, under a new secret.
  public Outcome in(String shown, String name) {
    sessions.end(shown);
    return new Outcome.Let(sessions.begin(name, Session.Stage.IN), Session.Stage.IN);
  }

  /// Ends a session.
  public void out(String shown, String name) {
    sessions.end(shown);
    accounts.audit().write(name, "sign out", "");
  }

  /// Counts a try as a failure before it is looked at, so that many at once gain nothing.
  private synchronized Optional<Outcome> tries(String name, String client) {
    Duration byName = names.left(key(name), clock.instant());
    Duration byClient = clients.left(client, clock.instant());
    Duration longer = byName.compareTo(byClient) > 0 ? byName : byClient;
    if (longer.isPositive()) {
      return Optional.of(new Outcome.Wait(longer));
    }
    names.failed(key(name), clock.instant());
    clients.failed(client, clock.instant());
    return Optional.empty();
  }

  /// It was no failure. What others failed at from the same machine stays.
  ///
  /// @param whole whether nothing more is asked for; else earlier failures stay, too
  private void succeeded(String name, String client, boolean whole) {
    if (whole) {
      names.succeeded(key(name));
    } else {
      names.forgive(key(name));
    }
    clients.forgive(client);
  }

  private static String codeOf(String name) {
    return name + "\n";
  }

  private static String key(String name) {
    return name.length() > LONGEST_KEY ? Secret.hash(name) : name;
  }
}
