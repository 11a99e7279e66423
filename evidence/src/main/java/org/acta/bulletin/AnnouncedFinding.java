package org.acta.bulletin;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.sheet.Severity;

/// One check of announced figures and what it gave, with every figure needed to repeat it by hand.
///
/// A check that agrees is a finding too: a reader wants to know that the percentages were compared
/// with the votes, and with which total. Agreement and curiosities are [Severity#NOTE]; figures
/// that differ, but may mean something else than their label says, are [Severity#WARNING]; figures
/// that cannot all be right are [Severity#ERROR]. Nothing here says why a figure is what it is.
public sealed interface AnnouncedFinding {

  /// Which check made it; also the key of its explanation.
  Check check();

  /// How much it should keep a reader from relying on the figures.
  Severity severity();

  /// Id of the bulletin; of the later one where two were compared.
  String bulletin();

  /// Stable name for files and links, such as `votes-against-valid`.
  default String id() {
    return check().id();
  }

  /// The checks, in the order in which they are made.
  enum Check {
    OUT_OF_RANGE,
    VOTES_AGAINST_VALID,
    PARTS_AGAINST_CAST,
    FIGURE_BEYOND,
    SHARES_AGAINST_VOTES,
    SHARES_SUM,
    TURNOUT_AGAINST_CAST,
    BALLOTS_IMPLIED,
    REGISTERED_AGAINST_COVERAGE,
    LATTICE,
    ORDER_ASSUMED,
    COUNT_FELL,
    COVERAGE_FELL,
    BALLOTS_ADDED;

    /// Stable name for files and links.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// What a number in a bulletin is.
  enum Quantity {
    /// Votes for one choice or group.
    CHOICE,
    /// The sum of the votes that the bulletin lists.
    VOTES,
    VALID,
    NULLS,
    BLANK,
    CAST,
    /// Registered voters of the stations that the bulletin counts.
    REGISTERED,
    /// Registered voters of the whole roll.
    ROLL,
    /// Stations that the bulletin counts.
    STATIONS,
    /// Stations of the whole roll.
    ROLL_STATIONS,
    /// The printed share of a choice or group, in per cent.
    SHARE,
    /// The printed turnout, in per cent.
    TURNOUT,
    /// The printed share of stations, in per cent.
    COVERAGE
  }

  /// How a printed percentage follows from its figures.
  enum Rounding {
    /// To the nearest, a half upwards.
    HALF_UP,
    /// Further digits cut off.
    TRUNCATED
  }

  /// A figure that no count or percentage can have. If it is below zero, above 10^12 or printed
  /// with more than 18 decimals, the bulletin's other checks are left out.
  ///
  /// @param choice the choice or group, if the figure is one's votes or share
  /// @param value as announced
  /// @param most the bound; the least is always zero
  record OutOfRange(
      String bulletin, Quantity what, Optional<String> choice, BigDecimal value, BigDecimal most)
      implements AnnouncedFinding {
    @Override
    public Check check() {
      return Check.OUT_OF_RANGE;
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }
  }

  /// The listed votes beside the valid votes. Fewer votes than valid may mean that choices are not
  /// listed; more cannot be.
  ///
  /// @param votes sum of the listed votes
  /// @param valid as announced
  record VotesAgainstValid(String bulletin, long votes, long valid) implements AnnouncedFinding {
    @Override
    public Check check() {
      return Check.VOTES_AGAINST_VALID;
    }

    @Override
    public Severity severity() {
      if (votes == valid) {
        return Severity.NOTE;
      }
      return votes < valid ? Severity.WARNING : Severity.ERROR;
    }
  }

  /// Valid, null and blank ballots beside ballots cast. If blank ballots were not announced, a rest
  /// may be blank.
  ///
  /// @param blank empty if not announced
  record PartsAgainstCast(String bulletin, long valid, long nulls, OptionalLong blank, long cast)
      implements AnnouncedFinding {
    /// The parts that were announced, together.
    public long parts() {
      return valid + nulls + blank.orElse(0);
    }

    @Override
    public Check check() {
      return Check.PARTS_AGAINST_CAST;
    }

    @Override
    public Severity severity() {
      if (parts() == cast) {
        return Severity.NOTE;
      }
      return blank.isEmpty() && parts() < cast ? Severity.WARNING : Severity.ERROR;
    }
  }

  /// A count above one that contains it: more ballots than voters, more votes than ballots. A roll
  /// that was supplemented after it was published can be the cause.
  ///
  /// @param limit what `what` is part of
  record FigureBeyond(String bulletin, Quantity what, long count, Quantity limit, long most)
      implements AnnouncedFinding {
    @Override
    public Check check() {
      return Check.FIGURE_BEYOND;
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }
  }

