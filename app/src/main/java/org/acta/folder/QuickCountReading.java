package org.acta.folder;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.folder.QuickCountDescription.ArrivalFiles;
import org.acta.folder.QuickCountDescription.Naming;
import org.acta.folder.QuickCountDescription.Parsed;
import org.acta.folder.QuickCountFolder.Aside;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.folder.QuickCountFolder.Reason;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.quickcount.Frame;
import org.acta.sheet.Origin;
import org.acta.sheet.Reference;
import org.acta.sheet.Sheets;

/// Reads the files of a quick count: for an estimate, or for a record to keep.
final class QuickCountReading {
  private static final int SHOWN = 10;

  private final Path description;
  private final Parsed parsed;
  private final FolderFiles files;
  private final StationCode code;
  private final Problems problems = new Problems();
  private final List<FileRead> sheetFiles = new ArrayList<>();

  private QuickCountReading(Path description, Parsed parsed) {
    this.description = description;
    this.parsed = parsed;
    this.files = new FolderFiles(Optional.ofNullable(description.getParent()).orElse(Path.of("")));
    this.code = new StationCode(parsed.plan().dropZeros());
  }

  static QuickCountFolder read(Path description, Progress progress) {
    QuickCountReading reading =
        new QuickCountReading(description, QuickCountDescription.read(description));
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

  /// The same files for a record, which may have no arrivals yet.
  static FolderReading forRecord(Path description, Progress progress) {
    return new QuickCountReading(description, QuickCountDescription.forRecord(description))
        .kept(progress);
  }

  private FolderReading kept(Progress progress) {
    Contest contest = parsed.contest().orElseThrow();
    StationRows stations = StationRows.read(parsed.frame().orElseThrow(), code, files, problems);
    merged(stations.frame(description));
    Optional<QuickCountFiles.Draw> draw =
        parsed
            .sample()
            .map(file ->
                new QuickCountFiles.Draw(
                    parsed.draw().published(),
                    parsed.draw().seed(),
                    parsed.draw().perUnit(),
                    StationRows.read(file, code, files, problems).drawn()));
    List<Sheets> sheets = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<List<String>> levels = new ArrayList<>();
    parsed
        .arrivals()
        .ifPresent(plan -> {
          sheets.add(sheets(plan, progress));
          titles.add(plan.sheets().title());
          levels.add(plan.sheets().mapping().levels().stream().map(Mapping.Level::title).toList());
        });
    Function<Reference, Optional<LocalDateTime>> arrived =
        parsed.arrivals().map(this::times).orElseGet(() -> _ -> Optional.empty());
    Naming named = parsed.naming();
    QuickCountFiles count =
        new QuickCountFiles(
            named.id(),
            named.title(),
            named.source(),
            contest.id(),
            contest.choices().stream().map(Choice::id).toList(),
            named.id(),
            parsed.plan(),
            stations.framed(),
            draw,
            arrived);
    Election election =
        new Election(
            parsed.id(),
            parsed.name(),
            parsed.date(),
            List.of(contest),
            new Roll(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of(),
                Roll.Frame.NONE),
            parsed.sources());
    return new FolderReading(
        new ElectionFolder(
            election, sheets, titles, levels, parsed.bulletins(), List.of(), problems),
        FolderReading.origin(description, files),
        parsed.name(),
        sheetFiles,
        Optional.empty(),
        Optional.of(count));
  }

  private Sheets sheets(ArrivalFiles plan, Progress progress) {
    return SheetReader.read(
        plan.sheets(), files, Place.root(parsed.name()), problems, progress, sheetFiles);
  }

  private Function<Reference, Optional<LocalDateTime>> times(ArrivalFiles plan) {
    return ArrivalTimes.read(
            plan.time(), plan.sheets().files(), plan.sheets().options(), files, problems)
        ::of;
  }

  private Counted counted(ArrivalFiles plan, Progress progress) {
    StationRows stations = StationRows.read(parsed.frame().orElseThrow(), code, files, problems);
    Frame frame = stations.frame(description);
    merged(frame);
    List<Origin> sampleFiles = new ArrayList<>();
    Optional<Map<String, String>> drawn =
        parsed
            .sample()
            .map(file -> {
              StationRows rows = StationRows.read(file, code, files, problems);
              sampleFiles.addAll(rows.origins());
              return rows.strata();
            });
    Sheets sheets = sheets(plan, progress);
    QuickCountJoin join = QuickCountJoin.of(frame, drawn, sheets, times(plan), parsed.plan());
    return join.counted(stations.origins(), sampleFiles, sheets, plan.sheets().source())
        .orElseThrow(() -> noArrivals(sheets.size(), join.aside()));
  }

  /// That no row can be used, after the first problems that may be why.
  private FolderException noArrivals(int rows, List<Aside> aside) {
    List<Problem> all = new ArrayList<>(problems.first().stream().limit(SHOWN).toList());
    all.add(Problem.in(description, Kind.NO_ARRIVALS, rows, reasons(aside)));
    return new FolderException(all);
  }

  /// How often each reason set a row aside, such as `not-in-frame 55`.
  private static String reasons(List<Aside> aside) {
    Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    aside.forEach(row -> reasons.merge(row.reason(), 1L, Long::sum));
    return reasons.entrySet().stream()
        .map(reason ->
            reason.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + " "
                + reason.getValue())
        .collect(Collectors.joining(", "));
  }

  /// Refuses a stratum to be merged that the frame does not have.
  private void merged(Frame frame) {
    Set<String> named = new HashSet<>();
    for (List<String> together : parsed.plan().strata()) {
      for (String stratum : together) {
        if (frame.stratum(stratum).isEmpty() || !named.add(stratum)) {
          throw Problem.in(description, Kind.UNKNOWN_STRATUM, stratum)
              .atField("estimate.merge")
              .exception();
        }
      }
    }
  }
}
