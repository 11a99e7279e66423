package org.acta.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.acta.ledger.Conflict;
import org.acta.ledger.Ledger;
import org.acta.ledger.Target;
import org.acta.ledger.Testimony;
import org.acta.stance.StanceWords;

/// The page of all positions as its template asks for it.
///
/// @param at the day that it is about, if one was asked for
/// @param first the first day on which anything was said
/// @param last the last such day
/// @param parts a part for each target that anybody took a position on
/// @param conflicts what sources tell differently of one day
/// @param methods how it is computed, sentence by sentence
record PositionsPage(
    Optional<LocalDate> at,
    LocalDate first,
    LocalDate last,
    List<Part> parts,
    List<SideBySideReports> conflicts,
    List<String> methods) {
  PositionsPage {
    parts = List.copyOf(parts);
    conflicts = List.copyOf(conflicts);
    methods = List.copyOf(methods);
  }

  /// What is said of one target.
  ///
  /// @param id such as `rival-result`
  /// @param map of the states, if it is the declared result and any state has a position
  /// @param told what the marks of the timeline are, in their order
  record Part(
      String id,
      String title,
      List<Glance> glances,
      Optional<MapPicture> map,
      Timeline timeline,
      List<ToldRow> told,
      List<StanceRow> rows) {}

  /// How many are in a family, each of them once; groups stand beside them.
  record Glance(
      Shade shade,
      String label,
      long number,
      long states,
      long organisations,
      long others,
      List<Group> groups) {}

  /// A group that was counted as a whole.
  ///
  /// @param shown whether it counts on the day that the page is about
  record Group(
      String actor,
      String name,
      Optional<String> href,
      LocalDate from,
      Optional<LocalDate> until,
      boolean shown) {}

  /// A position on the day on which it was told.
  record ToldRow(
      String day,
      LocalDate date,
      String name,
      Optional<String> href,
      Shade shade,
      String stance,
      String entry,
      Optional<String> entryHref) {}

  /// Reports of one actor and one day that differ.
  record SideBySideReports(String title, List<ToldCard> reports) {}

  static PositionsPage of(Snapshot snapshot, Optional<LocalDate> at, Frame frame) {
    Ledger ledger = snapshot.ledger();
    StanceWords words = StanceWords.in(frame.locale());
    List<Testimony> positions =
        ledger.testimonies().stream()
            .filter(Testimony::stands)
            .sorted(Comparator.comparing(Testimony::day).thenComparingLong(Testimony::entry))
            .toList();
    LocalDate first = positions.getFirst().day().latest();
    LocalDate last = positions.getLast().day().latest();
    List<Part> parts = new ArrayList<>();
    for (Target target : Target.values()) {
      List<Testimony> of =
          positions.stream()
              .filter(told -> told.deed().target().filter(target::equals).isPresent())
              .toList();
      if (!of.isEmpty()) {
        parts.add(part(ledger, target, of, at, first, last, frame));
      }
    }
    Ledger then = at.map(ledger::at).orElse(ledger);
    return new PositionsPage(
        at,
        first,
        last,
        parts,
        then.conflicts().stream().map(conflict -> reports(conflict, words, frame)).toList(),
        List.of(words.say("method.said"), words.say("method.counts"), words.say("method.words")));
  }

  private static Part part(
      Ledger ledger,
      Target target,
      List<Testimony> positions,
      Optional<LocalDate> at,
      LocalDate first,
      LocalDate last,
      Frame frame) {
    StanceWords words = StanceWords.in(frame.locale());
    List<StanceRow> rows = StanceRow.all(ledger, target, at, frame);
    List<ToldRow> told = positions.stream().map(one -> told(one, words, frame)).toList();
    String title = words.say("section." + target);
    return new Part(
        target.word(),
        title,
        Arrays.stream(Shade.values())
            .filter(shade -> rows.stream().anyMatch(row -> row.shade() == shade))
            .map(shade -> glance(shade, rows, words, frame))
            .toList(),
        target == Target.RESULT ? map(rows, frame) : Optional.empty(),
        timeline(frame.say("positions.timeline.of", title), told, at, first, last, words, frame),
        told,
        rows);
  }

  private static ToldRow told(Testimony told, StanceWords words, Frame frame) {
    String key = told.deed().actor().orElseThrow().text();
    return new ToldRow(
        words.day(told.day()),
        told.day().latest(),
        words.name(told.deed().actor().orElseThrow(), told),
        frame.to(Links.actor(key)),
        Shade.of(told.family()),
        StanceRow.stance(told, words),
        frame.entry(told.entry()),
        frame.toEntry(told.entry()));
  }

  private static Glance glance(Shade shade, List<StanceRow> rows, StanceWords words, Frame frame) {
    List<StanceRow> of = rows.stream().filter(row -> row.shade() == shade).toList();
    Map<String, String> shown = new LinkedHashMap<>();
    of.stream()
        .filter(StanceRow::shown)
        .filter(row -> !row.kind().equals("group"))
        .forEach(row -> shown.put(row.actor(), row.kind()));
    long states = shown.values().stream().filter("state"::equals).count();
    long organisations = shown.values().stream().filter("igo"::equals).count();
    return new Glance(
        shade,
        shade == Shade.SEVERAL
            ? frame.say("positions.several")
            : words.say("family." + shade.name()),
        shown.size(),
        states,
        organisations,
        shown.size() - states - organisations,
        of.stream()
            .filter(row -> row.kind().equals("group"))
            .map(row ->
                new Group(
                    row.actor(), row.name(), row.href(), row.from(), row.until(), row.shown()))
            .distinct()
            .toList());
  }

  private static Optional<MapPicture> map(List<StanceRow> rows, Frame frame) {
    Map<String, MapPicture.Told> told = new TreeMap<>();
    boolean any = false;
    for (StanceRow row : rows) {
      if (row.kind().equals("state")) {
        any = true;
        if (row.shown()) {
          told.put(
              row.actor().substring("state:".length()),
              new MapPicture.Told(
                  row.shade(), frame.say("map.told", row.name(), row.stance(), row.since())));
        }
      }
    }
    return any
        ? Optional.of(MapPicture.byFamily(frame.say("positions.map.title"), told, frame))
        : Optional.empty();
  }

  private static Timeline timeline(
      String title,
      List<ToldRow> told,
      Optional<LocalDate> at,
      LocalDate first,
      LocalDate last,
      StanceWords words,
      Frame frame) {
    List<Shade> lanes = told.stream().map(ToldRow::shade).distinct().sorted().toList();
    return Timeline.of(
        title,
        lanes.stream().map(shade -> words.say("family." + shade.name())).toList(),
        told.stream()
            .map(row ->
                new Timeline.Moment(
                    lanes.indexOf(row.shade()),
                    row.date(),
                    row.shade().name(),
                    row.shade().mark(),
                    frame.say("timeline.told", row.day(), row.name(), row.stance())))
            .toList(),
        at,
        first,
        last,
        frame);
  }

  private static SideBySideReports reports(Conflict conflict, StanceWords words, Frame frame) {
    return new SideBySideReports(
        words.say(
            "conflicts.caption",
            words.name(conflict.actor(), conflict.testimonies().getFirst()),
            words.day(conflict.day()),
            words.say("label." + conflict.target())),
        conflict.testimonies().stream().map(told -> ToldCard.of(told, frame)).toList());
  }
}
