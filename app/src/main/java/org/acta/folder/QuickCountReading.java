package org.acta.folder;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Rule.Base;
import org.acta.folder.QuickCountDescription.ArrivalFiles;
import org.acta.folder.QuickCountDescription.Parsed;
import org.acta.folder.QuickCountFolder.Aside;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.folder.QuickCountFolder.Reason;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.quickcount.Arrival;
import org.acta.quickcount.Frame;
import org.acta.quickcount.QuickCount;
import org.acta.quickcount.Sample;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;

/// Reads the files of a quick count and puts every arrival beside its station of the frame.
final class QuickCountReading {
  private static final int SHOWN = 10;

  private final Path description;
  private final Parsed parsed;
  private final FolderFiles files;
  private final StationCode code;
  private final Problems problems = new Problems();
  private final List<Aside> aside = new ArrayList<>();

  private QuickCountReading(Path description) {
    this.description = description;
    this.parsed = QuickCountDescription.read(description);
    this.files = new FolderFiles(Optional.ofNullable(description.getParent()).orElse(Path.of("")));
    this.code = new StationCode(parsed.settings().dropZeros());
  }

  static QuickCountFolder read(Path description, Progress progress) {
    QuickCountReading reading = new QuickCountReading(description);
    Optional<Counted> counted =
        reading.parsed.arrivals().map(arrivals -> reading.counted(arrivals, progress));
    List<PublishedTable> published =
        reading.parsed.published().stream()
            .map(plan -> PublishedReader.read(plan, reading.files, reading.problems))
            .toList();
    Parsed parsed = reading.parsed;
    return new QuickCountFolder(
        parsed.id(),
        parsed.name(),
        parsed.date(),
        parsed.sources(),
        parsed.bulletins(),
        counted,
        published,
        reading.problems);
  }

  private Counted counted(ArrivalFiles plan, Progress progress) {
    Contest contest = parsed.contest().orElseThrow();
    StationRows stations = StationRows.read(parsed.frame().orElseThrow(), code, files, problems);
    Frame frame = merged(stations.frame(description));
    List<Origin> sampleFiles = new ArrayList<>();
    Optional<Sample> sample =
        parsed
            .sample()
            .map(file -> {
              StationRows rows = StationRows.read(file, code, files, problems);
              sampleFiles.addAll(rows.origins());
              return sample(frame, stations, rows);
            });
    Sheets sheets =
        SheetReader.read(
            plan.sheets(), files, Place.root(parsed.name()), problems, progress, new ArrayList<>());
    ArrivalTimes times =
        ArrivalTimes.read(
            plan.time(), plan.sheets().files(), plan.sheets().options(), files, problems);
    List<Arrival> arrivals = arrivals(frame, sample, sheets, times);
    if (arrivals.isEmpty()) {
      throw noArrivals(sheets.size());
    }
    return new Counted(
        contest,
        QuickCount.of(frame, sample, arrivals),
        parsed.settings().of(),
        parsed.settings().leads(),
        parsed.settings().merged(),
        parsed.settings().calibrated(),
        stations.origins(),
        sampleFiles,
        sheets.origins(),
        plan.sheets().source(),
        aside);
  }

  /// That no row can be used, after the first problems that may be why.
  private FolderException noArrivals(int rows) {
    List<Problem> all = new ArrayList<>(problems.first().stream().limit(SHOWN).toList());
    all.add(Problem.in(description, Kind.NO_ARRIVALS, rows, reasons()));
    return new FolderException(all);
  }

  /// How often each reason set a row aside, such as `not-in-frame 55`.
  private String reasons() {
    Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    aside.forEach(row -> reasons.merge(row.reason(), 1L, Long::sum));
    return reasons.entrySet().stream()
        .map(reason ->
            reason.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + " "
                + reason.getValue())
        .collect(Collectors.joining(", "));
  }