  /// Printed percentages beside the votes, on the base and with the rounding that fit most of them.
  /// Valid votes come first, then the sum of the votes, then ballots cast; rounding before cutting
  /// off.
  ///
  /// @param base what the shares are taken of
  /// @param of the base, in ballots
  /// @param shares in the order in which they were printed
  record SharesAgainstVotes(
      String bulletin, Quantity base, long of, Rounding rounding, List<PrintedShare> shares)
      implements AnnouncedFinding {
    public SharesAgainstVotes {
      shares = List.copyOf(shares);
    }

    /// Whether every printed share follows from the votes.
    public boolean fits() {
      return shares.stream().allMatch(share -> share.fits(rounding));
    }

    @Override
    public Check check() {
      return Check.SHARES_AGAINST_VOTES;
    }

    @Override
    public Severity severity() {
      return fits() ? Severity.NOTE : Severity.WARNING;
    }
  }

  /// One printed percentage and what the votes give at its decimals.
  ///
  /// @param choice choice or group id
  /// @param printed in per cent
  /// @param rounded in per cent, a half upwards
  /// @param truncated in per cent, further digits cut off
  record PrintedShare(
      String choice, long votes, BigDecimal printed, BigDecimal rounded, BigDecimal truncated) {
    /// Whether the printed percentage is the computed one.
    public boolean fits(Rounding rounding) {
      return switch (rounding) {
        case HALF_UP -> printed.compareTo(rounded) == 0;
        case TRUNCATED -> printed.compareTo(truncated) == 0;
      };
    }
  }

  /// The sum of the printed percentages and what their rounding allows if they share out a whole.
  ///
  /// @param sum in per cent
  /// @param least 100 less what rounding can take away; zero if some choices have no percentage
  /// @param most 100 and what rounding can add
  record SharesSum(String bulletin, BigDecimal sum, BigDecimal least, BigDecimal most)
      implements AnnouncedFinding {
    @Override
    public Check check() {
      return Check.SHARES_SUM;
    }

    @Override
    public Severity severity() {
      boolean within = sum.compareTo(least) >= 0 && sum.compareTo(most) <= 0;
      return within ? Severity.NOTE : Severity.WARNING;
    }
  }

  /// The printed turnout beside ballots cast, for each number of voters it may be taken of.
  ///
  /// @param printed in per cent
  /// @param bases registered voters of the counted stations, the roll, or both; at least one. The
  ///   roll stands alone only if the bulletin does not say that it counts a part
  record TurnoutAgainstCast(String bulletin, BigDecimal printed, long cast, List<TurnoutBase> bases)
      implements AnnouncedFinding {
    public TurnoutAgainstCast {
      bases = List.copyOf(bases);
    }

    @Override
    public Check check() {
      return Check.TURNOUT_AGAINST_CAST;
    }

    @Override
    public Severity severity() {
      boolean fits = bases.stream().anyMatch(base -> base.fit().isPresent());
      return fits ? Severity.NOTE : Severity.WARNING;
    }
  }

  /// A number of voters that a turnout may be taken of.
  ///
  /// @param base [Quantity#REGISTERED] or [Quantity#ROLL]
  /// @param rounded the turnout in per cent at the printed decimals, a half upwards
  /// @param fit how the printed turnout follows from it, if it does
  record TurnoutBase(Quantity base, long voters, BigDecimal rounded, Optional<Rounding> fit) {}

  /// How many ballots the printed turnout and coverage mean, beside those announced.
  ///
  /// Made where the turnout cannot be compared with ballots cast directly. With the roll and a
  /// coverage the interval assumes that the counted stations have as many voters each as the
  /// others; with the registered voters of the counted stations it assumes nothing. Every printed
  /// figure is taken as rounded, so that it stands for half a unit of its last digit on either
  /// side.
  ///
  /// @param turnout in per cent, as printed
  /// @param base [Quantity#REGISTERED], where coverage plays no part, or [Quantity#ROLL]
  /// @param rollStations stations of the roll, used if the coverage is a number of stations
  /// @param least ballots cast at least, by the printed digits
  /// @param most ballots cast at most, by the printed digits
  /// @param what [Quantity#CAST] if announced, else [Quantity#VALID] or [Quantity#VOTES], which
  ///   lack the null and blank ballots and may therefore fall short
  /// @param announced that figure
  record BallotsImplied(
      String bulletin,
      BigDecimal turnout,
      Quantity base,
      long voters,
      Coverage coverage,
      OptionalLong rollStations,
      long least,
      long most,
      Quantity what,
      long announced)
      implements AnnouncedFinding {
    @Override
    public Check check() {
      return Check.BALLOTS_IMPLIED;
    }

    @Override
    public Severity severity() {
      boolean tooFew = what == Quantity.CAST && announced < least;
      return announced > most || tooFew ? Severity.WARNING : Severity.NOTE;
    }
  }

  /// Registered voters of the counted stations as a share of the roll, beside the printed coverage.
  /// Coverage counts stations, which differ in size, so that a difference is no fault unless the
  /// result is announced as complete.
  ///
  /// @param printed coverage in per cent; 100 if announced as complete
  /// @param rounded registered voters in per cent of the roll at the printed decimals
  /// @param fit how the printed coverage follows from them, if it does
  /// @param complete whether the result is announced as complete
  record RegisteredAgainstCoverage(
      String bulletin,
      long registered,
      long roll,
      BigDecimal printed,
      BigDecimal rounded,
      Optional<Rounding> fit,
      boolean complete)
      implements AnnouncedFinding {
    @Override
    public Check check() {
      return Check.REGISTERED_AGAINST_COVERAGE;
    }

    @Override
    public Severity severity() {
      return complete && registered != roll ? Severity.WARNING : Severity.NOTE;
    }
  }

