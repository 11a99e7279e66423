package org.acta.folder;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.acta.bulletin.Bulletin;
import org.acta.quickcount.Frame;
import org.acta.sheet.Reference;

/// A quick count as its files give it, for a record to keep. Nothing is computed here.
///
/// @param id unique among those of its source
/// @param title what reports call it
/// @param source id of whoever drew the sample; empty if nobody says
/// @param contest id of the contest
/// @param choices ids of the choices, in the order of the plan's positions
/// @param set id of the set of sheets that its arrivals are
/// @param frame every station, file by file
/// @param draw how and what was drawn, if anybody says
/// @param arrived when the sheet at a place of the files came in, if they say
public record QuickCountFiles(
    String id,
    String title,
    String source,
    String contest,
    List<String> choices,
    String set,
    QuickCountPlan plan,
    List<Framed> frame,
    Optional<Draw> draw,
    Function<Reference, Optional<LocalDateTime>> arrived) {
  public QuickCountFiles {
    choices = List.copyOf(choices);
    frame = List.copyOf(frame);
  }

  /// A file of the frame.
  ///
  /// @param stations in the order of the file
  public record Framed(FileRead file, List<Frame.Station> stations) {
    public Framed {
      stations = List.copyOf(stations);
    }
  }

  /// The sample and what its drawers say of the draw.
  ///
  /// @param published when the sample was made public
  /// @param seed that it was drawn from
  /// @param perUnit how many stations of each drawn cluster; empty for all of them
  /// @param files of the sample
  public record Draw(
      Optional<Bulletin.Time> published,
      Optional<String> seed,
      OptionalInt perUnit,
      List<Drawn> files) {
    public Draw {
      files = List.copyOf(files);
    }
  }

  /// A file of the sample.
  ///
  /// @param strata of the stations that were drawn, in the order of the file; empty where the file
  ///   does not give one
  public record Drawn(FileRead file, Map<String, String> strata) {
    public Drawn {
      strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    }
  }
}
