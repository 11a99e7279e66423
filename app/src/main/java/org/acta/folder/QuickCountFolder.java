package org.acta.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acta.bulletin.Bulletin;
import org.acta.election.Contest;
import org.acta.election.Rule.Base;
import org.acta.election.Source;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.quickcount.QuickCount;
import org.acta.sheet.Origin;
import org.acta.sheet.Reference;

/// A folder with a quick count, read whole.
///
/// @param id of the election
/// @param counted the sample and its arrivals, if the folder has any
/// @param published estimates that others made, in the order described
/// @param problems cells and rows that could not be used
public record QuickCountFolder(
    String id,
    String name,
    Optional<LocalDate> date,
    List<Source> sources,
    List<Bulletin> bulletins,
    Optional<Counted> counted,
    List<PublishedTable> published,
    Problems problems) {
  public QuickCountFolder {
    sources = List.copyOf(sources);
    bulletins = List.copyOf(bulletins);
    published = List.copyOf(published);
  }

  /// A sample and its arrivals.
  ///
  /// @param count not calibrated
  /// @param of what shares are shares of
  /// @param leads pairs of positions on the ballot; empty for the two that lead
  /// @param merged strata that the description puts together
  /// @param calibrated whether to estimate a second time with calibrated weights
  /// @param frame the files of the frame
  /// @param sample the files of the sample; empty if nobody says what was drawn
  /// @param arrivals the files of the arrivals
  /// @param source id of whoever gave the arrivals; empty if nobody says
  /// @param aside rows that are not among the arrivals, and why
  public record Counted(
      Contest contest,
      QuickCount count,
      Base of,
      List<List<Integer>> leads,
      List<List<String>> merged,
      boolean calibrated,
      List<Origin> frame,
      List<Origin> sample,
      List<Origin> arrivals,
      String source,
      List<Aside> aside) {
    public Counted {
      leads = List.copyOf(leads);
      merged = List.copyOf(merged);
      frame = List.copyOf(frame);
      sample = List.copyOf(sample);
      arrivals = List.copyOf(arrivals);
      aside = List.copyOf(aside);
    }
  }

  /// A row that is not among the arrivals.
  ///
  /// @param reference empty for a station of the sample
  public record Aside(Reason reason, String station, Optional<Reference> reference) {}

  /// Why a row is not among the arrivals.
  public enum Reason {
    /// The frame has no such station.
    NOT_IN_FRAME,
    /// The station was not drawn.
    NOT_IN_SAMPLE,
    /// The station came in before with the same figures.
    REPEATED,
    /// The station came in before with other figures; the first that came in counts.
    DISPUTED,
    /// A figure that the estimates need is missing, illegible, annulled or below zero.
    INCOMPLETE,
    /// The sample names a station that the frame does not have.
    DRAWN_NOT_IN_FRAME,
    /// The sample puts the station in another stratum than the frame does; the frame's is taken.
    OTHER_STRATUM
  }

  /// Reads a folder, or the description itself if a file is named.
  ///
  /// @throws FolderException if the description has mistakes; all of them are in it
  /// @throws org.acta.format.InputException if a file cannot be read as it is described, or no
  ///   arrival can be used
  public static QuickCountFolder read(Path path, Progress progress) {
    return QuickCountReading.read(description(path), progress);
  }

  private static Path description(Path path) {
    if (!Files.exists(path)) {
      throw Problem.in(path, Kind.MISSING_FILE).exception();
    }
    if (!Files.isDirectory(path)) {
      return path;
    }
    return QuickCountDescription.in(path)
        .orElseThrow(() -> Problem.in(path, Kind.NO_QUICK_COUNT).exception());
  }
}
