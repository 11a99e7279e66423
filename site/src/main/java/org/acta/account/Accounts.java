package org.acta.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The accounts of a record, in a folder beside it.
///
/// ```text
/// RECORD.accounts/            mode 700
///   accounts.json             hashes, roles, pseudonyms; written whole
///   audit.jsonl               lines are only appended
///   lock                      held while a server runs
///   articles/                 articles that are being reviewed
/// ```
///
/// One process at a time has them. A change names the version that it was made from, and is refused
/// if another came first. May be used by any number of threads.
public final class Accounts implements AutoCloseable {
  /// How long a link to a new account can be used.
  public static final Duration LINK = Duration.ofHours(48);

  private static final int MOST_ACCOUNTS = 10_000;
  private static final String FIRST = "admin";
  private static final String FIRST_PSEUDONYM = "admin-1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;
  private final FileChannel lock;
  private final Audit audit;
  private final InstantSource clock;
  private TreeMap<String, Account> byName;

  /// The file's content.
  private record Kept(List<Account> accounts) {}

  /// What became of a change.
  public sealed interface Outcome {
    /// It was made.
    record Changed(Account account) implements Outcome {}

    /// Another change came first; nothing was changed.
    ///
    /// @param now the account as it is
    record Overtaken(Account now) implements Outcome {}

    /// Nothing was changed: the name or the pseudonym is another account's, there is no such
    /// account, or nobody could give out accounts any more.
    record Refused(Why why) implements Outcome {}
  }

  /// Why a change was refused.
  public enum Why {
    NAME_TAKEN,
    PSEUDONYM_TAKEN,
    UNKNOWN,
    TOO_MANY,
    LAST_ADMINISTRATOR
  }

  private Accounts(
      Path folder,
      FileChannel lock,
      Audit audit,
      InstantSource clock,
      TreeMap<String, Account> byName) {
    this.folder = folder;
    this.lock = lock;
    this.audit = audit;
    this.clock = clock;
    this.byName = byName;
  }

  /// The folder that belongs to a record.
  public static Path beside(Path record) {
    Path whole = record.toAbsolutePath().normalize();
    return whole.resolveSibling(
        Objects.requireNonNull(whole.getFileName(), "a record is a folder") + ".accounts");
  }

