package org.acta.board;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.acta.account.Account;
import org.acta.account.Accounts;
import org.acta.account.Right;
import org.acta.account.Secret;
import org.acta.account.Session;
import org.acta.account.Sessions;
import org.acta.account.SignIn;
import org.acta.ledger.ArticleReader;
import org.acta.site.Site;

/// Answers what is asked of the desk.
///
/// Nothing is done for whoever is not signed in far enough, has not the right, or shows a form that
/// was not made for this browser. May be used by any number of threads.
public final class Board implements AutoCloseable {
  /// Fields that are never shown again.
  private static final Set<String> SECRETS = Set.of("password", "again", "code", "secret", "s");

  private static final String EVENTS = "events";

  /// What the address carries when a page that is open shows itself anew.
  private static final String BY_ITSELF = "live";

  private final Accounts accounts;
  private final Sessions sessions;
  private final Ground ground;
  private final String election;
  private final String first;
  private final InstantSource clock;
  private final Files files = new Files();
  private final Programs programs;
  private final Watch watch;
  private final List<Route> routes;

  /// How far somebody must have come.
  private enum Door {
    ANYBODY,
    CODE,
    ENROL,
    IN
  }

  /// What is done at an address.
  private interface Act {
    Answer on(Visit visit);
  }

  private record Route(String method, String path, Door door, Optional<Right> right, Act act) {
    Route(String method, String path, Door door, Act act) {
      this(method, path, door, Optional.empty(), act);
    }

    Route(String method, String path, Right right, Act act) {
      this(method, path, Door.IN, Optional.of(right), act);
    }
  }

  /// What a desk is made of.
  ///
  /// @param book the record
  /// @param site the pages as they are shown now
  /// @param election id of the election
  /// @param language the one without a folder, `en` or `es`
  /// @param reader of articles; empty if the module is not here
  public record Parts(
      Book book,
      Accounts accounts,
      Supplier<Site> site,
      String election,
      String language,
      Supplier<Optional<ArticleReader>> reader,
      InstantSource clock) {}

  public Board(Parts parts) {
    this.accounts = parts.accounts();
    this.clock = parts.clock();
    this.sessions = new Sessions(clock);
    this.ground = new Ground(parts.book(), parts.election());
    this.election = parts.site().get().snapshot().view().folder().election().name();
    this.first = parts.language();
    this.programs = new Programs(ground, accounts);
    this.watch = new Watch(ground, sessions);
    SignInPages in = new SignInPages(accounts, sessions, new SignIn(accounts, sessions, clock));
    AccountPages people = new AccountPages(accounts, sessions);
    IntakePages intake = new IntakePages(ground, accounts, parts.site());
    List<Route> all = new ArrayList<>();
    all.add(new Route("GET", "sign-in", Door.ANYBODY, in::form));
    all.add(new Route("POST", "sign-in", Door.ANYBODY, in::password));
    all.add(new Route("GET", "link", Door.ANYBODY, in::linkForm));
    all.add(new Route("POST", "link", Door.ANYBODY, in::link));
    all.add(new Route("GET", "code", Door.CODE, in::codeForm));
    all.add(new Route("POST", "code", Door.CODE, in::code));
    all.add(new Route("GET", "enrol", Door.ENROL, in::enrolForm));
    all.add(new Route("POST", "enrol", Door.ENROL, in::enrol));
    all.add(new Route("POST", "sign-out", Door.IN, in::out));
    all.add(new Route("GET", "", Door.IN, this::home));
    all.add(new Route("GET", "own", Door.IN, people::own));
    all.add(new Route("POST", "own/token", Door.IN, people::makeToken));
    all.add(new Route("POST", "own/drop", Door.IN, people::dropToken));
    all.add(new Route("GET", "accounts", Right.ADMINISTER, people::list));
    all.add(new Route("POST", "accounts/add", Right.ADMINISTER, people::add));
    all.add(new Route("GET", "accounts/one", Right.ADMINISTER, people::one));
    all.add(new Route("POST", "accounts/change", Right.ADMINISTER, people::change));
    all.add(new Route("GET", "audit", Right.AUDIT, people::audit));
    all.add(new Route("GET", "intake", Right.SEE, intake::queue));
    all.add(new Route("GET", "intake/form", Right.SEE, intake::form));
    all.add(new Route("POST", "intake/step", Right.ENTER, intake::step));
    PicturePages pictures = new PicturePages(ground, accounts);
    all.add(new Route("GET", "intake/picture", Right.SEE, pictures::show));
    all.add(new Route("POST", "intake/picture", Right.ENTER, pictures::attach));
    ArticlePages articles = new ArticlePages(ground, accounts, parts.reader());
    all.add(new Route("GET", "articles", Right.REVIEW, articles::list));
    all.add(new Route("POST", "articles/add", Right.REVIEW, articles::add));
    all.add(new Route("GET", "articles/review", Right.REVIEW, articles::one));
    all.add(new Route("POST", "articles/decide", Right.REVIEW, articles::decide));
    all.add(new Route("POST", "articles/append", Right.REVIEW, articles::append));
    AnnouncePages announce = new AnnouncePages(ground, accounts, sessions);
    all.add(new Route("GET", "bulletin", Right.ANNOUNCE, announce::bulletin));
    all.add(new Route("POST", "bulletin", Right.ANNOUNCE, announce::makeBulletin));
    all.add(new Route("GET", "change", Right.ANNOUNCE, announce::change));
    all.add(new Route("POST", "change", Right.ANNOUNCE, announce::makeChange));
    all.add(new Route("POST", "append", Right.ANNOUNCE, announce::append));
    all.add(new Route("GET", EVENTS, Right.SEE, watch::events));
    this.routes = List.copyOf(all);
  }

