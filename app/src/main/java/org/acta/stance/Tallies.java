package org.acta.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.FamilyCount;
import org.acta.ledger.Ledger;
import org.acta.ledger.Target;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// How many stand where, in words. Groups are told beside the actors that are named, never added.
final class Tallies {
  private final StanceWords words;
  private final StanceReport report;
  private final Ledger ledger;

  Tallies(StanceWords words, StanceReport report) {
    this.words = words;
    this.report = report;
    this.ledger = report.ledger();
  }

  Verdict verdict(Target target) {
    List<String> parts = new ArrayList<>();
    for (FamilyCount count : ledger.counts(target)) {
      parts.add(
          count.named().size() == 1
              ? words.say("verdict." + count.family() + ".one", tally(count))
              : words.say("verdict." + count.family(), tally(count)));
    }
    int divided = ledger.divided(target).size();
    if (divided > 0) {
      parts.add(words.count("verdict.divided", divided));
    }
    long told =
        ledger.testimonies().stream()
            .filter(one -> one.deed().target().filter(target::equals).isPresent())
            .count();
    return new Verdict(
        divided > 0 ? Tone.CLASH : Tone.NOTE,
        words.say("label." + target),
        String.join("; ", parts) + ".",
        words.count("basis." + report.unit(), told));
  }

  /// How many are named, by what they are, and in brackets the groups beside them.
  private String tally(FamilyCount count) {
    List<String> parts = new ArrayList<>();
    List<ActorKey> states = of(count, ActorKind.STATE);
    List<ActorKey> organisations = of(count, ActorKind.IGO);
    List<ActorKey> others = new ArrayList<>(count.named());
    others.removeAll(states);
    others.removeAll(organisations);
    add(parts, "tally.states", states);
    add(parts, "tally.igos", organisations);
    add(parts, "tally.others", others);
    String last = parts.isEmpty() ? "" : parts.removeLast();
    String named = parts.isEmpty() ? last : words.say("tally.and", String.join(", ", parts), last);
    if (count.groups().isEmpty()) {
      return named;
    }
    return named.isEmpty() ? groups(count) : words.say("tally.beside", named, groups(count));
  }

  private static List<ActorKey> of(FamilyCount count, ActorKind kind) {
    return count.named().stream().filter(key -> key.kind() == kind).toList();
  }

  /// One alone is told by name.
  private void add(List<String> parts, String key, List<ActorKey> named) {
    if (!named.isEmpty()) {
      parts.add(named.size() == 1 ? name(named.getFirst()) : words.say(key, named.size()));
    }
  }

  private String groups(FamilyCount count) {
    return count.groups().stream().map(this::group).collect(Collectors.joining("; "));
  }

  /// A group with how many of it are not named, if its size was said.
  String group(FamilyCount.OfGroup group) {
    String name = name(group.group());
    if (group.size().isEmpty()) {
      return words.say("tally.group", name);
    }
    int unnamed = group.unnamed().orElse(0);
    String key =
        group.members().isEmpty()
            ? "tally.group.of"
            : unnamed == 0 ? "tally.group.all" : "tally.group.more";
    return words.say(key, name, unnamed, group.size().getAsInt());
  }

  /// The name by which the last who spoke of somebody called them.
  String name(ActorKey key) {
    return ledger.testimonies().reversed().stream()
        .filter(told -> told.deed().named(key).isPresent())
        .findFirst()
        .or(() -> ledger.testimonies().stream().findFirst())
        .map(told -> words.name(key, told))
        .orElse(key.text());
  }

  Block counts(Target target) {
    List<List<Cell>> rows = new ArrayList<>();
    for (FamilyCount count : ledger.counts(target)) {
      long states = count.count(ActorKind.STATE);
      long igos = count.count(ActorKind.IGO);
      rows.add(
          List.of(
              Cell.of(words.say("family." + count.family())),
              Cell.of(Long.toString(states)),
              Cell.of(Long.toString(igos)),
              Cell.of(Long.toString(count.named().size() - states - igos)),
              Cell.of(count.groups().isEmpty() ? "–" : groups(count))));
    }
    return new Block.Table(
        words.say("counts.caption"),
        List.of(
            new Column(words.say("column.family"), false),
            new Column(words.say("column.states"), true),
            new Column(words.say("column.igos"), true),
            new Column(words.say("column.others"), true),
            new Column(words.say("column.groups"), false)),
        rows);
  }
}
