package org.acta.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acta.bounds.Missing;
import org.acta.bulletin.Bulletin;
import org.acta.election.Contest;
import org.acta.election.Roll;
import org.acta.report.Report;
import org.acta.report.Wording;
import org.acta.sheet.Item;
import org.acta.tally.Totals;

/// What every set of sheets says of a place in one contest.
///
/// @param votes for each choice, announced and seen
/// @param facts how much was seen, set by set
/// @param children the places in it, set by set
record PlaceFigures(String title, Comparison votes, List<Fact> facts, List<Children> children) {
  PlaceFigures {
    facts = List.copyOf(facts);
    children = List.copyOf(children);
  }

  /// A figure by every set of sheets.
  ///
  /// @param method the part of the page of methods that explains it
  record Fact(String name, String method, List<Value> values) {
    Fact {
      values = List.copyOf(values);
    }
  }

  /// A figure.
  ///
  /// @param more what stands under it
  /// @param bar its length in thousandths, below zero for none
  record Value(String text, String more, long bar) {
    static Value of(String text) {
      return new Value(text, "", -1);
    }
  }

  /// The places within a place by one set of sheets.
  ///
  /// @param level what they are called, if anybody says
  /// @param leading the names of the choices that columns are for
  record Children(
      String title,
      Optional<String> level,
      boolean knowsStations,
      List<String> leading,
      List<Child> places) {
    Children {
      leading = List.copyOf(leading);
      places = List.copyOf(places);
    }
  }

  /// A place within a place.
  ///
  /// @param of stations of the roll's list there
  record Child(
      String name,
      Optional<String> href,
      String stations,
      String of,
      String cast,
      List<Comparison.Figure> leading,
      String findings) {
    Child {
      leading = List.copyOf(leading);
    }
  }

  private static final int LEADING = 3;

  /// A set of sheets with its place among the sets of the report.
  private record Seen(int set, Report.OfSheets of, Totals totals) {}

  /// The figures of a place; empty where nobody has any.
  static Optional<PlaceFigures> of(PlaceTree tree, PlaceNode node, Contest contest, Frame frame) {
    Report report = frame.snapshot().report();
    List<Seen> seen = new ArrayList<>();
    for (int set = 0; set < report.sheets().size(); set++) {
      Report.OfSheets of = report.sheets().get(set);
      if (of.tally().sheets().contest().id().equals(contest.id())) {
        int number = set;
        node.in(set)
            .flatMap(place -> of.tally().of(place))
            .ifPresent(totals -> seen.add(new Seen(number, of, totals)));
      }
    }
    List<Bulletin> bulletins =
        report.folder().bulletins().stream()
            .filter(bulletin -> bulletin.contest().equals(contest.id()))
            .filter(bulletin -> bulletin.scope().equals(node.codes()))
            .toList();
    if (seen.isEmpty() && bulletins.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlaceFigures(
            contest.title(),
            votes(seen, bulletins, contest, frame),
            seen.isEmpty() ? List.of() : facts(node, seen, frame),
            seen.stream()
                .filter(of -> hasChildren(node, of))
                .map(of -> children(tree, node, of, frame))
                .toList()));
  }

  private static Comparison votes(
      List<Seen> seen, List<Bulletin> bulletins, Contest contest, Frame frame) {
    Wording wording = new Wording(frame.reports(), contest);
    List<Comparison.Column> columns = new ArrayList<>();
    bulletins.forEach(
        bulletin -> columns.add(Comparison.announced(frame.snapshot(), bulletin, frame)));
    seen.forEach(of ->
        columns.add(
            new Comparison.Column(
                of.of().title(),
                frame.count("overview.stations", of.totals().stations()),
                Optional.of(section(of, frame)),
                true)));
    Set<String> ids = new LinkedHashSet<>();
    seen.stream()
        .limit(1)
        .flatMap(of -> of.totals().ranking().stream())
        .forEach(position -> ids.add(contest.choices().get(position).id()));
    contest.choices().forEach(choice -> ids.add(choice.id()));
    bulletins.forEach(bulletin -> {
      ids.addAll(bulletin.votes().keySet());
      ids.addAll(bulletin.percentages().keySet());
    });
    List<Comparison.Line> lines = new ArrayList<>();
    for (String id : ids) {
      List<Comparison.Figure> figures = new ArrayList<>();
      bulletins.forEach(
          bulletin -> figures.add(Comparison.announced(bulletin, id, contest, frame)));
      seen.forEach(of -> figures.add(Comparison.seen(of.totals(), id, contest, frame)));
      lines.add(new Comparison.Line(wording.figure(id), figures));
    }
    return new Comparison(contest.title(), columns, lines);
  }

  private static String section(Seen of, Frame frame) {
    return ReportPages.section(frame, "sheets-" + of.of().tally().sheets().id());
  }

