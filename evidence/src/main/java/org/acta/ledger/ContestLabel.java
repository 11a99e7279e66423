package org.acta.ledger;

import java.util.Optional;

/// Which election the positions of an article are about.
///
/// @param id a label, such as `VE-2024-president`; no evidence of anything
/// @param iso of the state that votes
/// @param winner whom the competent body declared
/// @param rival who is said to have won instead
public record ContestLabel(
    String id,
    String iso,
    Optional<String> office,
    Optional<ActorKey> winner,
    Optional<ActorKey> rival) {}
