package org.acta.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.account.Account;
import org.acta.account.Accounts;
import org.acta.account.Role;
import org.acta.account.Scope;
import org.acta.account.Secret;
import org.acta.account.Sessions;
import org.acta.folder.IntakePlan;

/// Accounts, for whoever gives them out; one's own tokens; the audit.
final class AccountPages {
  private static final Duration TOKEN = Duration.ofDays(90);
  private static final int MOST_TOKENS = 20;
  private static final int AUDIT_LINES = 500;

  private final Accounts accounts;
  private final Sessions sessions;

  AccountPages(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /// An account in the list.
  record Row(String name, String href, String pseudonym, String roles, String state) {}

  /// A role in a form.
  record Choice(String word, String label, String explained, boolean chosen) {}

  /// The list, with the form of a new one.
  ///
  /// @param link to an account that was just made; shown once
  record ListPage(
      List<Row> rows,
      List<Choice> roles,
      String name,
      String pseudonym,
      Optional<String> notice,
      Optional<String> link) {
    ListPage {
      rows = List.copyOf(rows);
      roles = List.copyOf(roles);
    }
  }

  /// One account.
  ///
  /// @param asked what somebody wanted it to be, where another change came first
  record OnePage(
      Account account,
      List<Choice> roles,
      Optional<String> notice,
      Optional<String> asked,
      Optional<String> link) {
    OnePage {
      roles = List.copyOf(roles);
    }
  }

  /// One's own account.
  ///
  /// @param token that was just made; shown once
  record OwnPage(
      Account account, List<Choice> scopes, Optional<String> notice, Optional<String> token) {
    OwnPage {
      scopes = List.copyOf(scopes);
    }
  }

  Answer list(Visit visit) {
    return list(visit, 200, Optional.empty(), Optional.empty());
  }

  private Answer.Whole list(
      Visit visit, int status, Optional<String> notice, Optional<String> link) {
    Room room = visit.room();
    List<Row> rows = new ArrayList<>();
    for (Account account : accounts.all()) {
      String state =
          !account.open()
              ? "closed"
              : account.password().isEmpty()
                  ? "invited"
                  : account.second().isPresent() ? "two" : "one";
      rows.add(
          new Row(
              account.name(),
              room.to("accounts/one?name=" + account.name()),
              account.pseudonym(),
              roles(room, account.roles()),
              room.say("account." + state)));
    }
    boolean kept = status != 200;
    ListPage page =
        new ListPage(
            rows,
            choices(room, kept ? roles(visit) : Set.of()),
            kept ? visit.field("name") : "",
            kept ? visit.field("pseudonym") : "",
            notice,
            link);
    return visit.page(status, out -> JteaccountsGenerated.render(out, Plain.HTML, room, page));
  }

  private static String roles(Room room, Set<Role> roles) {
    return String.join(", ", roles.stream().map(role -> room.say("role." + role.word())).toList());
  }

  private static List<Choice> choices(Room room, Set<Role> chosen) {
    return Arrays.stream(Role.values())
        .map(role ->
            new Choice(
                role.word(),
                room.say("role." + role.word()),
                room.say("role." + role.word() + ".may"),
                chosen.contains(role)))
        .toList();
  }

  private static Set<Role> roles(Visit visit) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    visit.request().fields().getOrDefault("role", List.of()).stream()
        .flatMap(word -> Role.of(word).stream())
        .forEach(roles::add);
    return roles;
  }

  Answer add(Visit visit) {
    Room room = visit.room();
    String name = visit.field("name");
    String pseudonym = visit.field("pseudonym");
    if (!Account.isName(name)) {
      return list(visit, 422, Optional.of(room.say("accounts.name")), Optional.empty());
    }
    if (!IntakePlan.isPseudonym(pseudonym)) {
      return list(visit, 422, Optional.of(room.say("accounts.pseudonym")), Optional.empty());
    }
    if (roles(visit).isEmpty()) {
      return list(visit, 422, Optional.of(room.say("accounts.no-role")), Optional.empty());
    }
    String secret = Secret.drawn();
    Account account = Account.invited(name, pseudonym, roles(visit), accounts.link(secret));
    return switch (accounts.add(account, visit.account().name())) {
      case Accounts.Outcome.Changed changed ->
          list(visit, 200, Optional.empty(), Optional.of(room.to("link?s=" + secret)));
      case Accounts.Outcome.Overtaken overtaken -> throw new Turned(409, "turned.overtaken");
      case Accounts.Outcome.Refused(var why) ->
          list(visit, 409, Optional.of(room.say("accounts.refused." + why)), Optional.empty());
    };
  }

