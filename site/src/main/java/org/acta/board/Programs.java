package org.acta.board;

import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.account.Accounts;
import org.acta.account.Scope;
import org.acta.desk.FigureList;
import org.acta.desk.StepRow;
import org.acta.intake.Action.Verb;
import org.acta.intake.Form;
import org.acta.intake.State;
import org.acta.record.Centre;
import org.acta.record.Figures;
import org.acta.report.OfCentre;
import org.acta.report.QueueJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What programs ask, with a token instead of a session. No cookie counts here.
final class Programs {
  private static final JsonFactory JSON = new JsonFactory();

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
        case "GET api/queue" -> queue(shown.get(), request);
        case "GET api/form" -> form(shown.get(), request);
        case "POST api/steps" -> step(shown.get(), request, now);
        default -> problem(404, "there is GET api/queue, GET api/form and POST api/steps");
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

  private Answer queue(Accounts.Shown shown, Request request) {
    if (!shown.may(Scope.QUEUE)) {
      return problem(403, "this token has not the scope 'queue'");
    }
    String json =
        ground.with(now ->
            now.view().centres().isEmpty()
                ? "{}"
                : QueueJson.print(OfCentre.of(now.at(request.asked(AtCentre.FIELD)).centre())));
    return Answer.plain(200, "application/json", json);
  }

  /// Where a form is, and the version that a step may be made from. It has no figure.
  private Answer form(Accounts.Shown shown, Request request) {
    if (!shown.may(Scope.QUEUE)) {
      return problem(403, "this token has not the scope 'queue'");
    }
    String code = request.asked("form").strip();
    return ground.with(now -> {
      Centre centre = now.at(request.asked(AtCentre.FIELD)).centre();
      Optional<Form> form = centre.intake().form(code);
      if (form.isEmpty() && centre.intake().expected(code).isEmpty()) {
        throw new Turned(404, "intake.unknown", code.isEmpty() ? "?" : cut(code));
      }
      StringWriter text = new StringWriter();
      try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
        json.writeStartObject();
        json.writeStringProperty("form", code);
        json.writeStringProperty("state", form.map(Form::state).orElse(State.NOT_RECEIVED).words());
        json.writeNumberProperty("version", IntakePages.version(centre, code));
        json.writeEndObject();
      }
      return Answer.plain(200, "application/json", text.append('\n').toString());
    });
  }

  private static String cut(String code) {
    return code.substring(0, Math.min(code.length(), 200));
  }

  /// The version that a step was made from, if the program says.
  private static OptionalLong version(Request request) {
    String text = request.field("version").strip();
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new Turned(400, "turned.version");
    }
    return OptionalLong.of(Long.parseLong(text));
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
    OptionalLong version = version(request);
    long index =
        ground.step(
            request.field(AtCentre.FIELD).strip(),
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
                  OptionalLong.empty(),
                  form,
                  shown.account().pseudonym(),
                  now,
                  verb,
                  filled(request, "station", StepRow.takesStation(verb)),
                  filled(request, "reason", StepRow.takesReason(verb)),
                  figures);
            },
            centre -> version.isPresent() ? IntakePages.version(centre, form) : 0,
            version.orElse(0));
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
