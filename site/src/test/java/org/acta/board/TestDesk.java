package org.acta.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.acta.account.Account;
import org.acta.account.Accounts;
import org.acta.account.Passwords;
import org.acta.account.Role;
import org.acta.account.SecondFactor;
import org.acta.account.Secret;
import org.acta.cli.Acta;
import org.acta.cli.SourceRecord;
import org.acta.ledger.ArticleReader;
import org.acta.log.LogReader;
import org.acta.record.LogEntries;
import org.acta.serve.AccessLog;
import org.acta.serve.DeskDoor;
import org.acta.serve.Server;
import org.acta.serve.ServerSettings;
import org.acta.serve.Shown;
import org.acta.site.Site;
import org.acta.site.TestRecord;

/// A desk over HTTP on a record with a tally centre, and a clock that the test moves.
public final class TestDesk implements AutoCloseable {
  /// Of every account.
  public static final String PASSWORD = "four words and a dot.";

  private static final String PASSWORD_HASH = Passwords.hash(PASSWORD);
  private static final String DESCRIPTION =
      """
      election: {id: XX-2026, name: Election of Xanadu}
      sources:
        - {id: council, name: Electoral Council, kind: electoral-body}
        - {id: observers, name: Observers, kind: observer}
      contest:
        id: president
        choices: [{id: A, name: Ana}, {id: B, name: Bo}]
      roll:
        files: [{file: roll.csv, columns: {station: S, registered: R}}]
      sheets:
        - {id: copies, title: Copies, source: observers, file: copies.csv, columns: {station: S, votes: {A: A, B: B}}}
      bulletins: [{id: first, title: First, source: council, votes: {A: 2, B: 1}}]
      """;

  final Path record;
  final Accounts accounts;
  final Board board;

  /// The connections of all browsers, which end before the server does.
  final HttpClient http = HttpClient.newHttpClient();

  private final Server server;
  volatile Instant now = Instant.parse("2026-11-02T08:00:00Z");
  volatile Optional<RuntimeException> failing = Optional.empty();
  volatile boolean secure;
  private volatile Site site;

  /// A desk without a reader of articles.
  public TestDesk(Path temp) {
    this(temp, Optional::empty);
  }

  /// A desk with a reader, or without one.
  public TestDesk(Path temp, Supplier<Optional<ArticleReader>> reader) {
    this.record =
        TestRecord.of(
            temp,
            java.util.Map.of(
                "election.yaml", DESCRIPTION,
                "roll.csv", "S,R\ns1,300\ns2,200\ns3,100\n",
                "copies.csv", "S,A,B\ns1,100,80\n"));
    try {
      Path plan = Files.writeString(temp.resolve("intake.yaml"), "intake: {title: The centre}\n");
      if (Acta.run("intake", "declare", record.toString(), plan.toString(), "--clerk", "s00")
          != 0) {
        throw new IllegalStateException("no centre");
      }
      this.accounts = Accounts.open(Accounts.beside(record), () -> now).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SourceRecord source = SourceRecord.of(record, List.of());
    renew();
    this.board =
        new Board(
            new Board.Parts(
                new TestBook(source), accounts, () -> site, "XX-2026", "en", reader, () -> now));
    DeskDoor door = new DeskDoor(board, request -> "client", request -> secure);
    try {
      this.server =
          Server.start(
              ServerSettings.at(new InetSocketAddress("127.0.0.1", 0)).limited(0, 1),
              new Shown(site, 1_000_000),
              AccessLog.SILENT,
              door::into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A desk with a reader that knows two verbs.
  public static TestDesk reading(Path temp) {
    return new TestDesk(temp, () -> Optional.of(new StubReader()));
  }

  /// The record, which fails when the test says so.
  private final class TestBook implements Book {
    private final SourceRecord source;

    TestBook(SourceRecord source) {
      this.source = source;
    }

    @Override
    public Path folder() {
      return source.folder();
    }

    @Override
    public LogReader open() {
      return source.open();
    }

    @Override
    public long append(BiFunction<LogEntries, Long, List<byte[]>> write) {
      failing.ifPresent(failure -> {
        throw failure;
      });
      return source.append(write);
    }
  }

  /// Shows the pages of the record as it is now.
  void renew() {
    site = TestRecord.site(record, "en");
  }

  /// The port on which it listens.
  public int port() {
    return server.port();
  }

  /// How many entries its record has.
  public long size() {
    return SourceRecord.of(record, List.of()).open().size();
  }

  /// The text of an entry.
  public String entry(long index) {
    return new String(
        SourceRecord.of(record, List.of()).open().entry(index),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  void later(Duration more) {
    now = now.plus(more);
  }

  /// An account with a password, and no second factor.
  Account account(String name, String pseudonym, Role... roles) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(List.of(roles));
    accounts.add(Account.invited(name, pseudonym, all, accounts.link(Secret.drawn())), "test");
    accounts.change(name, 0, "test", "password", one -> one.withPassword(PASSWORD_HASH));
    return accounts.named(name).orElseThrow();
  }

  Browser browser() {
    return new Browser(this);
  }

  /// An account with a password and a second factor, whose secret this is.
  public String enrolled(String name, String pseudonym, Role... roles) {
    Account account = account(name, pseudonym, roles);
    String secret = SecondFactor.drawnSecret();
    accounts.change(
        name,
        account.version(),
        "test",
        "second",
        one -> one.withSecond(SecondFactor.of(secret).factor()));
    return secret;
  }

  /// The code that belongs to a secret now.
  public String code(String secret) {
    return Codes.at(secret, now);
  }

  /// A browser in which somebody with these roles has signed in.
  Browser signedIn(String name, String pseudonym, Role... roles) {
    String secret = enrolled(name, pseudonym, roles);
    Browser browser = browser();
    browser.get("sign-in");
    browser.post("sign-in", "name", name, "password", PASSWORD);
    browser.post("code", "code", code(secret));
    later(Duration.ofSeconds(90));
    return browser;
  }

  @Override
  public void close() {
    board.close();
    // A server waits a second for connections that are still open.
    http.shutdownNow();
    server.close();
    try {
      accounts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
