package org.acta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.report.OfQuickCount;
import org.acta.report.Report;
import org.acta.sheet.Figure;
import org.acta.sheet.Sheets;

/// The sheets that came in for a quick count beside another source's sheets of the same stations.
///
/// @param title what the other set is called
/// @param href of what the report says of it
/// @param stations at which both have votes for every choice
/// @param differ how many of them have other votes
/// @param lines a choice each
/// @param apart the first stations that have other votes
record SameStations(
    String title, String href, long stations, long differ, List<Line> lines, List<Apart> apart) {
  private static final int SHOWN = 30;

  SameStations {
    lines = List.copyOf(lines);
    apart = List.copyOf(apart);
  }

  /// A choice: votes and share in both.
  record Line(
      String name, String own, String ownShare, String other, String otherShare, String more) {}

  /// A station at which the two differ.
  record Apart(String code, Optional<String> href) {}

  /// Holds them against every other set of sheets that has some of the same stations.
  static List<SameStations> all(
      OfQuickCount quick, int number, Contest contest, List<Report.OfSheets> others, Frame frame) {
    return others.stream()
        .map(of -> of(quick, number, contest, of, frame))
        .filter(same -> same.stations() > 0)
        .toList();
  }

  private static SameStations of(
      OfQuickCount quick, int number, Contest contest, Report.OfSheets of, Frame frame) {
    Snapshot snapshot = frame.snapshot();
    int choices = contest.choices().size();
    long[] own = new long[choices + 1];
    long[] other = new long[choices + 1];
    long stations = 0;
    long differ = 0;
    List<Apart> apart = new ArrayList<>();
    for (var arrived : quick.of().arrived().entrySet()) {
      String code =
          snapshot.sampled().pages(number).getOrDefault(arrived.getKey(), arrived.getKey());
      Optional<Station> station = snapshot.station(code);
      Optional<long[]> mine =
          station.flatMap(at -> votes(at, quick.of().plan().set(), arrived.getValue(), choices));
      Optional<long[]> theirs = station.flatMap(at -> votes(at, of, choices));
      if (mine.isEmpty() || theirs.isEmpty()) {
        continue;
      }
      stations++;
      boolean same = true;
      for (int i = 0; i < choices; i++) {
        own[i] += mine.get()[i];
        own[choices] += mine.get()[i];
        other[i] += theirs.get()[i];
        other[choices] += theirs.get()[i];
        same &= mine.get()[i] == theirs.get()[i];
      }
      if (!same) {
        differ++;
        if (apart.size() < SHOWN) {
          apart.add(new Apart(code, frame.to(Links.station(code))));
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    List<Choice> all = contest.choices();
    for (int i = 0; i < choices; i++) {
      lines.add(line(all.get(i).name(), own, other, i, frame));
    }
    lines.add(line(frame.say("quick.same.all"), own, other, choices, frame));
    return new SameStations(
        of.title(),
        ReportPages.section(frame, "sheets-" + of.tally().sheets().id()),
        stations,
        differ,
        lines,
        apart);
  }

  private static Line line(String name, long[] own, long[] other, int i, Frame frame) {
    int all = own.length - 1;
    long more = other[i] - own[i];
    return new Line(
        name,
        frame.number(own[i]),
        frame.words().numerals().percent(own[i], Math.max(1, own[all])),
        frame.number(other[i]),
        frame.words().numerals().percent(other[i], Math.max(1, other[all])),
        (more > 0 ? "+" : "") + frame.number(more));
  }

  private static Optional<long[]> votes(Station station, String set, long entry, int choices) {
    return station.rows().stream()
        .filter(row -> row.sheets().id().equals(set) && row.entry() == entry)
        .findFirst()
        .flatMap(row -> votes(row.sheets(), row.row(), choices));
  }

  private static Optional<long[]> votes(Station station, Report.OfSheets of, int choices) {
    return station.rows().stream()
        .filter(row -> row.sheets().id().equals(of.tally().sheets().id()))
        .filter(row -> of.tally().standings().of(row.row()).inTotals())
        .findFirst()
        .flatMap(row -> votes(row.sheets(), row.row(), choices));
  }

  /// Votes for every choice; empty if one has no number.
  private static Optional<long[]> votes(Sheets sheets, int row, int choices) {
    long[] votes = new long[choices];
    for (int i = 0; i < choices; i++) {
      votes[i] = sheets.votes(row, i);
      if (!Figure.isCount(votes[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(votes);
  }
}