  /// The link to the first account, as a path below the desk, if there is nobody yet who can give
  /// out others.
  public Optional<String> firstLink() {
    return accounts.first().map(secret -> "link?s=" + secret);
  }

  /// Whether a browser with these cookies has signed in.
  public boolean isIn(Map<String, String> cookies) {
    return sessions.isIn(cookies.getOrDefault(Cookies.SESSION, ""));
  }

  /// Lets those go who only listen, so that a server can end.
  @Override
  public void close() {
    watch.end();
  }

  /// Answers one request.
  public Answer answer(Request request) {
    Optional<Answer> file = files.at(request.path());
    if (file.isPresent()) {
      return file.get();
    }
    if (request.path().startsWith("api/")) {
      return programs.answer(request, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
    if (Tongue.ALL.contains(request.path())) {
      return Answer.seeOther(request.path() + "/");
    }
    return page(request);
  }

  private Answer page(Request request) {
    Tongue tongue = Tongue.of(request.path(), first);
    String session = request.cookies().getOrDefault(Cookies.SESSION, "");
    Optional<Session> known =
        session.isEmpty()
            ? Optional.empty()
            : byItself(request) ? sessions.unused(session) : sessions.at(session);
    Optional<Account> account =
        known.flatMap(one -> accounts.named(one.account())).filter(Account::open);
    String before = request.cookies().getOrDefault(Cookies.BEFORE, "");
    boolean fresh = account.isEmpty() && before.length() < 40;
    String shown = account.isPresent() ? session : fresh ? Secret.drawn() : before;
    Room room =
        new Room(
            request.path(),
            tongue,
            first,
            tongue.words(),
            account,
            account.isPresent() && known.get().stage() == Session.Stage.IN,
            sessions.formToken(shown),
            ground.shut(),
            election);
    Visit visit = new Visit(request, room, shown, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Answer answer = guarded(visit, known.filter(one -> account.isPresent()));
    return fresh && answer instanceof Answer.Whole whole
        ? Cookies.before(whole, shown, request.secure())
        : answer;
  }

  /// Whether a page asks by itself, and not somebody who is before it.
  private static boolean byItself(Request request) {
    return !request.post()
        && (request.path().equals(EVENTS) || !request.asked(BY_ITSELF).isEmpty());
  }

  private Answer guarded(Visit visit, Optional<Session> session) {
    try {
      return routed(visit, session);
    } catch (Turned turned) {
      return turned(visit, turned.status(), turned.sentence(visit.room()), false);
    } catch (Book.ShutException shut) {
      return turned(visit, 503, visit.room().say("turned.shut", shut.sentence()), true);
    } catch (UncheckedIOException disk) {
      return turned(visit, 503, visit.room().say("turned.disk"), true);
    }
  }

  private Answer routed(Visit visit, Optional<Session> session) {
    Request request = visit.request();
    String path = request.path().substring(visit.room().tongue().folder().length());
    List<Route> there = routes.stream().filter(route -> route.path().equals(path)).toList();
    if (there.isEmpty()) {
      throw new Turned(404, "turned.nothing");
    }
    Route route =
        there.stream()
            .filter(one -> one.method().equals(request.method()))
            .findFirst()
            .orElseThrow(() -> new Turned(405, "turned.method"));
    if (request.post() && !sessions.isFormOf(visit.shown(), request.field("token"))) {
      throw new Turned(403, "turned.token");
    }
    if (!passes(route.door(), session.map(Session::stage))) {
      if (request.post()) {
        throw new Turned(403, "turned.signed-out");
      }
      return visit.seeOther(
          switch (session.map(Session::stage).orElse(Session.Stage.IN)) {
            case CODE -> "code";
            case ENROL -> "enrol";
            case IN -> session.isPresent() ? "" : "sign-in";
          });
    }
    if (route.right().filter(right -> !visit.account().may(right)).isPresent()) {
      throw new Turned(403, "turned.right");
    }
    return route.act().on(visit);
  }

  private static boolean passes(Door door, Optional<Session.Stage> stage) {
    return switch (door) {
      case ANYBODY -> true;
      case CODE -> stage.filter(one -> one == Session.Stage.CODE).isPresent();
      case ENROL -> stage.filter(one -> one != Session.Stage.CODE).isPresent();
      case IN -> stage.filter(one -> one == Session.Stage.IN).isPresent();
    };
  }

  private Answer home(Visit visit) {
    return visit.page(out -> JtehomeGenerated.render(out, Plain.HTML, visit.room()));
  }

  /// What was typed, so that it is not lost.
  ///
  /// @param again whether it can be sent again as it is
  record Lost(
      String title,
      String sentence,
      boolean again,
      String action,
      List<Map.Entry<String, String>> typed) {
    Lost {
      typed = List.copyOf(typed);
    }
  }

  private static Answer turned(Visit visit, int status, String sentence, boolean again) {
    List<Map.Entry<String, String>> typed = new ArrayList<>();
    if (visit.request().post()) {
      visit
          .request()
          .fields()
          .forEach((name, values) -> {
            if (!SECRETS.contains(name) && !name.equals("token")) {
              values.forEach(value -> typed.add(Map.entry(name, value)));
            }
          });
    }
    Room room = again ? visit.room().afterFailure() : visit.room();
    String path = visit.request().path().substring(room.tongue().folder().length());
    Lost page =
        new Lost(
            room.say("turned.title." + (status == 404 ? "404" : status == 503 ? "503" : "other")),
            sentence,
            again && visit.request().post(),
            room.to(path),
            typed);
    Answer.Whole answer =
        visit.page(status, out -> JteturnedGenerated.render(out, Plain.HTML, room, page));
    return status == 405 ? answer.with("Allow", "GET, POST") : answer;
  }
}
