package org.acta.folder;

import java.util.List;
import org.acta.quickcount.PublishedEstimate;
import org.acta.sheet.Origin;

/// Estimates that others made and published, as they were read.
///
/// @param source id of who published them; empty if nobody says
/// @param estimates in the order of the files
public record PublishedTable(
    String id,
    String title,
    String source,
    List<Origin> origins,
    List<PublishedEstimate> estimates) {
  public PublishedTable {
    origins = List.copyOf(origins);
    estimates = List.copyOf(estimates);
  }
}
