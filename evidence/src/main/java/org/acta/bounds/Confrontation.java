package org.acta.bounds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.election.ChoiceGroup;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.sheet.Sheets;
import org.acta.tally.Tally;

/// A bulletin held against the seen sheets: can both be true, and if not, how many sheets would
/// have to be wrong for the bulletin to be right.
///
/// A bulletin that counts only part of the stations may have left out those with most votes for a
/// choice, so that many stations are first set aside, the ones that favour agreement most. What is
/// left must be in the bulletin.
///
/// Where rows are totals of several stations, nobody knows which of their votes a few stations
/// hold; then the largest station of the roll, if it is known, bounds them.
///
/// @param bulletin id
/// @param uncounted stations that the bulletin may have left out
/// @param assumedComplete whether the bulletin does not say how much it counts, so that the
///   comparison holds only if it counts everything
/// @param figures each announced choice or group, in the order announced
/// @param margin the announced leader over the announced second, if what is unseen is bounded
public record Confrontation(
    String bulletin,
    long uncounted,
    boolean assumedComplete,
    List<Compared> figures,
    Optional<Margin> margin) {

  /// One announced figure.
  ///
  /// @param figure choice or group id
  /// @param seen votes on the seen sheets
  /// @param least votes that must be among the stations counted if the seen sheets are right
  /// @param most votes that can be there at most, if what is unseen is bounded
  /// @param overstating the fewest seen sheets that must show too many votes if the bulletin is
  ///   right; zero if none need to, empty if that many cannot be named
  /// @param understating the fewest seen sheets that must show too few; empty if that many cannot
  ///   be named, zero if none need to
  public record Compared(
      String figure,
      long announced,
      long seen,
      long least,
      OptionalLong most,
      OptionalLong overstating,
      OptionalLong understating) {}

  /// The announced leader over the announced second.
  ///
  /// @param leader choice id
  /// @param second choice id
  /// @param announced the announced margin in votes
  /// @param most the largest margin that the seen sheets allow, every unseen ballot for the leader
  /// @param sheets the fewest seen sheets that must be false if the bulletin is right; zero if none
  ///   need to, empty if that many cannot be named
  public record Margin(
      String leader, String second, long announced, long most, OptionalLong sheets) {}

  public Confrontation {
    figures = List.copyOf(figures);
  }

  /// Holds a bulletin against the sheets.
  ///
  /// @return empty if the bulletin gives no votes for this contest, names a place without sheets,
  ///   or says what share it counts while nobody knows of how many stations
  public static Optional<Confrontation> of(
      Tally tally, Roll roll, Missing missing, Bulletin bulletin) {
    Sheets sheets = tally.sheets();
    boolean national = bulletin.scope().isEmpty();
    OptionalLong uncounted = uncounted(tally, roll, bulletin);
    int[] rows = rows(tally, bulletin.scope());
    if (!bulletin.contest().equals(sheets.contest().id())
        || bulletin.votes().isEmpty()
        || uncounted.isEmpty()
        || rows.length == 0) {
      return Optional.empty();
    }
    Table table = new Table(sheets, rows, roll, Math.toIntExact(uncounted.getAsLong()));
    OptionalLong unseen =
        national && missing instanceof Missing.AtMost(long ballots, var basis, var r, var p)
            ? OptionalLong.of(ballots)
            : OptionalLong.empty();
    List<Compared> figures = new ArrayList<>();
    bulletin
        .votes()
        .forEach((figure, announced) -> figures.add(table.compare(figure, announced, unseen)));
    return Optional.of(
        new Confrontation(
            bulletin.id(),
            table.uncounted,
            bulletin.coverage() instanceof Coverage.Unstated,
            figures,
            unseen.isPresent()
                ? table.margin(bulletin.votes(), unseen.getAsLong())
                : Optional.empty()));
  }

  /// Stations that a bulletin may have left out; none where it does not say how much it counts.
  ///
  /// @return empty if it says what share it counts while nobody knows of how many stations
  public static OptionalLong uncounted(Tally tally, Roll roll, Bulletin bulletin) {
    OptionalLong stations =
        bulletin.scope().isEmpty() ? roll.stationsInAll() : OptionalLong.empty();
    OptionalLong uncounted = uncounted(bulletin.coverage(), stations);
    if (uncounted.isPresent() && stations.isPresent()) {
      // Sheets of more stations than there are: so many of them the bulletin need not count.
      long beyond = tally.coverage().stations() - stations.getAsLong();
      return OptionalLong.of(uncounted.getAsLong() + Math.max(0, beyond));
    }
    return uncounted;
  }

  private static OptionalLong uncounted(Coverage coverage, OptionalLong stations) {
    return switch (coverage) {
      case Coverage.Unstated() -> OptionalLong.of(0);
      case Coverage.Complete() -> OptionalLong.of(0);
      case Coverage.Stations(long counted) ->
          stations.isPresent()
              ? OptionalLong.of(Math.max(0, stations.getAsLong() - counted))
              : OptionalLong.empty();
      case Coverage.OfStations(BigDecimal percent) ->
          stations.isPresent()
              ? OptionalLong.of(uncounted(percent, stations.getAsLong()))
              : OptionalLong.empty();
    };
  }

  /// The most stations left out by a share as printed: the true share may be half a last digit
  /// lower.
  private static long uncounted(BigDecimal percent, long stations) {
    BigDecimal least =
        percent.subtract(new BigDecimal("0.5").movePointLeft(Math.max(percent.scale(), 0)));
    BigDecimal left = new BigDecimal(100).subtract(least).max(BigDecimal.ZERO);
    return left.multiply(BigDecimal.valueOf(stations))
        .movePointLeft(2)
        .setScale(0, RoundingMode.FLOOR)
        .min(BigDecimal.valueOf(stations))
        .longValueExact();
  }

  private static int[] rows(Tally tally, List<String> scope) {
    return IntStream.range(0, tally.sheets().size())
        .filter(row -> tally.standings().of(row).certain())
        .filter(row -> within(tally.sheets().place(row), scope))
        .toArray();
  }

  private static boolean within(Place place, List<String> scope) {
    if (place.depth() < scope.size()) {
      return false;
    }
    Place at = place;
    while (at.depth() > scope.size()) {
      at = at.parent().orElseThrow();
    }
    for (int level = scope.size() - 1; level >= 0; level--) {
      if (!at.code().equals(scope.get(level)) && !at.name().equals(scope.get(level))) {
        return false;
      }
      at = at.parent().orElseThrow();
    }
    return true;
  }

  /// The seen rows that a bulletin speaks about.
  private static final class Table {
    private final Sheets sheets;
    private final int[] rows;
    private final Roll roll;
    private final int uncounted;
    private final boolean rowsAreTotals;

    Table(Sheets sheets, int[] rows, Roll roll, int uncounted) {
      this.sheets = sheets;
      this.rows = rows;
      this.roll = roll;
      this.uncounted = uncounted;
      this.rowsAreTotals = Arrays.stream(rows).anyMatch(row -> sheets.stations(row) > 1);
    }

    Compared compare(String figure, long announced, OptionalLong unseen) {
      long[] votes = votes(figure);
      long seen = Arrays.stream(votes).sum();
      long least = seen - leftOut(votes);
      OptionalLong most =
          unseen.isPresent() ? OptionalLong.of(seen + unseen.getAsLong()) : OptionalLong.empty();
      return new Compared(
          figure,
          announced,
          seen,
          least,
          most,
          overstating(votes, Math.max(0, least - announced)),
          understating(votes, announced, most));
    }

    /// The most votes that the stations left out can hold.
    private long leftOut(long[] votes) {
      if (!rowsAreTotals) {
        return largest(votes, uncounted);
      }
      long all = uncounted == 0 ? 0 : Arrays.stream(votes).map(v -> Math.max(v, 0)).sum();
      return roll.largestStation().isPresent()
          ? Math.min(all, uncounted * roll.largestStation().getAsLong())
          : all;
    }

    private OptionalLong overstating(long[] votes, long excess) {
      if (!rowsAreTotals || excess == 0) {
        return fewest(votes, excess, uncounted);
      }
      OptionalLong largest = roll.largestStation();
      return largest.isPresent() && largest.getAsLong() > 0
          ? OptionalLong.of(Math.ceilDiv(excess, largest.getAsLong()))
          : OptionalLong.empty();
    }

    private OptionalLong understating(long[] votes, long announced, OptionalLong most) {
      if (most.isEmpty() || announced <= most.getAsLong()) {
        return most.isEmpty() ? OptionalLong.empty() : OptionalLong.of(0);
      }
      return room(votes, announced - most.getAsLong());
    }

    /// The largest margin that the sheets allow: sheets that the bulletin may have left out are set
    /// aside where that helps the announced leader. In a total, the stations left out may be those
    /// where all votes for the second were cast.
    Optional<Margin> margin(Map<String, Long> announced, long unseen) {
      List<Map.Entry<String, Long>> ranked =
          announced.entrySet().stream()
              .filter(figure -> sheets.contest().indexOf(figure.getKey()) >= 0)
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .toList();
      if (ranked.size() < 2) {
        return Optional.empty();
      }
      String leader = ranked.get(0).getKey();
      String second = ranked.get(1).getKey();
      long[] forLeader = votes(leader);
      long[] forSecond = votes(second);
      long[] against = new long[rows.length];
      long[] margins = new long[rows.length];
      for (int i = 0; i < rows.length; i++) {
        margins[i] = forLeader[i] - forSecond[i];
        against[i] = rowsAreTotals ? forSecond[i] : Math.max(0, -margins[i]);
      }
      long most = Arrays.stream(margins).sum() + leftOut(against) + unseen;
      long margin = ranked.get(0).getValue() - ranked.get(1).getValue();
      return Optional.of(
          new Margin(
              leader,
              second,
              margin,
              most,
              margin <= most ? OptionalLong.of(0) : room(margins, margin - most)));
    }

    /// The fewest sheets whose value could have been higher by `needed` in all, each at most as
    /// high as its register.
    private OptionalLong room(long[] values, long needed) {
      long[] room = new long[rows.length];
      for (int i = 0; i < rows.length; i++) {
        OptionalLong registered = sheets.registered(rows[i], roll);
        if (registered.isEmpty() || rowsAreTotals) {
          return OptionalLong.empty();
        }
        room[i] = registered.getAsLong() - values[i];
      }
      return fewest(room, needed, 0);
    }

    private long[] votes(String figure) {
      Contest contest = sheets.contest();
      int[] choices =
          contest.group(figure).map(ChoiceGroup::members).orElse(List.of(figure)).stream()
              .mapToInt(contest::indexOf)
              .filter(choice -> choice >= 0)
              .toArray();
      return Arrays.stream(rows)
          .mapToLong(row -> Arrays.stream(choices).mapToLong(c -> sheets.votes(row, c)).sum())
          .toArray();
    }

    private static long largest(long[] values, int count) {
      long[] sorted = values.clone();
      Arrays.sort(sorted);
      long sum = 0;
      for (int i = 0; i < Math.min(count, sorted.length); i++) {
        sum += sorted[sorted.length - 1 - i];
      }
      return sum;
    }

    /// How many of the largest values, after the first `skip`, reach the needed sum.
    private static OptionalLong fewest(long[] values, long needed, int skip) {
      long[] sorted = values.clone();
      Arrays.sort(sorted);
      long rest = needed;
      int next = sorted.length - 1 - skip;
      long taken = 0;
      while (rest > 0) {
        if (next < 0 || sorted[next] <= 0) {
          return OptionalLong.empty();
        }
        rest -= sorted[next--];
        taken++;
      }
      return OptionalLong.of(taken);
    }
  }
}
