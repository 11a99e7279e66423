package org.acta.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bounds.Certificate;
import org.acta.bounds.Outcome;
import org.acta.bounds.Slack;
import org.acta.intake.Expected;
import org.acta.intake.Form;
import org.acta.intake.Intake;
import org.acta.intake.Queue;
import org.acta.intake.State;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words what a tally centre has come to: its alarm, the states of its forms, its queue.
final class CentreSection {
  private static final String PLAIN = "#5b7083";
  private static final String HELD = "#b35806";

  private final OfCentre of;
  private final Words words;
  private final Wording wording;

  CentreSection(OfCentre of, Words words) {
    this.of = of;
    this.words = words;
    this.wording = new Wording(words, of.intake().contest());
  }

  /// Whether the forms at work could change what the counted ones say.
  Verdict alarm() {
    Queue queue = of.queue();
    long atWork = queue.waiting().size();
    if (atWork == 0) {
      return new Verdict(
          Tone.NOTE, words.say("label.centre"), words.say("centre.idle", of.title()), basis());
    }
    String most =
        queue.ballots().isPresent()
            ? words.count("centre.most", atWork, queue.ballots().getAsLong())
            : words.count("centre.most.unknown", atWork);
    return switch (queue.slack()) {
      case Slack.Undecided() ->
          new Verdict(
              Tone.OPEN,
              words.say("label.alarm"),
              words.say("centre.undecided", of.title(), most),
              basis());
      case Slack.Never(var decision) ->
          new Verdict(
              Tone.NOTE,
              words.say("label.quiet"),
              words.say("centre.never", of.title(), wording.decision(decision), most),
              basis());
      case Slack.Takes(var decision, long ballots, Certificate tightest) ->
          new Verdict(
              queue.alarm() ? Tone.OPEN : Tone.FIRM,
              words.say(queue.alarm() ? "label.alarm" : "label.quiet"),
              words.say(
                      queue.alarm() ? "centre.alarm" : "centre.quiet",
                      of.title(),
                      wording.decision(decision),
                      ballots,
                      most,
                      wording.claim(tightest))
                  + (queue.alarm()
                      ? " " + words.count("centre.suffice", queue.suffice().orElse(0))
                      : ""),
              basis());
    };
  }

  /// What all that is unseen could do, forms that have not come included.
  private String basis() {
    String doubted =
        of.queue().doubted() > 0 ? " " + words.count("centre.doubted", of.queue().doubted()) : "";
    return words.say(
            switch (of.bounds().outcome()) {
              case Outcome.Settled settled -> "centre.all.settled";
              case Outcome.Open open -> "centre.all.open";
              case Outcome.Undetermined undetermined -> "centre.all.undetermined";
              case Outcome.NothingSeen() -> "centre.all.nothing";
            },
            of.tally().coverage().stationsListed())
        + doubted;
  }

