package org.acta.limits;

import java.util.List;

/// Finds multipliers that may prove something. Nothing that it says is trusted: whatever the
/// multipliers, the proof is added up again in whole numbers, and poor ones prove little.
public interface Proposer {
  /// Multipliers to be tried.
  ///
  /// @param rows one for each row of the programme; those of rows that bound one column alone are
  ///   not read, since what they must be follows from the others
  /// @param value what they are said to prove, to know when to stop looking for better fractions
  record Proposal(double[] rows, double value) {}

  /// What a proposer found.
  ///
  /// @param feasible false if it found that no figures satisfy the programme
  /// @param proposals to be tried one after another; may be empty
  record Proposals(boolean feasible, List<Proposal> proposals) {
    public Proposals {
      proposals = List.copyOf(proposals);
    }
  }

  /// Proves the least value of a sum of the columns.
  ///
  /// @param objective a coefficient for each column
  Proposals least(Programme programme, long[] objective);

  /// Proves that no figures satisfy the programme: multipliers for which the rows add up to a sum
  /// that must be above zero and cannot be.
  Proposals refutation(Programme programme);

  /// Whether it stopped looking, because that much work is not to be done for one report. What was
  /// not looked for may be there.
  default boolean exhausted() {
    return false;
  }

  /// Finds nothing, so that only what needs no search is proved.
  Proposer NONE =
      new Proposer() {
        @Override
        public Proposals least(Programme programme, long[] objective) {
          return new Proposals(true, List.of());
        }

        @Override
        public Proposals refutation(Programme programme) {
          return new Proposals(true, List.of());
        }
      };
}
