package org.acta.record;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.folder.QuickCountJoin;
import org.acta.folder.QuickCountPlan;
import org.acta.quickcount.Arrival;
import org.acta.quickcount.Frame;
import org.acta.record.RecordedCount.Fault;
import org.acta.record.RecordedCount.Filed;
import org.acta.record.RecordedCount.Why;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;

/// The quick counts of one election as their entries come by.
final class QuickCountEntries {
  private final Objections objections;
  private final Map<List<String>, Count> counts = new LinkedHashMap<>();
  private final Map<Long, LocalDateTime> arrived = new HashMap<>();

  QuickCountEntries(Objections objections) {
    this.objections = objections;
  }

  /// A file of the frame or of the sample as it comes by.
  private static final class OneFile {
    private final Filed filed;
    private long part;

    OneFile(Filed filed) {
      this.filed = filed;
    }
  }

  /// A quick count in the making.
  private static final class Count {
    private final String source;
    private final String id;
    private Optional<Planned> plan = Optional.empty();
    private final Map<Long, OneFile> framed = new LinkedHashMap<>();
    private final Map<Long, OneFile> sampled = new LinkedHashMap<>();
    private final List<Frame.Station> stations = new ArrayList<>();
    private final Map<String, String> strata = new LinkedHashMap<>();
    private Optional<String> twice = Optional.empty();
    private Optional<String> seed = Optional.empty();
    private OptionalInt perCluster = OptionalInt.empty();

    Count(String source, String id) {
      this.source = source;
      this.id = id;
    }
  }

  private record Planned(long index, QuickCountPart.Plan plan) {}

  private Count count(Entry entry, QuickCountBody body) {
    return counts.computeIfAbsent(
        List.of(entry.source(), body.count()), _ -> new Count(entry.source(), body.count()));
  }

  /// Takes a plan that stands; the last one counts.
  void plan(long index, Entry entry, QuickCountBody body, QuickCountPart.Plan plan) {
    count(entry, body).plan = Optional.of(new Planned(index, plan));
  }

  /// Takes stations of a file that stands.
  ///
  /// @param submission index of the submission that they follow
  /// @param entries how many follow it
  void stations(
      long index, Entry entry, QuickCountBody body, long submission, Origin origin, long entries) {
    Count count = count(entry, body);
    Filed filed = new Filed(submission, origin, entry.claimed(), entry.obtained(), entries);
    switch (body.says()) {
      case QuickCountPart.Framed framed -> {
        if (follows(count.framed, filed, index, framed.part())) {
          framed.runs().forEach(run -> add(count, run));
        }
      }
      case QuickCountPart.Drawn drawn -> {
        if (follows(count.sampled, filed, index, drawn.part())) {
          count.seed = count.seed.or(drawn::seed);
          count.perCluster = count.perCluster.isPresent() ? count.perCluster : drawn.perCluster();
          drawn.strata().forEach(run -> add(count, run));
        }
      }
      case QuickCountPart.Plan _ -> throw new IllegalArgumentException("a plan has no stations");
    }
  }

  private boolean follows(Map<Long, OneFile> files, Filed filed, long index, long part) {
    OneFile file = files.computeIfAbsent(filed.submission(), _ -> new OneFile(filed));
    if (part != file.part + 1) {
      objections.add(new Objection.PartOutOfOrder(index, part));
      return false;
    }
    file.part = part;
    return true;
  }

  private static void add(Count count, QuickCountPart.Run run) {
    run.registered()
        .forEach((code, voters) ->
            count.stations.add(
                new Frame.Station(
                    code,
                    run.stratum(),
                    run.cluster().orElse(code),
                    run.group().orElse(""),
                    voters)));
  }

  private static void add(Count count, QuickCountPart.DrawnRun run) {
    for (String code : run.stations()) {
      if (count.strata.putIfAbsent(code, run.stratum()) != null) {
        count.twice = count.twice.or(() -> Optional.of(code));
      }
    }
  }

  /// Takes the moment at which a sheet came in.
  void arrived(long index, LocalDateTime at) {
    arrived.put(index, at);
  }

  /// All that have a plan, in the order of their first entry.
  ///
  /// @param sets of sheets that were built, by id
  List<RecordedCount> all(List<Contest> contests, Map<String, Sheets> sets) {
    List<RecordedCount> all = new ArrayList<>();
    for (Count count : counts.values()) {
      if (count.plan.isPresent()) {
        RecordedCount recorded = recorded(count, count.plan.get(), contests, sets);
        recorded
            .fault()
            .ifPresent(
                fault -> objections.add(new Objection.NoQuickCount(recorded.planned(), fault)));
        all.add(recorded);
      }
    }
    return all;
  }