  /// The votes on the lattice of rounded shares.
  ///
  /// It is a warning where every count is on the lattice and at most one result in 1,000 is, by the
  /// widest count there is: whole splits, or pairs, or one count. Whoever words it must print the
  /// caveats of the result.
  ///
  /// @param choices choice or group ids, in the order of the result's counts
  /// @param base what N is: [Quantity#VALID] or [Quantity#VOTES]
  /// @param decimalsPrinted whether the decimals are those of printed percentages; if not, one and
  ///   then two decimals were tried, which is a choice made after looking
  /// @param tried the last is the one that counts: the first with every count on it, or the finest
  record LatticeTested(
      String bulletin,
      List<String> choices,
      Quantity base,
      boolean decimalsPrinted,
      List<Lattice.Result> tried)
      implements AnnouncedFinding {
    /// One result in this many, at most, makes a warning.
    public static final long RARE = 1000;

    public LatticeTested {
      choices = List.copyOf(choices);
      tried = List.copyOf(tried);
      if (tried.isEmpty()) {
        throw new IllegalArgumentException("a lattice test needs at least one result, not 0");
      }
    }

    public Lattice.Result result() {
      return tried.getLast();
    }

    /// The choices whose counts are on the lattice.
    public List<String> on() {
      return IntStream.range(0, choices.size())
          .filter(i -> result().placed().get(i).on())
          .mapToObj(choices::get)
          .toList();
    }

    @Override
    public Check check() {
      return Check.LATTICE;
    }

    @Override
    public Severity severity() {
      return result().allOn() && proportion().atMostOneIn(RARE) ? Severity.WARNING : Severity.NOTE;
    }

    private Lattice.Proportion proportion() {
      return switch (result().splits()) {
        case Lattice.Splits.Counted(var proportion) -> proportion;
        case Lattice.Splits.NotASplit _, Lattice.Splits.SomeOff _, Lattice.Splits.TooMuchWork _ ->
            choices.size() > 1 ? result().pairs() : result().one();
      };
    }
  }

  /// Bulletins of one series whose time is not known, so that all were compared in the order given.
  ///
  /// @param bulletin the first of them
  /// @param untimed ids, in the order given
  record OrderAssumed(String bulletin, List<String> untimed) implements AnnouncedFinding {
    public OrderAssumed {
      untimed = List.copyOf(untimed);
    }

    @Override
    public Check check() {
      return Check.ORDER_ASSUMED;
    }

    @Override
    public Severity severity() {
      return Severity.NOTE;
    }
  }

  /// A count that is smaller in the later bulletin. Annulled sheets and corrected errors do that.
  ///
  /// @param earlier id of the bulletin before
  /// @param choice the choice or group, if the count is one's votes
  record CountFell(
      String bulletin,
      String earlier,
      Quantity what,
      Optional<String> choice,
      long before,
      long after)
      implements AnnouncedFinding {
    @Override
    public Check check() {
      return Check.COUNT_FELL;
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A coverage that is smaller in the later bulletin.
  ///
  /// @param earlier id of the bulletin before
  record CoverageFell(String bulletin, String earlier, Coverage before, Coverage after)
      implements AnnouncedFinding {
    @Override
    public Check check() {
      return Check.COVERAGE_FELL;
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// What the later bulletin adds, and how many voters there were to cast it.
  ///
  /// Ballots beyond the room may also come from corrections of stations counted before.
  ///
  /// @param earlier id of the bulletin before
  /// @param votes added votes by choice or group, for those in both bulletins, in the later order
  /// @param unmatched choices or groups in one of the two only, the earlier's first
  /// @param what which figure was compared: [Quantity#CAST] if both have it, else [Quantity#VALID],
  ///   else [Quantity#VOTES]
  /// @param ballots the later figure less the earlier
  /// @param room voters who could have cast them, if that can be said
  record BallotsAdded(
      String bulletin,
      String earlier,
      Map<String, Long> votes,
      List<String> unmatched,
      Quantity what,
      long ballots,
      Optional<Room> room)
      implements AnnouncedFinding {
    public BallotsAdded {
      votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
      unmatched = List.copyOf(unmatched);
    }

    @Override
    public Check check() {
      return Check.BALLOTS_ADDED;
    }

    @Override
    public Severity severity() {
      boolean within = room.isEmpty() || ballots <= room.get().voters();
      return within ? Severity.NOTE : Severity.WARNING;
    }
  }

  /// Voters who could have cast the added ballots.
  record Room(long voters, Basis basis) {
    /// How the room was found.
    public enum Basis {
      /// Registered voters of the counted stations, later less earlier.
      REGISTERED_ADDED,
      /// The roll less the registered voters of the stations counted earlier.
      REGISTERED_LEFT,
      /// The roll times the share not yet counted earlier, by the printed digits and as if stations
      /// were of equal size.
      COVERAGE_LEFT
    }
  }
}
