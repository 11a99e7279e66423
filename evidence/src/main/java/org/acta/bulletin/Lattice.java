package org.acta.bulletin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// The counts that one gets by multiplying a total by shares of a few decimals.
///
/// With N ballots and k decimals there are M = 100·10^k steps. A count is *on the lattice* if it is
/// the whole number nearest to p·N/M for some whole p from 0 to M; a half is rounded up. Where N is
/// much larger than M, few counts are on it: of the 10,058,775 counts from 0 to 10,058,774, the
/// lattice of one decimal holds 1,001.
///
/// That several announced counts are all on the lattice says that they equal the total multiplied
/// by rounded shares. It does not say why. [Result#caveats] names what must be said beside it.
///
/// Everything is exact: whole numbers and nothing else.
///
/// @param total N, the ballots that the shares are shares of, from 0 to [#MOST_BALLOTS]
/// @param decimals k, the decimals of the shares in per cent, from 0 to [#MOST_DECIMALS]
public record Lattice(long total, int decimals) {
  /// The largest total that is accepted, 10^12: no election comes near.
  public static final long MOST_BALLOTS = 1_000_000_000_000L;

  /// The most decimals that are accepted.
  public static final int MOST_DECIMALS = 4;

  /// The work above which [#splits] does not count, in bits of one packed polynomial: about a
  /// second of one processor. Ten counts and two decimals are below it.
  public static final long MOST_WORK = 4_000_000;

