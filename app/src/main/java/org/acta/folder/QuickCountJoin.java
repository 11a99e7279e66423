package org.acta.folder;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.acta.election.Rule.Base;
import org.acta.folder.QuickCountFolder.Aside;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.folder.QuickCountFolder.Reason;
import org.acta.quickcount.Arrival;
import org.acta.quickcount.Frame;
import org.acta.quickcount.QuickCount;
import org.acta.quickcount.Sample;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Reference;
import org.acta.sheet.Sheets;

/// A sample beside its frame, and every sheet beside its station.
///
/// @param frame with the strata that the plan merges
/// @param sample of that frame; empty if nobody says what was drawn
/// @param arrivals the sheets that can be used, as they came in
/// @param aside rows that are not among the arrivals, and why
public record QuickCountJoin(
    Frame frame,
    Optional<Sample> sample,
    List<Arrival> arrivals,
    List<Aside> aside,
    QuickCountPlan plan) {
  public QuickCountJoin {
    arrivals = List.copyOf(arrivals);
    aside = List.copyOf(aside);
  }

  /// Joins them.
  ///
  /// @param plain the frame as it was drawn from
  /// @param drawn strata of the stations of the sample, in the order drawn; empty texts where
  ///   nobody says
  /// @param arrived when a sheet came in; sheets of which nobody says come last, in their order
  /// @throws IllegalArgumentException if the plan merges a stratum that the frame does not have
  public static QuickCountJoin of(
      Frame plain,
      Optional<Map<String, String>> drawn,
      Sheets sheets,
      Function<Reference, Optional<LocalDateTime>> arrived,
      QuickCountPlan plan) {
    List<Aside> aside = new ArrayList<>();
    Frame frame = plain.merging(plan.strata());
    Optional<Sample> sample = drawn.map(strata -> sample(plain, frame, strata, aside));
    List<Arrival> arrivals = new Joining(frame, sample, sheets, arrived, plan, aside).arrivals();
    return new QuickCountJoin(frame, sample, arrivals, aside, plan);
  }

  private static Sample sample(
      Frame plain, Frame merged, Map<String, String> strata, List<Aside> aside) {
    List<Frame.Station> drawn = new ArrayList<>();
    strata.forEach((station, said) -> {
      Optional<Frame.Station> known = merged.station(station);
      if (known.isEmpty()) {
        aside.add(new Aside(Reason.DRAWN_NOT_IN_FRAME, station, Optional.empty()));
      } else {
        drawn.add(known.get());
        if (!said.isEmpty() && !said.equals(plain.station(station).orElseThrow().stratum())) {
          aside.add(new Aside(Reason.OTHER_STRATUM, station, Optional.empty()));
        }
      }
    });
    return new Sample(drawn);
  }

  /// The quick count of these arrivals; empty if there is none.
  ///
  /// @param framed the files of the frame
  /// @param sampled the files of the sample
  /// @param source id of whoever gave the arrivals; empty if nobody says
  public Optional<Counted> counted(
      List<Origin> framed, List<Origin> sampled, Sheets sheets, String source) {
    if (arrivals.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Counted(
            sheets.contest(),
            QuickCount.of(frame, sample, arrivals),
            plan.of(),
            plan.leads(),
            plan.merged(),
            plan.calibrated(),
            framed,
            sampled,
            sheets.origins(),
            source,
            aside));
  }

  /// The work of putting sheets beside stations.
  private record Joining(
      Frame frame,
      Optional<Sample> sample,
      Sheets sheets,
      Function<Reference, Optional<LocalDateTime>> arrived,
      QuickCountPlan plan,
      List<Aside> aside) {

    List<Arrival> arrivals() {
      Set<String> drawn = new HashSet<>();
      sample.ifPresent(s -> s.stations().forEach(station -> drawn.add(station.code())));
      Map<String, Integer> first = new LinkedHashMap<>();
      List<Arrival> arrivals = new ArrayList<>();
      for (int row : inOrder()) {
        String station = plan.code(sheets.station(row));
        Optional<Frame.Station> known = frame.station(station);
        Optional<Arrival> arrival = known.flatMap(of -> arrival(of, row));
        Integer before = first.get(station);
        if (known.isEmpty()) {
          setAside(Reason.NOT_IN_FRAME, row, station);
        } else if (sample.isPresent() && !drawn.contains(station)) {
          setAside(Reason.NOT_IN_SAMPLE, row, station);
        } else if (before != null) {
          setAside(
              sheets.sameFigures(before, row) ? Reason.REPEATED : Reason.DISPUTED, row, station);
        } else if (arrival.isEmpty()) {
          setAside(Reason.INCOMPLETE, row, station);
        } else {
          first.put(station, row);
          arrivals.add(arrival.get());
        }
      }
      return arrivals;
    }

    /// The rows as they came in; where nobody says when, as they stand in the files.
    private List<Integer> inOrder() {
      List<Integer> rows = new ArrayList<>();
      for (int row = 0; row < sheets.size(); row++) {
        rows.add(row);
      }
      rows.sort(
          Comparator.comparing(
              (Integer row) -> arrived.apply(sheets.reference(row)).orElse(LocalDateTime.MAX)));
      return rows;
    }

    private void setAside(Reason reason, int row, String station) {
      aside.add(new Aside(reason, station, Optional.of(sheets.reference(row))));
    }

    private Optional<Arrival> arrival(Frame.Station station, int row) {
      OptionalLong base = plan.of() == Base.VALID ? sheets.valid(row) : sheets.cast(row);
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
      return Optional.of(
          new Arrival(
              station, votes, base.getAsLong(), cast, arrived.apply(sheets.reference(row))));
    }
  }
}
