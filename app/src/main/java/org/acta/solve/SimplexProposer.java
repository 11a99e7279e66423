package org.acta.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.limits.Programme;
import org.acta.limits.Proposer;
import org.acta.solve.Model.Solved;

/// Proposes the dual values of ojAlgo's simplex.
///
/// What announced totals leave no choice about is taken out first, and what no row joins is solved
/// by itself. A refutation comes from rows that may be missed at a price of one for each ballot:
/// its dual values are multipliers between -1 and 1 that add up to the least total that must be
/// missed.
///
/// The work of one proposer is bounded, whatever it is asked for: once its [Effort] is spent it
/// proposes no more, and says so.
public final class SimplexProposer implements Proposer {
  /// Programmes up to this effort are refuted as they are, which shows best how far they are apart.
  private static final long SMALL = 20_000_000;

  private final Effort effort;
  private Optional<Blocks> last = Optional.empty();

  public SimplexProposer() {
    this(Effort.OF_A_REPORT);
  }

  /// @param effort numbers to be changed by all steps of the simplex together, as expected before
  ///   each search
  SimplexProposer(long effort) {
    this.effort = new Effort(effort);
  }

  @Override
  public boolean exhausted() {
    return effort.exhausted();
  }

  @Override
  public Proposals least(Programme programme, long[] objective) {
    Blocks blocks = blocks(programme);
    if (blocks.reduction().crossed()) {
      return new Proposals(false, List.of());
    }
    return blocks.least(objective, effort);
  }

  private Blocks blocks(Programme programme) {
    Blocks blocks =
        last.filter(known -> known.programme() == programme).orElseGet(() -> Blocks.of(programme));
    last = Optional.of(blocks);
    return blocks;
  }

  @Override
  public Proposals refutation(Programme programme) {
    List<Proposal> proposals = new ArrayList<>();
    Model whole = whole(programme);
    boolean small = whole.effort() <= SMALL;
    if (small && effort.spend(whole.effort())) {
      whole.allowToMiss();
      Solved solved = whole.solved(new long[programme.columns().size()]);
      proposals.add(new Proposal(solved.multipliers(), solved.value()));
    }
    Blocks blocks = Blocks.of(programme);
    if (blocks.reduction().crossed()) {
      proposals.add(blocks.crossing());
    } else if (!small) {
      blocks.refutation(effort).ifPresent(proposals::add);
    }
    return new Proposals(false, proposals);
  }

  private static Model whole(Programme programme) {
    Reduction nothing = Reduction.none(programme);
    Model model = new Model(programme.rows(), nothing);
    for (int r = 0; r < programme.rows().size(); r++) {
      if (nothing.stays(r)) {
        model.add(r);
      }
    }
    return model;
  }
}
