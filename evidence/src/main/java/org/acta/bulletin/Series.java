package org.acta.bulletin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.acta.bulletin.AnnouncedFinding.BallotsAdded;
import org.acta.bulletin.AnnouncedFinding.CountFell;
import org.acta.bulletin.AnnouncedFinding.CoverageFell;
import org.acta.bulletin.AnnouncedFinding.OrderAssumed;
import org.acta.bulletin.AnnouncedFinding.Quantity;
import org.acta.bulletin.AnnouncedFinding.Room;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.bulletin.Bulletin.Time;

/// Two consecutive bulletins of one series.
///
/// @param roll registered voters of their place, if known
/// @param stations its stations, if known
record Series(Bulletin earlier, Bulletin later, OptionalLong roll, OptionalLong stations) {

  /// What makes bulletins comparable: who says it, about which contest, for which place.
  record Key(String source, String contest, List<String> scope) {
    static Key of(Bulletin bulletin) {
      return new Key(bulletin.source(), bulletin.contest(), bulletin.scope());
    }
  }

  /// Bulletins by series, in the order in which the series were first named.
  static Map<Key, List<Bulletin>> split(List<Bulletin> bulletins) {
    Map<Key, List<Bulletin>> series = new LinkedHashMap<>();
    for (Bulletin bulletin : bulletins) {
      series.computeIfAbsent(Key.of(bulletin), key -> new ArrayList<>()).add(bulletin);
    }
    return series;
  }

  /// In order of time if the times tell it; otherwise in the order given.
  static List<Bulletin> inOrder(List<Bulletin> bulletins) {
    if (!moments(bulletins).isEmpty()) {
      return sorted(bulletins, bulletin -> moments(List.of(bulletin)).getFirst());
    }
    return daysDiffer(bulletins)
        ? sorted(bulletins, bulletin -> bulletin.time().map(Time::day).orElseThrow())
        : bulletins;
  }

  private static <T extends Comparable<? super T>> List<Bulletin> sorted(
      List<Bulletin> bulletins, Function<Bulletin, T> by) {
    return bulletins.stream().sorted(Comparator.comparing(by)).toList();
  }

  /// The moment of each; none if one is not known that finely.
  private static List<Instant> moments(List<Bulletin> bulletins) {
    List<Instant> moments = new ArrayList<>();
    for (Bulletin bulletin : bulletins) {
      if (!(bulletin.time().orElse(null) instanceof Time.At(OffsetDateTime moment))) {
        return List.of();
      }
      moments.add(moment.toInstant());
    }
    return moments;
  }

  /// Whether every day is known and no two are the same.
  private static boolean daysDiffer(List<Bulletin> bulletins) {
    return bulletins.stream()
            .flatMap(bulletin -> bulletin.time().map(Time::day).stream())
            .distinct()
            .count()
        == bulletins.size();
  }

  /// Says so if the order could not be told from the times.
  static Optional<OrderAssumed> orderAssumed(List<Bulletin> bulletins) {
    if (bulletins.size() < 2 || !moments(bulletins).isEmpty() || daysDiffer(bulletins)) {
      return Optional.empty();
    }
    List<String> untimed =
        bulletins.stream()
            .filter(bulletin -> !(bulletin.time().orElse(null) instanceof Time.At))
            .map(Bulletin::id)
            .toList();
    return Optional.of(new OrderAssumed(untimed.getFirst(), untimed));
  }

  List<AnnouncedFinding> findings() {
    List<AnnouncedFinding> findings = new ArrayList<>();
    for (String choice : shared()) {
      fell(Quantity.CHOICE, Optional.of(choice), votes(earlier, choice), votes(later, choice))
          .ifPresent(findings::add);
    }
    if (later.votes().keySet().containsAll(earlier.votes().keySet())) {
      fell(Quantity.VOTES, Optional.empty(), earlier.announced(), later.announced())
          .ifPresent(findings::add);
    }
    fell(Quantity.VALID, Bulletin::valid).ifPresent(findings::add);
    fell(Quantity.NULLS, Bulletin::nulls).ifPresent(findings::add);
    fell(Quantity.BLANK, Bulletin::blank).ifPresent(findings::add);
    fell(Quantity.CAST, Bulletin::cast).ifPresent(findings::add);
    fell(Quantity.REGISTERED, Bulletin::registered).ifPresent(findings::add);
    if (coverageFell()) {
      findings.add(
          new CoverageFell(later.id(), earlier.id(), earlier.coverage(), later.coverage()));
    }
    added().ifPresent(findings::add);
    return findings;
  }

