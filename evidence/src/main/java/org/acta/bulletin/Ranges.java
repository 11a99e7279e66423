package org.acta.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.acta.bulletin.AnnouncedFinding.OutOfRange;
import org.acta.bulletin.AnnouncedFinding.Quantity;
import org.acta.bulletin.Bulletin.Coverage;

/// Figures that no count or percentage can have, and whether the rest can still be computed with.
final class Ranges {
  private static final BigDecimal MOST = BigDecimal.valueOf(Lattice.MOST_BALLOTS);
  private static final int MOST_DECIMALS = 18;

  private Ranges() {}

  static List<OutOfRange> findings(Bulletin bulletin) {
    return figures(bulletin)
        .filter(Figure::outside)
        .map(figure -> figure.finding(bulletin.id()))
        .toList();
  }

  /// Whether sums and products of the figures are safe and mean something.
  static boolean usable(Bulletin bulletin) {
    return figures(bulletin).noneMatch(Figure::unusable);
  }

  private record Figure(Quantity what, Optional<String> choice, BigDecimal value, BigDecimal most) {
    boolean outside() {
      return unusable() || value.compareTo(most) > 0;
    }

    boolean unusable() {
      return value.signum() < 0 || value.compareTo(MOST) > 0 || value.scale() > MOST_DECIMALS;
    }

    OutOfRange finding(String bulletin) {
      return new OutOfRange(bulletin, what, choice, value, most);
    }
  }

  private static Stream<Figure> figures(Bulletin bulletin) {
    List<Figure> figures = new ArrayList<>();
    bulletin
        .votes()
        .forEach(
            (choice, votes) -> figures.add(count(Quantity.CHOICE, Optional.of(choice), votes)));
    bulletin
        .percentages()
        .forEach((choice, share) -> figures.add(share(Quantity.SHARE, Optional.of(choice), share)));
    BigDecimal sum =
        bulletin.votes().values().stream()
            .map(BigDecimal::valueOf)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(MOST) > 0) {
      figures.add(new Figure(Quantity.VOTES, Optional.empty(), sum, MOST));
    }
    add(figures, Quantity.VALID, bulletin.valid());
    add(figures, Quantity.NULLS, bulletin.nulls());
    add(figures, Quantity.BLANK, bulletin.blank());
    add(figures, Quantity.CAST, bulletin.cast());
    add(figures, Quantity.REGISTERED, bulletin.registered());
    bulletin
        .turnout()
        .ifPresent(turnout -> figures.add(share(Quantity.TURNOUT, Optional.empty(), turnout)));
    switch (bulletin.coverage()) {
      case Coverage.OfStations(var percent) ->
          figures.add(share(Quantity.COVERAGE, Optional.empty(), percent));
      case Coverage.Stations(var stations) ->
          figures.add(count(Quantity.STATIONS, Optional.empty(), stations));
      case Coverage.Complete _, Coverage.Unstated _ -> {}
    }
    return figures.stream();
  }

  private static void add(List<Figure> figures, Quantity what, OptionalLong count) {
    count.ifPresent(value -> figures.add(count(what, Optional.empty(), value)));
  }

  private static Figure count(Quantity what, Optional<String> choice, long value) {
    return new Figure(what, choice, BigDecimal.valueOf(value), MOST);
  }

  private static Figure share(Quantity what, Optional<String> choice, BigDecimal value) {
    return new Figure(what, choice, value, Percent.HUNDRED);
  }
}