  /// The states of the forms, as a report of the whole election shows them.
  Section section(String id) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(words.say("centre.difference")));
    blocks.add(states(Optional.empty()));
    blocks.addAll(irregular());
    return new Section(id, words.say("centre.section", of.title()), blocks);
  }

  /// How many forms are in each state, with the time that the one longest there has been.
  Block.Table states(Optional<Instant> now) {
    Map<State, List<Form>> byState = new EnumMap<>(State.class);
    of.intake()
        .forms()
        .forEach(
            form -> byState.computeIfAbsent(form.state(), none -> new ArrayList<>()).add(form));
    long waited = of.intake().notReceived().size();
    long all = of.intake().forms().size() + waited;
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.say("centre.column.state"), false));
    columns.add(new Column(words.say("centre.column.forms"), true));
    columns.add(new Column(words.say("centre.column.share"), true));
    now.ifPresent(then -> columns.add(new Column(words.say("centre.column.oldest"), false)));
    List<List<Cell>> rows = new ArrayList<>();
    for (State state : State.values()) {
      List<Form> forms = byState.getOrDefault(state, List.of());
      long count = state == State.NOT_RECEIVED ? waited : forms.size();
      if (state != State.NOT_RECEIVED || of.intake().expected() > 0) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(words.say("state." + state.name())));
        row.add(Cell.of(words.numerals().count(count)));
        row.add(bar(count, all, state == State.QUARANTINE || state == State.CLEARANCE));
        now.ifPresent(then -> row.add(Cell.of(state.atWork() ? oldest(forms, then) : "")));
        rows.add(row);
      }
    }
    return new Block.Table(words.say("centre.states"), columns, rows);
  }

  private Cell bar(long count, long all, boolean held) {
    return new Cell(
        words.numerals().percent(count, all),
        all == 0 ? Optional.empty() : Optional.of((double) count / all),
        Optional.of(held ? HELD : PLAIN));
  }

  private String oldest(List<Form> forms, Instant now) {
    return forms.stream()
        .min(Comparator.comparing(Form::since).thenComparing(Form::code))
        .map(form -> words.say("centre.oldest", form.code(), age(form.since(), now)))
        .orElse("");
  }

  static String age(Instant since, Instant now) {
    Duration age = Duration.between(since, now);
    if (age.isNegative()) {
      return "–";
    } else if (age.toDays() >= 2) {
      return age.toDays() + " d";
    }
    return age.toHours() > 0
        ? age.toHours() + " h " + age.toMinutesPart() + " min"
        : age.toMinutes() + " min";
  }

  /// Forms by place of the first level, where the register of forms names places.
  Optional<Block.Table> places() {
    Map<String, long[]> byPlace = new LinkedHashMap<>();
    for (Expected form : of.intake().notReceived()) {
      count(byPlace, place(Optional.of(form)))[0]++;
    }
    for (Form form : of.intake().forms()) {
      long[] counts = count(byPlace, place(of.intake().expected(form)));
      State state = form.state();
      int column =
          state.counts() ? 3 : state == State.SET_ASIDE ? 4 : state == State.QUARANTINE ? 2 : 1;
      counts[column]++;
    }
    if (of.levels().isEmpty() || byPlace.isEmpty()) {
      return Optional.empty();
    }
    List<List<Cell>> rows = new ArrayList<>();
    byPlace.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(place -> rows.add(row(place.getKey(), place.getValue())));
    return Optional.of(
        new Block.Table(
            words.say("centre.places", of.levels().getFirst()),
            List.of(
                new Column(of.levels().getFirst(), false),
                new Column(words.say("state.NOT_RECEIVED"), true),
                new Column(words.say("centre.column.work"), true),
                new Column(words.say("state.QUARANTINE"), true),
                new Column(words.say("centre.column.counted"), true),
                new Column(words.say("centre.column.share"), true)),
            rows));
  }

  private String place(Optional<Expected> form) {
    return form.stream()
        .flatMap(known -> known.place().stream().limit(1))
        .map(Expected.PlaceName::name)
        .findFirst()
        .orElse(words.say("centre.place.unknown"));
  }

  private static long[] count(Map<String, long[]> byPlace, String name) {
    return byPlace.computeIfAbsent(name, none -> new long[5]);
  }

  private List<Cell> row(String name, long[] counts) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(name));
    for (int i = 0; i < 4; i++) {
      row.add(Cell.of(words.numerals().count(counts[i])));
    }
    row.add(bar(counts[3], counts[0] + counts[1] + counts[2] + counts[3], false));
    return row;
  }

  /// Steps that changed nothing, and clocks that went backwards.
  List<Block> irregular() {
    Intake intake = of.intake();
    List<String> points = new ArrayList<>();
    if (!intake.refused().isEmpty()) {
      points.add(words.count("centre.refused", intake.refused().size()));
    }
    if (!intake.clocksBack().isEmpty()) {
      points.add(words.count("centre.clocks", intake.clocksBack().size()));
    }
    return points.isEmpty() ? List.of() : List.of(new Block.Points(points));
  }

  /// The first forms of the queue.
  ///
  /// @param most how many
  List<Block> queue(int most) {
    List<Block> blocks = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    List<Queue.Waiting> waiting = of.queue().waiting();
    for (int i = 0; i < Math.min(most, waiting.size()); i++) {
      rows.add(row(i + 1, waiting.get(i)));
    }
    blocks.add(
        new Block.Table(
            words.say("centre.queue"),
            List.of(
                new Column("#", true),
                new Column(words.say("centre.column.form"), false),
                new Column(words.say("centre.column.station"), false),
                new Column(words.say("centre.column.state"), false),
                new Column(words.say("centre.column.ballots"), true),
                new Column(words.say("centre.column.shift"), true),
                new Column(words.say("centre.column.nominal"), true),
                new Column(words.say("centre.column.together"), true)),
            rows));
    if (waiting.size() > most) {
      blocks.add(new Block.Text(words.say("centre.more", waiting.size() - most)));
    }
    return blocks;
  }

  private List<Cell> row(int rank, Queue.Waiting waiting) {
    boolean last = of.queue().suffice().orElse(-1) == rank;
    return List.of(
        Cell.of(rank + (last ? " ◄" : "")),
        Cell.of(waiting.form().code()),
        Cell.of(waiting.form().station()),
        Cell.of(words.say("state." + waiting.form().state().name())),
        number(waiting.ballots()),
        decimal(waiting.shift()),
        decimal(waiting.nominal()),
        number(waiting.together()));
  }

  private Cell number(OptionalLong number) {
    return Cell.of(
        number.isPresent()
            ? words.numerals().count(number.getAsLong())
            : words.say("centre.unbounded"));
  }

  private Cell decimal(Optional<BigDecimal> number) {
    return Cell.of(number.map(words.numerals()::decimal).orElse("–"));
  }
}
