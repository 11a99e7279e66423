package org.acta.board;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.acta.account.Accounts;
import org.acta.account.Scope;
import org.acta.desk.FigureList;
import org.acta.desk.StepRow;
import org.acta.intake.Action.Verb;
import org.acta.record.Figures;
import org.acta.report.OfCentre;
import org.acta.report.QueueJson;

/// What programs ask, with a token instead of a session. No cookie counts here.
final class Programs {
  private final Ground ground;
  private final Accounts accounts;

  Programs(Ground ground, Accounts accounts) {
    this.ground = ground;
    this.accounts = accounts;
  }

  Answer answer(Request request, Instant now) {
    Optional<Accounts.Shown> shown = request.bearer().flatMap(accounts::shown);
    if (shown.isEmpty()) {
      return problem(401, "show a token of the desk: Authorization: Bearer TOKEN")
          .with("WWW-Authenticate", "Bearer");
    }
    try {
      return switch (request.method() + " " + request.path()) {
        case "GET api/queue" -> queue(shown.get());
        case "POST api/steps" -> step(shown.get(), request, now);
        default -> problem(404, "there is GET api/queue and POST api/steps");
      };
    } catch (Turned turned) {
      Tongue english = new Tongue("en", "");
      Room room =
          new Room("", english, "en", english.words(), Optional.empty(), false, "", false, "");
      return problem(turned.status(), turned.sentence(room));
    } catch (Book.ShutException | UncheckedIOException shut) {
      return problem(503, "the record cannot be written to now; nothing was appended");
    }
  }

  private Answer queue(Accounts.Shown shown) {
    if (!shown.may(Scope.QUEUE)) {
      return problem(403, "this token has not the scope 'queue'");
    }
    String json =
        ground.with(now -> now.centre().map(OfCentre::of).map(QueueJson::print).orElse("{}"));
    return Answer.plain(200, "application/json", json);
  }

  private Answer step(Accounts.Shown shown, Request request, Instant now) {
    if (!shown.may(Scope.STEPS)) {
      return problem(403, "this token has not the scope 'steps'");
    }
    Verb verb =
        Verbs.of(request.field("action")).orElseThrow(() -> new Turned(400, "intake.no-action"));
    if (!shown.account().may(Verbs.right(verb))) {
      return problem(403, "its account may not do this");
    }
    String form = request.field("form").strip();
    if (form.isEmpty()) {
      return problem(422, "name the form");
    }
    long index =
        ground.step(
            centre -> {
              Optional<Figures> figures =
                  StepRow.takesFigures(verb)
                      ? Optional.of(figures(request, centre.intake().contest()))
                      : Optional.empty();
              if (verb == Verb.CLEAR && request.field("station").isBlank()
                  || StepRow.takesReason(verb) && request.field("reason").isBlank()) {
                throw new Turned(422, "turned.empty", "station, reason");
              }
              return new StepRow(
                  java.util.OptionalLong.empty(),
                  form,
                  shown.account().pseudonym(),
                  now,
                  verb,
                  filled(request, "station", StepRow.takesStation(verb)),
                  filled(request, "reason", StepRow.takesReason(verb)),
                  figures);
            },
            centre -> 0,
            0);
    accounts
        .audit()
        .write(
            shown.account().name(),
            "take step by token " + shown.token().id(),
            "entry " + index + " " + verb.word() + " " + form);
    return Answer.plain(201, "application/json", "{\"entry\":" + index + "}\n");
  }

  private static Optional<String> filled(Request request, String name, boolean takes) {
    return Optional.of(request.field(name).strip()).filter(text -> takes && !text.isEmpty());
  }

  private static Figures figures(Request request, org.acta.election.Contest contest) {
    return switch (FigureList.read(request.field("figures"), contest)) {
      case FigureList.Reading.Read(Figures keyed) -> keyed;
      case FigureList.Reading.Unclear(String why) -> throw new Turned(422, "turned.unfit", why);
    };
  }

  private static Answer.Whole problem(int status, String detail) {
    String text = detail.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    return Answer.plain(
        status,
        "application/problem+json",
        "{\"status\":" + status + ",\"detail\":\"" + text + "\"}\n");
  }
}