  /// Opens the accounts, and makes the folder if it is not there.
  ///
  /// @return empty if another process has them
  /// @throws IOException if the machine fails, or the file is none of ours
  public static Optional<Accounts> open(Path folder, InstantSource clock) throws IOException {
    Private.folder(folder);
    Path lockFile = folder.resolve("lock");
    Private.file(lockFile);
    FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      return Optional.empty();
    }
    Audit audit = Audit.at(folder.resolve("audit.jsonl"), clock);
    return Optional.of(new Accounts(folder, channel, audit, clock, read(folder)));
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException thisProcess) {
      return false;
    }
  }

  private static TreeMap<String, Account> read(Path folder) throws IOException {
    TreeMap<String, Account> byName = new TreeMap<>();
    Path file = folder.resolve("accounts.json");
    if (Files.exists(file)) {
      Private.file(file);
      try {
        JSON.readValue(Files.readAllBytes(file), Kept.class)
            .accounts()
            .forEach(account -> byName.put(account.name(), account));
      } catch (JacksonException | IllegalArgumentException e) {
        throw new IOException(file + " is no file of accounts; bring back a copy of it", e);
      }
    }
    return byName;
  }

  /// Where they are kept.
  public Path folder() {
    return folder;
  }

  /// What was done.
  public Audit audit() {
    return audit;
  }

  /// Makes the first account, of an administrator, if there is none that is used yet.
  ///
  /// @return the secret of a link to it, which replaces the last one; empty if somebody can give
  ///   out accounts already
  public synchronized Optional<String> first() {
    boolean someone =
        byName.values().stream()
            .anyMatch(account -> account.may(Right.ADMINISTER) && account.password().isPresent());
    if (someone) {
      return Optional.empty();
    }
    String secret = Secret.drawn();
    Account.Link link = link(secret);
    Account before = byName.get(FIRST);
    audit.write("-", "link to the first account", FIRST);
    put(
        before == null
            ? Account.invited(FIRST, FIRST_PSEUDONYM, EnumSet.of(Role.ADMINISTRATOR), link)
            : before
                .withLink(link)
                .withRoles(EnumSet.of(Role.ADMINISTRATOR))
                .withOpen(true)
                .next());
    return Optional.of(secret);
  }

  /// A link with this secret, which can be used for a while.
  public Account.Link link(String secret) {
    return new Account.Link(Secret.hash(secret), clock.instant().plus(LINK));
  }

  /// All accounts, by name.
  public synchronized Collection<Account> all() {
    return List.copyOf(byName.values());
  }

  /// An account.
  public synchronized Optional<Account> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The account that a link leads to, if it can still be used.
  public synchronized Optional<Account> linked(String secret) {
    String hash = Secret.hash(secret);
    return byName.values().stream()
        .filter(Account::open)
        .filter(account ->
            account
                .link()
                .filter(
                    link -> Secret.same(link.hash(), hash) && link.until().isAfter(clock.instant()))
                .isPresent())
        .findFirst();
  }

  /// An account and its token that a program shows, if it can still be used.
  public synchronized Optional<Shown> shown(String token) {
    String hash = Secret.hash(token);
    return byName.values().stream()
        .filter(Account::open)
        .flatMap(account -> account.tokens().stream().map(one -> new Shown(account, one)))
        .filter(one -> Secret.same(one.token().hash(), hash))
        .filter(one -> one.token().until().isAfter(clock.instant()))
        .findFirst();
  }

  /// A token and whose it is.
  public record Shown(Account account, Account.Token token) {
    /// Whether a program may do something: the token says so, and its account may.
    public boolean may(Scope scope) {
      return token.scopes().contains(scope) && account.may(scope.right());
    }
  }

  /// Adds an account.
  ///
  /// @param by who does
  public synchronized Outcome add(Account account, String by) {
    if (byName.containsKey(account.name())) {
      return new Outcome.Refused(Why.NAME_TAKEN);
    }
    if (byName.values().stream()
        .anyMatch(one -> one.pseudonym().equalsIgnoreCase(account.pseudonym()))) {
      return new Outcome.Refused(Why.PSEUDONYM_TAKEN);
    }
    if (byName.size() >= MOST_ACCOUNTS) {
      return new Outcome.Refused(Why.TOO_MANY);
    }
    audit.write(by, "make account", account.name() + " " + words(account.roles()));
    put(account);
    return new Outcome.Changed(account);
  }

  /// Changes an account.
  ///
  /// @param version that the change was made from
  /// @param by who does
  /// @param act what it is, for the audit
  public synchronized Outcome change(
      String name, long version, String by, String act, UnaryOperator<Account> change) {
    Account before = byName.get(name);
    if (before == null) {
      return new Outcome.Refused(Why.UNKNOWN);
    }
    if (before.version() != version) {
      return new Outcome.Overtaken(before);
    }
    Account after = change.apply(before).next();
    if (before.may(Right.ADMINISTER) && !after.may(Right.ADMINISTER) && administrators() < 2) {
      return new Outcome.Refused(Why.LAST_ADMINISTRATOR);
    }
    audit.write(by, act, name + " " + words(after.roles()));
    put(after);
    return new Outcome.Changed(after);
  }

  /// Uses a code of an account up.
  ///
  /// @return whether the code was right
  synchronized boolean use(String name, String code) {
    Account before = byName.get(name);
    if (before == null) {
      return false;
    }
    Optional<SecondFactor> after =
        before.second().flatMap(second -> second.after(code, clock.instant()));
    // Not a change that anybody could overwrite: the version stays.
    after.ifPresent(second -> put(before.withSecond(second)));
    return after.isPresent();
  }

  private long administrators() {
    return byName.values().stream().filter(account -> account.may(Right.ADMINISTER)).count();
  }

  static String words(Set<Role> roles) {
    return String.join(",", roles.stream().map(Role::word).toList());
  }

  private void put(Account account) {
    TreeMap<String, Account> after = new TreeMap<>(byName);
    after.put(account.name(), account);
    try {
      Private.write(
          folder.resolve("accounts.json"),
          JSON.writeValueAsBytes(new Kept(List.copyOf(after.values()))));
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    byName = after;
  }

  @Override
  public void close() throws IOException {
    audit.close();
    lock.close();
  }
}
