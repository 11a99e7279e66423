package org.acta.election;

import java.util.List;

/// Choices that a bulletin announces in one figure, such as *the other eight candidates*.
///
/// @param id unique among the contest's choices and groups
/// @param name as announced
/// @param members choice ids, in ballot order
public record ChoiceGroup(String id, String name, List<String> members) {
  public ChoiceGroup {
    members = List.copyOf(members);
  }
}