  private static List<Fact> facts(PlaceNode node, List<Seen> seen, Frame frame) {
    Roll roll = frame.snapshot().report().folder().election().roll();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            "stations",
            MethodPages.TOTALS,
            seen,
            of -> stations(node, of.totals().stations(), roll, frame),
            frame));
    if (seen.stream().anyMatch(of -> of.totals().empty() > 0)) {
      facts.add(number("empty", MethodPages.TOTALS, seen, of -> of.totals().empty(), frame));
    }
    facts.add(fact("registered", MethodPages.TOTALS, seen, of -> registered(of, frame), frame));
    facts.add(fact("cast", MethodPages.TOTALS, seen, of -> cast(of, frame), frame));
    facts.add(number("valid", MethodPages.TOTALS, seen, of -> of.totals().valid(), frame));
    for (Item item : List.of(Item.NULLS, Item.BLANK)) {
      if (seen.stream().anyMatch(of -> of.of().tally().sheets().has(item))) {
        facts.add(
            fact(
                item.name().toLowerCase(java.util.Locale.ROOT),
                MethodPages.TOTALS,
                seen,
                of ->
                    of.of().tally().sheets().has(item)
                        ? Value.of(frame.number(of.totals().sum(item)))
                        : Value.of("–"),
                frame));
      }
    }
    facts.add(fact("unseen", MethodPages.BOUNDS, seen, of -> unseen(node, of, roll, frame), frame));
    facts.add(number("findings", MethodPages.FINDINGS, seen, of -> node.findings[of.set()], frame));
    return facts;
  }

  private static Fact number(
      String key,
      String method,
      List<Seen> seen,
      java.util.function.ToLongFunction<Seen> number,
      Frame frame) {
    return fact(key, method, seen, of -> Value.of(frame.number(number.applyAsLong(of))), frame);
  }

  private static Fact fact(
      String key,
      String method,
      List<Seen> seen,
      java.util.function.Function<Seen, Value> value,
      Frame frame) {
    return new Fact(
        frame.say("place.fact." + key),
        frame.links().to(Links.METHODS, method),
        seen.stream().map(value).toList());
  }

  /// Stations of a place in all, if the roll tells.
  static OptionalLong stationsInAll(PlaceNode node, Roll roll) {
    if (node.depth() == 0) {
      return roll.stationsInAll();
    }
    return roll.namesEvery() && !roll.frame().places().isEmpty()
        ? OptionalLong.of(node.listed)
        : OptionalLong.empty();
  }

  private static Value stations(PlaceNode node, long stations, Roll roll, Frame frame) {
    OptionalLong all = stationsInAll(node, roll);
    if (all.isEmpty()) {
      return new Value(frame.number(stations), frame.say("place.of-unknown"), -1);
    }
    return OverviewPages.bar(frame, stations, all.getAsLong())
        .map(bar ->
            new Value(
                frame.say("place.of", stations, all.getAsLong()),
                bar.percent() + " %",
                bar.thousandths()))
        .orElse(Value.of(frame.number(stations)));
  }

  /// Registered voters, unless nobody says how many there are.
  private static Value registered(Seen of, Frame frame) {
    return of.totals().registered() == 0
        ? Value.of(frame.say("place.unknown"))
        : Value.of(frame.number(of.totals().registered()));
  }

  /// Ballots cast, with turnout where every sheet tells how many voters there are.
  private static Value cast(Seen of, Frame frame) {
    String cast = frame.number(of.totals().cast());
    return turnout(of.of(), of.totals(), frame)
        .map(bar -> new Value(cast, frame.say("place.turnout", bar.percent()), bar.thousandths()))
        .orElse(Value.of(cast));
  }

  /// The share of registered voters who voted, where the registered voters of every sheet are
  /// known.
  static Optional<OverviewPages.Bar> turnout(Report.OfSheets of, Totals totals, Frame frame) {
    return of.tally().coverage().withoutRegistered() > 0
        ? Optional.empty()
        : OverviewPages.bar(frame, totals.cast(), totals.registered());
  }

  private static Value unseen(PlaceNode node, Seen of, Roll roll, Frame frame) {
    if (node.depth() == 0) {
      return switch (of.of().bounds().missing()) {
        case Missing.AtMost(long ballots, var _, long _, long _) ->
            Value.of(frame.say("place.at-most", ballots));
        case Missing.Unknown() -> Value.of(frame.say("place.unknown"));
        case Missing.Contradicted(var _, Missing.AtMost otherwise) ->
            new Value(
                frame.say("place.at-most", otherwise.ballots()),
                frame.say("place.contradicted"),
                -1);
      };
    }
    if (!roll.whole() || roll.frame().places().isEmpty()) {
      return Value.of(frame.say("place.unknown"));
    }
    return new Value(
        frame.say("place.at-most", node.unseenVoters[of.set()]),
        frame.count("place.unseen-stations", node.unseenStations[of.set()]),
        -1);
  }

  private static boolean hasChildren(PlaceNode node, Seen of) {
    return node.children().stream().anyMatch(child -> totals(child, of).isPresent());
  }

  private static Optional<Totals> totals(PlaceNode node, Seen of) {
    return node.in(of.set()).flatMap(place -> of.of().tally().of(place));
  }

  private static Children children(PlaceTree tree, PlaceNode node, Seen of, Frame frame) {
    Contest contest = of.of().tally().sheets().contest();
    Roll roll = frame.snapshot().report().folder().election().roll();
    List<Integer> leading = of.totals().ranking().stream().limit(LEADING).toList();
    List<Child> places = new ArrayList<>();
    boolean knows = false;
    for (PlaceNode child : node.children()) {
      Optional<Totals> totals = totals(child, of);
      OptionalLong all = stationsInAll(child, roll);
      if (totals.isEmpty() && all.isEmpty()) {
        continue;
      }
      knows |= all.isPresent();
      places.add(
          new Child(
              child.name(),
              frame.to(child.path()),
              frame.number(totals.map(Totals::stations).orElse(0L)),
              all.isPresent() ? frame.number(all.getAsLong()) : "–",
              frame.number(totals.map(Totals::cast).orElse(0L)),
              leading.stream()
                  .map(position ->
                      totals
                          .map(sum ->
                              Comparison.seen(
                                  sum, contest.choices().get(position).id(), contest, frame))
                          .orElse(Comparison.Figure.NONE))
                  .toList(),
              frame.number(child.findings[of.set()])));
    }
    return new Children(
        of.of().title(),
        tree.level(node.depth() + 1),
        knows,
        leading.stream().map(new Wording(frame.reports(), contest)::choice).toList(),
        places);
  }
}