  Answer one(Visit visit) {
    Account account = named(visit.asked("name"));
    return one(visit, 200, account, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Account named(String name) {
    return accounts.named(name).orElseThrow(() -> new Turned(404, "accounts.unknown"));
  }

  private static Answer.Whole one(
      Visit visit,
      int status,
      Account account,
      Optional<String> notice,
      Optional<String> asked,
      Optional<String> link) {
    OnePage page =
        new OnePage(account, choices(visit.room(), account.roles()), notice, asked, link);
    return visit.page(
        status, out -> JteaccountGenerated.render(out, Plain.HTML, visit.room(), page));
  }

  /// Changes roles, closes, opens, or sets an account up anew.
  Answer change(Visit visit) {
    Room room = visit.room();
    String name = visit.needed("name");
    String by = visit.account().name();
    String secret = Secret.drawn();
    String what = visit.field("what");
    Accounts.Outcome outcome =
        switch (what) {
          case "roles" ->
              accounts.change(
                  name, visit.version(), by, "change roles", one -> one.withRoles(roles(visit)));
          case "close" ->
              accounts.change(
                  name, visit.version(), by, "close account", one -> one.withOpen(false));
          case "open" ->
              accounts.change(name, visit.version(), by, "open account", one -> one.withOpen(true));
          case "link" ->
              accounts.change(
                  name,
                  visit.version(),
                  by,
                  "set up anew",
                  one -> one.withLink(accounts.link(secret)));
          default -> throw new Turned(400, "accounts.what");
        };
    return switch (outcome) {
      case Accounts.Outcome.Changed(Account now) -> {
        if (!what.equals("open")) {
          // A change of roles counts at once; signing in again shows that it has.
          sessions.endAll(name);
        }
        yield one(
            visit,
            200,
            now,
            Optional.of(room.say("accounts.changed")),
            Optional.empty(),
            what.equals("link") ? Optional.of(room.to("link?s=" + secret)) : Optional.empty());
      }
      case Accounts.Outcome.Overtaken(Account now) ->
          one(
              visit,
              409,
              now,
              Optional.of(room.say("turned.overtaken")),
              Optional.of(room.say("accounts.what." + what) + " " + roles(room, roles(visit))),
              Optional.empty());
      case Accounts.Outcome.Refused(var why) ->
          one(
              visit,
              409,
              named(name),
              Optional.of(room.say("accounts.refused." + why)),
              Optional.empty(),
              Optional.empty());
    };
  }

  Answer own(Visit visit) {
    return own(visit, 200, visit.account(), Optional.empty(), Optional.empty());
  }

  private static Answer.Whole own(
      Visit visit, int status, Account account, Optional<String> notice, Optional<String> token) {
    Room room = visit.room();
    List<Choice> scopes =
        Arrays.stream(Scope.values())
            .filter(scope -> account.may(scope.right()))
            .map(scope ->
                new Choice(scope.word(), scope.word(), room.say("scope." + scope.word()), false))
            .toList();
    OwnPage page = new OwnPage(account, scopes, notice, token);
    return visit.page(status, out -> JteownGenerated.render(out, Plain.HTML, room, page));
  }

  Answer makeToken(Visit visit) {
    Account account = visit.account();
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    visit.request().fields().getOrDefault("scope", List.of()).stream()
        .flatMap(word -> Scope.of(word).stream())
        .filter(scope -> account.may(scope.right()))
        .forEach(scopes::add);
    String label = visit.needed("label");
    if (scopes.isEmpty() || label.length() > 100 || account.tokens().size() >= MOST_TOKENS) {
      return own(visit, 422, account, Optional.of(visit.room().say("own.unfit")), Optional.empty());
    }
    String token = Secret.drawn();
    List<Account.Token> tokens = new ArrayList<>(account.tokens());
    tokens.add(
        new Account.Token(
            Secret.drawn().substring(0, 8),
            label,
            Secret.hash(token),
            scopes,
            visit.now().plus(TOKEN)));
    return changed(visit, "make token", tokens, Optional.of(token));
  }

  Answer dropToken(Visit visit) {
    String id = visit.needed("id");
    List<Account.Token> tokens =
        visit.account().tokens().stream().filter(token -> !token.id().equals(id)).toList();
    return changed(visit, "drop token", tokens, Optional.empty());
  }

  private Answer changed(
      Visit visit, String act, List<Account.Token> tokens, Optional<String> token) {
    Account account = visit.account();
    Accounts.Outcome outcome =
        accounts.change(
            account.name(), visit.version(), account.name(), act, one -> one.withTokens(tokens));
    return switch (outcome) {
      case Accounts.Outcome.Changed(Account now) -> own(visit, 200, now, Optional.empty(), token);
      case Accounts.Outcome.Overtaken(Account now) ->
          own(visit, 409, now, Optional.of(visit.room().say("turned.overtaken")), Optional.empty());
      case Accounts.Outcome.Refused refused -> throw new Turned(409, "turned.overtaken");
    };
  }

  Answer audit(Visit visit) {
    List<String> lines = accounts.audit().last(AUDIT_LINES);
    return visit.page(out -> JteauditGenerated.render(out, Plain.HTML, visit.room(), lines));
  }
}
