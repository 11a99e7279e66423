package org.acta.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.acta.folder.SamplingFrame;
import org.acta.format.Problem;
import org.acta.format.TableOptions;
import org.acta.quickcount.Allocation;
import org.acta.quickcount.Design;
import org.acta.quickcount.Frame;
import org.acta.quickcount.Lottery;
import org.acta.quickcount.Planning;
import org.acta.quickcount.Sample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta quickcount design`: how many stations to draw, and the draw.
@Command(
    name = "design",
    description = {
      "Plans a stratified sample of polling stations, and draws it from a published seed.",
      "",
      "Says how wide the interval will be for a size, or how large the sample must be for a wanted"
          + " margin. With --seed it draws: each station's ticket is the SHA-256 of the seed, a"
          + " comma and its code, and the lowest tickets of each stratum are drawn, so that anybody"
          + " can draw it again in any language."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta quickcount design stations.csv --station CODE --stratum REGION \\",
      "      --margin 1",
      "  acta quickcount design stations.csv --station CODE --stratum REGION \\",
      "      --size 600 --seed 49035178829436610627 --out sample.csv",
      "  acta quickcount design stations.csv --station CODE --stratum REGION \\",
      "      --margin 0.8 --votes ALVES_2021 --of VALID_2021 \\",
      "      --allocation neyman --arriving 85",
      "  acta quickcount design stations.csv --station CENTRE,TABLE \\",
      "      --cluster CENTRE --stratum REGION --size 300 --per-cluster 1",
      "",
      "The seed must be chosen after the file is fixed and by nobody alone: throw",
      "ten-sided dice in public. Every stratum gets two at least, or all it has."
    })
final class QuickCountDesignCommand implements Callable<Integer> {
  /// How units are divided among strata.
  enum Dividing {
    PROPORTIONAL,
    EQUAL,
    NEYMAN
  }

  @Parameters(index = "0", paramLabel = "FRAME", description = "A table with every station.")
  private @Nullable Path file;

  @Option(
      names = "--station",
      paramLabel = "COLUMN",
      split = ",",
      required = true,
      description = "Columns that together name a station.")
  private List<String> station = List.of();

  @Option(
      names = "--stratum",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns that together name its stratum (default: one stratum).")
  private List<String> stratum = List.of();

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns of what is drawn together, such as a polling centre.")
  private List<String> cluster = List.of();

  @Option(
      names = "--per-cluster",
      paramLabel = "N",
      description = "Stations to draw of each cluster (default: all).")
  private @Nullable Integer perCluster;

  @Option(
      names = "--registered",
      paramLabel = "COLUMN",
      split = ",",
      description = "Registered voters, to be added up.")
  private List<String> registered = List.of();

  @Option(names = "--size", paramLabel = "N", description = "Stations, or clusters, to draw.")
  private @Nullable Integer size;

  @Option(
      names = "--margin",
      paramLabel = "POINTS",
      description = "Draw as many as give this half-width of the 95 %% interval.")
  private @Nullable BigDecimal margin;

  @Option(
      names = "--arriving",
      paramLabel = "PERCENT",
      defaultValue = "100",
      description = "Sheets expected to arrive; --margin then draws more (default: all).")
  private BigDecimal arriving = BigDecimal.valueOf(100);

  @Option(
      names = "--spread",
      paramLabel = "POINTS",
      defaultValue = "15",
      description =
          "Guess of how far a choice's share differs between units of a stratum, as a standard"
              + " deviation (default: ${DEFAULT-VALUE}).")
  private BigDecimal spread = BigDecimal.valueOf(15);

  @Option(
      names = "--votes",
      paramLabel = "COLUMN",
      description = "Instead of a guess: a choice's votes at an earlier election.")
  private @Nullable String votes;

  @Option(
      names = "--of",
      paramLabel = "COLUMN",
      description = "With --votes: the votes that they are a share of.")
  private @Nullable String of;

  @Option(
      names = "--allocation",
      paramLabel = "HOW",
      defaultValue = "proportional",
      description =
          "proportional, equal, or neyman, which needs --votes (default:" + " ${DEFAULT-VALUE}).")
  private Dividing allocation = Dividing.PROPORTIONAL;

  @Option(
      names = "--units",
      paramLabel = "STRATUM=N",
      description = "Declares how many of a stratum are drawn; once for each stratum.")
  private Map<String, Integer> units = new LinkedHashMap<>();

  @Option(
      names = "--certainty",
      paramLabel = "STRATUM",
      description = "A stratum of which everything is drawn; may be repeated.")
  private List<String> certainty = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "SEED", description = "Draw, from this published seed.")
  private @Nullable String seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the sample to this CSV file; it appears only when whole.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    requireSense();
    SamplingFrame read =
        SamplingFrame.read(
            Optional.ofNullable(file).orElseThrow(),
            TableOptions.none(),
            new SamplingFrame.Columns(
                station,
                stratum,
                cluster,
                registered,
                Optional.ofNullable(votes),
                Optional.ofNullable(of)));
    for (Problem problem : read.problems().first()) {
      Terminal.complain(problem.sentence(Locale.ENGLISH));
    }
    if (read.problems().count() > 0) {
      throw Refusal.evidence(
          "no sample was drawn, since the frame has "
              + read.problems().count()
              + " rows that cannot be used; mend them first, or the draw leaves stations out");
    }
    Frame frame = read.frame();
    requireStrata(frame);
    Planning planning = planning(read);
    Design design = design(frame, planning);
    Terminal.print(plan(read, design, planning));
    if (seed != null) {
      draw(design, new Lottery(seed));
    } else {
      Terminal.say("Nothing is drawn yet: add --seed, and --out for the file.");
    }
    return 0;
  }

  private void requireSense() {
    int ways = (size == null ? 0 : 1) + (margin == null ? 0 : 1) + (units.isEmpty() ? 0 : 1);
    if (ways != 1) {
      throw Refusal.misuse("say one of --size, --margin and --units");
    }
    if ((votes == null) != (of == null)) {
      throw Refusal.misuse("--votes and --of go together");
    }
    if (allocation == Dividing.NEYMAN && votes == null) {
      throw Refusal.misuse("--allocation neyman needs --votes and --of of an earlier election");
    }
    if (margin != null && (margin.signum() <= 0 || margin.compareTo(BigDecimal.valueOf(50)) > 0)) {
      throw Refusal.misuse("--margin is above 0 and at most 50 points, not " + margin);
    }
    if (spread.signum() <= 0 || spread.compareTo(BigDecimal.valueOf(50)) > 0) {
      throw Refusal.misuse("--spread is above 0 and at most 50 points, not " + spread);
    }
    if (arriving.signum() <= 0 || arriving.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw Refusal.misuse("--arriving is above 0 and at most 100 per cent, not " + arriving);
    }
    if (perCluster != null && (perCluster < 1 || cluster.isEmpty())) {
      throw Refusal.misuse("--per-cluster is at least 1, and goes with --cluster");
    }
    if (seed != null && seed.isBlank()) {
      throw Refusal.misuse("--seed is not blank");
    }
    if (out != null && seed == null) {
      throw Refusal.misuse("--out needs a --seed to draw from");
    }
  }

  private void requireStrata(Frame frame) {
    List<String> named = new ArrayList<>(certainty);
    named.addAll(units.keySet());
    for (String code : named) {
      if (frame.stratum(code).isEmpty()) {
        throw Refusal.evidence("the frame has no stratum '" + code + "'");
      }
    }
  }

  private Planning planning(SamplingFrame read) {
    if (votes == null) {
      return new Planning.Spread(spread.movePointLeft(2).doubleValue());
    }
    if (read.earlier().isEmpty()) {
      throw Refusal.evidence("no row has votes in both columns of --votes and --of");
    }
    return new Planning.History(read.earlier());
  }

  private Design design(Frame frame, Planning planning) {
    OptionalInt per = perCluster == null ? OptionalInt.empty() : OptionalInt.of(perCluster);
    Set<String> sure = new LinkedHashSet<>(certainty);
    Allocation how =
        switch (allocation) {
          case PROPORTIONAL -> new Allocation.Proportional();
          case EQUAL -> new Allocation.Equal();
          case NEYMAN -> new Allocation.Neyman(planning.spread(frame));
        };
    int least = Design.smallest(frame, sure);
    int most = frame.strata().stream().mapToInt(Frame.Stratum::units).sum();
    try {
      if (!units.isEmpty()) {
        return Design.of(frame, new Allocation.Declared(units), 0, sure, per);
      }
      if (size != null) {
        return Design.of(frame, how, size, sure, per);
      }
    } catch (IllegalArgumentException e) {
      throw Refusal.evidence(String.valueOf(e.getMessage()));
    }
    double wanted = Optional.ofNullable(margin).orElseThrow().movePointLeft(2).doubleValue();
    OptionalInt needed =
        planning.smallest(wanted, 0.95, least, most, n -> Design.of(frame, how, n, sure, per));
    if (needed.isEmpty()) {
      throw Refusal.evidence(
          "no sample of this frame reaches a margin of "
              + margin
              + " points with --per-cluster "
              + perCluster
              + "; draw more of each cluster");
    }
    int more =
        BigDecimal.valueOf(needed.getAsInt())
            .multiply(BigDecimal.valueOf(100))
            .divide(arriving, 0, RoundingMode.CEILING)
            .min(BigDecimal.valueOf(most))
            .intValueExact();
    return Design.of(frame, how, more, sure, per);
  }

  private String plan(SamplingFrame read, Design design, Planning planning) {
    StringBuilder text = new StringBuilder();
    Frame frame = read.frame();
    text.append("Frame      ")
        .append(read.origin().file())
        .append(" (SHA-256 ")
        .append(read.origin().sha256())
        .append(")\n           ")
        .append(frame.stations().size())
        .append(" stations, ")
        .append(frame.strata().size())
        .append(frame.strata().size() == 1 ? " stratum\n" : " strata\n");
    text.append("Sample     ")
        .append(design.size())
        .append(frame.clustered() ? " clusters of stations, " : " stations, ")
        .append(units.isEmpty() ? word(allocation) : "as declared")
        .append('\n');
    double expected = planning.margin(design, 0.95);
    double wider = planning.margin(design, 0.99);
    text.append("Margin     ±")
        .append(points(expected))
        .append(" points at 95 %, ±")
        .append(points(wider))
        .append(" at 99 %, if every sheet arrives\n           ")
        .append(assumption(read))
        .append('\n');
    if (arriving.compareTo(BigDecimal.valueOf(100)) < 0) {
      double fewer = Math.sqrt(100 / arriving.doubleValue());
      text.append("           about ±")
          .append(points(expected * fewer))
          .append(" at 95 % if ")
          .append(arriving.toPlainString())
          .append(" % arrive and are like the rest\n");
    }
    text.append('\n').append(strata(design));
    return text.toString();
  }

  private static String word(Dividing dividing) {
    return dividing.name().toLowerCase(Locale.ROOT) + " allocation";
  }

  private String assumption(SamplingFrame read) {
    return votes == null
        ? "guess: shares differ between units of a stratum by "
            + spread.toPlainString()
            + " points (standard deviation), and units are alike in size"
        : "from " + votes + " of " + of + " at " + read.earlier().size() + " stations";
  }

  private static String points(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).setScale(2, RoundingMode.HALF_UP).toString();
  }

  private static String strata(Design design) {
    StringBuilder text = new StringBuilder();
    int width = 7;
    for (Frame.Stratum stratum : design.frame().strata()) {
      width = Math.max(width, Math.min(40, stratum.code().length()));
    }
    String line = "%-" + width + "s %10s %10s %10s\n";
    text.append(String.format(Locale.ROOT, line, "stratum", "stations", "units", "drawn"));
    for (Frame.Stratum stratum : design.frame().strata()) {
      int drawn = design.units().getOrDefault(stratum.code(), 0);
      text.append(
          String.format(
              Locale.ROOT,
              line,
              stratum.code().isEmpty() ? "(all)" : stratum.code(),
              stratum.stations(),
              stratum.units(),
              drawn + (drawn == stratum.units() ? " all" : "")));
    }
    return text.append('\n').toString();
  }

  private void draw(Design design, Lottery lottery) {
    Sample sample = design.draw(lottery);
    String csv = SampleFile.csv(sample, lottery);
    if (out == null) {
      Terminal.print(csv);
      return;
    }
    WholeFile.write(out, csv);
    String first = sample.stations().getFirst().cluster();
    Terminal.say(
        sample.stations().size()
            + " stations are drawn from the seed "
            + lottery.seed()
            + " into "
            + out
            + ".");
    Terminal.say("Check a ticket:  printf '%s' '" + lottery.seed() + "," + first + "' | sha256sum");
  }
}
