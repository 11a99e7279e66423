package org.acta.bounds;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.acta.bounds.Certificate.Term;
import org.acta.election.Roll;
import org.acta.sheet.Sheets;
import org.acta.tally.Tally;

/// The fewest seen sheets that would have to be entirely false before a settled comparison is no
/// longer certain.
///
/// A false sheet can at most have hidden a station at which every registered voter cast the least
/// favourable ballot; it is worth its own value and that. The sheets worth most are taken first, so
/// no smaller number does it. *For a tie*: the value comes down to zero.
///
/// @param certificate the comparison that gives way first, with every unseen ballot against
/// @param unseenAtWorst sheets, with every unseen ballot against
/// @param unseenLeftOut sheets, with the unseen ballots left out, for whichever comparison gives
///   way first then; empty if not even all of them would do
/// @param atLeast whether the rows are totals of several sheets, so that the numbers are only a
///   lower bound: every false sheet is taken to be as large as the roll's largest station
/// @param largestRegister the register assumed at sheets without one: the largest of the others, or
///   the ballots cast there if those are more; empty if every sheet has one
public record FewestFalse(
    Certificate certificate,
    long unseenAtWorst,
    OptionalLong unseenLeftOut,
    boolean atLeast,
    OptionalLong largestRegister) {

  /// @param because comparisons that all hold
  /// @return empty if no sheet has a register, or the rows are totals of several sheets and the
  ///   roll's largest station is not known, or not even all sheets together could undo any
  ///   comparison
  static Optional<FewestFalse> of(Tally tally, Roll roll, List<Certificate> because) {
    if (Seen.rowsAreTotals(tally)) {
      return ofTotals(roll, because);
    }
    Registers registers = Registers.of(tally, roll);
    if (registers.registered.length == 0 || registers.largest < 0) {
      return Optional.empty();
    }
    List<Certificate> nearestFirst =
        because.stream()
            .sorted(Comparator.comparing((Certificate c) -> c.ballots(c.minimum())))
            .toList();
    FewestFalse fewest = null;
    for (Certificate certificate : nearestFirst) {
      long limit = fewest == null ? Long.MAX_VALUE : fewest.unseenAtWorst;
      long leftOutLimit = fewest == null ? Long.MAX_VALUE : leftOut(fewest);
      if (cannotBeFewer(registers, certificate, certificate.minimum(), limit)
          && cannotBeFewer(registers, certificate, certificate.value(), leftOutLimit)) {
        continue;
      }
      Optional<FewestFalse> one = of(tally, registers, certificate);
      if (one.isPresent()) {
        fewest = fewest == null ? one.get() : fewer(fewest, one.get());
      }
    }
    return Optional.ofNullable(fewest);
  }

  /// The fewer sheets of two comparisons, with the unseen ballots at worst and without them each.
  private static FewestFalse fewer(FewestFalse a, FewestFalse b) {
    FewestFalse first = b.unseenAtWorst < a.unseenAtWorst ? b : a;
    return new FewestFalse(
        first.certificate,
        first.unseenAtWorst,
        leftOut(b) < leftOut(a) ? b.unseenLeftOut : a.unseenLeftOut,
        first.atLeast,
        first.largestRegister);
  }

  private static long leftOut(FewestFalse fewest) {
    return fewest.unseenLeftOut.orElse(Long.MAX_VALUE);
  }

  /// A lower bound where single sheets are not known: each is as large as the largest station.
  private static Optional<FewestFalse> ofTotals(Roll roll, List<Certificate> because) {
    if (roll.largestStation().isEmpty()) {
      return Optional.empty();
    }
    BigInteger voters = BigInteger.valueOf(Math.max(1, roll.largestStation().getAsLong()));
    return because.stream()
        .map(certificate -> {
          BigInteger each = voters.multiply(mostOfOneBallot(certificate));
          return new FewestFalse(
              certificate,
              ceilDiv(certificate.minimum(), each),
              OptionalLong.of(ceilDiv(certificate.value(), each)),
              true,
              OptionalLong.empty());
        })
        .reduce(FewestFalse::fewer);
  }

  private static long ceilDiv(BigInteger value, BigInteger by) {
    return value.add(by).subtract(BigInteger.ONE).divide(by).longValueExact();
  }

  /// A comparison of which so much is `needed` that `limit` sheets, each worth the most any could
  /// be, would not undo it.
  private static boolean cannotBeFewer(
      Registers registers, Certificate certificate, BigInteger needed, long limit) {
    if (limit == Long.MAX_VALUE) {
      return false;
    }
    BigInteger most =
        mostOfOneBallot(certificate)
            .multiply(BigInteger.valueOf(Math.max(registers.largest, registers.mostCast)));
    return most.multiply(BigInteger.valueOf(limit)).compareTo(needed) < 0;
  }

  /// What one ballot can change at most: a ballot counts for every term that it enters, a vote for
  /// a rival for the rival and for the valid votes.
  private static BigInteger mostOfOneBallot(Certificate certificate) {
    long own =
        certificate.terms().stream().mapToLong(term -> Math.max(term.coefficient(), 0)).sum();
    return BigInteger.valueOf(own - certificate.worst());
  }

  private static Optional<FewestFalse> of(
      Tally tally, Registers registers, Certificate certificate) {
    long[] worths = worths(tally.sheets(), registers, certificate);
    Arrays.sort(worths);
    OptionalLong atWorst = fewest(worths, certificate.minimum());
    if (atWorst.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FewestFalse(
            certificate,
            atWorst.getAsLong(),
            fewest(worths, certificate.value()),
            false,
            registers.anyUnknown ? OptionalLong.of(registers.largest) : OptionalLong.empty()));
  }

  /// How many of the largest worths reach the needed sum.
  private static OptionalLong fewest(long[] ascending, BigInteger needed) {
    BigInteger rest = needed;
    int taken = 0;
    while (rest.signum() > 0) {
      if (taken == ascending.length || ascending[ascending.length - 1 - taken] <= 0) {
        return OptionalLong.empty();
      }
      rest = rest.subtract(BigInteger.valueOf(ascending[ascending.length - 1 - taken]));
      taken++;
    }
    return OptionalLong.of(taken);
  }

  private static long[] worths(Sheets sheets, Registers registers, Certificate certificate) {
    int terms = certificate.terms().size();
    int[] choice = new int[terms];
    long[] coefficient = new long[terms];
    for (int i = 0; i < terms; i++) {
      Term term = certificate.terms().get(i);
      choice[i] = sheets.contest().indexOf(term.figure());
      coefficient[i] = term.coefficient();
    }
    boolean[] isCast = new boolean[terms];
    for (int i = 0; i < terms; i++) {
      isCast[i] = certificate.terms().get(i).figure().equals("cast");
    }
    return IntStream.range(0, registers.rows.length)
        .parallel()
        .mapToLong(i -> {
          int row = registers.rows[i];
          long worth = -certificate.worst() * registers.registered[i];
          for (int t = 0; t < terms; t++) {
            long figure =
                choice[t] >= 0
                    ? sheets.votes(row, choice[t])
                    : isCast[t] ? Seen.cast(sheets, row) : Seen.valid(sheets, row);
            worth += coefficient[t] * figure;
          }
          return worth;
        })
        .toArray();
  }

  /// Registered voters of the seen rows.
  private record Registers(
      int[] rows, long[] registered, long largest, long mostCast, boolean anyUnknown) {

    static Registers of(Tally tally, Roll roll) {
      Sheets sheets = tally.sheets();
      int[] rows =
          IntStream.range(0, sheets.size())
              .filter(row -> tally.standings().of(row).certain())
              .toArray();

      long[] registered = new long[rows.length];
      long largest = -1;
      long mostCast = 0;
      boolean anyUnknown = false;
      for (int i = 0; i < rows.length; i++) {
        registered[i] = sheets.registered(rows[i], roll).orElse(-1);
        largest = Math.max(largest, registered[i]);
        mostCast = Math.max(mostCast, sheets.castAtLeast(rows[i]));
        anyUnknown |= registered[i] < 0;
      }
      for (int i = 0; i < rows.length; i++) {
        if (registered[i] < 0) {
          registered[i] = Math.max(largest, sheets.castAtLeast(rows[i]));
        }
      }
      return new Registers(rows, registered, largest, mostCast, anyUnknown);
    }
  }
}
