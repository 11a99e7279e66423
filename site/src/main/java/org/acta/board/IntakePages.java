package org.acta.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.acta.account.Account;
import org.acta.account.Accounts;
import org.acta.desk.FigureList;
import org.acta.desk.StepRow;
import org.acta.election.Contest;
import org.acta.intake.Action.Verb;
import org.acta.intake.Doubt;
import org.acta.intake.Form;
import org.acta.intake.Hold;
import org.acta.intake.Intake;
import org.acta.intake.Queue;
import org.acta.intake.State;
import org.acta.intake.Step;
import org.acta.record.Centre;
import org.acta.record.Figures;
import org.acta.record.ImageBody;
import org.acta.report.FormText;
import org.acta.report.Wording;
import org.acta.report.Words;
import org.acta.sheet.Item;
import org.acta.site.Site;

/// The forms of the tally centre: which are where, and what is done with one.
final class IntakePages {
  private static final int MOST_ROWS = 500;
  private static final int LONGEST = 2_000;

  private final Ground ground;
  private final Accounts accounts;
  private final Supplier<Site> site;

  IntakePages(Ground ground, Accounts accounts, Supplier<Site> site) {
    this.ground = ground;
    this.accounts = accounts;
    this.site = site;
  }

  /// How many forms are in a state.
  record Count(String label, String href, long forms, boolean current) {}

  /// A form in the list.
  record Row(
      String code, String href, String station, String state, String since, String ballots) {}

  /// A tally centre of several.
  record Choice(String title, String href, boolean current) {}

  /// The list.
  ///
  /// @param centres to choose from; none where a record has one alone
  /// @param chosen whether the forms of one are listed
  /// @param centre its id, where a record has several
  /// @param more forms that are not listed
  record QueuePage(
      List<Choice> centres,
      boolean chosen,
      Optional<String> centre,
      List<Count> counts,
      List<Row> rows,
      long more,
      boolean receives) {
    QueuePage {
      centres = List.copyOf(centres);
      counts = List.copyOf(counts);
      rows = List.copyOf(rows);
    }
  }

  Answer queue(Visit visit) {
    QueuePage page = ground.with(now -> queue(visit, now));
    return visit.page(out -> JtequeueGenerated.render(out, Plain.HTML, visit.room(), page));
  }

  private static QueuePage queue(Visit visit, Ground.Now now) {
    Room room = visit.room();
    String named = visit.asked(AtCentre.FIELD);
    List<Centre> all = now.view().centres();
    List<Choice> choices = all.size() > 1 ? choices(room, all, named) : List.of();
    if (all.isEmpty() || named.isEmpty() && all.size() > 1) {
      return new QueuePage(choices, false, Optional.empty(), List.of(), List.of(), 0, false);
    }
    AtCentre at = now.at(named);
    Intake intake = at.centre().intake();
    String asked = visit.asked("state");
    List<Row> rows = rows(room, at, asked);
    List<Row> shown = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    return new QueuePage(
        choices,
        true,
        at.named(),
        counts(room, at, asked),
        shown,
        rows.size() - shown.size(),
        room.may("enter"));
  }

  private static List<Choice> choices(Room room, List<Centre> centres, String named) {
    return centres.stream()
        .map(centre ->
            new Choice(
                centre.title(),
                room.to("intake?centre=" + Links.encoded(centre.set())),
                centre.set().equals(named)))
        .toList();
  }

  private static List<Count> counts(Room room, AtCentre at, String asked) {
    Intake intake = at.centre().intake();
    List<Count> counts = new ArrayList<>();
    for (State state : State.values()) {
      long forms = intake.forms().stream().filter(form -> form.state() == state).count();
      if (state == State.NOT_RECEIVED) {
        forms = intake.notReceived().size();
      }
      if (forms > 0) {
        counts.add(
            new Count(
                room.say("state." + state),
                state == State.NOT_RECEIVED ? "" : room.to("intake?state=" + state + at.and()),
                forms,
                asked.equals(state.name())));
      }
    }
    return counts;
  }

  private static List<Row> rows(Room room, AtCentre at, String asked) {
    Intake intake = at.centre().intake();
    List<Row> all = new ArrayList<>();
    if (asked.isEmpty()) {
      for (Queue.Waiting waiting : Queue.of(intake).waiting()) {
        all.add(row(room, at, waiting.form(), waiting.ballots()));
      }
      intake.forms().stream()
          .filter(form -> form.state() == State.ARCHIVING)
          .forEach(form -> all.add(row(room, at, form, OptionalLong.empty())));
    } else {
      intake.forms().stream()
          .filter(form -> form.state().name().equals(asked))
          .forEach(form -> all.add(row(room, at, form, OptionalLong.empty())));
    }
    return all;
  }

