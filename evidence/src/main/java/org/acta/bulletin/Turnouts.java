package org.acta.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.AnnouncedFinding.BallotsImplied;
import org.acta.bulletin.AnnouncedFinding.Quantity;
import org.acta.bulletin.AnnouncedFinding.RegisteredAgainstCoverage;
import org.acta.bulletin.AnnouncedFinding.TurnoutAgainstCast;
import org.acta.bulletin.AnnouncedFinding.TurnoutBase;
import org.acta.bulletin.Bulletin.Coverage;

/// The printed turnout and coverage beside ballots, registered voters and the roll.
///
/// @param roll registered voters of the bulletin's place, if known
/// @param stations its stations, if known
record Turnouts(Bulletin bulletin, OptionalLong roll, OptionalLong stations) {

  List<AnnouncedFinding> findings() {
    List<AnnouncedFinding> findings = new ArrayList<>();
    againstCast().ifPresent(findings::add);
    ballotsImplied(!findings.isEmpty()).ifPresent(findings::add);
    againstCoverage().ifPresent(findings::add);
    return findings;
  }

  private Optional<TurnoutAgainstCast> againstCast() {
    if (bulletin.turnout().isEmpty() || bulletin.cast().isEmpty()) {
      return Optional.empty();
    }
    Percent turnout = new Percent(bulletin.turnout().get());
    long cast = bulletin.cast().getAsLong();
    List<TurnoutBase> bases = new ArrayList<>();
    base(Quantity.REGISTERED, bulletin.registered(), turnout, cast).ifPresent(bases::add);
    if (!bases.isEmpty() || !partial()) {
      base(Quantity.ROLL, roll, turnout, cast).ifPresent(bases::add);
    }
    return bases.isEmpty()
        ? Optional.empty()
        : Optional.of(new TurnoutAgainstCast(bulletin.id(), bulletin.turnout().get(), cast, bases));
  }

  private boolean partial() {
    return switch (bulletin.coverage()) {
      case Coverage.OfStations _, Coverage.Stations _ -> true;
      case Coverage.Complete _, Coverage.Unstated _ -> false;
    };
  }

  private static Optional<TurnoutBase> base(
      Quantity what, OptionalLong voters, Percent turnout, long cast) {
    if (voters.orElse(0) == 0) {
      return Optional.empty();
    }
    long of = voters.getAsLong();
    return Optional.of(new TurnoutBase(what, of, turnout.rounded(cast, of), turnout.fit(cast, of)));
  }

  /// Left out where the turnout could be compared with ballots cast directly, and where it is more
  /// than a hundred per cent.
  private Optional<BallotsImplied> ballotsImplied(boolean direct) {
    Optional<Announced> announced = Announced.in(bulletin);
    boolean usable =
        bulletin.turnout().filter(turnout -> turnout.compareTo(Percent.HUNDRED) <= 0).isPresent();
    if (direct || !usable || announced.isEmpty()) {
      return Optional.empty();
    }
    boolean known = bulletin.registered().isPresent();
    OptionalLong voters = known ? bulletin.registered() : roll;
    Optional<Part> part = known ? Optional.of(Part.WHOLE) : Part.of(bulletin.coverage(), stations);
    if (voters.isEmpty() || part.isEmpty()) {
      return Optional.empty();
    }
    Percent turnout = new Percent(bulletin.turnout().get());
    BigDecimal all = BigDecimal.valueOf(voters.getAsLong()).movePointLeft(2);
    return Optional.of(
        new BallotsImplied(
            bulletin.id(),
            bulletin.turnout().get(),
            known ? Quantity.REGISTERED : Quantity.ROLL,
            voters.getAsLong(),
            bulletin.coverage(),
            stations,
            part.get().least(all.multiply(turnout.least())),
            part.get().most(all.multiply(turnout.most())),
            announced.get().what(),
            announced.get().count()));
  }

  private Optional<RegisteredAgainstCoverage> againstCoverage() {
    if (bulletin.registered().isEmpty() || roll.orElse(0) == 0) {
      return Optional.empty();
    }
    return switch (bulletin.coverage()) {
      case Coverage.OfStations(var percent) -> Optional.of(againstCoverage(percent, false));
      case Coverage.Complete _ -> Optional.of(againstCoverage(Percent.HUNDRED, true));
      case Coverage.Stations _, Coverage.Unstated _ -> Optional.empty();
    };
  }

  private RegisteredAgainstCoverage againstCoverage(BigDecimal printed, boolean complete) {
    Percent percent = new Percent(printed);
    long registered = bulletin.registered().orElseThrow();
    long of = roll.orElseThrow();
    return new RegisteredAgainstCoverage(
        bulletin.id(),
        registered,
        of,
        printed,
        percent.rounded(registered, of),
        percent.fit(registered, of),
        complete);
  }

  /// The figure that comes closest to all ballots.
  record Announced(Quantity what, long count) {
    static Optional<Announced> in(Bulletin bulletin) {
      if (bulletin.cast().isPresent()) {
        return Optional.of(new Announced(Quantity.CAST, bulletin.cast().getAsLong()));
      }
      if (bulletin.valid().isPresent()) {
        return Optional.of(new Announced(Quantity.VALID, bulletin.valid().getAsLong()));
      }
      return bulletin.votes().isEmpty()
          ? Optional.empty()
          : Optional.of(new Announced(Quantity.VOTES, bulletin.announced()));
    }
  }

  /// The counted part of the stations: between `low` and `high`, in units of 1/`of`.
  record Part(BigDecimal low, BigDecimal high, BigDecimal of) {
    static final Part WHOLE = new Part(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    /// Empty if the bulletin does not say, or gives a number of stations and their total is
    /// unknown.
    static Optional<Part> of(Coverage coverage, OptionalLong stations) {
      return switch (coverage) {
        case Coverage.Complete _ -> Optional.of(WHOLE);
        case Coverage.OfStations(var percent) -> {
          Percent share = new Percent(percent);
          yield percent.compareTo(Percent.HUNDRED) > 0
              ? Optional.empty()
              : Optional.of(new Part(share.least(), share.most(), Percent.HUNDRED));
        }
        case Coverage.Stations(var counted) ->
            stations.orElse(0) == 0 || counted > stations.getAsLong()
                ? Optional.empty()
                : Optional.of(
                    new Part(
                        BigDecimal.valueOf(counted),
                        BigDecimal.valueOf(counted),
                        BigDecimal.valueOf(stations.getAsLong())));
        case Coverage.Unstated _ -> Optional.empty();
      };
    }

    /// The smallest whole number that this part of `all` can be.
    long least(BigDecimal all) {
      return all.multiply(low).divide(of, 0, RoundingMode.CEILING).longValueExact();
    }

    /// The largest whole number that this part of `all` can be.
    long most(BigDecimal all) {
      return all.multiply(high).divide(of, 0, RoundingMode.FLOOR).longValueExact();
    }

    /// The part that is left; never less than nothing.
    Part rest() {
      return new Part(
          of.subtract(high).max(BigDecimal.ZERO), of.subtract(low).max(BigDecimal.ZERO), of);
    }
  }
}
