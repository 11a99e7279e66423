package org.acta.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.acta.folder.QuickCountFiles;
import org.acta.quickcount.Frame;

/// Cuts the frame and the sample of a quick count into entries of a bounded size, in the order of
/// their files.
final class QuickCountParts {
  /// What a number of voters takes beside the station's code.
  private static final int NUMBER_BYTES = 20;

  /// What the names of the fields take around a run of stations.
  private static final int RUN_BYTES = 60;

  private QuickCountParts() {}

  /// What the stations of a run have in common.
  private record Common(String stratum, Optional<String> cluster, Optional<String> group) {
    static Common of(Frame.Station station) {
      return new Common(
          station.stratum(),
          Optional.of(station.cluster()).filter(unit -> !unit.equals(station.code())),
          Optional.of(station.group()).filter(group -> !group.isEmpty()));
    }

    int bytes() {
      return RUN_BYTES
          + Parts.bytes(new Json.Text(stratum))
          + cluster.map(text -> Parts.bytes(new Json.Text(text))).orElse(0)
          + group.map(text -> Parts.bytes(new Json.Text(text))).orElse(0);
    }
  }

  /// @param most bytes of a body, nearly
  static void frame(
      QuickCountFiles.Framed framed, int most, Consumer<QuickCountPart.Framed> bodies) {
    Parts<Frame.Station> parts = new Parts<>(most);
    Optional<Common> last = Optional.empty();
    for (Frame.Station station : framed.stations()) {
      Common common = Common.of(station);
      int start = last.equals(Optional.of(common)) ? 0 : common.bytes();
      parts.add(station, Parts.bytes(new Json.Text(station.code())) + NUMBER_BYTES + start);
      last = Optional.of(common);
    }
    long part = 1;
    for (List<Frame.Station> some : parts.all()) {
      if (!some.isEmpty()) {
        bodies.accept(new QuickCountPart.Framed(part++, runs(some)));
      }
    }
  }

  private static List<QuickCountPart.Run> runs(List<Frame.Station> stations) {
    List<QuickCountPart.Run> runs = new ArrayList<>();
    for (int from = 0; from < stations.size(); ) {
      Common common = Common.of(stations.get(from));
      Map<String, Long> voters = new LinkedHashMap<>();
      int to = from;
      while (to < stations.size() && Common.of(stations.get(to)).equals(common)) {
        voters.put(stations.get(to).code(), stations.get(to).registered());
        to++;
      }
      runs.add(new QuickCountPart.Run(common.stratum(), common.cluster(), common.group(), voters));
      from = to;
    }
    return runs;
  }

  /// @param first whether this is the first file of the sample, which says how it was drawn
  static void sample(
      QuickCountFiles.Draw draw,
      QuickCountFiles.Drawn drawn,
      boolean first,
      int most,
      Consumer<QuickCountPart.Drawn> bodies) {
    Parts<Map.Entry<String, String>> parts = new Parts<>(most);
    for (Map.Entry<String, String> station : drawn.strata().entrySet()) {
      parts.add(
          station,
          RUN_BYTES
              + Parts.bytes(new Json.Text(station.getKey()))
              + Parts.bytes(new Json.Text(station.getValue())));
    }
    long part = 1;
    for (List<Map.Entry<String, String>> some : parts.all()) {
      if (!some.isEmpty()) {
        boolean head = first && part == 1;
        bodies.accept(
            new QuickCountPart.Drawn(
                part++,
                head ? draw.seed() : Optional.empty(),
                head ? draw.perUnit() : OptionalInt.empty(),
                drawnRuns(some)));
      }
    }
  }

  private static List<QuickCountPart.DrawnRun> drawnRuns(List<Map.Entry<String, String>> drawn) {
    List<QuickCountPart.DrawnRun> runs = new ArrayList<>();
    for (int from = 0; from < drawn.size(); ) {
      String stratum = drawn.get(from).getValue();
      List<String> codes = new ArrayList<>();
      int to = from;
      while (to < drawn.size() && drawn.get(to).getValue().equals(stratum)) {
        codes.add(drawn.get(to).getKey());
        to++;
      }
      runs.add(new QuickCountPart.DrawnRun(stratum, codes));
      from = to;
    }
    return runs;
  }
}