  private static Row row(Room room, AtCentre at, Form form, OptionalLong ballots) {
    return new Row(
        form.code(),
        room.to("intake/form?form=" + Links.encoded(form.code()) + at.and()),
        form.station(),
        room.say("state." + form.state()),
        form.since().toString(),
        ballots.isPresent() ? room.number(ballots.getAsLong()) : "");
  }

  /// What was typed for a step that was not taken.
  private record Typed(Optional<String> notice, Request request) {}

  Answer form(Visit visit) {
    FormPage page =
        ground.with(now ->
            page(
                visit,
                now,
                now.at(visit.asked(AtCentre.FIELD)),
                visit.asked("form").strip(),
                new Typed(Optional.empty(), visit.request())));
    return visit.page(out -> JteformGenerated.render(out, Plain.HTML, visit.room(), page));
  }

  private FormPage page(Visit visit, Ground.Now now, AtCentre at, String code, Typed typed) {
    Centre centre = at.centre();
    Intake intake = centre.intake();
    if (code.isEmpty() || code.length() > 200) {
      throw new Turned(404, "intake.unknown", code.isEmpty() ? "?" : code.substring(0, 200));
    }
    Room room = visit.room();
    Account account = visit.account();
    Optional<Form> form = intake.form(code);
    if (form.isEmpty() && intake.expected(code).isEmpty() && typed.notice().isEmpty()) {
      throw new Turned(404, "intake.unknown", code);
    }
    State state = form.map(Form::state).orElse(State.NOT_RECEIVED);
    boolean blind = Verbs.blind(state, account);
    String station =
        form.map(Form::station)
            .orElseGet(() -> intake.expected(code).map(one -> one.station()).orElse(""));
    List<FormPage.Action> actions = actions(room, account, intake, code);
    return new FormPage(
        at.named(),
        at.several() ? centre.title() : "",
        room.to(at.several() ? "intake?" + at.and().substring(1) : "intake"),
        code,
        station,
        room.say("state." + state),
        version(centre, code),
        form.map(one -> reasons(room, one)).orElse(List.of()),
        pictures(room, account, now, centre, station),
        rows(room, intake.contest(), form, blind, typed.request()),
        new FormPage.Columns(
            !blind && form.filter(one -> one.second().isPresent()).isPresent(),
            !blind && form.flatMap(Form::agreed).isPresent()),
        actions,
        form.map(one -> history(room, now, centre, one, blind)).orElse(""),
        typed.notice(),
        typed.request().field("station"),
        typed.request().field("reason"));
  }

  private List<FormPage.Shown> pictures(
      Room room, Account account, Ground.Now now, Centre centre, String station) {
    if (!PicturePages.seenBy(account)) {
      return List.of();
    }
    return site.get().pictures(station).stream()
        .filter(index -> index < now.log().size())
        .flatMap(index ->
            PicturePages.of(now, index).stream()
                .filter(image -> !ofAnother(now, centre, image))
                .map(image ->
                    new FormPage.Shown(
                        room.to("intake/picture?entry=" + index),
                        image.media().filter(type -> type.startsWith("image/")).isPresent())))
        .toList();
  }

  /// Whether another centre put a picture beside its own form of the station.
  private static boolean ofAnother(Ground.Now now, Centre centre, ImageBody image) {
    return now.view().centres().stream()
        .filter(one -> !one.set().equals(centre.set()))
        .anyMatch(one -> image.set().filter(one.set()::equals).isPresent());
  }

  private static String history(
      Room room, Ground.Now now, Centre centre, Form form, boolean blind) {
    List<Step> steps =
        form.steps().stream()
            .flatMap(index -> centre.step(index, now.log().entry(index)).stream())
            .toList();
    return FormText.print(form, steps, centre.intake(), blind, room.locale());
  }

  static long version(Centre centre, String code) {
    return centre.intake().form(code).map(form -> (long) form.steps().size()).orElse(0L);
  }

  private static List<FormPage.Action> actions(
      Room room, Account account, Intake intake, String code) {
    return intake.next(code).stream()
        .filter(verb -> account.may(Verbs.right(verb)))
        .map(verb ->
            new FormPage.Action(
                verb.word(),
                room.say("verb." + verb.word()),
                StepRow.takesFigures(verb),
                StepRow.takesStation(verb),
                StepRow.takesReason(verb)))
        .toList();
  }

  private static List<String> reasons(Room room, Form form) {
    List<String> reasons = new ArrayList<>();
    for (Doubt doubt : form.doubts()) {
      reasons.add(
          switch (doubt) {
            case Doubt.UnknownForm() -> room.say("doubt.form");
            case Doubt.NoStation() -> room.say("doubt.no-station");
            case Doubt.UnknownStation(String code) -> room.say("doubt.station", code);
            case Doubt.OtherStation(String written, String registered) ->
                room.say("doubt.other", written, registered);
            case Doubt.Duplicate(String first) -> room.say("doubt.duplicate", first);
            case Doubt.Referred(String clerk, String reason) ->
                room.say("doubt.referred", clerk, reason);
          });
    }
    for (Hold hold : form.holds()) {
      reasons.add(
          switch (hold) {
            case Hold.Ruled(var rule, long found, long allowed) ->
                room.say("hold.rule", rule.id(), found, allowed);
            case Hold.ByHand(String clerk, String reason) -> room.say("hold.hand", clerk, reason);
          });
    }
    return reasons;
  }

