package org.acta.stance;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.acta.format.CsvText;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Demand;
import org.acta.ledger.Excerpt;
import org.acta.ledger.PositionKind;
import org.acta.ledger.StateRun;
import org.acta.ledger.Target;
import org.acta.ledger.Testimony;

/// Prints testimonies as a table for people with a spreadsheet.
public final class StanceCsv {
  private static final List<String> HEADER =
      List.of(
          "type",
          "kind",
          "family",
          "actor",
          "actor_name",
          "actors",
          "target",
          "status",
          "day",
          "day_known",
          "speaker",
          "speaker_name",
          "on_behalf_of",
          "recipient",
          "via",
          "outlet",
          "state_run",
          "words",
          "trigger",
          "start",
          "end",
          "sentence",
          "paraphrase",
          "language",
          "demands",
          "count",
          "deaths",
          "place",
          "references");

  private StanceCsv() {}

  /// Where everybody stands now, or with history how they came to stand there.
  public static String positions(StanceReport report) {
    return print(report, report.testimonies());
  }

  /// The whole ledger as it was on the day asked for: statements, events and relations too.
  public static String everything(StanceReport report) {
    return print(report, report.ledger().testimonies());
  }

  private static String print(StanceReport report, List<Testimony> testimonies) {
    StringWriter text = new StringWriter();
    CsvText csv = new CsvText(text);
    List<String> header = new ArrayList<>();
    header.add(report.unit().name().toLowerCase(Locale.ROOT));
    header.addAll(HEADER);
    csv.record(header);
    testimonies.forEach(told -> csv.record(record(told)));
    csv.flush();
    return text.toString();
  }

  private static List<String> record(Testimony told) {
    ConfirmedDeed deed = told.deed();
    return List.of(
        Long.toString(told.entry()),
        deed.kind().type(),
        deed.kind().word(),
        deed.kind() instanceof PositionKind kind ? kind.family().word() : "",
        deed.actor().map(ActorKey::text).orElse(""),
        deed.actor().flatMap(deed::named).map(Actor::name).orElse(""),
        keys(deed.actors()),
        deed.target().map(Target::word).orElse(""),
        deed.status().word(),
        told.day().latest().toString(),
        told.day().basis().name().toLowerCase(Locale.ROOT),
        deed.attribution().speaker().map(ActorKey::text).orElse(""),
        deed.attribution().speaker().flatMap(deed::named).map(Actor::name).orElse(""),
        deed.attribution().onBehalfOf().map(ActorKey::text).orElse(""),
        deed.recipient().map(ActorKey::text).orElse(""),
        keys(deed.attribution().via()),
        told.publication().outlet().orElse(""),
        stateRun(told),
        deed.words().quotes().stream().map(Excerpt::text).collect(Collectors.joining(" / ")),
        deed.words().trigger().map(Excerpt::text).orElse(""),
        number(deed.words().trigger().map(Excerpt::start).orElse(OptionalInt.empty())),
        number(deed.words().trigger().map(Excerpt::end).orElse(OptionalInt.empty())),
        deed.words().evidence().map(Excerpt::text).orElse(""),
        deed.words().paraphrase().orElse(""),
        deed.words().language().orElse(""),
        deed.demands().stream().map(Demand::word).collect(Collectors.joining(";")),
        number(deed.count()),
        number(deed.deaths()),
        deed.place().map(ConfirmedDeed.Spot::name).orElse(""),
        references(told));
  }

  private static String references(Testimony told) {
    List<String> all = new ArrayList<>();
    told.publication().url().ifPresent(all::add);
    all.addAll(told.deed().references());
    return String.join(";", all);
  }

  /// Whether a state runs an outlet between the speaker and the reader; empty if nobody says.
  private static String stateRun(Testimony told) {
    List<Boolean> said = new ArrayList<>();
    told.publication().stateRun().ifPresent(said::add);
    for (ActorKey key : told.deed().attribution().via()) {
      told.deed().named(key).flatMap(Actor::stateRun).map(StateRun::yes).ifPresent(said::add);
    }
    return said.isEmpty() ? "" : Boolean.toString(said.contains(true));
  }

  private static String keys(List<ActorKey> keys) {
    return keys.stream().map(ActorKey::text).collect(Collectors.joining(";"));
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }
}
