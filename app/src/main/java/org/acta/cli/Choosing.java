package org.acta.cli;

import java.util.List;
import java.util.Optional;
import org.acta.article.Edit;
import org.acta.article.Proposal;
import org.acta.ledger.Reading;
import org.acta.ledger.Testimony;

/// Decides which proposals are confirmed.
interface Choosing {
  /// What was decided about one proposal.
  sealed interface Choice {
    /// It is confirmed, with these fields changed.
    record Accept(List<Edit> edits) implements Choice {}

    /// It is refused, or left for another time; either way nothing is written.
    record Pass() implements Choice {}

    /// Nothing more is to be decided.
    record Quit() implements Choice {}
  }

  /// An article is about to be gone through.
  ///
  /// @param offered how many proposals will be asked about
  /// @param present how many the record has already
  void begin(ArticleFile file, Reading reading, int offered, int present);

  /// Decides about one proposal.
  ///
  /// @param number from 1
  /// @param of how many there are
  /// @param earlier where its actor stood before, if that was elsewhere
  Choice choose(Proposal proposal, int number, int of, Optional<Testimony> earlier);

  /// What an edit or a confirmation could not be, in a sentence.
  void complain(String sentence);

  /// Which election the articles are about, asked if neither the record nor anybody said.
  Optional<String> election();

  /// Who confirms, asked if nobody said.
  Optional<String> name();
}