  private List<String> shared() {
    return later.votes().keySet().stream().filter(earlier.votes()::containsKey).toList();
  }

  private static long votes(Bulletin bulletin, String choice) {
    return bulletin.votes().getOrDefault(choice, 0L);
  }

  private Optional<CountFell> fell(Quantity what, Function<Bulletin, OptionalLong> figure) {
    OptionalLong before = figure.apply(earlier);
    OptionalLong after = figure.apply(later);
    return before.isEmpty() || after.isEmpty()
        ? Optional.empty()
        : fell(what, Optional.empty(), before.getAsLong(), after.getAsLong());
  }

  private Optional<CountFell> fell(
      Quantity what, Optional<String> choice, long before, long after) {
    return after < before
        ? Optional.of(new CountFell(later.id(), earlier.id(), what, choice, before, after))
        : Optional.empty();
  }

  /// Shares of stations are compared with shares, numbers of stations with numbers.
  private boolean coverageFell() {
    if (earlier.coverage() instanceof Coverage.Stations(var before)
        && later.coverage() instanceof Coverage.Stations(var after)) {
      return after < before;
    }
    Optional<BigDecimal> before = percent(earlier.coverage());
    Optional<BigDecimal> after = percent(later.coverage());
    return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) < 0;
  }

  private static Optional<BigDecimal> percent(Coverage coverage) {
    return switch (coverage) {
      case Coverage.Complete _ -> Optional.of(Percent.HUNDRED);
      case Coverage.OfStations(var percent) -> Optional.of(percent);
      case Coverage.Stations _, Coverage.Unstated _ -> Optional.empty();
    };
  }

  private Optional<BallotsAdded> added() {
    Map<String, Long> votes = new LinkedHashMap<>();
    for (String choice : shared()) {
      votes.put(choice, votes(later, choice) - votes(earlier, choice));
    }
    return added(Quantity.CAST, earlier.cast(), later.cast(), votes)
        .or(() -> added(Quantity.VALID, earlier.valid(), later.valid(), votes))
        .or(() -> added(Quantity.VOTES, listed(earlier), listed(later), votes));
  }

  private static OptionalLong listed(Bulletin bulletin) {
    return bulletin.votes().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(bulletin.announced());
  }

  private Optional<BallotsAdded> added(
      Quantity what, OptionalLong before, OptionalLong after, Map<String, Long> votes) {
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    List<String> unmatched =
        Stream.of(earlier, later)
            .flatMap(bulletin -> bulletin.votes().keySet().stream())
            .filter(choice -> !votes.containsKey(choice))
            .toList();
    long ballots = after.getAsLong() - before.getAsLong();
    return Optional.of(
        new BallotsAdded(later.id(), earlier.id(), votes, unmatched, what, ballots, room()));
  }

  /// The best that can be said about how many voters could have cast the added ballots.
  private Optional<Room> room() {
    if (earlier.registered().isPresent()) {
      long counted = earlier.registered().getAsLong();
      if (later.registered().isPresent() && later.registered().getAsLong() >= counted) {
        long more = later.registered().getAsLong() - counted;
        return Optional.of(new Room(more, Room.Basis.REGISTERED_ADDED));
      }
      if (roll.isPresent() && roll.getAsLong() >= counted) {
        return Optional.of(new Room(roll.getAsLong() - counted, Room.Basis.REGISTERED_LEFT));
      }
    }
    return roll.isEmpty()
        ? Optional.empty()
        : Turnouts.Part.of(earlier.coverage(), stations)
            .map(Turnouts.Part::rest)
            .map(rest -> rest.most(BigDecimal.valueOf(roll.getAsLong())))
            .map(voters -> new Room(voters, Room.Basis.COVERAGE_LEFT));
  }
}
