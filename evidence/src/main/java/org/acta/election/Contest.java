package org.acta.election;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One thing to be decided: an office, a list vote or a question.
///
/// @param id unique within the election
/// @param title as people call it
/// @param rule how it is decided
/// @param choices in ballot order, at least one
/// @param groups choices announced together
public record Contest(
    String id, String title, Rule rule, List<Choice> choices, List<ChoiceGroup> groups) {
  public Contest {
    choices = List.copyOf(choices);
    groups = List.copyOf(groups);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("contest '" + id + "' has no choices");
    }
    Set<String> ids = new HashSet<>();
    for (Choice choice : choices) {
      if (!ids.add(choice.id())) {
        throw new IllegalArgumentException("choice '" + choice.id() + "' stands twice");
      }
    }
    for (ChoiceGroup group : groups) {
      if (!ids.add(group.id())) {
        throw new IllegalArgumentException("group '" + group.id() + "' stands twice");
      }
    }
  }

  /// Position of a choice on the ballot, or -1 if it is not on it.
  public int indexOf(String choiceId) {
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).id().equals(choiceId)) {
        return i;
      }
    }
    return -1;
  }

  /// The group of this id, if there is one.
  public Optional<ChoiceGroup> group(String groupId) {
    return groups.stream().filter(group -> group.id().equals(groupId)).findFirst();
  }
}
