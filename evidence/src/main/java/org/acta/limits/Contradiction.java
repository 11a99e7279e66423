package org.acta.limits;

import java.math.BigInteger;
import java.util.List;
import org.acta.bounds.Proof;

/// Statements that cannot all be true together with the sheets. It does not say which is not, and
/// the sheets may be what is wrong.
///
/// @param statements in the order declared; as far as could be shown, each is needed
/// @param apart ballots by which the figures of the statements must change in all, at least, before
///   they can all be true
/// @param programme the statements as rows
/// @param proof adds the rows up to something that no figures satisfy
public record Contradiction(
    List<Statement> statements, BigInteger apart, Programme programme, Proof proof) {
  public Contradiction {
    statements = List.copyOf(statements);
  }
}