  private Frame merged(Frame frame) {
    List<List<String>> merged =
        parsed.settings().merged().stream()
            .map(together -> together.stream().map(code::of).toList())
            .toList();
    Set<String> named = new HashSet<>();
    for (List<String> together : merged) {
      for (String stratum : together) {
        if (frame.stratum(stratum).isEmpty() || !named.add(stratum)) {
          throw Problem.in(description, Kind.UNKNOWN_STRATUM, stratum)
              .atField("estimate.merge")
              .exception();
        }
      }
    }
    return frame.merging(merged);
  }

  private Sample sample(Frame frame, StationRows stations, StationRows rows) {
    List<Frame.Station> drawn = new ArrayList<>();
    for (String station : rows.codes()) {
      Optional<Frame.Station> known = frame.station(station);
      if (known.isEmpty()) {
        aside.add(new Aside(Reason.DRAWN_NOT_IN_FRAME, station, Optional.empty()));
      } else {
        drawn.add(known.get());
        String said = rows.stratum(station);
        if (!said.isEmpty() && !said.equals(stations.stratum(station))) {
          aside.add(new Aside(Reason.OTHER_STRATUM, station, Optional.empty()));
        }
      }
    }
    return new Sample(drawn);
  }

  private List<Arrival> arrivals(
      Frame frame, Optional<Sample> sample, Sheets sheets, ArrivalTimes times) {
    Set<String> drawn = new HashSet<>();
    sample.ifPresent(s -> s.stations().forEach(station -> drawn.add(station.code())));
    Map<String, Integer> first = new LinkedHashMap<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (int row : inOrder(sheets, times)) {
      String station = code.of(sheets.station(row));
      Optional<Frame.Station> known = frame.station(station);
      Optional<Arrival> arrival =
          known.flatMap(of -> arrival(of, sheets, row, times.of(sheets.reference(row))));
      Integer before = first.get(station);
      if (known.isEmpty()) {
        setAside(Reason.NOT_IN_FRAME, sheets, row, station);
      } else if (sample.isPresent() && !drawn.contains(station)) {
        setAside(Reason.NOT_IN_SAMPLE, sheets, row, station);
      } else if (before != null) {
        setAside(
            sheets.sameFigures(before, row) ? Reason.REPEATED : Reason.DISPUTED,
            sheets,
            row,
            station);
      } else if (arrival.isEmpty()) {
        setAside(Reason.INCOMPLETE, sheets, row, station);
      } else {
        first.put(station, row);
        arrivals.add(arrival.get());
      }
    }
    return arrivals;
  }

  /// The rows as they came in; where nobody says when, as they stand in the files.
  private static List<Integer> inOrder(Sheets sheets, ArrivalTimes times) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < sheets.size(); row++) {
      rows.add(row);
    }
    rows.sort(
        Comparator.comparing(
            (Integer row) -> times.of(sheets.reference(row)).orElse(LocalDateTime.MAX)));
    return rows;
  }

  private void setAside(Reason reason, Sheets sheets, int row, String station) {
    aside.add(new Aside(reason, station, Optional.of(sheets.reference(row))));
  }

  private Optional<Arrival> arrival(
      Frame.Station station, Sheets sheets, int row, Optional<LocalDateTime> at) {
    OptionalLong base = parsed.settings().of() == Base.VALID ? sheets.valid(row) : sheets.cast(row);
    OptionalLong cast = sheets.cast(row);
    if (!sheets.complete(row)
        || base.isEmpty()
        || base.getAsLong() < 0
        || cast.orElse(0) < 0
        || (sheets.has(Item.CAST) && cast.isEmpty())) {
      return Optional.empty();
    }
    List<Long> votes = new ArrayList<>();
    for (int choice = 0; choice < sheets.choices(); choice++) {
      long packed = sheets.votes(row, choice);
      if (!Figure.isCount(packed) || packed < 0) {
        return Optional.empty();
      }
      votes.add(packed);
    }
    return Optional.of(new Arrival(station, votes, base.getAsLong(), cast, at));
  }
}
