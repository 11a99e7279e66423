package org.acta.simulate;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;

/// Makes an election up and writes it, station by station.
///
/// Nothing is held in memory but the plan, hashes of the votes, and the few rows that come again.
/// The description is written last, so that a run cut short leaves no folder that can be read.
final class FolderWriter {
  private static final String ALGORITHM = "L64X128MixRandom";

  /// One in so many stations is followed by a row that was waiting to come again.
  private static final int LATER = 8;

  private final Simulation simulation;
  private final RandomGenerator random;
  private final StationPlan plan;
  private final Landscape landscape;
  private final Voting voting;
  private final Slip slip;
  private final DistinctVotes distinct;
  private final Truth truth;
  private final SheetWriter sheets;
  private final Optional<SheetWriter> roll;
  private final Queue<Later> later = new ArrayDeque<>();
  private final Queue<Source> sources = new ArrayDeque<>();
  private int invented;

  private FolderWriter(Simulation simulation, SheetWriter sheets, Optional<SheetWriter> roll) {
    this.simulation = simulation;
    this.random = RandomGeneratorFactory.of(ALGORITHM).create(simulation.seed());
    this.plan = StationPlan.draw(simulation, random);
    this.landscape = new Landscape(simulation, random);
    this.voting = new Voting(landscape, simulation.choices(), random);
    this.slip = new Slip(random);
    this.distinct =
        new DistinctVotes(simulation.stations() + simulation.mistakes().of(Check.NOT_ON_ROLL));
    this.truth = new Truth(simulation.choices());
    this.sheets = sheets;
    this.roll = roll;
  }

  /// A row that follows later, because of a mistake.
  private record Later(Check check, Draft draft, long firstLine) {}

  /// A sheet that another station's will repeat.
  private record Source(Draft draft, long line) {}

  static void write(Simulation simulation, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new DirectoryNotEmptyException(folder.toString());
      }
    }
    try (SheetWriter sheets =
            new SheetWriter(
                folder.resolve(simulation.sheetsFile()), simulation.gzip(), simulation.columns());
        SheetWriter roll =
            simulation.roll()
                ? new SheetWriter(
                    folder.resolve("roll.csv"), false, List.of("station", "registered"))
                : null) {
      new FolderWriter(simulation, sheets, Optional.ofNullable(roll)).write(folder);
    }
  }

  private void write(Path folder) throws IOException {
    for (int station = 0; station < simulation.stations(); station++) {
      if (station > 0) {
        landscape.step();
      }
      station(station);
      if (!later.isEmpty() && random.nextInt(LATER) == 0) {
        again(later.remove());
      }
    }
    while (!later.isEmpty()) {
      again(later.remove());
    }
    truth.write(simulation, plan, folder.resolve("truth.json"));
    Files.writeString(
        folder.resolve("election.yaml"),
        DescriptionText.of(simulation, truth.registered(), simulation.stations()));
  }

  /// The code of the station at a position.
  static String code(int station) {
    return Integer.toString(10_000_000 + station);
  }

  private void station(int station) {
    Optional<Check> mistake = plan.mistake(station);
    if (mistake.isPresent() && mistake.get() == Check.SAME_VOTES) {
      copied(code(station), sources.remove());
      return;
    }
    Pair pair = draw(code(station), mistake, plan.copiedLater(station));
    listed(pair.flawless);
    if (!plan.withheld(station)) {
      long line = row(pair.written, !mistake.equals(Optional.of(Check.EMPTY)));
      if (plan.copiedLater(station)) {
        sources.add(new Source(pair.written, line));
      }
      mistake.ifPresent(check -> mistaken(check, pair.written, line));
    }
  }

  /// What voters did, and what the sheet says.
  private record Pair(Draft flawless, Draft written) {}

  /// Draws until the sheet can be written without a finding that was not planned.
  private Pair draw(String code, Optional<Check> mistake, boolean copiedLater) {
    while (true) {
      Draft flawless = voting.sheet(code, voting.registered());
      boolean ordinary = mistake.isEmpty() && !copiedLater;
      if (ordinary || Slip.suits(flawless)) {
        Draft written = flawless.copy(code);
        mistake.ifPresent(check -> slip.make(check, written));
        if (!written.comparable() || distinct.add(written)) {
          return new Pair(flawless, written);
        }
      }
    }
  }

  private void listed(Draft flawless) {
    truth.voted(flawless);
    roll.ifPresent(file -> file.station(flawless.station(), flawless.get(Item.REGISTERED)));
  }

  private long row(Draft draft, boolean counts) {
    truth.row();
    if (counts) {
      truth.counted(draft);
    }
    return sheets.sheet(draft);
  }

  /// Records a mistake, now or when its second row is written.
  private void mistaken(Check check, Draft draft, long line) {
    switch (check) {
      case STATION_REPEATED -> later.add(new Later(check, draft, line));
      case STATION_DISPUTED -> {
        Draft other = draft.copy(draft.station());
        slip.otherVersion(other);
        later.add(new Later(check, other, line));
      }
      case NOT_ON_ROLL -> {
        String code = code(simulation.stations() + invented++);
        later.add(new Later(check, draw(code, Optional.of(check), false).written, line));
      }
      default -> truth.mistake(check, draft.station(), line, 0);
    }
  }

  private void again(Later waiting) {
    Draft draft = waiting.draft;
    boolean invented = waiting.check == Check.NOT_ON_ROLL;
    long line = row(draft, invented);
    if (invented) {
      truth.mistake(waiting.check, draft.station(), line, 0);
    } else {
      truth.mistake(waiting.check, draft.station(), waiting.firstLine, line);
    }
  }

  /// A station at another place, with as many voters, whose sheet repeats the source's.
  private void copied(String code, Source source) {
    if (Arrays.equals(source.draft.places(), landscape.places())) {
      landscape.leave();
    }
    Draft flawless = voting.sheet(code, source.draft.get(Item.REGISTERED));
    listed(flawless);
    Draft copy = new Draft(code, flawless.places(), source.draft.figures());
    truth.mistake(Check.SAME_VOTES, code, source.line, row(copy, true));
  }
}
