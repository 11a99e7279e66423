package org.acta.folder;

import java.nio.file.Path;
import java.util.List;
import org.acta.bulletin.Bulletin;
import org.acta.election.Election;
import org.acta.limits.Assumption;
import org.acta.sheet.Sheets;

/// An election folder, read whole.
///
/// @param election what the description says, with the roll by station where files give it
/// @param sheets each set of sheets, in the order described
/// @param titles what the report calls each set, in the same order
/// @param levels the names of the place levels of each set, in the same order
/// @param bulletins what was announced, in the order described
/// @param assumptions what the description asks to assume, in the order described
/// @param problems cells and rows that could not be used
public record ElectionFolder(
    Election election,
    List<Sheets> sheets,
    List<String> titles,
    List<List<String>> levels,
    List<Bulletin> bulletins,
    List<Assumption> assumptions,
    Problems problems) {
  public ElectionFolder {
    sheets = List.copyOf(sheets);
    titles = List.copyOf(titles);
    levels = List.copyOf(levels);
    bulletins = List.copyOf(bulletins);
    assumptions = List.copyOf(assumptions);
  }

  /// Reads a folder, or the description itself if a file is named.
  ///
  /// @throws FolderException if the description has mistakes; all of them are in it
  /// @throws org.acta.format.InputException if a file cannot be read as it is described
  public static ElectionFolder read(Path path, Progress progress) {
    return FolderReading.read(path, progress).folder();
  }

  /// Reads files by a description that stands in no file.
  ///
  /// @param label what problems call the description
  /// @param folder from which it names its files
  /// @throws FolderException if the description has mistakes; all of them are in it
  /// @throws org.acta.format.InputException if a file cannot be read as it is described
  public static ElectionFolder described(
      String description, String label, Path folder, Progress progress) {
    return FolderReading.read(description, label, folder, progress).folder();
  }
}
