package org.acta.board;

import java.util.List;
import java.util.Optional;
import org.acta.account.Account;
import org.acta.account.Accounts;
import org.acta.account.Passwords;
import org.acta.account.SecondFactor;
import org.acta.account.Session;
import org.acta.account.Sessions;
import org.acta.account.SignIn;

/// Comes in and goes out: password, code, first use of a link, second factor.
final class SignInPages {
  private final Accounts accounts;
  private final Sessions sessions;
  private final SignIn signIn;

  SignInPages(Accounts accounts, Sessions sessions, SignIn signIn) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.signIn = signIn;
  }

  /// A telephone is set up.
  ///
  /// @param secret that the form carries back
  /// @param typed the secret for a telephone without camera
  record Enrol(Qr qr, String secret, String typed, Optional<String> notice) {}

  /// Codes for a lost telephone, shown once.
  record Codes(List<String> codes) {
    Codes {
      codes = List.copyOf(codes);
    }
  }

  Answer form(Visit visit) {
    return form(visit, 200, Optional.empty(), "");
  }

  private static Answer.Whole form(Visit visit, int status, Optional<String> notice, String name) {
    return visit.page(
        status, out -> JtesigninGenerated.render(out, Plain.HTML, visit.room(), notice, name));
  }

  Answer password(Visit visit) {
    String name = visit.field("name");
    SignIn.Outcome outcome =
        signIn.password(name, visit.request().field("password"), visit.request().client());
    return switch (outcome) {
      case SignIn.Outcome.Let(String shown, Session.Stage stage) ->
          Cookies.session(
              visit.seeOther(
                  switch (stage) {
                    case CODE -> "code";
                    case ENROL -> "enrol";
                    case IN -> "";
                  }),
              shown,
              visit.request().secure());
      case SignIn.Outcome.Wrong() ->
          form(visit, 403, Optional.of(visit.room().say("signin.wrong")), name);
      case SignIn.Outcome.Wait wait -> form(visit, 429, Optional.of(waits(visit, wait)), name);
    };
  }

  private static String waits(Visit visit, SignIn.Outcome.Wait wait) {
    return visit.room().say("signin.wait", wait.left().toSeconds() + 1);
  }

  Answer codeForm(Visit visit) {
    return codeForm(visit, 200, Optional.empty());
  }

  private static Answer.Whole codeForm(Visit visit, int status, Optional<String> notice) {
    return visit.page(
        status, out -> JtecodeGenerated.render(out, Plain.HTML, visit.room(), notice));
  }

  Answer code(Visit visit) {
    return switch (signIn.code(visit.shown(), visit.field("code"), visit.request().client())) {
      case SignIn.Outcome.Let(String shown, Session.Stage stage) ->
          Cookies.session(visit.seeOther(""), shown, visit.request().secure());
      case SignIn.Outcome.Wrong() ->
          codeForm(visit, 403, Optional.of(visit.room().say("code.wrong")));
      case SignIn.Outcome.Wait wait -> codeForm(visit, 429, Optional.of(waits(visit, wait)));
    };
  }

  Answer out(Visit visit) {
    signIn.out(visit.shown(), visit.account().name());
    return Cookies.gone(visit.seeOther("sign-in"), visit.request().secure());
  }

  /// The page that a link leads to.
  Answer linkForm(Visit visit) {
    String secret = visit.asked("s");
    Account account = accounts.linked(secret).orElseThrow(() -> new Turned(404, "link.gone"));
    return link(visit, 200, secret, account, Optional.empty());
  }

  private static Answer.Whole link(
      Visit visit, int status, String secret, Account account, Optional<String> notice) {
    return visit.page(
        status,
        out ->
            JtelinkGenerated.render(out, Plain.HTML, visit.room(), secret, account.name(), notice));
  }

  Answer link(Visit visit) {
    String secret = visit.field("s");
    Account account = accounts.linked(secret).orElseThrow(() -> new Turned(404, "link.gone"));
    String password = visit.request().field("password");
    if (!Passwords.fit(password, account.name())) {
      return link(
          visit,
          422,
          secret,
          account,
          Optional.of(visit.room().say("link.unfit", Passwords.FEWEST)));
    }
    if (!password.equals(visit.request().field("again"))) {
      return link(visit, 422, secret, account, Optional.of(visit.room().say("link.differ")));
    }
    String hash = Passwords.hash(password);
    Accounts.Outcome outcome =
        accounts.change(
            account.name(),
            account.version(),
            account.name(),
            "choose password",
            one -> one.withPassword(hash));
    if (!(outcome instanceof Accounts.Outcome.Changed)) {
      throw new Turned(409, "link.gone");
    }
    sessions.endAll(account.name());
    return visit.seeOther("sign-in");
  }

  Answer enrolForm(Visit visit) {
    return enrol(visit, 200, SecondFactor.drawnSecret(), Optional.empty());
  }

  private Answer.Whole enrol(Visit visit, int status, String secret, Optional<String> notice) {
    String address =
        SecondFactor.address(secret, visit.account().name(), "Acta " + visit.room().election());
    Enrol page = new Enrol(Qr.of(address), secret, SecondFactor.typed(secret), notice);
    return visit.page(status, out -> JteenrolGenerated.render(out, Plain.HTML, visit.room(), page));
  }

  /// Sets the second factor up, once a code shows that the telephone has it.
  Answer enrol(Visit visit) {
    String secret = visit.field("secret");
    if (!secret.matches("[0-9a-f]{40}")) {
      throw new Turned(400, "enrol.secret");
    }
    SecondFactor.Drawn drawn = SecondFactor.of(secret);
    Optional<SecondFactor> used = drawn.factor().after(visit.field("code"), visit.now());
    if (used.isEmpty()) {
      return enrol(visit, 403, secret, Optional.of(visit.room().say("code.wrong")));
    }
    Account account = visit.account();
    if (account.second().isPresent()) {
      throw new Turned(409, "enrol.there");
    }
    Accounts.Outcome outcome =
        accounts.change(
            account.name(),
            account.version(),
            account.name(),
            "set up second factor",
            one -> one.withSecond(used.get()));
    if (!(outcome instanceof Accounts.Outcome.Changed)) {
      throw new Turned(409, "turned.overtaken");
    }
    sessions.endAll(account.name());
    SignIn.Outcome.Let let = (SignIn.Outcome.Let) signIn.in(visit.shown(), account.name());
    Codes codes = new Codes(drawn.codes());
    return Cookies.session(
        visit.page(out -> JtecodesGenerated.render(out, Plain.HTML, visit.room(), codes)),
        let.shown(),
        visit.request().secure());
  }
}
