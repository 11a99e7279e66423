package org.acta.ledger;

import java.util.Optional;

/// Where something happened.
///
/// @param iso of the state, ISO 3166-1 alpha-2, if it is known
/// @param words of the article
public record Located(String name, Optional<String> iso, Passage words) {}
