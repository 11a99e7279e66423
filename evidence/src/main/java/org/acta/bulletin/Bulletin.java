package org.acta.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Figures that a body announced at one moment for one place, exactly as printed.
///
/// @param id unique within the election
/// @param title as the body calls it, such as *First bulletin*
/// @param source id of who announced it
/// @param contest id of the contest
/// @param scope path of place codes from the top, empty for the whole election
/// @param time when it was announced, if known
/// @param votes ballots by choice or group id, in the order announced
/// @param percentages shares as printed, scale kept: `51.2` has one decimal and `51.20` two
/// @param valid votes for any choice, if announced
/// @param nulls null ballots, if announced
/// @param blank blank ballots, if announced
/// @param cast ballots cast, if announced
/// @param registered registered voters of the stations that the bulletin counts, if announced
/// @param turnout turnout in per cent, as printed
/// @param coverage how much of the count the bulletin says it holds
/// @param references where the figures were read
public record Bulletin(
    String id,
    String title,
    String source,
    String contest,
    List<String> scope,
    Optional<Time> time,
    Map<String, Long> votes,
    Map<String, BigDecimal> percentages,
    OptionalLong valid,
    OptionalLong nulls,
    OptionalLong blank,
    OptionalLong cast,
    OptionalLong registered,
    Optional<BigDecimal> turnout,
    Coverage coverage,
    List<String> references) {
  public Bulletin {
    scope = List.copyOf(scope);
    votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    percentages = Collections.unmodifiableMap(new LinkedHashMap<>(percentages));
    references = List.copyOf(references);
  }

  /// When a bulletin was announced, as finely as is known.
  public sealed interface Time {
    /// The day at the place of the announcement.
    LocalDate day();

    /// At a moment.
    record At(OffsetDateTime moment) implements Time {
      @Override
      public LocalDate day() {
        return moment.toLocalDate();
      }
    }

    /// On a day, at an hour that is not known.
    record On(LocalDate day) implements Time {}
  }

  /// How much of the count a bulletin says it holds.
  public sealed interface Coverage {
    /// The bulletin does not say.
    record Unstated() implements Coverage {}

    /// It is announced as the complete result.
    record Complete() implements Coverage {}

    /// A share of the stations or their sheets, in per cent as printed.
    record OfStations(BigDecimal percent) implements Coverage {}

    /// A number of stations.
    record Stations(long stations) implements Coverage {}
  }

  /// The sum of the announced votes.
  public long announced() {
    return votes.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
  }
}