  private static List<FormPage.Row> rows(
      Room room, Contest contest, Optional<Form> form, boolean blind, Request typed) {
    Wording wording = new Wording(Words.in(room.locale()), contest);
    Optional<Form> seen = form.filter(one -> !blind);
    List<FormPage.Row> rows = new ArrayList<>();
    for (int i = 0; i < Item.COUNT + contest.choices().size(); i++) {
      int column = i;
      String name = "figure." + name(contest, column);
      String first = cell(wording, seen.flatMap(Form::first), column);
      String second = cell(wording, seen.flatMap(Form::second), column);
      rows.add(
          new FormPage.Row(
              wording.column(column),
              name,
              typed.field(name),
              first,
              second,
              cell(wording, seen.flatMap(Form::agreed), column),
              !first.equals(second) && seen.flatMap(Form::second).isPresent()));
    }
    return rows;
  }

  private static String name(Contest contest, int column) {
    return column < Item.COUNT
        ? Item.values()[column].name().toLowerCase(java.util.Locale.ROOT)
        : contest.choices().get(column - Item.COUNT).id();
  }

  private static String cell(Wording wording, Optional<Form.Keyed> keyed, int column) {
    return keyed.map(one -> wording.cell(one.cells().get(column))).orElse("");
  }

  /// Takes a step, or shows the form as it is with what was typed.
  Answer step(Visit visit) {
    Verb verb =
        Verbs.of(visit.field("action")).orElseThrow(() -> new Turned(400, "intake.no-action"));
    if (!visit.account().may(Verbs.right(verb))) {
      throw new Turned(403, "turned.right");
    }
    String code = visit.needed("form");
    String named = visit.field(AtCentre.FIELD);
    String and = ground.with(now -> now.at(named).and());
    try {
      long index =
          ground.step(
              named,
              centre -> row(visit, verb, code, centre.intake().contest()),
              centre -> verb == Verb.RECEIVE ? 0 : version(centre, code),
              verb == Verb.RECEIVE ? 0 : visit.version());
      accounts
          .audit()
          .write(
              visit.account().name(),
              "take step",
              "entry " + index + " " + verb.word() + " " + code);
      return visit.seeOther("intake/form?form=" + Links.encoded(code) + and + "&done=" + index);
    } catch (Turned turned) {
      Typed typed = new Typed(Optional.of(turned.sentence(visit.room())), visit.request());
      FormPage page = ground.with(now -> page(visit, now, now.at(named), code, typed));
      return visit.page(
          turned.status(), out -> JteformGenerated.render(out, Plain.HTML, visit.room(), page));
    }
  }

  private static StepRow row(Visit visit, Verb verb, String code, Contest contest) {
    Optional<String> station = Optional.of(visit.field("station")).filter(text -> !text.isEmpty());
    Optional<String> reason = Optional.of(visit.field("reason")).filter(text -> !text.isEmpty());
    if (verb == Verb.CLEAR && station.isEmpty()) {
      throw new Turned(422, "turned.empty", visit.room().say("field.station"));
    }
    if (StepRow.takesReason(verb) && reason.isEmpty()) {
      throw new Turned(422, "turned.empty", visit.room().say("field.reason"));
    }
    if (reason.filter(text -> text.length() > LONGEST).isPresent() || code.length() > 200) {
      throw new Turned(422, "turned.long");
    }
    return new StepRow(
        OptionalLong.empty(),
        code,
        visit.account().pseudonym(),
        visit.now(),
        verb,
        StepRow.takesStation(verb) ? station : Optional.empty(),
        StepRow.takesReason(verb) ? reason : Optional.empty(),
        StepRow.takesFigures(verb) ? Optional.of(figures(visit, contest)) : Optional.empty());
  }

  private static Figures figures(Visit visit, Contest contest) {
    List<Map.Entry<String, String>> typed = new ArrayList<>();
    for (int column = 0; column < Item.COUNT + contest.choices().size(); column++) {
      String name = name(contest, column);
      typed.add(Map.entry(name, visit.field("figure." + name)));
    }
    return switch (FigureList.read(typed, contest)) {
      case FigureList.Reading.Read(Figures keyed) -> keyed;
      case FigureList.Reading.Unclear(String why) -> throw new Turned(422, "turned.unfit", why);
    };
  }
}