  private RecordedCount recorded(
      Count count, Planned planned, List<Contest> contests, Map<String, Sheets> sets) {
    QuickCountPart.Plan plan = planned.plan();
    Optional<Contest> contest =
        contests.stream().filter(one -> one.id().equals(plan.contest())).findFirst();
    Optional<Fault> fault = fault(count, plan, contest, sets);
    Optional<Frame> frame =
        fault.isEmpty() ? Optional.of(Frame.of(count.stations)) : Optional.empty();
    Optional<QuickCountJoin> join = Optional.empty();
    Optional<Counted> counted = Optional.empty();
    Map<String, Long> entries = new LinkedHashMap<>();
    if (frame.isPresent() && contest.isPresent()) {
      QuickCountPlan how = how(plan, contest.get());
      Sheets sheets =
          Optional.ofNullable(sets.get(plan.set()))
              .orElseGet(() -> none(plan.set(), count.source, contest.get()));
      QuickCountJoin joined =
          QuickCountJoin.of(
              frame.get(),
              count.sampled.isEmpty() ? Optional.empty() : Optional.of(count.strata),
              sheets,
              reference -> Optional.ofNullable(arrived.get(reference.line())),
              how);
      join = Optional.of(joined);
      counted =
          joined.counted(origins(count.framed), origins(count.sampled), sheets, sheets.source());
      entries.putAll(entries(joined, sheets, how));
    }
    return new RecordedCount(
        count.id,
        count.source,
        plan,
        planned.index(),
        contest,
        filed(count.framed),
        filed(count.sampled),
        frame,
        count.strata,
        count.seed,
        count.perCluster,
        join,
        counted,
        entries,
        fault);
  }

  /// The entry of the sheet that counts for each station that arrived.
  private static Map<String, Long> entries(
      QuickCountJoin joined, Sheets sheets, QuickCountPlan how) {
    Set<Long> aside = new HashSet<>();
    joined.aside().forEach(row -> row.reference().ifPresent(at -> aside.add(at.line())));
    Map<String, Long> byStation = new HashMap<>();
    for (int row = 0; row < sheets.size(); row++) {
      long entry = sheets.reference(row).line();
      if (!aside.contains(entry)) {
        byStation.put(how.code(sheets.station(row)), entry);
      }
    }
    Map<String, Long> entries = new LinkedHashMap<>();
    for (Arrival arrival : joined.arrivals()) {
      Long entry = byStation.get(arrival.station().code());
      if (entry != null) {
        entries.put(arrival.station().code(), entry);
      }
    }
    return entries;
  }

  private static Sheets none(String set, String source, Contest contest) {
    return Sheets.builder(set, source, contest, Place.root("")).build();
  }

  private static List<Filed> filed(Map<Long, OneFile> files) {
    return files.values().stream().map(file -> file.filed).toList();
  }

  private static List<Origin> origins(Map<Long, OneFile> files) {
    return files.values().stream().map(file -> file.filed.origin()).toList();
  }

  private static QuickCountPlan how(QuickCountPart.Plan plan, Contest contest) {
    return new QuickCountPlan(
        plan.of(),
        plan.leads().stream()
            .map(lead -> List.of(contest.indexOf(lead.ahead()), contest.indexOf(lead.behind())))
            .toList(),
        plan.merged(),
        plan.calibrated(),
        plan.dropZeros());
  }

  private static Optional<Fault> fault(
      Count count, QuickCountPart.Plan plan, Optional<Contest> contest, Map<String, Sheets> sets) {
    Sheets sheets = sets.get(plan.set());
    boolean otherContest =
        contest.isEmpty() || (sheets != null && !sheets.contest().id().equals(contest.get().id()));
    if (otherContest) {
      return Optional.of(new Fault(Why.UNKNOWN_CONTEST, plan.contest()));
    }
    for (QuickCountPart.Lead lead : plan.leads()) {
      for (String choice : List.of(lead.ahead(), lead.behind())) {
        if (contest.get().indexOf(choice) < 0) {
          return Optional.of(new Fault(Why.UNKNOWN_CHOICE, choice));
        }
      }
    }
    if (count.stations.isEmpty()) {
      return Optional.of(new Fault(Why.NO_FRAME, ""));
    }
    if (count.twice.isPresent()) {
      return Optional.of(new Fault(Why.DRAWN_TWICE, count.twice.get()));
    }
    return unfit(count.stations, how(plan, contest.get()).strata());
  }

  /// What keeps stations from being a frame.
  private static Optional<Fault> unfit(List<Frame.Station> stations, List<List<String>> merged) {
    Set<String> codes = new HashSet<>();
    Map<String, String> stratumOf = new HashMap<>();
    Set<String> strata = new HashSet<>();
    for (Frame.Station station : stations) {
      if (!codes.add(station.code())) {
        return Optional.of(new Fault(Why.FRAMED_TWICE, station.code()));
      }
      strata.add(station.stratum());
      String before = stratumOf.putIfAbsent(station.cluster(), station.stratum());
      if (before != null && !before.equals(station.stratum())) {
        return Optional.of(new Fault(Why.CLUSTER_ASTRIDE, station.cluster()));
      }
    }
    Set<String> named = new HashSet<>();
    for (List<String> together : merged) {
      for (String stratum : together) {
        if (!strata.contains(stratum) || !named.add(stratum)) {
          return Optional.of(new Fault(Why.UNKNOWN_STRATUM, stratum));
        }
      }
    }
    return Optional.empty();
  }
}
