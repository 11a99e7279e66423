package org.acta.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acta.bulletin.Bulletin;
import org.acta.election.Rule.Base;
import org.acta.folder.QuickCountFolder;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.quickcount.Estimand;
import org.acta.quickcount.Estimate;
import org.acta.quickcount.QuickCount;
import org.acta.quickcount.Response;
import org.acta.quickcount.Unseen;

/// What was computed for a quick count: the one model that text, JSON and HTML are printed from.
///
/// @param figures every choice in ballot order, the leads, and the turnout; empty without arrivals
/// @param responses by stratum; empty without arrivals
/// @param curve of the first lead, or of the only choice, as time went on
/// @param announced every bulletin of the contest, in the order described
public record QuickCountReport(
    QuickCountFolder folder,
    List<Figure> figures,
    List<Response> responses,
    List<QuickCount.Moment> curve,
    List<Announced> announced) {
  private static final int MOMENTS = 12;

  /// One figure.
  ///
  /// @param calibrated with weights that give the registered voters, if that was asked for
  /// @param unseen what the missing sheets of the sample could do
  public record Figure(
      Estimand estimand,
      Estimate estimate,
      Optional<Estimate> calibrated,
      Optional<Unseen> unseen) {}

  /// A bulletin beside the estimates.
  ///
  /// @param compared the figures that both have, in the order of [QuickCountReport#figures]
  public record Announced(Bulletin bulletin, List<Compared> compared) {
    public Announced {
      compared = List.copyOf(compared);
    }
  }

  /// An announced figure beside its estimate.
  public record Compared(Figure figure, Estimate.Distance distance) {}

  public QuickCountReport {
    figures = List.copyOf(figures);
    responses = List.copyOf(responses);
    curve = List.copyOf(curve);
    announced = List.copyOf(announced);
  }

  /// Computes everything that the folder allows.
  public static QuickCountReport of(QuickCountFolder folder) {
    if (folder.counted().isEmpty()) {
      return new QuickCountReport(folder, List.of(), List.of(), List.of(), List.of());
    }
    Counted counted = folder.counted().get();
    Optional<QuickCount> calibrated =
        counted.calibrated() ? Optional.of(counted.count().calibrated()) : Optional.empty();
    List<Figure> figures = new ArrayList<>();
    for (Estimand estimand : estimands(counted)) {
      counted
          .count()
          .estimate(estimand)
          .ifPresent(estimate ->
              figures.add(
                  new Figure(
                      estimand,
                      estimate,
                      calibrated.flatMap(count -> count.estimate(estimand)),
                      counted.count().unseen(estimand))));
    }
    List<QuickCount.Moment> curve =
        figures.stream()
            .map(Figure::estimand)
            .filter(estimand -> estimand instanceof Estimand.Lead)
            .findFirst()
            .or(() -> figures.stream().map(Figure::estimand).findFirst())
            .map(estimand -> counted.count().curve(estimand, MOMENTS))
            .orElse(List.of());
    List<Announced> announced =
        folder.bulletins().stream()
            .filter(bulletin -> bulletin.contest().equals(counted.contest().id()))
            .map(bulletin -> new Announced(bulletin, compared(counted, bulletin, figures)))
            .toList();
    return new QuickCountReport(folder, figures, counted.count().responses(), curve, announced);
  }

  private static List<Estimand> estimands(Counted counted) {
    List<Estimand> estimands = new ArrayList<>();
    int choices = counted.contest().choices().size();
    for (int choice = 0; choice < choices; choice++) {
      estimands.add(new Estimand.Share(choice));
    }
    if (counted.leads().isEmpty() && choices > 1) {
      List<Integer> leading =
          IntStream.range(0, choices)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer choice) -> -share(counted, choice))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      estimands.add(new Estimand.Lead(leading.get(0), leading.get(1)));
    }
    counted.leads().forEach(pair -> estimands.add(new Estimand.Lead(pair.get(0), pair.get(1))));
    estimands.add(new Estimand.Turnout());
    return estimands;
  }

  private static double share(Counted counted, int choice) {
    return counted.count().estimate(new Estimand.Share(choice)).map(Estimate::value).orElse(0.0);
  }

  private static List<Compared> compared(Counted counted, Bulletin bulletin, List<Figure> figures) {
    List<Compared> compared = new ArrayList<>();
    for (Figure figure : figures) {
      announced(counted, bulletin, figure.estimand())
          .ifPresent(share ->
              compared.add(new Compared(figure, figure.estimate().to(share.doubleValue()))));
    }
    return compared;
  }

  /// What a bulletin says of a figure, as a share.
  private static Optional<BigDecimal> announced(
      Counted counted, Bulletin bulletin, Estimand estimand) {
    return switch (estimand) {
      case Estimand.Share(int choice) -> share(counted, bulletin, choice);
      case Estimand.Lead(int ahead, int behind) ->
          share(counted, bulletin, ahead)
              .flatMap(a -> share(counted, bulletin, behind).map(a::subtract));
      case Estimand.Turnout() -> bulletin.turnout().map(percent -> percent.movePointLeft(2));
    };
  }

  private static Optional<BigDecimal> share(Counted counted, Bulletin bulletin, int choice) {
    String id = counted.contest().choices().get(choice).id();
    Optional<BigDecimal> printed = Optional.ofNullable(bulletin.percentages().get(id));
    return printed
        .map(percent -> percent.movePointLeft(2))
        .or(() ->
            Optional.ofNullable(bulletin.votes().get(id))
                .filter(_ -> whole(counted, bulletin) > 0)
                .map(
                    votes -> Numerals.share(votes, whole(counted, bulletin), 12).movePointLeft(2)));
  }

  /// What announced votes are shares of; zero if the bulletin does not say.
  private static long whole(Counted counted, Bulletin bulletin) {
    if (counted.of() == Base.CAST) {
      return bulletin.cast().orElse(0);
    }
    boolean every =
        counted.contest().choices().stream()
            .allMatch(choice -> bulletin.votes().containsKey(choice.id()));
    return bulletin.valid().orElse(every ? sum(bulletin.votes()) : 0);
  }

  private static long sum(Map<String, Long> votes) {
    return votes.values().stream().mapToLong(Long::longValue).sum();
  }

  /// A figure by ids, for programs: a choice, `lead:A:B` or `turnout`.
  public String name(Estimand estimand) {
    Counted counted = folder.counted().orElseThrow();
    return switch (estimand) {
      case Estimand.Share(int choice) -> id(counted, choice);
      case Estimand.Lead(int ahead, int behind) ->
          "lead:" + id(counted, ahead) + ":" + id(counted, behind);
      case Estimand.Turnout() -> "turnout";
    };
  }

  private static String id(Counted counted, int choice) {
    return counted.contest().choices().get(choice).id();
  }

  /// Stations in the sample; those that arrived if nobody says what was drawn.
  public int drawn() {
    return responses.stream().mapToInt(r -> r.drawnStations().orElse(r.sheets())).sum();
  }

  /// Sheets that came in.
  public int arrived() {
    return responses.stream().mapToInt(Response::sheets).sum();
  }

  /// Whether it is known which stations were drawn.
  public boolean knowsSample() {
    return folder.counted().flatMap(counted -> counted.count().sample()).isPresent();
  }
}
