package org.acta.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acta.election.Choice;
import org.acta.election.ChoiceGroup;
import org.acta.election.Contest;
import org.acta.election.Rule;

/// A contest, or as much of a long ballot as fits in an entry.
///
/// @param choices in ballot order; may be empty in a part that has groups only
public record ContestPart(
    String id, String title, Rule rule, List<Choice> choices, List<ChoiceGroup> groups) {
  public ContestPart {
    choices = List.copyOf(choices);
    groups = List.copyOf(groups);
  }

  static ContestPart of(Contest contest, List<Choice> choices, List<ChoiceGroup> groups) {
    return new ContestPart(contest.id(), contest.title(), contest.rule(), choices, groups);
  }

  private ContestPart with(ContestPart more) {
    List<Choice> allChoices = new ArrayList<>(choices);
    allChoices.addAll(more.choices);
    List<ChoiceGroup> allGroups = new ArrayList<>(groups);
    allGroups.addAll(more.groups);
    return new ContestPart(id, title, rule, allChoices, allGroups);
  }

  /// Parts of one contest put together, in the order in which contests are first named.
  static List<ContestPart> joined(List<ContestPart> parts) {
    Map<String, ContestPart> joined = new LinkedHashMap<>();
    parts.forEach(part -> joined.merge(part.id(), part, ContestPart::with));
    return List.copyOf(joined.values());
  }

  /// The contest that this is the whole of.
  ///
  /// @throws IllegalArgumentException if it cannot be counted: no choices, a choice or group that
  ///   stands twice, or a rule or group that names a choice which is not there
  Contest contest() {
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("contest '" + id + "' has no choices");
    }
    Contest contest = new Contest(id, title, rule, choices, groups);
    List<String> named =
        new ArrayList<>(groups.stream().flatMap(group -> group.members().stream()).toList());
    if (rule instanceof Rule.Question question) {
      named.add(question.yes());
      named.add(question.no());
    }
    for (String choice : named) {
      if (contest.indexOf(choice) < 0) {
        throw new IllegalArgumentException("contest '" + id + "' has no choice '" + choice + "'");
      }
    }
    return contest;
  }
}
