package org.acta.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where everybody stands, computed from what was told.
///
/// - What was last said counts. Of one day, what a source calls earlier than its news comes first.
/// - A testimony that [Testimony#follows] another of the same actor and target takes its place,
///   even on the same day.
/// - Testimonies of one day that disagree stand side by side; the actor is then in no family.
/// - A member of an organisation is not counted for what the organisation says, nor the other way
///   round. A group is not counted among those named.
///
/// @param testimonies all of them, in the order of the record
public record Ledger(List<Testimony> testimonies) {
  private static final Comparator<Testimony> AS_SAID =
      Comparator.comparing(Testimony::day)
          .thenComparing(Ledger::ofTheDay)
          .thenComparing(Testimony::entry);

  /// Whose stance on what.
  private record Stance(ActorKey actor, Target target) implements Comparable<Stance> {
    @Override
    public int compareTo(Stance other) {
      int byTarget = target.compareTo(other.target);
      return byTarget != 0 ? byTarget : actor.compareTo(other.actor);
    }
  }

  public Ledger {
    testimonies = testimonies.stream().sorted(Comparator.comparingLong(Testimony::entry)).toList();
  }

  private static int ofTheDay(Testimony testimony) {
    return testimony.deed().status() == Status.BACKGROUND ? 0 : 1;
  }

  /// What is known to have been said by the end of a day.
  public Ledger at(LocalDate day) {
    return new Ledger(
        testimonies.stream().filter(testimony -> !testimony.day().latest().isAfter(day)).toList());
  }

  /// Everybody who took a position, by target and key.
  public List<Standing> standings() {
    Map<Stance, List<Testimony>> byStance = new TreeMap<>();
    testimonies.stream()
        .filter(Testimony::stands)
        .forEach(testimony ->
            byStance.computeIfAbsent(stance(testimony), none -> new ArrayList<>()).add(testimony));
    return byStance.entrySet().stream().map(e -> standing(e.getKey(), e.getValue())).toList();
  }

  /// Where everybody stood on each day: the periods that hold a day are the [#standings()] of the
  /// ledger [#at] that day. By target and key, then in the order of the days.
  public List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    for (Standing standing : standings()) {
      Ledger alone = new Ledger(standing.history());
      List<LocalDate> days =
          standing.history().stream().map(told -> told.day().latest()).distinct().sorted().toList();
      for (int i = 0; i < days.size(); i++) {
        Optional<LocalDate> to =
            i + 1 < days.size() ? Optional.of(days.get(i + 1).minusDays(1)) : Optional.empty();
        periods.add(new Period(alone.at(days.get(i)).standings().getFirst(), days.get(i), to));
      }
    }
    return periods;
  }

  private static Stance stance(Testimony testimony) {
    return new Stance(
        testimony.deed().actor().orElseThrow(), testimony.deed().target().orElseThrow());
  }

  private static Standing standing(Stance of, List<Testimony> told) {
    List<Testimony> history = told.stream().sorted(AS_SAID).toList();
    Testimony last = history.getLast();
    Set<Long> replaced = replaced(history);
    List<Testimony> current =
        history.stream()
            .filter(testimony -> testimony.day().compareTo(last.day()) == 0)
            .filter(testimony -> ofTheDay(testimony) == ofTheDay(last))
            .filter(testimony -> !replaced.contains(testimony.entry()))
            .toList();
    return new Standing(of.actor(), of.target(), history, current);
  }

  /// Entries that another which was said later follows, so that the last one always remains.
  private static Set<Long> replaced(List<Testimony> history) {
    Set<Long> replaced = new HashSet<>();
    Set<Long> earlier = new HashSet<>();
    for (Testimony testimony : history) {
      testimony.follows().stream().filter(earlier::contains).forEach(replaced::add);
      earlier.add(testimony.entry());
    }
    return replaced;
  }

  /// Days on which different sources tell of different families, by target, actor and day.
  public List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    for (Standing standing : standings()) {
      Set<Long> replaced = replaced(standing.history());
      standing.history().stream()
          .filter(testimony -> !replaced.contains(testimony.entry()))
          .filter(testimony -> ofTheDay(testimony) == 1)
          .collect(
              Collectors.groupingBy(
                  testimony -> testimony.day().latest(), TreeMap::new, Collectors.toList()))
          .forEach((day, told) -> {
            if (disagree(told)) {
              conflicts.add(new Conflict(standing.actor(), standing.target(), day, told));
            }
          });
    }
    return conflicts;
  }

  private static boolean disagree(List<Testimony> told) {
    return told.stream()
        .anyMatch(one ->
            told.stream()
                .anyMatch(other ->
                    one.family() != other.family() && !one.source().equals(other.source())));
  }

  /// Who is in each family, in the order of the families; those that nobody is in are left out.
  public List<FamilyCount> counts(Target target) {
    Map<Family, Set<ActorKey>> named = new TreeMap<>();
    Map<Family, List<FamilyCount.OfGroup>> groups = new TreeMap<>();
    for (Standing standing : standings()) {
      if (standing.target() == target && standing.family().isPresent()) {
        Family family = standing.family().get();
        Set<ActorKey> actors = named.computeIfAbsent(family, none -> new TreeSet<>());
        List<FamilyCount.OfGroup> wholes =
            groups.computeIfAbsent(family, none -> new ArrayList<>());
        if (standing.actor().kind() == ActorKind.GROUP) {
          wholes.add(group(standing));
        } else {
          actors.add(standing.actor());
        }
      }
    }
    return named.entrySet().stream()
        .map(of ->
            new FamilyCount(
                of.getKey(),
                List.copyOf(of.getValue()),
                groups.getOrDefault(of.getKey(), List.of())))
        .toList();
  }

  private static FamilyCount.OfGroup group(Standing standing) {
    Set<ActorKey> members = new LinkedHashSet<>();
    OptionalInt size = OptionalInt.empty();
    for (Testimony testimony : standing.current()) {
      members.addAll(testimony.deed().members());
      if (testimony.deed().count().isPresent()) {
        int said = testimony.deed().count().getAsInt();
        size = OptionalInt.of(Math.max(said, size.orElse(0)));
      }
    }
    return new FamilyCount.OfGroup(standing.actor(), size, members.stream().sorted().toList());
  }

  /// Those of whom several families stand side by side, by key.
  public List<Standing> divided(Target target) {
    return standings().stream()
        .filter(standing -> standing.target() == target && standing.family().isEmpty())
        .toList();
  }
}
