package org.acta.folder;

import java.util.List;
import org.acta.election.Contest;
import org.acta.format.TableOptions;

/// One set of sheets as the description names it: files of one form from one source.
///
/// @param id unique in the folder
/// @param title what the report calls it
/// @param source id of the source
/// @param contest the contest it is about
/// @param files paths relative to the folder, in the order to be read
/// @param options how to open each of them
record SheetFiles(
    String id,
    String title,
    String source,
    Contest contest,
    List<String> files,
    TableOptions options,
    Mapping mapping) {
  SheetFiles {
    files = List.copyOf(files);
  }
}
