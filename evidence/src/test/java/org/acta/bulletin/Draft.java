package org.acta.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.Bulletin.Coverage;

/// A bulletin that says nothing yet, to be filled with the figures that a test is about.
record Draft(Bulletin bulletin) {
  /// The bulletin that says nothing.
  static Draft of(String id) {
    return new Draft(
        new Bulletin(
            id,
            id,
            "body",
            "president",
            List.of(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            new Coverage.Unstated(),
            List.of()));
  }

  Draft votes(String choice, long votes) {
    Map<String, Long> all = new LinkedHashMap<>(bulletin.votes());
    all.put(choice, votes);
    return with(all, bulletin.percentages(), bulletin.scope(), bulletin.time());
  }

  Draft share(String choice, String percent) {
    Map<String, BigDecimal> all = new LinkedHashMap<>(bulletin.percentages());
    all.put(choice, new BigDecimal(percent));
    return with(bulletin.votes(), all, bulletin.scope(), bulletin.time());
  }

  Draft in(String... scope) {
    return with(bulletin.votes(), bulletin.percentages(), List.of(scope), bulletin.time());
  }

  Draft at(String time) {
    return with(
        bulletin.votes(),
        bulletin.percentages(),
        bulletin.scope(),
        Optional.of(
            time.length() == 10
                ? new Bulletin.Time.On(LocalDate.parse(time))
                : new Bulletin.Time.At(OffsetDateTime.parse(time))));
  }

  Draft valid(long ballots) {
    return with(OptionalLong.of(ballots), bulletin.nulls(), bulletin.blank(), bulletin.cast());
  }

  Draft nulls(long ballots) {
    return with(bulletin.valid(), OptionalLong.of(ballots), bulletin.blank(), bulletin.cast());
  }

  Draft blank(long ballots) {
    return with(bulletin.valid(), bulletin.nulls(), OptionalLong.of(ballots), bulletin.cast());
  }

  Draft cast(long ballots) {
    return with(bulletin.valid(), bulletin.nulls(), bulletin.blank(), OptionalLong.of(ballots));
  }

  Draft registered(long voters) {
    return with(OptionalLong.of(voters), bulletin.turnout(), bulletin.coverage());
  }

  Draft turnout(String percent) {
    return with(bulletin.registered(), Optional.of(new BigDecimal(percent)), bulletin.coverage());
  }

  Draft coverage(Coverage coverage) {
    return with(bulletin.registered(), bulletin.turnout(), coverage);
  }

  Draft coverage(String percent) {
    return coverage(new Coverage.OfStations(new BigDecimal(percent)));
  }

  private Draft with(
      Map<String, Long> votes,
      Map<String, BigDecimal> percentages,
      List<String> scope,
      Optional<Bulletin.Time> time) {
    Bulletin b = bulletin;
    return new Draft(
        new Bulletin(
            b.id(),
            b.title(),
            b.source(),
            b.contest(),
            scope,
            time,
            votes,
            percentages,
            b.valid(),
            b.nulls(),
            b.blank(),
            b.cast(),
            b.registered(),
            b.turnout(),
            b.coverage(),
            b.references()));
  }

  private Draft with(
      OptionalLong valid, OptionalLong nulls, OptionalLong blank, OptionalLong cast) {
    Bulletin b = bulletin;
    return new Draft(
        new Bulletin(
            b.id(),
            b.title(),
            b.source(),
            b.contest(),
            b.scope(),
            b.time(),
            b.votes(),
            b.percentages(),
            valid,
            nulls,
            blank,
            cast,
            b.registered(),
            b.turnout(),
            b.coverage(),
            b.references()));
  }

  private Draft with(OptionalLong registered, Optional<BigDecimal> turnout, Coverage coverage) {
    Bulletin b = bulletin;
    return new Draft(
        new Bulletin(
            b.id(),
            b.title(),
            b.source(),
            b.contest(),
            b.scope(),
            b.time(),
            b.votes(),
            b.percentages(),
            b.valid(),
            b.nulls(),
            b.blank(),
            b.cast(),
            registered,
            turnout,
            coverage,
            b.references()));
  }
}
