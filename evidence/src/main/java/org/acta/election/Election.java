package org.acta.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An election: what is decided, who may vote, and who speaks about it.
///
/// @param id stable and public, such as `VE-2024-07-28-PRES`
/// @param name as people call it
/// @param date the day of the vote, the last one if there were several
/// @param contests in the order given; none where it is only spoken about and nobody described it
/// @param roll the register of voters
/// @param sources everyone whose figures are read, in the order given
public record Election(
    String id,
    String name,
    Optional<LocalDate> date,
    List<Contest> contests,
    Roll roll,
    List<Source> sources) {
  public Election {
    contests = List.copyOf(contests);
    sources = List.copyOf(sources);
  }

  /// The source of this id, if it was declared.
  public Optional<Source> source(String sourceId) {
    return sources.stream().filter(source -> source.id().equals(sourceId)).findFirst();
  }
}