  /// @throws IllegalArgumentException if the total or the decimals are out of their range
  public Lattice {
    if (total < 0 || total > MOST_BALLOTS) {
      throw new IllegalArgumentException(
          "a lattice needs a total from 0 to " + MOST_BALLOTS + ", not " + total);
    }
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "a lattice needs from 0 to " + MOST_DECIMALS + " decimals, not " + decimals);
    }
  }

  /// What must be said wherever a result is printed.
  public enum Caveat {
    /// The test was chosen after somebody had looked at the figures; a regularity that is sought
    /// among many is found more often than its proportion says.
    CHOSEN_AFTER_LOOKING,
    /// Somebody who had only the total and the rounded shares may have rebuilt the counts from
    /// them, to fill a form or a slide; the true counts may be others and be close.
    MAY_BE_REBUILT_FROM_SHARES,
    /// Every rounded share describes some counts, and the counts on the lattice are as possible as
    /// any other result.
    SHARES_ALWAYS_DESCRIBE_SOME_COUNTS,
    /// The proportions count possible results, each once; they are not the probability of any
    /// cause.
    PROPORTION_IS_NO_PROBABILITY
  }

  /// An announced count beside the lattice.
  ///
  /// @param count as announced
  /// @param share the count's share of the total in per cent, rounded to the decimals, a half up
  /// @param rebuilt the total multiplied by that share, rounded to a whole number, a half up
  public record Placed(long count, BigDecimal share, long rebuilt) {
    /// Whether the count is on the lattice: rebuilt from its own rounded share, it is the same. The
    /// nearest share decides, since no other share can lead back to the count if this one does not.
    public boolean on() {
      return count == rebuilt && share.compareTo(BigDecimal.valueOf(100)) <= 0;
    }
  }

  /// So many out of so many.
  ///
  /// @param on results on the lattice
  /// @param of results in all, at least one
  public record Proportion(BigInteger on, BigInteger of) {
    /// Whether at most one result in `many` is on the lattice.
    public boolean atMostOneIn(long many) {
      return on.multiply(BigInteger.valueOf(many)).compareTo(of) <= 0;
    }
  }

  /// How many splits of the total have every count on the lattice.
  public sealed interface Splits {
    /// @param proportion of the splits of the total into that many ordered counts
    record Counted(Proportion proportion) implements Splits {}

    /// The announced counts add up to something else, so that they are not a split of the total.
    record NotASplit(long sum, long total) implements Splits {}

    /// Not counted, because this split is not one of them.
    ///
    /// @param off how many of the announced counts are not on the lattice
    record SomeOff(long off) implements Splits {}

    /// Not counted, because it would take too long.
    ///
    /// @param work bits of one packed polynomial
    /// @param most the bound, [Lattice#MOST_WORK]
    record TooMuchWork(long work, long most) implements Splits {}
  }

  /// What the lattice says about announced counts.
  ///
  /// @param placed each count, in the order announced
  /// @param one how many of the N+1 possible values of one count are on the lattice
  /// @param pairs how many of the (N+1)(N+2)/2 ordered pairs with a sum of at most N have both on
  ///   it
  /// @param splits how many splits of N into as many ordered counts have all on it; counted only if
  ///   these do
  /// @param caveats what must be printed with it, in this order
  public record Result(
      Lattice lattice,
      List<Placed> placed,
      Proportion one,
      Proportion pairs,
      Splits splits,
      List<Caveat> caveats) {
    public Result {
      placed = List.copyOf(placed);
      caveats = List.copyOf(caveats);
    }

    /// Whether every count is on the lattice.
    public boolean allOn() {
      return placed.stream().allMatch(Placed::on);
    }
  }

  /// Holds announced counts against the lattice.
  ///
  /// @param counts at least one, each from 0 to [#MOST_BALLOTS]; one above the total is not on the
  ///   lattice
  /// @throws IllegalArgumentException if there is no count or one is out of range
  public Result test(List<Long> counts) {
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("the lattice test needs at least one count, not 0");
    }
    List<Placed> placed = counts.stream().map(this::place).toList();
    long sum = counts.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    long off = placed.stream().filter(count -> !count.on()).count();
    Splits splits;
    if (sum != total) {
      splits = new Splits.NotASplit(sum, total);
    } else {
      splits = off > 0 ? new Splits.SomeOff(off) : splits(counts.size());
    }
    return new Result(this, placed, one(), pairs(), splits, List.of(Caveat.values()));
  }

  /// M, the number of steps from nothing to the total: 100 without decimals, 1,000 with one.
  public long steps() {
    return Math.powExact(10L, decimals + 2);
  }

  /// How many of the N+1 possible values of one count are on the lattice: M+1, or all N+1 of them
  /// if N is smaller than M.
  public Proportion one() {
    return new Proportion(BigInteger.valueOf(counts()), BigInteger.valueOf(total + 1));
  }

  /// How many ordered pairs of counts that add up to at most N have both counts on the lattice, out
  /// of (N+1)(N+2)/2.
  public Proportion pairs() {
    long on = 0;
    long partners = counts();
    for (long first = 0; first < counts(); first++) {
      long room = total - count(first);
      while (partners > 0 && count(partners - 1) > room) {
        partners--;
      }
      on += partners;
    }
    BigInteger n = BigInteger.valueOf(total);
    BigInteger of = n.add(BigInteger.ONE).multiply(n.add(BigInteger.TWO)).shiftRight(1);
    return new Proportion(BigInteger.valueOf(on), of);
  }

  /// How many splits of N into ordered counts have every count on the lattice, out of C(N+parts−1,
  /// parts−1).
  ///
  /// @param parts m, the number of counts, at least one
  /// @return [Splits.Counted], or [Splits.TooMuchWork] above [#MOST_WORK]
  /// @throws IllegalArgumentException if there is no part
  public Splits splits(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("a split needs at least 1 part, not " + parts);
    }
    boolean everyCountIsOn = total <= steps() || parts == 1;
    long work = everyCountIsOn ? 0 : SplitCount.work(this, parts);
    if (work > MOST_WORK) {
      return new Splits.TooMuchWork(work, MOST_WORK);
    }
    BigInteger of = possibleSplits(parts);
    BigInteger on = everyCountIsOn ? of : SplitCount.count(this, parts);
    return new Splits.Counted(new Proportion(on, of));
  }

  /// C(N+parts−1, parts−1), built from the shorter side.
  private BigInteger possibleSplits(int parts) {
    BigInteger ways = BigInteger.ONE;
    long all = total + parts - 1;
    long shorter = Math.min(total, parts - 1L);
    for (long i = 1; i <= shorter; i++) {
      ways = ways.multiply(BigInteger.valueOf(all - shorter + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }

  /// One announced count beside the lattice.
  ///
  /// @param count from 0 to [#MOST_BALLOTS]
  /// @throws IllegalArgumentException if the count is out of range
  public Placed place(long count) {
    if (count < 0 || count > MOST_BALLOTS) {
      throw new IllegalArgumentException(
          "the lattice places counts from 0 to " + MOST_BALLOTS + ", not " + count);
    }
    long step = total == 0 ? 0 : (2 * count * steps() + total) / (2 * total);
    return new Placed(count, BigDecimal.valueOf(step, decimals), rebuilt(step));
  }

  /// Distinct counts on the lattice. Where a step is less than one ballot, every count is on it and
  /// several steps lead to the same one.
  long counts() {
    return Math.min(total, steps()) + 1;
  }

  /// The lattice count of this rank, from the smallest, which is zero and has rank zero.
  long count(long rank) {
    return total < steps() ? rank : rebuilt(rank);
  }

  /// p·N/M rounded half up. N is taken apart so that no product exceeds 2·10^18.
  private long rebuilt(long step) {
    long rest = total % steps();
    return step * (total / steps()) + (2 * step * rest + steps()) / (2 * steps());
  }
}
