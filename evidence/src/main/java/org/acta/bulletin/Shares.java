package org.acta.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.bulletin.AnnouncedFinding.PrintedShare;
import org.acta.bulletin.AnnouncedFinding.Quantity;
import org.acta.bulletin.AnnouncedFinding.Rounding;
import org.acta.bulletin.AnnouncedFinding.SharesAgainstVotes;
import org.acta.bulletin.AnnouncedFinding.SharesSum;

/// The printed percentages of the choices beside their votes and beside a whole.
final class Shares {
  private Shares() {}

  static List<AnnouncedFinding> findings(Bulletin bulletin) {
    Optional<SharesAgainstVotes> best = againstVotes(bulletin);
    List<AnnouncedFinding> findings = new ArrayList<>();
    best.ifPresent(findings::add);
    sum(bulletin, best.filter(SharesAgainstVotes::fits)).ifPresent(findings::add);
    return findings;
  }

  /// The base and rounding that fit most percentages; of equals, the one that comes first.
  private static Optional<SharesAgainstVotes> againstVotes(Bulletin bulletin) {
    if (bulletin.percentages().keySet().stream().noneMatch(bulletin.votes()::containsKey)) {
      return Optional.empty();
    }
    Optional<SharesAgainstVotes> best = Optional.empty();
    for (var base : bases(bulletin).entrySet()) {
      for (Rounding rounding : Rounding.values()) {
        var tried =
            new SharesAgainstVotes(
                bulletin.id(),
                base.getKey(),
                base.getValue(),
                rounding,
                shares(bulletin, base.getValue()));
        if (best.isEmpty() || fitting(tried) > fitting(best.get())) {
          best = Optional.of(tried);
        }
      }
    }
    return best;
  }

  private static long fitting(SharesAgainstVotes tried) {
    return tried.shares().stream().filter(share -> share.fits(tried.rounding())).count();
  }

  /// What shares may be taken of, each number once and none of them zero.
  private static Map<Quantity, Long> bases(Bulletin bulletin) {
    Map<Quantity, Long> bases = new LinkedHashMap<>();
    bulletin.valid().ifPresent(valid -> bases.put(Quantity.VALID, valid));
    if (!bases.containsValue(bulletin.announced())) {
      bases.put(Quantity.VOTES, bulletin.announced());
    }
    if (bulletin.cast().isPresent() && !bases.containsValue(bulletin.cast().getAsLong())) {
      bases.put(Quantity.CAST, bulletin.cast().getAsLong());
    }
    bases.values().removeIf(base -> base == 0);
    return bases;
  }

  private static List<PrintedShare> shares(Bulletin bulletin, long base) {
    List<PrintedShare> shares = new ArrayList<>();
    bulletin
        .percentages()
        .forEach((choice, printed) -> {
          Long votes = bulletin.votes().get(choice);
          if (votes != null) {
            Percent percent = new Percent(printed);
            shares.add(
                new PrintedShare(
                    choice,
                    votes,
                    printed,
                    percent.rounded(votes, base),
                    percent.truncated(votes, base)));
          }
        });
    return shares;
  }

  /// The sum beside a hundred. Shares of ballots cast leave room for blank and null ones, so that
  /// nothing is expected of their sum.
  private static Optional<SharesSum> sum(Bulletin bulletin, Optional<SharesAgainstVotes> fitting) {
    boolean ofCast = fitting.filter(shares -> shares.base() == Quantity.CAST).isPresent();
    if (bulletin.percentages().isEmpty() || ofCast) {
      return Optional.empty();
    }
    boolean cut = fitting.filter(shares -> shares.rounding() == Rounding.TRUNCATED).isPresent();
    List<Percent> printed = bulletin.percentages().values().stream().map(Percent::new).toList();
    BigDecimal units = printed.stream().map(Percent::unit).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal halves =
        printed.stream().map(Percent::half).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        new SharesSum(
            bulletin.id(),
            printed.stream().map(Percent::printed).reduce(BigDecimal.ZERO, BigDecimal::add),
            shareOutAll(bulletin)
                ? Percent.HUNDRED.subtract(cut ? units : halves).max(BigDecimal.ZERO)
                : BigDecimal.ZERO,
            cut ? Percent.HUNDRED : Percent.HUNDRED.add(halves)));
  }

  /// Whether every listed choice has a percentage and no valid vote is missing from the list.
  private static boolean shareOutAll(Bulletin bulletin) {
    return !bulletin.votes().isEmpty()
        && bulletin.percentages().keySet().containsAll(bulletin.votes().keySet())
        && bulletin.valid().orElse(bulletin.announced()) == bulletin.announced();
  }
}
