package org.acta.folder;

import java.util.List;
import org.acta.election.Rule.Base;

/// How a quick count is to be estimated, as its description says before anything came in.
///
/// @param of what shares are shares of
/// @param leads pairs of positions on the ballot; empty for the two that lead
/// @param merged strata to be put together
/// @param calibrated whether to estimate a second time with calibrated weights
/// @param dropZeros whether station codes are compared without zeros at the front of their parts
public record QuickCountPlan(
    Base of,
    List<List<Integer>> leads,
    List<List<String>> merged,
    boolean calibrated,
    boolean dropZeros) {
  public QuickCountPlan {
    leads = leads.stream().map(List::copyOf).toList();
    merged = merged.stream().map(List::copyOf).toList();
  }

  /// A station's code as it is compared.
  public String code(String written) {
    return new StationCode(dropZeros).of(written);
  }

  /// The strata to be put together, as their codes are compared.
  public List<List<String>> strata() {
    return merged.stream().map(together -> together.stream().map(this::code).toList()).toList();
  }
}
