package org.acta.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.acta.bulletin.Bulletin.Time;
import org.acta.election.Contest;
import org.acta.folder.QuickCountFolder;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.folder.QuickCountJoin;
import org.acta.quickcount.Frame;
import org.acta.quickcount.Sample;
import org.acta.sheet.Origin;

/// A quick count as a record has it.
///
/// @param id unique among those of its source
/// @param source id of whoever said how it will be estimated; empty if nobody says
/// @param planned index of the plan that counts
/// @param framed the files of the frame
/// @param sampled the files of the sample; empty if nobody says what was drawn
/// @param plain the frame as it was drawn from, if it can be used
/// @param strata of the stations of the sample, in the order drawn
/// @param seed that the sample was drawn from
/// @param perCluster how many stations of each drawn cluster; empty for all of them
/// @param join the sample beside its frame, and the sheets that came in
/// @param counted empty as long as no sheet can be used
/// @param arrived index of the entry with the sheet that counts, by the code of its station
/// @param fault why nothing can be computed
public record RecordedCount(
    String id,
    String source,
    QuickCountPart.Plan plan,
    long planned,
    Optional<Contest> contest,
    List<Filed> framed,
    List<Filed> sampled,
    Optional<Frame> plain,
    Map<String, String> strata,
    Optional<String> seed,
    OptionalInt perCluster,
    Optional<QuickCountJoin> join,
    Optional<Counted> counted,
    Map<String, Long> arrived,
    Optional<Fault> fault) {
  public RecordedCount {
    framed = List.copyOf(framed);
    sampled = List.copyOf(sampled);
    strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    arrived = Collections.unmodifiableMap(new LinkedHashMap<>(arrived));
  }

  /// A file of the frame or of the sample.
  ///
  /// @param submission index of its submission
  /// @param published when its source says that it was made public
  /// @param obtained when Acta got it
  public record Filed(
      long submission, Origin origin, Optional<Time> published, Instant obtained, long entries) {}

  /// Why nothing can be computed.
  ///
  /// @param what the station, cluster, stratum, choice or contest
  public record Fault(Why why, String what) {}

  /// What is wrong with a quick count.
  public enum Why {
    /// No file of its frame stands.
    NO_FRAME,
    /// A station stands twice in its frame.
    FRAMED_TWICE,
    /// A cluster of stations lies in two strata.
    CLUSTER_ASTRIDE,
    /// A station stands twice in its sample.
    DRAWN_TWICE,
    /// It merges a stratum that its frame does not have, or merges one twice.
    UNKNOWN_STRATUM,
    /// The election has no such contest, or the sheets are of another.
    UNKNOWN_CONTEST,
    /// The contest has no such choice.
    UNKNOWN_CHOICE
  }

  /// The sample, with the strata that the plan merges; empty if nobody says what was drawn.
  public Optional<Sample> sample() {
    return join.flatMap(QuickCountJoin::sample);
  }

  /// The same as a folder of one quick count.
  ///
  /// @param view that it is of
  public QuickCountFolder folder(RecordView view) {
    var election = view.folder().election();
    return new QuickCountFolder(
        election.id(),
        election.name(),
        election.date(),
        election.sources(),
        view.folder().bulletins(),
        counted,
        List.of(),
        org.acta.folder.Problems.of(0, List.of()));
  }
}
